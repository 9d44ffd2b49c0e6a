"""The rows of a form in a browser: opening one is no change, and what happens to the connection costs nothing."""

import pytest
from playwright.sync_api import expect

DEAL = "/regio-deals/regio-deal-sterk-in-stad-en-land/"
#: What the form would send, by name: what Wagtail compares to see whether something changed.
VELDEN = "() => [...new FormData(document.querySelector('#page-edit-form')).entries()].map(([n, w]) => [n, String(w)])"


@pytest.fixture
def formulier(page, log_in):
    """The form of a deal with rows of every kind."""
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in("hoofdredacteur")
    page.goto(DEAL)
    page.get_by_role("link", name="Bewerken").click()
    expect(page.locator("#inline_child_bijdragen-0")).to_be_attached()
    # Wagtail's editor for rich text rewrites the texts of the page itself as it begins.
    expect(page.locator(".public-DraftEditor-content").first).to_be_attached()
    return page


def open_row(page, rij):
    """Open a row, and wait for its fields."""
    vak = page.locator(f"#inline_child_{rij}")
    vak.scroll_into_view_if_needed()
    vak.locator("[data-panel-toggle]").click()
    return vak


@pytest.mark.parametrize("rij", ["bijdragen-0", "doelen-0", "mijlpalen-0", "roltoewijzingen-0", "rapportages-0"])
def test_to_open_a_row_is_no_change(formulier, rij):
    relatie = rij.split("-")[0]
    eerst = [veld for veld in formulier.evaluate(VELDEN) if veld[0].startswith(f"{relatie}-")]
    vak = formulier.locator(f"#inline_child_{rij}")
    vak.scroll_into_view_if_needed()
    # The people of a page open by themselves.
    if relatie != "roltoewijzingen":
        vak.locator("[data-panel-toggle]").click()
    expect(vak.locator(".w-field").first).to_be_visible()
    if relatie == "doelen":
        expect(vak.locator(".public-DraftEditor-content")).to_be_visible()
    later = [veld for veld in formulier.evaluate(VELDEN) if veld[0].startswith(f"{relatie}-")]
    assert later == eerst


def test_the_line_of_a_row_says_what_was_typed_in_it(formulier):
    vak = open_row(formulier, "mijlpalen-0")
    vak.locator("[name=mijlpalen-0-titel]").fill("Een heel andere titel")
    vak.locator("[data-panel-toggle]").click()
    expect(vak.locator(".rij-samenvatting")).to_contain_text("Een heel andere titel")


def test_without_a_connection_a_row_says_so_and_keeps_what_it_holds(formulier):
    formulier.context.set_offline(True)
    vak = open_row(formulier, "bijdragen-1")
    expect(vak.get_by_role("alert")).to_contain_text("Er is niets verloren")
    assert vak.locator("input[type=hidden][name=bijdragen-1-bedrag]").input_value()
    formulier.context.set_offline(False)
    vak.locator("[data-panel-toggle]").click()
    vak.locator("[data-panel-toggle]").click()
    expect(vak.locator("input[type=text][name=bijdragen-1-bedrag]")).to_be_visible()


def test_rows_are_added_one_for_each_click(formulier):
    voor = formulier.locator("#id_mijlpalen-FORMS > div").count()
    knop = formulier.locator("#id_mijlpalen-ADD")
    for erbij in (1, 2):
        knop.click()
        expect(formulier.locator("#id_mijlpalen-FORMS > div")).to_have_count(voor + erbij)
    expect(formulier.locator(f"[name=mijlpalen-{voor}-titel]")).to_be_visible()


def test_who_was_logged_out_is_told_so_and_goes_on_after_logging_in_elsewhere(formulier):
    cookies = formulier.context.cookies()
    formulier.context.clear_cookies()
    vak = open_row(formulier, "bijdragen-2")
    expect(vak.get_by_role("alert")).to_contain_text("U bent uitgelogd")
    formulier.context.add_cookies(cookies)
    # A log-in gives every form another token; this form still has the old one.
    formulier.evaluate("() => { window.wagtailConfig.CSRF_TOKEN = 'x'.repeat(64) }")
    vak.locator("[data-panel-toggle]").click()
    vak.locator("[data-panel-toggle]").click()
    expect(vak.locator("input[type=text][name=bijdragen-2-bedrag]")).to_be_visible()
