"""A website moves in from a browser: a large file comes in pieces over a connection that breaks; then the dry run."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part
from tests.browser.bezoek import BUREAU, TELEFOON
from tests.overzetten.wordpress.exports import KOP, SLOT, item

pytestmark = pytest.mark.demo
#: More than two pieces of a file.
_LANG = 20 * 1024 * 1024


def export(host, lang):
    """Return an export that is about as long as `lang` (bytes), by what nobody reads."""
    items = [
        item(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>"),
        item(2, "Concept", "lang " * (lang // 5), status="draft"),
    ]
    return (KOP + "".join(items) + SLOT).replace("www.oude-regio.example", host).encode()


def begin(page, log_in, host, lang=0):
    """Begin a move as the editor who may, and choose its export."""
    log_in("hoofdredacteur", "/beheer/overzetten/website/")
    page.get_by_label("Adres van de oude website").fill(f"https://{host}")
    page.get_by_role("button", name="Ga naar de bestanden").click()
    bestand = {"name": "export.xml", "mimeType": "text/xml", "buffer": export(host, lang)}
    page.get_by_label("Export van WordPress (.xml)").set_input_files([bestand])


def bring(page):
    page.get_by_role("button", name="Breng de bestanden over").click()
    expect(page.get_by_role("button", name="Verwijder export.xml")).to_be_visible()


def test_a_file_comes_whole_over_a_connection_that_breaks_and_is_tried_out(page, log_in):
    begin(page, log_in, "breekt.example", _LANG)
    gebroken = []

    def breek(route):
        """Let the connection break once, in the middle of the file."""
        if len(gebroken) == 1:
            gebroken.append("gebroken")
            route.abort("connectionreset")
            return
        gebroken.append("over")
        route.continue_()

    page.route("**/bestanden/stuk/", breek)
    bring(page)
    assert gebroken.count("gebroken") == 1
    assert len(gebroken) > 1 + _LANG // (8 * 1024 * 1024) + 1
    page.get_by_role("button", name="Lees wat erin zit").click()
    expect(page.get_by_role("link", name="Bekijk wat erin zit")).to_be_visible()
    page.get_by_role("link", name="Proef", exact=True).click()
    page.get_by_role("button", name="Doe de proef").click()
    expect(page.get_by_role("link", name="Wie wij zijn")).to_be_visible()
    expect(page.get_by_role("link", name="Concept")).to_have_count(0)


def test_a_file_that_is_refused_is_said_and_can_be_chosen_again(page, log_in):
    begin(page, log_in, "weigert.example")
    weigering = {"status": 400, "content_type": "application/json", "body": '{"fout": "Er is geen ruimte."}'}
    page.route("**/bestanden/stuk/", lambda route: route.fulfill(**weigering))
    page.get_by_role("button", name="Breng de bestanden over").click()
    expect(page.get_by_role("status").filter(has_text="Er is geen ruimte.")).to_be_visible()
    page.unroute("**/bestanden/stuk/")
    bring(page)


def test_a_mistake_is_not_made_again_when_the_files_come(page, log_in):
    begin(page, log_in, "vergeet.example")
    kiezer = page.get_by_label("Export van WordPress (.xml)")
    kiezer.set_input_files([])
    page.get_by_role("button", name="Breng de bestanden over").click()
    expect(page.get_by_text("Kies eerst een bestand.")).to_be_visible()
    kiezer.set_input_files([{"name": "export.xml", "mimeType": "text/xml", "buffer": export("vergeet.example", 0)}])
    bring(page)
    expect(page.get_by_text("Kies eerst een bestand.")).to_have_count(0)


def test_every_screen_of_a_move_is_for_everybody_and_fits_a_phone(page, log_in):
    begin(page, log_in, "past.example")
    bring(page)
    page.get_by_role("button", name="Lees wat erin zit").click()
    expect(page.get_by_role("link", name="Bekijk wat erin zit")).to_be_visible()
    begin_ = page.url.removesuffix("bestanden/")
    page.goto(f"{begin_}proef/")
    page.get_by_role("button", name="Doe de proef").click()
    detail = page.get_by_role("link", name="Wie wij zijn").get_attribute("href")
    for scherm in ("bestanden", "inhoud", "indeling", "trefwoorden", "paginas", "proef", "overzetten", "controleren"):
        look_at(page, f"{begin_}{scherm}/")
    look_at(page, detail)
    look_at(page, f"{begin_}verschillen/")


def look_at(page, adres):
    page.set_viewport_size({"width": BUREAU, "height": 900})
    page.goto(adres)
    for kleuren in ("dark", "light"):
        page.emulate_media(color_scheme=kleuren, reduced_motion="reduce")
        assert_accessible_part(page, "main")
    page.set_viewport_size({"width": TELEFOON, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), adres
