"""Whatever is asked, in whatever way: an answer, and never an error of the site."""

import http.client
import os
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from regioprogramma.paginacache.toelating import _TERUG
from tests.wachten import until
from tests.zoeken.raar import RAAR

#: How many questions; with `make storing` all that somebody tries in an hour.
AANTAL = 5000 if os.environ.get("LANG_STORING") else 600
PADEN = [
    *("/", "/nieuws/", "/projecten/", "/documenten/", "/documenten/1/", "/documenten/1/bestand/x.pdf", "/zoeken/"),
    *("/contact/", "/trefwoorden/", "/gemeenten/", "/feeds/nieuws.xml", "/feeds/opgave/1.xml", "/sitemap.xml"),
    *("/beheer/", "/beheer/inloggen/", "/concept/x/", "/media/images/x.jpg", "/static/css/x.css", "/kunst/oker/x.svg"),
    *("/organisaties/", "/organisaties/x/"),
    *("/thema/oker-123456.css", "/deelbeeld/oker.png", "/healthz", "/gereed", "/robots.txt", "/wp-login.php", "/.env"),
]
NAMEN = [
    "pagina",
    "q",
    "soort",
    "sorteer",
    "formaat",
    "opgave",
    "jaar",
    "status",
    "gemeente",
    "trefwoord",
    "p",
    "next",
]
WAARDEN = [
    *("0000000015", "-1", "1e9", "9" * 30, "%00", "%FF%FE", "%C2%B2", "%", "%zz", "[]", "{}", "<script>", "../../etc"),
    *("csv", "json", "xml", "' OR 1=1--", "%F0%9F%98%80", "a" * 3000, "", "%0d%0aSet-Cookie:x=1", "1_0", "١"),
]
KOPPEN = [
    {},
    {"Range": "bytes=9-1"},
    {"If-Modified-Since": "gisteren"},
    {"If-None-Match": '"\\'},
    {"Cookie": 'sessionid="; csrftoken=\x7f'},
    {"Accept-Encoding": "br;q=x, *;q="},
    {"Accept-Language": "x-" * 400},
    {"X-Forwarded-For": "a, b\t"},
    {"Authorization": "Basic ="},
]


def odd(geluk):
    """Return (method, address, headers) of a question that nobody asks on purpose."""
    waarde = geluk.choice([*WAARDEN, *RAAR])
    vraag = "&".join(f"{geluk.choice(NAMEN)}={geluk.choice([*WAARDEN, waarde])}" for _ in range(geluk.randint(0, 4)))
    pad = geluk.choice(PADEN) + geluk.choice(["", "", "", waarde, "//", "%2e%2e%2f", "?", ";x=1"])
    adres = f"{pad}?{vraag}" if vraag else pad
    methode = geluk.choice(["GET"] * 8 + ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "NIETS"])
    # What a line of HTTP cannot hold is not sent by any program.
    schoon = "".join(teken for teken in adres if teken > " " and teken != "\x7f")
    return methode, schoon.encode().decode("latin-1"), geluk.choice(KOPPEN)


@pytest.mark.parametrize("begin", [1, 2])
def test_no_odd_question_is_an_error_of_the_site(storing, begin):
    geluk = random.Random(begin)

    def send(vraag):
        verbinding = http.client.HTTPConnection("127.0.0.1", storing.port, timeout=60)
        # http.client itself refuses what others send.
        verbinding._validate_path = lambda _pad: None
        verbinding._encode_request = lambda regel: regel.encode("latin-1", "replace")
        methode, adres, koppen = vraag
        try:
            verbinding.request(methode, adres, headers=koppen)
            antwoord = verbinding.getresponse()
            return antwoord.status, antwoord.getheader("Retry-After"), vraag
        finally:
            verbinding.close()

    def ask(vraag):
        """Ask until there is an answer: what is busy says to come back soon, which is no error."""
        antwoorden = [send(vraag)]
        # What is put at the end is looked at the next time.
        until(lambda: antwoorden[-1][:2] != (503, _TERUG) or antwoorden.append(send(vraag)))
        return antwoorden[-1][0], vraag

    with ThreadPoolExecutor(3) as samen:
        uitslagen = list(samen.map(ask, [odd(geluk) for _ in range(AANTAL // 2)]))
    fout = [(status, vraag) for status, vraag in uitslagen if status >= 500]
    assert fout == [], Counter(status for status, _ in fout)
    assert len({status for status, _ in uitslagen}) > 4
