"""A long list as a file in a browser: it says how far it is, and then the download begins by itself."""

import subprocess
import sys
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_by_day_and_by_night
from tests.browser.bezoek import BUREAU, TELEFOON
from tests.browser.passen import MANIEREN, find_cut_off
from tests.browser.veel import VEEL
from tests.demo_site import ROOT, DemoSite, demo_environment

pytestmark = pytest.mark.demo
#: How many rows stand in a file, at the least: the demo has documents of its own.
MINSTENS = VEEL


@pytest.fixture(scope="module")
def lange_demo(demo_folder, tmp_path_factory):
    """The address of a demo with a long list of documents."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("lang") / "var", WEB_CONCURRENCY="1") as site:
        omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
        subprocess.run([sys.executable, "-m", "tests.browser.veel"], cwd=ROOT, env=omgeving, check=True)
        yield site.url


@pytest.fixture
def tab(browser, lange_demo):
    """A tab in which a script error fails the test."""
    context = browser.new_context(base_url=lange_demo, locale="nl-NL", viewport={"width": BUREAU, "height": 900})
    fouten = []
    tab = context.new_page()
    tab.on("pageerror", lambda fout: fouten.append(str(fout)))
    yield tab
    context.close()
    assert fouten == []


def rows(download):
    return len(download.path().read_text("utf-8-sig").splitlines()) - 1


def test_who_clicks_sees_how_far_it_is_and_the_download_begins_by_itself(tab):
    tab.goto("/documenten/")
    link = tab.get_by_role("link", name="CSV")
    assert link.get_attribute("download") is None, "it would save the page that says how far it is"
    with tab.expect_download() as wacht:
        link.click()
        expect(tab.get_by_role("heading", level=1)).to_have_text("Het bestand wordt gemaakt")
        expect(tab.get_by_role("progressbar", name="Zo ver is het bestand")).to_be_visible()
    assert wacht.value.suggested_filename == "documenten.csv"
    assert rows(wacht.value) >= MINSTENS
    expect(tab.get_by_role("status")).to_have_text("Het bestand is klaar. Het downloaden begint.")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Het bestand is klaar")
    with tab.expect_download() as nog_eens:
        tab.get_by_role("link", name="Download het bestand").click()
    assert rows(nog_eens.value) == rows(wacht.value)
    tab.get_by_role("link", name="Terug naar de lijst").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Documenten")


def test_without_javascript_the_link_leads_to_the_file(browser, lange_demo):
    context = browser.new_context(base_url=lange_demo, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/documenten/?sorteer=titel&formaat=csv")
    gekregen = []
    tab.on("download", lambda download: gekregen.append(download))
    for _keer in range(60):
        tab.get_by_role("link", name="Kijk of het klaar is").click()
        tab.wait_for_timeout(500)
        if gekregen:
            break
    assert rows(gekregen[0]) >= MINSTENS
    context.close()


@pytest.fixture(scope="module")
def stand(lange_demo):
    """The page as who asks first gets it, with a file that is half done."""
    vraag = urllib.request.Request(f"{lange_demo}/documenten/?sorteer=titel&formaat=json")
    vraag.add_header("Accept", "text/html")
    with urllib.request.urlopen(vraag) as antwoord:
        assert antwoord.status == 202
        html = antwoord.read().decode()
    return html.replace('<progress id="voortgang">', '<progress id="voortgang" value="500" max="1200">')


@pytest.fixture
def wachtend(tab, stand):
    """The page that says how far a file is that does not come: whoever looks gets the same page again."""
    tab.route("**formaat=json", lambda route: route.fulfill(status=202, body=stand, content_type="text/html"))
    tab.goto("/documenten/?sorteer=titel&formaat=json")
    return tab


@pytest.mark.parametrize("breedte", [TELEFOON, BUREAU])
def test_the_page_that_says_how_far_it_is_is_accessible_and_fits(wachtend, breedte):
    wachtend.set_viewport_size({"width": breedte, "height": 900})
    # For axe a bar of the browser's own needs no name.
    assert wachtend.get_by_role("progressbar", name="Zo ver is het bestand").count() == 1
    assert_accessible_by_day_and_by_night(wachtend)
    assert wachtend.evaluate("document.documentElement.scrollWidth") <= breedte
    assert wachtend.context.cookies() == []
    if breedte == TELEFOON:
        assert [manier for manier in MANIEREN if find_cut_off(wachtend, manier)] == []


def test_when_looking_fails_it_says_so_and_goes_on(wachtend):
    status = wachtend.get_by_role("status")
    wachtend.context.set_offline(True)
    wachtend.unroute("**formaat=json")
    expect(status).to_contain_text("Kijken lukt nu niet")
    with wachtend.expect_download() as wacht:
        wachtend.context.set_offline(False)
    assert wacht.value.suggested_filename == "documenten.json"
