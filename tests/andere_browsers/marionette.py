"""Speaks with Firefox as geckodriver does, which Debian lacks: the Marionette protocol, version 3.

A message is its length, a colon and JSON. A command is [0, number, name, parameters], the answer to it
[1, number, error, result] (Firefox: remote/marionette). The commands are those of WebDriver (W3C).
"""

import contextlib
import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

#: What stands for an element in the answers of WebDriver.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
#: In seconds.
STARTEN, STOPPEN = 60, 20


class Fout(Exception):
    """Firefox refuses a command; the message is its own."""


class Marionette:
    """One Firefox without windows, in a profile of its own with these preferences."""

    def __init__(self, prefs):
        self.profiel = tempfile.mkdtemp(prefix="firefox-")
        poort = vrije_poort()
        alle = {**prefs, "marionette.port": poort, "datareporting.policy.dataSubmissionEnabled": False}
        regels = [f'user_pref("{naam}", {json.dumps(waarde)});\n' for naam, waarde in alle.items()]
        (Path(self.profiel) / "user.js").write_text("".join(regels))
        self.proces = subprocess.Popen(
            [
                "firefox-esr",
                "--headless",
                "--marionette",
                "--remote-allow-system-access",
                "--no-remote",
                "--profile",
                self.profiel,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.lijn, self.nummer, self.rest = _verbind(poort), 0, b""
        self._ontvang()
        self.vraag("WebDriver:NewSession", strictFileInteractability=True)

    def vraag(self, naam, **velden):
        """Return the answer to a command; raises Fout."""
        self.nummer += 1
        bericht = json.dumps([0, self.nummer, naam, velden]).encode()
        self.lijn.sendall(b"%d:%s" % (len(bericht), bericht))
        _soort, _nummer, fout, antwoord = self._ontvang()
        if fout:
            raise Fout(f"{naam}: {fout['error']}: {fout['message']}")
        return antwoord["value"] if isinstance(antwoord, dict) and set(antwoord) == {"value"} else antwoord

    @contextlib.contextmanager
    def in_de_browser(self):
        """Speak with the browser itself instead of the page in it."""
        self.vraag("Marionette:SetContext", value="chrome")
        try:
            yield
        finally:
            self.vraag("Marionette:SetContext", value="content")

    def sluit(self):
        """End it and throw its profile away."""
        with contextlib.suppress(Fout, OSError, ValueError):
            self.vraag("Marionette:Quit", flags=["eForceQuit"])
        self.lijn.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.proces.wait(STOPPEN)
        self.proces.kill()
        self.proces.wait()
        shutil.rmtree(self.profiel, ignore_errors=True)

    def _ontvang(self):
        while b":" not in self.rest:
            self._lees()
        lengte, _punt, self.rest = self.rest.partition(b":")
        while len(self.rest) < int(lengte):
            self._lees()
        bericht, self.rest = self.rest[: int(lengte)], self.rest[int(lengte) :]
        return json.loads(bericht)

    def _lees(self):
        stuk = self.lijn.recv(65536)
        if not stuk:
            raise ValueError("Firefox ended the connection")
        self.rest += stuk


def vrije_poort():
    """Return a port that nothing listens on."""
    with socket.socket() as gekozen:
        gekozen.bind(("127.0.0.1", 0))
        return gekozen.getsockname()[1]


def _verbind(poort):
    einde = time.monotonic() + STARTEN
    while True:
        try:
            lijn = socket.create_connection(("127.0.0.1", poort), timeout=STARTEN)
        except OSError:
            if time.monotonic() > einde:
                raise
            time.sleep(0.2)
        else:
            return lijn
