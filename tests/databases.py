"""What tests do with PostgreSQL: let the server be careless, and put another database in place of theirs."""

import os
from contextlib import contextmanager

from django.db import connection, connections

#: A machine that crashes takes what tests wrote with it anyway: no server waits until it is on the disk.
CARELESS = ("fsync", "full_page_writes", "synchronous_commit")


def be_careless():
    """Let the server of the tests not wait for the disk. One that somebody else runs (DATABASE_URL) is left alone."""
    if "DATABASE_URL" in os.environ:
        return
    with connection._nodb_cursor() as cursor:
        for setting in CARELESS:
            cursor.execute(f"ALTER SYSTEM SET {setting} = off")
        cursor.execute("SELECT pg_reload_conf()")


@contextmanager
def another_database(**settings):
    """Let everything use the database that differs in these settings from the tests' own, until the end of the block.

    The tests' own connection, on which a transaction may be open, is left alone, and is back afterwards.
    """
    outer = connections["default"]
    own = outer.copy()
    own.settings_dict.update(settings)
    connections["default"] = own
    try:
        yield
    finally:
        own.close()
        connections["default"] = outer


@contextmanager
def database_away():
    """Let nobody connect to the database in use, and end who was connected, until the end of the block."""
    name = connection.settings_dict["NAME"]
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
    try:
        yield
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


def waits_for_a_lock():
    """Whether somebody in the database in use waits until somebody else lets go."""
    with connection.cursor() as cursor:
        # In a transaction the server goes on telling what it told before.
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        wachtend = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        cursor.execute(f"SELECT EXISTS ({wachtend})")
        return cursor.fetchone()[0]
