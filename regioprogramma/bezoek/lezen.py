"""Reads logs, from where each was left: whatever its name is by now, packed or not."""

import gzip
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any

from django.core.management.base import CommandError

from .logregels import LANGSTE_REGEL, Logregel, read_logregel
from .models import Logstand

#: In place of the name of a file: what comes in through a pipe.
STDIN = "-"
_STUK = 1 << 16


@dataclass
class Loggelezen:
    """How far a log was read now: with which request it begins, which was the last and where that ends.

    `eerder` is how far it was read before, as (end, last request).
    """

    begin: str = ""
    eind: str = ""
    positie: int = 0
    eerder: tuple[int, str] | None = None
    regels: int = 0
    onbegrepen: int = 0


@dataclass
class Logstanden:
    """How far each log was read before, by earlier runs and by this one."""

    nu: list[Loggelezen] = field(default_factory=list)

    def of(self, begin: str) -> dict[int, set[str]]:
        """Return {end: the last requests} of the logs that begin with this request."""
        bekend = defaultdict(set)
        for positie, eind in Logstand.objects.filter(begin=begin).values_list("positie", "eind"):
            bekend[positie].add(eind)
        for gelezen in self.nu:
            if gelezen.begin == begin:
                bekend[gelezen.positie].add(gelezen.eind)
        return bekend


@contextmanager
def open_log(naam: str) -> Iterator[IO[bytes]]:
    """Open a log, unpacked; raises CommandError for one that cannot be read."""
    if naam == STDIN:
        yield sys.stdin.buffer
        return
    try:
        with Path(naam).open("rb") as bestand:
            ingepakt = bestand.peek(2)[:2] == b"\x1f\x8b"
            inhoud: Any = gzip.GzipFile(fileobj=bestand) if ingepakt else bestand
            yield inhoud
    except (OSError, EOFError, zlib.error) as fout:
        raise CommandError(f"{naam} cannot be read ({fout}): nothing is counted.") from fout


def read_log(bestand: IO[bytes], vandaag: date, standen: Logstanden, gelezen: Loggelezen) -> Iterator[Logregel | None]:
    """Yield the requests of the days before today; None when all that came before was counted by an earlier run.

    A day is counted when it is over: then all of it is there, and what was asked for too seldom can be left out.
    """
    bekend: dict[int, set[str]] = {}
    for regel, positie in _lines(bestand):
        logregel = read_logregel(regel)
        if logregel is not None and logregel.dag == vandaag:
            break
        gelezen.regels += 1
        # A day that is still to come was written by a clock that was wrong for a moment.
        if logregel is None or logregel.dag > vandaag:
            gelezen.onbegrepen += 1
            continue
        if not gelezen.begin:
            gelezen.begin = logregel.merk
            bekend = standen.of(gelezen.begin)
        gelezen.positie, gelezen.eind = positie, logregel.merk
        yield logregel
        if gelezen.eind in bekend.get(positie, ()):
            gelezen.eerder = positie, gelezen.eind
            yield None
    standen.nu.append(gelezen)


def _lines(bestand: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield every whole line with where it ends: of one that is too long its beginning, of a half one nothing."""
    positie = 0
    while regel := bestand.readline(LANGSTE_REGEL + 2):
        positie += len(regel)
        heel = regel.endswith(b"\n")
        while not heel and (meer := bestand.readline(_STUK)):
            positie += len(meer)
            heel = meer.endswith(b"\n")
        if heel:
            yield regel, positie
