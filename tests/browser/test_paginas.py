"""Every kind of page of the demo in a real browser, visited once on a phone and once at a desk.

It is accessible, private and light, and stays readable on a small screen, with large letters, spacing or colours of
one's own, with the keyboard alone, and on paper.
"""

from urllib.parse import urlsplit

import pytest

from tests.browser.adressen import SOORTEN
from tests.browser.axe import assert_accessible_by_day, assert_accessible_by_day_and_by_night
from tests.browser.bezoek import BREEDTES, BUREAU, TELEFOON, Bezoek, Bezoeker
from tests.browser.passen import BUITEN, GEBROKEN_WOORDEN, HEEL, HOOG, MANIEREN, SPATIE, find_cut_off, look_as_usual
from tests.browser.proefboek import BESTAND, Proefboek
from tests.browser.toetsen import walk

KIB = 1024
#: In KiB as sent: all of a first view, and per kind of file.
MET_FOTO, TEKST = 150, 60
PER_SOORT = {"document": 15, "stylesheet": 12, "script": 6, "font": 30}
VERZOEKEN = 12
HOOGSTE_SPRONG = 0.01
#: Headings by their level, pictures without a size, buttons without an edge, and what has no place on paper.
NIVEAUS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(e => e.checkVisibility()).map(e => +e.tagName[1])"""
ZONDER_MAAT = "[...document.images].filter(e => !e.hasAttribute('width') || !e.hasAttribute('height')).length"
ZONDER_RAND = """() => [...document.querySelectorAll('button')]
  .filter(e => e.checkVisibility() && getComputedStyle(e).borderStyle === 'none').length"""
NIET_OP_PAPIER = """() => [...document.querySelectorAll(
  'header nav, form, button:not(.celknop), .kruimels, .op-pagina')]
  .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
#: Targets smaller than 24 by 24; a link in a line of text may be (WCAG 2.2, criterion 2.5.8).
KLEIN = """() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => {
  const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  if (!e.checkVisibility() || r.width <= 2 || (r.width >= 24 && r.height >= 24)) return false;
  return !e.labels?.length && !(s.display === 'inline' && e.closest('p, li, dd, td, figcaption'));
}).map(e => e.outerHTML.slice(0, 80))"""
#: The words of every heading and link of a page, whether it is folded or not.
KOPPEN_EN_LINKS = """() => [...document.querySelectorAll('h1, h2, h3, h4, a[href]')].map(
  e => `${e.tagName} ${e.textContent.trim()}`)"""
#: In pixels, on a phone.
HOOGSTE_KOP, HOOGSTE_TITEL = 155, 240
#: A4 without its margins, in pixels.
PAPIER = 700


@pytest.fixture(scope="module")
def bezoeker(browser, demo_site):
    """A visitor to every kind of page, with one tab on a phone and one at a desk: a new tab costs more than a page."""
    bezoeker = Bezoeker(browser, demo_site)
    yield bezoeker
    bezoeker.sluit()


@pytest.fixture(scope="module")
def proefboek():
    """What the tests of this file did, for the statement about accessibility."""
    return Proefboek()


@pytest.fixture(scope="module", params=SOORTEN)
def bezoek(request, bezoeker, addresses):
    """The visit of one kind of page, for all the tests that judge it."""
    return Bezoek(bezoeker, request.param, addresses[request.param])


@pytest.fixture(scope="module")
def zonder_script(browser, demo_site):
    """A tab at a desk that runs no scripts of the page."""
    venster = browser.new_context(
        base_url=demo_site, java_script_enabled=False, viewport={"width": BUREAU, "height": HOOG}
    )
    yield venster.new_page()
    venster.close()


@pytest.fixture
def telefoon(bezoek):
    """The tab on a phone; what a test changes in it is undone."""
    tab = bezoek.op(TELEFOON).tab
    yield tab
    tab.set_viewport_size({"width": TELEFOON, "height": HOOG})
    look_as_usual(tab)


