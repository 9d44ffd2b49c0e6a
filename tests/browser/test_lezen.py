"""Every page stays readable on a small screen, with large letters, own spacing or own colours, and on paper."""

import pytest

from tests.browser.adressen import SOORTEN

#: What sticks out of the window sideways, and what cuts off its own text.
BUITEN = """() => {
  const breed = document.documentElement.clientWidth;
  const naam = e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '');
  const zichtbaar = e => e.checkVisibility() && !e.closest('svg, [aria-hidden=true]');
  const alles = [...document.body.querySelectorAll('*')].filter(zichtbaar);
  const uit = document.scrollingElement.scrollWidth > breed + 1
    ? alles.filter(e => e.getBoundingClientRect().right > breed + 1).slice(0, 3).map(naam) : [];
  const af = alles.filter(e => {
    const s = getComputedStyle(e);
    if (!/hidden|clip/.test(s.overflowX + s.overflowY) || s.display === 'inline' || e.clientWidth <= 1) return false;
    return e.innerText.trim() && (e.scrollHeight > e.clientHeight + 3 || e.scrollWidth > e.clientWidth + 3);
  }).slice(0, 3).map(naam);
  return [...uit, ...af];
}"""
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
#: Criterion 1.4.12.
SPATIE = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-block-end: 2em !important }"
)
MANIEREN = {
    "320 px": ({"viewport": {"width": 320, "height": 640}}, ""),
    "letters twice as large": ({"viewport": {"width": 1280, "height": 900}}, "html { font-size: 200% !important }"),
    # As wide as the narrowest window that must do, in letters.
    "letters twice as large in half a window": (
        {"viewport": {"width": 640, "height": 900}},
        "html { font-size: 200% !important }",
    ),
    "own spacing": ({"viewport": {"width": 390, "height": 844}}, SPATIE),
}


@pytest.fixture
def open_page(browser, demo_site, addresses):
    """Return a function that opens a kind of page in a window of its own."""
    vensters = []

    def open_page(soort, **keuzes):
        venster = browser.new_context(base_url=demo_site, bypass_csp=True, **keuzes)
        vensters.append(venster)
        tab = venster.new_page()
        tab.goto(addresses[soort])
        return tab

    yield open_page
    for venster in vensters:
        venster.close()


@pytest.mark.parametrize("manier", MANIEREN)
@pytest.mark.parametrize("soort", SOORTEN)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(open_page, soort, manier):
    keuzes, stijl = MANIEREN[manier]
    tab = open_page(soort, **keuzes)
    if stijl:
        tab.add_style_tag(content=stijl)
    assert tab.evaluate(BUITEN) == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_what_a_finger_must_hit_is_large_enough(open_page, soort):
    tab = open_page(soort, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert tab.evaluate(KLEIN) == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_nothing_moves_for_who_asks_for_rest(open_page, soort):
    tab = open_page(soort, reduced_motion="reduce")
    assert tab.evaluate("document.getAnimations().length") == 0
    assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


@pytest.mark.parametrize("soort", SOORTEN)
def test_buttons_have_an_edge_in_forced_colours(open_page, soort):
    tab = open_page(soort, forced_colors="active")
    assert tab.evaluate(ZONDER_RAND) == 0


@pytest.mark.parametrize("soort", SOORTEN)
def test_headings_go_down_one_level_at_a_time_and_pictures_keep_their_place(open_page, soort):
    tab = open_page(soort)
    niveaus = tab.evaluate(NIVEAUS)
    assert niveaus.count(1) == 1
    assert all(volgende <= vorige + 1 for vorige, volgende in zip(niveaus, niveaus[1:], strict=False)), niveaus
    assert tab.evaluate(ZONDER_MAAT) == 0


@pytest.mark.parametrize("soort", ["agenda", "opgave", "project", "regio-deal", "contact"])
def test_on_paper_there_are_no_menus_forms_or_buttons(open_page, soort):
    tab = open_page(soort)
    tab.emulate_media(media="print")
    assert tab.evaluate(NIET_OP_PAPIER) == []
    assert tab.evaluate(BUITEN) == []
