"""A long page can be read on a phone: the first facts first, and what is asked for now and then folded."""

import pytest

from tests.browser.bezoek import BUREAU, TELEFOON
from tests.browser.passen import HOOG

#: The height of a page of the demo on a phone, in screens: half of what it was before things were folded.
SCHERMEN = 11
#: Of each: whether anything behind its summary can be seen.
ZICHTBAAR = """soort => [...document.querySelectorAll(soort)]
  .map(vouw => [...vouw.children].slice(1).some(e => e.checkVisibility()))"""


def open_op(page, pad, breedte):
    page.set_viewport_size({"width": breedte, "height": HOOG})
    page.goto(pad)


@pytest.mark.parametrize("soort", ["opgave", "regio-deal"])
def test_a_long_page_takes_no_more_than_eleven_screens_of_a_phone(page, addresses, soort):
    open_op(page, addresses[soort], TELEFOON)
    assert page.evaluate("document.documentElement.scrollHeight") <= SCHERMEN * HOOG


@pytest.mark.parametrize(
    ("soort", "feit"),
    [("opgave", ".instand"), ("regio-deal", ".band .cijfers > div:first-child"), ("project", ".band .etiket")],
)
def test_the_first_fact_is_seen_without_scrolling(page, addresses, soort, feit):
    open_op(page, addresses[soort], TELEFOON)
    vak = page.locator(feit).first.bounding_box()
    assert vak["y"] + vak["height"] <= 700


@pytest.mark.parametrize("soort", ["opgave", "regio-deal", "project"])
def test_what_is_folded_on_a_phone_is_one_tap_away(page, addresses, soort):
    open_op(page, addresses[soort], TELEFOON)
    assert not any(page.evaluate(ZICHTBAAR, "main .vouw"))
    for samenvatting in page.locator("main :is(.vouw, .op-pagina details) > summary").all():
        samenvatting.click()
    assert all(page.evaluate(ZICHTBAAR, "main .vouw"))
    assert all(page.evaluate(ZICHTBAAR, ".op-pagina details"))


@pytest.mark.parametrize("soort", ["opgave", "regio-deal", "project"])
def test_where_there_is_room_nothing_is_folded_but_what_leads_further(page, addresses, soort):
    open_op(page, addresses[soort], BUREAU)
    assert all(page.evaluate(ZICHTBAAR, "main .vouw"))
    assert all(page.evaluate(ZICHTBAAR, ".op-pagina details"))
    assert page.locator("main .vouw > summary").filter(visible=True).count() == 0
    assert not any(page.evaluate(ZICHTBAAR, "main .verder"))


def test_on_paper_nothing_is_folded(page, addresses):
    open_op(page, addresses["regio-deal"], TELEFOON)
    page.emulate_media(media="print")
    assert all(page.evaluate(ZICHTBAAR, "main .vouw"))
    assert page.locator("main .vouw > summary").filter(visible=True).count() == 0


def test_a_link_to_what_is_folded_unfolds_it(page, addresses):
    open_op(page, addresses["opgave"] + "#gerelateerde-projecten", TELEFOON)
    page.locator("#gerelateerde-projecten a").first.wait_for(state="visible")
