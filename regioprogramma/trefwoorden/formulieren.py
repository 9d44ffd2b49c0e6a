"""The forms of the vocabulary; each refusal stands at the field it is about."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel

from regioprogramma.core.models import Trefwoord

from .vergelijken import Gelijkenis, exact, resembling_trefwoorden


class Tochpaneel(FieldPanel):
    """The tick to go on all the same; only there when it is asked for."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            """Whether the form asks for it."""
            return super().is_shown() and not self.bound_field.is_hidden


class Trefwoordformulier(WagtailAdminModelForm):
    """Adds or renames a keyword: not a word that is there already, and one nearly the same only on purpose."""

    toch = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.oud = {"naam": self.instance.naam, "slug": self.instance.slug}

    def clean_naam(self) -> str:
        naam = self.cleaned_data["naam"].strip()
        if naam == self.oud["naam"]:
            return naam
        gelijkenis = resembling_trefwoorden(naam, zonder=self.instance.pk)
        if gelijkenis and gelijkenis.is_gelijk:
            raise ValidationError(_zin_gelijk(gelijkenis))
        if gelijkenis and not self.data.get(self.add_prefix("toch")):
            self._ask_anyway()
            raise ValidationError(_zin_bijna(gelijkenis))
        return naam

    def clean_synoniemen(self) -> list[str]:
        synoniemen = self.cleaned_data["synoniemen"]
        for synoniem in synoniemen:
            nieuw = synoniem not in (self.instance.synoniemen or [])
            gelijkenis = resembling_trefwoorden(synoniem, zonder=self.instance.pk) if nieuw else None
            if gelijkenis and gelijkenis.is_gelijk and not gelijkenis.is_synoniem:
                raise ValidationError(
                    _("‘%(woord)s’ is al een trefwoord. Voeg die twee samen, of haal dit synoniem weg.")
                    % {"woord": gelijkenis.term}
                )
        return synoniemen

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        naam = gegevens.get("naam")
        # The address follows the name, unless somebody typed another.
        volgt = self.oud["slug"] and self.oud["slug"] == slugify(self.oud["naam"] or "")
        if naam and volgt and gegevens.get("slug") == self.oud["slug"]:
            gegevens["slug"] = slugify(naam)
        return gegevens

    def _ask_anyway(self) -> None:
        self.fields["toch"].widget = forms.CheckboxInput()
        self.fields["toch"].label = _("Toch toevoegen") if self.instance.pk is None else _("Toch hernoemen")


class Kiezerformulier(Trefwoordformulier):
    """The same in the window in which a keyword is chosen."""

    class Meta:
        model = Trefwoord
        fields = ["naam", "omschrijving", "synoniemen", "breder"]


def _zin_gelijk(gelijkenis: Gelijkenis) -> str:
    if gelijkenis.is_synoniem:
        return _("Dit trefwoord bestaat al. ‘%(term)s’ is een synoniem van ‘%(woord)s’.") % {
            "term": gelijkenis.term,
            "woord": gelijkenis.trefwoord.naam,
        }
    return _("Dit trefwoord bestaat al.")


def _zin_bijna(gelijkenis: Gelijkenis) -> str:
    if gelijkenis.is_synoniem:
        return _("Lijkt op ‘%(term)s’, een synoniem van ‘%(woord)s’. Toch toevoegen? Vink dat dan aan.") % {
            "term": gelijkenis.term,
            "woord": gelijkenis.trefwoord.naam,
        }
    return _("Lijkt op ‘%(woord)s’. Toch toevoegen? Vink dat dan aan.") % {"woord": gelijkenis.term}


class Samenvoegformulier(forms.Form):
    """Which keywords go, and into which one."""

    woorden = forms.ModelMultipleChoiceField(
        Trefwoord.objects.all(),
        label=gettext_lazy("Deze trefwoorden"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Deze verdwijnen; hun namen worden synoniemen. Bijvoorbeeld: stroom."),
    )
    doel = forms.ModelChoiceField(
        Trefwoord.objects.all(),
        label=gettext_lazy("Samenvoegen in"),
        help_text=gettext_lazy("Dit trefwoord blijft. Bijvoorbeeld: energie."),
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if gegevens.get("doel") in (gegevens.get("woorden") or ()):
            self.add_error("doel", _("Een trefwoord kan niet in zichzelf worden samengevoegd."))
        return gegevens


class Verwijderformulier(forms.Form):
    """What comes instead of a keyword, if anything."""

    vervanging = forms.ModelChoiceField(
        Trefwoord.objects.none(),
        required=False,
        label=gettext_lazy("Vervangen door"),
        empty_label=gettext_lazy("Niets: alleen weghalen"),
        help_text=gettext_lazy("Pagina’s krijgen dit trefwoord ervoor in de plaats. Bijvoorbeeld: energie."),
    )

    def __init__(self, *args: Any, woord: Trefwoord, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vervanging"].queryset = Trefwoord.objects.exclude(pk=woord.pk)


class Splitsformulier(forms.Form):
    """The words that a keyword is split into."""

    namen = forms.CharField(
        label=gettext_lazy("Splitsen in"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        help_text=gettext_lazy(
            "Elk trefwoord op een eigen regel, minstens twee. Het oude mag erbij staan: dan blijft het. "
            "Bijvoorbeeld: zonne-energie en op de volgende regel windenergie."
        ),
    )

    def clean_namen(self) -> list[str]:
        per_naam = {exact(regel): regel.strip() for regel in self.cleaned_data["namen"].splitlines() if exact(regel)}
        if len(per_naam) < 2:
            raise ValidationError(_("Noem minstens twee verschillende trefwoorden, elk op een eigen regel."))
        uit = []
        for regel in per_naam.values():
            if len(regel) > 60:
                raise ValidationError(_("‘%(naam)s…’ is te lang: hoogstens 60 tekens.") % {"naam": regel[:30]})
            gelijkenis = resembling_trefwoorden(regel)
            if gelijkenis and gelijkenis.is_gelijk and gelijkenis.is_synoniem:
                raise ValidationError(_zin_gelijk(gelijkenis))
            uit.append(gelijkenis.term if gelijkenis and gelijkenis.is_gelijk else regel)
        return uit
