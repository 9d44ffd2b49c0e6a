"""The CMS in Firefox and WebKit: amounts as people type them, and the tasks of every week."""

import pytest

from tests.andere_browsers.bladeraar import Firefox, WebKit, wacht_tot

BEDRAG = "input[name='bijdragen-0-bedrag']"
MELDING = "return document.querySelector('.messages')?.innerText ?? ''"
#: What is typed, and what stands there when the form is opened again.
GETYPT = [("1.250.000,50", "1.250.000,50"), ("7,5 miljoen", "7.500.000"), ("340.000", "340.000")]
TOEVOEGEN = 'a[href*="/add/nieuws/nieuwsbericht/"], a[href*="choose_parent"]'


@pytest.fixture(params=[(Firefox, "nl"), (Firefox, "en"), (WebKit, "nl")], ids=lambda p: f"{p[0].naam}-{p[1]}")
def redactie(request, browsers, demo):
    """A browser in which the hoofdredacteur is logged in, in a Dutch or an English interface."""
    soort, taal = request.param
    bladeraar = soort(taal)
    bladeraar.taal = taal
    bladeraar.breedte(1280)
    bladeraar.open(f"{demo.url}/beheer/inloggen/")
    bladeraar.typ("input[name=login]", "hoofdredacteur")
    bladeraar.typ("input[name=password]", demo.logins()["hoofdredacteur"])
    bladeraar.klik("button[type=submit]")
    wacht_tot(lambda: "Vandaag" in bladeraar.js("return document.body.innerText"), "the dashboard is there")
    yield bladeraar
    bladeraar.sluit()


def open_formulier(bladeraar, url):
    """Open the form of a page and wait until Wagtail has made it."""
    bladeraar.open(url)
    wacht_tot(lambda: bladeraar.js("return !!document.querySelector('[name=samenvatting]')"), "the form is there")
    wacht_tot(lambda: bladeraar.js("return document.readyState") == "complete", "the page is complete")


def open_rij(bladeraar):
    """Open the first contribution, of which the fields come then."""
    bladeraar.js("document.querySelector('#inline_child_bijdragen-0 [data-panel-toggle]').click()")
    wacht_tot(
        lambda: bladeraar.js(f'return document.querySelector("{BEDRAG}").type') == "text", "its fields are there"
    )


def publiceer(bladeraar):
    """Publish, and wait for the message that it was done."""
    bladeraar.js("document.querySelector('[name=action-publish]').click()")
    meldt(bladeraar, "gepubliceerd")


def meldt(bladeraar, woord):
    """Wait for a message with this word."""
    wacht_tot(lambda: woord in bladeraar.js(MELDING), f"a message with ‘{woord}’")


def bewerken_van(bladeraar, demo, pad):
    """Return the address of the form of a page, as the bar on the site gives it."""
    bladeraar.open(demo.url + pad)
    return demo.url + bladeraar.js("return document.querySelector('a[href*=\"/edit/\"]').getAttribute('href')")


@pytest.mark.parametrize(("getypt", "staat_er"), GETYPT)
def test_an_amount_is_what_was_typed_whatever_the_language_of_the_browser(redactie, demo, getypt, staat_er):
    formulier = bewerken_van(redactie, demo, "/projecten/werkplaats-slim-maken/")
    open_formulier(redactie, formulier)
    open_rij(redactie)
    redactie.js(f'document.querySelector("{BEDRAG}").scrollIntoView({{block: "center", behavior: "instant"}})')
    redactie.typ(BEDRAG, getypt)
    publiceer(redactie)
    open_formulier(redactie, formulier)
    assert redactie.js(f'return document.querySelector("{BEDRAG}").value') == staat_er


def test_a_message_is_published(redactie, demo):
    redactie.open(f"{demo.url}/beheer/nieuws/")
    adres = redactie.js("return document.querySelector(arguments[0]).href", TOEVOEGEN)
    open_formulier(redactie, adres)
    titel = f"De brug gaat open in {redactie.naam} ({redactie.taal})"
    redactie.typ("[name=title]", titel)
    redactie.typ("[name=samenvatting]", "Vanaf maandag fietst u over de brug.")
    publiceer(redactie)
    redactie.open(f"{demo.url}/nieuws/")
    assert titel in redactie.js("return document.body.innerText")


def test_an_error_is_mended(redactie, demo):
    open_formulier(redactie, bewerken_van(redactie, demo, "/opgaven/groene-groeiregio/"))
    zin = f"Wij maken stad en land groener, ook in {redactie.naam}."
    redactie.typ("[name=samenvatting]", zin)
    publiceer(redactie)
    redactie.open(f"{demo.url}/opgaven/groene-groeiregio/")
    assert zin in redactie.js("return document.body.innerText")


def test_a_phone_number_changes(redactie, demo):
    redactie.open(f"{demo.url}/beheer/personen/")
    redactie.open(redactie.js("return document.querySelector('main td.title a').href"))
    redactie.typ("[name=telefoon]", "06 12 34 56 78")
    redactie.js("document.querySelector('main form footer [type=submit], main form [type=submit]').click()")
    meldt(redactie, "bijgewerkt")


def test_the_dashboard_is_accessible(redactie, demo):
    from axe_playwright_python.sync_playwright import Axe

    from tests.andere_browsers.test_paginas import AXE

    redactie.open(f"{demo.url}/beheer/")
    redactie.js(Axe().axe_script + "; window.axe = axe")
    assert redactie.js_later(AXE) == []
