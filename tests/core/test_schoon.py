"""No text is stored with what nobody sees, whoever typed, pasted or imported it; and no word of it gets lost."""

import pytest
from bs4 import BeautifulSoup

from regioprogramma.core.inhoud.schoon import clean_html, clean_text
from tests import factories
from tests.plaksel import Plaksel, words_of

NBSP = "\u00a0"
WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {{margin:0}}</style></head>
<body><!--[if gte mso 9]><xml>weg</xml><![endif]--><h1 style="color:red">Hoofdkop</h1><h2>Tussenkop</h2><h3>{NBSP}</h3>
<p class="MsoNormal" align="center" style="mso-fareast-language:NL">
<span style="color:blue">Eerste{NBSP}{NBSP}regel</span>
<u>met streep</u><o:p>{NBSP}</o:p></p><p>{NBSP}</p><img src="data:image/png;base64,AAAA" alt="Foto">
<table border="1"><tr><td><p>Banen</p></td><td><p><b>100</b></p></td></tr>
<tr><td>Huizen</td><td>20</td></tr></table>
<div>Los <a href="javascript:alert(1)">gevaar</a> en <a href="https://regio.example/x" target="_blank">goed</a></div>
<h5>Kleine kop</h5></body></html>"""


@pytest.mark.parametrize(
    ("vuil", "schoon"),
    [
        (f"twee{NBSP}woorden", "twee woorden"),
        (f"twee {NBSP} woorden", "twee woorden"),
        ("af\u00adbreken en\u200b meer\ufeff", "afbreken en meer"),
        ("smal\u202f100\u2009km", "smal 100 km"),
        ("eerste\n\ntweede", "eerste\n\ntweede"),
        ("eerste\u000btweede\u2028derde\u0085vierde", "eerste tweede derde vierde"),
        ("ge\u0000\u0007heim\u009f\ufffe\ud800", "geheim"),
        ("zuid\u001eoost af\u001fbreken", "zuid-oost afbreken"),
        ("links\u202erechts\u2066om", "linksrechtsom"),
        ("Wélkom – ‘goed’ 👩‍🔧", "Wélkom – ‘goed’ 👩‍🔧"),
    ],
)
def test_plain_text_holds_no_spaces_that_nobody_sees(vuil, schoon):
    assert clean_text(vuil) == schoon
    assert clean_text(schoon) == schoon


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Gemeente<td>Bedrag<tr><td>Rheden<td>1.250.000</table>",
        "<aside>Gemeente</aside><main>Bedrag</main>Rheden<hr>1.250.000",
        "<p>Gemeente<option>Bedrag</option><b>Rheden</b><summary>1.250.000</summary></p>",
        "<figure>Gemeente<figcaption>Bedrag</figcaption></figure><address>Rheden</address><center>1.250.000</center>",
        "<ul><li>Gemeente<li>Bedrag</ul><dl><dt>Rheden<dd>1.250.000</dl>",
    ],
)
def test_words_that_stand_apart_are_never_glued(html):
    assert words_of(clean_html(html)) == ["Gemeente", "Bedrag", "Rheden", "1.250.000"]


def test_of_word_the_words_stay_and_the_lay_out_goes():
    schoon = clean_html(WORD)
    soep = BeautifulSoup(schoon, "html.parser")
    assert {e.name for e in soep.find_all(True)} == {"h3", "h4", "p", "a", "b"}
    assert [kop.get_text() for kop in soep.find_all(["h3", "h4"])] == ["Hoofdkop", "Tussenkop", "Kleine kop"]
    assert [e.attrs for e in soep.find_all(True) if e.attrs] == [{"href": "https://regio.example/x"}]
    regels = [" ".join(p.get_text().split()) for p in soep.find_all("p")]
    assert regels == ["Eerste regel met streep", "Banen 100", "Huizen 20", "Los gevaar en goed"]
    assert NBSP not in schoon and "weg" not in soep.get_text()
    assert clean_html(schoon) == schoon


def test_a_field_keeps_only_its_own_mark_up():
    assert clean_html("<h3>Kop</h3><ul><li><b>vet</b></li></ul>", ["bold"]) == "<p>Kop</p><b>vet</b>"


@pytest.mark.parametrize(
    "goed",
    [
        '<p data-block-key="ab12c">Een &amp; twee<br/>drie &lt;4&gt;</p>',
        '<h3 data-block-key="x">Kop</h3><ol><li data-block-key="y">een<ul><li>twee</li></ul></li></ol>',
        '<p><a id="3" linktype="page">intern</a> <a id="4" linktype="document">stuk</a></p>',
        '<p><a href="mailto:info@regio.example">mail</a> <b>vet</b> <i>schuin</i> "aanhaling"</p>',
        "",
    ],
)
def test_what_an_editor_makes_stays_as_it_is(goed):
    assert clean_html(goed) == goed


@pytest.mark.parametrize(
    "kwaad",
    [
        '<p onclick="x()">tekst</p>',
        '<a href="data:text/html,x">tekst</a>',
        '<a linktype="page" id="1&quot; onmouseover=x">tekst</a>',
        "<iframe src=x></iframe><embed embedtype=image id=1 />tekst",
        "<script>x()</script>tekst",
    ],
)
def test_an_attack_leaves_the_words_only(kwaad):
    schoon = clean_html(kwaad)
    assert "tekst" in schoon and not set("xX=(") & set(schoon.replace("tekst", ""))


BODY = [
    {"type": "kop", "value": f"Een{NBSP}kop", "id": "a"},
    {"type": "tekst", "value": f"<h1>Kop</h1><p>a{NBSP}b</p><p></p>", "id": "b"},
    {"type": "citaat", "value": {"citaat": f"c{NBSP}d", "wie": f"Noor{NBSP}V"}, "id": "c"},
    {"type": "uitklap", "value": {"vraag": f"e{NBSP}f?", "antwoord": "<h3>g</h3><u>h</u>"}, "id": "d"},
    {
        "type": "tabel",
        "id": "e",
        "value": {
            "bijschrift": f"i{NBSP}j",
            "tabel": {
                "columns": [{"type": "tekst", "heading": f"k{NBSP}l"}, {"type": "getal", "heading": "m"}],
                "rows": [{"values": [f"n{NBSP}o", "5"]}],
                "caption": "",
            },
        },
    },
]


@pytest.mark.parametrize(
    "kwaad",
    [
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">Tekst</p>',
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">Tekst',
        '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">Tekst',
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style>Tekst",
        '<p>Tekst</p><a href="&#1;javascript:alert(1)">Tekst</a>',
    ],
)
def test_what_another_reader_makes_of_it_is_no_attack_either(kwaad):
    schoon = clean_html(kwaad)
    assert clean_html(schoon) == schoon
    gelezen = BeautifulSoup(schoon, "html.parser")
    assert not gelezen.find_all(["img", "style", "svg", "math", "form"])
    assert not [naam for element in gelezen.find_all(True) for naam in element.attrs if naam.startswith("on")]
    assert "javascript" not in "".join(link.get("href", "") for link in gelezen.find_all("a"))


@pytest.mark.django_db
def test_every_text_of_a_page_is_stored_clean_also_in_a_draft():
    pagina = factories.TekstPaginaFactory(title=f"Een{NBSP}titel", samenvatting=f"Een{NBSP}{NBSP}zin.")
    pagina.refresh_from_db()
    assert (pagina.title, pagina.samenvatting) == ("Een titel", "Een zin.")
    pagina.title, pagina.inhoud = f"Nieuwe{NBSP}titel", pagina._meta.get_field("inhoud").to_python(BODY)
    bewaard = pagina.save_revision().content
    assert bewaard["title"] == "Nieuwe titel"
    assert "\\u00a0" not in bewaard["inhoud"] and NBSP not in bewaard["inhoud"]
    concept = pagina.get_latest_revision_as_object()
    assert concept.inhoud[1].value.source == "<h3>Kop</h3><p>a b</p>"
    assert concept.inhoud[3].value["antwoord"].source == "<p>g</p>h"
    assert concept.inhoud.raw_data[4]["value"]["tabel"]["rows"][0]["values"][0] == "n o"
    assert [blok.id for blok in concept.inhoud] == ["a", "b", "c", "d", "e"]


@pytest.mark.django_db
def test_what_is_no_page_is_stored_clean_too():
    persoon = factories.ContactpersoonFactory(naam=f"Noor{NBSP}Voorbeeld")
    persoon.refresh_from_db()
    assert persoon.naam == "Noor Voorbeeld"


VUIL = "Eerste\u000btweede\u0007 \u202ederde"
NET = "Eerste tweede derde"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fabriek", "veld"),
    [
        (factories.NieuwsberichtFactory, "title"),
        (factories.NieuwsberichtFactory, "samenvatting"),
        (factories.NieuwsberichtFactory, "seo_title"),
        (factories.ContactpersoonFactory, "functie"),
        (factories.OrganisatieFactory, "naam"),
        (factories.DocumentFactory, "title"),
        (factories.DocumentFactory, "omschrijving"),
        (factories.AfbeeldingFactory, "bron"),
        (factories.TrefwoordFactory, "omschrijving"),
    ],
)
def test_every_text_comes_in_by_one_door(fabriek, veld):
    ding = fabriek(**{veld: VUIL})
    ding.refresh_from_db()
    assert getattr(ding, veld) == NET


@pytest.mark.django_db
def test_a_list_of_words_comes_in_by_the_same_door():
    assert factories.TrefwoordFactory(synoniemen=["zonne\u000bpaneel"]).synoniemen == ["zonne paneel"]


def test_of_a_hundred_clipboards_every_word_is_kept_in_order_and_none_is_glued():
    for zaad in range(100):
        plaksel = Plaksel(zaad)
        assert words_of(clean_html(plaksel.html)) == plaksel.woorden, plaksel.html
