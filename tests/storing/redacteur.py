"""Somebody at work in the CMS of a real site, without a browser: a form is fetched, filled in and sent."""

import requests
from bs4 import BeautifulSoup

from .bezoek import GEDULD, log_in


class Redacteur:
    """Somebody who is logged in. `adres` is where the site is asked, when that is not its own."""

    def __init__(self, site, adres=None, wie="hoofdredacteur"):
        self.adres = adres or site.url
        self.sessie = requests.Session()
        self.sessie.headers.update(log_in(site, wie))

    def form(self, pad):
        """Return (status, {field: value}) of the form that this screen is for; no fields when it is not there."""
        antwoord = self.sessie.get(self.adres + pad, timeout=GEDULD)
        velden = BeautifulSoup(antwoord.content, "html.parser").select("main form[method=post] [name]")
        return antwoord.status_code, {veld["name"]: _value(veld) for veld in velden if _counts(veld)}

    def save(self, pad, **velden):
        """Change these fields; return the status: 302 means that the site says it is saved."""
        status, ingevuld = self.form(pad)
        if status != 200:
            return status
        antwoord = self.sessie.post(
            self.adres + pad, data={**ingevuld, **velden}, timeout=GEDULD, allow_redirects=False
        )
        return antwoord.status_code


def _counts(veld):
    """Whether a browser sends it without anybody choosing it."""
    soort = veld.get("type")
    return soort not in {"file", "submit"} and (soort not in {"checkbox", "radio"} or veld.has_attr("checked"))


def _value(veld):
    if veld.name == "select":
        return [keuze["value"] for keuze in veld.select("option[selected]")]
    return veld.text.removeprefix("\n") if veld.name == "textarea" else veld.get("value", "")
