"""The end of a reporting round in a browser: closed, written by the worker, downloaded, published, opened again."""

import io
import zipfile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part
from tests.browser.inloggen import log_in as log_in_with_password
from tests.demo_site import DemoSite

pytestmark = pytest.mark.demo
#: Whether anything sticks out of the window sideways; what scrolls by itself does not.
STEEKT_UIT = "() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth + 1"
#: Until the worker is done, in milliseconds.
LANG = 60_000


@pytest.fixture(scope="module")
def einddemo(demo_folder, tmp_path_factory):
    """A demo of its own, whose round may be closed."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("einde") / "var", WEB_CONCURRENCY="1") as site:
        yield site


@pytest.fixture
def tab(browser, einddemo):
    """A tab of the hoofdredacteur; what the site or a script does wrong fails the test."""
    context = browser.new_context(base_url=einddemo.url, locale="nl-NL", viewport={"width": 1280, "height": 900})
    page, fouten = context.new_page(), []
    page.on("pageerror", lambda fout: fouten.append(str(fout)))
    page.on("response", lambda antwoord: fouten.append(antwoord.url) if antwoord.status >= 500 else None)
    log_in_with_password(page, einddemo, "hoofdredacteur")
    yield page
    context.close()
    assert fouten == []


def unfold(tab):
    """Open everything that is folded."""
    tab.evaluate("() => document.querySelectorAll('main details').forEach(deel => { deel.open = true; })")


def looks_right(tab):
    """Look at a screen with everything unfolded: to whoever does not see it, and in a narrow window."""
    unfold(tab)
    assert_accessible_part(tab, "main")
    for breedte in (390, 320):
        tab.set_viewport_size({"width": breedte, "height": 844})
        assert not tab.evaluate(STEEKT_UIT), breedte
    tab.set_viewport_size({"width": 1280, "height": 900})


def download(tab, knop):
    with tab.expect_download() as wacht:
        tab.get_by_role("button", name=knop).click()
    return io.BytesIO(wacht.value.path().read_bytes())


def test_a_round_is_closed_written_downloaded_published_and_opened_again(tab):
    tab.goto("/beheer/rapportages/")
    tab.get_by_role("link", name="Rapportage 2026-1").first.click()
    tab.get_by_role("link", name="Bekijk en sluit de ronde").click()
    expect(tab.get_by_role("heading", name="Wat er nog ontbreekt")).to_be_visible()
    looks_right(tab)
    tab.get_by_role("button", name="Sluit de ronde").press("Enter")
    expect(tab.get_by_role("heading", name="Momentopname 1").first).to_be_visible()
    expect(tab.get_by_role("status").filter(has_text="13 van 13 projecten gedaan")).to_be_visible(timeout=LANG)
    tab.reload()
    looks_right(tab)

    boek = load_workbook(download(tab, "Download als Excel"))
    assert boek.sheetnames[:3] == ["Projecten", "Bestedingen", "Cofinanciering"]
    assert boek["Bestedingen"].max_row == 15, "a head, thirteen projects, and their sum"
    assert "6-aansluiting.csv" in zipfile.ZipFile(download(tab, "Download als CSV")).namelist()

    publish_first(tab)

    lay_out(tab)
    tab.goto("/beheer/rapportages/")
    tab.get_by_role("link", name="Rapportage 2026-1").first.click()
    tab.get_by_role("link", name="Momentopname 1").click()
    tab.get_by_label("Indeling").select_option(label="Rijk, zesde tranche")
    assert load_workbook(download(tab, "Download als Excel"))["Projecten"]["A1"].value == "Projectcode"

    tab.goto("/beheer/rapportages/")
    tab.get_by_role("link", name="Rapportage 2026-1").first.click()
    tab.get_by_role("link", name="Heropen de ronde").click()
    tab.get_by_role("button", name="Heropen de ronde").press("Enter")
    expect(tab.get_by_role("link", name="Verwijder deze ronde")).to_have_count(0)
    close_again(tab)


def publish_first(tab):
    """Publish the first draft that the screen of a snapshot offers."""
    keuze = tab.locator("[name=publiceer]").first
    naam = keuze.get_attribute("aria-label").removeprefix("Publiceer ")
    keuze.check()
    tab.get_by_role("button", name="Publiceer de gekozen concepten").press("Enter")
    rij = tab.get_by_role("row").filter(has_text=naam)
    expect(rij.get_by_text("Gepubliceerd")).to_be_visible(timeout=LANG)


def close_again(tab):
    """Close the round once more, and publish a draft of the first time from the screen of the second."""
    tab.get_by_role("link", name="Bekijk en sluit de ronde").click()
    tab.get_by_role("button", name="Sluit de ronde").press("Enter")
    expect(tab.get_by_role("heading", name="Momentopname 2").first).to_be_visible()
    expect(tab.get_by_role("status").filter(has_text="13 van 13 projecten gedaan")).to_be_visible(timeout=LANG)
    tab.reload()
    looks_right(tab)
    publish_first(tab)
    tab.goto(tab.url.replace("/momentopnamen/2/", "/momentopnamen/1/"))
    expect(tab.get_by_role("link", name="Publiceer de concepten bij momentopname 2")).to_be_visible()


def lay_out(tab):
    """Make a layout in which the number of a project is called otherwise."""
    tab.get_by_role("link", name="Kolommen, namen en codes aanpassen").click()
    tab.get_by_role("link", name="Maak een indeling").click()
    expect(tab.locator("[name=naam]")).to_be_visible()
    looks_right(tab)
    tab.locator("[name=naam]").fill("Rijk, zesde tranche")
    tab.locator("[name=kop-projecten-nummer]").fill("Projectcode")
    tab.get_by_role("button", name="Bewaar").press("Enter")
    expect(tab.get_by_text("‘Rijk, zesde tranche’ is bewaard.")).to_be_visible()
    looks_right(tab)
