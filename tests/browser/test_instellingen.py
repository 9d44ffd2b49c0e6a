"""The settings of the accessibility statement and of Open overheid: filled in by somebody, and read by everybody."""

import re

import pytest
from playwright.sync_api import expect

from regioprogramma.core.models import Informatiecategorie
from tests.browser.axe import CMS, IN_RUST, KAARTJE, MENU, look
from tests.browser.bezoek import BUREAU, TELEFOON
from tests.browser.handen import Handen
from tests.browser.passen import HOOG

#: What of a form sticks out of the window, or cuts off its own text.
UIT_BEELD = """() => [...document.querySelectorAll(
  'main :is(h1, h2, label, select, input, textarea, .help, .w-field__errors)')]
  .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.clientWidth > 1)
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth
    || (!e.matches('select, input, textarea') && e.scrollWidth > e.clientWidth + 1))
  .map(e => e.tagName + ' ' + (e.name || e.innerText))"""
VERKLARING = "/beheer/settings/toegankelijkheid/toegankelijkheidsverklaring/"
OPEN_OVERHEID = "/beheer/settings/opendata/openoverheid/"


@pytest.fixture
def scherm(page, log_in):
    """Return a function that opens a screen as somebody, on a phone or on a desk, and gives their hands."""

    def begin(naam, adres, breedte=BUREAU):
        handen = Handen(page)
        log_in(naam, adres)
        page.set_viewport_size({"width": breedte, "height": HOOG})
        page.emulate_media(reduced_motion="reduce")
        return handen

    return begin


def veld(page, naam):
    return page.locator(f"[name={naam}]")


def sla_op(page):
    """Save; return the message above the form."""
    page.get_by_role("button", name="Opslaan", exact=True).click()
    bericht = page.locator(".messages li.success, .messages li.error").first
    expect(bericht).to_be_visible()
    return bericht


def assert_refused(page, naam, zin):
    """The sentence stands at its field, which says that it is wrong to who does not see it."""
    expect(page.locator(".messages li.error").first).to_contain_text("kon vanwege fouten niet worden opgeslagen")
    fouten = page.locator(f"#{veld(page, naam).get_attribute('id')}").locator(
        "xpath=ancestor::*[contains(@class, 'w-field__wrapper')][1]"
    )
    expect(fouten.locator(".w-field__errors")).to_contain_text(zin)
    expect(veld(page, naam)).to_have_attribute("aria-invalid", "true")


def assert_accessible(page):
    page.wait_for_function(IN_RUST)
    gevonden = look(page, {"exclude": [KAARTJE, MENU]}, CMS)["violations"]
    assert [(regel["id"], regel["nodes"][0]["html"]) for regel in gevonden] == []
    assert page.evaluate(UIT_BEELD) == []


def test_a_statement_is_refused_until_it_is_right_and_then_everybody_reads_it(page, scherm):
    handen = scherm("hoofdredacteur", VERKLARING)
    wie, status = (veld(page, naam).input_value() for naam in ("ondertekenaar", "status"))
    handen.kies(veld(page, "status"), "A: voldoet volledig")
    handen.typ(veld(page, "register"), "geen adres")
    handen.typ(veld(page, "ondertekenaar"), "")
    sla_op(page)
    assert_refused(page, "status", "Met status A is er niets mis.")
    assert_refused(page, "register", "Voer een geldige URL in.")
    assert_refused(page, "ondertekenaar", "Vul in wie de verklaring heeft ondertekend.")
    handen.kies(veld(page, "status"), "B: voldoet gedeeltelijk")
    handen.typ(veld(page, "register"), "https://www.toegankelijkheidsverklaring.example/7")
    handen.typ(veld(page, "ondertekenaar"), "de waarnemend secretaris")
    handen.typ(veld(page, "problemen-0-maatregel"), "Wij laten beide rapporten overtypen.")
    expect(sla_op(page)).to_have_text("Toegankelijkheidsverklaring gewijzigd.")
    page.goto("/toegankelijkheid/")
    for zin in ("De waarnemend secretaris", "B: voldoet gedeeltelijk", "Wij laten beide rapporten overtypen."):
        expect(page.locator("#verklaring")).to_contain_text(zin)
    register = page.get_by_role("link", name="Bekijk de verklaring in het register")
    expect(register).to_have_attribute("href", "https://www.toegankelijkheidsverklaring.example/7")
    # As it was, for who looks at this demo after us.
    page.goto(VERKLARING)
    handen.typ(veld(page, "ondertekenaar"), wie)
    veld(page, "status").select_option(status)
    expect(sla_op(page)).to_have_text("Toegankelijkheidsverklaring gewijzigd.")


