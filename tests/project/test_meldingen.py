"""What breaks is told to the service of ERROR_DSN, and nothing of who asked."""

import gzip
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli
import pytest

from tests.demo_site import ROOT
from tests.project.test_settings import COMPLETE, production

#: A visitor with secrets asks for a page of a site whose database is away.
BEZOEK = """
import django, sentry_sdk
django.setup()
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory
site = WSGIHandler()
van = {"host": "www.regio.example", "user-agent": "Browser van Noor", "cookie": "sessionid=sessie-van-noor"}
for adres in (
    "/zoeken/?q=ziekte-van-noor",
    "/concept/link-van-noor/",
    "/beheer/inloggen/wachtwoord-vergeten/a1-sleutel-van-noor/",
    "/beheer/inloggen/link/inloglink-van-noor/",
):
    omgeving = RequestFactory(headers=van).get(adres, secure=True, REMOTE_ADDR="192.0.2.44").environ
    list(site(omgeving, lambda status, koppen: print(status)))
import logging
logging.getLogger("proef").error("Iets ging stuk.")
from django.db import IntegrityError
try:
    raise IntegrityError("Er is er al een.\\nDETAIL:  Key (email)=(adres-van-noor) already exists.")
except IntegrityError:
    logging.getLogger("proef").exception("Bewaren ging mis.")
sentry_sdk.flush(10)
"""


class Dienst(BaseHTTPRequestHandler):
    """Keeps what is sent, unpacked."""

    def do_POST(self):
        inhoud = self.rfile.read(int(self.headers["Content-Length"]))
        unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(self.headers["Content-Encoding"], bytes)
        self.server.ontvangen.append(unpack(inhoud))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *args):
        """Be silent."""


@pytest.fixture
def dienst():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Dienst)
    server.ontvangen = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_what_breaks_is_told_without_who_asked(dienst, tmp_path):
    omgeving = {
        **COMPLETE,
        "DJANGO_SETTINGS_MODULE": "regioprogramma.settings.production",
        "ERROR_DSN": f"http://sleutel@127.0.0.1:{dienst.server_port}/1",
        "VAR_DIR": str(tmp_path),
    }
    subprocess.run([sys.executable, "-c", BEZOEK], cwd=ROOT, env=omgeving, check=True, timeout=120)
    alles = b"\n".join(dienst.ontvangen).decode()
    assert "Iets ging stuk." in alles
    assert "OperationalError" in alles
    assert "Er is er al een." in alles
    # Of any other page the address helps.
    assert "https://www.regio.example/zoeken/" in alles
    for geheim in ("van-noor", "Browser van Noor", "192.0.2.44", "geheim", COMPLETE["SECRET_KEY"]):
        assert geheim not in alles, geheim
    meldingen = [json.loads(regel) for regel in alles.splitlines() if regel.startswith("{") and '"event_id"' in regel]
    assert meldingen


def test_an_address_that_is_none_is_refused():
    assert "ERROR_DSN cannot be read" in production("s.DEBUG", **{**COMPLETE, "ERROR_DSN": "errors.example"})
