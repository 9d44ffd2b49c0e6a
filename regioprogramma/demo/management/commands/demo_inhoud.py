"""`manage.py demo_inhoud`: fill an empty site with the example of a region at work."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regioprogramma.demo.laden import load
from regioprogramma.demo.uitzonderingen import DemoFout


class Command(BaseCommand):
    """Load the demo content once. A site that holds anything else is left alone; no account is made."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        meld = self.stdout.write if options["verbosity"] else str
        try:
            load(meld)
        except DemoFout as error:
            raise CommandError(str(error)) from None
