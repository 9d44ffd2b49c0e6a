"""The forms of a spreadsheet: the file, what its columns are, and what is to happen with it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .indeling import Bladkeuze, Indeling, double_choices, guess_blad, has_key
from .kolommen import TABELLEN, Werktabel
from .lezen import GROOTSTE_BESTAND, Rekenblad, read_rekenblad
from .naslag import Naslag
from .waarden import plain_text

#: How many values of a column are shown beside its head, and how much of each.
_VOORBEELDEN, _LANGST = 3, 40


class Rekenbladformulier(forms.Form):
    """One spreadsheet."""

    bestand = forms.FileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "Excel (.xlsx), LibreOffice (.ods) of CSV, hooguit 10 MB. Bijvoorbeeld: projecten.xlsx."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.ods,.csv,.txt"}),
    )

    def clean_bestand(self) -> UploadedFile:
        """Read what stands in it, as `gelezen`; raises ValidationError (Dutch)."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if bestand.size > GROOTSTE_BESTAND:
            raise ValidationError(_("Dit bestand is te groot: hooguit 10 MB."))
        try:
            self.gelezen = read_rekenblad(bestand)
        except OSError as fout:
            raise ValidationError(
                _("Er is nu geen ruimte om dit bestand te lezen. Probeer het later nog eens.")
            ) from fout
        return bestand


