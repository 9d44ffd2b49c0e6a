"""Lets no more requests into Django than it does at once: who would wait for long is told so at once.

A request that waits holds a thread. As long as some are left, what needs neither the database nor much work (kept
pages, style, /healthz) is answered while everything else stands still.
"""

import logging
from collections.abc import Callable, Iterable
from threading import BoundedSemaphore
from time import monotonic
from wsgiref.types import StartResponse, WSGIApplication

from regioprogramma.core.adressen import read_statisch

from .vraag import ZONDER_DATABASE, Omgeving

logger = logging.getLogger(__name__)
#: How many requests of a process Django works on at once, and how many may wait for that, for how many seconds.
BINNEN, WACHTENDEN, WACHTTIJD = 4, 8, 2.0
#: In seconds: when a visitor may come back, and how often is told that there was no room.
_TERUG, _MELDEN = "10", 60


class Toelating:
    """A WSGI application around Django. `is_weg` says whether it is certain that the database does not answer."""

    def __init__(self, django: WSGIApplication, is_weg: Callable[[], bool]) -> None:
        self._django, self._is_weg = django, is_weg
        self._plaatsen = BoundedSemaphore(BINNEN)
        self._wachtplaatsen = BoundedSemaphore(WACHTENDEN)
        self._gemeld = float("-inf")

    def __call__(self, omgeving: Omgeving, start: StartResponse) -> Iterable[bytes]:
        """Pass a request on, or say that it must come back."""
        if omgeving["PATH_INFO"].startswith(ZONDER_DATABASE):
            return self._django(omgeving, start)
        if self._is_weg():
            return send_later(start)
        if not self._wachtplaatsen.acquire(blocking=False):
            return self._refuse(start)
        try:
            er_is_plaats = self._plaatsen.acquire(timeout=WACHTTIJD)
        finally:
            self._wachtplaatsen.release()
        if not er_is_plaats:
            return self._refuse(start)
        try:
            return self._django(omgeving, start)
        finally:
            # Who is sent something in parts holds a thread, but keeps nobody out.
            self._plaatsen.release()

    def _refuse(self, start: StartResponse) -> Iterable[bytes]:
        if monotonic() - self._gemeld > _MELDEN:
            self._gemeld = monotonic()
            logger.warning("More is asked than can be done at once; visitors are asked to come back.")
        return send_later(start)


def send_later(start: StartResponse, status: str = "503 Service Unavailable", blad: str = "503.html") -> list[bytes]:
    """Answer with a page that needs nothing of the site."""
    start(
        status, [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("Retry-After", _TERUG)]
    )
    return [read_statisch(blad).encode()]
