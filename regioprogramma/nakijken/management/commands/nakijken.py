"""`manage.py nakijken`: look whether what the site holds is right with itself, and mend what can be mended."""

import warnings
from collections.abc import Callable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regioprogramma.nakijken.bestanden import OPZIJ, inspect_bestanden, remove_aside
from regioprogramma.nakijken.boom import inspect_boom
from regioprogramma.nakijken.gebrek import Gebrek
from regioprogramma.nakijken.indexen import inspect_cms_index, inspect_lijsten, inspect_zoekindex
from regioprogramma.nakijken.versies import inspect_versies, inspect_werk
from regioprogramma.nakijken.verwijzingen import inspect_verwijzingen
from regioprogramma.reservekopie.fouten import said_to_operator

#: What is looked at, in this order: what comes later leans on what comes before.
_CONTROLES: dict[str, Callable[[], Iterator[Gebrek]]] = {
    "tree": inspect_boom,
    "versions": inspect_versies,
    "files": inspect_bestanden,
    "references": inspect_verwijzingen,
    "search (CMS)": inspect_cms_index,
    "search (visitors)": inspect_zoekindex,
    "related lists": inspect_lijsten,
    "background": inspect_werk,
}


class Command(BaseCommand):
    """Say what is wrong, a line each; with --herstel mend what a program can. Ends with 1 when something is left."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--herstel", action="store_true", help="mend what can be mended without a doubt")
        parser.add_argument(
            "--verwijder-ongebruikt", action="store_true", help=f"also delete the files that were moved to {OPZIJ}"
        )

    def handle(self, **options: Any) -> None:
        with said_to_operator():
            with warnings.catch_warnings():
                # Of a page without a row of its own kind, which is told by what looks for it.
                warnings.simplefilter("ignore", RuntimeWarning)
                over = sum(self.look(naam, options["herstel"]) for naam in _CONTROLES)
            if options["verwijder_ongebruikt"]:
                self.stdout.write(f"files: {remove_aside()} deleted from {OPZIJ}")
        if over:
            raise CommandError(f"{over} things are wrong.", returncode=1)
        self.stdout.write("Everything is in order.")

    def look(self, naam: str, herstel: bool) -> int:
        """Look at one part; return how many things are left."""
        over = 0
        for gebrek in _CONTROLES[naam]():
            if gebrek.herstel and herstel:
                gebrek.herstel()
                self.stdout.write(f"{naam}: {gebrek.wat} Mended: {gebrek.daarna}.")
                continue
            over += 1
            wat = f"--herstel {gebrek.daarna}." if gebrek.herstel else gebrek.daarna
            self.stdout.write(f"{naam}: {gebrek.wat} {wat}")
        return over
