"""The text and numbers of a workbook of Excel (xlsx), row by row; ECMA-376, part 1, chapter 18."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from .celvormen import Celvormen
from .pakket import Genoeg, Kenmerken, Lezer, Onleesbaar, Pakket, Tekst
from .verborgen import Stroken
from .werkboek import is_gone, open_werkboek, place_of

#: How many pieces of rows may lie under merged cells; each is worth little time.
MEESTE_BEDEKT = 500_000


def read_excel(pakket: Pakket, meeste: int) -> str:
    """Return a line per row of the sheets that are shown."""
    boek, tekst = open_werkboek(pakket), Tekst(meeste)
    with suppress(Genoeg):
        for blad in boek.bladen:
            if not blad.is_verborgen:
                tekst.add(f"{blad.naam}\n")
                _read_sheet(pakket, blad.deel, _Blad(boek.woorden, boek.vormen, boek.kalender, tekst.room()), tekst)
    return str(tekst)


def _read_sheet(pakket: Pakket, deel: str, blad: "_Blad", tekst: Tekst) -> None:
    try:
        pakket.hear(deel, blad)
    except Onleesbaar:
        # A sheet may be longer than what is read of it.
        if blad.over > 0:
            raise
    for regel in blad.lines():
        tekst.add(regel)


class _Blad(Lezer):
    """The cells of a sheet; not of rows and columns that are hidden, nor what lies under merged cells.

    Which cells are merged is said after all cells: these are kept until then, `ruimte` characters at most.
    """

    OVERSLAAN = frozenset({"f", "rPh", "headerFooter"})

    def __init__(self, woorden: list[str], vormen: Celvormen, kalender: datetime, ruimte: int) -> None:
        super().__init__()
        self.woorden, self.vormen, self.kalender, self.over = woorden, vormen, kalender, ruimte
        self.kolommen = Stroken()
        #: Per row [(column, what it shows)], the rows in order once all are known, and what of them is covered.
        self.rijen: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self.volgorde: list[int] = []
        self.bedekt: dict[int, Stroken] = defaultdict(Stroken)
        self.bedekkingen = 0
        self.rij, self.kolom, self.in_waarde = 0, 0, False
        self.cel: Kenmerken = {}
        self.waarde: list[str] = []

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "c":
            self.cel, self.waarde = kenmerken, []
            self.kolom = place_of(kenmerken.get("r", ""))[1] or self.kolom + 1
        elif naam == "row":
            self.rij, self.kolom = int(kenmerken.get("r") or self.rij + 1), 0
            if self.over <= 0 or is_gone(kenmerken, "ht"):
                self.skip_this()
        elif naam == "col" and is_gone(kenmerken, "width"):
            self.kolommen.add(int(kenmerken["min"]), int(kenmerken["max"]))
        elif naam == "mergeCells":
            self.volgorde = sorted(self.rijen)
        elif naam == "mergeCell":
            self._merge(*kenmerken.get("ref", "").partition(":")[::2])
        self.in_waarde = naam in {"v", "t"}

    def end(self, naam: str) -> None:
        self.in_waarde = False
        vol = self.over <= 0
        if naam == "c" and self.waarde and not (vol or self.kolommen.covers(self.kolom, self.kolom)):
            getoond = self._shown("".join(self.waarde))
            self.rijen[self.rij].append((self.kolom, getoond))
            self.over -= len(getoond) + 1

    def text(self, tekst: str) -> None:
        if self.in_waarde:
            self.waarde.append(tekst)

    def lines(self) -> Iterator[str]:
        """Yield the cells that are seen, a line per row."""
        for rij, cellen in self.rijen.items():
            bedekt = self.bedekt.get(rij, Stroken())
            yield " ".join(getoond for kolom, getoond in cellen if not bedekt.covers(kolom, kolom)) + "\n"

    def _merge(self, begin: str, einde: str) -> None:
        """Cover the cells from one place through another, but for the first: that one shows what is in it."""
        (boven, links), (onder, rechts) = place_of(begin), place_of(einde)
        rijen = self.volgorde[bisect_left(self.volgorde, boven) : bisect_right(self.volgorde, onder)]
        self.bedekkingen += len(rijen)
        if self.bedekkingen > MEESTE_BEDEKT:
            raise Onleesbaar("has more merged cells than a sheet can have")
        for rij in rijen:
            self.bedekt[rij].add(links + (rij == boven), rechts)

    def _shown(self, waarde: str) -> str:
        """Return what a cell shows, as text."""
        soort, vorm = self.cel.get("t", "n"), self.vormen.of(int(self.cel.get("s", 0)))
        if soort == "n":
            return vorm.written(waarde, self.kalender)
        if not vorm.shows_words():
            return ""
        return self.woorden[int(waarde)] if soort == "s" else waarde
