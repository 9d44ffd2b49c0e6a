"""An editor sees the related lists change while choosing keywords, and pins in one click, without losing a letter."""

import re

from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part

ZIN = "Een zin die nog niet is bewaard."


def test_the_lists_follow_the_keywords_and_a_click_loses_nothing(page, log_in):
    log_in("redacteur")
    page.goto("/beheer/opgaven/")
    page.get_by_role("link", name="Productieve regio").first.click()
    paneel = page.locator("[data-gerelateerd]")
    expect(paneel.locator("button[value^='vast:']").first).to_be_attached()
    voor = paneel.locator(".ger-titel strong").all_inner_texts()
    page.locator("[name=samenvatting]").fill(ZIN)

    verzoeken = []
    page.on("request", lambda verzoek: verzoeken.append(verzoek.url))
    for nummer in range(2):
        page.locator(f"#id_trefwoord_koppelingen-{nummer}-DELETE-button").click()
    expect(paneel.get_by_role("status")).to_have_text("De lijsten zijn bijgewerkt.")
    expect(paneel.get_by_text("Valt eruit").first).to_be_visible()
    assert any("/paneel/?" in url for url in verzoeken)
    assert paneel.locator(".ger-titel strong").all_inner_texts() != voor

    # Find, read and click at once: the second change of the keywords may still put other lists in place of these.
    titel = paneel.evaluate(
        """paneel => {
            const knop = paneel.querySelector("button[value^='vast:']");
            knop.focus();
            knop.click();
            return knop.getAttribute("aria-label");
        }"""
    ).removeprefix("Vastzetten: ")
    expect(paneel.get_by_role("status")).to_have_text(f"‘{titel}’ staat nu vast bij ‘Productieve regio’.")
    expect(paneel.get_by_text("Door redacteur op").first).to_be_visible()
    expect(page.locator("[name=samenvatting]")).to_have_value(ZIN)
    assert page.evaluate("document.activeElement.closest('[data-stuk]') !== null"), "the focus stays in the line"
    assert_accessible_part(page, "[data-gerelateerd]")
    paneel.get_by_role("button", name=f"Ongedaan maken: {titel}").click()
    expect(paneel.get_by_role("status")).to_have_text(f"‘{titel}’ staat niet meer vast.")

    paneel.locator("#ger-zoek").fill("deal")
    paneel.locator("#ger-zoek").press("Enter")
    expect(paneel.get_by_role("button", name=re.compile("^Zet deze pagina daar vast")).first).to_be_visible()
    expect(page.locator("[name=samenvatting]")).to_have_value(ZIN)
