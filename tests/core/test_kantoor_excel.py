"""What a reader of a workbook of Excel sees is read from it, as it is shown; what is hidden in it is not."""

import io
import re
import zipfile

import pytest

from regioprogramma.core.apart.kantoor import Onleesbaar, excel, pakket, read_office
from regioprogramma.core.apart.kantoor.verborgen import KOLOMMEN, Stroken
from tests.core.kantoor import xlsx

MEESTE = 400_000


def lees(inhoud, soort):
    return read_office(io.BytesIO(inhoud), soort, MEESTE)


def woorden(inhoud, soort):
    return set(lees(inhoud, soort).split())


def vervang(boek, wat, door):
    """Return a workbook in whose first sheet something is replaced; openpyxl writes no such things."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(boek)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            nieuw.writestr(naam, re.sub(wat, door, inhoud) if "sheet1" in naam else inhoud)
    return uit.getvalue()


def test_what_is_made_invisible_in_excel_stays_hidden():
    def vul(boek):
        blad = boek.active
        blad.append(["Open", "Geheim-kolom", 12])
        blad.append(["Geheim-rij"])
        blad.append(["Geheim-opmaak", None, 34])
        blad.column_dimensions["B"].width = 7
        blad.row_dimensions[2].height = 7
        for cel in ("A3", "C3"):
            blad[cel].number_format = ";;;"

    inhoud = vervang(xlsx(vul), rb'(width|ht)="7"', rb'\1="0"')
    assert woorden(inhoud, "xlsx") == {"Sheet", "Open", "12"}


def test_a_hidden_column_is_hidden_where_cells_do_not_say_their_place():
    def vul(boek):
        boek.active.append(["Open", "Geheim", "blijft"])
        boek.active.append(["ook", "Geheim", "dit"])
        boek.active.column_dimensions["B"].hidden = True

    zonder_plek = vervang(xlsx(vul), rb' r="[A-C][0-9]"', b"")
    assert woorden(zonder_plek, "xlsx") == {"Sheet", "Open", "blijft", "ook", "dit"}


@pytest.mark.parametrize("zonder", [b"", rb' r="[A-Z]*[0-9]+"'])
def test_what_lies_under_merged_cells_of_excel_is_not_read(zonder):
    def vul(boek):
        boek.active.append(["Open", "Geheim", "ook"])
        boek.active.append(["Geheim", "Geheim", "dit"])
        boek.active.append(["blijft", "staan"])

    samen = rb'</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A3"/><mergeCell ref="x"/></mergeCells>'
    inhoud = vervang(xlsx(vul), b"</sheetData>", samen)
    assert lees(vervang(inhoud, zonder, b"") if zonder else inhoud, "xlsx").splitlines() == [
        "Sheet",
        "Open ook",
        "dit",
        "blijft staan",
    ]


def test_more_merged_cells_than_a_sheet_has_are_refused(monkeypatch):
    monkeypatch.setattr(excel, "MEESTE_BEDEKT", 5)
    samen = b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:B9"/>' * 3 + b"</mergeCells>"
    boek = vervang(xlsx(lambda boek: [boek.active.append(["rij"]) for _ in range(3)]), b"</sheetData>", samen)
    with pytest.raises(Onleesbaar, match="merged cells"):
        lees(boek, "xlsx")


def test_a_sheet_that_is_longer_than_what_is_read_of_it_is_read_so_far(monkeypatch):
    boek = xlsx(lambda boek: [boek.active.append(["rij", "rij"]) for _ in range(5_000)])
    monkeypatch.setattr(pakket, "MEESTE_BYTES", 200_000)
    with pytest.raises(Onleesbaar, match="more than a document"):
        lees(boek, "xlsx")
    assert read_office(io.BytesIO(boek), "xlsx", 100).splitlines()[:2] == ["Sheet", "rij rij"]


def test_a_row_that_is_written_in_a_sheet_of_hidden_rows_is_read():
    """Excel writes the rows that are seen in full, and of the others only that they are hidden."""

    def vul(boek):
        boek.active.append(["Open"])
        boek.active.append(["Geheim"])
        boek.active.row_dimensions[2].hidden = True
        boek.active.sheet_format.zeroHeight = True

    assert woorden(xlsx(vul), "xlsx") == {"Sheet", "Open"}


def test_many_hidden_columns_hide_what_is_in_them():
    """Twenty thousand stretches, in no order and over each other, and as many cells."""
    stroken = "".join(f'<col min="{nr}" max="{nr + 2}" hidden="1"/>' for nr in range(40_000, 20, -2))
    cellen = '<c t="inlineStr"><is><t>x</t></is></c>' * 20_000
    boek = xlsx(lambda boek: boek.active.append(["Open"]))
    boek = vervang(boek, b"<sheetData>", f"<cols>{stroken}</cols><sheetData>".encode())
    boek = vervang(boek, b"</row>", f"{cellen}</row>".encode())
    assert lees(boek, "xlsx").split() == ["Sheet", "Open", *["x"] * 20]


def test_stretches_of_columns_that_touch_become_one():
    """So a question is answered in few steps, however many of them a file names."""
    stroken = Stroken()
    for nr in range(40_000, 20, -2):
        stroken.add(nr, nr + 2)
    assert (stroken.eersten, stroken.laatsten) == ([22], [KOLOMMEN])


@pytest.mark.parametrize(
    ("opmaak", "waarde", "getoond"),
    [
        (";;;", "Geheim", ""),
        (";;;", 12, ""),
        (' ; "" ; ;* ', 12, ""),
        (";;", 12, ""),
        (";;", "Open", "Open"),
        ("0;-0;;@", 0, ""),
        ("0;-0;;@", 12, "12"),
        ("0;;0", -12, ""),
        ('"ja";"nee";"geen"', 1, "1"),
        # A character that stands for itself makes no percentage.
        ('0"%"', 45, "45"),
        ("0\\%", 45, "45"),
        ("[$€-413] #,##0.00", -1250.5, "-1.250,50"),
        ("#,##0", 1e300, "1e+300"),
        ("0%", 1e300, "1e+300"),
    ],
)
def test_a_cell_of_excel_shows_what_its_format_shows(opmaak, waarde, getoond):
    def vul(boek):
        boek.active["A1"] = waarde
        boek.active["A1"].number_format = opmaak

    assert lees(xlsx(vul), "xlsx").splitlines()[1:] == ([getoond] if getoond else [])


def test_numbers_of_excel_are_read_as_they_are_shown():
    def vul(boek):
        boek.active.append([0.45, 7500000.5, 1250000, 0.125, 1250000])
        for cel, opmaak in {"A1": "0%", "B1": "#,##0.00", "C1": '"€" #,##0', "D1": "0.0%"}.items():
            boek.active[cel].number_format = opmaak

    assert lees(xlsx(vul), "xlsx").splitlines()[1] == "45% 7.500.000,50 1.250.000 12,5% 1250000"
