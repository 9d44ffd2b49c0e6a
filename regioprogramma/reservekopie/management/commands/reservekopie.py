"""`manage.py reservekopie`: a backup of the database and the uploaded files, in a folder or a bucket."""

import os
from collections.abc import Callable
from typing import Any

import pyrage
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.reservekopie.bewaarplek import open_plek
from regioprogramma.reservekopie.fouten import KopieFout, said_to_operator
from regioprogramma.reservekopie.kopie import Kopieverslag, make_kopie
from regioprogramma.reservekopie.koppen import remove_old
from regioprogramma.reservekopie.models import Reservekopie
from regioprogramma.reservekopie.stukken import read_ontvangers

#: The priority of a backup at night, as `nice` has it: visitors go first.
_ACHTERAAN = 10
#: Of how many nights is remembered how it went.
_ONTHOUDEN = 100


class Command(BaseCommand):
    """Make a backup, check it, and remove the old ones."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("plek", nargs="?", default="", help="a folder or bucket; without it BACKUP_URL")
        keuze = parser.add_mutually_exclusive_group()
        keuze.add_argument("--nacht", action="store_true", help="as the worker does: behind visitors, and in silence")
        keuze.add_argument("--maak-sleutel", action="store_true", help="make a pair of keys to encrypt backups with")

    def handle(self, **options: Any) -> None:
        if options["maak_sleutel"]:
            self.make_sleutel()
            return
        if options["nacht"]:
            os.nice(_ACHTERAAN)
        with said_to_operator(), try_hold(Slot.RESERVEKOPIE) as ours:
            if ours:
                self.make(options["plek"])
            elif not options["nacht"]:
                raise CommandError("Another program makes a backup of this site just now.")

    def make(self, adres: str) -> None:
        """Make one, there or at BACKUP_URL; how the latter went is written down."""
        if adres:
            self.make_at(adres)
        else:
            self.make_at_usual_place()

    def make_at_usual_place(self) -> None:
        """Make one at BACKUP_URL, and write down how it went."""
        rijen = Reservekopie.objects.filter(pk=Reservekopie.objects.create().pk)
        try:
            # Whole it is, whatever becomes of the old ones.
            self.make_at(
                settings.RESERVEKOPIE_PLEK,
                lambda verslag: rijen.update(gelukt_op=timezone.now(), fout=_lacking(verslag)),
            )
        except KopieFout as fout:
            rijen.update(fout=str(fout))
            raise
        nieuwste = Reservekopie.objects.values_list("pk", flat=True)[:_ONTHOUDEN]
        Reservekopie.objects.exclude(pk__in=list(nieuwste)).delete()

    def make_at(self, adres: str, gelukt: Callable[[Kopieverslag], object] | None = None) -> None:
        """Make one at a place, say that it is there, and remove the old ones: they may have the files it lacks."""
        plek = open_plek(adres)
        verslag = make_kopie(plek, read_ontvangers(settings.RESERVEKOPIE_ONTVANGERS))
        self.tell(verslag)
        if gelukt:
            gelukt(verslag)
        if not verslag.ontbreken:
            remove_old(plek, settings.RESERVEKOPIE_BEWAREN)

    def tell(self, verslag: Kopieverslag) -> None:
        """Say what is in it."""
        self.stdout.write(
            f"{verslag.naam}: {verslag.tabellen} tables with {verslag.rijen} rows, {verslag.bestanden} files."
        )
        for naam in verslag.ontbreken:
            self.stderr.write(f"A file that the database names was not there: {naam}")
        for naam in verslag.vreemd:
            self.stderr.write(f"A table that is not of this site is not in it: {naam}")

    def make_sleutel(self) -> None:
        """Print a pair of keys of age."""
        sleutel = pyrage.x25519.Identity.generate()
        self.stdout.write(f"# Keep this file away from the server and from the backups.\n{sleutel}")
        self.stderr.write(f"BACKUP_RECIPIENTS={sleutel.to_public()}")


def _lacking(verslag: Kopieverslag) -> str:
    """Return what whoever sets up the site must know of a backup that was made; "" for nothing."""
    if not verslag.ontbreken:
        return ""
    return (
        f"The backup was made, but {len(verslag.ontbreken)} files that the database names were not there, such as "
        f"{verslag.ontbreken[0]}. Until they are, or nothing names them, no earlier backup is removed. "
        "`manage.py nakijken` names them all."
    )
