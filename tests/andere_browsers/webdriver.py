"""Speaks with WebKit through the driver that comes with WebKitGTK: WebDriver (W3C), which is JSON over HTTP."""

import contextlib
import json
import subprocess
import time
import urllib.error
import urllib.request

from tests.andere_browsers.marionette import STARTEN, STOPPEN, Fout, vrije_poort

MINIBROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"


class WebDriver:
    """One WebKit with a driver of its own, with these variables in its environment."""

    def __init__(self, omgeving):
        poort = vrije_poort()
        self.proces = subprocess.Popen(
            ["WebKitWebDriver", "--host=127.0.0.1", f"--port={poort}"],
            env=omgeving,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.adres = f"http://127.0.0.1:{poort}"
        self._wacht_tot_er_iets_is()
        opties = {"binary": MINIBROWSER, "args": ["--automation"]}
        sessie = self.vraag("POST", "/session", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": opties}})
        self.adres += f"/session/{sessie['sessionId']}"

    def vraag(self, methode, pad, **velden):
        """Return the answer to a command; raises Fout."""
        inhoud = json.dumps(velden).encode() if methode == "POST" else None
        vraag = urllib.request.Request(self.adres + pad, inhoud, {"Content-Type": "application/json"}, method=methode)
        try:
            with urllib.request.urlopen(vraag, timeout=2 * STARTEN) as antwoord:
                return json.load(antwoord)["value"]
        except urllib.error.HTTPError as fout:
            with fout:
                waarde = json.load(fout)["value"]
            raise Fout(f"{pad}: {waarde['error']}: {waarde['message']}") from None

    def sluit(self):
        """End it."""
        with contextlib.suppress(Fout, OSError):
            self.vraag("DELETE", "")
        self.proces.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.proces.wait(STOPPEN)
        self.proces.kill()
        self.proces.wait()

    def _wacht_tot_er_iets_is(self):
        einde = time.monotonic() + STARTEN
        while True:
            try:
                return self.vraag("GET", "/status")
            except OSError:
                if time.monotonic() > einde:
                    raise
                time.sleep(0.2)
