"""A region that chooses its own colours and logo loses nothing: the second theme of the demo in a real browser."""

import pytest

from tests.browser.adressen import SOORTEN
from tests.browser.axe import assert_legible_by_day_and_by_night


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_page_is_as_accessible_in_the_colours_of_another_region(page, andere_demo, addresses, kind):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(andere_demo + addresses[kind])
    assert page.locator("link[href*='/thema/merk-6b2d5c']").count() == 1
    assert page.evaluate("document.querySelector('.merk img').naturalWidth") > 0
    assert_legible_by_day_and_by_night(page)
