"""The text of documents: of every kind that can be read, and of none that was made to do harm."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from odf.opendocument import OpenDocumentText
from odf.text import P, Span
from openpyxl import Workbook

from regioprogramma.core import tekst as module
from regioprogramma.core.models import Document

pytestmark = pytest.mark.django_db

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def callbacks(django_capture_on_commit_callbacks):
    """What carries out the work that follows a save."""
    return django_capture_on_commit_callbacks


def docx(body):
    return zipped({"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'})


def zipped(delen):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


def odt():
    document, alinea = OpenDocumentText(), P(text="Wij maken ")
    alinea.addElement(Span(text="waterstof"))
    alinea.addText(" uit water.")
    document.text.addElement(alinea)
    uit = io.BytesIO()
    document.write(uit)
    return uit.getvalue()


def xlsx():
    boek, uit = Workbook(), io.BytesIO()
    boek.active.append(["Project", "Waterstof", 12])
    boek.save(uit)
    return uit.getvalue()


def read(inhoud, naam, callbacks):
    document = Document(title="Stuk", file=ContentFile(inhoud, naam))
    document._set_document_file_metadata()
    with callbacks(execute=True):
        document.save()
    document.refresh_from_db()
    return document


def test_the_text_of_word_is_read_as_it_stands(callbacks):
    alinea = (
        "<w:p><w:r><w:t>Water</w:t></w:r><w:r><w:t>stof &amp; wind</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read(docx(alinea * 2), "a.docx", callbacks).tekst == "Waterstof & wind\n" * 2


def test_the_text_of_libreoffice_is_read_in_order(callbacks):
    assert read(odt(), "a.odt", callbacks).tekst.strip() == "Wij maken waterstof uit water."


def test_the_words_of_excel_are_read(callbacks):
    assert {"Project", "Waterstof"} <= set(read(xlsx(), "a.xlsx", callbacks).tekst.split())


BOM = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "inhoud",
    [
        b"geen zip",
        b"",
        zipped({"anders.xml": "<x/>"}),
        zipped({"word/document.xml": BOM}),
        zipped({"word/document.xml": "<x><niet-af>"}),
        docx("<w:p>" * 300)[:200],
    ],
    ids=["geen zip", "leeg", "zonder tekst", "entiteiten", "half", "afgebroken"],
)
def test_a_damaged_or_hostile_file_has_no_text_and_breaks_nothing(inhoud, callbacks):
    assert read(inhoud or b" ", "a.docx", callbacks).tekst == ""


def test_an_archive_that_unpacks_to_more_than_a_document_is_not_read(monkeypatch, callbacks):
    monkeypatch.setattr(module, "MEESTE_BYTES", 10_000)
    inhoud = docx("<w:x/>" * 9_000 + "<w:p><w:t>woord</w:t></w:p>")
    assert read(inhoud, "a.docx", callbacks).tekst == ""


@pytest.mark.parametrize("aantal", [-1, 1_000])
def test_no_more_is_unpacked_than_it_takes_to_know_that_it_is_too_much(monkeypatch, aantal):
    monkeypatch.setattr(module, "MEESTE_BYTES", 10)
    bestand = io.BytesIO(b"x" * 1_000)
    with pytest.raises(ValueError, match="more than a document"):
        module._Begrensd(bestand).read(aantal)
    assert bestand.tell() == 11


def test_no_more_is_kept_than_a_report_holds(monkeypatch, callbacks):
    monkeypatch.setattr("regioprogramma.core.bestanden.MAX_TEKST", 50)
    assert len(read(docx("<w:p><w:r><w:t>woord</w:t></w:r></w:p>" * 100), "a.docx", callbacks).tekst) == 50
