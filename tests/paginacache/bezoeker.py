"""A visitor who asks as gunicorn does: through the page cache, and Django behind it."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import decompress

import brotli
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import RequestFactory

from regioprogramma.paginacache.voorraad import Voorraad
from regioprogramma.paginacache.wsgi import Paginacache
from tests.inhoudversie.tellen import look


@contextmanager
def one_connection():
    """Let no request close the connection on which the test has its transaction; Django's own client does so too."""
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signaal in (request_started, request_finished):
            signaal.connect(close_old_connections)


@dataclass
class Gekregen:
    """What a visitor got."""

    status: int
    koppen: dict
    ruw: bytes

    @property
    def tekst(self):
        """The body, unpacked."""
        pak_uit = {"gzip": decompress, "br": brotli.decompress}.get(self.koppen.get("Content-Encoding"), bytes)
        return pak_uit(self.ruw).decode()


class Proces:
    """A process of the site. `gemaakt` counts what Django was asked, by path."""

    def __init__(self, folder):
        self.gemaakt = Counter()
        self.weg = False
        self.weggehaald = set()
        self._django = get_wsgi_application()
        self.voorraad = Voorraad(folder)
        self.cache = Paginacache(
            self._ask, self.voorraad, lambda: None if self.weg else look(), self._is_withdrawn, lambda: self.weg
        )

    def _ask(self, environ, start):
        self.gemaakt[environ["PATH_INFO"]] += 1
        return self._django(environ, start)

    def _is_withdrawn(self, host, pad):
        return None if self.weggehaald is None else pad in self.weggehaald

    def get(self, adres, methode="GET", script="", **koppen):
        """Return what a visitor gets; `If_None_Match` becomes If-None-Match."""
        headers = {naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}
        environ = RequestFactory().generic(methode, adres, headers=headers).environ
        environ.setdefault("HTTP_HOST", "testserver")
        environ["SCRIPT_NAME"] = script
        begonnen = []
        with one_connection():
            delen = self.cache(environ, lambda *begin: begonnen.append(begin))
            ruw = b"".join(delen)
            if hasattr(delen, "close"):
                delen.close()
        [(status, alle)] = begonnen
        assert len({naam for naam, _ in alle}) == len(alle), "a header twice"
        return Gekregen(int(status[:3]), dict(alle), ruw)
