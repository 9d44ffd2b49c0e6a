"""The uploaded files that the database names, in a folder or a bucket."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

import psycopg
from django.apps import apps
from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage
from django.db.models import FileField, Model
from psycopg.sql import SQL, Identifier

from regioprogramma.core.inhoud import OpslagWeg

from .fouten import KopieFout

#: Folders of what the site makes again by itself, from the content.
_VANZELF = ("uitvoer/",)
_STUK = 1024 * 1024
#: How the name begins of a file that is being put back.
_ONAF = ".terugzetten-"


def fields_with_files() -> list[tuple[type[Model], FileField]]:
    """Return every (model, field) that names files."""
    return [
        (model, veld)
        for model in apps.get_models(include_auto_created=True)
        for veld in model._meta.local_concrete_fields
        if isinstance(veld, FileField) and f"{veld.upload_to}/" not in _VANZELF
    ]


def named_files(verbinding: psycopg.Connection[Any]) -> set[str]:
    """Return the names of all files that rows name, as this connection sees those."""
    namen: set[str] = set()
    for model, veld in fields_with_files():
        vraag = SQL("SELECT DISTINCT {} FROM {}").format(Identifier(veld.column), Identifier(model._meta.db_table))
        namen.update(naam for [naam] in verbinding.execute(vraag).fetchall() if naam)
    return namen


def state_of(naam: str) -> tuple[int, datetime] | None:
    """Return what changes when a file does; None when it is not there."""
    try:
        return default_storage.size(naam), default_storage.get_modified_time(naam)
    except FileNotFoundError:
        return None
    except (OSError, OpslagWeg) as fout:
        raise KopieFout(f"The uploaded files cannot be read: {fout}") from fout


def read_bestand(naam: str) -> Iterator[bytes]:
    """Yield what a file holds; raises FileNotFoundError when it is not there."""
    try:
        with default_storage.open(naam) as bestand:
            while stuk := bestand.read(_STUK):
                yield stuk
    except FileNotFoundError:
        raise
    except (OSError, OpslagWeg) as fout:
        raise KopieFout(f"The uploaded file {naam} cannot be read: {fout}") from fout


def list_stored(map_: str = "") -> Iterator[str]:
    """Yield the name of every file that is there, without what the site makes again by itself."""
    try:
        mappen, namen = default_storage.listdir(map_)
    except FileNotFoundError:
        return
    for naam in sorted(namen):
        if naam and not naam.startswith(_ONAF):
            yield f"{map_}{naam}"
    for naam in sorted(mappen):
        if naam and f"{map_}{naam}/" not in _VANZELF:
            yield from list_stored(f"{map_}{naam}/")


def write_bestand(naam: str, stroom: Iterable[bytes]) -> None:
    """Put a file in its place, over what is there; it has its name once all of it is there."""
    opslag = default_storage._wrapped
    try:
        if isinstance(opslag, FileSystemStorage):
            _write_in_folder(Path(opslag.path(naam)), stroom, opslag.file_permissions_mode)
        else:
            with SpooledTemporaryFile(max_size=2 * _STUK) as tijdelijk:
                tijdelijk.writelines(stroom)
                tijdelijk.seek(0)
                default_storage.delete(naam)
                default_storage.save(naam, File(tijdelijk, name=naam))
    except (OSError, OpslagWeg) as fout:
        raise KopieFout(f"The uploaded file {naam} cannot be put back: {fout}") from fout


def _write_in_folder(pad: Path, stroom: Iterable[bytes], rechten: int | None) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_name(f"{_ONAF}{os.getpid()}")
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.writelines(stroom)
            bestand.flush()
            os.fsync(bestand.fileno())
        if rechten is not None:
            tijdelijk.chmod(rechten)
        os.replace(tijdelijk, pad)
    except BaseException:
        tijdelijk.unlink(missing_ok=True)
        raise


def clear_parts() -> None:
    """Take away what was being put back when a program was killed."""
    if isinstance(default_storage._wrapped, FileSystemStorage):
        for pad in Path(default_storage._wrapped.location).rglob(f"{_ONAF}*"):
            pad.unlink(missing_ok=True)
