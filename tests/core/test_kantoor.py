"""The text of office documents: what their readers see, of every kind that can be read, and nothing that is hidden."""

import io
from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from odf.opendocument import OpenDocumentText
from odf.text import P, Span
from openpyxl.comments import Comment

from regioprogramma.core.apart import Vergrendeld
from regioprogramma.core.apart.kantoor import pakket, read_office
from regioprogramma.core.documenten.bestanden import BEZIG, Kapot, look_at, read_backlog
from regioprogramma.core.models import Document
from tests import factories
from tests.core.kantoor import alinea, docx, odf, pptx, run, vorm, xlsx, zipped

MEESTE = 400_000


def lees(inhoud, soort, meeste=MEESTE):
    return read_office(io.BytesIO(inhoud), soort, meeste)


def woorden(inhoud, soort):
    return set(lees(inhoud, soort).split())


# ---- Word


def test_the_text_of_word_is_read_as_it_stands():
    stuk = alinea("Water", "stof &amp; wind", "<w:r><w:instrText>PAGE</w:instrText></w:r>")
    assert lees(docx(stuk * 2), "docx") == "Waterstof & wind\n" * 2


@pytest.mark.parametrize("tussen", ["<w:tab/>", "<w:br/>", "<w:cr/>", "<w:ptab/>"])
def test_tabs_and_breaks_of_word_keep_words_apart(tussen):
    stuk = alinea("Knotwilgen", f"<w:r>{tussen}</w:r>", "Vleermuiskast")
    assert woorden(docx(stuk), "docx") == {"Knotwilgen", "Vleermuiskast"}


def test_a_stop_of_a_tab_is_no_word_space():
    stuk = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("Griend") + run("hout") + "</w:p>"
    assert lees(docx(stuk), "docx") == "Griendhout\n"


def test_cells_of_word_stand_apart():
    cellen = "".join(f"<w:tc>{alinea(cel)}</w:tc>" for cel in ("Gemeente", "Bedrag"))
    assert woorden(docx(f"<w:tbl><w:tr>{cellen}</w:tr></w:tbl>"), "docx") == {"Gemeente", "Bedrag"}


@pytest.mark.parametrize(
    "verborgen",
    [
        '<w:del w:author="X"><w:r><w:delText>Geheim</w:delText></w:r></w:del>',
        f'<w:del w:author="X">{run("Geheim")}</w:del>',
        f'<w:moveFrom w:author="X">{run("Geheim")}</w:moveFrom>',
        run("Geheim", "<w:vanish/>"),
        run("Geheim", '<w:vanish w:val="true"/>'),
        run("Geheim", '<w:rStyle w:val="Stil"/>'),
        run("Geheim", '<w:rStyle w:val="Stiller"/>'),
        '<w:r><w:instrText xml:space="preserve">Geheim</w:instrText></w:r>',
    ],
)
def test_what_is_hidden_in_word_stays_hidden(verborgen):
    stijlen = (
        '<w:style w:styleId="Stil"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Stiller"><w:basedOn w:val="Stil"/></w:style>'
    )
    assert woorden(docx(alinea("Open", verborgen, " blijft"), styles=stijlen), "docx") == {"Open", "blijft"}


def test_a_paragraph_of_word_with_a_hidden_style_is_hidden_but_for_what_is_shown_in_it():
    stijlen = '<w:style w:styleId="Stil"><w:rPr><w:vanish/></w:rPr></w:style>'
    stuk = (
        '<w:p><w:pPr><w:pStyle w:val="Stil"/></w:pPr>'
        + run("Geheim")
        + run("Open", '<w:vanish w:val="0"/>')
        + "</w:p>"
    )
    assert lees(docx(stuk, styles=stijlen), "docx") == "Open\n"


def test_comments_of_word_and_who_made_them_are_not_read():
    comments = f'<w:comment w:author="Sanne Bedacht">{alinea("Geheim")}</w:comment>'
    assert lees(docx(alinea("Open"), comments=comments), "docx") == "Open\n"


