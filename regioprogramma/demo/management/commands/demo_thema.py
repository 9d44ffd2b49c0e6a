"""`manage.py demo_thema heide`: give the example the colours and logo of another region."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import BaseCommand, CommandError

from regioprogramma.core.models import Regio
from regioprogramma.core.opmaak import Accent
from regioprogramma.demo.inhoud.regio import REGIO
from regioprogramma.demo.inhoud.themas import LOGOS, THEMAS


class Command(BaseCommand):
    """Change the look of the example; a region that is not the example keeps its own."""

    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("thema", choices=sorted(THEMAS))

    def handle(self, *args, thema, **options):
        regio = Regio.objects.filter(naam=REGIO["naam"]).first()
        if regio is None:
            raise CommandError("Deze site is niet het voorbeeld van `make demo`. Er is niets veranderd.")
        for veld, kleur in {**{f"kleur_{accent.value}": "" for accent in Accent}, **THEMAS[thema]}.items():
            setattr(regio, veld, kleur)
        regio.logo_svg = SimpleUploadedFile("logo.svg", LOGOS[thema].encode()) if thema in LOGOS else ""
        regio.full_clean()
        regio.save()
        self.stdout.write(f"De site heeft nu de kleuren van {thema}.")
