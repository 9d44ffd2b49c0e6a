"""`manage.py woonplaatsen FILE...`: read the villages and postcode areas of the region from files of CBS or PDOK."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from contacten.woonplaatslijst import Lijstfout, update_woonplaatsen


class Command(BaseCommand):
    """Add and change villages as the files say, and tell what they no longer have; nothing is deleted."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "bestanden", nargs="+", type=Path, metavar="FILE", help="CSV or GeoJSON; see operations.md"
        )
        parser.add_argument("--proef", action="store_true", help="a dry run: say what would change and write nothing")

    def handle(self, **options: Any) -> None:
        try:
            bevinding = update_woonplaatsen(options["bestanden"], proef=options["proef"])
        except Lijstfout as fout:
            raise CommandError(str(fout)) from None
        for kop, regels in (
            ("New", bevinding.nieuw),
            ("Changed", bevinding.gewijzigd),
            ("No longer in the files", bevinding.niet_meer),
        ):
            for regel in regels:
                self.stdout.write(f"{kop}: {regel}")
        werkwoord = "would be written" if options["proef"] else "written"
        self.stdout.write(
            f"{bevinding.regels} rows read; {bevinding.geschreven} records {werkwoord}, {bevinding.gelijk} are as they"
            f" were, {len(bevinding.niet_meer)} to look at."
        )
