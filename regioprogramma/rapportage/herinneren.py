"""Reminders: a week before a round must be ready, the day before, and the day after; each at most once.

A reminder holds the link again, which is made from its seed (`models.link`): the one that was given first stays the
only one. After the last day nothing is sent but to links that still work then.
"""

import logging
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from regioprogramma.core.registers import every_minute

from .berichten import can_send, send_herinnering, send_overzicht
from .invullen.rooster import read_rij, read_rooster
from .links import why_not
from .models import NIETS, Rapportagelink, Rapportageronde, Regelstaat, Rondestatus

logger = logging.getLogger(__name__)
#: Each kind of reminder, and how many days before the last day it is sent.
MOMENTEN = {"week": 7, "dag": 1, "daarna": -1}
#: Not at night.
_UUR = 8
#: How many are sent in a minute: the worker has other work too.
_PER_MINUUT = 20


def kind_of(klaar_op: date, vandaag: date) -> str:
    """Return which reminder is due on a day; "" when none is.

    One that was missed is made up for until the next; of what is long over nobody is reminded.
    """
    over = (klaar_op - vandaag).days
    if 1 < over <= MOMENTEN["week"]:
        return "week"
    if over in {0, 1}:
        return "dag"
    return "daarna" if -7 <= over < 0 else ""


@every_minute
def send_herinneringen() -> None:
    """Send what is due; the log says how many, and to whom no more than a number."""
    nu = timezone.localtime()
    if nu.hour < _UUR or not can_send():
        return
    over = _PER_MINUUT
    grens = nu.date() - timedelta(days=7), nu.date() + timedelta(days=MOMENTEN["week"])
    for ronde in Rapportageronde.objects.open().filter(klaar_op__range=grens):
        soort = kind_of(ronde.klaar_op, nu.date())
        over -= _remind_leaders(ronde, soort, over)
        if over <= 0:
            return
        _tell_opener(ronde, soort)


def _remind_leaders(ronde: Rapportageronde, soort: str, hoeveel: int) -> int:
    """Remind whoever has a link of a row that is not ready; return to how many."""
    klaar = [Regelstaat.KLAAR, Regelstaat.AKKOORD]
    te_doen = Rapportagelink.objects.active().filter(regel__ronde=ronde).exclude(email="")
    # Who was given a link this morning knows.
    begin = timezone.now() - timedelta(days=1)
    te_doen = te_doen.exclude(regel__staat__in=klaar).exclude(herinnerd__contains=[soort]).filter(gemaakt_op__lt=begin)
    return sum(_remind(pk, soort) for pk in te_doen.order_by("pk").values_list("pk", flat=True)[:hoeveel])


@transaction.atomic
def _remind(pk: int, soort: str) -> bool:
    """Remind one; whoever does so holds the row, and others pass it by. Returns whether it was dealt with."""
    alle = Rapportagelink.objects.select_for_update(skip_locked=True, of=("self",))
    vrij = alle.exclude(herinnerd__contains=[soort]).filter(pk=pk)
    link = vrij.select_related("regel__ronde", "regel__project", "gemaakt_door").first()
    if link is None:
        return False
    # It counts as sent before it is: rather none than two.
    link.herinnerd = [*link.herinnerd, soort]
    link.save(update_fields=["herinnerd"])
    if why_not(link) is None and read_rij(link.regel).staat != NIETS:
        verstuurd = send_herinnering(link, soort)
        logger.info("Reminder %s of link %s: %s.", soort, link.pk, "sent" if verstuurd else "not sent")
    return True


@transaction.atomic
def _tell_opener(ronde: Rapportageronde, soort: str) -> None:
    """Tell whoever opened a round how far it is."""
    alle = Rapportageronde.objects.select_for_update(skip_locked=True, of=("self",)).select_related("geopend_door")
    vrij = alle.filter(pk=ronde.pk, status=Rondestatus.OPEN).exclude(herinnerd__contains=[soort]).first()
    if vrij is None:
        return
    vrij.herinnerd = [*vrij.herinnerd, soort]
    vrij.save(update_fields=["herinnerd"])
    wie = vrij.geopend_door
    if wie and wie.is_active and wie.email:
        verstuurd = send_overzicht(vrij, wie.email, {**count_regels(vrij), "soort": soort})
        logger.info("Summary %s of round %s: %s.", soort, vrij.pk, "sent" if verstuurd else "not sent")


def count_regels(ronde: Rapportageronde) -> dict[str, Any]:
    """Return of how many projects a round asks something, how many are ready, and the names of those that are not."""
    rijen = read_rooster(ronde, ronde.regels.select_related("ronde")).gevraagd
    niet = [rij.regel for rij in rijen if rij.staat not in {Regelstaat.KLAAR, Regelstaat.AKKOORD}]
    return {"aantal": len(rijen), "aantal_klaar": len(rijen) - len(niet), "niet_klaar": niet}
