"""What stands beside the sheets of a workbook of Excel (xlsx): which there are, their words and how cells look."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from xml.sax.xmlreader import AttributesNSImpl

from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from .celvormen import Celvormen
from .pakket import Kenmerken, Lezer, Pakket

_PLEK = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True)
class Boekblad:
    """One sheet: its name, the part that holds its cells, and whether it is hidden."""

    naam: str
    deel: str
    is_verborgen: bool


@dataclass
class Werkboek:
    """An open workbook: its sheets in their order, and what it takes to read their cells."""

    kalender: datetime = CALENDAR_WINDOWS_1900
    bladen: list[Boekblad] = field(default_factory=list)
    woorden: list[str] = field(default_factory=list)
    vormen: Celvormen = field(default_factory=Celvormen)


def open_werkboek(pakket: Pakket) -> Werkboek:
    """Return the workbook that an archive holds; raises Onleesbaar without one."""
    hoofd = pakket.main_part()
    relaties, boek = pakket.relations(hoofd), pakket.hear(hoofd, _Boek())
    delen = {nummer: deel for soort, nummer, deel in relaties if soort == "worksheet"}
    woorden, vormen = _Woorden(), Celvormen()
    for soort, _nummer, deel in relaties:
        if deel in pakket.namen and soort in {"sharedStrings", "styles"}:
            pakket.hear(deel, woorden if soort == "sharedStrings" else vormen)
    bladen = [
        Boekblad(naam, delen[nummer], verborgen)
        for naam, nummer, verborgen in boek.bladen
        if delen.get(nummer) in pakket.namen
    ]
    return Werkboek(boek.kalender, bladen, woorden.alle, vormen)


class _Boek(Lezer):
    """The sheets with their names and ids, and from which day the workbook counts."""

    def __init__(self) -> None:
        super().__init__()
        self.kalender = CALENDAR_WINDOWS_1900
        self.bladen: list[tuple[str, str, bool]] = []

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:
        kenmerken = {naam: waarde for (_ruimte, naam), waarde in attrs.items()}
        if name[1] == "sheet":
            verborgen = kenmerken.get("state", "visible") != "visible"
            self.bladen.append((kenmerken.get("name", ""), kenmerken.get("id", ""), verborgen))
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


def place_of(plek: str) -> tuple[int, int]:
    """Return the numbers of the row and the column of a cell such as "AB12"; (0, 0) for what is not one."""
    gevonden, nummer = _PLEK.match(plek), 0
    if not gevonden:
        return 0, 0
    for letter in gevonden[1]:
        nummer = nummer * 26 + ord(letter) - 64
    return int(gevonden[2]), nummer


def is_gone(kenmerken: Kenmerken, maat: str) -> bool:
    """Whether a row or column is hidden, or has no size."""
    return kenmerken.get("hidden") in {"1", "true"} or not float(kenmerken.get(maat) or 1)