def test_what_was_moved_stands_where_it_went_once():
    stuk = alinea(f"<w:moveFrom>{run('Verhuisd')}</w:moveFrom>") + alinea(f"<w:moveTo>{run('Verhuisd')}</w:moveTo>")
    assert lees(docx(stuk), "docx") == "Verhuisd\n"


def test_headers_and_notes_of_word_are_read():
    inhoud = docx(
        alinea("Tekst"),
        footnotes=f"<w:footnote>{alinea('Voetnoot')}</w:footnote>",
        endnotes=f"<w:endnote>{alinea('Eindnoot')}</w:endnote>",
        header=alinea("Bovenaan"),
        footer=alinea("Onderaan"),
    )
    assert woorden(inhoud, "docx") == {"Tekst", "Voetnoot", "Eindnoot", "Bovenaan", "Onderaan"}


def test_the_main_part_of_word_may_have_any_name():
    assert lees(docx(alinea("Uiterwaardenfonds"), hoofd="word/document2.xml"), "docx") == "Uiterwaardenfonds\n"


def test_the_likeness_of_a_drawing_for_older_programs_is_not_read_again():
    m = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    twee = f"<mc:Choice>{alinea('Kader')}</mc:Choice><mc:Fallback>{alinea('Kader')}</mc:Fallback>"
    stuk = f"<w:p><w:r><mc:AlternateContent {m}>{twee}</mc:AlternateContent></w:r>{run('Erna')}</w:p>"
    assert lees(docx(stuk), "docx").split() == ["Kader", "Erna"]


# ---- Excel


def test_words_numbers_and_dates_of_excel_are_read_row_by_row():
    def vul(boek):
        boek.active.title = "Begroting"
        boek.active.append(["Project", "Bedrag", "Start"])
        boek.active.append(["Griendhout", 1250000, date(2026, 3, 1)])
        boek.active.append(["Deel", 0.1, True])

    assert lees(xlsx(vul), "xlsx").splitlines() == [
        "Begroting",
        "Project Bedrag Start",
        "Griendhout 1250000 01-03-2026",
        "Deel 0.1 1",
    ]


def test_what_is_hidden_in_excel_stays_hidden():
    def vul(boek):
        blad = boek.active
        blad.append(["Open", "Geheim-kolom", "blijft"])
        blad.append(["Geheim-rij"])
        blad.column_dimensions["B"].hidden = True
        blad.row_dimensions[2].hidden = True
        blad["A1"].comment = Comment("Geheim-opmerking", "Sanne Bedacht")
        for staat in ("hidden", "veryHidden"):
            weg = boek.create_sheet(f"Geheim-{staat}")
            weg.sheet_state = staat
            weg.append([f"Geheim-{staat}"])

    assert woorden(xlsx(vul), "xlsx") == {"Sheet", "Open", "blijft"}


# ---- PowerPoint


def test_the_slides_are_read_in_their_order_without_notes():
    # The list of slides names the second first.
    assert lees(pptx(("", vorm("Tweede")), ("", vorm("Eerste", "regel"))), "pptx") == "Eerste\nregel\nTweede\n"


def test_what_is_hidden_in_powerpoint_stays_hidden():
    inhoud = pptx(
        ('show="0"', vorm("Geheim")),
        ("", vorm("Geheim", kenmerken='hidden="1"') + vorm("Open")),
        ("", f'<p:grpSp><p:nvGrpSpPr><p:cNvPr hidden="1"/></p:nvGrpSpPr>{vorm("Geheim")}</p:grpSp>'),
    )
    assert lees(inhoud, "pptx") == "Open\n"


# ---- LibreOffice


