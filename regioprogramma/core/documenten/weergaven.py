"""Makes the copies of a picture, in the background: when it is uploaded or replaced, and after an upgrade.

A worker may be killed, a disk full, a folder put back without its copies: what a picture lacks is asked for again.
"""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django_tasks import task
from wagtail.images.models import Filter

from regioprogramma.core.huisstijl import MATENMERK, WEERGAVEN
from regioprogramma.core.models import Afbeelding, Weergave
from regioprogramma.core.registers import every_minute

logger = logging.getLogger(__name__)
#: How many pictures are begun per minute after an upgrade.
_PER_MINUUT = 20
#: How long to wait for the first time, which doubles each time; and how often a picture is tried. A file that cannot
#: be read, or that ends a worker, is then left alone: the last time is ten hours after the first.
_OPNIEUW, _POGINGEN = timedelta(minutes=5), 8
#: When what is on disk is compared with what is known (hour and minute), and how long a file may be unknown, in which
#: somebody may still be writing it.
_NALOPEN, _ONBEKEND = (4, 40), timedelta(days=1)
#: Where Wagtail puts copies (`AbstractRendition.get_upload_to`), and nothing else.
_FOLDER = "images"


class _Veranderd(Exception):
    """The picture is another one now, or gone; whoever changed it asked for the copies of that."""


def ask_weergaven(afbeelding: Afbeelding) -> None:
    """Ask the worker for the copies of a picture that is new, or of which the file or the focus changed.

    Those of an earlier file go: a worker that was busy with that may have stored them just now.
    """
    if afbeelding.file_hash not in afbeelding.weergaven_van:
        afbeelding.renditions.all().delete()
    gevraagd = {"weergaven_van": "", "weergaven_gevraagd": timezone.now(), "weergaven_pogingen": 1}
    Afbeelding.objects.filter(pk=afbeelding.pk).update(**gevraagd)
    make_weergaven.enqueue(afbeelding.pk)


@task()
def make_weergaven(pk: int) -> None:
    """Make every copy of picture `pk` that is missing, one by one; all of them are seen together, as one change."""
    afbeelding = Afbeelding.objects.filter(pk=pk).first()
    if afbeelding is None:
        return
    bekend = set(afbeelding.renditions.values_list("pk", flat=True))
    kopieen: list[Weergave] = []
    try:
        # Before anybody has to wait for what is stored.
        afbeelding.copy_ahead(_missing(afbeelding))
        with transaction.atomic():
            for spec in WEERGAVEN:
                kopieen.append(afbeelding.get_rendition(spec))
            _note_ready(afbeelding)
    except Exception as fout:
        # Their rows are undone; the files are ours to take away.
        for kopie in kopieen:
            if kopie.pk not in bekend:
                kopie.file.storage.delete(kopie.file.name)
        if not isinstance(fout, _Veranderd):
            # Any file may be damaged in ways of its own; pages show a drawing.
            logger.exception("The copies of picture %s cannot be made.", pk)


def _missing(afbeelding: Afbeelding) -> list[str]:
    """Return the sizes that are not there, with this part of the picture in view."""
    er = set(afbeelding.renditions.values_list("filter_spec", "focal_point_key"))
    return [spec for spec in WEERGAVEN if (spec, Filter(spec=spec).get_cache_key(afbeelding)) not in er]


def _note_ready(afbeelding: Afbeelding) -> None:
    """Say that the copies are there; raises _Veranderd when they are of what the picture is no longer.

    Whoever replaces its file then waits for the end of this transaction, and takes these copies away.
    """
    nu = Afbeelding.objects.select_for_update(no_key=True).filter(pk=afbeelding.pk)
    if [beeld.weergavemerk for beeld in nu] != [afbeelding.weergavemerk]:
        raise _Veranderd
    nu.update(weergaven_van=afbeelding.weergavemerk, weergaven_pogingen=0)


@every_minute
def make_backlog() -> None:
    """Let the copies be made of pictures that lack them, a few at a time: after an upgrade, and when it went wrong."""
    nu = timezone.now()
    aan_de_beurt = Q(weergaven_pogingen=0)
    for poging in range(1, _POGINGEN):
        aan_de_beurt |= Q(weergaven_pogingen=poging, weergaven_gevraagd__lt=nu - _OPNIEUW * 2 ** (poging - 1))
    zonder = Afbeelding.objects.exclude(weergaven_van__startswith=MATENMERK).filter(aan_de_beurt).order_by("-pk")
    for pk in list(zonder.values_list("pk", flat=True)[:_PER_MINUUT]):
        # Before it is tried: what ends a worker is counted too.
        vraag = {"weergaven_gevraagd": nu, "weergaven_pogingen": F("weergaven_pogingen") + 1}
        Afbeelding.objects.filter(pk=pk).update(**vraag)
        make_weergaven.enqueue(pk)


@every_minute
def compare_each_night() -> None:
    """Let what is on disk be compared with what is known, once a night."""
    nu = timezone.localtime()
    if (nu.hour, nu.minute) == _NALOPEN:
        compare_weergaven.enqueue()


@task(priority=-60)
def compare_weergaven() -> None:
    """Remove the files of copies that nobody knows, as a killed worker leaves, and have those made that are gone."""
    opslag = Weergave._meta.get_field("file").storage
    # First what is known, and then what is there: a file is written before it is known.
    bekend = dict(Weergave.objects.values_list("file", "image"))
    try:
        gevonden = {f"{_FOLDER}/{naam}" for naam in opslag.listdir(_FOLDER)[1]}
    except FileNotFoundError:
        gevonden = set()
    if bekend and not gevonden:
        logger.error("There is no copy of any picture in %s: is the right folder or bucket there?", _FOLDER)
        return
    _forget(bekend.keys() - gevonden, bekend)
    onbekend = gevonden - set(Weergave.objects.values_list("file", flat=True))
    for naam in onbekend:
        if _is_old(opslag.get_modified_time(naam)):
            opslag.delete(naam)


def _forget(kwijt: set[str], van: dict[str, int]) -> None:
    """Forget copies of which the file is gone; they are made again."""
    with transaction.atomic():
        Weergave.objects.filter(file__in=kwijt).delete()
        Afbeelding.objects.filter(pk__in={van[naam] for naam in kwijt}).update(weergaven_van="", weergaven_pogingen=0)


def _is_old(moment: datetime) -> bool:
    return moment < timezone.now() - _ONBEKEND
