"""The form of a layout: per sheet its columns with their heads, their order and whether they are there; and codes."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.opmaak import Heelgetalveld
from regioprogramma.rapportage.models import Verantwoordingsindeling

from .indeling import LANGST, read_indeling
from .kolommen import CODELIJSTEN, RAPPORTBLADEN, Codelijst, Rapportblad, Rapportkolom

#: The highest place in an order that may be typed.
_LAATST = 999


class Indelingformulier(forms.ModelForm):
    """A layout. A column that it does not know of is there, behind the others."""

    standaard = forms.BooleanField(
        label=gettext_lazy("Standaard"),
        required=False,
        help_text=gettext_lazy("Voor elke ronde die zelf geen indeling noemt. Er is er hooguit één standaard."),
    )

    class Meta:
        model = Verantwoordingsindeling
        fields = ["naam"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["standaard"].initial = self.instance.is_standaard
        bekend = _known_columns(self.instance.kolommen)
        codes = self.instance.codes if isinstance(self.instance.codes, dict) else {}
        for blad in RAPPORTBLADEN.values():
            for plek, kolom in enumerate(blad.kolommen, start=1):
                stond = bekend.get((blad.naam, kolom.veld), (plek, str(kolom.kop), True))
                self._add_column(blad, kolom, *stond)
        for naam, lijst in CODELIJSTEN.items():
            for waarde, woord in lijst.woorden.items():
                eigen = codes.get(naam)
                code = eigen.get(waarde) if isinstance(eigen, dict) else None
                self.fields[f"code-{naam}-{waarde}"] = _code_field(naam, lijst, str(waarde), code or str(woord))

    def _add_column(self, blad: Rapportblad, kolom: Rapportkolom, plek: int, kop: str, aan: bool) -> None:
        naam = _name_of(blad, kolom)
        over = {"blad": blad.label, "kolom": _tell_head(kolom)}
        self.fields[f"aan-{naam}"] = forms.BooleanField(
            label=_("%(blad)s: de kolom ‘%(kolom)s’ staat erin") % over, required=False, initial=aan
        )
        self.fields[f"plek-{naam}"] = Heelgetalveld(
            label=_("%(blad)s: de plek van ‘%(kolom)s’") % over,
            required=False,
            initial=plek,
            min_value=1,
            max_value=_LAATST,
        )
        self.fields[f"kop-{naam}"] = forms.CharField(
            label=_("%(blad)s: de kop van ‘%(kolom)s’") % over, required=False, max_length=LANGST, initial=kop
        )

    def bladen(self) -> Iterator[tuple[str, list[dict[str, Any]], bool]]:
        """Yield (sheet, its columns as they stand, whether any is wrong) for the screen."""
        for blad in RAPPORTBLADEN.values():
            kolommen = [
                {
                    "naam": _tell_head(kolom),
                    **{soort: self[f"{soort}-{_name_of(blad, kolom)}"] for soort in ("aan", "plek", "kop")},
                }
                for kolom in blad.kolommen
            ]
            fout = any(kolom[soort].errors for kolom in kolommen for soort in ("plek", "kop"))
            yield str(blad.label), sorted(kolommen, key=_by_place), fout

    def lijsten(self) -> Iterator[tuple[str, list[tuple[str, Any]], bool]]:
        """Yield (list of codes, its values with their fields, whether any is wrong) for the screen."""
        for naam, lijst in CODELIJSTEN.items():
            woorden = [(_label_of(naam, str(waarde)), self[f"code-{naam}-{waarde}"]) for waarde in lijst.woorden]
            yield str(lijst.label), woorden, any(veld.errors for _woord, veld in woorden)

    def clean(self) -> dict[str, Any]:
        """Read the columns and codes as they will be stored; what is none is refused."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        self.gekozen = [regel for blad in RAPPORTBLADEN.values() for regel in self._columns_of(blad, gegevens)]
        self.codes = {
            naam: {
                str(waarde): str(gegevens.get(f"code-{naam}-{waarde}") or woord)
                for waarde, woord in lijst.woorden.items()
            }
            for naam, lijst in CODELIJSTEN.items()
        }
        if not self.errors:
            read_indeling(self.gekozen, self.codes)
            if not any(regel["aan"] for regel in self.gekozen):
                raise ValidationError(_("Laat ten minste één kolom staan."))
        return gegevens

    def _columns_of(self, blad: Rapportblad, gegevens: dict[str, Any]) -> list[dict[str, Any]]:
        regels = [
            (
                gegevens.get(f"plek-{_name_of(blad, kolom)}") or _LAATST,
                {
                    "blad": blad.naam,
                    "veld": kolom.veld,
                    "kop": gegevens.get(f"kop-{_name_of(blad, kolom)}") or str(kolom.kop),
                    "aan": bool(gegevens.get(f"aan-{_name_of(blad, kolom)}")),
                },
            )
            for kolom in blad.kolommen
        ]
        return [regel for _plek, regel in sorted(regels, key=lambda paar: paar[0])]

    @transaction.atomic
    def save(self, commit: bool = True) -> Verantwoordingsindeling:
        """Store it; when it is the standard, no other is any more."""
        indeling: Verantwoordingsindeling = self.instance
        indeling.kolommen, indeling.codes = self.gekozen, self.codes
        indeling.is_standaard = self.cleaned_data["standaard"]
        if indeling.is_standaard:
            alle = Verantwoordingsindeling.objects.select_for_update().order_by("pk")
            anderen = [ander.pk for ander in alle if ander.pk != indeling.pk and ander.is_standaard]
            Verantwoordingsindeling.objects.filter(pk__in=anderen).update(is_standaard=False)
        indeling.save()
        return indeling


