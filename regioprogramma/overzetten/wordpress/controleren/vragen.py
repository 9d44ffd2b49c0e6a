"""Asks an address of this site: in this process, through all that stands before a page, or over HTTP at a base.

In this process nobody's web server is needed, and it is not counted that an old address was asked.
"""

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from io import BytesIO
from sys import stderr
from typing import IO
from urllib.parse import quote, unquote_to_bytes, urlsplit

from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from wagtail.models import Site

from regioprogramma.core.adressen import CONTROLE

_SECONDEN = 30
#: What stays as it is in an address that is asked.
_VEILIG = "/%?&=#:+,;()@!$'*~[]-._"


@dataclass(frozen=True)
class Siteantwoord:
    """What was answered: the status, and where it leads."""

    status: int
    naar: str = ""


#: Asks an address below the root of the site.
Vrager = Callable[[str], Siteantwoord]


class Binnenvrager:
    """Asks Django itself, as a visitor of this site would."""

    def __init__(self, site: Site) -> None:
        self._handler = BaseHandler()
        self._handler.load_middleware()
        delen = urlsplit(site.root_url)
        self._schema, self._host = delen.scheme, delen.netloc
        self._poort = str(delen.port or (443 if delen.scheme == "https" else 80))

    def __call__(self, adres: str) -> Siteantwoord:
        antwoord = self._handler.get_response(WSGIRequest(self._environ(adres)))
        try:
            return Siteantwoord(antwoord.status_code, antwoord.get("Location", ""))
        finally:
            # A file is not read. The request ends with the one in which this is asked.
            for sluit in getattr(antwoord, "_resource_closers", ()):
                sluit()

    def _environ(self, adres: str) -> dict[str, object]:
        pad, _vraagteken, vraag = adres.partition("?")
        return {
            "REQUEST_METHOD": "GET",
            # As a server hands it over: bytes, in the letters of Latin-1.
            "PATH_INFO": unquote_to_bytes(quote(pad, safe=_VEILIG)).decode("latin-1"),
            "QUERY_STRING": quote(vraag, safe=_VEILIG),
            "SCRIPT_NAME": "",
            "SERVER_NAME": self._host.partition(":")[0],
            "SERVER_PORT": self._poort,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self._host,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": self._schema,
            "wsgi.input": BytesIO(),
            "wsgi.errors": stderr,
            CONTROLE: True,
        }


class _Blijf(urllib.request.HTTPRedirectHandler):
    """Follows nothing: what leads where is what is asked."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """Return nothing to follow."""


class Buitenvrager:
    """Asks a running site over HTTP; raises ValueError for a base that is no web address."""

    def __init__(self, basis: str) -> None:
        delen = urlsplit(basis)
        if delen.scheme not in {"http", "https"} or not delen.netloc:
            raise ValueError(basis)
        self._basis = f"{delen.scheme}://{delen.netloc}"
        self._opener = urllib.request.build_opener(_Blijf)

    def __call__(self, adres: str) -> Siteantwoord:
        vraag = urllib.request.Request(self._basis + quote(adres, safe=_VEILIG))  # noqa: S310 - looked at above
        try:
            with self._opener.open(vraag, timeout=_SECONDEN) as antwoord:
                return Siteantwoord(antwoord.status, antwoord.headers.get("Location", ""))
        except urllib.error.HTTPError as fout:
            with fout:
                return Siteantwoord(fout.code, fout.headers.get("Location", ""))
        except (OSError, http.client.HTTPException):
            return Siteantwoord(0)