class Kolommenformulier(forms.Form):
    """What each sheet and column of a file is; without `data` as it was guessed, or said the last time."""

    def __init__(self, *args: Any, gelezen: Rekenblad, indeling: Indeling, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gelezen, self.indeling = gelezen, indeling
        for plek, (blad, keuze) in enumerate(zip(gelezen.bladen, indeling.bladen, strict=True)):
            self.fields[f"tabel-{plek}"] = _table_field(blad.naam, keuze.tabel)
            if tabel := TABELLEN.get(keuze.tabel):
                for nummer in self._numbers(plek):
                    self.fields[f"kolom-{plek}-{nummer}"] = _column_field(keuze, nummer, tabel)
        if self.has_hidden:
            self.fields["met_verborgen"] = forms.BooleanField(
                label=_("Lees ook verborgen rijen en bladen"),
                help_text=_("Zonder vinkje blijven ze buiten beschouwing."),
                required=False,
                initial=indeling.met_verborgen,
            )

    @property
    def has_hidden(self) -> bool:
        """Whether anything in the file is hidden."""
        return any(blad.is_verborgen or any(rij.is_verborgen for rij in blad.rijen) for blad in self.gelezen.bladen)

    def _numbers(self, plek: int) -> list[int]:
        """Return the numbers of the columns of a sheet that have a head, or anything below it."""
        keuze = self.indeling.bladen[plek]
        rijen = [rij for rij in self.gelezen.bladen[plek].rijen if rij.nummer > keuze.kop]
        return sorted(set(keuze.namen) | {nummer for rij in rijen for nummer in rij.cellen})

    def bladen(self) -> list[dict[str, Any]]:
        """Return per sheet what the screen shows: its field, and its columns with some of their values."""
        uit = []
        for plek, (blad, keuze) in enumerate(zip(self.gelezen.bladen, self.indeling.bladen, strict=True)):
            kolommen = [
                {
                    "kop": keuze.namen.get(nummer) or _("kolom %(nummer)d") % {"nummer": nummer},
                    "veld": self[f"kolom-{plek}-{nummer}"],
                    "voorbeelden": self._examples(plek, nummer),
                }
                for nummer in self._numbers(plek)
                if f"kolom-{plek}-{nummer}" in self.fields
            ]
            uit.append({"blad": blad, "keuze": keuze, "veld": self[f"tabel-{plek}"], "kolommen": kolommen})
        return uit

    def _examples(self, plek: int, nummer: int) -> str:
        keuze, gevonden = self.indeling.bladen[plek], list[str]()
        for rij in self.gelezen.bladen[plek].rijen:
            if rij.nummer > keuze.kop and nummer in rij.cellen and len(gevonden) < _VOORBEELDEN:
                gevonden.append(_safely(rij.cellen[nummer])[:_LANGST])
        return " · ".join(gevonden)

    def clean(self) -> dict[str, Any]:
        """Refuse a sheet of which the rows name no project, and two columns that are the same."""
        gegevens = super().clean() or {}
        self.gekozen = self._chosen(gegevens)
        if not any(keuze.is_gebruikt for keuze in self.gekozen.bladen):
            raise ValidationError(_("Zeg van minstens één blad wat erop staat."))
        for plek, keuze in enumerate(self.gekozen.bladen):
            if not keuze.is_gebruikt or self.indeling.bladen[plek].tabel != keuze.tabel:
                continue
            if not has_key(keuze):
                self.add_error(
                    f"tabel-{plek}", _("Zeg ook in welke kolom het nummer of de naam van het project staat.")
                )
            for naam in double_choices(keuze):
                label = TABELLEN[keuze.tabel].per_naam[naam].label
                self.add_error(f"tabel-{plek}", _("Twee kolommen zijn ‘%(naam)s’. Kies er één.") % {"naam": label})
        return gegevens

    def _chosen(self, gegevens: dict[str, Any]) -> Indeling:
        bladen = [
            Bladkeuze(
                gegevens.get(f"tabel-{plek}", ""),
                keuze.kop,
                keuze.namen,
                {
                    nummer: gekozen
                    for nummer in self._numbers(plek)
                    if (gekozen := gegevens.get(f"kolom-{plek}-{nummer}"))
                },
            )
            for plek, keuze in enumerate(self.indeling.bladen)
        ]
        return Indeling(bladen, bool(gegevens.get("met_verborgen")))

    def with_other_tables(self, naslag: Naslag) -> Indeling | None:
        """Return what the columns seem to be of sheets that are said to be another table; None when none is."""
        bladen, anders = list(self.gekozen.bladen), False
        for plek, keuze in enumerate(bladen):
            if keuze.is_gebruikt and keuze.tabel != self.indeling.bladen[plek].tabel:
                bladen[plek] = guess_blad(self.gelezen.bladen[plek], naslag, TABELLEN[keuze.tabel])
                anders = True
        return Indeling(bladen, self.gekozen.met_verborgen) if anders else None


class Doeformulier(forms.Form):
    """Whether what is brought in is published at once, for who may."""

    publiceren = forms.BooleanField(
        label=gettext_lazy("Publiceer de wijzigingen meteen"),
        help_text=gettext_lazy(
            "Zonder vinkje wordt elke wijziging een concept. Staat er al een concept, dan blijft het een concept."
        ),
        required=False,
    )


def _table_field(naam: str, tabel: str) -> forms.ChoiceField:
    keuzes = [("", _("Niet gebruiken")), *((naam, tabel.label) for naam, tabel in TABELLEN.items())]
    label = _("Wat staat er op blad ‘%(naam)s’?") % {"naam": naam} if naam else _("Wat staat er in dit bestand?")
    return forms.ChoiceField(choices=keuzes, label=label, required=False, initial=tabel)


def _column_field(keuze: Bladkeuze, nummer: int, tabel: Werktabel) -> forms.ChoiceField:
    keuzes = [("", _("Niet gebruiken")), *((kolom.naam, capfirst(str(kolom.label))) for kolom in tabel.kolommen)]
    label = keuze.namen.get(nummer) or _("kolom %(nummer)d") % {"nummer": nummer}
    return forms.ChoiceField(choices=keuzes, label=label, required=False, initial=keuze.kolommen.get(nummer, ""))


def _safely(cel: Any) -> str:
    try:
        return plain_text(cel)
    except ValidationError:
        return str(cel.tekst)
