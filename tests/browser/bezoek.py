"""One visit of a page, cold and with nothing remembered; all that judge the page read what came, and the open tab."""

import gzip
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response

from tests.browser.passen import HOOG

TELEFOON, BUREAU = 390, 1280
BREEDTES = (TELEFOON, BUREAU)
#: Cumulative layout shift, as the browser reports it.
SPRONG = """() => new Promise(klaar => {
  let som = 0;
  new PerformanceObserver(lijst => lijst.getEntries().forEach(e => { som += e.hadRecentInput ? 0 : e.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => klaar(som), 100);
})"""


@dataclass
class Gezien:
    """A page that was opened: its answer, and what the first view asked and sent, before anybody touches the tab."""

    tab: Page
    hosts: set = field(default_factory=set)
    fouten: list = field(default_factory=list)
    #: [(kind of file, bytes sent, path)] of the first view
    bestanden: list = field(default_factory=list)
    antwoord: Response = None
    sprong: float = 0.0


class Bezoek:
    """A visit of one kind of page on a phone, at a desk, or both; each is opened when it is first asked for."""

    def __init__(self, browser, site, soort, pad):
        self.browser, self.site, self.soort, self.pad = browser, site, soort, pad
        self.gezien = {}

    def op(self, breedte):
        """Return the page as it was opened in a window of this width."""
        if breedte not in self.gezien:
            self.gezien[breedte] = self._open(breedte)
        return self.gezien[breedte]

    def _open(self, breedte):
        venster = self.browser.new_context(
            base_url=self.site,
            locale="nl-NL",
            viewport={"width": breedte, "height": HOOG},
            has_touch=breedte == TELEFOON,
        )
        gezien, antwoorden = Gezien(venster.new_page()), []
        gezien.tab.on("request", lambda verzoek: gezien.hosts.add(urlsplit(verzoek.url).netloc))
        gezien.tab.on("pageerror", lambda fout: gezien.fouten.append(str(fout)))
        gezien.tab.on("response", antwoorden.append)
        gezien.antwoord = gezien.tab.goto(self.pad, wait_until="networkidle")
        gezien.bestanden = [
            (antwoord.request.resource_type, sent_bytes(antwoord), urlsplit(antwoord.url).path)
            for antwoord in antwoorden
        ]
        gezien.sprong = gezien.tab.evaluate(SPRONG)
        return gezien

    def sluit(self):
        """Close every window."""
        for gezien in self.gezien.values():
            gezien.tab.context.close()


def sent_bytes(antwoord):
    """Return the number of bytes of a response, compressed when it was sent so."""
    inhoud = antwoord.body()
    ingepakt = antwoord.headers.get("content-encoding") in {"gzip", "br"}
    return len(gzip.compress(inhoud)) if ingepakt else len(inhoud)
