"""Takes back the work of a worker that is no more, and lets what failed be tried again.

How often a task was begun is how many workers it names. After the last try it stays as it is, for somebody to look at.
"""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Func, IntegerField, Q, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regioprogramma.core.registers import every_minute

from .hartslag import DOOD_NA, living
from .models import Werker

logger = logging.getLogger(__name__)
#: How often a task is begun, and how long it waits after each time but the last.
WACHTTIJDEN = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=25), timedelta(hours=2)]
HOOGSTENS_BEGONNEN = len(WACHTTIJDEN) + 1
#: What failed longer ago was left as it is: somebody may have mended it by hand.
_VERLOPEN = timedelta(days=1)
_Taak = DBTaskResult[..., Any]
#: Of a worker that was killed nothing else is known.
GEDOOD = "The process that worked on it was killed, or its machine stopped."
_GEDOOD_KLASSE = "builtins.SystemExit"


def tried() -> Func:
    """Return the expression of how often a task was begun."""
    return Func(F("worker_ids"), function="jsonb_array_length", output_field=IntegerField())


def unfinished() -> QuerySet:
    """Return the tasks that failed for good, newest first."""
    return (
        DBTaskResult.objects.failed()
        .annotate(keren=tried())
        .filter(keren__gte=HOOGSTENS_BEGONNEN)
        .order_by("-finished_at")
    )


@every_minute
def take_back() -> None:
    """Let others do what dead workers left, and try again what failed."""
    with transaction.atomic():
        levend, lang_geleden = living(), timezone.now() - DOOD_NA
        # Of one that begins, the task may be known before the worker.
        bezig = DBTaskResult.objects.running().filter(started_at__lt=lang_geleden)
        for taak in bezig.select_for_update(skip_locked=True):
            if not taak.worker_ids or taak.worker_ids[-1] not in levend:
                _return(taak)
        mislukt = DBTaskResult.objects.failed().annotate(keren=tried()).filter(keren__lt=HOOGSTENS_BEGONNEN)
        mislukt = mislukt.filter(finished_at__gt=timezone.now() - _VERLOPEN)
        for taak in mislukt.select_for_update(skip_locked=True):
            _retry(taak)
    Werker.objects.filter(Q(gezien_op__lt=timezone.now() - timedelta(days=1))).delete()


def _return(taak: _Taak) -> None:
    """Take back what a dead worker had."""
    logger.warning("Task %s (%s) is taken back from a worker that is no more.", taak.id, taak.task_path)
    if len(taak.worker_ids) >= HOOGSTENS_BEGONNEN:
        # It may well be what ends them.
        taak.status, taak.finished_at = "FAILED", timezone.now()
        taak.exception_class_path, taak.traceback = _GEDOOD_KLASSE, GEDOOD
        taak.save(update_fields=["status", "finished_at", "exception_class_path", "traceback"])
        return
    _retry(taak)


def _retry(taak: _Taak) -> None:
    """Let a task be begun again, later each time."""
    keer = len(taak.worker_ids)
    taak.status, taak.started_at, taak.finished_at = "READY", None, None
    taak.run_after = timezone.now() + WACHTTIJDEN[max(keer, 1) - 1]
    taak.save(update_fields=["status", "started_at", "finished_at", "run_after"])


def try_anew(taken: QuerySet) -> int:
    """Let these failed tasks be done now, as if they were never tried; return how many. For who mended the cause."""
    opnieuw = taken.failed().values("pk")
    return DBTaskResult.objects.filter(pk__in=opnieuw).update(
        status="READY",
        started_at=None,
        finished_at=None,
        worker_ids=[],
        run_after=timezone.now(),
        exception_class_path="",
        traceback="",
    )
