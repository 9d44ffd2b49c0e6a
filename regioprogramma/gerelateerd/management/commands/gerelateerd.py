"""`manage.py gerelateerd`: look after the related lists."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regioprogramma.core.models import Pagina, Trefwoord
from regioprogramma.gerelateerd.berekenen import verify_lijsten
from regioprogramma.gerelateerd.bijhouden import mend_index
from regioprogramma.gerelateerd.models import Lijst, Stuk
from regioprogramma.gerelateerd.taken import build_lijsten
from regioprogramma.gerelateerd.uitleg import explain_score
from regioprogramma.gerelateerd.versies import actieve


class Command(BaseCommand):
    """Say how the related lists stand, or check, rebuild or explain them."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        keuze = parser.add_mutually_exclusive_group()
        keuze.add_argument("--controle", type=int, metavar="N", help="compare N stored lists with live SQL")
        keuze.add_argument("--herbouw", action="store_true", help="mend the index, make new weights and all lists")
        keuze.add_argument("--uitleg", type=int, nargs=2, metavar="PAGE", help="why the second stands by the first")

    def handle(self, **options: Any) -> None:
        if options["controle"] is not None:
            self.controle(options["controle"])
        elif options["herbouw"]:
            self.rebuild()
        elif options["uitleg"]:
            self.uitleg(*options["uitleg"])
        else:
            self.show()

    def show(self) -> None:
        """Print how much there is."""
        versie = actieve()
        self.stdout.write(f"{Stuk.objects.count()} pieces, {Lijst.objects.filter(versie=versie).count()} lists.")
        if versie:
            self.stdout.write(
                f"Weights {versie.pk} of {versie.gemaakt_op:%Y-%m-%d}, {versie.wijzigingen} changes since."
            )

    def controle(self, aantal: int) -> None:
        """Compare stored lists with live SQL; fails when one differs."""
        if aantal < 1:
            raise CommandError("--controle needs a number of lists, such as 100.")
        bekeken, anders = verify_lijsten(aantal)
        if anders:
            raise CommandError(
                f"{len(anders)} of {bekeken} lists differ, of the pieces {sorted(anders)}. Run --herbouw."
            )
        self.stdout.write(f"{bekeken} lists compared, 0 differ.")

    def rebuild(self) -> None:
        """Mend the index and change over to new weights with all lists filled."""
        self.stdout.write(f"{mend_index()} pieces mended.")
        build_lijsten()
        self.show()

    def uitleg(self, bron: int, doel: int) -> None:
        """Print how the score of a page in the lists of another is made."""
        for pk in (bron, doel):
            if not Pagina.objects.filter(pk=pk).exists():
                raise CommandError(f"There is no page {pk}. Its number stands in the address of its form in the CMS.")
        uitleg = explain_score(bron, doel)
        if uitleg is None:
            raise CommandError("One of both pages is not published or has no keywords.")
        namen = Trefwoord.objects.in_bulk([woord for woord, _gewicht in uitleg.woorden])
        for woord, gewicht in uitleg.woorden:
            self.stdout.write(f"{gewicht:8.4f}  {namen[woord]}")
        self.stdout.write(f"{uitleg.lengte:8.4f}  x length\n{uitleg.tijd:8.4f}  x time\n{uitleg.score:8.4f}  = score")
        oordeel = (
            "may stand there"
            if uitleg.getoond
            else "is shown already, pinned or hidden"
            if uitleg.buiten
            else "too weak"
        )
        self.stdout.write(f"Strength {uitleg.sterkte:.2f}: {oordeel}.")
