"""Keeps the files of an old site on the server while it moves: they come in pieces, and go when they are not needed.

An export holds what visitors never saw. So nobody but the site can read the folder, nothing of it is ever served, and
after a while it is emptied.
"""

import logging
import os
import shutil
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.overzetten.models import Bestandsrol, Verhuisbestand, Verhuistaak, Verhuizing

from .fouten import Bronfout

logger = logging.getLogger(__name__)
#: In bytes: how large one file may be, and what stays free on the disk.
GROOTSTE_BRON, _RUIMTE = 2 * 1024**3, 500 * 1024**2
#: How long files are kept after they were read last.
_BEWAARD = timedelta(days=90)
#: Of these roles a move has one file; a new one takes the place of the old one.
_ENKEL = {Bestandsrol.UPLOADS, Bestandsrol.OMLEIDINGEN}


def begin_bestand(verhuizing: Verhuizing, rol: str, naam: str, grootte: int, door: object) -> Verhuisbestand:
    """Return the file that is about to come: the one that came in part already, when it is the same. Raises Bronfout.

    Raises Bronfout when there is no room for it.
    """
    # No database keeps this sign, and no file has it in its name.
    naam = naam.replace("\x00", "") or rol
    if not 0 < grootte <= GROOTSTE_BRON:
        raise Bronfout(_("‘%(naam)s’ is leeg, of groter dan 2 GB.") % {"naam": naam})
    half = verhuizing.bestanden.filter(rol=rol, naam=naam[:255], grootte=grootte, ontvangen__lt=grootte).first()
    if half is not None:
        return half
    if shutil.disk_usage(make_map(verhuizing)).free < grootte + _RUIMTE:
        raise Bronfout(_("Er is op de server geen ruimte voor ‘%(naam)s’. Vraag de beheerder.") % {"naam": naam})
    return Verhuisbestand.objects.create(
        verhuizing=verhuizing, rol=rol, naam=naam[:255], grootte=grootte, door_id=getattr(door, "pk", None)
    )


def make_map(verhuizing: Verhuizing) -> Path:
    """Return the folder of a move, which is there then, for the site alone. Raises Bronfout."""
    try:
        verhuizing.map.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fout:
        logger.exception("The folder of MOVE_DIR cannot be written: %s", verhuizing.map)
        raise Bronfout(
            _("De server kan geen bestanden bewaren. Vraag de beheerder om MOVE_DIR na te kijken.")
        ) from fout
    return verhuizing.map


@transaction.atomic
def add_piece(bestand: Verhuisbestand, vanaf: int, stuk: bytes) -> int:
    """Put a piece of a file at its place; return how much of it is here, also when it was not the piece to come.

    Raises Bronfout when the disk refuses.
    """
    rij = Verhuisbestand.objects.select_for_update().select_related("verhuizing").get(pk=bestand.pk)
    if vanaf != rij.ontvangen or vanaf + len(stuk) > rij.grootte:
        return rij.ontvangen
    try:
        beschrijver = os.open(rij.pad, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        with os.fdopen(beschrijver, "wb") as open_:
            # What is beyond was written by somebody who was cut off before it was noted.
            open_.seek(vanaf)
            open_.write(stuk)
            open_.truncate()
    except OSError as fout:
        raise Bronfout(_("De server kan ‘%(naam)s’ niet bewaren. Vraag de beheerder.") % {"naam": rij.naam}) from fout
    rij.ontvangen = vanaf + len(stuk)
    if rij.is_heel:
        rij.op = timezone.now()
        _replace(rij)
    rij.save(update_fields=["ontvangen", "op"])
    return rij.ontvangen


def _replace(nieuw: Verhuisbestand) -> None:
    """Let a file that is whole take the place of the one before it."""
    vorige = nieuw.verhuizing.bestanden.filter(rol=nieuw.rol).exclude(pk=nieuw.pk)
    if nieuw.rol not in _ENKEL:
        vorige = vorige.filter(naam=nieuw.naam)
    vorige.delete()


def list_paths(verhuizing: Verhuizing, rol: str) -> list[str]:
    """Return where the whole files of a role are."""
    return [str(bestand.pad) for bestand in verhuizing.bestanden.filter(rol=rol) if bestand.is_heel]


@receiver(post_delete, sender=Verhuisbestand)
def remove_file(instance: Verhuisbestand, **kwargs: object) -> None:
    """Take a file away with its row."""
    pad = instance.pad
    transaction.on_commit(lambda: pad.unlink(missing_ok=True))


@receiver(post_delete, sender=Verhuizing)
def remove_map(instance: Verhuizing, **kwargs: object) -> None:
    """Take all files of a move away with it."""
    map_ = instance.map
    transaction.on_commit(lambda: shutil.rmtree(map_, ignore_errors=True))


def forget_sources() -> None:
    """Take away the files, and what was tried of them, of moves of which they were not read for a while."""
    lang_geleden = timezone.now() - _BEWAARD
    oud = Verhuizing.objects.filter(taak=Verhuistaak.GEEN, op__lt=lang_geleden).exclude(gelezen_op__gt=lang_geleden)
    for verhuizing in oud.only("pk"):
        if verhuizing.map.exists():
            verhuizing.bestanden.all().delete()
            shutil.rmtree(verhuizing.map, ignore_errors=True)
        verhuizing.proeven.all().delete()


def path_of_copy(verhuizing: Verhuizing) -> Path:
    """Return where the copy is of what the live site answered."""
    return verhuizing.map / "website.jsonl"


def path_of_login(verhuizing: Verhuizing) -> Path:
    """Return where the password for the live site is, while it is being read."""
    return verhuizing.map / "aanmelding"


def keep_login(verhuizing: Verhuizing, aanmelding: str) -> None:
    """Keep a name and password until the live site is asked; nobody but the site can read it. Raises Bronfout."""
    pad = make_map(verhuizing) / path_of_login(verhuizing).name
    with os.fdopen(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as bestand:
        bestand.write(aanmelding)
