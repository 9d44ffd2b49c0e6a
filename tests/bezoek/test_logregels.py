"""What a line of the log of a proxy says; of a hostile line nothing is believed."""

import json
from datetime import date

import pytest

from regioprogramma.bezoek.logregels import LANGSTE_REGEL, read_logregel
from regioprogramma.bezoek.models import Telsoort
from regioprogramma.bezoek.soorten import classify, is_robot

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
COMBINED = f'192.0.2.7 - - [29/Nov/2026:23:30:00 +0000] "GET /nieuws/?p=2 HTTP/1.1" 200 512 "-" "{FIREFOX}"'
CADDY = {
    "level": "info",
    "ts": 1795995000.25,
    "request": {
        "client_ip": "192.0.2.7", "method": "GET", "uri": "/nieuws/?p=2", "headers": {"User-Agent": [FIREFOX]},
    },
    "status": 200,
}  # fmt: skip
TRAEFIK = {
    "ClientHost": "192.0.2.7",
    "RequestMethod": "GET",
    "RequestPath": "/nieuws/?p=2",
    "DownstreamStatus": 200,
    "StartUTC": "2026-11-29T23:30:00.250000Z",
    "request_User-Agent": FIREFOX,
}
NGINX = {
    "time_iso8601": "2026-11-29T23:30:00+00:00",
    "remote_addr": "192.0.2.7",
    "request": "GET /nieuws/?p=2 HTTP/2.0",
    "status": "200",
    "http_user_agent": FIREFOX,
}


@pytest.mark.parametrize(
    "regel",
    [COMBINED, *map(json.dumps, (CADDY, TRAEFIK, NGINX))],
    ids=["combined", "caddy", "traefik", "nginx"],
)
def test_every_form_says_the_same(regel):
    gelezen = read_logregel(regel.encode() + b"\n")
    assert (gelezen.wie, gelezen.methode, gelezen.adres, gelezen.status, gelezen.programma) == (
        "192.0.2.7", "GET", "/nieuws/?p=2", 200, FIREFOX,
    )  # fmt: skip
    assert gelezen.dag == date(2026, 11, 30), "the day is that of the region"


def test_a_common_log_names_no_program():
    gelezen = read_logregel(COMBINED.partition(' "-"')[0].encode())
    assert (gelezen.adres, gelezen.programma) == ("/nieuws/?p=2", None)


@pytest.mark.parametrize(
    "regel",
    [
        b"", b"\n", b"\x00\xff\x1f\x8b" * 50, b"{", b"[1, 2]", b"{}", b'{"request": 5, "status": []}', b"{" * 9_000,
        b'{"ts": 1e999, "request": {"method": "GET", "uri": "/"}, "status": 200}',
        b'{"ts": true, "request": {"method": "GET", "uri": "/"}, "status": 200}',
        b'{"time": "2026-11-29T23:30:00", "request": "GET / HTTP/1.1", "status": 200}',
        b'{"ts": 1795995000, "request": {"method": "GET", "uri": {"a": 1}}, "status": 200}',
        COMBINED.replace("29/Nov", "99/Nov").encode(),
        COMBINED.replace("GET", "get").encode(),
        COMBINED.replace("/nieuws/", "/" + "a" * LANGSTE_REGEL).encode(),
        b'x - - [29/Nov/2026:23:30:00 +0000] "\x16\x03\x01" 400 0 "-" "-"',
    ],
)  # fmt: skip
def test_what_is_not_understood_is_nothing(regel):
    assert read_logregel(regel) is None


def test_a_name_that_looks_like_a_request_is_none():
    """Proxies write a quote in what somebody sent as a sign of its own."""
    regel = COMBINED.replace("- -", r"- a\x22] \x22GET /vals/ HTTP/1.1\x22 200", 1)
    assert read_logregel(regel.encode()).adres == "/nieuws/?p=2"


