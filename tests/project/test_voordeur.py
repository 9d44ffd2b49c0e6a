"""What the proxies that docs/proxy shows answer by themselves: in Dutch, safe, and only what is theirs to say."""

import contextlib
import http.client
import re
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from regioprogramma.koppen import _VAST
from tests.demo_site import ROOT, free_port
from tests.proxy import caddy, nginx, running, varnish

#: Of what comes in: more than an editor may send, more than a visitor may, and what both may.
GROOT, MIDDEL, KLEIN = 64_000_000, 300_000, 1000
#: In seconds: after how long the site answers what is slow; longer than a visitor waits here, less than an editor.
TRAAG = 2


class Site(BaseHTTPRequestHandler):
    """Takes in all that is sent, and says under which name it was asked; slow where the address says so."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        over = int(self.headers.get("Content-Length", 0))
        while over and (stuk := self.rfile.read(min(over, 65536))):
            over -= len(stuk)
        if "traag" in self.path:
            time.sleep(TRAAG)
        # As a site with https says that was asked over http.
        naar = self.path == "/leidt/" and self.headers["X-Forwarded-Proto"] == "http"
        tekst = f"site {self.headers['Host']} {self.headers['X-Forwarded-For']}".encode()
        self.send_response(301 if naar else 200)
        self.send_header("Cache-Control", "public, max-age=0, s-maxage=60")
        self.send_header("Content-Length", str(len(tekst)))
        self.end_headers()
        # Who asked may have heard enough, or have waited long enough.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(tekst)

    do_POST = do_GET

    def log_message(self, *args):
        """Be silent."""


@pytest.fixture(scope="module")
def behind():
    """The address of what stands behind a proxy."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@contextlib.contextmanager
def before(kind, folder, adres, tijden=()):
    """Run a proxy before what is at an address, with other times where `tijden` says so; yield its port."""
    port = free_port()
    command = kind(folder, port, adres)
    [config] = [*folder.glob("nginx.conf"), *folder.glob("Caddyfile"), *folder.glob("own.vcl")]
    tekst = config.read_text()
    for lang, kort in tijden:
        assert lang in tekst
        tekst = tekst.replace(lang, kort)
    config.write_text(tekst)
    with running(command, port):
        yield port


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def kind(request):
    """Each proxy."""
    return request.param


@pytest.fixture(scope="module")
def door(kind, behind, tmp_path_factory):
    """The port of a proxy before the site, with the times of visitors and editors shorter."""
    with before(kind, tmp_path_factory.mktemp("voor"), behind, [("20s", "1s"), ("90s", "60s")]) as port:
        yield port


@pytest.fixture(scope="module", params=[nginx, caddy, varnish], ids=["nginx", "caddy", "varnish"])
def dead_door(request, tmp_path_factory):
    """The port of a proxy behind which nobody is."""
    with before(request.param, tmp_path_factory.mktemp("dood"), f"127.0.0.1:{free_port()}") as port:
        yield port


