"""The task of the worker for a move, and how somebody lets it begin."""

from datetime import timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from regioprogramma.overzetten.models import Verhuisstatus, Verhuistaak, Verhuizing

from .achtergrond import Bezet, work_on

#: How long a move waits for another one before it looks again.
_WACHT = timedelta(seconds=15)


@task(priority=-5)
def carry_out_verhuizing(pk: int) -> None:
    """Do what a move waits for, for a turn; what is left is another task. While another move is busy it waits."""
    try:
        if work_on(pk):
            carry_out_verhuizing.enqueue(pk)
    except Bezet:
        carry_out_verhuizing.using(run_after=timezone.now() + _WACHT).enqueue(pk)


def begin(verhuizing: Verhuizing, taak: Verhuistaak, wie: AbstractBaseUser) -> bool:
    """Let the worker do something for a move in the name of `wie`; return whether it did nothing else for it."""
    velden = {"taak": taak, "fout": "", "voortgang": {}, "door": wie}
    if taak == Verhuistaak.DOEN:
        velden["status"] = Verhuisstatus.BEZIG
    with transaction.atomic():
        is_vrij = Verhuizing.objects.filter(pk=verhuizing.pk, taak=Verhuistaak.GEEN).update(**velden)
        if is_vrij:
            carry_out_verhuizing.enqueue(verhuizing.pk)
    return bool(is_vrij)
