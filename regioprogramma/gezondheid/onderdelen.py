"""Whether this container may be sent visitors, and what it has to do without."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from regioprogramma.achtergrond.toestand import look_at_work
from regioprogramma.rediscache import Rediscache
from regioprogramma.reservekopie.nacht import look_at_kopieen

from .peiling import PEILING

#: In bytes: with less, a photo of somebody in a hurry no longer fits.
_RUIMTE = 200 * 1024 * 1024


def what_stops() -> str:
    """Return what this container cannot serve without: "database", "migrations" or ""."""
    if not PEILING.answers():
        return "database"
    try:
        return (
            "" if _needed_migrations() <= MigrationRecorder(connection).applied_migrations().keys() else "migrations"
        )
    except Error:
        return "database"


def what_lacks() -> list[str]:
    """Return what does not work while pages are shown all the same: cache, files, disk, worker, work, backup."""
    return [*_missing_places(), *_missing_work(), *_missing_backup()]


@cache
def _needed_migrations() -> frozenset[tuple[str, str]]:
    """Return the (app, name) of the last migrations of this version."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def _missing_places() -> Iterator[str]:
    # The other cache is the database, of which is known that it answers.
    if isinstance(caches["default"], Rediscache) and not caches["default"].answers():
        yield "cache"
    if not _does(lambda: default_storage.exists("gereed")):
        yield "files"
    if isinstance(default_storage._wrapped, FileSystemStorage) and not _has_room(Path(settings.MEDIA_ROOT)):
        yield "disk"


def _missing_work() -> Iterator[str]:
    try:
        toestand = look_at_work()
    except Error:
        yield "work"
        return
    if not toestand.er_is_werker:
        yield "worker"
    if toestand.wacht_sinds:
        yield "work"


def _missing_backup() -> Iterator[str]:
    try:
        toestand = look_at_kopieen()
    except Error:
        return
    if toestand and toestand.is_oud:
        yield "backup"


def _does(proef: Callable[[], object]) -> bool:
    """Whether something can be done at all."""
    try:
        proef()
    except Exception:  # noqa: BLE001 - a folder, a bucket and a Redis each fail in ways of their own
        return False
    return True


def _has_room(map_: Path) -> bool:
    return _does(lambda: map_.mkdir(parents=True, exist_ok=True)) and shutil.disk_usage(map_).free > _RUIMTE
