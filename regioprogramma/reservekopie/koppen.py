"""The head of a backup: written last, and what makes it one. Older backups go by what must be kept.

What a backup is, in a folder or a bucket that is this site's alone:

    reservekopie-20261129T013000Z-<hash>.json.gz     the head, written last: without it there is no backup
    stukken/<key>/ab/cdef...-<hash>                  parts of at most 16 MB, shared by all backups

A part is a piece of a table, of an uploaded file or of the table of contents, packed with gzip and, when there are
recipients, encrypted with age for them. Its name says what must be in it: the SHA-256 of what it holds, and that of
how it is stored. So what did not change is stored once, a damaged part is seen without the key, and a part under its
own name is whole. `<key>` is `open`, or names the recipients.

A table is what `COPY ... TO STDOUT` of PostgreSQL gives; the table of contents is JSON. With `age --decrypt`, `gunzip`
and `psql` all of it can be read without this program.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils import timezone

from .bewaarplek import Bewaarplek
from .fouten import KopieFout
from .stukken import STUKKEN

#: Of what is written here; a program reads the number that it knows.
FORMAAT = 1
_BEGIN, _EINDE = "reservekopie-", ".json.gz"
_MOMENT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Kop:
    """What anybody may know of a backup: which parts it is made of, and where its table of contents is."""

    sleutel: str
    inhoud: list[str]
    stukken: list[str]
    formaat: int = FORMAAT


def write_kop(plek: Bewaarplek, moment: datetime, kop: Kop) -> str:
    """Store the head, which makes the backup one; return its name."""
    inhoud = gzip.compress(json.dumps(asdict(kop)).encode(), mtime=0)
    naam = f"{_BEGIN}{moment.astimezone(UTC).strftime(_MOMENT)}-{_short_sum(inhoud)}{_EINDE}"
    plek.write(naam, inhoud)
    return naam


def list_koppen(plek: Bewaarplek) -> list[str]:
    """Return the names of the backups that are there, the oldest first."""
    return sorted(naam for naam in plek.names(_BEGIN) if naam.endswith(_EINDE))


def moment_of(naam: str) -> datetime:
    """Return of when a backup is; raises KopieFout when its name does not say so."""
    try:
        return datetime.strptime(naam.removeprefix(_BEGIN).partition("-")[0], _MOMENT).replace(tzinfo=UTC)
    except ValueError as fout:
        raise KopieFout(f"{naam} is not the name of a backup.") from fout


def read_kop(plek: Bewaarplek, naam: str) -> Kop:
    """Return the head of a backup; raises KopieFout when it is damaged, or written by a later version."""
    try:
        opgeslagen = plek.read(naam)
    except FileNotFoundError as fout:
        raise KopieFout(f"There is no backup {naam} there.") from fout
    try:
        if _short_sum(opgeslagen) != naam.removesuffix(_EINDE).rpartition("-")[2]:
            raise ValueError("its sum differs")
        gelezen: dict[str, Any] = json.loads(gzip.decompress(opgeslagen))
        if gelezen["formaat"] == FORMAAT:
            return Kop(**gelezen)
    except (OSError, EOFError, ValueError, TypeError, KeyError, zlib.error) as fout:
        raise KopieFout(f"The backup {naam} is damaged (changed or cut off). Use another one.") from fout
    raise KopieFout(f"The backup {naam} was written by another version of the program: use that one.")


def remove_old(plek: Bewaarplek, bewaren: tuple[int, int, int]) -> int:
    """Remove the backups that need not be kept (days, weeks, months), and every part that none uses; return how many.

    Raises KopieFout, and removes no part, when a backup cannot be read: what it uses is then not known.
    """
    namen = list_koppen(plek)
    weg = sorted(set(namen) - kept(namen, bewaren))
    for naam in weg:
        plek.remove(naam)
    remove_unused(plek)
    return len(weg)


def remove_unused(plek: Bewaarplek) -> None:
    """Remove every part that no backup uses: of what was removed, and of one that did not become whole."""
    if not (koppen := list_koppen(plek)):
        raise KopieFout("The place for backups shows none, though one was just made: nothing is removed.")
    gebruikt = {stuk for naam in koppen for stuk in read_kop(plek, naam).stukken}
    for naam in list(plek.names(STUKKEN)):
        if naam not in gebruikt:
            plek.remove(naam)


def kept(namen: Sequence[str], bewaren: tuple[int, int, int]) -> set[str]:
    """Return which backups are kept: the newest of each of the last days, weeks and months that have one.

    And each that is less than a day older than the newest, which may be of a machine on which somebody practises.
    """
    dagen = {naam: timezone.localtime(moment_of(naam)).date() for naam in namen}
    perioden: Iterable[Callable[[date], object]] = (
        lambda dag: dag,
        lambda dag: dag.isocalendar()[:2],
        lambda dag: (dag.year, dag.month),
    )
    sinds = max(map(moment_of, namen)) - timedelta(days=1)
    blijft = {naam for naam in namen if moment_of(naam) > sinds}
    for periode, aantal in zip(perioden, bewaren, strict=True):
        nieuwste = {periode(dagen[naam]): naam for naam in sorted(namen)}
        blijft.update(list(nieuwste.values())[-aantal:] if aantal else ())
    return blijft


def _short_sum(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()[:32]
