"""The forms of the work after a move: which of it is shown, and what is done with what was ticked."""

from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.overzetten.models import Overnamewerk
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Werksoort

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


class Werkactieformulier(forms.Form):
    """What is done with the work that was ticked, or with all that the filter shows."""

    taak = forms.ModelMultipleChoiceField(queryset=Overnamewerk.objects.none(), required=False)
    alles = forms.BooleanField(required=False)
    eigenaar = _Naamkeuze(
        label=gettext_lazy("Geef aan"),
        queryset=Gebruiker.objects.none(),
        required=False,
        empty_label=gettext_lazy("Niemand"),
    )
    doen = forms.ChoiceField(choices=[(daad, daad) for daad in Werkdaad], required=False)
    #: The one to-do of which the button was pressed.
    klaar = forms.ModelChoiceField(queryset=Overnamewerk.objects.none(), required=False)

    def __init__(self, *args: Any, taken: QuerySet, **kwargs: Any) -> None:
        """`taken` are those that the filter shows."""
        # The filter on the same screen has a field of the same name.
        super().__init__(*args, auto_id="daad_%s", **kwargs)
        self.taken = taken
        self.fields["taak"].queryset = self.fields["klaar"].queryset = taken
        redactie = policy_registry.get_by_type(Pagina).users_with_any_permission({"change"})
        self.fields["eigenaar"].queryset = redactie.filter(is_active=True).order_by("first_name", "last_name", "pk")

    def clean(self) -> dict[str, Any]:
        """Refuse a button without anything ticked."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        klaar = gegevens.get("klaar")
        if klaar:
            gegevens["doen"], self.gekozen = Werkdaad.GEDAAN, self.taken.filter(pk=klaar.pk)
        elif gegevens.get("alles"):
            self.gekozen = self.taken
        else:
            self.gekozen = self.taken.filter(pk__in=[taak.pk for taak in gegevens.get("taak") or []])
        if not self.errors and not self.gekozen.exists():
            raise ValidationError(_("Vink eerst aan waar het om gaat."))
        if not self.errors and not gegevens.get("doen"):
            raise ValidationError(_("Kies een van de knoppen onder de lijst."))
        return gegevens
