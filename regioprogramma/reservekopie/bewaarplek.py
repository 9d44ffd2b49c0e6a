"""Where backups are kept: a folder, or a bucket that speaks S3. A file there is whole, or it is not there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from .fouten import KopieFout

#: How the name ends of what is being written in a folder.
_ONAF = ".deel"
#: In seconds; whoever waits here is a program at night.
_TIJDEN = {"connect_timeout": 10, "read_timeout": 60, "retries": {"total_max_attempts": 5, "mode": "standard"}}


class Bewaarplek(Protocol):
    """A place for files by name, such as `stukken/open/ab/cd`. Raises KopieFout for whatever goes wrong with it."""

    def write(self, naam: str, inhoud: bytes) -> None:
        """Store a file; it has its name once all of it is there. What a failure leaves, clear_parts takes away."""

    def read(self, naam: str) -> bytes:
        """Return a file; raises FileNotFoundError when it is not there."""

    def remove(self, naam: str) -> None:
        """Take a file away; nothing happens when it is not there."""

    def names(self, begin: str = "") -> Iterator[str]:
        """Yield the name of every whole file that begins with this."""

    def clear_parts(self) -> None:
        """Take away what was being written when a program was killed."""


@contextmanager
def _told(wat: str, *behalve: type[Exception]) -> Iterator[None]:
    try:
        yield
    except behalve:
        raise
    except (OSError, BotoCoreError, ClientError) as fout:
        raise KopieFout(f"The place for backups cannot be {wat}: {fout}") from fout


class Bewaarmap:
    """A folder."""

    def __init__(self, map_: Path) -> None:
        self._map = map_

    def write(self, naam: str, inhoud: bytes) -> None:
        """Write under another name, wait until it is on the disk, and give it its own."""
        pad = self._map / naam
        with _told("written"):
            pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            nummer, tijdelijk = tempfile.mkstemp(suffix=_ONAF, dir=pad.parent)
            with os.fdopen(nummer, "wb") as bestand:
                bestand.write(inhoud)
                bestand.flush()
                os.fsync(bestand.fileno())
            os.replace(tijdelijk, pad)
            _sync_folder(pad.parent)

    def read(self, naam: str) -> bytes:
        with _told("read", FileNotFoundError):
            return (self._map / naam).read_bytes()

    def remove(self, naam: str) -> None:
        with _told("written"):
            (self._map / naam).unlink(missing_ok=True)

    def names(self, begin: str = "") -> Iterator[str]:
        with _told("read"):
            gevonden = [pad.relative_to(self._map).as_posix() for pad in _files_in(self._map) if pad.suffix != _ONAF]
        return (naam for naam in sorted(gevonden) if naam.startswith(begin))

    def clear_parts(self) -> None:
        with _told("written"):
            for pad in _files_in(self._map):
                if pad.suffix == _ONAF:
                    pad.unlink(missing_ok=True)


def _files_in(map_: Path) -> list[Path]:
    """Return every file below a folder, none when that is not there; raises OSError for a folder that cannot be read.

    `rglob` would pass over it, and what is in it would be taken for gone.
    """

    def stop(fout: OSError) -> None:
        if not (isinstance(fout, FileNotFoundError) and fout.filename == str(map_)):
            raise fout

    return [Path(map_, naam) for map_, _mappen, namen in os.walk(map_, onerror=stop) for naam in namen]


def _sync_folder(map_: Path) -> None:
    """Wait until the name is on the disk too."""
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


class Bewaaremmer:
    """A bucket, or what in it begins with the same words. S3 itself shows a file once it is whole."""

    def __init__(self, naam: str, begin: str, **hoe: Any) -> None:
        self._naam, self._begin = naam, f"{begin}/" if begin else ""
        self._s3 = boto3.client("s3", config=Config(signature_version="s3v4", **_TIJDEN, **hoe.pop("vorm", {})), **hoe)

    def write(self, naam: str, inhoud: bytes) -> None:
        with _told("written"):
            self._s3.put_object(Bucket=self._naam, Key=self._begin + naam, Body=inhoud)

    def read(self, naam: str) -> bytes:
        with _told("read", FileNotFoundError):
            try:
                antwoord = self._s3.get_object(Bucket=self._naam, Key=self._begin + naam)
                inhoud: bytes = antwoord["Body"].read()
            except self._s3.exceptions.NoSuchKey as fout:
                raise FileNotFoundError(naam) from fout
            return inhoud

    def remove(self, naam: str) -> None:
        with _told("written"):
            self._s3.delete_object(Bucket=self._naam, Key=self._begin + naam)

    def names(self, begin: str = "") -> Iterator[str]:
        with _told("read"):
            bladen = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self._naam, Prefix=self._begin + begin)
            for blad in bladen:
                for ding in blad.get("Contents", ()):
                    yield ding["Key"].removeprefix(self._begin)

    def clear_parts(self) -> None:
        """Nothing is left of what was not finished."""


def open_plek(adres: str) -> Bewaarplek:
    """Return the place at an address: a folder, s3://bucket/prefix, or https://key:secret@host/bucket/prefix?region=nl.

    With s3:// the variables of AWS itself count. Raises KopieFout for anything else.
    """
    if not adres:
        raise KopieFout("Say where: a folder or a bucket, or set BACKUP_URL.")
    try:
        return _open(adres)
    except (ValueError, RuntimeError) as fout:
        # What the parts of an address, a home folder and boto3 say of one that is none.
        raise KopieFout(
            "A place for backups is a folder, s3://bucket/prefix or https://key:secret@host/bucket/prefix."
        ) from fout


def _open(adres: str) -> Bewaarplek:
    delen = urlsplit(adres)
    if not delen.scheme or adres.startswith("/"):
        return Bewaarmap(Path(adres).expanduser().resolve())
    if delen.scheme == "s3" and delen.hostname:
        return Bewaaremmer(delen.netloc, unquote(delen.path.strip("/")))
    naam, _streep, begin = unquote(delen.path.strip("/")).partition("/")
    if delen.scheme not in {"http", "https"} or not delen.hostname or not naam:
        raise ValueError(delen.scheme)
    return Bewaaremmer(
        naam,
        begin,
        vorm={"s3": {"addressing_style": "path"}},
        endpoint_url=f"{delen.scheme}://{delen.hostname}" + (f":{delen.port}" if delen.port else ""),
        aws_access_key_id=unquote(delen.username or "") or None,
        aws_secret_access_key=unquote(delen.password or "") or None,
        region_name=dict(parse_qsl(delen.query)).get("region"),
    )
