"""What the worker does: write lists as files and remove those that nobody is given any more; note what changed."""

import logging
from typing import Any

from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task

from regioprogramma.core.registers import every_minute, kopie_teruggezet
from regioprogramma.inhoudversie.stand import present_version

from .models import Uitvoerbestand
from .schrijven import fill_bestand
from .wijzigingen import catch_up, start_anew

logger = logging.getLogger(__name__)


@task(priority=-10)
def write_bestand(pk: int) -> None:
    """Write a file that was asked for, unless somebody began with it before: it is tried once."""
    nu = timezone.now()
    if not Uitvoerbestand.objects.filter(pk=pk, begonnen_op=None).update(begonnen_op=nu, bijgewerkt_op=nu):
        return
    bestand = Uitvoerbestand.objects.get(pk=pk)
    try:
        fill_bestand(bestand)
    except Exception:
        # Whatever it is: who waits is then given the list as it is read.
        logger.exception("The file of %s cannot be written.", bestand.adres)
        Uitvoerbestand.objects.filter(pk=pk).update(mislukt=True)


@every_minute
def remove_bestanden() -> None:
    """Remove what is of another version, what never came, and what is too much; each with its file."""
    for bestand in Uitvoerbestand.objects.superfluous(present_version()):
        try:
            bestand.file.storage.delete(bestand.file.name)
        except FileNotFoundError:
            pass
        except OSError as fout:
            # The row stays, so that the file is found again in a minute.
            logger.warning("The file %s cannot be removed: %s", bestand.file.name, fout)
            continue
        bestand.delete()


@every_minute
def write_wijzigingen() -> None:
    """Write down what changed in the open data, so that who asks for it waits for little."""
    catch_up()


@receiver(kopie_teruggezet)
def begin_anew(**kwargs: Any) -> None:
    """Who read further than the backup that was put back has what is not there any more."""
    start_anew()
