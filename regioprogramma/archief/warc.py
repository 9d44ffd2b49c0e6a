"""Writes what was fetched as a WARC (ISO 28500:2017, WARC/1.1): every answer, with what was asked for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .ophalen import AGENT, Opgehaald
from .plek import new_file

#: How the names end of what is packed and what is not.
GEPAKT, KAAL = ".warc.gz", ".warc"
_NORM = "http://bibnum.bnf.fr/WARC/WARC_ISO_28500_version1-1_latestdraft.pdf"


class Warc:
    """Takes answers as they come."""

    def __init__(self, schrijver: WARCWriter) -> None:
        self._schrijver = schrijver

    def add(self, opgehaald: Opgehaald) -> None:
        """Write an answer and its question."""
        delen = urlsplit(opgehaald.adres)
        koppen = [*opgehaald.koppen, ("Content-Length", str(opgehaald.grootte))]
        opgehaald.lichaam.seek(0)
        antwoord = self._schrijver.create_warc_record(
            opgehaald.adres,
            "response",
            payload=opgehaald.lichaam,
            length=opgehaald.grootte,
            http_headers=StatusAndHeaders(opgehaald.statusregel, koppen, protocol="HTTP/1.1"),
        )
        pad = f"{delen.path}?{delen.query}" if delen.query else delen.path
        vraag = self._schrijver.create_warc_record(
            opgehaald.adres,
            "request",
            http_headers=StatusAndHeaders(
                f"GET {pad} HTTP/1.1", [("Host", delen.netloc), ("User-Agent", AGENT)], is_http_request=True
            ),
        )
        self._schrijver.write_request_response_pair(vraag, antwoord)

    def finish(self) -> None:
        """Nothing is left to do: an answer is whole when it is written."""


@contextmanager
def new_warc(pad: Path, wie: str, waarover: str) -> Iterator[Warc]:
    """Yield a WARC to fill, which stands at `pad` at the end; `wie` made it, of what `waarover` says."""
    with new_file(pad) as bestand:
        schrijver = WARCWriter(bestand, gzip=pad.name.endswith(GEPAKT), warc_version="1.1")
        gegevens = {
            "software": f"{AGENT} (Django, warcio)",
            "format": "WARC File Format 1.1",
            "conformsTo": _NORM,
            "operator": wie,
            "description": waarover,
            "robots": "ignore",
            "http-header-user-agent": AGENT,
        }
        schrijver.write_record(schrijver.create_warcinfo_record(pad.name, gegevens))
        yield Warc(schrijver)
