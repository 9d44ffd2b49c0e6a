"""How a cell of Excel shows what is in it: as a date, as money or a percentage, or not at all.

A format has sections, for numbers above nought, below it, nought, and words; see ECMA-376, part 1, section 18.8.31.
"""

import re
from datetime import datetime
from decimal import Decimal

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import from_excel

from regioprogramma.taal import write_number

from .pakket import Kenmerken, Lezer

#: Words in a format, and characters that stand for themselves; then what leaves room or fills it up.
_LETTERLIJK = re.compile(r'"(?P<woord>[^"]*)"|\\(?P<teken>.)|\[[^]]*\]|[_*].')
#: What in a format makes a number an amount of money.
GELD = ("#,##0", "€")
#: From here on numbers are written as they are stored: no amount is that large.
_GROOTST = 10**15


def _placeholder(stuk: re.Match[str]) -> str:
    """Return what is left of a literal piece of a format: whether it shows something, not what."""
    if stuk[0][0] == "[":
        return "x"
    return "x" if (stuk["woord"] or stuk["teken"] or "").strip() else ""


def _coarseness(kaal: str) -> str:
    """Return how much of a date a format shows: its "dag", its "maand" or its "jaar"."""
    if "y" not in kaal or "d" in kaal:
        return "dag"
    return "maand" if "m" in kaal else "jaar"


class Celvorm:
    """How the cells with one style show what is in them."""

    def __init__(self, formaat: str) -> None:
        kaal = _LETTERLIJK.sub(_placeholder, formaat)
        self.delen = [deel.strip() for deel in kaal.split(";")]
        self.is_datum, self.is_procent = is_date_format(formaat), "%" in kaal
        self.is_geld = any(teken in formaat for teken in GELD)
        self.grofheid = _coarseness(kaal.lower())

    def shows_words(self) -> bool:
        """Whether a cell with words shows them."""
        return len(self.delen) < 4 or bool(self.delen[3])

    def written(self, waarde: str, kalender: datetime) -> str:
        """Return a number as people see it: a date, a percentage or money as they write it, others bare."""
        getal = float(waarde)
        if not self._section(getal):
            return ""
        if moment := self.moment(waarde, kalender):
            return f"{moment:%d-%m-%Y}"
        kaal = f"{getal:.15g}"
        if not abs(getal) < _GROOTST:
            return kaal
        if self.is_procent:
            return f"{write_number(round(Decimal(kaal) * 100, 2))}%"
        return write_number(round(Decimal(kaal), 2)) if self.is_geld else kaal

    def moment(self, waarde: str, kalender: datetime) -> datetime | None:
        """Return the day that a number shows; None when it shows none."""
        return _moment(float(waarde), kalender) if self.is_datum else None

    def _section(self, getal: float) -> str:
        """Return the section that is about a number; the first is about what no other is about."""
        nummer = 1 if getal < 0 else 2 if getal == 0 else 0
        return self.delen[nummer] if nummer < len(self.delen) else self.delen[0]


#: How a cell shows what is in it when nothing is said about that.
_GEWOON = Celvorm("General")


class Celvormen(Lezer):
    """Hears the styles of cells, in the order of their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.formaten, self.in_cellen = dict(BUILTIN_FORMATS), False
        self.stijlen: list[int] = []
        self.bekend: dict[str, Celvorm] = {}

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "numFmt":
            self.formaten[int(kenmerken.get("numFmtId", 0))] = kenmerken.get("formatCode", "")
        elif naam == "cellXfs":
            self.in_cellen = True
        elif naam == "xf" and self.in_cellen:
            self.stijlen.append(int(kenmerken.get("numFmtId", 0)))

    def end(self, naam: str) -> None:
        if naam == "cellXfs":
            self.in_cellen = False

    def of(self, stijl: int) -> Celvorm:
        """Return how a cell with the style of this number shows what is in it."""
        formaat = self.formaten.get(self.stijlen[stijl]) if stijl < len(self.stijlen) else None
        if not formaat:
            return _GEWOON
        if formaat not in self.bekend:
            self.bekend[formaat] = Celvorm(formaat)
        return self.bekend[formaat]


def _moment(getal: float, kalender: datetime) -> datetime | None:
    """Return the day that a number stands for; None for a time, and for what is not a day."""
    try:
        moment = from_excel(getal, kalender)
    except (ValueError, OverflowError):
        return None
    return moment if hasattr(moment, "year") else None
