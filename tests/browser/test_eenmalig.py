"""What changes once, in a real browser: the clicks it takes, and screens that everybody can use."""

import os

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part
from tests.factories import PDF

SMAL = {"width": 768, "height": 1024}
FOTOS = os.environ.get("SCHERMFOTOS")


@pytest.fixture
def redactie(page, log_in):
    """A tab in which the hoofdredacteur is logged in."""
    log_in("hoofdredacteur")
    return page


def keur(page, naam):
    """Raise when axe finds a fault in our part of a screen of the CMS, on a desk and on a tablet."""
    expect(page.locator("main")).to_be_visible()
    for breedte, vorm in (("breed", {"width": 1280, "height": 900}), ("smal", SMAL)):
        page.set_viewport_size(vorm)
        if FOTOS:
            page.screenshot(path=f"{FOTOS}/{naam}-{breedte}.png", full_page=True)
        assert_accessible_part(page, "main")


def vul_datum(page):
    """Fill in the day."""
    page.locator("[name=datum]").fill("01-01-2027")


def bekijk(page):
    """Ask what would change."""
    # By keyboard: a calendar that opened may cover the button.
    page.get_by_role("button", name="Bekijk wat er verandert").press("Enter")
    expect(page.get_by_role("status").filter(has_text="per 01-01-2027")).to_be_visible()


def test_a_newer_file_takes_four_clicks(redactie):
    page = redactie
    page.get_by_role("link", name="Documenten", exact=True).click()
    eerste = page.locator("main td.title a").first
    titel = eerste.inner_text().strip()
    eerste.click()
    with page.expect_file_chooser() as kiezer:
        page.locator("input[type=file]").click()
    kiezer.value.set_files({"name": "nieuwe-versie.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("het is een scan")).to_be_visible()
    # A click on a list that is still loading may be lost.
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name=titel, exact=True).first.click()
    expect(page.get_by_role("heading", name="Eerdere versies")).to_be_visible()
    keur(page, "document")


def test_the_screens_of_what_changes_once_are_accessible(redactie):
    page = redactie
    page.goto("/beheer/personen/")
    page.locator("main td.title a").first.click()
    page.get_by_role("button", name="Acties").first.click()
    page.get_by_role("link", name="Opvolgen").click()
    keur(page, "opvolgen-vraag")
    vul_datum(page)
    bekijk(page)
    keur(page, "opvolgen")
    persoon = page.url.rstrip("/").split("/")[-1]
    page.goto(f"/beheer/personen/delete/{persoon}/")
    keur(page, "verwijderen")
    page.get_by_role("button", name="Kies een persoon").click()
    expect(page.get_by_role("dialog").get_by_role("columnheader", name="Functie")).to_be_visible()


def test_a_herindeling_shows_what_follows(redactie):
    page = redactie
    page.goto("/beheer/gemeenten/")
    page.locator("main td.title a").first.click()
    page.get_by_role("button", name="Acties").first.click()
    page.get_by_role("link", name="Herindeling").click()
    page.get_by_role("button", name="Kies een gemeente").click()
    page.get_by_role("dialog").locator("tbody a").nth(1).click()
    expect(page.locator(".modal-backdrop")).to_have_count(0)
    vul_datum(page)
    bekijk(page)
    keur(page, "herindelen")


def test_a_page_that_is_used_is_not_deleted_at_once(redactie):
    page = redactie
    page.goto("/beheer/opgaven/")
    bewerken = page.locator("main td.title a").first.get_attribute("href")
    page.goto(bewerken.replace("/edit/", "/delete/"))
    expect(page.get_by_role("status").filter(has_text="is nog in gebruik")).to_be_visible()
    keur(page, "pagina")
