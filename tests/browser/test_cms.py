"""Editors at work in a real browser, from their login to what a visitor sees."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part


def write(page, titel, samenvatting, tekst):
    """Fill in what every message needs."""
    page.get_by_placeholder("Paginatitel").fill(titel)
    page.locator("[name=samenvatting]").fill(samenvatting)
    schrijfvlak = page.locator(".public-DraftEditor-content").first
    schrijfvlak.click()
    expect(schrijfvlak).to_be_focused()
    schrijfvlak.press_sequentially(tekst)
    # The editor hands over what was typed a quarter of a second later, quicker than a person finds the button.
    expect(page.locator("[name=inhoud-0-value]")).to_have_value(re.compile(re.escape(tekst)))


def test_communicatie_publishes_a_message_and_a_visitor_reads_it(page, log_in, browser, demo_site):
    log_in("communicatie")
    page.get_by_role("link", name="Nieuws", exact=True).click()
    page.get_by_role("link", name="Nieuwsbericht toevoegen").click()
    write(page, "De nieuwe brug gaat open", "Vanaf maandag fietst u over de brug.", "De brug is af. Welkom!")
    page.get_by_role("button", name="Publiceren").click()
    expect(page.get_by_text("aangemaakt en gepubliceerd").first).to_be_visible()

    bezoeker = browser.new_context(base_url=demo_site).new_page()
    bezoeker.goto("/nieuws/")
    bezoeker.get_by_role("link", name="De nieuwe brug gaat open").click()
    expect(bezoeker.get_by_role("heading", level=1)).to_have_text(re.compile("De nieuwe brug gaat open"))
    expect(bezoeker.get_by_text("De brug is af. Welkom!")).to_be_visible()
    assert bezoeker.context.cookies() == []
    bezoeker.context.close()


def test_a_redacteur_sees_before_publishing_what_a_visitor_gets(page, log_in):
    log_in("redacteur")
    page.get_by_role("link", name="Opgaven", exact=True).click()
    page.get_by_role("link", name="Productieve regio").first.click()
    page.locator("[name=samenvatting]").fill("Een zin die nog niemand heeft gelezen.")
    page.get_by_role("button", name="voorvertoning").first.click()
    voorbeeld = page.frame_locator("iframe[title]").first
    expect(voorbeeld.get_by_text("Een zin die nog niemand heeft gelezen.")).to_be_visible()
    expect(voorbeeld.get_by_role("heading", name="Vijf speerpunten")).to_be_attached()
    page.get_by_role("button", name="Bewaar concept").click()
    expect(page.locator(".messages .success").first).to_be_visible()
    page.goto("/opgaven/productieve-regio/")
    assert "nog niemand heeft gelezen" not in page.content()


def test_who_may_not_publish_gets_no_button_for_it(page, log_in):
    log_in("redacteur")
    page.goto("/beheer/opgaven/")
    page.get_by_role("link", name="Productieve regio").first.click()
    page.get_by_role("button", name="Meer acties").click()
    expect(page.get_by_role("button", name=re.compile("goedkeuring", re.IGNORECASE)).first).to_be_visible()
    assert page.get_by_role("button", name="Publiceren", exact=True).count() == 0


@pytest.mark.parametrize("breed", [1280, 768])
def test_the_dashboard_is_accessible(page, log_in, breed):
    page.set_viewport_size({"width": breed, "height": 1000})
    log_in("hoofdredacteur")
    expect(page.get_by_role("heading", name="Niet meer actueel")).to_be_visible()
    assert_accessible_part(page, ".vandaag")
    for pad in ("/beheer/vandaag/documenten/", "/beheer/vandaag/weekbericht/"):
        page.goto(pad)
        assert_accessible_part(page, ".vandaag")


#: Rules, and the field that the first row of each opens: in a tab, in a window, in a row of people, in a block.
VELDEN = {
    "controleren": "[name=herzien_voor]",
    "niet-ingepland": "[name=go_live_at]",
    "rollen": "[name^=roltoewijzingen-]",
    "links-buiten": "[name=videos-0-value-adres]",
    "documenten": "[name=toegankelijk]",
    "zoeken": "[name=woorden]",
}


def test_a_row_of_the_dashboard_opens_the_field_that_mends_it(page, log_in):
    log_in("hoofdredacteur")
    for regel, veld in VELDEN.items():
        page.goto(f"/beheer/vandaag/{regel}/")
        page.locator(".vandaag-rijen a").first.click()
        expect(page.locator(f"{veld}:focus"), regel).to_be_in_viewport()


def test_what_stands_in_a_screen_begins_fields_and_nothing_that_the_browser_itself_can_do(page, log_in):
    log_in("beheerder")
    gevraagd = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    with page.expect_request("**/beheer/?wel"):
        page.evaluate(
            """() => {
                window.proefChooser = (adres) => fetch(adres);
                for (const [wat, adres] of [["fetch", "/beheer/?niet"], ["proefChooser", "/beheer/?wel"]]) {
                    const plek = document.createElement("template");
                    plek.dataset.begin = wat;
                    plek.dataset.met = JSON.stringify([adres]);
                    document.body.append(plek);
                }
            }"""
        )
    assert [adres for adres in gevraagd if "?niet" in adres] == []
