"""The cells of a spreadsheet of LibreOffice (ods); OpenDocument 1.3, part 3, chapter 9."""

from decimal import Decimal, InvalidOperation

from regioprogramma.core.apart.celsoort import Celsoort
from regioprogramma.core.apart.kantoor.opendocument import INHOUD, hides, times
from regioprogramma.core.apart.kantoor.pakket import Kenmerken, Lezer, Pakket

from .uitkomst import MEESTE_BLADKOLOMMEN, MEESTE_RIJEN, Bladuitvoer, Bladweigering, Celregel

_CELLEN = {"table-cell", "covered-table-cell"}
_GETALLEN = {"float", "currency"}
_GROEPEN = {"table-row-group"}


def tell_opendocument(pakket: Pakket, uitkomst: Bladuitvoer) -> None:
    """Answer all sheets, the hidden ones too, with their rows and which cells are merged."""
    inhoud = pakket.hear(INHOUD, _Inhoudsoort())
    if not inhoud.is_rekenblad:
        raise Bladweigering("ander-bestand")
    pakket.hear(INHOUD, _Cellen(inhoud.verborgen, uitkomst))


class _Inhoudsoort(Lezer):
    """Whether it is a spreadsheet, and which styles hide a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.is_rekenblad, self.stijl = False, ""
        self.verborgen: set[str] = set()

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "spreadsheet":
            self.is_rekenblad = True
        elif naam == "style":
            self.stijl = kenmerken.get("name", "")
        elif naam == "table-properties" and kenmerken.get("display") == "false":
            self.verborgen.add(self.stijl)


class _Cellen(Lezer):
    OVERSLAAN = frozenset(
        {
            "tracked-changes", "annotation", "shapes", "forms", "dde-links", "content-validations", "title", "desc",
            "automatic-styles", "font-face-decls", "scripts", "named-expressions", "database-ranges", "frame",
            "data-pilot-tables", "custom-shape", "object",
        }
    )  # fmt: skip

    def __init__(self, verborgen: set[str], uitkomst: Bladuitvoer) -> None:
        super().__init__()
        self.verborgen, self.uitkomst = verborgen, uitkomst
        self.rij = self.kolom = self.keer = 0
        self.groepen, self.is_verborgen = 0, False
        self.cellen: list[Celregel] = []
        self.cel: Kenmerken = {}
        self.regels: list[str] = []
        self.in_regel = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "table":
            self.uitkomst.sheet(kenmerken.get("name", ""), is_verborgen=kenmerken.get("style-name") in self.verborgen)
            self.rij = self.groepen = 0
        elif naam in _GROEPEN:
            self.groepen += kenmerken.get("display") == "false" or self.groepen > 0
        elif naam == "table-row":
            self.rij, self.kolom, self.cellen = self.rij + 1, 0, []
            self.keer = times(kenmerken, "number-rows-repeated")
            self.is_verborgen = hides(kenmerken) or self.groepen > 0
        elif naam in _CELLEN:
            self.cel, self.regels = kenmerken, []
        elif naam == "p":
            self.in_regel = True
            self.regels.append("")
        elif naam == "s":
            self.text(" " * min(times(kenmerken, "c"), 100))

    def end(self, naam: str) -> None:
        if naam == "p":
            self.in_regel = False
        elif naam in _CELLEN:
            self._end_cell(naam)
        elif naam == "table-row":
            self._end_row()
        elif naam in _GROEPEN:
            self.groepen = max(0, self.groepen - 1)

    def text(self, tekst: str) -> None:
        if self.in_regel:
            self.regels[-1] += tekst

    def _end_cell(self, naam: str) -> None:
        keer, eerste = times(self.cel, "number-columns-repeated"), self.kolom + 1
        self.kolom += keer
        if naam == "covered-table-cell":
            return
        soort, tekst = self._read("\n".join(self.regels))
        if not tekst and soort is not Celsoort.FORMULE:
            return
        if keer > MEESTE_BLADKOLOMMEN:
            raise Bladweigering("te-veel-kolommen")
        self.cellen += [(kolom, soort, tekst) for kolom in range(eerste, eerste + keer)]
        hoog, breed = times(self.cel, "number-rows-spanned"), times(self.cel, "number-columns-spanned")
        if hoog > 1 or breed > 1:
            self.uitkomst.merged(self.rij, eerste, self.rij + hoog - 1, eerste + breed - 1)

    def _end_row(self) -> None:
        keer = min(self.keer, MEESTE_RIJEN + 1) if self.cellen else 0
        for erbij in range(keer):
            self.uitkomst.row(self.rij + erbij, self.cellen, is_verborgen=self.is_verborgen)
        self.rij += self.keer - 1

    def _read(self, getoond: str) -> tuple[Celsoort, str]:
        """Return what a cell holds. Of a date the day is stored; what is shown may be less."""
        soort = self.cel.get("value-type", "")
        if soort in _GETALLEN:
            return Celsoort.GETAL, _number(self.cel.get("value", ""))
        if soort == "date":
            return Celsoort.DATUM, f"{self.cel.get('date-value', '')[:10]} {getoond}".strip()
        if soort == "boolean":
            return Celsoort.JANEE, "1" if self.cel.get("boolean-value") == "true" else "0"
        if soort == "error":
            return Celsoort.FOUT, getoond or "#"
        if not soort and "formula" in self.cel:
            return Celsoort.FORMULE, ""
        return Celsoort.TEKST, getoond or self.cel.get("string-value", "")


def _number(waarde: str) -> str:
    try:
        return f"{Decimal(f'{float(waarde):.15g}'):f}"
    except (ValueError, InvalidOperation):
        return waarde
