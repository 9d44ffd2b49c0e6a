"""The page stays whole with content that nobody hopes for."""

import pytest

from tests.browser.axe import assert_accessible_by_day_and_by_night
from tests.browser.extreem import ADRESSEN
from tests.browser.passen import BUITEN, HOOG, MANIEREN, find_cut_off

GEBROKEN = "[...document.images].filter(beeld => beeld.complete && !beeld.naturalWidth).map(beeld => beeld.src)"


@pytest.fixture(scope="module", params=ADRESSEN)
def geopend(request, browser, andere_demo):
    """A tab with one of the pages in it, opened once."""
    venster = browser.new_context(base_url=andere_demo, bypass_csp=True)
    tab = venster.new_page()
    assert tab.goto(ADRESSEN[request.param]).status == 200
    yield tab
    venster.close()


@pytest.mark.parametrize("manier", MANIEREN)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(geopend, manier):
    assert find_cut_off(geopend, manier) == []


def test_it_is_accessible_and_no_picture_is_broken(geopend):
    geopend.set_viewport_size({"width": 390, "height": HOOG})
    assert_accessible_by_day_and_by_night(geopend)
    assert geopend.evaluate(GEBROKEN) == []


def test_it_fits_on_paper(geopend):
    geopend.set_viewport_size({"width": 700, "height": HOOG})
    geopend.emulate_media(media="print")
    gevonden = geopend.evaluate(BUITEN)
    geopend.emulate_media(media="null")
    assert gevonden == []
