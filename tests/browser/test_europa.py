"""The emblem of the EU as it is seen: Regulation (EU) 2021/1060, annex IX, 1.2 to 1.7."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.bezoek import BUREAU, TELEFOON
from tests.browser.passen import HOOG, MANIEREN, find_cut_off

PAGINAS = ["/projecten/gedeeld-batterijlab/", "/regio-deals/regio-deal-sterk-in-stad-en-land/"]
ZIN = "Medegefinancierd door de Europese Unie"
#: One centimetre on a screen.
CENTIMETER = 96 / 2.54
#: A region may bring a logo as wide as it likes; it is made as high as the head of a page allows.
BREED_LOGO = """() => {
  const logo = new Image();
  logo.src = '/static/img/favicon.svg';
  [logo.style.width, logo.style.height] = ['400px', '48px'];
  document.querySelector('.merk').replaceChildren(logo);
  return logo.decode();
}"""
LETTERS = {"Arial", "Auto", "Calibri", "Garamond", "Trebuchet MS", "Tahoma", "Verdana", "Ubuntu", "sans-serif"}


def look(page, adres, breedte):
    page.set_viewport_size({"width": breedte, "height": HOOG})
    page.goto(adres)
    return page.locator(".europa")


@pytest.mark.parametrize("breedte", [TELEFOON, BUREAU])
@pytest.mark.parametrize("adres", PAGINAS)
def test_the_emblem_is_seen_without_a_tap_beside_its_words_and_no_smaller_than_a_logo(page, adres, breedte):
    regel = look(page, adres, breedte)
    page.evaluate(BREED_LOGO)
    assert regel.inner_text().strip() == ZIN
    embleem, woorden = regel.locator("img").bounding_box(), regel.locator("span").bounding_box()
    assert regel.locator("img").evaluate("e => e.checkVisibility() && e.naturalWidth > 0")
    binnen = regel.locator("img").evaluate("e => [e.clientWidth, e.clientHeight]")
    assert binnen[0] * 2 == binnen[1] * 3
    assert binnen[1] >= CENTIMETER
    logos = page.locator(".merk img, .merk svg").evaluate_all(
        "alle => alle.map(e => e.getBoundingClientRect().height)"
    )
    assert logos
    assert binnen[1] >= max(logos)
    assert woorden["x"] >= embleem["x"] + embleem["width"], "beside it, and not over it"


@pytest.mark.parametrize(("kleuren", "inkt"), [("light", "rgb(0, 0, 0)"), ("dark", "rgb(255, 255, 255)")])
def test_the_words_are_plain_black_or_white_in_a_typeface_of_the_rules(page, kleuren, inkt):
    page.emulate_media(color_scheme=kleuren)
    regel = look(page, PAGINAS[0], BUREAU)
    stijl = regel.locator("span").evaluate(
        "e => { const s = getComputedStyle(e);"
        " return [s.color, s.fontStyle, s.textDecorationLine, s.textShadow, s.fontFamily]; }"
    )
    assert stijl[:4] == [inkt, "normal", "none", "none"]
    assert {letter.strip(' "') for letter in stijl[4].split(",")} <= LETTERS


@pytest.mark.parametrize("wensen", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_on_a_coloured_background_the_emblem_has_a_white_border_and_keeps_its_colours(page, wensen):
    page.emulate_media(**wensen)
    embleem = look(page, PAGINAS[0], BUREAU).locator("img")
    rand, kleur, hoogte = embleem.evaluate(
        "e => { const s = getComputedStyle(e); "
        " return [parseFloat(s.borderTopWidth), s.borderTopColor, e.clientHeight]; }"
    )
    # A browser draws whole pixels.
    assert (rand, kleur) == (int(hoogte / 25), "rgb(255, 255, 255)")
    assert embleem.evaluate("e => getComputedStyle(e).filter") == "none"


@pytest.mark.parametrize("manier", MANIEREN)
def test_the_emblem_and_its_words_fit(page, manier):
    look(page, PAGINAS[0], BUREAU)
    assert find_cut_off(page, manier) == []


def test_in_the_narrowest_window_the_words_still_stand_beside_the_emblem(page):
    regel = look(page, PAGINAS[0], 320)
    embleem, woorden = regel.locator("img").bounding_box(), regel.locator("span").bounding_box()
    assert embleem["x"] + embleem["width"] <= woorden["x"] < woorden["x"] + woorden["width"] <= 320


def test_on_paper_the_emblem_is_there_with_its_words(page):
    regel = look(page, PAGINAS[0], BUREAU)
    page.emulate_media(media="print")
    assert regel.locator("img").evaluate("e => e.clientHeight") >= CENTIMETER
    bladen = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert ZIN in " ".join(" ".join(blad.extract_text() for blad in bladen).split())