def _codes_of(naam: str, lijst: Codelijst, gegevens: dict[str, Any]) -> dict[str, str]:
    woorden = {str(waarde): str(woord) for waarde, woord in lijst.woorden.items()}
    return {waarde: gegevens.get(f"code-{naam}-{waarde}") or woord for waarde, woord in woorden.items()}


def _known_columns(kolommen: Any) -> dict[tuple[str, str], tuple[int, str, bool]]:
    """Return {(sheet, column): (place, head, whether it is there)} of what is stored."""
    bekend: dict[tuple[str, str], tuple[int, str, bool]] = {}
    per_blad: dict[str, int] = {}
    for regel in kolommen if isinstance(kolommen, list) else []:
        blad = str(regel.get("blad"))
        per_blad[blad] = per_blad.get(blad, 0) + 1
        bekend[blad, str(regel.get("veld"))] = (
            per_blad[blad],
            str(regel.get("kop") or ""),
            regel.get("aan") is not False,
        )
    return bekend


def _name_of(blad: Rapportblad, kolom: Rapportkolom) -> str:
    return f"{blad.naam}-{kolom.veld}"


def _tell_head(kolom: Rapportkolom) -> str:
    """Return the head of a column as the site has it, of whatever year."""
    return read_indeling().head(str(kolom.kop), _("het jaar"))


def _by_place(kolom: dict[str, Any]) -> int:
    waarde = kolom["plek"].value()
    return int(waarde) if str(waarde or "").isdecimal() else _LAATST


def _label_of(naam: str, waarde: str) -> str:
    """Return what a value is called on the site: of a source that is counted in a group, the source."""
    lijst = CODELIJSTEN["bron" if naam == "groep" else naam]
    return str(lijst.woorden.get(waarde, waarde))


def _code_field(naam: str, lijst: Codelijst, waarde: str, stond: str) -> forms.Field:
    label = f"{lijst.label} {_label_of(naam, waarde)}"
    if lijst.keuzes:
        # What is no choice is refused by `read_indeling`, in words that name the choices.
        fouten = {"invalid_choice": _("De code ‘%(value)s’ is onbekend.")}
        return forms.ChoiceField(label=label, choices=lijst.keuzes, initial=stond, error_messages=fouten)
    return forms.CharField(label=label, required=False, max_length=LANGST, initial=stond)
