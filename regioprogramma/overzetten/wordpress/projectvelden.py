"""What the fields of a project on the old site are here: the columns that a spreadsheet of projects has too.

A field is known by its key; rows that a plug-in numbers ("mijlpalen_0_titel") by one key for all: "mijlpalen_*_titel".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regioprogramma.core.apart import Celsoort
from regioprogramma.overzetten.rekenblad.indeling import column_named
from regioprogramma.overzetten.rekenblad.kolommen import PROJECTEN, TABELLEN, Kolom, Waardesoort
from regioprogramma.overzetten.rekenblad.lezen import Bladcel
from regioprogramma.overzetten.rekenblad.naslag import Naslag
from regioprogramma.overzetten.rekenblad.vergelijken import compare_project
from regioprogramma.overzetten.rekenblad.verzamelen import Celwaarde, Invoerrij, Projectinvoer
from regioprogramma.overzetten.rekenblad.waarden import Celinhoud, read_cell

from .bronnen.bronstuk import Bronstuk

_RIJ = re.compile(r"(.+?)_(\d{1,3})_(.+)")
#: As ACF keeps a day, and what of a text is more than one line of it.
_DAG = re.compile(r"(\d{4})(\d{2})(\d{2})")
#: What a page has by itself, and what names one project for another system.
_NIET = {"title", "samenvatting", "nummer", "project"}


@dataclass
class Projectvelden:
    """What a version of a project gets, and sentences about what an editor must still fill in."""

    velden: dict[str, Any] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)


def general_key(sleutel: str) -> str:
    """Return the key of a field with a star for the number of its row."""
    gevonden = _RIJ.fullmatch(sleutel)
    return f"{gevonden[1]}_*_{gevonden[3]}" if gevonden else sleutel


def guess_fields(sleutels: Iterable[str]) -> dict[str, str]:
    """Return {key of a field: column, or table and column}: "totaal_bedrag", "mijlpalen.titel"."""
    gevonden: dict[str, str] = {}
    for exact in (True, False):
        for sleutel in dict.fromkeys(map(general_key, sleutels)):
            if sleutel not in gevonden and (naam := _guess(sleutel, exact=exact)) and naam not in gevonden.values():
                gevonden[sleutel] = naam
    return gevonden


def _guess(sleutel: str, *, exact: bool) -> str:
    if "_*_" not in sleutel:
        kolom = column_named(_as_words(sleutel), PROJECTEN, exact=exact)
        return kolom.naam if kolom and kolom.naam not in _NIET else ""
    boven, deel = sleutel.split("_*_", 1)
    tabel = next((t for t in TABELLEN.values() if _as_words(boven) in {t.naam, *t.synoniemen}), None)
    kolom = column_named(_as_words(deel), tabel, exact=exact) if tabel else None
    return f"{tabel.naam}.{kolom.naam}" if tabel and kolom and kolom.naam not in _NIET else ""


def _as_words(sleutel: str) -> str:
    return re.sub(r"[_-]+", " ", sleutel).strip()


def known_fields() -> set[str]:
    """Return all that a field may become."""
    rijen = {f"{tabel.naam}.{kolom.naam}" for tabel in TABELLEN.values() for kolom in tabel.kolommen}
    return {kolom.naam for kolom in PROJECTEN.kolommen} | rijen


def read_fields(stuk: Bronstuk, indeling: dict[str, str], naslag: Naslag) -> Projectvelden:
    """Return what the fields of a project say, as a spreadsheet of projects would say it."""
    lezer = _Lezer(stuk, indeling)
    verschil = compare_project(lezer.read(), {}, naslag)
    verschil.velden.pop("title", None)
    return Projectvelden(verschil.velden, [*verschil.fouten, *verschil.let_op, *lezer.open])


class _Lezer:
    """Goes over the fields of one project."""

    def __init__(self, stuk: Bronstuk, indeling: dict[str, str]) -> None:
        self.stuk, self.indeling = stuk, indeling
        self.eigen = Invoerrij(stuk.titel)
        self.rijen: dict[str, dict[int, Invoerrij]] = {}
        self.open: list[str] = []

    def read(self) -> Projectinvoer:
        """Return all that the fields say."""
        for sleutel in self.stuk.meta:
            waarde = self.stuk.meta_value(sleutel).strip()
            # One that somebody left out has a name too, an empty one.
            naam = self.indeling.get(general_key(sleutel))
            if waarde and naam:
                self._take(sleutel, naam, waarde)
            elif waarde and naam is None and not sleutel.startswith("_") and not self._counts_rows(sleutel):
                self.open.append(_("Veld ‘%(veld)s’ heeft nog geen plaats: %(waarde)s") % _said(sleutel, waarde))
        rijen = {tabel: [rij for _nr, rij in sorted(per_nummer.items())] for tabel, per_nummer in self.rijen.items()}
        return Projectinvoer("", self.stuk.titel, self.stuk.titel, eigen=self.eigen, rijen=rijen)

    def _counts_rows(self, sleutel: str) -> bool:
        """Whether a field only says how many rows there are."""
        return any(anders.startswith(f"{sleutel}_0_") for anders in self.stuk.meta)

    def _take(self, sleutel: str, naam: str, waarde: str) -> None:
        tabelnaam, _punt, kolomnaam = naam.rpartition(".")
        tabel = TABELLEN.get(tabelnaam, PROJECTEN)
        kolom, rij = tabel.per_naam.get(kolomnaam), self.eigen
        if tabelnaam and (gevonden := _RIJ.fullmatch(sleutel)):
            rij = self.rijen.setdefault(tabelnaam, {}).setdefault(int(gevonden[2]), Invoerrij(self.stuk.titel))
        if kolom is None:
            return
        plek = _("Veld ‘%(veld)s’ (%(waarde)s)") % _said(sleutel, waarde)
        try:
            gelezen = _read(kolom, waarde)
        except ValidationError as fout:
            self.open.append(f"{plek}: {' '.join(fout.messages)}.")
            return
        if gelezen is not None:
            rij.cellen[kolom.naam] = Celwaarde(gelezen, kolom, plek)


def _said(sleutel: str, waarde: str) -> dict[str, str]:
    return {"veld": sleutel, "waarde": waarde if len(waarde) <= 200 else f"{waarde[:200]}…"}


def _read(kolom: Kolom, waarde: str) -> Celinhoud | None:
    """Return what a value says. Raises ValidationError."""
    if kolom.soort in {Waardesoort.DATUM, Waardesoort.DAG} and (dag := _DAG.fullmatch(waarde)):
        waarde = f"{dag[3]}-{dag[2]}-{dag[1]}"
    if kolom.soort is Waardesoort.VERWIJZINGEN:
        waarde = re.sub(r"\s*[;,]\s*", " | ", waarde)
    try:
        return read_cell(kolom, Bladcel(Celsoort.TEKST, waarde))
    except ValidationError:
        # Of "gestopt per 2023" the first word is the word of the list.
        eerste = waarde.split()[0]
        if kolom.soort is not Waardesoort.KEUZE or eerste == waarde:
            raise
        return read_cell(kolom, Bladcel(Celsoort.TEKST, eerste))
