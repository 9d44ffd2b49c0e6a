"""Makes the copies of a picture, in the background: when it is uploaded or replaced, and after an upgrade."""

import logging

from django.db import transaction
from django_tasks import task

from regioprogramma.core.huisstijl import MATENMERK, WEERGAVEN
from regioprogramma.core.models import Afbeelding
from regioprogramma.core.registers import every_minute

logger = logging.getLogger(__name__)
#: How many pictures are begun per minute after an upgrade.
_PER_MINUUT = 20


@task()
def make_weergaven(pk: int) -> None:
    """Make every copy of picture `pk` that is missing, one by one; all of them are seen together, as one change."""
    afbeelding = Afbeelding.objects.filter(pk=pk).first()
    if afbeelding is None:
        return
    try:
        with transaction.atomic():
            for spec in WEERGAVEN:
                afbeelding.get_rendition(spec)
    except Exception:
        # Any file may be damaged in ways of its own; pages show a drawing.
        logger.exception("The copies of picture %s cannot be made.", pk)
    # Also when that failed: it is not tried again each minute.
    Afbeelding.objects.filter(pk=pk).update(weergaven_van=afbeelding.weergavemerk)


@every_minute
def make_backlog() -> None:
    """Let the copies be made of pictures of before this version of the site, a few at a time."""
    oud = Afbeelding.objects.exclude(weergaven_van__startswith=MATENMERK).order_by("-pk")
    for pk in list(oud.values_list("pk", flat=True)[:_PER_MINUUT]):
        # Asked for once, and not again next minute while the worker is busy.
        Afbeelding.objects.filter(pk=pk).update(weergaven_van=MATENMERK)
        make_weergaven.enqueue(pk)
