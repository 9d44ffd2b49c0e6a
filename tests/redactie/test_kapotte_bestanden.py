"""Hundreds of damaged files: each is taken or refused with a reason, and none is an error of the site."""

import io
import json
import random

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from fpdf import FPDF
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from regioprogramma.core.apart import Vergrendeld, documenten
from regioprogramma.core.apart import pdf as apart_pdf
from regioprogramma.core.documenten.bestanden import Kapot, look_at, read_document, read_file
from regioprogramma.redactie.bewerken.formulieren import Afbeeldingveld
from tests import factories
from tests.core.kantoor import alinea, docx, odf, xlsx

#: Each runs in a process of its own.
KEREN = 40


def pdf():
    """Return a document of two pages with text."""
    blad = FPDF()
    for tekst in ("Waterbergingsplan", "Uiterwaarden"):
        blad.add_page()
        blad.set_font("helvetica", size=12)
        blad.cell(text=tekst)
    return bytes(blad.output())


def beeld(soort):
    """Return a small picture of this kind."""
    uit = io.BytesIO()
    Image.effect_noise((60, 40), 50).convert("RGB").save(uit, soort)
    return uit.getvalue()


def damage(inhoud, kans):
    """Return a file with something wrong: bytes that changed, a piece gone, a piece twice, or the end cut off."""
    stuk, wat = bytearray(inhoud), kans.randrange(4)
    plek, lengte = kans.randrange(len(stuk)), kans.randint(1, 40)
    if wat == 0:
        for _keer in range(kans.randint(1, 30)):
            stuk[kans.randrange(len(stuk))] = kans.randrange(256)
    elif wat == 1:
        del stuk[plek : plek + lengte]
    elif wat == 2:
        stuk[plek:plek] = stuk[plek : plek + lengte]
    else:
        del stuk[max(1, plek) :]
    return bytes(stuk)


STUKKEN = {
    "docx": lambda: docx(alinea("Een", "stuk")),
    "xlsx": lambda: xlsx(lambda boek: boek.active.append(["Gemeente", 7])),
    "odt": lambda: odf("<text:p>Een stuk</text:p>"),
    "pdf": pdf,
}


@pytest.mark.django_db
@pytest.mark.parametrize("soort", STUKKEN)
def test_a_damaged_document_is_taken_or_refused_and_reading_it_breaks_nothing(soort):
    heel, kans = STUKKEN[soort](), random.Random(soort)
    for _keer in range(KEREN):
        inhoud = damage(heel, kans)
        try:
            look_at(io.BytesIO(inhoud), soort)
        except (Kapot, Vergrendeld):
            continue
        document = factories.DocumentFactory(file=ContentFile(inhoud, f"stuk.{soort}"))
        read_document.call(document.pk)
        document.refresh_from_db()
        assert document.gelezen_hash == document.file_hash


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_a_damaged_picture_is_taken_or_refused(soort):
    heel, kans = beeld(soort), random.Random(soort)
    for _keer in range(KEREN):
        bestand = SimpleUploadedFile(f"foto.{soort.lower()}", damage(heel, kans), f"image/{soort.lower()}")
        try:
            Afbeeldingveld().to_python(bestand)
        except ValidationError as fout:
            assert fout.messages


def met_waaier(breed, diep, inhoud=b""):
    """Return a PDF of one page whose drawings name each other: `breed` names per drawing, `diep` drawings deep."""
    schrijver = PdfWriter()
    blad = schrijver.add_blank_page(9, 9)
    vorm = None
    for _laag in range(diep):
        stroom = DecodedStreamObject()
        stroom.set_data(inhoud)
        namen = {NameObject(f"/X{nr}"): vorm for nr in range(breed)} if vorm else {}
        bronnen = DictionaryObject({NameObject("/XObject"): DictionaryObject(namen)})
        stroom.update({NameObject("/Subtype"): NameObject("/Form"), NameObject("/Resources"): bronnen})
        vorm = schrijver._add_object(stroom)
    blad[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/XObject"): DictionaryObject({NameObject(f"/X{nr}"): vorm for nr in range(breed)})}
    )
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit


def gezien(stuk):
    """Return whether a PDF is a scan, as whoever looks at it says."""
    uit = io.BytesIO()
    documenten.look(stuk, uit, "pdf")
    return json.loads(uit.getvalue())["scan"]


def test_each_drawing_of_a_pdf_is_looked_at_once():
    """Sixty names of the next, five deep, are 777 million ways: to look at each would never end."""
    assert gezien(met_waaier(60, 5)) is True


def test_no_more_drawings_are_looked_at_than_a_page_has(monkeypatch):
    monkeypatch.setattr(apart_pdf, "MEESTE_TEKENINGEN", 2)
    assert gezien(met_waaier(1, 5)) is False, "what is not looked at is no proof that there are no letters"


def test_a_page_that_cannot_be_read_is_no_scan():
    assert read_file(io.BytesIO(pdf()), "pdf") == (2, "Waterbergingsplan\nUiterwaarden", False, "")
    stuk = io.BytesIO(pdf().replace(b"/FlateDecode", b"/Fl         "))
    assert read_file(stuk, "pdf") == (2, "\n", False, "")
    assert read_file(met_waaier(1, 1), "pdf") == (1, "", True, "")