def test_the_text_of_libreoffice_is_read_in_order():
    document, regel = OpenDocumentText(), P(text="Wij maken ")
    regel.addElement(Span(text="waterstof"))
    regel.addText(" uit water.")
    document.text.addElement(regel)
    uit = io.BytesIO()
    document.write(uit)
    assert lees(uit.getvalue(), "odt") == "Wij maken waterstof uit water.\n"


@pytest.mark.parametrize("tussen", ["<text:tab/>", "<text:line-break/>", '<text:s text:c="3"/>'])
def test_tabs_breaks_and_spaces_of_libreoffice_keep_words_apart(tussen):
    assert woorden(odf(f"<text:p>Oosttak{tussen}Westtak</text:p>"), "odt") == {"Oosttak", "Westtak"}


@pytest.mark.parametrize(
    "verborgen",
    [
        "<text:tracked-changes><text:deletion><dc:creator>Sanne</dc:creator><text:p>Geheim</text:p></text:deletion>"
        "</text:tracked-changes>",
        "<text:p>Open<office:annotation><dc:creator>Sanne</dc:creator><text:p>Geheim</text:p></office:annotation></text:p>",
        '<text:p>Open <text:span text:style-name="Stil">Geheim</text:span></text:p>',
        '<text:p text:style-name="Stiller">Geheim</text:p>',
        '<text:section text:display="none"><text:p>Geheim</text:p></text:section>',
        '<text:p>Geheim<text:hidden-paragraph text:is-hidden="true"/></text:p>',
        '<text:p>Open <text:hidden-text text:string-value="x">Geheim</text:hidden-text></text:p>',
        '<table:table table:style-name="Weg"><table:table-row><table:table-cell><text:p>Geheim</text:p>'
        "</table:table-cell></table:table-row></table:table>",
        '<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>Geheim</text:p>'
        "</table:table-cell></table:table-row></table:table>",
        '<table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>'
        "<table:table-cell><text:p>Open</text:p></table:table-cell><table:table-cell><text:p>Geheim</text:p>"
        "</table:table-cell></table:table-row></table:table>",
        '<draw:page draw:style-name="Dia"><text:p>Geheim</text:p></draw:page>',
        "<draw:page><text:p>Open</text:p><presentation:notes><text:p>Geheim</text:p></presentation:notes></draw:page>",
    ],
)
def test_what_is_hidden_in_libreoffice_stays_hidden(verborgen):
    stijlen = (
        '<style:style style:name="Stil"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Stiller" style:parent-style-name="Stil"/>'
        '<style:style style:name="Weg"><style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="Dia"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    )
    assert woorden(odf(f"<text:p>Open</text:p>{verborgen}", stijlen), "odt") == {"Open"}


def test_notes_headers_and_cells_of_libreoffice_are_read_and_stand_apart():
    body = (
        "<text:p>begroting<text:note><text:note-citation>2</text:note-citation><text:note-body><text:p>Voetnoot</text:p>"
        "</text:note-body></text:note>vast</text:p><table:table><table:table-row><table:table-cell><text:p>Gemeente</text:p>"
        "</table:table-cell><table:table-cell><text:p>1.250</text:p></table:table-cell></table:table-row></table:table>"
    )
    blad = "<office:master-styles><style:header><text:p>Bovenaan</text:p></style:header></office:master-styles>"
    gelezen = woorden(odf(body, stijlblad=blad), "odt")
    assert gelezen == {"begroting", "Voetnoot", "vast", "Gemeente", "1.250", "Bovenaan"}


# ---- files that do harm or are not what they seem

BOM = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
STUK = {
    "geen zip": b"geen zip",
    "leeg": b" ",
    "zonder hoofddeel": zipped({"anders.xml": "<x/>"}),
    "entiteiten": zipped({"_rels/.rels": BOM}),
    "half": docx(alinea("Half"))[:200],
    "ander soort": xlsx(lambda boek: None),
}


@pytest.mark.parametrize("inhoud", STUK.values(), ids=STUK)
def test_a_damaged_or_hostile_file_is_refused_at_the_door(inhoud):
    with pytest.raises(Kapot):
        look_at(io.BytesIO(inhoud), "docx")


@pytest.mark.django_db
@pytest.mark.parametrize("inhoud", STUK.values(), ids=STUK)
def test_a_damaged_or_hostile_file_has_no_text_and_breaks_nothing(inhoud, django_capture_on_commit_callbacks):
    document = Document(title="Stuk", file=ContentFile(inhoud, "a.docx"))
    document._set_document_file_metadata()
    with django_capture_on_commit_callbacks(execute=True):
        document.save()
    document.refresh_from_db()
    assert document.tekst in {"", "Sheet\n"}
    assert document.gelezen_hash == document.file_hash


def test_a_password_is_seen_in_every_kind():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")
    slot = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    for inhoud, soort in ((ole, "docx"), (ole, "xlsx"), (zipped({"META-INF/manifest.xml": slot}), "odt")):
        with pytest.raises(Vergrendeld):
            look_at(io.BytesIO(inhoud), soort)


def test_an_old_office_file_under_a_new_name_is_no_locked_one():
    with pytest.raises(Kapot):
        look_at(io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500), "docx")


