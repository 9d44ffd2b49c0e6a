"""The documents of the demo: real, readable, accessible and always the same."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from odf import text
from odf.opendocument import load
from odf.table import TableHeaderRows, TableRow
from openpyxl import load_workbook
from pypdf import PdfReader

from regioprogramma.demo.papieren import is_amount, make_odt, make_pdf, make_xlsx

BEDRAGEN = [("Bron", "Bedrag"), *((f"Gemeente {nummer}", f"€ {nummer}.000") for nummer in range(1, 60))]
SECTIES = [
    (
        "Aanleiding",
        ["Eén regio – drie ‘opgaven’: “wonen”, geïnspireerd op 2020… • € 15,5 miljoen.", "Tweede alinea. " * 400],
    ),
    ("Bijdragen", ["Wie betaalt wat.", *BEDRAGEN, "Bedragen zijn afgerond."]),
]
XLSX = ("Bijdragen: per bron / jaar", ["Bron", "Bedrag"], [("Rijk", 15_500_000), ("Provincie", 2.5), ("Leeg", None)])


@pytest.fixture(scope="module")
def lezer():
    return PdfReader(io.BytesIO(make_pdf("Voortgang 2025 – één jaar verder", "Regio Deal", SECTIES)))


def collect(element):
    """Return the structure below an element as (type, element) pairs, in reading order."""
    uit = []
    for kind in element["/K"]:
        if not isinstance(kind, int):
            kind = kind.get_object()
            uit += [(kind["/S"], kind), *collect(kind)]
    return uit


def test_pdf_holds_every_character_of_dutch(lezer):
    tekst = "".join(pagina.extract_text() for pagina in lezer.pages)
    for stuk in ("Eén regio – drie ‘opgaven’: “wonen”, geïnspireerd", "2020… • € 15,5 miljoen", "€ 59.000"):
        assert stuk in tekst


def test_pdf_names_itself(lezer):
    assert lezer.metadata.title == "Voortgang 2025 – één jaar verder"
    assert lezer.metadata.creation_date == datetime(2026, 1, 15, 9, tzinfo=UTC)
    wortel = lezer.trailer["/Root"]
    assert wortel["/Lang"] == "nl-NL"
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  a PDF object, not a bool


def test_pdf_has_pages_and_bookmarks(lezer):
    assert len(lezer.pages) > 3
    assert [regel["/Title"] for regel in lezer.outline] == ["Aanleiding", "Bijdragen"]


def test_pdf_is_tagged(lezer):
    wortel = lezer.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"] == True  # noqa: E712
    document = wortel["/StructTreeRoot"]["/K"][0].get_object()
    soorten = [soort for soort, _ in collect(document)]
    assert soorten[0] == "/H1"
    assert [soorten.count(soort) for soort in ("/H1", "/H2", "/Table", "/TR")] == [1, 2, 1, 60]
    assert [soorten.count(soort) for soort in ("/TH", "/TD")] == [2, 118]
    assert {kind.get_object()["/S"] for kind in document["/K"]} == {"/H1", "/H2", "/P", "/Table"}
    assert all(el["/A"]["/Scope"] == "/Column" for soort, el in collect(document) if soort == "/TH")


def test_pdf_tags_point_at_what_is_drawn(lezer):
    """Each page's entry in the parent tree lists its elements in the order of their numbers on that page."""
    boom = lezer.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    per_pagina = dict(zip(boom[::2], boom[1::2], strict=True))
    for pagina in lezer.pages:
        elementen = [element.get_object() for element in per_pagina[pagina["/StructParents"]]]
        assert [element["/K"][0] for element in elementen] == list(range(len(elementen)))
        assert {element.raw_get("/Pg").idnum for element in elementen} == {pagina.indirect_reference.idnum}
        stroom = pagina.get_contents().get_data()
        assert stroom.count(b"BDC") == len(elementen)
        assert stroom.count(b"BDC") + stroom.count(b"BMC") == stroom.count(b"EMC")


def test_table_headings_return_on_the_next_page(lezer):
    assert [pagina.extract_text().count("Bedrag\n") for pagina in lezer.pages][-2:] == [1, 1]


def test_pdf_replaces_what_its_font_lacks():
    inhoud = make_pdf("Zacht\u202fspatie", "x", [("Kop", ["Meer \u2011 dan \N{GRINNING FACE}", "e\u0301\u0301n"])])
    assert "Meer - dan ?" in PdfReader(io.BytesIO(inhoud)).pages[1].extract_text()


@pytest.mark.parametrize("secties", [[], [("Leeg", [])], [("Alleen koppen", [("A", "B")])]])
def test_pdf_survives_little_content(secties):
    assert len(PdfReader(io.BytesIO(make_pdf("Titel", "Ondertitel", secties))).pages) == 2


def test_odt_has_headings_paragraphs_and_tables():
    document = load(io.BytesIO(make_odt("Verslag – één", SECTIES)))
    assert [str(kop) for kop in document.getElementsByType(text.H)] == ["Aanleiding", "Bijdragen"]
    assert str(document.getElementsByType(text.P)[0]) == "Verslag – één"
    assert len(document.getElementsByType(TableRow)) == 60
    assert len(document.getElementsByType(TableHeaderRows)[0].getElementsByType(TableRow)) == 1


def test_odt_names_its_language_and_title():
    with zipfile.ZipFile(io.BytesIO(make_odt("Verslag", SECTIES))) as archief:
        assert archief.namelist()[0] == "mimetype"
        assert archief.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert 'fo:language="nl"' in archief.read("styles.xml").decode()
        assert "<dc:title>Verslag</dc:title>" in archief.read("meta.xml").decode()


def test_xlsx_keeps_numbers_as_numbers():
    boek = load_workbook(io.BytesIO(make_xlsx(*XLSX)))
    blad = boek.active
    assert [[cel.value for cel in rij] for rij in blad.rows][1:] == [
        ["Rijk", 15_500_000],
        ["Provincie", 2.5],
        ["Leeg", None],
    ]
    assert (boek.properties.title, blad.freeze_panes, blad.auto_filter.ref) == (XLSX[0], "A2", "A1:B4")
    assert blad.title == "Bijdragen- per bron - jaar"


@pytest.mark.parametrize(
    "make",
    [lambda: make_pdf("T", "o", SECTIES), lambda: make_odt("T", SECTIES), lambda: make_xlsx(*XLSX)],
    ids=["pdf", "odt", "xlsx"],
)
def test_documents_are_the_same_each_time(make, time_machine):
    time_machine.move_to("2026-03-01 10:00")
    eerste = make()
    time_machine.move_to("2027-08-01 11:11")
    assert make() == eerste


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [("€ 1.000", True), ("12%", True), (2.5, True), ("-3", True), ("Rijk", False), ("", False), ("2 jaar", False)],
)
def test_amounts_are_recognised(waarde, verwacht):
    assert is_amount(waarde) == verwacht
