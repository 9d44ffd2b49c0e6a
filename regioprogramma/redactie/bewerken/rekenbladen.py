"""What the CMS gives as a file for a spreadsheet, whatever screen: no text in it can be taken for a formula.

Wagtail sees to that in XLSX but not in CSV, and cannot write an XLSX with a character that no such file may hold.
"""

from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from regioprogramma.core.opmaak import guard_formula

_preprocess = SpreadsheetExportMixin.preprocess_field_value


def _preprocess_safely(self: SpreadsheetExportMixin, field: str, value: Any, export_format: str) -> Any:
    """Return what stands in a cell."""
    cel = _preprocess(self, field, value, export_format)
    if not isinstance(cel, str):
        return cel
    return guard_formula(cel) if export_format == self.FORMAT_CSV else ILLEGAL_CHARACTERS_RE.sub("", cel)


SpreadsheetExportMixin.preprocess_field_value = _preprocess_safely
