"""Work in the background: the next version of the weights, built beside the present one."""

from django.db import transaction
from django_tasks import task

from . import versies
from .berekenen import vul
from .models import Versie
from .slot import vergrendel

#: When more than this share of the pieces has changed, and at least so many, the weights are made again.
OUD, MINSTENS = 0.1, 25
#: Of how many pieces the lists are built in one go.
PER_BEURT = 500


def tel_wijzigingen(versie, aantal):
    """Count changes, and have the weights made again when too much has changed since; the caller holds the lock."""
    versie.wijzigingen += aantal
    if versie.wijzigingen > max(OUD * versie.stukken, MINSTENS):
        versie.wijzigingen = 0
        transaction.on_commit(vernieuw.enqueue, robust=True)
    versie.save(update_fields=["wijzigingen"])


@task(priority=-50)
def vernieuw():
    """Build the next version a piece at a time, so that other work in the background does not wait for it."""
    if not bouw(PER_BEURT):
        vernieuw.enqueue()


def bouw(hoogstens=None):
    """Build lists of the next version, of at most so many pieces; change over and return True when all are there."""
    with transaction.atomic():
        vergrendel()
        nieuw = Versie.objects.filter(actief=False).last() or versies.maak()
    if vul(nieuw, hoogstens) == hoogstens:
        return False
    with transaction.atomic():
        vergrendel()
        # Another worker may have changed over meanwhile.
        if Versie.objects.filter(pk=nieuw.pk, actief=False).exists():
            versies.zet_om(nieuw)
    return True
