"""The cells of a workbook of Excel (xlsx); ECMA-376, part 1, chapter 18."""

from decimal import Decimal

from regioprogramma.core.apart.celsoort import Celsoort
from regioprogramma.core.apart.kantoor.pakket import Kenmerken, Lezer, Pakket
from regioprogramma.core.apart.kantoor.werkboek import Werkboek, is_gone, open_werkboek, place_of

from .uitkomst import Bladuitvoer, Celregel

_SOORTEN = {"b": Celsoort.JANEE, "e": Celsoort.FOUT}
#: How a date is written of which a format shows so much.
_DATUMVORMEN = {"dag": "%Y-%m-%d", "maand": "%Y-%m", "jaar": "%Y"}


def tell_excel(pakket: Pakket, uitkomst: Bladuitvoer) -> None:
    """Answer all sheets, the hidden ones too, with their rows and then which cells are merged."""
    boek = open_werkboek(pakket)
    for blad in boek.bladen:
        uitkomst.sheet(blad.naam, is_verborgen=blad.is_verborgen)
        pakket.hear(blad.deel, _Cellen(boek, uitkomst))


class _Cellen(Lezer):
    OVERSLAAN = frozenset({"rPh", "headerFooter", "extLst", "conditionalFormatting", "dataValidations"})

    def __init__(self, boek: Werkboek, uitkomst: Bladuitvoer) -> None:
        super().__init__()
        self.boek, self.uitkomst = boek, uitkomst
        self.rij, self.kolom, self.is_verborgen = 0, 0, False
        self.cellen: list[Celregel] = []
        self.cel: Kenmerken = {}
        self.waarde: list[str] = []
        self.heeft_formule = self.in_waarde = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        self.in_waarde = naam in {"v", "t"}
        if naam == "c":
            self.cel, self.waarde = kenmerken, []
            self.kolom = place_of(kenmerken.get("r", ""))[1] or self.kolom + 1
            self.heeft_formule = False
        elif naam == "f":
            self.heeft_formule = True
        elif naam == "row":
            self.rij, self.kolom, self.cellen = int(kenmerken.get("r") or self.rij + 1), 0, []
            self.is_verborgen = is_gone(kenmerken, "ht")
        elif naam == "mergeCell":
            begin, _teken, einde = kenmerken.get("ref", "").partition(":")
            self.uitkomst.merged(*place_of(begin), *place_of(einde))

    def end(self, naam: str) -> None:
        self.in_waarde = False
        if naam == "c" and (self.waarde or self.heeft_formule):
            self.cellen.append((self.kolom, *self._read("".join(self.waarde))))
        elif naam == "row":
            self.uitkomst.row(self.rij, self.cellen, is_verborgen=self.is_verborgen)

    def text(self, tekst: str) -> None:
        if self.in_waarde:
            self.waarde.append(tekst)

    def _read(self, waarde: str) -> tuple[Celsoort, str]:
        soort = self.cel.get("t", "n")
        if self.heeft_formule and not waarde and soort != "str":
            return Celsoort.FORMULE, ""
        if soort == "s":
            return Celsoort.TEKST, self.boek.woorden[int(waarde)]
        if soort == "d":
            return Celsoort.DATUM, waarde[:10]
        if soort != "n" or not waarde:
            return _SOORTEN.get(soort, Celsoort.TEKST), waarde
        return self._number(waarde)

    def _number(self, waarde: str) -> tuple[Celsoort, str]:
        vorm, kalender = self.boek.vormen.of(int(self.cel.get("s", 0))), self.boek.kalender
        if moment := vorm.moment(waarde, kalender):
            return Celsoort.DATUM, moment.strftime(_DATUMVORMEN[vorm.grofheid])
        if vorm.is_procent:
            return Celsoort.TEKST, vorm.written(waarde, kalender)
        # Excel itself keeps fifteen digits: what follows these is how a machine stores them.
        return Celsoort.GETAL, f"{Decimal(f'{float(waarde):.15g}'):f}"
