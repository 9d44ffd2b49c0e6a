"""A worker says that it is there, whatever it is doing."""

import logging
import threading
from contextlib import suppress
from datetime import timedelta
from types import TracebackType

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from .models import Werker

logger = logging.getLogger(__name__)
#: How often, in seconds; and after how long a silence a worker is taken for dead. A machine may be busy for a while.
SLAG, DOOD_NA = 15, timedelta(minutes=2)


class Hartslag:
    """Used as a context: within it the worker of this name is known to be there."""

    def __init__(self, naam: str) -> None:
        self._naam, self._klaar = naam, threading.Event()
        # A daemon: an error that ends the process must not wait for it.
        self._draad = threading.Thread(target=self._beat, name="hartslag", daemon=True)

    def __enter__(self) -> "Hartslag":
        self._draad.start()
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._klaar.set()
        self._draad.join(SLAG)

    def _beat(self) -> None:
        while not self._klaar.is_set():
            close_old_connections()
            try:
                Werker.objects.update_or_create(naam=self._naam, defaults={"gezien_op": timezone.now()})
            except Error as fout:
                logger.warning("The database does not hear that this worker is there: %s", fout)
            self._klaar.wait(SLAG)
        with suppress(Error):
            Werker.objects.filter(naam=self._naam).delete()
        connection.close()


def living() -> set[str]:
    """Return the names of the workers that are there."""
    sinds = timezone.now() - DOOD_NA
    return set(Werker.objects.filter(gezien_op__gt=sinds).values_list("naam", flat=True))
