"""The forms of a round: opening it, changing what is said of it, and making a link."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projecten.models import RegioDeal
from regioprogramma.core.opmaak import Datumveld, show_datum

from .models import Rapportagelink, Rapportageronde
from .openen import projects_of, propose_titel

#: In days. Long enough to ask around for figures.
_TERMIJNEN, _GEWOON = (7, 14, 30), 14
#: The last choice: until the day on which the round must be ready.
TOT_KLAAR = "klaar"


class Rondewijziging(forms.ModelForm):
    """What of an open round may be changed: not what the figures are about."""

    klaar_op = Datumveld(
        label=gettext_lazy("Klaar op"), help_text=Rapportageronde._meta.get_field("klaar_op").help_text
    )

    class Meta:
        model = Rapportageronde
        fields = ["titel", "klaar_op", "toelichting", "indeling"]
        widgets = {"toelichting": forms.Textarea(attrs={"rows": 4}), "indeling": forms.Select}


class Rondeformulier(Rondewijziging):
    """A new round. Without a name it gets the next one of its year."""

    peildatum = Datumveld(
        label=gettext_lazy("Peildatum"), help_text=Rapportageronde._meta.get_field("peildatum").help_text
    )

    class Meta(Rondewijziging.Meta):
        fields = ["deal", "peildatum", "klaar_op", "titel", "toelichting", "indeling"]
        widgets = {**Rondewijziging.Meta.widgets, "deal": forms.Select}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        deals: Any = self.fields["deal"]
        deals.queryset = RegioDeal.objects.filter(live=True).order_by("-startdatum", "title")
        deals.required = True
        self.fields["titel"].required = False
        self.fields["titel"].help_text = _("Leeg: de website telt door. Bijvoorbeeld: Rapportage 2026-1.")

    def _get_validation_exclusions(self) -> set[str]:
        """Judge the rule about open rounds too: a new one is open."""
        exclude: set[str] = super()._get_validation_exclusions()
        return exclude - {"status"}

    def clean_klaar_op(self) -> Any:
        """Refuse a day that is over: nobody could be ready."""
        dag = self.cleaned_data["klaar_op"]
        if dag < timezone.localdate():
            raise ValidationError(_("Deze dag is al voorbij. Wanneer moet iedereen klaar zijn?"))
        return dag

    def clean(self) -> dict[str, Any]:
        """Refuse a deal without projects, and give the round a name; raises ValidationError (Dutch)."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        deal, peildatum = gegevens.get("deal"), gegevens.get("peildatum")
        if deal and not projects_of(deal).exists():
            self.add_error("deal", _("Deze deal heeft nog geen gepubliceerde projecten."))
        if deal and peildatum and not gegevens.get("titel"):
            gegevens["titel"] = propose_titel(deal, peildatum.year)
        return gegevens


class Linkformulier(forms.ModelForm):
    """Who gets a link, and how long it works."""

    termijn = forms.ChoiceField(label=gettext_lazy("Hoe lang werkt de link?"), widget=forms.RadioSelect)

    class Meta:
        model = Rapportagelink
        fields = ["naam", "email"]

    def __init__(self, *args: Any, ronde: Rapportageronde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ronde = ronde
        keuzes = [(str(dagen), _("%(n)s dagen") % {"n": dagen}) for dagen in _TERMIJNEN]
        if ronde.klaar_op >= timezone.localdate():
            zin = _("tot en met %(dag)s, als de ronde klaar moet zijn") % {"dag": show_datum(ronde.klaar_op)}
            keuzes.append((TOT_KLAAR, zin))
        termijn: Any = self.fields["termijn"]
        termijn.choices = keuzes
        termijn.initial = keuzes[-1][0] if len(keuzes) > len(_TERMIJNEN) else str(_GEWOON)

    @property
    def verloopt_op(self) -> datetime:
        """The moment at which the link stops."""
        termijn = self.cleaned_data["termijn"]
        if termijn != TOT_KLAAR:
            return timezone.now() + timedelta(days=int(termijn))
        return timezone.make_aware(datetime.combine(self.ronde.klaar_op, time(23, 59, 59)))
