"""Asks the site for an address as any visitor does, within this process: no network, no cookie, no account."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import responses
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from sys import exc_info, stderr
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import got_request_exception

from regioprogramma.koppen import with_koppen

#: What is larger than this goes through the disk.
_IN_GEHEUGEN = 1024 * 1024
AGENT = "Regioprogramma-archief/1"
#: Said of one answer and not of what is kept.
_VAN_NU = {"content-length", "x-request-id", "etag", "transfer-encoding", "connection"}
Antwoordkoppen = list[tuple[str, str]]


@dataclass
class Opgehaald:
    """An answer, with its body at the beginning. `fout` is an English sentence on why it is none."""

    adres: str
    status: int
    koppen: Antwoordkoppen
    lichaam: IO[bytes]
    grootte: int
    fout: str = ""

    @property
    def soort(self) -> str:
        """Its kind, such as "text/html"; "" when it says none."""
        return self.kop("content-type").partition(";")[0].strip().lower()

    @property
    def statusregel(self) -> str:
        """Its status with the words for that: "200 OK"."""
        return f"{self.status} {responses.get(self.status, '')}".strip()

    def kop(self, naam: str) -> str:
        """Return what it says under a name, which is given in lower case; "" for nothing."""
        return next((waarde for eigen, waarde in self.koppen if eigen.lower() == naam), "")

    def read_text(self) -> str:
        """Return the body as text, which all of ours is in UTF-8."""
        self.lichaam.seek(0)
        return self.lichaam.read().decode(errors="replace")

    def replace_text(self, tekst: str) -> None:
        """Let it have another body."""
        inhoud = tekst.encode()
        self.lichaam.close()
        self.lichaam, self.grootte = BytesIO(inhoud), len(inhoud)

    def write_to(self, bestand: IO[bytes]) -> None:
        """Copy the body to a file."""
        self.lichaam.seek(0)
        copyfileobj(self.lichaam, bestand)


class Archiefbezoeker:
    """Asks. `map_` is a folder for what is too large for memory."""

    def __init__(self, map_: Path) -> None:
        self._wsgi, self._map = with_koppen(WSGIHandler()), map_
        self._fout = ""

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Within the block what goes wrong on a page is told by us, with its address, and not by the log."""
        log = logging.getLogger("django.request")
        eerder = log.level
        log.setLevel(logging.CRITICAL + 1)
        got_request_exception.connect(self._note)
        try:
            yield
        finally:
            got_request_exception.disconnect(self._note)
            log.setLevel(eerder)

    def _note(self, **_kwargs: Any) -> None:
        soort, fout, _spoor = exc_info()
        self._fout = f"{soort.__name__ if soort else 'Error'}: {fout}".partition("\n")[0]

    def ask(self, adres: str) -> Opgehaald:
        """Return what the site answers; what goes wrong with that is in its `fout`. Raises OSError of our own disk."""
        self._fout = ""
        begin: dict[str, Any] = {"status": 500, "koppen": []}

        def start(status: str, koppen: Antwoordkoppen, _fout: Any = None) -> Any:
            begin.update(status=int(status[:3]), koppen=koppen)

        lichaam: IO[bytes] = SpooledTemporaryFile(_IN_GEHEUGEN, dir=str(self._map))  # noqa: SIM115 - others close it
        for deel in self._parts(_environ(adres), start):
            lichaam.write(deel)
        grootte = lichaam.tell()
        lichaam.seek(0)
        beloofd = next((waarde for naam, waarde in begin["koppen"] if naam.lower() == "content-length"), "")
        if beloofd and int(beloofd) != grootte and not self._fout:
            self._fout = f"it is cut off: {grootte} bytes of {beloofd}"
        koppen = [(naam, waarde) for naam, waarde in begin["koppen"] if naam.lower() not in _VAN_NU]
        return Opgehaald(adres, begin["status"], koppen, lichaam, grootte, self._fout)

    def _parts(self, omgeving: dict[str, Any], start: Any) -> Iterator[bytes]:
        """Yield the parts of an answer, until something goes wrong with it, which is noted."""
        delen: Any = ()
        try:
            delen = self._wsgi(omgeving, start)
            yield from delen
        except Exception as fout:  # noqa: BLE001 - whatever breaks off an answer is a line in the report
            self._fout = self._fout or f"{type(fout).__name__}: {fout}".partition("\n")[0]
        finally:
            if hasattr(delen, "close"):
                delen.close()


def _environ(adres: str) -> dict[str, Any]:
    """Return what a server hands over of the request of a visitor (PEP 3333)."""
    delen = urlsplit(adres)
    beveiligd = delen.scheme == "https"
    proxy = settings.SECURE_PROXY_SSL_HEADER
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(delen.path).decode("latin-1"),
        "QUERY_STRING": delen.query,
        "SERVER_NAME": delen.hostname or "",
        "SERVER_PORT": str(delen.port or (443 if beveiligd else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": delen.netloc,
        "HTTP_USER_AGENT": AGENT,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": delen.scheme,
        "wsgi.input": BytesIO(),
        "wsgi.errors": stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        **({proxy[0]: proxy[1]} if proxy and beveiligd else {}),
    }
