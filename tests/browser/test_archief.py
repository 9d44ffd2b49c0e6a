"""The demo as a folder of files, sent by Python's own server: everything is there without the site."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_by_day
from tests.demo_site import ROOT, demo_environment


class Stil(SimpleHTTPRequestHandler):
    """Sends files, and says nothing."""

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture(scope="module")
def kopie(demo, tmp_path_factory):
    """The folder, and what the command said."""
    omgeving = demo_environment(demo.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo", BASE_URL=demo.url)
    map_ = tmp_path_factory.mktemp("archief") / "kopie"
    gemaakt = subprocess.run(
        [sys.executable, "manage.py", "archief", str(map_)], cwd=ROOT, env=omgeving, capture_output=True, text=True
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    return map_


@pytest.fixture(scope="module")
def adres(kopie):
    """Where that server sends it from; the site is not asked."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Stil, directory=kopie)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(params=[True, False], ids=["met script", "zonder script"])
def bezoeker(browser, adres, request):
    """A tab; what was not found, and what was asked of anybody else, fails the test."""
    context = browser.new_context(base_url=adres, java_script_enabled=request.param, accept_downloads=True)
    fout = []
    context.on("response", lambda antwoord: fout.append(antwoord.url) if antwoord.status >= 400 else None)
    context.on("request", lambda vraag: None if vraag.url.startswith(adres) else fout.append(vraag.url))
    tab = context.new_page()
    tab.on("pageerror", lambda een: fout.append(str(een)))
    yield tab
    context.close()
    assert fout == []


def test_a_visitor_of_the_copy_finds_pages_lists_downloads_and_the_index(bezoeker, adres):
    bezoeker.goto("/")
    expect(bezoeker.get_by_role("complementary", name="Over deze kopie")).to_contain_text("Dit is een kopie van")
    bezoeker.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Projecten").click()
    expect(bezoeker.get_by_role("heading", level=1, name="Projecten")).to_be_visible()
    bezoeker.locator(".paginering").get_by_role("link", name="Volgende").click()
    expect(bezoeker.locator(".paginering [aria-current=page]")).to_contain_text("2")
    bezoeker.locator(".paginering").get_by_role("link", name="Vorige").click()
    expect(bezoeker.locator(".paginering [aria-current=page]")).to_contain_text("1")
    with bezoeker.expect_download() as download:
        bezoeker.get_by_role("link", name="CSV").first.click()
    assert download.value.suggested_filename.endswith(".csv")
    bezoeker.get_by_role("banner").get_by_role("link", name="Alle pagina’s").click()
    expect(bezoeker.get_by_role("heading", level=1, name="Alle pagina’s")).to_be_visible()
    bezoeker.locator("#soort-opgaven").get_by_role("link").first.click()
    expect(bezoeker.locator("main h1")).to_contain_text("Opgave")
    expect(bezoeker.locator("form, input, select")).to_have_count(0)


def test_a_picture_of_the_copy_is_seen(browser, adres):
    context = browser.new_context(base_url=adres)
    tab = context.new_page()
    for pad in ("/", "/projecten/", "/opgaven/"):
        tab.goto(pad)
        beelden = tab.locator("main img")
        for beeld in beelden.all():
            beeld.scroll_into_view_if_needed()
            expect(beeld).to_have_js_property("complete", True)
        assert [
            breed for breed in beelden.evaluate_all("alle => alle.map(een => een.naturalWidth)") if not breed
        ] == []
        assert beelden.count()
    context.close()


def test_the_copy_can_be_read_from_disk_without_any_server(browser, kopie):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto((kopie / "index.html").as_uri())
    tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Projecten").click()
    expect(tab.get_by_role("heading", level=1, name="Projecten")).to_be_visible()
    assert tab.locator(".kaart img").first.evaluate("een => een.complete && een.naturalWidth > 0")
    assert tab.evaluate("document.styleSheets.length") >= 1
    context.close()


@pytest.mark.parametrize("breedte", [390, 1280])
def test_the_note_and_the_index_are_for_everybody(browser, adres, breedte):
    context = browser.new_context(base_url=adres, viewport={"width": breedte, "height": 900})
    tab = context.new_page()
    for pad in ("/zoeken/", "/projecten/", "/stand-van-zaken/"):
        tab.goto(pad)
        assert_accessible_by_day(tab)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
