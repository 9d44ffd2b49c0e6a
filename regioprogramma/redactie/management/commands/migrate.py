"""`manage.py migrate`, which does not let a site stand still while it waits for its turn."""

import logging
import time
from typing import Any

from django.core.management.commands.migrate import Command as Migreren
from django.db import OperationalError, connections
from psycopg.errors import LockNotAvailable

from regioprogramma.grenzen import MIGRATIE, held

logger = logging.getLogger(__name__)
#: How often a migration tries to get what it must have for itself, and how many seconds after one another.
POGINGEN, TUSSENPOOS = 12, 5


class Command(Migreren):
    """Migrate. Who waits for a table lets nobody else in: that ends after five seconds, and is tried again later."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Do as Django does; raises OperationalError when the last try finds somebody in the way too."""
        verbinding = connections[options["database"]]
        for poging in range(1, POGINGEN + 1):
            try:
                with held(MIGRATIE, verbinding):
                    super().handle(*args, **options)
                return
            except OperationalError as fout:
                if poging == POGINGEN or not isinstance(fout.__cause__, LockNotAvailable):
                    raise
                logger.warning("Somebody holds what a migration needs; it is tried again in %s seconds.", TUSSENPOOS)
            time.sleep(TUSSENPOOS)
