"""An editor looks at a page before it is published, is told what to write differently, and pastes from Word."""

import re

import pytest
from playwright.sync_api import expect

from regioprogramma.core.inhoud.schoon import clean_html
from tests.browser.axe import assert_accessible_by_day_and_by_night, assert_accessible_part
from tests.plaksel import Plaksel, words_of

WORD = (
    "<html><body><!--StartFragment--><h1>Hoofdkop uit Word</h1>"
    '<p class="MsoNormal" style="mso-fareast-language:NL;color:red;text-align:center"><u>Vast&nbsp;&nbsp;werk</u></p>'
    '<p>&nbsp;</p><table><tr><td><p style="mso-x:1">Banen</p></td><td><p>honderd</p></td></tr></table>'
    '<p><img src="https://regio.example/foto.png" alt="">Na de foto</p><!--EndFragment--></body></html>'
)
PLAK = """(vlak, html) => { const gegevens = new DataTransfer(); gegevens.setData("text/html", html);
    gegevens.setData("text/plain", "plat"); vlak.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: gegevens, bubbles: true, cancelable: true })); }"""


@pytest.fixture
def nieuw_bericht(page, log_in):
    """Return a function that opens the form of a new message, with a summary to write differently.

    Each with a title of its own: of two with the same address, the second is refused, and has no preview.
    """

    def begin(titel):
        log_in("communicatie")
        page.goto("/beheer/nieuws/")
        page.get_by_role("link", name="Nieuwsbericht toevoegen").click()
        # The scripts of the form put the editor there; what is filled in before that, they do not notice.
        expect(page.locator(".public-DraftEditor-content").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        page.get_by_placeholder("Paginatitel").fill(titel)
        page.locator("[name=samenvatting]").fill("Wij faciliteren dit voor € 5.")
        return page

    return begin


def test_what_is_pasted_from_word_keeps_its_words_and_loses_its_lay_out(nieuw_bericht):
    page = nieuw_bericht("Geplakt uit Word")
    vlak = page.locator(".public-DraftEditor-content").first
    vlak.click()
    vlak.evaluate(PLAK, WORD)
    expect(page.locator("[name=inhoud-0-value]")).to_have_value(re.compile("Na de foto"))
    page.get_by_role("button", name="Publiceren").click()
    expect(page.get_by_text("aangemaakt en gepubliceerd").first).to_be_visible()
    page.goto("/nieuws/geplakt-uit-word/")
    tekst = page.locator(".verhaal .tekst")
    html = tekst.inner_html()
    assert " ".join(tekst.inner_text().split()) == "Hoofdkop uit Word Vast werk Banen | honderd Na de foto"
    assert tekst.locator("h3").inner_text() == "Hoofdkop uit Word"
    assert not re.search(r"<(?!/?(?:p|h3|h4|br)\b)|style=|class=|&nbsp;|<p[^>]*></p>", html), html


#: As Word writes a heading, a footnote, lists of two levels, a table and a picture.
STUK = """<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal><o:p>&nbsp;</o:p></p><h1>Voortgang</h1><h2>Per gemeente</h2>
<p class=MsoNormal>De begroting<sup>2</sup> is <b>klaar</b><a href="#_ftn1"><sup>[1]</sup></a>.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·
<span>&nbsp;&nbsp;</span></span><![endif]>Eerste punt</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Daaronder</p>
<table><tr><td>Gemeente<td>Bedrag<tr><td><p>Rheden</p><td>1.250.000</table><p><img src="x.png" alt="Kaart"></p>
<!--EndFragment--></body></html>"""


def test_what_is_pasted_keeps_its_structure_and_says_what_it_lost(nieuw_bericht):
    page = nieuw_bericht("Met structuur")
    vlak = page.locator(".public-DraftEditor-content").first
    vlak.click()
    vlak.evaluate(PLAK, STUK)
    expect(page.locator("[name=inhoud-0-value]")).to_have_value(re.compile("Rheden"))
    soorten = {"h3": ["Voortgang", "Per gemeente"], "li": ["Eerste punt", "Daaronder"]}
    for soort, teksten in soorten.items():
        expect(vlak.locator(soort)).to_have_text(teksten)
    regels = vlak.locator("[data-block=true]").all_inner_texts()
    assert "De begroting² is klaar[1]." in regels
    assert regels[-2:] == ["Gemeente | Bedrag", "Rheden | 1.250.000"]
    assert regels[0] == "Voortgang"
    melding = page.get_by_text("Van de tabel is elke rij een regel geworden").first
    expect(melding).to_be_visible()
    expect(melding).to_contain_text("Kaart")


def test_the_checks_speak_dutch_while_typing(nieuw_bericht):
    page = nieuw_bericht("Nog te verbeteren")
    fouten = []
    page.on("console", lambda regel: fouten.append(regel.text) if regel.type == "error" else None)
    page.locator('[data-side-panel-toggle="checks"]').click()
    paneel = page.locator("[data-checks-panel]")
    expect(paneel.get_by_text("Moeilijk woord: ‘faciliteren’")).to_be_visible()
    expect(paneel.get_by_text("Schrijf liever: helpen, mogelijk maken.")).to_be_visible()
    expect(paneel.get_by_text("Een bedrag zonder datum")).to_be_visible()
    plekken = paneel.locator("[data-content-checker-selector-text]").all_inner_texts()
    assert plekken and all(re.fullmatch(r"‘.*(faciliteren|euro|€).*’", plek) for plek in plekken), plekken
    assert fouten == []


def test_a_draft_is_shared_in_three_clicks_and_read_without_login(page, log_in, browser, demo_site):
    log_in("communicatie")
    page.goto("/beheer/nieuws/")
    page.locator("td.title a, .title-wrapper a").filter(has_text="reparatiepunt open").first.click()
    page.get_by_role("button", name="Acties", exact=True).first.click()
    page.get_by_role("link", name="Deel dit concept").first.click()
    page.get_by_role("button", name="Maak link").click()
    adres = page.locator("#deellink-adres").input_value()
    assert_accessible_part(page, ".nice-padding")
    lezer = browser.new_context().new_page()
    lezer.goto(adres)
    expect(lezer.get_by_text("Concept – nog niet gepubliceerd")).to_be_visible()
    assert_accessible_by_day_and_by_night(lezer)
    lezer.context.close()
    page.get_by_role("button", name="Trek de link in").click()
    expect(page.get_by_role("button", name="Trek de link in")).to_have_count(0)
    assert page.request.get(adres).status == 410


@pytest.mark.parametrize(
    ("plek", "html", "soorten", "regels"),
    [
        ("End", "<h2>Resultaten</h2>", {"h3": ["Resultaten"]}, ["Het regiobureau.", "Resultaten"]),
        ("End", "<ul><li>Een</li><li>Twee</li></ul>", {"li": ["Een", "Twee"]}, ["Het regiobureau.", "Een", "Twee"]),
        ("End", "<table><tr><td>A<td>B</table><p>na</p>", {}, ["Het regiobureau.", "A | B", "na"]),
        ("Home", "<h2>Kop</h2><p>Tekst</p>", {"h3": ["Kop"]}, ["Kop", "Tekst", "Het regiobureau."]),
        ("End", "<p>Nog <b>iets</b></p>", {}, ["Het regiobureau.Nog iets"]),
        (None, "<h2>Kop</h2>", {"h3": ["Kop"]}, ["Kop"]),
        # In place of all that was written.
        ("ControlOrMeta+a", "<h2>Kop</h2><p>Tekst</p>", {"h3": ["Kop"]}, ["Kop", "Tekst"]),
    ],
)
def test_what_is_pasted_beside_words_is_not_glued_to_them(nieuw_bericht, plek, html, soorten, regels):
    page = nieuw_bericht("Naast woorden geplakt")
    vlak = page.locator(".public-DraftEditor-content").first
    vlak.click()
    if plek:
        vlak.press_sequentially("Het regiobureau.")
        vlak.press(plek)
    vlak.evaluate(PLAK, html)
    expect(vlak).to_contain_text(regels[-1] if plek != "Home" else regels[0])
    for soort, teksten in soorten.items():
        expect(vlak.locator(soort)).to_have_text(teksten)
    # The character that keeps a line apart is not seen, and is cleaned away.
    staat_er = [regel.replace("\u200b", "").strip() for regel in vlak.locator("[data-block=true]").all_inner_texts()]
    assert [regel for regel in staat_er if regel] == regels


GEPLAKT = {
    "<p>Begin</p><div>regel een</div><div>regel twee</div><p>Eind</p>": ["Begin", "regel een", "regel twee", "Eind"],
    "<dl><dt>Looptijd</dt><dd>2026</dd><dt>Budget</dt><dd>€ 5</dd></dl>": ["Looptijd", "2026", "Budget", "€ 5"],
    "<details><summary>Vraag</summary>Antwoord <b>ja</b></details>": ["Vraag", "Antwoord ja"],
    "<article><time>1 mei</time><section>een</section><section><p>twee</p></section><aside>kader</aside></article>": [
        "1 mei", "een", "twee", "kader"
    ],
    "<table><caption>Geld</caption><tr><td>A<table><tr><td>B1</td><td>B2</td></tr></table><td>C</table>": [
        "Geld", "A B1 B2 | C"
    ],
    "<p>Het is <del>oud</del><ins>nieuw</ins> beleid</p>": ["Het is nieuw beleid"],
    "<figure><img alt='Brug'><figcaption>De brug</figcaption></figure>": ["De brug"],
    "<ul><li><div>een</div><div>twee</div></li></ul>": ["een twee"],
    "Los begin<p>Alinea</p>los eind": ["Los begin", "Alinea", "los eind"],
}  # fmt: skip


def test_what_stands_on_a_line_of_its_own_is_pasted_as_one(nieuw_bericht):
    page = nieuw_bericht("Regels geplakt")
    script = page.locator("script[src*='plakken']").first.get_attribute("src")
    regels = page.evaluate(
        """async ([script, stukken]) => {
          const { bewerk } = await import(script);
          return stukken.map((stuk) => {
            const { body } = new DOMParser().parseFromString(bewerk(stuk).html, "text/html");
            return [...body.querySelectorAll("p, h3, h4, li, blockquote, pre")].map((e) => e.innerText.trim());
          });
        }""",
        [script, list(GEPLAKT)],
    )
    assert {
        stuk: [" ".join(regel.split()) for regel in gelezen] for stuk, gelezen in zip(GEPLAKT, regels, strict=True)
    } == GEPLAKT


def test_of_a_hundred_clipboards_the_field_keeps_every_word_in_order_and_glues_none(nieuw_bericht):
    page = nieuw_bericht("Honderd keer geplakt")
    script = page.locator("script[src*='plakken']").first.get_attribute("src")
    plaksels = [Plaksel(zaad) for zaad in range(100)]
    bewerkt = page.evaluate(
        "async ([script, stukken]) => { const m = await import(script); return stukken.map(s => m.bewerk(s).html) }",
        [script, [plaksel.html for plaksel in plaksels]],
    )
    for plaksel, html in zip(plaksels, bewerkt, strict=True):
        assert words_of(clean_html(html)) == plaksel.woorden, plaksel.html
