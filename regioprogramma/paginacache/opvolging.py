"""What a process does after a change, out of the way of visitors: know what was withdrawn, make what is asked most."""

import logging
import os
import threading
from collections.abc import Callable
from time import sleep, time

from django.db import Error, connection

from regioprogramma.core.adressen import Ingetrokken, read_ingetrokken

from .voorraad import Voorraad
from .vraag import Vraag

logger = logging.getLogger(__name__)
#: In seconds: how long to let changes come to rest before pages are made.
RUST = 0.5
#: How many of the pages that are asked most are made again before anybody asks.
WARM = 12
_INGETROKKEN = Vraag("", "", "ingetrokken", "")


class Opvolging:
    """Works in a thread of its own, from the first change on that the process sees."""

    def __init__(self, voorraad: Voorraad, maak: Callable[[Vraag], object]) -> None:
        self._voorraad, self._maak = voorraad, maak
        self._ingetrokken: Ingetrokken | None = None
        self._gewijzigd = threading.Event()
        self._proces = 0

    def wake(self) -> None:
        """The content changed."""
        if self._proces != os.getpid():
            self._proces = os.getpid()
            threading.Thread(target=self._follow, name="opvolging", daemon=True).start()
        self._gewijzigd.set()

    def is_ingetrokken(self, pad: str) -> bool | None:
        """Whether what stood at a path was withdrawn; None when this is not known. Needs no database."""
        if self._ingetrokken is None:
            self._ingetrokken = self._voorraad.shared(_INGETROKKEN)
        return self._ingetrokken.covers(pad, time()) if self._ingetrokken else None

    def _follow(self) -> None:
        while self._gewijzigd.wait():
            self._gewijzigd.clear()
            try:
                nu = read_ingetrokken()
            except Error as fout:
                logger.warning("What was withdrawn cannot be read: %s", fout)
            else:
                if nu != self._ingetrokken:
                    self._ingetrokken = nu
                    self._voorraad.share(_INGETROKKEN, nu)
            finally:
                connection.close()
            sleep(RUST)
            for vraag in [] if self._gewijzigd.is_set() else self._voorraad.most_asked(WARM):
                self._maak(vraag)
