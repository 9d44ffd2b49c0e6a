"""Work in the background: carrying out an operation, and going on with one that was interrupted."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from regioprogramma.core.registers import every_minute

from .models import MAX_POGINGEN, Bewerking

#: An operation that did nothing for this long was interrupted.
STIL = timedelta(minutes=2)


@task()
def carry_out_bewerking(bewerking_id: int) -> None:
    """Carry out an operation, or undo it, from where it is."""
    from .uitvoeren import run_bewerking

    run_bewerking(bewerking_id)


@every_minute
def resume() -> None:
    """Start again what was interrupted, a few times."""
    stil = Bewerking.objects.filter(loopt=True, pogingen__lt=MAX_POGINGEN, bijgewerkt_op__lt=timezone.now() - STIL)
    for bewerking in stil:
        go_on(bewerking)


def go_on(bewerking: Bewerking) -> None:
    """Start an operation again where it stopped."""
    Bewerking.objects.filter(pk=bewerking.pk).update(pogingen=bewerking.pogingen + 1, bijgewerkt_op=timezone.now())
    carry_out_bewerking.enqueue(bewerking.pk)
