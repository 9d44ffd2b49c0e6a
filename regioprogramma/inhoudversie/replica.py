"""Reads the pages of visitors from a replica of the database, when there is one and it is not behind.

A replica follows at some distance. A page is made from it only when it says itself, over the connection that will be
read from, that its content is of the version that is being served; else, and whenever it does not answer, the page is
made from the database where everything is written. So a page is never older than its version, whoever lags.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.models import Model

from .stand import look_up

logger = logging.getLogger(__name__)
#: The name of the replica among the databases, and how long it is left alone when it did not answer, in seconds.
REPLICA, _RUST = "replica", 5.0


class Versielezing:
    """What is read for one page of this version; from the replica when that has it, which is asked at the first read.

    That is after Django took a connection for the request: of several replicas another could be further.
    """

    #: Until when no process asks the replica: it did not answer.
    _weg_tot = 0.0

    def __init__(self, versie: str) -> None:
        self._versie, self._mag = versie, None if REPLICA in settings.DATABASES else False

    @property
    def is_elders(self) -> bool:
        """Whether something was read from the replica."""
        return bool(self._mag)

    def may_read_elsewhere(self) -> bool:
        """Whether the replica has this version."""
        if self._mag is None:
            self._mag = monotonic() >= Versielezing._weg_tot and self._ask()
        return self._mag

    def _ask(self) -> bool:
        try:
            with connections[REPLICA].cursor() as cursor:
                return look_up(cursor).versie == self._versie
        except DatabaseError as fout:
            self.leave(fout)
            return False

    def leave(self, fout: object) -> None:
        """Do not ask the replica for a while."""
        Versielezing._weg_tot = monotonic() + _RUST
        logger.warning("The replica does not answer; pages are read from the database itself: %s", fout)


_LEEST: ContextVar[Versielezing | None] = ContextVar("leest", default=None)


@contextmanager
def read_version(versie: str) -> Iterator[Versielezing]:
    """Read within this block what a visitor sees of this version."""
    lezing = Versielezing(versie)
    merk = _LEEST.set(lezing)
    try:
        yield lezing
    finally:
        _LEEST.reset(merk)


class Leeswissel:
    """Where Django reads and writes: all in one place, except what is read for a visitor."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        """Return the database to read from; what is written in the same transaction is read where it is written."""
        lezing = _LEEST.get()
        schrijft = connections[DEFAULT_DB_ALIAS].in_atomic_block
        return REPLICA if lezing and not schrijft and lezing.may_read_elsewhere() else DEFAULT_DB_ALIAS

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        """Return the one database that is written in; also for what was read from the replica."""
        return DEFAULT_DB_ALIAS

    def allow_relation(self, een: Model, ander: Model, **hints: Any) -> bool:
        """Whether two things may belong together: both are of the same content."""
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Whether a migration runs here: the replica follows by itself."""
        return db == DEFAULT_DB_ALIAS
