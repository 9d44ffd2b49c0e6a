"""What a process does after a change, out of the way of visitors: know what was withdrawn, make what is asked most."""

import logging
import os
import threading
from collections.abc import Callable
from time import sleep, time

from django.db import connection

from regioprogramma.core.adressen import Weggehaald, read_weggehaald

from .voorraad import Voorraad
from .vraag import Paginavraag

logger = logging.getLogger(__name__)
#: In seconds: how long to let changes come to rest before pages are made, and the least between two looks.
_RUST, _TUSSEN = 0.5, 0.1
#: In seconds: when to try again to read what was withdrawn, which nobody may miss.
_OPNIEUW = 0.5
#: How many of the pages that are asked most are made again before anybody asks.
_WARM = 12
#: Under another name when it has another form: an edition that still runs beside this one shares its own.
_WEGGEHAALD = Paginavraag("", "", "weggehaald per site", "")


class Nawerk:
    """Works in a thread of its own, from the first change on that the process sees."""

    def __init__(self, voorraad: Voorraad, maak: Callable[[Paginavraag], object]) -> None:
        self._voorraad, self._maak = voorraad, maak
        self._weggehaald: Weggehaald | None = None
        self._gewijzigd = threading.Event()
        self._proces = 0

    def wake(self) -> None:
        """The content changed."""
        if self._proces != os.getpid():
            self._proces = os.getpid()
            threading.Thread(target=self._follow, name="nawerk", daemon=True).start()
        self._gewijzigd.set()

    def is_weggehaald(self, host: str, pad: str) -> bool | None:
        """Whether what stood at an address was withdrawn; None when this is not known. Needs no database."""
        alle = filter(None, (self._weggehaald, self._voorraad.shared(_WEGGEHAALD)))
        # Another process may have heard of a change just before the database went away.
        laatste = max(alle, key=lambda weggehaald: weggehaald.gelezen, default=None)
        return laatste.covers(host, pad, time()) if laatste else None

    def stop(self) -> None:
        """Do no more; for who began and ends within a process."""
        self._proces = 0
        self._gewijzigd.set()

    def _follow(self) -> None:
        while self._gewijzigd.wait() and self._proces == os.getpid():
            self._gewijzigd.clear()
            try:
                self._read_weggehaald()
            except Exception as fout:  # noqa: BLE001 - a thread that ended would leave the process without this for good
                logger.warning("What was withdrawn cannot be read; it is tried again: %s", fout)
                sleep(_OPNIEUW)
                self._gewijzigd.set()
                continue
            try:
                sleep(_TUSSEN)
                if not self._gewijzigd.wait(_RUST):
                    self._make_again()
            except Exception:
                logger.exception("What is asked most cannot be made before anybody asks.")

    def _make_again(self) -> None:
        """Make what is asked most, until the content changes once more: what was withdrawn comes first."""
        for vraag in self._voorraad.most_asked(_WARM):
            if not self._gewijzigd.is_set():
                self._maak(vraag)

    def _read_weggehaald(self) -> None:
        try:
            nu = read_weggehaald()
        finally:
            connection.close()
        if nu != self._weggehaald:
            self._weggehaald = nu
            self._voorraad.share(_WEGGEHAALD, nu)
