"""A second demo: the colours and logo of another region, and content that nobody hopes for. Its pages stay whole."""

import pytest

from tests.browser.adressen import SOORTEN
from tests.browser.axe import assert_accessible_by_day, assert_legible_by_day_and_by_night
from tests.browser.extreem import ADRESSEN
from tests.browser.passen import BUITEN, HOOG, MANIEREN, find_cut_off, look_as_usual

GEBROKEN = "[...document.images].filter(beeld => beeld.complete && !beeld.naturalWidth).map(beeld => beeld.src)"


@pytest.fixture(scope="module")
def tab(browser, andere_demo):
    """One tab for all pages."""
    venster = browser.new_context(base_url=andere_demo, locale="nl-NL")
    yield venster.new_page()
    venster.close()


@pytest.fixture(scope="module", params=ADRESSEN)
def geopend(request, tab):
    """The tab with one of the extreme pages in it, opened once."""
    assert tab.goto(ADRESSEN[request.param]).status == 200
    return tab


@pytest.mark.parametrize("manier", MANIEREN)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(geopend, manier):
    assert find_cut_off(geopend, manier) == []


def test_it_is_accessible_and_no_picture_is_broken(geopend):
    geopend.set_viewport_size({"width": 390, "height": HOOG})
    assert_accessible_by_day(geopend)
    assert geopend.evaluate(GEBROKEN) == []


def test_it_fits_on_paper(geopend):
    geopend.set_viewport_size({"width": 700, "height": HOOG})
    geopend.emulate_media(media="print")
    gevonden = geopend.evaluate(BUITEN)
    look_as_usual(geopend)
    assert gevonden == []


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_page_is_as_accessible_in_the_colours_of_another_region(tab, addresses, kind):
    """Axe with the rules that colours can break; test_paginas.py asks the others of the same pages."""
    tab.set_viewport_size({"width": 390, "height": HOOG})
    tab.goto(addresses[kind])
    assert tab.locator("link[href*='/thema/merk-6b2d5c']").count() == 1
    assert tab.evaluate("document.querySelector('.merk img').naturalWidth") > 0
    assert_legible_by_day_and_by_night(tab)
