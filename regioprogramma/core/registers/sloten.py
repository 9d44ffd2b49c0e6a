"""The locks of the database that hold for the whole site, whatever process takes them: every number in one place."""

import contextlib
from collections.abc import Iterator
from enum import IntEnum

from django.db import InterfaceError, OperationalError, connection


class Slot(IntEnum):
    """What only one may do at a time. Any number, as long as nothing else in this database locks it."""

    PUBLICEREN = 5_031_018
    ZOEKINDEX = 5_031_019
    GERELATEERD = 5_031_020
    LINKCONTROLE = 5_031_026
    WEERGAVE = 5_031_027
    # Taken by the triggers of core's migration 0006.
    BEPERKT = 5_031_028
    REM = 5_031_029
    RESERVEKOPIE = 5_031_030
    VERHUIZING = 5_031_031
    BEZOEK = 5_031_041
    WIJZIGINGEN = 5_031_042


def lock(slot: Slot) -> None:
    """Wait for the lock, and hold it until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [slot])


def lock_of(slot: Slot, nummer: int) -> None:
    """Wait for the lock of one thing of many, by a number of 32 bits, and hold it until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [slot, nummer - 2**31])


def try_lock(slot: Slot) -> bool:
    """Take the lock until the end of the transaction; return False, at once, when another has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [slot])
        return cursor.fetchone()[0]


def try_share(slot: Slot) -> bool:
    """Share the lock until the end of the transaction; return False, at once, when somebody holds it exclusively."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock_shared(%s)", [slot])
        return cursor.fetchone()[0]


@contextlib.contextmanager
def try_hold(slot: Slot) -> Iterator[bool]:
    """Yield whether this process got the lock, across transactions; it is released at the end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [slot])
        ours = cursor.fetchone()[0]
    try:
        yield ours
    finally:
        # Whoever cannot say so has lost the connection, and the lock with it; what went wrong before is what is told.
        with contextlib.suppress(InterfaceError, OperationalError):
            if ours:
                connection.cursor().execute("SELECT pg_advisory_unlock(%s)", [slot])