@pytest.mark.parametrize("breedte", BREEDTES)
def test_a_page_is_accessible_and_asks_nothing_of_others(bezoek, breedte, demo_site, proefboek):
    gezien = bezoek.op(breedte)
    assert gezien.antwoord.status == (404 if bezoek.soort == "niet gevonden" else 200)
    # In the dark the colours are different, whatever the width.
    look = assert_accessible_by_day_and_by_night if breedte == TELEFOON else assert_accessible_by_day
    look(gezien.tab)
    proefboek.note("axe", bezoek.soort, breedte)
    if breedte == TELEFOON:
        proefboek.note("donker", bezoek.soort, breedte)
    assert gezien.hosts == {urlsplit(demo_site).netloc}
    assert gezien.tab.context.cookies() == []
    assert gezien.fouten == []
    assert gezien.tab.evaluate("document.documentElement.scrollWidth") <= breedte, "no sideways scroll"
    proefboek.note("smal", bezoek.soort, breedte)


@pytest.mark.parametrize("breedte", BREEDTES)
def test_a_first_view_is_light_and_does_not_jump(bezoek, breedte):
    gezien = bezoek.op(breedte)
    per_soort = {naam: sum(bytes_ for soort, bytes_, _pad in gezien.bestanden if soort == naam) for naam in PER_SOORT}
    assert {naam: bytes_ for naam, bytes_ in per_soort.items() if bytes_ > PER_SOORT[naam] * KIB} == {}
    beelden = sum(soort == "image" for soort, _bytes, _pad in gezien.bestanden)
    totaal = sum(bytes_ for _soort, bytes_, _pad in gezien.bestanden)
    assert totaal <= (MET_FOTO if beelden else TEKST) * KIB, gezien.bestanden
    assert 1 < len(gezien.bestanden) <= VERZOEKEN, gezien.bestanden
    assert gezien.sprong <= HOOGSTE_SPRONG


def test_every_stop_is_seen_and_none_is_a_trap(bezoek, proefboek):
    stops, terug = walk(bezoek.op(BUREAU).tab)
    assert stops[0]["woorden"] == "Direct naar de inhoud"
    assert terug is None or terug["nummer"] == stops[0]["nummer"], f"the focus is held at {terug}"
    onzichtbaar = [stop for stop in stops if not (stop["ring"] and stop["gezien"]) or stop["bedekt"]]
    assert onzichtbaar == []
    proefboek.note("toetsenbord", bezoek.soort, BUREAU)


@pytest.mark.parametrize("manier", MANIEREN)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(telefoon, manier, bezoek, proefboek):
    assert find_cut_off(telefoon, manier) == []
    breedte, stijl = MANIEREN[manier]
    proef = "smal" if not stijl else "tekstafstand" if stijl == SPATIE else "letters"
    proefboek.note(proef, bezoek.soort, breedte)


@pytest.mark.parametrize("breedte", [320, 390, 768, 880, 1280])
def test_no_short_word_is_broken(telefoon, breedte):
    telefoon.set_viewport_size({"width": breedte, "height": HOOG})
    assert telefoon.evaluate(GEBROKEN_WOORDEN, HEEL) == []


def test_landmarks_are_few_and_no_heading_stands_there_twice(telefoon):
    namen = telefoon.evaluate("[...document.querySelectorAll('nav')].map(e => e.className)")
    assert set(namen) <= {"menu", "kruimels", "op-pagina", "paginering", "soorten", "populair", "voet-links"}
    assert telefoon.evaluate("document.querySelectorAll('section[aria-labelledby], section[aria-label]').length") == 0
    koppen = telefoon.evaluate("[...document.querySelectorAll('h2')].map(e => e.innerText)")
    assert len(koppen) == len(set(koppen)), koppen


def test_without_style_a_drawing_keeps_its_size(telefoon):
    zonder = "[...document.querySelectorAll('svg')].filter(e => !e.hasAttribute('width') || !e.hasAttribute('height'))"
    assert telefoon.evaluate(f"{zonder}.map(e => e.outerHTML.slice(0, 80))") == []


