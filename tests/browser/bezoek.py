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
#: Pictures so far below the window that a browser on a good connection leaves them until later; another fetches them
#: too.
LATER = """() => [...document.images]
  .filter(beeld => beeld.loading === 'lazy' && beeld.getBoundingClientRect().top > innerHeight + 1250)
  .map(beeld => beeld.currentSrc)"""


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


def is_refused(regel):
    """Whether a line on the console says that the browser refused something for the safety of the page."""
    return regel.type == "error" and "Content Security Policy" in regel.text


class Bezoeker:
    """Somebody with a phone and a desk; each has one tab, in which every page is opened as if it were the first."""

    def __init__(self, browser, site):
        self.browser, self.site = browser, site
        self.tabs = {}

    def bezoek(self, pad, breedte):
        """Open a page in a window of this width; return what was seen. What was open there before is gone."""
        tab = self._tab(breedte)
        tab.context.clear_cookies()
        tab.context.new_cdp_session(tab).send("Network.clearBrowserCache")
        gezien, antwoorden = Gezien(tab), []
        luisteraars = {
            "request": lambda verzoek: gezien.hosts.add(urlsplit(verzoek.url).netloc),
            "pageerror": lambda fout: gezien.fouten.append(str(fout)),
            "console": lambda regel: gezien.fouten.append(regel.text) if is_refused(regel) else None,
            "response": lambda antwoord: antwoorden.append(antwoord),
        }
        self._luister(tab, luisteraars)
        gezien.antwoord = tab.goto(pad, wait_until="networkidle")
        later = set(tab.evaluate(LATER))
        gezien.bestanden = [
            (antwoord.request.resource_type, sent_bytes(antwoord), urlsplit(antwoord.url).path)
            for antwoord in antwoorden
            if antwoord.url not in later
        ]
        gezien.sprong = tab.evaluate(SPRONG)
        return gezien

    def _tab(self, breedte):
        if breedte not in self.tabs:
            venster = self.browser.new_context(
                base_url=self.site,
                locale="nl-NL",
                viewport={"width": breedte, "height": HOOG},
                has_touch=breedte == TELEFOON,
            )
            self.tabs[breedte] = venster.new_page(), {}
        return self.tabs[breedte][0]

    def _luister(self, tab, luisteraars):
        """Tell these of what the tab does from now on, and those of the page before no more."""
        eerdere = next(eerdere for open_tab, eerdere in self.tabs.values() if open_tab == tab)
        for wat, luisteraar in eerdere.items():
            tab.remove_listener(wat, luisteraar)
        for wat, luisteraar in luisteraars.items():
            tab.on(wat, luisteraar)
        eerdere.clear()
        eerdere.update(luisteraars)

    def sluit(self):
        """Close every window."""
        for tab, _luisteraars in self.tabs.values():
            tab.context.close()


class Bezoek:
    """One kind of page, on a phone, at a desk, or both: each is opened when it is first asked for."""

    def __init__(self, bezoeker, soort, pad):
        self.bezoeker, self.soort, self.pad = bezoeker, soort, pad
        self.gezien = {}

    def op(self, breedte):
        """Return the page as it was opened in a window of this width."""
        if breedte not in self.gezien:
            self.gezien[breedte] = self.bezoeker.bezoek(self.pad, breedte)
        return self.gezien[breedte]


def sent_bytes(antwoord):
    """Return the number of bytes of a response, compressed when it was sent so."""
    inhoud = antwoord.body()
    ingepakt = antwoord.headers.get("content-encoding") in {"gzip", "br"}
    return len(gzip.compress(inhoud)) if ingepakt else len(inhoud)
