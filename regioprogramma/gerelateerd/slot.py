"""The lock under which the index changes.

Two rules make the engine safe with any number of writers and readers. The index changes only under the lock, by one
at a time. A list is stored only by who shares that lock from before it was computed: so a list from before a change
is never stored after it.
"""

from django.db import connection

#: Any number, as long as nothing else in this database locks the same one.
NUMMER = 5_031_020


def vergrendel():
    """Take the lock until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NUMMER])


def deel():
    """Share the lock until the end of the transaction; return False, at once, when somebody changes the index."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock_shared(%s)", [NUMMER])
        return cursor.fetchone()[0]
