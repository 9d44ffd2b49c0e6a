"""Which indexes answer, for whoever may not wait for the database: looked up beside the request, and remembered."""

import logging
import threading
from dataclasses import dataclass
from time import monotonic

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpRequest

from regioprogramma.core.models import Regio

from .diwoo import find_uitgever
from .instellingen import read_instellingen
from .sitemaps import index_addresses

logger = logging.getLogger(__name__)
#: In seconds: how old what is remembered may be, when a look that failed is tried again, and how long the first who
#: asks waits.
_VERS, _OPNIEUW, _GEDULD = 60.0, 5.0, 0.5
#: Of how many hosts something is remembered.
_MEESTE = 100


@dataclass
class _Bekend:
    """What is known of a host: the addresses, None before anybody knew; and when to look again."""

    adressen: list[str] | None = None
    tot: float = float("-inf")
    kijker: threading.Thread | None = None


_bekend: dict[str, _Bekend] = {}
_slot = threading.Lock()


def answering_indexes(request: HttpRequest) -> list[str] | None:
    """Return the addresses of the indexes that answer on the site of a request; None when that is not known now.

    What is answered may be a minute old. Nobody waits longer than half a second, and only who asks first.
    """
    with _slot:
        if len(_bekend) >= _MEESTE:
            _bekend.clear()
        bekend = _bekend.setdefault(request.get_host(), _Bekend())
        if monotonic() >= bekend.tot and bekend.kijker is None:
            mijn = connections[DEFAULT_DB_ALIAS]
            bekend.kijker = threading.Thread(target=_look, args=(request, bekend, mijn), daemon=True)
            bekend.kijker.start()
        kijker = bekend.kijker
    if bekend.adressen is None and kijker:
        kijker.join(_GEDULD)
    return bekend.adressen


def _look(request: HttpRequest, bekend: _Bekend, ander: BaseDatabaseWrapper) -> None:
    """Ask the database, over a connection of this thread alone, to where that of another thread leads."""
    wanneer = _OPNIEUW
    connections[DEFAULT_DB_ALIAS] = ander.copy()
    try:
        bekend.adressen = _read(request)
        wanneer = _VERS
    except Exception as fout:  # noqa: BLE001 - whatever the database says, it is asked again
        logger.warning("Which indexes answer is not known: %s", fout)
    finally:
        connections.close_all()
        bekend.tot, bekend.kijker = monotonic() + wanneer, None


def _read(request: HttpRequest) -> list[str]:
    if find_uitgever(Regio.for_request(request)) is None:
        return []
    return index_addresses(read_instellingen(request).categorieen())
