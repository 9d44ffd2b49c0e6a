"""The text and numbers of a workbook of Excel (xlsx), row by row; ECMA-376, part 1, chapter 18."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from xml.sax.xmlreader import AttributesNSImpl

from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from .celvormen import Celvormen
from .pakket import Genoeg, Kenmerken, Lezer, Onleesbaar, Pakket, Tekst
from .verborgen import Stroken

_PLEK = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
#: How many pieces of rows may lie under merged cells; each is worth little time.
MEESTE_BEDEKT = 500_000


def read_excel(pakket: Pakket, meeste: int) -> str:
    """Return a line per row of the sheets that are shown."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    relaties = pakket.relations(hoofd)
    boek = pakket.hear(hoofd, _Boek())
    delen = {nummer: deel for soort, nummer, deel in relaties if soort == "worksheet"}
    woorden, vormen = _Woorden(), Celvormen()
    for soort, _nummer, deel in relaties:
        if deel in pakket.namen and soort in {"sharedStrings", "styles"}:
            pakket.hear(deel, woorden if soort == "sharedStrings" else vormen)
    with suppress(Genoeg):
        for naam, nummer in boek.bladen:
            if delen.get(nummer) in pakket.namen:
                tekst.add(f"{naam}\n")
                _read_sheet(pakket, delen[nummer], _Blad(woorden.alle, vormen, boek.kalender, tekst.room()), tekst)
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


class _Boek(Lezer):
    """The sheets that are shown, with their names, and from which day the workbook counts."""

    def __init__(self) -> None:
        super().__init__()
        self.kalender = CALENDAR_WINDOWS_1900
        self.bladen: list[tuple[str, str]] = []

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:
        kenmerken = {naam: waarde for (_ruimte, naam), waarde in attrs.items()}
        if name[1] == "sheet" and kenmerken.get("state", "visible") == "visible":
            self.bladen.append((kenmerken.get("name", ""), kenmerken.get("id", "")))
        elif name[1] == "workbookPr" and kenmerken.get("date1904") in {"1", "true"}:
            self.kalender = CALENDAR_MAC_1904


class _Woorden(Lezer):
    """The texts that cells point at by number; not how they are to be read aloud."""

    OVERSLAAN = frozenset({"rPh"})

    def __init__(self) -> None:
        super().__init__()
        self.alle: list[str] = []
        self.deel: list[str] = []
        self.in_tekst = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "si":
            self.deel = []
        self.in_tekst = naam == "t"

    def end(self, naam: str) -> None:
        if naam == "si":
            self.alle.append("".join(self.deel))
        self.in_tekst = False

    def text(self, tekst: str) -> None:
        if self.in_tekst:
            self.deel.append(tekst)


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
            self.kolom = _place(kenmerken.get("r", ""))[1] or self.kolom + 1
        elif naam == "row":
            self.rij, self.kolom = int(kenmerken.get("r") or self.rij + 1), 0
            if self.over <= 0 or _is_gone(kenmerken, "ht"):
                self.skip_this()
        elif naam == "col" and _is_gone(kenmerken, "width"):
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
        (boven, links), (onder, rechts) = _place(begin), _place(einde)
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


def _place(plek: str) -> tuple[int, int]:
    """Return the numbers of the row and the column of a cell such as "AB12"; (0, 0) for what is not one."""
    gevonden, nummer = _PLEK.match(plek), 0
    if not gevonden:
        return 0, 0
    for letter in gevonden[1]:
        nummer = nummer * 26 + ord(letter) - 64
    return int(gevonden[2]), nummer


def _is_gone(kenmerken: Kenmerken, maat: str) -> bool:
    """Whether a row or column is hidden, or has no size."""
    return kenmerken.get("hidden") in {"1", "true"} or not float(kenmerken.get(maat) or 1)