def test_what_a_finger_must_hit_is_large_enough(telefoon, bezoek, proefboek):
    assert telefoon.evaluate(KLEIN) == []
    proefboek.note("aanraken", bezoek.soort, TELEFOON)


def test_without_javascript_there_are_the_same_headings_and_links(bezoek, zonder_script, proefboek):
    zonder_script.goto(bezoek.pad)
    met, zonder = (tab.evaluate(KOPPEN_EN_LINKS) for tab in (bezoek.op(BUREAU).tab, zonder_script))
    assert met == zonder != []
    proefboek.note("zonder-javascript", bezoek.soort, BUREAU)


def test_on_a_phone_the_header_leaves_room_for_the_title(telefoon):
    assert telefoon.evaluate("document.querySelector('.kop').getBoundingClientRect().height") <= HOOGSTE_KOP
    assert telefoon.evaluate("document.querySelector('h1').getBoundingClientRect().top") <= HOOGSTE_TITEL


def test_nothing_moves_for_who_asks_for_rest(telefoon):
    telefoon.emulate_media(reduced_motion="reduce")
    # What was on its way before that has ended; then the colours change, which would be a movement.
    telefoon.evaluate("document.getAnimations().forEach(beweging => beweging.finish())")
    telefoon.emulate_media(reduced_motion="reduce", color_scheme="dark")
    assert telefoon.evaluate("document.getAnimations().length") == 0
    assert telefoon.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


def test_buttons_have_an_edge_in_forced_colours(telefoon):
    telefoon.emulate_media(forced_colors="active")
    assert telefoon.evaluate(ZONDER_RAND) == 0


def test_headings_go_down_one_level_at_a_time_and_pictures_keep_their_place(telefoon):
    niveaus = telefoon.evaluate(NIVEAUS)
    assert niveaus.count(1) == 1
    assert all(volgende <= vorige + 1 for vorige, volgende in zip(niveaus, niveaus[1:], strict=False)), niveaus
    assert telefoon.evaluate(ZONDER_MAAT) == 0


def test_on_paper_there_are_no_menus_forms_or_buttons(telefoon):
    telefoon.set_viewport_size({"width": PAPIER, "height": HOOG})
    telefoon.emulate_media(media="print")
    assert telefoon.evaluate(NIET_OP_PAPIER) == []
    assert telefoon.evaluate(BUITEN) == []


def test_on_paper_what_was_folded_is_open_and_nothing_is_navigation(telefoon):
    telefoon.emulate_media(media="print")
    # What leads further is not read on paper, and what is chosen on a screen neither.
    weg = ".filter, .filter *, .op-pagina *, .verwijst:not(:has(.reden))"
    antwoorden = f"[...document.querySelectorAll('main details:not({weg}) > :not(summary, form, .lijn, .celuitleg)')]"
    assert telefoon.evaluate(f"{antwoorden}.filter(e => !e.checkVisibility()).map(e => e.innerText)") == []
    assert telefoon.evaluate("[...document.querySelectorAll('nav')].filter(e => e.checkVisibility()).length") == 0


def test_on_paper_too_related_pages_tell_why_they_are_there(telefoon):
    telefoon.emulate_media(media="print")
    assert telefoon.evaluate("[...document.querySelectorAll('.reden')].every(e => e.checkVisibility())")


def test_the_statement_says_what_was_tested_here(request, browser, demo_site, proefboek):
    hier = {item.name for item in request.session.items if item.path == request.path}
    if len(hier) < len(SOORTEN) * 10:
        pytest.skip("all tests of this file together say what is tested")
    tab = browser.new_page(base_url=demo_site)
    tab.goto("/")
    nu = proefboek.tell(tab, SOORTEN)
    tab.close()
    if BESTAND.read_text(encoding="utf-8") != nu:
        BESTAND.write_text(nu, encoding="utf-8")
        pytest.fail(f"{BESTAND.name} said something else than these tests did: it is written anew, look and commit it")
