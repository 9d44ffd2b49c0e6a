"""`manage.py werker`: everything that happens behind the site's back. Runs beside the web processes, once or more."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

from django.db import OperationalError, close_old_connections, connection, transaction
from django.dispatch import receiver
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks.signals import task_finished, task_started
from django_tasks_db.management.commands.db_worker import Command as DbWorker
from wagtail.models import Revision

from regioprogramma.achtergrond.hartslag import Hartslag
from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import Slot, run_all, try_hold

logger = logging.getLogger(__name__)
#: In seconds; the CMS lets an editor choose a time to the minute.
TUSSENPOOS = 60
#: In seconds: how long a task may take, and after how long a database that was away is tried again.
LANGST_BEZIG, OPNIEUW = 15 * 60, 5
#: The priority of background work, as `nice` has it: 19 is the least, and 0 that of a web process.
ACHTERAAN = 10


class Command(DbWorker):
    """Run background tasks, and every minute publish and withdraw the pages whose time has come."""

    help = __doc__

    def handle(self, **options: Any) -> None:
        klaar = threading.Event()
        planner = threading.Thread(target=_plan, args=[klaar], name="planner")
        planner.start()
        # Visitors go first: a copy of a picture takes a whole processor. Of this thread alone: a plan is on time.
        os.setpriority(os.PRIO_PROCESS, 0, ACHTERAAN)
        signal.signal(signal.SIGALRM, _stop_task)
        try:
            self._work_until_the_end(**{**options, "reload": False})
        finally:
            klaar.set()
            planner.join()

    def _work_until_the_end(self, **options: Any) -> None:
        """Work; a database that was away is tried again, under another name: what this one had is taken back."""
        while True:
            naam = get_random_string(32)
            try:
                with Hartslag(naam):
                    super().handle(**{**options, "worker_id": naam})
                return
            except OperationalError as fout:
                logger.warning("The worker lost the database and begins anew: %s", fout)
                close_old_connections()
                time.sleep(OPNIEUW)


@receiver(task_started)
def limit_task(**_wat: object) -> None:
    """Let a task that is done by a worker end within LANGST_BEZIG."""
    if signal.getsignal(signal.SIGALRM) is _stop_task:
        signal.alarm(LANGST_BEZIG)


@receiver(task_finished)
def forget_limit(**_wat: object) -> None:
    """Whatever comes after a task has all the time."""
    signal.alarm(0)


def _stop_task(nummer: int, waar: FrameType | None) -> None:
    raise TimeoutError(f"The task took longer than {LANGST_BEZIG} seconds.")


def _plan(klaar: threading.Event) -> None:
    """Publish what is due, every minute until `klaar` is set; a failure is logged and tried again."""
    while not klaar.is_set():
        close_old_connections()
        try:
            publish_due()
        except Exception:
            logger.exception("Publishing what was planned failed; it is tried again in %s seconds.", TUSSENPOOS)
        run_all()
        close_old_connections()
        klaar.wait(TUSSENPOOS)
    connection.close()


def publish_due() -> None:
    """Publish and withdraw the pages whose time has come, unless another worker is doing so now.

    First what must be published: withdrawing a page drops the version of it that was planned. Wagtail's command does
    it the other way round, so that after a pause of the worker a page that was to be renewed would be gone. A page
    whose whole time passed in that pause ends up withdrawn. One page that fails does not hold up the others.
    """
    with try_hold(Slot.PUBLICEREN) as ours:
        if not ours:
            return
        nu = timezone.now()
        for versie in Revision.objects.filter(approved_go_live_at__lt=nu).order_by("approved_go_live_at", "pk"):
            _do(versie, versie.publish, log_action="wagtail.publish.scheduled")
        for pagina in Pagina.objects.filter(live=True, expire_at__lt=nu).order_by("expire_at", "pk").specific():
            _do(pagina, pagina.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled")


def _do(thing: object, action: Callable[..., object], **kwargs: Any) -> None:
    """Do it wholly or not at all; a failure is logged, and tried again at the next run."""
    try:
        with transaction.atomic():
            action(**kwargs)
    except Exception:
        logger.exception("What was planned for %s failed.", thing)
