"""The door in a real browser: accessible, from 390 px, with the keyboard; and passkeys, which only a browser has."""

import subprocess
import sys
import time

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_part, look
from tests.browser.passen import BUITEN
from tests.browser.test_schermen import engels
from tests.demo_site import ROOT, demo_environment

WACHTWOORD = "drie rode fietsen bij de brug"
#: What is open to everybody.
BUITENKANT = ["", "wachtwoord-vergeten/", "wachtwoord-vergeten/verstuurd/", "uitgezet/", "via/", "link/onzin/"]
#: What somebody sees who is in.
BINNENKANT = ["tweede-factor/", "tweede-factor/app/", "tweede-factor/passkey/", "wachtwoord/", "sessies/"]
LICHAAM = "() => document.body.innerText"


@pytest.fixture
def gast(request, demo):
    """The name of an account of this test alone."""
    naam = f"gast-{abs(hash(request.node.name)) % 10**8}"
    omgeving = demo_environment(demo.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
    opdracht = [sys.executable, "-m", "tests.browser.deurgast", naam, WACHTWOORD]
    subprocess.run(opdracht, cwd=ROOT, env=omgeving, check=True, capture_output=True)
    return naam


@pytest.fixture
def deur(browser, demo):
    """A tab at the door; on a name, for a browser makes no passkeys for a number."""
    context = browser.new_context(base_url=f"http://localhost:{demo.port}", locale="nl-NL")
    tab = context.new_page()
    fouten = []
    tab.on("pageerror", lambda fout: fouten.append(str(fout)))
    tab.emulate_media(reduced_motion="reduce")
    yield tab
    context.close()
    assert fouten == []


def kom_binnen(tab, naam):
    """Log in with the keyboard alone."""
    tab.goto("/beheer/inloggen/")
    tab.get_by_label("Gebruikersnaam").focus()
    tab.keyboard.type(naam)
    tab.keyboard.press("Tab")
    tab.keyboard.type(WACHTWOORD)
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda adres: "/inloggen/?" not in adres and not adres.endswith("/inloggen/"))


def keur(tab):
    """Raise when an open screen of the door is not accessible, does not fit, or is not in Dutch."""
    tab.wait_for_load_state()
    for breed in (390, 1280):
        tab.set_viewport_size({"width": breed, "height": 844})
        gevonden = look(tab)["violations"]
        assert [(regel["id"], regel["nodes"][0]["html"]) for regel in gevonden] == [], tab.url
        assert tab.evaluate(BUITEN) == [], (breed, tab.url)
    assert engels(tab.evaluate(LICHAAM)) == [], tab.url


def test_every_screen_for_everybody_is_accessible_fits_and_is_dutch(deur):
    for adres in BUITENKANT:
        deur.goto(f"/beheer/inloggen/{adres}")
        keur(deur)
    deur.goto("/beheer/inloggen/")
    deur.get_by_label("Gebruikersnaam").fill("niemand")
    deur.get_by_label("Wachtwoord").fill("fout")
    deur.get_by_role("button", name="Inloggen", exact=True).click()
    expect(deur.get_by_role("alert").first).to_have_text("De gebruikersnaam of het wachtwoord klopt niet.")
    keur(deur)


def test_an_app_is_set_up_and_asked_for_and_every_screen_of_it_is_accessible(deur, gast):
    kom_binnen(deur, gast)
    for adres in BINNENKANT:
        deur.goto(f"/beheer/inloggen/{adres}")
        keur(deur)
    deur.goto("/beheer/inloggen/tweede-factor/app/")
    sleutel = deur.locator(".deur-sleutel").inner_text()
    deur.get_by_label("Code uit de app").fill(_code(sleutel))
    deur.get_by_role("button", name="Zet de app aan").click()
    expect(deur.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    expect(deur.locator(".deur-codes li")).to_have_count(10)
    keur(deur)
    for adres in ("tweede-factor/", "tweede-factor/app/weg/", "tweede-factor/herstelcodes/nieuw/"):
        deur.goto(f"/beheer/inloggen/{adres}")
        keur(deur)
    deur.get_by_role("button", name="Uitloggen").click()
    kom_binnen(deur, gast)
    expect(deur.get_by_role("heading", level=1)).to_have_text("Tweede stap")
    keur(deur)
    deur.get_by_label("Code uit uw app").fill(_code(sleutel, 1))
    deur.keyboard.press("Enter")
    expect(deur.get_by_role("heading", level=1)).to_contain_text("Vandaag")


def test_a_passkey_is_made_and_logs_in_by_itself_and_as_a_second_step(deur, gast):
    proef = deur.context.new_cdp_session(deur)
    proef.send("WebAuthn.enable")
    soort = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    proef.send("WebAuthn.addVirtualAuthenticator", {"options": {**soort, "isUserVerified": True}})
    kom_binnen(deur, gast)
    deur.goto("/beheer/inloggen/tweede-factor/passkey/")
    deur.get_by_label("Naam van de passkey").fill("laptop")
    deur.get_by_role("button", name="Maak de passkey").click()
    expect(deur.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    deur.get_by_role("button", name="Uitloggen").click()
    deur.get_by_role("button", name="Inloggen met een passkey").click()
    expect(deur.get_by_role("heading", level=1)).to_contain_text("Vandaag")
    deur.goto("/beheer/inloggen/tweede-factor/")
    deur.get_by_role("button", name="Uitloggen").click()
    kom_binnen(deur, gast)
    deur.get_by_role("button", name="Gebruik een passkey").click()
    expect(deur.get_by_role("heading", level=1)).to_contain_text("Vandaag")
    deur.goto("/beheer/inloggen/tweede-factor/")
    deur.get_by_role("link", name="Haal laptop weg").click()
    deur.wait_for_url("**/weg/")
    keur(deur)
    deur.get_by_role("button", name="Haal de passkey weg").click()
    expect(deur.get_by_role("heading", level=1)).to_have_text("Tweede factor")
    expect(deur.get_by_role("link", name="Haal laptop weg")).to_have_count(0)


def test_a_passkey_that_does_not_come_is_told_in_words(deur):
    deur.goto("/beheer/inloggen/")
    deur.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')); }")
    deur.get_by_role("button", name="Inloggen met een passkey").click()
    expect(deur.get_by_role("alert").filter(visible=True)).to_contain_text("Dat lukte niet.")
    keur(deur)


@pytest.mark.parametrize("adres", ["rapporten/auditlog/", "settings/toegang/toegang/"])
def test_the_screens_for_a_beheerder_are_accessible_and_dutch(page, log_in, adres):
    log_in("beheerder", f"/beheer/{adres}")
    assert_accessible_part(page, "main")
    assert engels(page.locator("main").inner_text()) == []


def _code(sleutel, stap=0):
    return totp.format_hotp_value(totp.hotp_value(sleutel, int(time.time()) // 30 + stap))
