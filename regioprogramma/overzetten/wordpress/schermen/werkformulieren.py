"""The forms of the work after a move: which of it is shown, and what is done with what was ticked."""

from enum import StrEnum
from typing import Any

from django import forms
from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.models import GroupPagePermission
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Werksoort

from .basis import read_nummer

#: What each kind of work is called in a list of kinds.
WERKNAMEN = {
    Werksoort.BEELD_BESCHRIJVEN: gettext_lazy("Afbeelding beschrijven"),
    Werksoort.VIDEO_TITEL: gettext_lazy("Titel van een video"),
    Werksoort.TABEL_KOP: gettext_lazy("Koppen van een tabel"),
    Werksoort.BIJSCHRIFT: gettext_lazy("Bijschrift van een tabel"),
    Werksoort.DODE_LINK: gettext_lazy("Dode link"),
    Werksoort.SAMENVATTING: gettext_lazy("Samenvatting"),
    Werksoort.DATUM: gettext_lazy("Datum"),
    Werksoort.TREFWOORDEN: gettext_lazy("Trefwoorden"),
    Werksoort.OPGAVE: gettext_lazy("Opgave van een project"),
    Werksoort.VELD: gettext_lazy("Gegeven van een project"),
    Werksoort.FORMULIER: gettext_lazy("Formulier"),
    Werksoort.LEEG: gettext_lazy("Lege pagina"),
    Werksoort.CONCEPT: gettext_lazy("Concept met verloren tekst"),
}


class Werkfilter(forms.Form):
    """Which work is shown: by kind, by whose it is, and whether it is done."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat"),
        required=False,
        choices=[("", gettext_lazy("Alles")), *((str(soort), naam) for soort, naam in WERKNAMEN.items())],
    )
    eigenaar = forms.ChoiceField(
        label=gettext_lazy("Van wie"),
        required=False,
        choices=[
            ("", gettext_lazy("Iedereen")),
            ("mij", gettext_lazy("Van mij")),
            ("niemand", gettext_lazy("Van niemand")),
        ],
    )
    stand = forms.ChoiceField(
        label=gettext_lazy("Gedaan"),
        required=False,
        choices=[
            ("", gettext_lazy("Nog te doen")),
            ("gedaan", gettext_lazy("Gedaan")),
            ("alles", gettext_lazy("Allebei")),
        ],
    )
    #: One page, as the dashboard asks for it.
    pagina = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    def apply(self, taken: QuerySet, gebruiker: Gebruiker) -> QuerySet:
        """Return which of this work is shown; what cannot be chosen chooses nothing."""
        gekozen = self.cleaned_data if self.is_valid() else {}
        if gekozen.get("soort"):
            taken = taken.filter(soort=gekozen["soort"])
        if gekozen.get("eigenaar"):
            taken = taken.filter(eigenaar=gebruiker.pk if gekozen["eigenaar"] == "mij" else None)
        if gekozen.get("stand", "") != "alles":
            taken = taken.filter(gedaan_op__isnull=gekozen.get("stand") != "gedaan")
        if gekozen.get("pagina"):
            taken = taken.filter(overname__pagina=gekozen["pagina"])
        return taken


class Werkdaad(StrEnum):
    """What can be done with work that was ticked."""

    GEEF = "geef"
    GEDAAN = "gedaan"
    OPEN = "open"


class _Naamkeuze(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return get_user_display_name(obj)


def _editors_of(taken: QuerySet) -> QuerySet:
    """Return who may change at least one of the pages that this work is on."""
    redactie = policy_registry.get_by_type(Pagina).users_with_any_permission({"change"})
    rechten = GroupPagePermission.objects.filter(permission__codename=get_permission_codename("change", Pagina._meta))
    hier = rechten.filter(Exists(taken.filter(overname__pagina__path__startswith=OuterRef("page__path"))))
    # Whoever may only add pages changes their own.
    eigen = taken.values("overname__pagina__owner")
    van_wie = Q(is_superuser=True) | Q(groups__in=hier.values("group")) | Q(pk__in=eigen)
    return redactie.filter(van_wie, is_active=True)


class _Nummers(forms.Field):
    """The numbers of rows, as ticks or buttons of a list send them; what is no number is none of them."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[int]:
        return [nummer for nummer in map(read_nummer, value or []) if nummer is not None]


class Werkactieformulier(forms.Form):
    """What is done with the work that was ticked, or with all that the filter shows."""

    taak = _Nummers(required=False)
    alles = forms.BooleanField(required=False)
    eigenaar = _Naamkeuze(
        label=gettext_lazy("Geef aan"),
        queryset=Gebruiker.objects.none(),
        required=False,
        empty_label=gettext_lazy("Niemand"),
    )
    doen = forms.ChoiceField(choices=[(daad, daad) for daad in Werkdaad], required=False)
    #: The one to-do of which the button was pressed.
    klaar = _Nummers(required=False)

    def __init__(self, *args: Any, taken: QuerySet, alle: QuerySet, **kwargs: Any) -> None:
        """`taken` are those that the filter shows, out of `alle`: what is done meanwhile is not shown any more."""
        # The filter on the same screen has a field of the same name.
        super().__init__(*args, auto_id="daad_%s", **kwargs)
        self.taken, self.alle = taken, alle
        self.fields["eigenaar"].queryset = _editors_of(alle).order_by("first_name", "last_name", "pk")

    def clean(self) -> dict[str, Any]:
        """Refuse a button without anything ticked."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        gevraagd = set(gegevens["klaar"] or gegevens["taak"])
        if gegevens["klaar"]:
            gegevens["doen"] = Werkdaad.GEDAAN
        if not gevraagd and not gegevens.get("alles"):
            raise ValidationError(_("Vink eerst aan waar het om gaat."))
        if not gegevens.get("doen"):
            raise ValidationError(_("Kies een van de knoppen onder de lijst."))
        self._divide(gevraagd, alles=bool(gegevens.get("alles")) and not gegevens["klaar"])
        return gegevens

    def _divide(self, gevraagd: set[int], *, alles: bool) -> None:
        """Tell what is still to be done from what somebody did meanwhile, and from what left the list otherwise."""
        self.gekozen = list((self.taken if alles else self.taken.filter(pk__in=gevraagd)).values_list("pk", flat=True))
        self.gevraagd = len(self.gekozen if alles else gevraagd)
        weg = set() if alles else gevraagd - set(self.gekozen)
        self.al_gedaan = self.alle.filter(pk__in=weg, gedaan_op__isnull=False).count() if weg else 0
        self.niet_meer = len(weg) - self.al_gedaan
