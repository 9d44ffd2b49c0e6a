"""Firefox and WebKit behind one small interface, both as Debian has them.

Firefox through Marionette, the protocol that geckodriver speaks with it. WebKit through the driver that comes with
WebKitGTK, on a screen that nobody sees.
"""

import base64
import contextlib
import os
import shutil
import subprocess
import time

from tests import pakketten
from tests.andere_browsers.marionette import ELEMENT, Marionette
from tests.andere_browsers.webdriver import WebDriver

#: Debian's packages, and the program that says whether one is there.
PAKKETTEN = {"firefox-esr": "firefox-esr", "webkit2gtk-driver": "WebKitWebDriver", "xvfb": "Xvfb"}
#: In pixels, and in seconds.
HOOG, GEDULD = 900, 30


class GeenBrowser(Exception):
    """A browser is missing and cannot be installed; the message says what to do."""


def install_browsers():
    """Install what is missing; raises GeenBrowser with what somebody without those rights can do."""
    for pakket, programma in PAKKETTEN.items():
        if shutil.which(programma):
            continue
        if not pakketten.can_install():
            raise GeenBrowser(f"Install {' '.join(PAKKETTEN)} (apt install …) and run `make browsers` again.")
        pakketten.install(pakket)


class Firefox:
    """Debian's Firefox, in the language of its interface."""

    naam = "firefox"

    def __init__(self, taal="nl"):
        self.marionette = Marionette({"intl.accept_languages": taal, "intl.locale.requested": taal})
        self.vraag = self.marionette.vraag
        self.vraag("WebDriver:SetTimeouts", script=GEDULD * 1000, pageLoad=GEDULD * 1000)
        self.vraag("WebDriver:SetWindowRect", width=1400, height=HOOG)

    def open(self, url):
        """Go to an address and wait for the page."""
        self.vraag("WebDriver:Navigate", url=url)

    def breedte(self, pixels):
        """Make the page this wide; a window of Firefox cannot be as narrow as a phone, the page in it can."""
        with self.marionette.in_de_browser():
            self.js(
                "const blad = gBrowser.selectedBrowser.style; blad.minWidth = '0'; blad.maxWidth = arguments[0]",
                f"{pixels}px",
            )
        wacht_tot(lambda: self.js("return innerWidth") == pixels, f"the page is {pixels} px wide")

    def js(self, script, *waarden):
        """Return what a script returns."""
        return self.vraag("WebDriver:ExecuteScript", script=script, args=waarden, sandbox=None)

    def js_later(self, script, *waarden):
        """Return what a script gives to its last argument, a function."""
        return self.vraag("WebDriver:ExecuteAsyncScript", script=script, args=waarden, sandbox=None)

    def typ(self, keuze, tekst):
        """Clear a field and type something else."""
        element = self._vind(keuze)
        self.vraag("WebDriver:ElementClear", id=element)
        self.vraag("WebDriver:ElementSendKeys", id=element, text=tekst)

    def klik(self, keuze):
        """Click what a CSS selector chooses."""
        self.vraag("WebDriver:ElementClick", id=self._vind(keuze))

    def _vind(self, keuze):
        return self.vraag("WebDriver:FindElement", using="css selector", value=keuze)[ELEMENT]

    def fouten(self):
        """Return the errors of scripts on pages of the site since the last time somebody asked."""
        with self.marionette.in_de_browser():
            return self.js(
                """const uit = Services.console.getMessageArray()
                     .filter(m => m instanceof Ci.nsIScriptError && (m.sourceName || "").startsWith("http")
                       && !(m.flags & Ci.nsIScriptError.warningFlag))
                     .map(m => `${m.errorMessage} (${m.sourceName})`);
                   Services.console.reset();
                   return uit;"""
            )

    def papier(self):
        """Return the page on paper, as the bytes of a PDF."""
        return base64.b64decode(self.vraag("WebDriver:Print"))

    def sluit(self):
        """End it."""
        self.marionette.sluit()


class WebKit:
    """WebKitGTK's own small browser, on a screen in memory."""

    naam = "webkit"

    def __init__(self, taal="nl"):
        self.scherm = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"1500x{HOOG}x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        omgeving = {
            **os.environ,
            "DISPLAY": f":{self.scherm.stdout.readline().strip()}",
            "LANG": f"{taal}_NL.UTF-8",
            # In a container root gets no sandbox of WebKit's.
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }
        self.driver = WebDriver(omgeving)
        self.vraag = self.driver.vraag
        self.vraag("POST", "/timeouts", script=GEDULD * 1000, pageLoad=GEDULD * 1000)

    def open(self, url):
        """Go to an address and wait for the page."""
        self.vraag("POST", "/url", url=url)

    def breedte(self, pixels):
        """Make the window this wide, or as narrow as it can be."""
        self.vraag("POST", "/window/rect", width=pixels, height=HOOG)
        time.sleep(0.3)

    def js(self, script, *waarden):
        """Return what a script returns."""
        return self.vraag("POST", "/execute/sync", script=script, args=waarden)

    def js_later(self, script, *waarden):
        """Return what a script gives to its last argument, a function."""
        return self.vraag("POST", "/execute/async", script=script, args=waarden)

    def typ(self, keuze, tekst):
        """Clear a field and type something else."""
        element = self._vind(keuze)
        # A form that still scrolls or unfolds puts something else where the field will be.
        wacht_tot(lambda: [self.vraag("POST", f"/element/{element}/clear")], f"{keuze} can be typed in")
        self.vraag("POST", f"/element/{element}/value", text=tekst)

    def klik(self, keuze):
        """Click what a CSS selector chooses."""
        self.vraag("POST", f"/element/{self._vind(keuze)}/click")

    def _vind(self, keuze):
        return self.vraag("POST", "/element", using="css selector", value=keuze)[ELEMENT]

    def fouten(self):
        """WebKit's driver tells nothing of its console."""
        return []

    def sluit(self):
        """End it, and its screen."""
        self.driver.sluit()
        self.scherm.terminate()
        self.scherm.wait()
        self.scherm.stdout.close()


def wacht_tot(voorwaarde, wat):
    """Wait until something holds; raises AssertionError with what it was when it does not."""
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        with contextlib.suppress(Exception):
            if voorwaarde():
                return
        time.sleep(0.2)
    raise AssertionError(f"after {GEDULD} s still not: {wat}")
