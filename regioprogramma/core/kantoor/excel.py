"""The text and numbers of a workbook of Excel (xlsx), row by row; ECMA-376, part 1, chapter 18."""

import re
from bisect import bisect_right
from contextlib import suppress
from decimal import Decimal

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from regioprogramma.core.getallen import write_number

from .pakket import Genoeg, Lezer, Tekst

_KOLOM = re.compile(r"[A-Z]+")
#: How a cell is made to show nothing of what is in it.
NIETS = ";;;"
#: What of a way to write numbers makes the number one of money.
GELD = ("#,##0", "€")


def read_excel(pakket, meeste):
    """Return a line per row of the sheets that are shown."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    relaties = pakket.relations(hoofd)
    boek = pakket.hear(hoofd, _Boek())
    delen = {nummer: deel for soort, nummer, deel in relaties if soort == "worksheet"}
    woorden, opmaak = _Woorden(), _Opmaak()
    for soort, _nummer, deel in relaties:
        if deel in pakket.namen and soort in {"sharedStrings", "styles"}:
            pakket.hear(deel, woorden if soort == "sharedStrings" else opmaak)
    with suppress(Genoeg):
        for naam, nummer in boek.bladen:
            if delen.get(nummer) in pakket.namen:
                tekst.add(f"{naam}\n")
                pakket.hear(delen[nummer], _Blad(tekst, woorden.alle, opmaak.per_stijl(), boek.kalender))
    return str(tekst)


class _Boek(Lezer):
    """The sheets that are shown, with their names, and from which day the workbook counts."""

    def __init__(self):
        super().__init__()
        self.bladen, self.kalender = [], CALENDAR_WINDOWS_1900

    def startElementNS(self, name, qname, attrs):
        kenmerken = {naam: waarde for (_ruimte, naam), waarde in attrs.items()}
        if name[1] == "sheet" and kenmerken.get("state", "visible") == "visible":
            self.bladen.append((kenmerken.get("name", ""), kenmerken.get("id", "")))
        elif name[1] == "workbookPr" and kenmerken.get("date1904") in {"1", "true"}:
            self.kalender = CALENDAR_MAC_1904


class _Woorden(Lezer):
    """The texts that cells point at by number; not how they are to be read aloud."""

    OVERSLAAN = frozenset({"rPh"})

    def __init__(self):
        super().__init__()
        self.alle, self.deel, self.in_tekst = [], [], False

    def start(self, naam, kenmerken):
        if naam == "si":
            self.deel = []
        self.in_tekst = naam == "t"

    def end(self, naam):
        if naam == "si":
            self.alle.append("".join(self.deel))
        self.in_tekst = False

    def text(self, tekst):
        if self.in_tekst:
            self.deel.append(tekst)


class _Opmaak(Lezer):
    """How the styles of cells show a number."""

    def __init__(self):
        super().__init__()
        self.formaten, self.stijlen, self.in_cellen = dict(BUILTIN_FORMATS), [], False

    def start(self, naam, kenmerken):
        if naam == "numFmt":
            self.formaten[int(kenmerken.get("numFmtId", 0))] = kenmerken.get("formatCode", "")
        elif naam == "cellXfs":
            self.in_cellen = True
        elif naam == "xf" and self.in_cellen:
            self.stijlen.append(int(kenmerken.get("numFmtId", 0)))

    def end(self, naam):
        if naam == "cellXfs":
            self.in_cellen = False

    def per_stijl(self):
        """Return the way to write numbers of each style, in order of their numbers."""
        return [self.formaten.get(formaat) or "" for formaat in self.stijlen]


class _Blad(Lezer):
    """The cells of a sheet; not of rows and columns that are hidden."""

    OVERSLAAN = frozenset({"f", "rPh", "headerFooter"})

    def __init__(self, tekst, woorden, formaten, kalender):
        super().__init__()
        self.tekst, self.woorden, self.formaten, self.kalender = tekst, woorden, formaten, kalender
        #: The first and last columns of what is hidden, each list in order.
        self.eersten, self.laatsten = [], []
        self.kolom, self.cel, self.waarde, self.in_waarde = 0, {}, [], False

    def start(self, naam, kenmerken):
        if naam == "col" and _is_gone(kenmerken, "width"):
            self.eersten.append(int(kenmerken["min"]))
            self.laatsten.append(int(kenmerken["max"]))
        elif naam == "row":
            self.kolom = 0
            if _is_gone(kenmerken, "ht"):
                self.skip_this()
        elif naam == "c":
            self.cel, self.waarde = kenmerken, []
            self.kolom = _column(kenmerken.get("r", "")) or self.kolom + 1
        self.in_waarde = naam in {"v", "t"}

    def end(self, naam):
        self.in_waarde = False
        if naam == "c" and self.waarde and not self._is_hidden():
            self.tekst.add(f"{self._shown(''.join(self.waarde))} ")
        elif naam == "row":
            self.tekst.add("\n")

    def text(self, tekst):
        if self.in_waarde:
            self.waarde.append(tekst)

    def _is_hidden(self):
        # Columns are written in their order, and each once.
        plek = bisect_right(self.eersten, self.kolom)
        return (plek > 0 and self.kolom <= self.laatsten[plek - 1]) or self._format() == NIETS

    def _format(self):
        stijl = int(self.cel.get("s", 0))
        return self.formaten[stijl] if stijl < len(self.formaten) else ""

    def _shown(self, waarde):
        """Return a cell as text: money and percents as people write them, a date as a date, other numbers bare."""
        soort = self.cel.get("t", "n")
        if soort == "s":
            return self.woorden[int(waarde)]
        if soort != "n":
            return waarde
        formaat = self._format()
        if is_date_format(formaat) and (moment := self._moment(waarde)):
            return f"{moment:%d-%m-%Y}"
        getal = f"{float(waarde):.15g}"
        if "%" in formaat:
            return f"{write_number(round(Decimal(getal) * 100, 2))}%"
        return write_number(round(Decimal(getal), 2)) if any(teken in formaat for teken in GELD) else getal

    def _moment(self, waarde):
        """Return the day that a number stands for; None for a time, and for what is no day."""
        try:
            moment = from_excel(float(waarde), self.kalender)
        except (ValueError, OverflowError):
            return None
        return moment if hasattr(moment, "year") else None


def _column(plek):
    """Return the number of the column of a cell such as "AB12"; 0 when it does not say where it is."""
    letters, nummer = _KOLOM.match(plek), 0
    for letter in letters[0] if letters else "":
        nummer = nummer * 26 + ord(letter) - 64
    return nummer


def _is_gone(kenmerken, maat):
    """Whether a row or column is hidden, also by having no size."""
    return kenmerken.get("hidden") in {"1", "true"} or not float(kenmerken.get(maat) or 1)
