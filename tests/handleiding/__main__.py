"""Take the pictures of the manual again: `make handleiding`. A demo of its own is started for it and thrown away."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, find_or_install_chromium
from tests.browser.inloggen import log_in
from tests.demo_site import ROOT, DemoSite
from tests.handleiding.beelden import BEELDEN

MAP = ROOT / "docs" / "handleiding" / "beelden"
SCHERM = {"width": 1280, "height": 800}
#: Few colours: a screen has few, and a picture stays below 60 KiB.
KLEUREN = 48


def bewaar(png, naam):
    """Write a picture with few colours."""
    beeld = Image.open(io.BytesIO(png)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
    beeld.save(MAP / f"{naam}.png", optimize=True)


def main():
    """Take every picture; those that no sheet has any more are thrown away."""
    for oud in MAP.glob("*.png"):
        if oud.stem not in BEELDEN:
            oud.unlink()
    with (
        tempfile.TemporaryDirectory() as tijdelijk,
        DemoSite(None, Path(tijdelijk) / "var") as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_or_install_chromium(playwright), args=ARGUMENTS)
        tabs = {}
        for naam, (login, toon) in BEELDEN.items():
            if login not in tabs:
                tabs[login] = _log_in(browser, site, login)
            toon(tabs[login])
            tabs[login].wait_for_load_state("networkidle")
            bewaar(tabs[login].screenshot(animations="disabled"), naam)
            sys.stdout.write(f"{naam}\n")
        browser.close()


def _log_in(browser, site, login):
    page = browser.new_context(base_url=site.url, locale="nl-NL", viewport=SCHERM).new_page()
    # What an editor typed for a picture may be left.
    page.on("dialog", lambda vraag: vraag.accept())
    log_in(page, site, login)
    page.wait_for_load_state("networkidle")
    return page


main()