def test_the_mark_of_a_request_says_nothing_of_who_made_it():
    ander = COMBINED.replace("192.0.2.7", "198.51.100.9").replace("Firefox", "Chrome")
    assert read_logregel(COMBINED.encode()).merk == read_logregel(ander.encode()).merk
    assert read_logregel(COMBINED.replace("p=2", "p=3").encode()).merk != read_logregel(COMBINED.encode()).merk


@pytest.mark.parametrize(
    ("adres", "geteld"),
    [
        ("/", [(Telsoort.PAGINA, "/")]),
        ("/nieuws/een-bericht/?p=2&naam=noor", [(Telsoort.PAGINA, "/nieuws/een-bericht/")]),
        ("/documenten/12/bestand/plan-2030.pdf", [(Telsoort.DOWNLOAD, "/documenten/12/bestand/plan-2030.pdf")]),
        *(
            (adres, [(Telsoort.DOWNLOAD, adres)])
            for adres in (
                "/documenten/0f8b1c9e-3c62-4b7e-9a41-2f6d7c0c5a11/bestand.pdf",
                "/data/regio-deals.csv",
                "/data/projecten.ndjson",
                "/data/oc4ids.json",
                "/data/catalogus.ttl",
            )
        ),
        ("/projecten/?status=x&formaat=csv", [(Telsoort.DOWNLOAD, "/projecten/?formaat=csv")]),
        ("/zoeken/?q=Warme+Huizen", [(Telsoort.PAGINA, "/zoeken/"), (Telsoort.ZOEKWOORD, "warme huizen")]),
        ("/zoeken/", [(Telsoort.PAGINA, "/zoeken/")]),
    ],
)
def test_what_counts_as_what(adres, geteld):
    assert classify("GET", adres, 200) == geteld


@pytest.mark.parametrize(
    "adres",
    [
        "/beheer/", "/concept/geheim-token/", "/rapportage/geheim-token/", "/static/css/site.css",
        "/media/images/a.jpg",
        "/sitemap.xml", "/feeds/", "/nieuws", "/Nieuws/", "/nieuws/%00/", "/a b/", "/../etc/", "//elders.example/",
        "http://elders.example/", "/" + "a" * 101 + "/", "/a" * 9 + "/", "/noor@regio.example/", "/api/v1/projecten/",
        "/documenten/12/bestand/../../x", "*", "",
    ],
)  # fmt: skip
def test_what_is_no_page_for_everybody_is_not_counted(adres):
    assert classify("GET", adres, 200) == []


@pytest.mark.parametrize(
    ("methode", "status"), [("GET", 404), ("GET", 301), ("GET", 500), ("HEAD", 200), ("POST", 200)]
)
def test_only_what_was_shown_counts(methode, status):
    assert classify(methode, "/nieuws/", status) == []


def test_a_part_of_a_file_is_no_download():
    assert classify("GET", "/documenten/12/bestand/plan.pdf", 206) == []


@pytest.mark.parametrize(
    "vraag",
    ["noor%40regio.example", "123456782", "1234.56.782", "06-12345678", "6811+AB", "%ff%fe", "%00", "", "+++"],
)
def test_what_may_be_about_a_person_is_no_word(vraag):
    assert classify("GET", f"/zoeken/?q={vraag}", 200) == [(Telsoort.PAGINA, "/zoeken/")]


@pytest.mark.parametrize(
    ("programma", "robot"),
    [
        (FIREFOX, False),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Safari/604.1",
         False),
        ("Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0", False),
        (None, False),
        ("", True), ("-", True), ("curl/8.5.0", True), ("Googlebot/2.1 (+http://www.google.com/bot.html)", True),
        ("python-requests/2.32", True), ("UptimeRobot/2.0", True), ("Mozilla/5.0 HeadlessChrome/120.0", True),
    ],
)  # fmt: skip
def test_a_robot_is_known_by_its_name(programma, robot):
    assert is_robot(programma) is robot
