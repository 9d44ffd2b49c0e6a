"""A new version takes over from the one before, one web server after the other, and no visitor or editor notices."""

import contextlib
import http.client
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from types import SimpleNamespace

import pytest

from regioprogramma.paginacache.toelating import DUUR_BINNEN
from tests.demo_site import free_port
from tests.proxy import caddy, nginx, running
from tests.wachten import until

from .bezoek import Bezig, ask, database, sql, timed
from .redacteur import Redacteur
from .webserver import web

proxies = pytest.mark.parametrize("proxy", [nginx, caddy], ids=["nginx", "caddy"])


class Verkeer(Bezig):
    """Visitors and an editor who go on and on, each in a thread of its own, until the end of the block."""

    def __init__(self, site, adres):
        # No more than one process lets in at once, of searches too: on a slow machine the others would be turned away.
        super().__init__([self.visit] * DUUR_BINNEN + [self.edit])
        self.bewaard, self.uitslagen = [], []
        self.voordeur = SimpleNamespace(url=adres)
        [(document,)] = sql(site, "SELECT min(id) FROM core_document")
        self.formulier = f"/beheer/documents/edit/{document}/"
        self.redacteur = Redacteur(site, adres)
        stijl = ask(site, "/")[2].partition('rel="stylesheet" href="')[2].partition('"')[0]
        self.paden = ["/", "/nieuws/", "/zoeken/?q={}", stijl]

    def visit(self):
        for nummer in count():
            if self.klaar.wait(0.3):
                return
            pad = self.paden[nummer % len(self.paden)].format(time.time_ns())
            self.uitslagen.append((pad, timed(self.voordeur, pad).status))

    def edit(self):
        for nummer in count():
            if self.klaar.wait(0.1):
                return
            self.bewaard.append((self.redacteur.save(self.formulier, title=f"Uitrol {nummer}"), nummer))

    def go_on(self):
        """Wait until more is saved."""
        genoeg = len(self.bewaard) + 3
        until(lambda: len(self.bewaard) > genoeg)


@proxies
def test_who_asks_while_one_web_server_after_the_other_is_replaced_gets_an_answer(storing, tmp_path, proxy):
    een, ander, port = free_port(), free_port(), free_port()
    command = proxy(tmp_path, port, f"127.0.0.1:{een}", f"127.0.0.1:{ander}")
    with contextlib.ExitStack() as alles:
        servers = {poort: alles.enter_context(contextlib.ExitStack()) for poort in (een, ander)}
        for poort, server in servers.items():
            server.enter_context(web(storing, poort))
        alles.enter_context(running(command, port))
        with Verkeer(storing, f"http://127.0.0.1:{port}") as verkeer:
            for poort, server in servers.items():
                verkeer.go_on()
                server.close()
                verkeer.go_on()
                server.enter_context(web(storing, poort))
            verkeer.go_on()
        assert {status for _, status in verkeer.uitslagen} == {200}, Counter(verkeer.uitslagen)
        assert {status for status, _ in verkeer.bewaard} == {302}, verkeer.bewaard
        laatste = max(nummer for _, nummer in verkeer.bewaard)
        [(titel,)] = sql(storing, "SELECT title FROM core_document ORDER BY id LIMIT 1")
        assert titel == f"Uitrol {laatste}"


def refuses(port):
    """Whether nobody listens there any more."""
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return True
    return False


def test_a_web_server_that_stops_answers_who_is_in_and_shuts_the_door_at_once(storing):
    """A proxy asks the next one only when this one refuses: whom it let wait, it hangs up on."""
    port = free_port()
    voordeur = SimpleNamespace(url=f"http://127.0.0.1:{port}")
    # Not the worker, which may have something to do on the same table: this web server has a name of its own.
    deur = web(storing, port, PGAPPNAME="voordeur")
    wacht = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'voordeur' AND wait_event_type = 'Lock'"
    with deur as proces, database(storing) as ander, ThreadPoolExecutor() as bezoeker:
        ander.execute("LOCK TABLE core_pagina")
        antwoord = bezoeker.submit(ask, voordeur, f"/zoeken/?q=binnen{time.time_ns()}")
        until(lambda: sql(storing, wacht) == [(1,)])
        proces.terminate()
        until(lambda: refuses(port))
        assert not antwoord.done()
        ander.rollback()
        assert antwoord.result()[0] == 200


class Stijl(BaseHTTPRequestHandler):
    """A web server that knows the style of one version, and tells what the proxy says of a visitor."""

    def do_GET(self):
        kent = self.path in {"/", f"/static/{self.server.versie}.css"}
        self.send_response(200 if kent else 404)
        self.end_headers()
        self.wfile.write(f"{self.server.versie} {self.headers['X-Forwarded-For']}".encode())

    def log_message(self, *args):
        """Be silent."""


@contextlib.contextmanager
def version(versie):
    """Run a web server of a version; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stijl)
    server.versie = versie
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=[nginx, caddy], ids=["nginx", "caddy"])
def fetch(request, tmp_path):
    """Return a function that asks a proxy before an old and a new version: it returns (status, headers, text)."""
    port = free_port()

    def get(path, **headers):
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as verbinding:
            verbinding.request("GET", path, headers=headers)
            antwoord = verbinding.getresponse()
            return antwoord.status, dict(antwoord.getheaders()), antwoord.read().decode()

    with version("oud") as oud, version("nieuw") as nieuw, running(request.param(tmp_path, port, oud, nieuw), port):
        yield get


@pytest.mark.parametrize("versie", ["oud", "nieuw"])
def test_the_style_of_either_version_is_there_while_both_answer(fetch, versie):
    for _ in range(4):
        status, _headers, text = fetch(f"/static/{versie}.css")
        assert (status, text.split()[0]) == (200, versie)
    assert fetch("/static/geen.css")[0] == 404


def test_a_proxy_says_from_where_a_visitor_comes_and_not_what_it_is_itself(fetch):
    _status, headers, text = fetch("/", **{"X-Forwarded-For": "192.0.2.1"})
    assert text.split()[-1] == "127.0.0.1"
    assert not {"Via", "X-Powered-By"} & set(headers)
    assert "/" not in headers.get("Server", "")
