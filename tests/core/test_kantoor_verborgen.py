"""What a reader of an office file does not see is not read from it, however it was hidden; what is seen is."""

import io

import pytest

from regioprogramma.core.apart.kantoor import read_office
from regioprogramma.core.apart.kantoor.verborgen import Stijlboom
from tests.core.kantoor import W, alinea, docx, odf, pptx, relaties, run, zipped

MEESTE = 400_000


def lees(inhoud, soort):
    return read_office(io.BytesIO(inhoud), soort, MEESTE)


def woorden(inhoud, soort):
    return set(lees(inhoud, soort).split())


# ---- Word


def veld(code, uitkomst):
    """Return the runs of a field with a code and what came of it."""
    tekens = {soort: f'<w:r><w:fldChar w:fldCharType="{soort}"/></w:r>' for soort in ("begin", "separate", "end")}
    return f"{tekens['begin']}{code}{tekens['separate']}{uitkomst}{tekens['end']}"


def kader(tekst, eigenschappen=""):
    """Return a drawing with text in it."""
    return (
        f'<w:drawing xmlns:wp="wp"><wp:anchor><wp:docPr id="1" name="x" {eigenschappen}/>'
        f"<w:txbxContent>{alinea(tekst)}</w:txbxContent></wp:anchor></w:drawing>"
    )


def rij(eigenschappen, cel=""):
    return f"<w:tr><w:trPr>{eigenschappen}</w:trPr><w:tc><w:tcPr>{cel}</w:tcPr>{alinea('Geheim')}</w:tc></w:tr>"


@pytest.mark.parametrize(
    "verborgen",
    [
        run("Geheim", '<w:vanish/><w:rPrChange><w:rPr><w:vanish w:val="0"/></w:rPr></w:rPrChange>'),
        f"<w:r><w:rPr><w:vanish/></w:rPr>{kader('Geheim')}</w:r>",
        "<w:r>" + kader("Geheim", 'hidden="1"') + "</w:r>",
        '<w:r><w:pict xmlns:v="v"><v:shape style="position:absolute; visibility: hidden"><v:textbox>'
        f"{alinea('Geheim')}</v:textbox></v:shape></w:pict></w:r>",
        '<m:oMath xmlns:m="m"><m:r><w:rPr><w:del/></w:rPr><m:t>Geheim</m:t></m:r></m:oMath>',
        veld(run("IF ") + veld(run("ASK"), run("Geheim")), run("")),
        veld(run("IF ") + veld(run("ASK"), run("Geheim")) + run("Geheim"), run("")),
        '<w:r><w:pict xmlns:v="v"><v:oval style="VISIBILITY:hidden"><v:textbox>'
        f"{alinea('Geheim')}</v:textbox></v:oval></w:pict></w:r>",
        '<w:r><w:tab/><w:rPr><w:vanish/></w:rPr></w:r>',
    ],
)  # fmt: skip
def test_what_is_hidden_among_words_of_word_stays_hidden(verborgen):
    assert woorden(docx(alinea("Open ", verborgen, " blijft")), "docx") == {"Open", "blijft"}


@pytest.mark.parametrize(
    "verborgen",
    [
        '<w:p><w:pPr><w:pStyle w:val="Stil"/><w:pPrChange><w:pPr><w:pStyle w:val="Open"/></w:pPr></w:pPrChange>'
        f"</w:pPr>{run('Geheim')}</w:p>",
        f"<w:tbl>{rij('<w:hidden/>')}</w:tbl>",
        f"<w:tbl>{rij('<w:del/>')}</w:tbl>",
        f"<w:tbl>{rij('', '<w:cellDel/>')}</w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Stil"/></w:tblPr>{rij("")}</w:tbl>',
        # A paragraph of its own style shows nothing that its table hides.
        '<w:tbl><w:tblPr><w:tblStyle w:val="Stil"/></w:tblPr><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="Open"/></w:pPr>'
        f"{run('Geheim')}</w:p></w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:trPr><w:trPrChange><w:trPr/></w:trPrChange><w:hidden/></w:trPr><w:tc>{alinea('Geheim')}"
        "</w:tc></w:tr></w:tbl>",
    ],
)
def test_what_is_hidden_among_paragraphs_of_word_stays_hidden(verborgen):
    stijlen = (
        '<w:style w:styleId="Stil"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Open"><w:rPr><w:b/></w:rPr></w:style>'
    )
    assert lees(docx(f"{alinea('Open')}{verborgen}{alinea('blijft')}", styles=stijlen), "docx") == "Open\nblijft\n"