def ask(port, path="/", method="GET", size=0, **headers):
    """Return (status, headers by lower-case name, text)."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as verbinding:
        # A proxy that has seen enough hangs up while it is still being sent.
        with contextlib.suppress(ConnectionError):
            verbinding.request(method, path, body=b"x" * size or None, headers=headers)
        antwoord = verbinding.getresponse()
        return antwoord.status, {k.lower(): v for k, v in antwoord.getheaders()}, antwoord.read().decode()


def require_own_page(headers, tekst, kop):
    """Whether a page is one that the proxy made: Dutch, and as safe as one of the site."""
    assert '<html lang="nl">' in tekst and f"<title>{kop}</title>" in tekst and f"<h1>{kop}</h1>" in tekst
    assert re.search(r"<p>[A-Z][^<]+\.</p>", tekst), tekst
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert {naam: headers.get(naam.lower()) for naam in _VAST} == _VAST
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    # nginx cannot leave its name out; which one it is it can.
    assert headers.get("server", "nginx") == "nginx"


def test_without_a_site_a_visitor_hears_to_come_back(dead_door):
    for pad in ("/", "/static/css/fout.css", "/beheer/"):
        status, headers, tekst = ask(dead_door, pad)
        assert status in {502, 503}
        require_own_page(headers, tekst, "Even geduld")
        assert headers["retry-after"] == "60"


def test_a_visitor_waits_less_for_a_site_that_says_nothing_than_an_editor(door):
    status, headers, tekst = ask(door, "/traag/")
    assert status == 504
    require_own_page(headers, tekst, "Even geduld")
    assert headers["retry-after"] == "60"
    assert ask(door, "/beheer/traag/")[0] == 200


@pytest.mark.parametrize(("pad", "size"), [("/beheer/documents/add/", GROOT), ("/", MIDDEL)])
def test_what_is_too_large_is_told(door, pad, size):
    status, headers, tekst = ask(door, pad, "POST", size)
    assert status == 413
    require_own_page(headers, tekst, "Dit is te groot")
    assert "50 MB" in tekst


@pytest.mark.parametrize(("pad", "size"), [("/beheer/documents/add/", 60 * MIDDEL), ("/", KLEIN)])
def test_what_is_not_too_large_comes_through(door, pad, size):
    status, _headers, tekst = ask(door, pad, "POST", size)
    assert (status, tekst[:4]) == (200, "site")


def test_another_name_is_for_the_site_to_refuse_or_gets_no_page(door, kind):
    status, headers, tekst = ask(door, Host="elders.example")
    if kind is nginx:
        assert tekst.startswith("site elders.example ")
    else:
        assert status == 404
        require_own_page(headers, tekst, "Dit adres klopt niet")


@pytest.mark.parametrize(
    "adres", ["/zoeken/?q=", "/%7aoeken/?q=", "/nieuws/?formaat=csv&q=", "/nieuws/?%66ormaat=csv&q="]
)
def test_who_asks_too_much_of_nginx_hears_when_to_come_back(behind, tmp_path, adres):
    with before(nginx, tmp_path, behind) as port:
        antwoorden = [ask(port, f"{adres}{nummer}") for nummer in range(60)]
    status, headers, tekst = next(antwoord for antwoord in antwoorden if antwoord[0] != 200)
    assert status == 429
    require_own_page(headers, tekst, "Even geduld")
    assert headers["retry-after"] == "10"


@pytest.mark.parametrize(
    "vraag",
    [
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        f"GET /{'a' * 9000} HTTP/1.1\r\nHost: a\r\n",
        f"GET / HTTP/1.1\r\nHost: a\r\nX-A: {'a' * 33000}\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        "TRACE / HTTP/1.1\r\nHost: a\r\n",
    ],
)
def test_what_nginx_cannot_read_is_told_so(behind, tmp_path, vraag):
    with before(nginx, tmp_path, behind) as port, socket.create_connection(("127.0.0.1", port), timeout=60) as klant:
        klant.sendall(f"{vraag}Connection: close\r\n\r\n".encode())
        antwoord = http.client.HTTPResponse(klant)
        antwoord.begin()
        koppen = {naam.lower(): waarde for naam, waarde in antwoord.getheaders()}
        assert 400 <= antwoord.status < 500
        require_own_page(koppen, antwoord.read().decode(), "Dit adres klopt niet")


@pytest.mark.parametrize(
    ("gezegd", "geloofd"),
    [("192.0.2.7", "192.0.2.7"), ("198.51.100.1, 192.0.2.7", "198.51.100.1, 192.0.2.7"), (None, "127.0.0.1")],
)
def test_varnish_lets_stand_last_where_a_visitor_comes_from(behind, tmp_path, gezegd, geloofd):
    """And not what speaks https in front of it: with one address for all, who guesses brakes all."""
    with before(varnish, tmp_path, behind) as port:
        koppen = {"X-Forwarded-For": gezegd} if gezegd else {}
        assert ask(port, **koppen)[2].split(" ", 2)[2] == geloofd


def test_who_comes_over_https_is_not_led_there_because_another_was(behind, tmp_path):
    """As nginx, which has the scheme in its key and cannot be asked over https here."""
    with before(varnish, tmp_path, behind) as port:
        assert ask(port, "/leidt/", **{"X-Forwarded-Proto": "http"})[0] == 301
        assert ask(port, "/leidt/", **{"X-Forwarded-Proto": "https"})[0] == 200


def test_varnish_does_not_say_what_it_is(behind, tmp_path):
    with before(varnish, tmp_path, behind) as port:
        assert not {"via", "x-varnish"} & ask(port)[1].keys()


@pytest.mark.parametrize("bestand", ["nginx.conf", "Caddyfile", "varnish.vcl"])
def test_over_https_such_a_page_says_so_too(bestand):
    """As long as the site says (regioprogramma/settings/production.py)."""
    assert f"max-age={2 * 365 * 24 * 60 * 60}" in (ROOT / "docs/proxy" / bestand).read_text()
