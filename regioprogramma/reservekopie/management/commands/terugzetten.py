"""`manage.py terugzetten`: put a backup back, on an empty machine."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.reservekopie.bewaarplek import Bewaarplek, open_plek
from regioprogramma.reservekopie.fouten import KopieFout, said_to_operator
from regioprogramma.reservekopie.koppen import Kop, list_koppen, read_kop
from regioprogramma.reservekopie.stukken import Uitpakker, read_sleutels
from regioprogramma.reservekopie.terug import Teruggezet, check_kopie, put_back

#: Instead of a file: what another program passes on.
_INVOER = Path("-")


class Command(BaseCommand):
    """Check a backup, and put it back on an empty machine."""

    help = __doc__
    # The tables that checks may look at are not there yet.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bron", nargs="?", default="", help="a folder or bucket; without it BACKUP_URL")
        parser.add_argument("--kopie", metavar="NAME", help="which backup; without it the newest")
        parser.add_argument(
            "--sleutel", metavar="FILE", type=Path, help="the secret key of an encrypted backup; - to read it"
        )
        keuze = parser.add_mutually_exclusive_group()
        keuze.add_argument("--lijst", action="store_true", help="say which backups are there")
        keuze.add_argument("--controleer", action="store_true", help="read all of it, and put nothing back")
        keuze.add_argument("--overschrijven", action="store_true", help="replace a database that is not empty")

    def handle(self, **options: Any) -> None:
        with said_to_operator():
            plek = open_plek(options["bron"] or settings.RESERVEKOPIE_PLEK)
            if options["lijst"]:
                for naam in list_koppen(plek):
                    self.stdout.write(naam)
                return
            naam = options["kopie"] or _newest(plek)
            self.use(plek, naam, read_kop(plek, naam), options)

    def use(self, plek: Bewaarplek, naam: str, kop: Kop, options: dict[str, Any]) -> None:
        """Check it, or put it back."""
        sleutels = _read_file(options["sleutel"]) if options["sleutel"] else []
        if options["controleer"]:
            inhoud = check_kopie(Uitpakker(plek, sleutels), kop)
            self.stdout.write(f"{naam} is whole: {len(inhoud.tabellen)} tables, {len(inhoud.bestanden)} files.")
            return
        with try_hold(Slot.RESERVEKOPIE) as ours:
            if not ours:
                raise CommandError("Another program makes a backup of this site, or puts one back, just now.")
            self.tell(naam, put_back(plek, kop, sleutels, options["overschrijven"]))

    def tell(self, naam: str, teruggezet: Teruggezet) -> None:
        """Say what was put back."""
        self.stdout.write(
            f"{naam} is put back: {teruggezet.tabellen} tables with {teruggezet.rijen} rows, "
            f"{teruggezet.bestanden} files."
        )
        for bestand in teruggezet.ontbreken:
            self.stderr.write(f"A file that the database names was not there when the backup was made: {bestand}")


def _newest(plek: Bewaarplek) -> str:
    if not (namen := list_koppen(plek)):
        raise KopieFout("There is no backup there. One that did not become whole does not count.")
    return namen[-1]


def _read_file(pad: Path) -> list[Any]:
    try:
        return read_sleutels(sys.stdin.read() if pad == _INVOER else pad.read_text())
    except (OSError, UnicodeDecodeError) as fout:
        raise KopieFout(f"The file with the key cannot be read: {fout}") from fout
