"""`manage.py werker`: everything that happens behind the site's back. Runs beside the web processes, once or more."""

import contextlib
import logging
import threading

from django.core.management import call_command
from django.db import close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Command as DbWorker

from regioprogramma.core.periodiek import doe_alles

logger = logging.getLogger(__name__)
#: In seconds; the CMS lets an editor choose a time to the minute.
TUSSENPOOS = 60
#: Any number, as long as nothing else in this database locks the same one.
SLOT = 5_031_018


class Command(DbWorker):
    """Run background tasks, and every minute publish and withdraw the pages whose time has come."""

    help = __doc__

    def handle(self, **options):
        klaar = threading.Event()
        planner = threading.Thread(target=_plan, args=[klaar], name="planner")
        planner.start()
        try:
            super().handle(**{**options, "reload": False})
        finally:
            klaar.set()
            planner.join()


def _plan(klaar):
    """Publish what is due, every minute until `klaar` is set; a failure is logged and tried again."""
    while not klaar.is_set():
        close_old_connections()
        try:
            publish_due()
        except Exception:
            logger.exception("Publishing what was planned failed; it is tried again in %s seconds.", TUSSENPOOS)
        doe_alles()
        close_old_connections()
        klaar.wait(TUSSENPOOS)
    connection.close()


def publish_due():
    """Publish and withdraw the pages whose time has come, unless another worker is doing so now."""
    with _only_here() as ours:
        if ours:
            call_command("publish_scheduled", verbosity=0)


@contextlib.contextmanager
def _only_here():
    """Yield whether this process got the database's lock for publishing; it is released at the end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [SLOT])
        ours = cursor.fetchone()[0]
    try:
        yield ours
    finally:
        if ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [SLOT])
