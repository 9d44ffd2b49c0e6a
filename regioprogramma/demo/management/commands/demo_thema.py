"""`manage.py demo_thema heide`: give the example the colours and logo of another region."""

from functools import cached_property
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regioprogramma.core.models import Regio
from regioprogramma.demo.lezen import Demoinhoud, read_inhoud


class Command(BaseCommand):
    """Change the look of the example; a region that is not the example keeps its own."""

    help = __doc__

    @cached_property
    def inhoud(self) -> Demoinhoud:
        """Return the demo content, which is read once."""
        return read_inhoud()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("thema", choices=sorted(gegevens.naam for gegevens in self.inhoud.themas))

    def handle(self, *args: Any, thema: str, **options: Any) -> None:
        regio = Regio.objects.filter(naam=self.inhoud.regio.naam).first()
        if regio is None:
            raise CommandError("Deze site is niet het voorbeeld van `make demo`. Er is niets veranderd.")
        gekozen = next(gegevens for gegevens in self.inhoud.themas if gegevens.naam == thema)
        kleuren = {veld: waarde for veld, waarde in gekozen._asdict().items() if veld not in ("naam", "logo")}
        for veld, kleur in kleuren.items():
            setattr(regio, veld, kleur)
        regio.logo_svg = SimpleUploadedFile("logo.svg", gekozen.logo.encode()) if gekozen.logo else ""
        regio.full_clean()
        regio.save()
        self.stdout.write(f"De site heeft nu de kleuren van {thema}.")
