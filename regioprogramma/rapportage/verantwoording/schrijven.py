"""The account as files: a workbook with a sheet for each table, and a ZIP with a CSV for each; both say the same."""

import csv
import io
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from regioprogramma.core.lijsten import cel, text_cell, value_cell

from .bladen import Bladtabel, Rapportwaarde
from .kolommen import Rapportvorm

ZIP = "application/zip"
#: How wide a column is, in characters; one with a sentence, and one with an amount.
_BREEDTES = {Rapportvorm.TEKST: 28, Rapportvorm.BEDRAG: 18, Rapportvorm.GETAL: 12, Rapportvorm.DATUM: 14}
#: Of every file in a ZIP: the same tables are the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_xlsx(tabellen: list[Bladtabel]) -> bytes:
    """Return the bytes of a workbook."""
    boek = Workbook(write_only=True)
    for tabel in tabellen:
        blad = boek.create_sheet(tabel.label)
        blad.freeze_panes = "A2"
        for nummer, vorm in enumerate(tabel.vormen, start=1):
            blad.column_dimensions[get_column_letter(nummer)].width = _BREEDTES[vorm]
        blad.append([text_cell(blad, kop, vet=True) for kop in tabel.koppen])
        for rij in tabel.rijen:
            blad.append([_cell(blad, waarde, vorm) for waarde, vorm in zip(rij, tabel.vormen, strict=True)])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _cell(blad: Any, waarde: Rapportwaarde, vorm: Rapportvorm) -> Any:
    if isinstance(waarde, str):
        # An empty text is an empty cell, as in a CSV.
        return text_cell(blad, waarde) if waarde else None
    return value_cell(blad, waarde, is_bedrag=vorm is Rapportvorm.BEDRAG)


def write_sheet(tabel: Bladtabel) -> bytes:
    """Return the bytes of a CSV file with a mark by which a spreadsheet knows that it is UTF-8."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow([cel(kop) for kop in tabel.koppen])
    schrijver.writerows([[cel(waarde) for waarde in rij] for rij in tabel.rijen])
    return uit.getvalue().encode("utf-8-sig")


def write_zip(tabellen: list[Bladtabel]) -> bytes:
    """Return the bytes of a ZIP with a CSV file per sheet."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for plek, tabel in enumerate(tabellen, start=1):
            bestand = zipfile.ZipInfo(f"{plek}-{tabel.naam}.csv", _MOMENT)
            bestand.compress_type = zipfile.ZIP_DEFLATED
            pakket.writestr(bestand, write_sheet(tabel))
    return uit.getvalue()
