"""`manage.py omgeving`: every environment variable the project reads."""

import textwrap
from typing import Any

from django.core.management.base import BaseCommand

from regioprogramma.settings.omgeving import VARIABLES


class Command(BaseCommand):
    """Print the declarations of settings/omgeving.py."""

    help = "List every environment variable, what it is for, and whether production needs it."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for variable in VARIABLES.values():
            self.stdout.write(f"{variable.name}{' (required)' if variable.required_in_production else ''}")
            self.stdout.write(textwrap.indent(textwrap.fill(variable.help, 100), "    "))
        self.stdout.write(
            "Each may stand in a file instead: NAME_FILE is the path of that file, as with SECRET_KEY_FILE."
        )
