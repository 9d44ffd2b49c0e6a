"""Cells of a spreadsheet that the site writes: a text in it is nobody's formula, and an amount or a day is one."""

from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from regioprogramma.core.opmaak import guard_formula

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def text_cell(blad: Any, tekst: str, *, vet: bool = False) -> Any:
    """Return a cell with a text: nobody's spreadsheet takes it for a formula or an error."""
    cel = WriteOnlyCell(blad, value=ILLEGAL_CHARACTERS_RE.sub("", guard_formula(tekst)))
    cel.data_type = "s"
    if vet:
        cel.font = Font(bold=True)
    return cel


def value_cell(blad: Any, waarde: Decimal | date | int | None, *, is_bedrag: bool = False) -> Any:
    """Return a cell with a number, a day, or nothing."""
    cel = WriteOnlyCell(blad, value=waarde)
    if isinstance(waarde, date):
        cel.number_format = "dd-mm-yyyy"
    elif is_bedrag:
        cel.number_format = "#,##0.00"
    return cel
