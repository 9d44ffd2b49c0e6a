"""Work in the background: the next version of the weights, built beside the present one."""

from django.db import transaction
from django_tasks import task

from . import versies
from .berekenen import fill_lijsten
from .models import Versie
from .slot import lock_index

#: When more than this share of the pieces has changed, and at least this many, the weights are made again.
_OUD, _MINSTENS = 0.1, 25
#: Of how many pieces the lists are built in one go.
_PER_BEURT = 500


def count_wijzigingen(versie: Versie, aantal: int) -> None:
    """Count changes, and have the weights made again when too much has changed since; the caller holds the lock."""
    versie.wijzigingen += aantal
    if versie.wijzigingen > max(_OUD * versie.stukken, _MINSTENS):
        versie.wijzigingen = 0
        transaction.on_commit(renew_weights.enqueue, robust=True)
    versie.save(update_fields=["wijzigingen"])


@task(priority=-50)
def renew_weights() -> None:
    """Build the next version a piece at a time, so that other work in the background does not wait for it."""
    if not build_lijsten(_PER_BEURT):
        renew_weights.enqueue()


def build_lijsten(hoogstens: int | None = None) -> bool:
    """Build lists of the next version, of at most this many pieces; change over and return True when all are there."""
    with transaction.atomic():
        lock_index()
        nieuw = Versie.objects.filter(actief=False).last() or versies.make_version()
    if fill_lijsten(nieuw, hoogstens) == hoogstens:
        return False
    with transaction.atomic():
        lock_index()
        # Another worker may have changed over meanwhile.
        if Versie.objects.filter(pk=nieuw.pk, actief=False).exists():
            versies.switch_version(nieuw)
    return True