@pytest.mark.parametrize(
    "stijlen",
    [
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Gewoon"><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
)
def test_text_that_is_hidden_unless_said_otherwise_is_hidden(stijlen):
    stuk = alinea("Geheim") + "<w:p>" + run("Open", '<w:vanish w:val="0"/>') + "</w:p>"
    assert lees(docx(stuk, styles=stijlen), "docx") == "Open\n"


def test_what_was_hidden_before_a_change_and_is_shown_now_is_read():
    stuk = run("Open", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
    assert lees(docx(f"<w:p>{stuk}{veld(run('DATE'), run(' vandaag'))}</w:p>"), "docx") == "Open vandaag\n"


@pytest.mark.parametrize("soort", ["footnote", "endnote"])
def test_a_note_is_read_when_its_sign_is_seen(soort):
    def teken(nummer):
        return f'<w:r><w:{soort}Reference w:id="{nummer}"/></w:r>'

    noten = "".join(f'<w:{soort} w:id="{nr}">{alinea(f"Noot{nr}")}</w:{soort}>' for nr in range(1, 6))
    stil = f'<w:r><w:rPr><w:vanish/></w:rPr><w:{soort}Reference w:id="3"/></w:r>'
    code = veld(teken(4), "")
    inhoud = docx(f"<w:p>{run('Tekst')}{teken(1)}<w:del>{teken(2)}</w:del>{stil}{code}</w:p>", **{f"{soort}s": noten})
    assert woorden(inhoud, "docx") == {"Tekst", "Noot1"}
    # Nor where nothing points at any of those that have a number.
    noten = noten.replace(' w:id="5"', "")
    assert woorden(docx(alinea("Tekst"), **{f"{soort}s": noten}), "docx") == {"Tekst", "Noot5"}


def test_a_hidden_picture_hides_nothing_of_the_group_that_it_stands_in():
    groep = (
        '<w:r><w:drawing xmlns:wp="wp"><wp:anchor><wp:wgp><wp:pic><wp:cNvPr hidden="1"/></wp:pic>'
        f"<wp:grpSp><wp:cNvPr hidden='1'/><wp:wsp>{alinea('Geheim')}</wp:wsp></wp:grpSp>"
        f"<wp:wsp>{alinea('Open')}</wp:wsp></wp:wgp></wp:anchor></w:drawing></w:r>"
    )
    assert woorden(docx(f"<w:p>{groep}</w:p>"), "docx") == {"Open"}


def met_koppen(body, instellingen=""):
    """Return a document with four headers: rId1 to rId4."""
    delen = {
        "_rels/.rels": relaties(("officeDocument", "word/document.xml")),
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="r"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relaties(
            *(("header", f"kop{nr}.xml") for nr in range(1, 5)), ("settings", "settings.xml")
        ),
        "word/settings.xml": f'<w:settings xmlns:w="{W}">{instellingen}</w:settings>',
    }
    for nr in range(1, 5):
        delen[f"word/kop{nr}.xml"] = f'<w:hdr xmlns:w="{W}">{alinea(f"Kop{nr}")}</w:hdr>'
    return zipped(delen)


def sectie(*koppen, eerste=False):
    """Return a section with headers: (which pages, number)."""
    wijzers = "".join(f'<w:headerReference w:type="{wanneer}" r:id="rId{nr}"/>' for wanneer, nr in koppen)
    return f"<w:sectPr>{wijzers}{'<w:titlePg/>' if eerste else ''}</w:sectPr>"


@pytest.mark.parametrize(
    ("secties", "instellingen", "gelezen"),
    [
        ([""], "", {"Kop1", "Kop2", "Kop3", "Kop4"}),
        ([sectie(("default", 1), ("first", 2), ("even", 3))], "", {"Kop1"}),
        ([sectie(("default", 1), ("first", 2), eerste=True)], "", {"Kop1", "Kop2"}),
        ([sectie(("default", 1), ("even", 3))], "<w:evenAndOddHeaders/>", {"Kop1", "Kop3"}),
        # The second section has what the first one named.
        ([sectie(("first", 2)), sectie(("default", 4), eerste=True)], "", {"Kop2", "Kop4"}),
    ],
)
def test_a_header_is_read_when_some_page_shows_it(secties, instellingen, gelezen):
    body = "".join(f"<w:p><w:pPr>{deel}</w:pPr></w:p>" for deel in secties[:-1]) + secties[-1]
    assert woorden(met_koppen(body, instellingen), "docx") == gelezen


# ---- PowerPoint and LibreOffice


def test_a_cell_of_a_slide_that_lies_under_another_is_not_read():
    def cel(tekst, kenmerken=""):
        return f"<a:tc {kenmerken}><a:txBody><a:p><a:r><a:t>{tekst}</a:t></a:r></a:p></a:txBody></a:tc>"

    rij = "".join([cel("Open", 'gridSpan="2"'), cel("Geheim", 'hMerge="1"'), cel("blijft")])
    tabel = f"<p:graphicFrame><a:graphic><a:tbl><a:tr>{rij}</a:tr></a:tbl></a:graphic></p:graphicFrame>"
    assert woorden(pptx(("", tabel)), "pptx") == {"Open", "blijft"}


def tabel(*cellen, kolommen=""):
    return f"<table:table>{kolommen}<table:table-row>{''.join(cellen)}</table:table-row></table:table>"


def cel(tekst, soort="table-cell"):
    return f"<table:{soort}><text:p>{tekst}</text:p></table:{soort}>"


@pytest.mark.parametrize(
    "verborgen",
    [
        tabel(cel("Open"), cel("Geheim", "covered-table-cell"), cel("blijft")),
        "<text:dde-connection-decls/><office:dde-links><table:table><table:table-row><table:table-cell><text:p>Geheim"
        "</text:p></table:table-cell></table:table-row></table:table></office:dde-links>",
        "<table:content-validations><table:content-validation><table:help-message><text:p>Geheim</text:p>"
        "</table:help-message></table:content-validation></table:content-validations>",
        '<text:p>Open <text:variable-set text:display="none">Geheim</text:variable-set></text:p>',
        '<draw:frame draw:display="none"><draw:text-box><text:p>Geheim</text:p></draw:text-box></draw:frame>',
        '<draw:frame presentation:placeholder="true"><text:p>Geheim</text:p></draw:frame>',
        "<style:handout-master><text:p>Geheim</text:p></style:handout-master>",
        '<draw:frame draw:layer="stil"><draw:text-box><text:p>Geheim</text:p></draw:text-box></draw:frame>',
        tabel(
            cel("Open"),
            cel("Geheim"),
            cel("blijft"),
            kolommen='<table:table-column/><table:table-column-group table:display="false"><table:table-column/>'
            "</table:table-column-group><table:table-column/>",
        ),
        tabel(
            *[cel("Open")] * 2,
            '<table:table-cell table:number-columns-repeated="2000"/>',
            cel("Geheim"),
            kolommen='<table:table-column table:number-columns-repeated="2"/>'
            '<table:table-column table:visibility="collapse" table:number-columns-repeated="16382"/>',
        ),
        '<text:p>Geheim<text:hidden-paragraph text:is-hidden="true"/><draw:frame><draw:text-box>'
        "<text:p>Geheim</text:p></draw:text-box></draw:frame></text:p>",
        tabel(
            f"<table:table-cell>{tabel(cel('Open'), cel('blijft'))}</table:table-cell>",
            cel("Geheim"),
            cel("Open"),
            kolommen='<table:table-column/><table:table-column table:visibility="collapse"/>',
        ),
    ],
)
def test_what_is_hidden_in_tables_and_drawings_of_libreoffice_stays_hidden(verborgen):
    lagen = '<draw:layer draw:name="stil" draw:display="none"/><draw:layer draw:name="open"/>'
    blad = f"<office:master-styles><draw:layer-set>{lagen}</draw:layer-set></office:master-styles>"
    assert woorden(odf(f"<text:p>Open blijft</text:p>{verborgen}", stijlblad=blad), "odt") == {"Open", "blijft"}


def test_a_header_of_libreoffice_that_no_page_shows_is_not_read():
    koppen = "".join(
        f'<style:header{welke} style:display="{toon}"><text:p>{tekst}</text:p></style:header{welke}>'
        for welke, toon, tekst in [("", "true", "Kop"), ("-left", "false", "Geheim"), ("-first", "false", "Geheim")]
    )
    blad = f"<office:master-styles><style:master-page>{koppen}</style:master-page></office:master-styles>"
    assert woorden(odf("<text:p>Open</text:p>", stijlblad=blad), "odt") == {"Open", "Kop"}


@pytest.mark.parametrize("kenmerk", ["repeated", "spanned"])
def test_a_cell_of_libreoffice_that_also_stands_in_a_column_that_is_seen_is_read(kenmerk):
    breed = f'<table:table-cell table:number-columns-{kenmerk}="2"><text:p>Open</text:p></table:table-cell>'
    kolommen = '<table:table-column table:visibility="collapse"/><table:table-column/>'
    assert woorden(odf(tabel(breed, kolommen=kolommen)), "odt") == {"Open"}


def test_a_style_of_libreoffice_hides_nothing_but_what_takes_after_it():
    stijlen = (
        '<style:style style:name="Weg"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Toch" style:parent-style-name="Weg"><style:text-properties text:display="true"/>'
        '</style:style><text:list-style><style:text-properties text:display="none"/></text:list-style>'
    )
    assert woorden(odf('<text:p text:style-name="Toch">Open</text:p>', stijlen), "odt") == {"Open"}


def test_a_kind_of_page_of_libreoffice_that_nothing_asks_for_is_not_read():
    def blad(naam, kenmerken=""):
        return (
            f'<style:master-page style:name="{naam}" {kenmerken}><style:header><text:p>{naam}</text:p></style:header>'
            "</style:master-page>"
        )

    bladen = blad("Standard") + blad("Wees") + blad("Titel", 'style:next-style-name="Vervolg"') + blad("Vervolg")
    stijl = '<style:style style:name="P1" style:master-page-name="Titel"/>'
    inhoud = odf("<text:p>Open</text:p>", stijl, f"<office:master-styles>{bladen}</office:master-styles>")
    assert woorden(inhoud, "odt") == {"Open", "Standard", "Titel", "Vervolg"}


@pytest.mark.parametrize(
    ("gewezen", "bewaard"),
    [
        ("hoofd%20deel.xml", "hoofd deel.xml"),
        ("hoofd%20deel.xml", "hoofd%20deel.xml"),
        ("Document.xml", "document.XML"),
    ],
)
def test_a_part_is_found_however_its_name_is_written(gewezen, bewaard):
    inhoud = {
        "_rels/.rels": relaties(("officeDocument", f"word/{gewezen}")),
        f"word/{bewaard}": f'<w:document xmlns:w="{W}"><w:body>{alinea("Open")}</w:body></w:document>',
    }
    assert lees(zipped(inhoud), "docx") == "Open\n"


N = 10_000
KETEN_WORD = "".join(f'<w:style w:styleId="s{nr}"><w:basedOn w:val="s{nr + 1}"/></w:style>' for nr in range(N))
KETEN_ODF = "".join(f'<style:style style:name="s{nr}" style:parent-style-name="s{nr + 1}"/>' for nr in range(N))
KETEN_BLADEN = "".join(
    f'<style:master-page style:name="s{nr}" style:next-style-name="s{nr + 1}"/>' for nr in range(N)
)  # fmt: skip


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (
            docx(
                "".join(f'<w:p><w:pPr><w:pStyle w:val="s{nr}"/></w:pPr>{run("Open")}</w:p>' for nr in range(N)),
                styles=KETEN_WORD,
            ),
            "docx",
        ),
        (odf("".join(f'<text:p text:style-name="s{nr}">Open</text:p>' for nr in range(N)), KETEN_ODF), "odt"),
        (odf("<text:p>Open</text:p>", stijlblad=KETEN_BLADEN), "odt"),
    ],
    ids=["docx", "odt", "pages"],
)
def test_a_long_chain_of_styles_is_followed_to_its_end(inhoud, soort):
    assert woorden(inhoud, soort) == {"Open"}


def test_a_chain_of_styles_is_walked_once():
    boom = Stijlboom()
    boom.basis = {f"s{nr}": f"s{nr + 1}" for nr in range(N)}
    boom.verborgen[f"s{N}"] = True
    assert boom.hides("s0")
    # What is remembered of each is not asked of the chain again.
    assert boom.verborgen == dict.fromkeys([f"s{nr}" for nr in range(N + 1)], True)
