"""A real browser for the tests in this folder; the site itself comes from the fixture demo_site."""

import contextlib
import os
import subprocess
import sys

import pytest
from django.db import connections
from playwright.sync_api import Error, expect, sync_playwright

from tests.browser.adressen import find_addresses
from tests.browser.bezoek import is_refused
from tests.browser.chromium import ARGUMENTS, find_or_install_chromium
from tests.browser.inloggen import log_in as log_in_with_password
from tests.demo_site import ROOT, DemoSite, demo_environment

# Playwright leaves an event loop in this thread, and Django then takes every query for one from async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
# In milliseconds: a machine that is busy shows the next screen late. A test that passes does not wait for it.
expect.set_options(timeout=60_000)


def pytest_collection_modifyitems(items):
    """Mark the tests of this folder, so that `-m "not browser"` leaves them out."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Show with a test that fails what stood on the screen: the window in front, or the whole page."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if page and report.when == "call" and report.failed:
        with contextlib.suppress(Error):
            front = page.locator(".modal, [role=dialog]").filter(visible=True)
            shown = (front.first if front.count() else page.locator("body")).inner_text(timeout=5_000)
            report.sections.append(("What the browser showed", f"{page.url}\n{shown[:3000]}"))
    return report


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        path = find_or_install_chromium(playwright)
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()
        # Code that runs beside an event loop has connections of its own; open ones would hold the test database.
        connections.close_all()


@pytest.fixture
def page(browser, demo_site):
    """A fresh tab without history or cookies; paths are relative to the demo: `page.goto("/opgaven/")`.

    What nobody would see is said with the test and fails it: an answer that tells of a failure of the site itself
    (5xx), and an alert.
    """
    context = browser.new_context(base_url=demo_site, locale="nl-NL")
    mislukt = []
    context.on("response", lambda antwoord: _note_failure(mislukt, antwoord))
    tab = context.new_page()
    tab.on("dialog", lambda dialoog: _dismiss(mislukt, dialoog))
    yield tab
    context.close()
    assert mislukt == []


def _note_failure(mislukt, antwoord):
    if antwoord.status >= 500:
        mislukt.append(f"{antwoord.status} {antwoord.request.method} {antwoord.url}")


def _dismiss(mislukt, dialoog):
    """Close a window of the browser, as happens without a listener, and note what an alert said."""
    if dialoog.type == "alert":
        mislukt.append(dialoog.message)
    dialoog.dismiss()


@pytest.fixture(scope="session")
def ingelogd(browser, demo):
    """Return a function that gives the cookies of somebody who has logged in: hashing a password takes a second."""
    bekend = {}

    def van(naam):
        if naam not in bekend:
            context = browser.new_context(base_url=demo.url)
            log_in_with_password(context.new_page(), demo, naam)
            bekend[naam] = context.cookies()
            context.close()
        return bekend[naam]

    return van


@pytest.fixture
def log_in(page, ingelogd):
    """Return a function that opens a screen of the CMS as one of its editors; a script error fails the test."""
    fouten = []
    page.on("pageerror", lambda fout: fouten.append(str(fout)))
    page.on("console", lambda regel: fouten.append(regel.text) if is_refused(regel) else None)
    page.set_viewport_size({"width": 1280, "height": 900})

    def open_voor(naam, adres="/beheer/"):
        page.context.add_cookies(ingelogd(naam))
        page.goto(adres)

    yield open_voor
    assert fouten == []


@pytest.fixture(scope="session")
def addresses(demo_site):
    """One path per kind of page: {kind: path}."""
    return find_addresses(demo_site)


@pytest.fixture(scope="session")
def andere_demo(demo_folder, tmp_path_factory):
    """The address of a second demo: the colours and logo of another region, and content that nobody hopes for."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("andere") / "var", WEB_CONCURRENCY="1") as site:
        omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
        opdracht = [sys.executable, "-m", "tests.browser.extreem"]
        subprocess.run(opdracht, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield site.url
