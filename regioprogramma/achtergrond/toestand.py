"""How the work in the background goes: whether anybody does it, and whether something waits for long."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from .hartslag import living
from .terugnemen import unfinished

#: After which a task that may begin, or that was begun, waits for too long.
LANG = timedelta(minutes=15)


@dataclass(frozen=True)
class Werktoestand:
    """Whether there is a worker, and since when something waits for too long, if anything does."""

    er_is_werker: bool
    wacht_sinds: datetime | None


@dataclass(frozen=True)
class Werkstand:
    """How many tasks may begin, how many failed for good, how long the first waits (in seconds), how many workers."""

    wachtend: int
    mislukt: int
    langst: float
    werkers: int


def count_work() -> Werkstand:
    """Return the figures of this moment."""
    nu = timezone.now()
    klaar = DBTaskResult.objects.filter(Q(run_after__lte=nu) | Q(run_after=get_date_max()), status="READY")
    stand = klaar.aggregate(aantal=Count("pk"), eerste=Min("enqueued_at"))
    langst = (nu - stand["eerste"]).total_seconds() if stand["eerste"] else 0.0
    return Werkstand(stand["aantal"], unfinished().count(), langst, len(living()))


def look_at_work() -> Werktoestand:
    """Return how it goes now."""
    grens = timezone.now() - LANG
    # A task without a moment of its own has one in a far future.
    klaar = Q(status="READY", enqueued_at__lt=grens) & (Q(run_after__lt=grens) | Q(run_after=get_date_max()))
    bezig = Q(status="RUNNING", started_at__lt=grens)
    eerste = DBTaskResult.objects.filter(klaar | bezig).aggregate(
        klaar=Min("enqueued_at", filter=klaar), bezig=Min("started_at", filter=bezig)
    )
    return Werktoestand(bool(living()), min(filter(None, eerste.values()), default=None))
