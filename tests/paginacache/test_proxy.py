"""The proxies that docs/proxy shows, as they are shipped, before a site."""

import contextlib
import http.client
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import override_settings
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache

from regioprogramma.paginacache.wsgi import CACHE, VARY
from regioprogramma.settings.adressen import purge
from tests.demo_site import free_port
from tests.proxy import nginx, running, varnish
from tests.wachten import until

SECONDS = 20
FILE = "een bestand"


class Answers(BaseHTTPRequestHandler):
    """Says of every answer what the page cache says, and which one it is; as the site does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        site = self.server
        site.begins.add(self.headers.get("SCRIPT_NAME"))
        if self.path == "/bestand.csv":
            self.send_file()
            return
        site.asked.append((self.path, self.headers.get("Cookie"), self.headers.get("If-None-Match")))
        status = site.status.get(self.path, 200)
        if status == 200 and self.headers.get("If-None-Match") == f'W/"{site.version}"':
            status = 304
        body = b"" if status == 304 else f"version {site.version}".encode()
        self.send_response(status)
        for name, value in [CACHE, VARY, ("ETag", f'W/"{site.version}"')] if status in {200, 304} else []:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_file(self):
        """Send a file whole, or the part that is asked for, as `send_file` of the site does."""
        sinds = self.headers.get("If-Range")
        deel = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", "")) if sinds in {None, '"1"'} else None
        self.server.asked.append((self.path, sinds))
        begin, einde = (int(deel[1]), int(deel[2]) + 1) if deel else (0, len(FILE))
        self.send_response(206 if deel else 200)
        for name, value in [("Accept-Ranges", "bytes"), ("ETag", '"1"'), ("Cache-Control", "no-cache")]:
            self.send_header(name, value)
        if deel:
            self.send_header("Content-Range", f"bytes {begin}-{einde - 1}/{len(FILE)}")
        self.send_header("Content-Length", str(einde - begin))
        self.end_headers()
        self.wfile.write(FILE[begin:einde].encode())

    def log_message(self, *args):
        """Be silent."""


@pytest.fixture
def origin():
    """A server that answers as the site does."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.asked, server.begins, server.status, server.version = [], set(), {}, 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@contextlib.contextmanager
def before(origin, folder, kind):
    """Run a proxy of this kind before the origin; yield its port."""
    port = free_port()
    with running(kind(folder, port, f"127.0.0.1:{origin.server_port}"), port):
        yield port


@pytest.fixture(params=[nginx, varnish], ids=["nginx", "varnish"])
def proxy(request, origin, tmp_path):
    """The port of a proxy before the origin."""
    with before(origin, tmp_path, request.param) as port:
        yield port


def get(port, path="/", method="GET", **headers):
    """Return (status, text)."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as verbinding:
        verbinding.request(method, path, headers=headers)
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.read().decode()


def asked(origin, path="/"):
    return [vraag for vraag in origin.asked if vraag[0] == path]


def test_a_storm_does_not_come_through_and_a_change_does(proxy, origin):
    for _ in range(50):
        assert get(proxy) == (200, "version 1")
    assert len(asked(origin)) < 20
    origin.version = 2
    until(lambda: get(proxy) == (200, "version 2"))


def test_no_visitor_says_where_the_site_begins(proxy, origin):
    """Or all links of the page that everybody gets would lead there."""
    get(proxy, **{"SCRIPT_NAME": "/kwaad"})
    assert origin.begins == {None}


def test_a_file_is_given_in_parts(proxy, origin):
    """As the worker wrote it; whatever stands between, a download that broke goes on where it was."""
    for _ in range(2):
        assert get(proxy, "/bestand.csv", Range="bytes=2-5") == (206, FILE[2:6])
    assert get(proxy, "/bestand.csv") == (200, FILE)


def test_a_download_that_goes_on_tells_the_site_of_which_file(proxy, origin):
    """Or the site would show how far the file of this version is, to who waits for the rest of another."""
    for sinds, antwoord in [('"1"', (206, FILE[2:6])), ('"0"', (200, FILE))]:
        assert get(proxy, "/bestand.csv", **{"Range": "bytes=2-5", "If-Range": sinds}) == antwoord
        assert origin.asked[-1] == ("/bestand.csv", sinds)


def test_what_did_not_change_is_not_sent_again(proxy, origin):
    get(proxy)
    until(lambda: get(proxy) and any(vraag[2] for vraag in asked(origin)))
    assert get(proxy) == (200, "version 1")


def test_who_is_logged_in_is_answered_by_the_site(proxy, origin):
    get(proxy)
    origin.version = 2
    assert get(proxy, Cookie="a=b; sessionid=x") == (200, "version 2")
    assert asked(origin)[-1][1] == "a=b; sessionid=x"
    get(proxy, "/alleen-ik/", Cookie="sessionid=x")
    origin.version = 3
    assert get(proxy, "/alleen-ik/") == (200, "version 3")


def test_the_cookies_of_others_change_nothing(proxy, origin):
    for nummer in range(10):
        get(proxy, Cookie=f"_ga={nummer}")
    assert len(asked(origin)) < 8


@pytest.mark.parametrize("status", [500, 503])
def test_an_error_of_the_site_is_not_shown_while_there_is_something_to_show(proxy, origin, status):
    get(proxy)
    origin.status["/"] = status
    einde = time.monotonic() + 4
    while time.monotonic() < einde:
        assert get(proxy) == (200, "version 1")
        time.sleep(0.3)
    assert len(asked(origin)) > 1


def test_without_a_site_at_all_there_is_what_was_seen(proxy, origin):
    get(proxy)
    origin.shutdown()
    origin.server_close()
    einde = time.monotonic() + 8
    while time.monotonic() < einde:
        assert get(proxy) == (200, "version 1")
        time.sleep(0.5)


def test_what_is_gone_is_gone_while_the_database_is_away(proxy, origin):
    """The site says 410 for it, and not 503, so that no proxy takes out what it had."""
    get(proxy)
    origin.status["/"] = 410
    until(lambda: get(proxy)[0] == 410)


def test_a_page_that_changed_is_purged_by_who_may(origin, tmp_path):
    with before(origin, tmp_path, varnish) as port:
        get(port)
        origin.version = 2
        with override_settings(WAGTAILFRONTENDCACHE={"proxy": purge(f"http://127.0.0.1:{port}")}):
            purge_urls_from_cache([f"http://127.0.0.1:{port}/"])
        assert get(port) == (200, "version 2")
