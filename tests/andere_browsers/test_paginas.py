"""Every kind of page in Firefox and WebKit: accessible, within the window, in whole words, without errors."""

import io

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from tests.browser.adressen import GEMAAKT, PAGINATYPEN
from tests.browser.passen import BUITEN, GEBROKEN_WOORDEN, HEEL

#: Other pages of a kind that is looked at already.
NOG_EEN = {
    "klein project", "oude regio-deal", "gemeenten", "trefwoorden", "gefilterd", "niets gevonden", "niet gevonden",
}  # fmt: skip
SOORTEN = [soort for soort in (*PAGINATYPEN, *GEMAAKT) if soort not in NOG_EEN]
#: In pixels; a window of WebKit is no narrower than its own buttons.
SMAL = 320
AXE = """const [klaar] = [...arguments].slice(-1);
  axe.run(document, {resultTypes: ['violations'], preload: false})
    .then(uit => klaar(uit.violations.map(regel => `${regel.id}: ${regel.nodes[0].html}`)))
    .catch(fout => klaar([String(fout)]));"""
KAPOT = "return [...document.images].filter(b => b.complete && !b.naturalWidth).map(b => b.src)"
#: Fetch what is far below too.
ALLE_BEELDEN = """const [klaar] = [...arguments].slice(-1);
  Promise.all([...document.images].map(b => { b.loading = 'eager'; return b.decode().catch(() => null); }))
    .then(() => klaar(true));"""


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_page_is_accessible_fits_and_is_whole(blader, soort, demo_site, addresses):
    blader.breedte(1280)
    blader.open(demo_site + addresses[soort])
    assert blader.js_later(ALLE_BEELDEN)
    blader.js(Axe().axe_script + "; window.axe = axe")
    assert blader.js_later(AXE) == []
    assert blader.js(KAPOT) == []
    blader.breedte(SMAL)
    assert blader.js(f"return ({BUITEN})()") == []
    assert blader.fouten() == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_no_short_word_is_broken(blader, soort, demo_site, addresses):
    blader.open(demo_site + addresses[soort])
    for breedte in (390, 1280):
        blader.breedte(breedte)
        assert blader.js(f"return ({GEBROKEN_WOORDEN})(arguments[0])", HEEL) == []


def test_on_paper_firefox_shows_what_was_folded_and_no_menu(vos, demo_site, addresses):
    vos.open(demo_site + addresses["opgave"])
    bladen = PdfReader(io.BytesIO(vos.papier())).pages
    tekst = " ".join(" ".join(blad.extract_text() for blad in bladen).split())
    assert "Ja, als u in een van de achttien gemeenten" in tekst, "the answer to a question"
    assert "Op deze pagina" not in tekst
    assert "Direct naar de inhoud" not in tekst
    assert len(bladen) <= 4


def test_back_after_filtering_leaves_no_tick_at_a_list_without_filter(blader, demo_site):
    blader.breedte(1280)
    blader.open(f"{demo_site}/projecten/")
    blader.js("document.querySelector('input[name=status][value=afgerond]').click()")
    blader.js("document.querySelector('.filter form').requestSubmit()")
    blader.js("return 1")
    blader.open(f"{demo_site}/projecten/?status=afgerond")
    blader.js("history.back()")
    blader.open(f"{demo_site}/projecten/")
    assert blader.js("return document.querySelectorAll('.filter input:checked').length") == 0
