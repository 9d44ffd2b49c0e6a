"""Lets no more requests into Django than it does at once: who would wait for long is told so at once.

A request that waits holds a thread. As long as some are left, what needs neither the database nor much work (kept
pages, style, /healthz) is answered while everything else stands still.
"""

import logging
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from threading import BoundedSemaphore
from time import monotonic
from wsgiref.types import StartResponse, WSGIApplication

from regioprogramma.core.adressen import (
    LATER,
    PROBLEEM,
    asks_file,
    describe_problem,
    is_for_programs,
    read_statisch,
)

from .vraag import Omgeving, is_los

logger = logging.getLogger(__name__)
#: How many requests of a process Django works on at once, and how many may wait for that, for how many seconds.
BINNEN, WACHTENDEN, WACHTTIJD = 4, 8, 2.0
#: The same of what costs much and differs each time, a search or a whole list, among those: who asks many of these
#: leaves room for everybody else.
DUUR_BINNEN, DUUR_WACHTENDEN = 2, 4
_ZOEKEN = "/zoeken/"
#: In what form a program gets a whole list.
_ALLES_INEENS, _DATA = ("csv", "ndjson"), "/data/"
#: In seconds: when a visitor may come back, and how often is told that there was no room.
_TERUG, _MELDEN = "10", 60


class Deur:
    """Lets some in at once, and lets some wait for that."""

    def __init__(self, binnen: int, wachtenden: int) -> None:
        self._plaatsen, self._wachtplaatsen = BoundedSemaphore(binnen), BoundedSemaphore(wachtenden)

    def enter(self) -> bool:
        """Return whether somebody is in, within WACHTTIJD; at once when too many wait already."""
        if not self._wachtplaatsen.acquire(blocking=False):
            return False
        try:
            return self._plaatsen.acquire(timeout=WACHTTIJD)
        finally:
            self._wachtplaatsen.release()

    def leave(self) -> None:
        """Give the place to the next."""
        self._plaatsen.release()


class Toelating:
    """A WSGI application around Django. `is_weg` says whether it is certain that the database does not answer."""

    def __init__(self, django: WSGIApplication, is_weg: Callable[[], bool]) -> None:
        self._django, self._is_weg = django, is_weg
        self._deur, self._dure_deur = Deur(BINNEN, WACHTENDEN), Deur(DUUR_BINNEN, DUUR_WACHTENDEN)
        self._gemeld = float("-inf")

    def __call__(self, omgeving: Omgeving, start: StartResponse) -> Iterable[bytes]:
        """Pass a request on, or say that it must come back."""
        if is_los(omgeving["PATH_INFO"]):
            return self._django(omgeving, start)
        if self._is_weg():
            return send_later(start, pad=omgeving["PATH_INFO"])
        with ExitStack() as uitgang:
            for deur in (self._dure_deur, self._deur) if _is_duur(omgeving) else (self._deur,):
                if not deur.enter():
                    return self._refuse(start, omgeving["PATH_INFO"])
                # Who is sent something in parts holds a thread, but keeps nobody out.
                uitgang.callback(deur.leave)
            return self._django(omgeving, start)

    def _refuse(self, start: StartResponse, pad: str) -> Iterable[bytes]:
        if monotonic() - self._gemeld > _MELDEN:
            self._gemeld = monotonic()
            logger.warning("More is asked than can be done at once; visitors are asked to come back.")
        return send_later(start, pad=pad)


def _is_duur(omgeving: Omgeving) -> bool:
    pad = omgeving["PATH_INFO"]
    if is_for_programs(pad):
        return any(vorm in omgeving.get("HTTP_ACCEPT", "") for vorm in _ALLES_INEENS)
    if pad == _ZOEKEN or (pad.startswith(_DATA) and pad.endswith(_ALLES_INEENS)):
        return True
    return asks_file(omgeving.get("QUERY_STRING", ""))


def send_later(
    start: StartResponse, status: str = "503 Service Unavailable", blad: str = "503.html", pad: str = ""
) -> list[bytes]:
    """Answer with a page that needs nothing of the site; a program gets problem details."""
    programma = is_for_programs(pad)
    soort = PROBLEEM if programma else "text/html; charset=utf-8"
    start(status, [("Content-Type", soort), ("Cache-Control", "no-store"), ("Retry-After", _TERUG)])
    return [describe_problem(int(status[:3]), LATER) if programma else read_statisch(blad).encode()]
