"""What a pool of connections of this process needs from outside to give any that work."""

import logging
from threading import Lock
from time import monotonic
from typing import Any

from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.db.backends.signals import connection_created
from django.dispatch import receiver

from .peiling import PEILING

logger = logging.getLogger(__name__)
#: In seconds: a pool that gave nothing for so long, though it was asked to, will not do so any more.
GEDULD = 30


class _Vergeefs:
    """Since when everybody has waited for a connection in vain; nothing when the last one that asked got it."""

    def __init__(self) -> None:
        self._slot, self._sinds = Lock(), 0.0

    def forget(self) -> None:
        self._sinds = 0.0

    def long_enough(self) -> bool:
        """Count one who waited in vain; return whether it has lasted for GEDULD, to one of those who ask."""
        with self._slot:
            begin = self._sinds = self._sinds or monotonic()
            if monotonic() - begin < GEDULD:
                return False
            self._sinds = 0.0
            return True


_VERGEEFS = _Vergeefs()


@receiver(connection_created)
def note_given(connection: Any, **_rest: Any) -> None:
    """Remember that the pool gave a connection."""
    if connection.alias == "default":
        _VERGEEFS.forget()


def renew_pools() -> None:
    """Begin anew with the connections of every pool, in the same pool: those of before the database went are dead.

    A pool finds that out of one at a time, when somebody asks for it, and rests a second or two in between: for
    several visitors in a row it would be as if there were no database yet.
    """
    for pool in list(DatabaseWrapper._connection_pools.values()):
        pool.drain()


def replace_dead_pool() -> None:
    """Begin anew with the pool of the default database when it gives nothing any more.

    Call it whenever a connection of the pool was waited for in vain. While the database does not answer either,
    nothing is wrong with the pool. One whose threads are gone, or whose connections do not come back, would give
    nothing for as long as this process lives.
    """
    verbinding = connections["default"]
    if (pool := verbinding.pool) and PEILING.answers() and _VERGEEFS.long_enough():
        logger.error("The pool gave no connection for %s seconds, and is replaced: %s", GEDULD, pool.get_stats())
        verbinding.close_pool()
