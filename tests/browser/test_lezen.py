"""Every page stays readable on a small screen, with large letters, own spacing or own colours, and on paper."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.adressen import SOORTEN
from tests.browser.passen import BUITEN, HOOG, MANIEREN, find_cut_off

#: Headings by their level, pictures without a size, buttons without an edge, and what has no place on paper.
NIVEAUS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(e => e.checkVisibility()).map(e => +e.tagName[1])"""
ZONDER_MAAT = "[...document.images].filter(e => !e.hasAttribute('width') || !e.hasAttribute('height')).length"
ZONDER_RAND = """() => [...document.querySelectorAll('button')]
  .filter(e => e.checkVisibility() && getComputedStyle(e).borderStyle === 'none').length"""
NIET_OP_PAPIER = """() => [...document.querySelectorAll('header nav, form, button, .kruimels, .op-pagina')]
  .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
#: Targets smaller than 24 by 24; a link in a line of text may be (WCAG 2.2, criterion 2.5.8).
KLEIN = """() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => {
  const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  if (!e.checkVisibility() || r.width <= 2 || (r.width >= 24 && r.height >= 24)) return false;
  return !e.labels?.length && !(s.display === 'inline' && e.closest('p, li, dd, td, figcaption'));
}).map(e => e.outerHTML.slice(0, 80))"""
#: In pixels, on a phone of 390 wide.
HOOGSTE_KOP, HOOGSTE_TITEL = 155, 240
#: A4 without its margins, in pixels.
PAPIER = 700


@pytest.fixture(scope="module", params=SOORTEN)
def geopend(request, browser, demo_site, addresses):
    """A tab with one kind of page in it, opened once for all the ways to read it."""
    venster = browser.new_context(base_url=demo_site, bypass_csp=True, has_touch=True)
    tab = venster.new_page()
    tab.goto(addresses[request.param])
    yield tab
    venster.close()


@pytest.fixture
def tab(geopend):
    """The open tab on a phone; what a test changes in it is undone."""
    geopend.set_viewport_size({"width": 390, "height": HOOG})
    yield geopend
    geopend.emulate_media(media="null", reduced_motion="null", forced_colors="null")


@pytest.mark.parametrize("manier", MANIEREN)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(tab, manier):
    assert find_cut_off(tab, manier) == []


def test_what_a_finger_must_hit_is_large_enough(tab):
    assert tab.evaluate(KLEIN) == []


def test_on_a_phone_the_header_leaves_room_for_the_title(tab):
    assert tab.evaluate("document.querySelector('.kop').getBoundingClientRect().height") <= HOOGSTE_KOP
    assert tab.evaluate("document.querySelector('h1').getBoundingClientRect().top") <= HOOGSTE_TITEL


def test_nothing_moves_for_who_asks_for_rest(tab):
    tab.emulate_media(reduced_motion="reduce")
    assert tab.evaluate("document.getAnimations().length") == 0
    assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


def test_buttons_have_an_edge_in_forced_colours(tab):
    tab.emulate_media(forced_colors="active")
    assert tab.evaluate(ZONDER_RAND) == 0


def test_headings_go_down_one_level_at_a_time_and_pictures_keep_their_place(tab):
    niveaus = tab.evaluate(NIVEAUS)
    assert niveaus.count(1) == 1
    assert all(volgende <= vorige + 1 for vorige, volgende in zip(niveaus, niveaus[1:], strict=False)), niveaus
    assert tab.evaluate(ZONDER_MAAT) == 0


def test_on_paper_there_are_no_menus_forms_or_buttons(tab):
    tab.set_viewport_size({"width": PAPIER, "height": HOOG})
    tab.emulate_media(media="print")
    assert tab.evaluate(NIET_OP_PAPIER) == []
    assert tab.evaluate(BUITEN) == []


def test_on_paper_too_related_pages_tell_why_they_are_there(tab):
    tab.emulate_media(media="print")
    assert tab.evaluate("[...document.querySelectorAll('.reden')].every(e => e.checkVisibility())")


@pytest.mark.parametrize(("soort", "bladen"), [("home", 1), ("opgave", 3), ("project", 3), ("contact", 7)])
def test_a_page_takes_few_sheets_of_paper(page, addresses, soort, bladen):
    page.goto(addresses[soort])
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) <= bladen
