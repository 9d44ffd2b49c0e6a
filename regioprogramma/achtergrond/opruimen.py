"""Once a night what is over is removed: tasks that are done, sessions that ended."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regioprogramma.core.registers import every_minute

#: Hour and minute; and how long a task is kept that succeeded, and one that failed and that nobody did anew.
_OPRUIMEN, _GELUKT, _MISLUKT = (3, 50), timedelta(days=14), timedelta(days=90)


@every_minute
def clean_each_night() -> None:
    """Remove what is over."""
    nu = timezone.localtime()
    if (nu.hour, nu.minute) == _OPRUIMEN:
        DBTaskResult.objects.successful().filter(finished_at__lt=nu - _GELUKT).delete()
        DBTaskResult.objects.failed().filter(finished_at__lt=nu - _MISLUKT).delete()
        call_command("clearsessions")
