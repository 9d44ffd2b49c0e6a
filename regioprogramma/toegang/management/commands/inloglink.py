"""`manage.py inloglink NAME`: the way back in for the operator, when a provider is away or a telephone is lost."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regioprogramma.core.models import Gebruiker
from regioprogramma.toegang.auditlog import note
from regioprogramma.toegang.berichten import melden
from regioprogramma.toegang.factor import take_away
from regioprogramma.toegang.inloglink import GELDIG, make_link
from regioprogramma.toegang.models import Gebeurtenis


class Command(BaseCommand):
    """Print a link with which somebody logs in once; it stands in the audit log, and its holder gets an e-mail."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("account", help="User name.")
        parser.add_argument("--without-second-factor", action="store_true", help="Take away what was lost, too.")

    def handle(self, *args: Any, **options: Any) -> None:
        gebruiker = Gebruiker.objects.filter(username=options["account"], is_active=True).first()
        if not gebruiker:
            raise CommandError(f"There is no active account with the name {options['account']!r}.")
        if options["without_second_factor"]:
            take_away(gebruiker)
        note(Gebeurtenis.ACCOUNT, "link om in te loggen gemaakt op de server", gebruiker)
        melden(gebruiker, "inloglink")
        self.stdout.write(f"{make_link(gebruiker)}\nWorks once, for {GELDIG // 60} minutes.")
