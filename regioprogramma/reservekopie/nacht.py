"""The worker makes a backup every night: in a program of its own, which may take longer than a task."""

import logging
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from regioprogramma.core.registers import every_minute

from .models import Reservekopie

logger = logging.getLogger(__name__)
#: After how long without a new one somebody must hear; and when one that failed is tried again.
OUD_NA, OPNIEUW_NA = timedelta(hours=26), timedelta(hours=1)
_programmas: list[subprocess.Popen[bytes]] = []


@dataclass(frozen=True)
class Kopietoestand:
    """How it stands with the backups of every night: when the last one was made, and why the last try failed."""

    laatste: datetime | None
    fout: str

    @property
    def is_oud(self) -> bool:
        """Whether there is none that is young enough."""
        return self.laatste is None or self.laatste < timezone.now() - OUD_NA


def look_at_kopieen() -> Kopietoestand | None:
    """Return how it stands; None when no backups were asked for."""
    if not settings.RESERVEKOPIE_PLEK:
        return None
    gelukt = _made().first()
    mislukt = failed_since().first()
    return Kopietoestand(gelukt.begonnen_op if gelukt else None, mislukt.fout if mislukt else "")


def _made() -> QuerySet[Reservekopie]:
    """Return those that were made, the last first; what a clock that was ahead says is no reason to make none."""
    return Reservekopie.objects.filter(gelukt_op__isnull=False, begonnen_op__lte=timezone.now())


def failed_since() -> QuerySet[Reservekopie]:
    """Return what failed since the last backup that was made, that one included: its old ones may be left."""
    gelukt = _made().values("begonnen_op")[:1]
    sinds = Coalesce(Subquery(gelukt), Value(datetime.min.replace(tzinfo=UTC)))
    return Reservekopie.objects.exclude(fout="").filter(begonnen_op__gte=sinds)


@every_minute
def back_up_each_night() -> None:
    """Begin a backup when it is time for one, unless one was tried just now."""
    _programmas[:] = [programma for programma in _programmas if programma.poll() is None]
    if settings.RESERVEKOPIE_PLEK and not _programmas and is_due():
        opdracht = [sys.executable, str(settings.BASE_DIR / "manage.py"), "reservekopie", "--nacht"]
        _programmas.append(subprocess.Popen(opdracht))  # noqa: S603 - constants only


def is_due() -> bool:
    """Whether there is no backup since the last time that there should be one, nor a try within the last hour."""
    nu = timezone.localtime()
    gisteren = nu.time() < settings.RESERVEKOPIE_UUR
    dag = nu.date() - timedelta(days=gisteren)
    sinds = timezone.make_aware(datetime.combine(dag, settings.RESERVEKOPIE_UUR))
    gedaan = _made().filter(begonnen_op__gte=sinds)
    geprobeerd = Reservekopie.objects.filter(begonnen_op__gt=nu - OPNIEUW_NA, begonnen_op__lte=nu)
    return not gedaan.exists() and not geprobeerd.exists()