def test_open_overheid_is_refused_until_it_is_right_and_then_everybody_reads_it(page, scherm):
    handen = scherm("beheerder", OPEN_OVERHEID)
    handen.typ(veld(page, "contactpersoon"), "Mevrouw Voorbeeld, bureau")
    handen.typ(veld(page, "contact_email"), "geen adres")
    handen.klik(page.get_by_role("tab", name="Categorieën"))
    handen.vink(veld(page, "geldt_003"))
    sla_op(page)
    # The tab with the mistake says so, whichever is open.
    expect(page.get_by_role("tab", name="Uw organisatie")).to_contain_text("1 foutmelding")
    handen.klik(page.get_by_role("tab", name="Uw organisatie"))
    assert_refused(page, "contact_email", "Voer een geldig e-mailadres in.")
    expect(veld(page, "contactpersoon")).to_have_value("Mevrouw Voorbeeld, bureau")
    handen.typ(veld(page, "contact_email"), "woo@regio.example")
    expect(sla_op(page)).to_have_text("Open overheid gewijzigd.")
    page.goto("/open-overheid/")
    expect(page.locator("#opvragen")).to_contain_text("Mevrouw Voorbeeld, bureau")
    expect(page.locator("#opvragen").get_by_role("link", name="woo@regio.example").first).to_be_visible()
    categorie = str(Informatiecategorie.C003.label)
    expect(page.locator("#openbaar")).not_to_contain_text(categorie, ignore_case=True)
    page.goto(OPEN_OVERHEID)
    handen.klik(page.get_by_role("tab", name="Categorieën"))
    handen.vink(veld(page, "geldt_003"))
    expect(sla_op(page)).to_have_text("Open overheid gewijzigd.")
    page.goto("/open-overheid/")
    expect(page.locator("#openbaar")).to_contain_text(categorie, ignore_case=True)


def test_who_may_not_change_open_overheid_is_led_away(page, scherm):
    scherm("hoofdredacteur", OPEN_OVERHEID)
    expect(page).not_to_have_url(re.compile(OPEN_OVERHEID))
    expect(veld(page, "contactpersoon")).to_have_count(0)


def test_the_form_of_the_statement_is_accessible_on_a_phone_also_with_mistakes(page, scherm):
    handen = scherm("hoofdredacteur", VERKLARING, TELEFOON)
    assert_accessible(page)
    handen.kies(veld(page, "status"), "A: voldoet volledig")
    sla_op(page)
    assert_refused(page, "status", "Met status A is er niets mis.")
    assert_accessible(page)


def test_the_form_of_open_overheid_is_accessible_on_a_phone_also_with_mistakes(page, scherm):
    handen = scherm("beheerder", OPEN_OVERHEID, TELEFOON)
    for naam in ("Uw organisatie", "Categorieën", "Aanmelden"):
        handen.klik(page.get_by_role("tab", name=naam))
        expect(page.get_by_role("tab", name=naam)).to_have_attribute("aria-selected", "true")
        assert_accessible(page)
    handen.klik(page.get_by_role("tab", name="Uw organisatie"))
    handen.typ(veld(page, "contact_email"), "geen adres")
    sla_op(page)
    assert_refused(page, "contact_email", "Voer een geldig e-mailadres in.")
    assert_accessible(page)
