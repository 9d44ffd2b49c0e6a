"""Every page is light: what a first view sends over a line, and whether it jumps while it comes in."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.browser.adressen import SOORTEN

KIB = 1024
#: In KiB as sent: all of a first view, and per kind of file.
MET_FOTO, TEKST = 150, 60
PER_SOORT = {"document": 15, "stylesheet": 12, "script": 6, "font": 30}
VERZOEKEN = 12
HOOGSTE_SPRONG = 0.01
#: Cumulative layout shift, as the browser reports it.
SPRONG = """() => new Promise(klaar => {
  let som = 0;
  new PerformanceObserver(lijst => lijst.getEntries().forEach(e => { som += e.hadRecentInput ? 0 : e.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => klaar(som), 100);
})"""


def measure(page, path):
    """Open a page; return [(kind of file, bytes sent, path)]."""
    antwoorden = []
    page.on("response", lambda antwoord: antwoorden.append(antwoord))
    page.goto(path, wait_until="networkidle")
    return [
        (antwoord.request.resource_type, sent_bytes(antwoord), urlsplit(antwoord.url).path) for antwoord in antwoorden
    ]


def sent_bytes(antwoord):
    """Return the number of bytes of a response, compressed when it was sent so."""
    inhoud = antwoord.body()
    ingepakt = antwoord.headers.get("content-encoding") in {"gzip", "br"}
    return len(gzip.compress(inhoud)) if ingepakt else len(inhoud)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("soort", SOORTEN)
def test_a_first_view_is_light_and_does_not_jump(page, addresses, soort, width):
    page.set_viewport_size({"width": width, "height": 844})
    bestanden = measure(page, addresses[soort])
    per_soort = {naam: sum(bytes_ for soort_, bytes_, _pad in bestanden if soort_ == naam) for naam in PER_SOORT}
    assert {naam: bytes_ for naam, bytes_ in per_soort.items() if bytes_ > PER_SOORT[naam] * KIB} == {}
    beelden = sum(soort_ == "image" for soort_, _bytes, _pad in bestanden)
    totaal = sum(bytes_ for _soort, bytes_, _pad in bestanden)
    assert totaal <= (MET_FOTO if beelden else TEKST) * KIB, bestanden
    assert len(bestanden) <= VERZOEKEN, bestanden
    assert page.evaluate(SPRONG) <= HOOGSTE_SPRONG
