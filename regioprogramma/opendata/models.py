"""The settings of the Woo, and the books of the lists that are given as files.

Of those: which there are, of what version, and how far the others are.
"""

from datetime import datetime, timedelta
from typing import Self

from django.db import DEFAULT_DB_ALIAS, models
from django.utils import timezone

from .wijzigingen.boeken import Gegevenswijziging, Rijwijziging, Wijzigingenstand
from .woo.instellingen import OpenOverheid

__all__ = [
    "Gegevenswijziging",
    "OpenOverheid",
    "Rijwijziging",
    "Uitvoerbestand",
    "UitvoerbestandManager",
    "UitvoerbestandQuerySet",
    "Wijzigingenstand",
]

#: How long somebody waits for a worker to begin, and for a sign that it goes on: a worker may be off, or killed.
BEGINT_BINNEN, TEKEN_BINNEN = timedelta(seconds=30), timedelta(seconds=60)
#: How long a file stays that is not of the present version, for who is fetching it; and what failed, before it is
#: tried again.
VERVALT_NA = timedelta(minutes=10)
#: How many files are kept: anybody can ask for as many lists as there are filters.
HOOGSTENS = 50


class UitvoerbestandQuerySet(models.QuerySet):
    """Files by how far they are."""

    def ready(self, sleutel: str, versie: str) -> Self:
        """What can be given for this list in this version."""
        return self.filter(sleutel=sleutel, versie=versie, klaar_op__isnull=False)

    def unfinished(self) -> Self:
        """What waits for a worker, or is being written."""
        return self.filter(klaar_op=None, mislukt=False)

    def superfluous(self, versie: str) -> Self:
        """What nobody is given any more, now that this is the version."""
        oud = timezone.now() - VERVALT_NA
        nieuwste = list(self.order_by("-gevraagd_op", "-pk").values_list("pk", flat=True)[:HOOGSTENS])
        return self.filter(
            models.Q(klaar_op__lt=oud) & ~models.Q(versie=versie)
            | models.Q(klaar_op=None, bijgewerkt_op__lt=oud)
            | ~models.Q(pk__in=nieuwste)
        )


class UitvoerbestandManager(models.Manager.from_queryset(UitvoerbestandQuerySet)):  # type: ignore[misc]
    """Reads where is written: a replica may have the same content without the newest of these rows."""

    def get_queryset(self) -> UitvoerbestandQuerySet:
        return super().get_queryset().using(DEFAULT_DB_ALIAS)


class Uitvoerbestand(models.Model):
    """A list as a file, of one version of the content; it is given from `klaar_op` on, and is whole then."""

    #: Which list it is: a hash of the site and of the address on that.
    sleutel = models.CharField(max_length=40)
    #: Where the site gives the list, whole: with the host by which it was asked first.
    adres = models.TextField()
    #: Of the content; the one that was asked for, until it is known which one is read.
    versie = models.CharField(max_length=100)
    #: The name under which it is saved.
    naam = models.CharField(max_length=60)
    #: Decided before anything is written, so that what is left behind can be found.
    file = models.FileField(upload_to="uitvoer", max_length=100)
    gevraagd_op = models.DateTimeField(default=timezone.now)
    begonnen_op = models.DateTimeField(null=True)
    #: The last sign of life of who writes it.
    bijgewerkt_op = models.DateTimeField(default=timezone.now)
    klaar_op = models.DateTimeField(null=True)
    #: In bytes, as it was written.
    grootte = models.PositiveBigIntegerField(null=True)
    mislukt = models.BooleanField(default=False)
    #: How many rows it will have, when that is known, and how many it has.
    rijen = models.PositiveIntegerField(null=True)
    geschreven = models.PositiveIntegerField(default=0)

    objects = UitvoerbestandManager()

    class Meta:
        verbose_name = "uitvoerbestand"
        verbose_name_plural = "uitvoerbestanden"
        constraints = [models.UniqueConstraint(fields=["sleutel", "versie"], name="opendata_een_bestand_per_versie")]

    def __str__(self) -> str:
        return self.adres

    @property
    def filename(self) -> str:
        """The name under which it is saved, as `send_file` asks for it."""
        return self.naam

    @property
    def bestandstype(self) -> str:
        """Its kind: "csv"."""
        return self.naam.rpartition(".")[2]

    @property
    def is_unfinished(self) -> bool:
        """Whether it waits for a worker, or is being written."""
        return self.klaar_op is None and not self.mislukt

    def is_alive(self, nu: datetime) -> bool:
        """Whether it may still come: a worker has just begun, or said so, or has had little time to."""
        return nu - self.bijgewerkt_op <= (TEKEN_BINNEN if self.begonnen_op else BEGINT_BINNEN)
