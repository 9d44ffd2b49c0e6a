"""Whether the database answers: asked over a connection of its own, by a thread for which nobody waits long."""

import logging
import os
import threading
from time import monotonic
from typing import Any

import psycopg
from django.db import connections

from regioprogramma.grenzen import Grenzen, Verbinding

logger = logging.getLogger(__name__)
#: In seconds: how long somebody waits for an answer, and how long that counts.
ANTWOORDTIJD, GELDIG_VOOR = 0.8, 0.25
#: How long the question itself may take.
_VRAGEN = Grenzen(opdracht=2, slot=2, stil=10)


class _Vraag:
    """One question: when it was asked, whether it is over, and whether there was an answer."""

    def __init__(self) -> None:
        self.moment, self.klaar, self.gelukt = monotonic(), threading.Event(), False


class Peiling:
    """Asks the database of this process, one question at a time."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._proces, self._vraag = 0, _Vraag()
        self._was_er = True

    def answers(self) -> bool:
        """Return whether the database answers, within ANTWOORDTIJD seconds of the question that is being asked."""
        vraag = self._asked()
        vraag.klaar.wait(vraag.moment + ANTWOORDTIJD - monotonic())
        return vraag.gelukt

    def _asked(self) -> _Vraag:
        with self._slot:
            # A thread does not come along when the server forks.
            ons = self._proces == os.getpid()
            if ons and (not self._vraag.klaar.is_set() or monotonic() - self._vraag.moment < GELDIG_VOOR):
                return self._vraag
            self._proces, self._vraag = os.getpid(), _Vraag()
            threading.Thread(target=self._ask, args=[self._vraag, _parameters()], name="peiling", daemon=True).start()
            return self._vraag

    def _ask(self, vraag: _Vraag, hoe: dict[str, Any]) -> None:
        try:
            with Verbinding.connect(**hoe) as verbinding:
                verbinding.grenzen = _VRAGEN
                verbinding.execute("SELECT 1")
            vraag.gelukt = True
        except psycopg.Error as fout:
            if self._was_er:
                logger.error("The database does not answer: %s", fout)
        finally:
            self._was_er = vraag.gelukt
            vraag.klaar.set()


def _parameters() -> dict[str, Any]:
    # Asked in the thread of who wants to know: Django keeps connections apart by thread.
    gewoon = connections["default"].get_connection_params()
    return {**gewoon, "autocommit": True, "application_name": "gezondheid"}


#: That of this process.
PEILING = Peiling()
