"""Which sheet is which table, where its head stands, and which column is what: guessed here, confirmed by somebody."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from regioprogramma.core.apart import Celsoort
from regioprogramma.core.opmaak import read_rough_amount

from .kolommen import KEUZENBLAD, PROJECTEN, TABELLEN, Kolom, Waardesoort, Werktabel
from .lezen import Bladcel, Bladrij, Rekenblad, Werkblad
from .naslag import Naslag
from .waarden import plain_text, read_cell

#: In how many of the first rows the head is looked for, and of how many rows the content tells what a column is.
_KOPRIJEN, _PROEFRIJEN = 40, 50
#: What in a head says that amounts were divided.
_DUIZENDEN = re.compile(r"x\s*€?\s*1[.\s]?000(?![.\s]?000)|\bin duizenden\b|\bk€|€\s*k\b", re.IGNORECASE)
_MILJOENEN = re.compile(r"x\s*€?\s*1[.\s]?000[.\s]?000|\bin miljoenen\b|\bmln\b|\bmiljoen\b", re.IGNORECASE)
#: What of a name of a column says nothing about which one it is.
_RUIS = re.compile(r"\([^)]*\)|x\s*€?\s*1[.\s]?000(?:[.\s]?000)?|€|\bin euro\W?s?\b|\beuro\W?s\b|\*", re.IGNORECASE)


@dataclass(frozen=True)
class Bladkop:
    """The head of a table: the last row that it takes, and the names of columns by their number."""

    rij: int
    namen: dict[int, str]


@dataclass
class Bladkeuze:
    """What a sheet is: a table or "" for nothing, its head, and {number of a column: name of what it is}."""

    tabel: str = ""
    kop: int = 0
    namen: dict[int, str] = field(default_factory=dict)
    kolommen: dict[int, str] = field(default_factory=dict)

    @property
    def is_gebruikt(self) -> bool:
        """Whether anything of the sheet is read."""
        return bool(self.tabel)


@dataclass
class Indeling:
    """What the sheets of a file are, in their order, and whether hidden rows and sheets are read."""

    bladen: list[Bladkeuze]
    met_verborgen: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        bladen = [
            {
                "tabel": keuze.tabel,
                "kop": keuze.kop,
                "namen": {str(nummer): naam for nummer, naam in keuze.namen.items()},
                "kolommen": {str(nummer): naam for nummer, naam in keuze.kolommen.items()},
            }
            for keuze in self.bladen
        ]
        return {"bladen": bladen, "met_verborgen": self.met_verborgen}

    @classmethod
    def from_json(cls, inhoud: dict[str, Any]) -> "Indeling":
        """Return what was stored."""
        bladen = [
            Bladkeuze(
                keuze["tabel"],
                keuze["kop"],
                {int(nummer): naam for nummer, naam in keuze["namen"].items()},
                {int(nummer): naam for nummer, naam in keuze["kolommen"].items()},
            )
            for keuze in inhoud["bladen"]
        ]
        return cls(bladen, inhoud["met_verborgen"])

    def fingerprint(self, gelezen: Rekenblad) -> str:
        """Return what files with the same sheets and heads have in common, whatever their rows."""
        paren = zip(gelezen.bladen, self.bladen, strict=True)
        vorm = [[blad.naam, sorted(keuze.namen.items())] for blad, keuze in paren]
        return hashlib.sha256(json.dumps(vorm).encode()).hexdigest()


def guess_indeling(gelezen: Rekenblad, naslag: Naslag) -> Indeling:
    """Return what the sheets and columns of a file seem to be, by their names and then by what stands in them."""
    return Indeling([guess_blad(blad, naslag) for blad in gelezen.bladen])


def guess_blad(blad: Werkblad, naslag: Naslag, tabel: Werktabel | None = None) -> Bladkeuze:
    """Return what a sheet seems to be; when it is known which table it is, what its columns are."""
    kop = find_head(blad, [tabel] if tabel else TABELLEN.values())
    if kop is None:
        return Bladkeuze(tabel=tabel.naam if tabel else "")
    if tabel is None:
        tabel = _guess_table(blad, kop)
    if tabel is None:
        return Bladkeuze(kop=kop.rij, namen=kop.namen)
    kolommen = _as_amounts(blad, kop, tabel, _name_columns(kop.namen, tabel))
    kolommen = _name_columns(kop.namen, tabel, kolommen)
    kolommen |= _by_content(blad, kop, tabel, kolommen, naslag)
    return Bladkeuze(tabel.naam, kop.rij, kop.namen, kolommen)


def _guess_table(blad: Werkblad, kop: Bladkop) -> Werktabel | None:
    """Return the table that a sheet is by its own name, else by those of its columns; None for any other sheet."""
    naam = _bare(blad.naam)
    if naam == _bare(str(KEUZENBLAD)):
        return None
    for tabel in TABELLEN.values():
        if naam in {tabel.naam, *map(_bare, tabel.synoniemen)}:
            return tabel
    beste = max(TABELLEN.values(), key=lambda tabel: len(_name_columns(kop.namen, tabel)))
    gevonden = set(_name_columns(kop.namen, beste).values())
    return beste if len(gevonden) > 1 and gevonden & {"nummer", "title", "project"} else None


def find_head(blad: Werkblad, tabellen: Iterable[Werktabel]) -> Bladkop | None:
    """Return the row, or two rows below each other, of which most cells are the name of a column."""
    kandidaten = list(_heads(blad))
    if not kandidaten:
        return None
    tabellen = list(tabellen)

    def score(kop: Bladkop) -> tuple[int, int]:
        # Of two that know as many, the one above.
        return max(len(_name_columns(kop.namen, tabel)) for tabel in tabellen), -kop.rij

    beste = max(kandidaten, key=score)
    return beste if score(beste)[0] else kandidaten[0]


def _heads(blad: Werkblad) -> Iterator[Bladkop]:
    """Yield what may be a head: each of the first rows with text, and each with the one above it when cells merge."""
    eerder: Bladrij | None = None
    for rij in blad.rijen[:_KOPRIJEN]:
        namen = {nummer: plain_text(cel) for nummer, cel in rij.cellen.items() if cel.soort is Celsoort.TEKST}
        if len(namen) > 1:
            yield Bladkop(rij.nummer, _spread(blad, rij.nummer, namen))
        if eerder is not None and namen and eerder.nummer == rij.nummer - 1:
            boven = {nummer: plain_text(cel) for nummer, cel in eerder.cellen.items() if cel.soort is Celsoort.TEKST}
            boven = _spread(blad, eerder.nummer, boven)
            if boven and any(top <= eerder.nummer <= onder for top, _l, onder, _r in blad.samen):
                nummers = sorted({*boven, *namen})
                yield Bladkop(
                    rij.nummer, {nummer: _joined(boven.get(nummer), namen.get(nummer)) for nummer in nummers}
                )
        eerder = rij


def _spread(blad: Werkblad, nummer: int, namen: dict[int, str]) -> dict[int, str]:
    """Return the names of a row, each over all columns that its cell covers."""
    for boven, links, onder, rechts in blad.samen:
        if boven <= nummer <= onder and links in namen and rechts - links < len(TABELLEN) * 20:
            namen |= dict.fromkeys(range(links, rechts + 1), namen[links])
    return namen


def _joined(boven: str | None, onder: str | None) -> str:
    return " – ".join(dict.fromkeys(naam for naam in (boven, onder) if naam))


def _name_columns(
    namen: dict[int, str], tabel: Werktabel, bekend: Mapping[int, str] = MappingProxyType({})
) -> dict[int, str]:
    """Return {number: name of what it is} of the columns whose head says so; each is taken once, the first counts.

    What a column is called exactly goes before what else people call it.
    """
    gevonden = dict(bekend)
    for exact in (True, False):
        for nummer, kop in namen.items():
            kolom = None if nummer in gevonden else column_named(kop, tabel, exact=exact)
            if kolom and kolom.naam not in gevonden.values():
                gevonden[nummer] = kolom.naam
    return dict(sorted(gevonden.items()))


def column_named(kop: str, tabel: Werktabel, *, exact: bool) -> Kolom | None:
    """Return the column that a head names: by its own name with `exact`, else by what else people call it."""
    bekend = _known_names(tabel.naam)[0 if exact else 1]
    woorden = [_bare(kop), *(_bare(deel) for deel in reversed(kop.split(" – ")))]
    return next((bekend[woord] for woord in woorden if woord in bekend), None)


@cache
def _known_names(tabel: str) -> tuple[dict[str, Kolom], dict[str, Kolom]]:
    """Return the columns of a table by what they are called exactly, and by what else people call them."""
    precies: dict[str, Kolom] = {}
    anders: dict[str, Kolom] = {}
    for kolom in TABELLEN[tabel].kolommen:
        for naam in (str(kolom.label), kolom.naam):
            precies.setdefault(_bare(naam), kolom)
        for naam in kolom.synoniemen:
            anders.setdefault(_bare(naam), kolom)
    return precies, anders


def _bare(naam: str) -> str:
    """Return a name without what says nothing about which column it is."""
    return slugify(_RUIS.sub(" ", naam))


def _as_amounts(blad: Werkblad, kop: Bladkop, tabel: Werktabel, kolommen: dict[int, str]) -> dict[int, str]:
    """Return the columns with those of amounts as such: below "Gemeenten" may stand names, or what they pay."""
    for nummer, naam in list(kolommen.items()):
        cellen = [rij.cellen[nummer] for rij in blad.rijen if rij.nummer > kop.rij and nummer in rij.cellen]
        if not tabel.per_naam[naam].naslag or sum(map(_is_amount, cellen)) <= len(cellen) / 2:
            continue
        woorden = {_bare(deel) for deel in kop.namen[nummer].split(" – ")}
        for kolom in tabel.kolommen:
            vrij = kolom.soort is Waardesoort.BEDRAG and kolom.naam not in kolommen.values()
            if vrij and woorden & set(map(_bare, kolom.synoniemen)):
                kolommen[nummer] = kolom.naam
                break
    return kolommen


def _is_amount(cel: Bladcel) -> bool:
    if cel.soort is not Celsoort.TEKST:
        return cel.soort is Celsoort.GETAL
    try:
        read_rough_amount(cel.tekst)
    except ValidationError:
        return False
    return True


def _by_content(
    blad: Werkblad, kop: Bladkop, tabel: Werktabel, bekend: dict[int, str], naslag: Naslag
) -> dict[int, str]:
    """Return {number: name} of columns that are a choice or name things of the site: most of their cells say so."""
    over = [
        kolom
        for kolom in tabel.kolommen
        if kolom.naam not in bekend.values()
        and kolom.soort in {Waardesoort.KEUZE, Waardesoort.VERWIJZING, Waardesoort.VERWIJZINGEN}
        and "nauwkeurigheid" not in kolom.naam
    ]
    uit: dict[int, str] = {}
    rijen = [rij for rij in blad.rijen if rij.nummer > kop.rij][:_PROEFRIJEN]
    for nummer in sorted({nummer for rij in rijen for nummer in rij.cellen} - set(bekend)):
        cellen = [rij.cellen[nummer] for rij in rijen if nummer in rij.cellen]
        for kolom in over:
            if kolom.naam in uit.values() or len(cellen) < 2:
                continue
            if sum(_fits(kolom, cel, naslag) for cel in cellen) > 0.6 * len(cellen):
                uit[nummer] = kolom.naam
                break
    return uit


def _fits(kolom: Kolom, cel: Bladcel, naslag: Naslag) -> bool:
    try:
        gelezen = read_cell(kolom, cel)
        if gelezen is None or not (gelezen.velden or gelezen.namen):
            return False
        for naam in gelezen.namen or ():
            naslag.of(kolom.naslag).find(naam)
    except ValidationError:
        return False
    return True


def factor_of(kop: str) -> int:
    """Return by how much the amounts below a head were divided, as it says: "Rijk (x € 1.000)"."""
    if _MILJOENEN.search(kop):
        return 1_000_000
    return 1_000 if _DUIZENDEN.search(kop) else 1


def double_choices(keuze: Bladkeuze) -> Collection[str]:
    """Return what more than one column of a sheet was said to be."""
    gekozen = list(keuze.kolommen.values())
    return {naam for naam in gekozen if gekozen.count(naam) > 1}


def has_key(keuze: Bladkeuze) -> bool:
    """Whether a sheet says of each row which project it is about."""
    return bool({"nummer", "title", "project"} & set(keuze.kolommen.values()))


def table_of(keuze: Bladkeuze) -> Werktabel:
    """Return the table that a sheet is."""
    return TABELLEN.get(keuze.tabel, PROJECTEN)
