"""What Django answers, and whether that is one for all; and how an answer that was kept is given."""

from collections.abc import Iterable
from gzip import compress
from time import time
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from .voorraad import Bewaard
from .vraag import Omgeving, choose_codering

Koppen = list[tuple[str, str]]

#: In bytes: packing what is smaller makes it no smaller.
KLEIN = 200
#: The answers that are the same for everybody until the content changes; not a file, what is made for one visitor,
#: or what says itself that it may not be kept.
_STATUSSEN = ("200", "301", "302", "404", "410")
_NIET_MET = {"set-cookie", "accept-ranges"}
_NIET_ALS = ("no-store", "no-cache", "private")
#: What is said anew with every answer.
_OPNIEUW = {"content-length", "content-encoding", "etag", "last-modified", "vary", "date"}


class Antwoord:
    """What Django answers, while it is not sent yet."""

    def __init__(self, django: WSGIApplication, omgeving: Omgeving) -> None:
        self.koppen: Koppen = []
        self._gzip = bool(omgeving["HTTP_ACCEPT_ENCODING"])
        self._delen = django(omgeving, self._begin)

    def _begin(self, status: str, koppen: Koppen, fout: Any = None) -> Any:
        self.status, self.koppen = status, koppen

    def is_for_all(self) -> bool:
        """Whether it is the same for everybody until the content changes."""
        namen = {naam.lower(): waarde.lower() for naam, waarde in self.koppen}
        anders = {deel.strip() for deel in namen.get("vary", "").split(",")} - {"", "cookie", "accept-encoding"}
        zelf = namen.get("cache-control", "")
        return (
            self.status.startswith(_STATUSSEN)
            and not _NIET_MET & namen.keys()
            and not any(woord in zelf for woord in _NIET_ALS)
            and not anders
        )

    def is_whole(self) -> bool:
        """Whether Django has made all of it: a large export or a file comes in parts."""
        return not getattr(self._delen, "streaming", True)

    def read(self, versie: str) -> Bewaard:
        """Return it as what is kept."""
        namen = {naam.lower(): waarde for naam, waarde in self.koppen}
        lichaam = b"".join(self._delen)
        self.close()
        gepakt = "gzip" if "content-encoding" in namen else ""
        if not self._gzip and len(lichaam) > KLEIN:
            lichaam, gepakt = compress(lichaam), "gzip"
        weg = _OPNIEUW - ({"etag", "last-modified"} if "cache-control" in namen else set())
        koppen = [(naam, waarde) for naam, waarde in self.koppen if naam.lower() not in weg]
        return Bewaard(versie, time(), self.status, koppen, {gepakt: lichaam})

    def send(self, start: StartResponse, koppen: Koppen) -> Iterable[bytes]:
        """Give it as it is, to the one who asked, with these headers in place of its own of those names."""
        namen = {naam for naam, _ in koppen}
        start(self.status, [*((naam, waarde) for naam, waarde in self.koppen if naam not in namen), *koppen])
        return self._delen

    def close(self) -> None:
        """Tell Django that it is done with."""
        if hasattr(self._delen, "close"):
            self._delen.close()


def send_kept(bewaard: Bewaard, omgeving: Omgeving, start: StartResponse, koppen: Koppen) -> Iterable[bytes]:
    """Give an answer that was kept, with these headers beside its own."""
    codering, lichaam = bewaard.body(choose_codering(omgeving.get("HTTP_ACCEPT_ENCODING", "")))
    gepakt = [("Content-Encoding", codering)] if codering else []
    start(bewaard.status, [*bewaard.koppen, *koppen, *gepakt, ("Content-Length", str(len(lichaam)))])
    return [lichaam]