def test_an_archive_that_unpacks_to_more_than_a_document_is_not_read(monkeypatch):
    monkeypatch.setattr(pakket, "MEESTE_BYTES", 10_000)
    with pytest.raises(pakket.Onleesbaar, match="more than a document"):
        lees(docx("<w:x/>" * 9_000 + alinea("woord")), "docx")


def test_all_parts_together_count(monkeypatch):
    monkeypatch.setattr(pakket, "MEESTE_BYTES", 150_000)
    vol = "<w:x/>" * 15_000
    assert lees(docx(vol), "docx") == ""
    with pytest.raises(pakket.Onleesbaar, match="more than a document"):
        lees(docx(vol, header=vol), "docx")


def test_no_more_is_kept_than_a_report_holds():
    assert len(lees(docx(alinea("woord") * 100), "docx", meeste=50)) <= 50


@pytest.mark.django_db
def test_what_an_upgrade_left_unread_is_read_once(django_capture_on_commit_callbacks):
    document = factories.DocumentFactory(file=ContentFile(docx(alinea("Griendhout")), "stuk.docx"))
    lang_geleden = timezone.now() - timedelta(days=1)
    Document.objects.filter(pk=document.pk).update(tekst="Geheim", gelezen_hash="", created_at=lang_geleden)
    with django_capture_on_commit_callbacks(execute=True):
        read_backlog()
    document.refresh_from_db()
    assert document.tekst == "Griendhout\n"
    assert document.gelezen_hash == document.file_hash
    # As after a worker that was ended by it.
    Document.objects.filter(pk=document.pk).update(gelezen_hash=BEZIG, tekst="")
    read_backlog()
    document.refresh_from_db()
    assert document.tekst == ""


def test_a_box_or_a_picture_keeps_the_words_around_it_apart():
    doos = f"<w:r><w:pict><v:shape xmlns:v='v'><v:textbox>{alinea('Doos')}</v:textbox></v:shape></w:pict></w:r>"
    beeld = "<w:r><w:drawing><wp:inline xmlns:wp='wp'/></w:drawing></w:r>"
    inhoud = docx(f"<w:p>{run('Voor')}{doos}{run('Na')}</w:p><w:p>{run('Aa')}{beeld}{run('Bb')}</w:p>")
    assert woorden(inhoud, "docx") == {"Voor", "Doos", "Na", "Aa", "Bb"}
    doos = "<draw:frame><draw:text-box><text:p>Doos</text:p></draw:text-box></draw:frame>"
    inhoud = odf(f"<text:p>Voor{doos}Na</text:p><text:p>Aa<draw:frame><draw:image/></draw:frame>Bb</text:p>")
    assert woorden(inhoud, "odt") == {"Voor", "Doos", "Na", "Aa", "Bb"}
