"""The parts of which backups are made: packed, encrypted on request, stored once, and checked when they are read."""

import gzip
import hashlib
import json
import logging
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyrage
from django.utils import timezone

from .bewaarplek import Bewaarplek
from .fouten import KopieFout

#: In bytes: the most that is held in memory at a time, once as it is and once as it is stored.
GROOTTE = 16 * 1024 * 1024
#: Below this folder the parts stand.
STUKKEN = "stukken/"
_OPEN = "open"
#: In how many nights all of what is there is read once.
_BEURTEN = 7
logger = logging.getLogger(__name__)
_ZET_TERUG = "Put that file back from another copy of the backups, or use another backup."


def read_ontvangers(namen: Iterable[str]) -> list[Any]:
    """Return the public keys (age1...) to encrypt for; raises KopieFout for what is none."""
    try:
        return [pyrage.x25519.Recipient.from_str(naam) for naam in namen]
    except pyrage.RecipientError as fout:
        raise KopieFout("BACKUP_RECIPIENTS must hold public keys of age: age1..., with commas between them.") from fout


def read_sleutels(tekst: str) -> list[Any]:
    """Return the secret keys of a file as age-keygen writes it; raises KopieFout when there is none in it."""
    regels = [regel.strip() for regel in tekst.splitlines()]
    try:
        sleutels = [pyrage.x25519.Identity.from_str(regel) for regel in regels if regel and regel[0] != "#"]
    except pyrage.IdentityError as fout:
        raise KopieFout("That file holds no key of age: a line that begins with AGE-SECRET-KEY-1.") from fout
    if not sleutels:
        raise KopieFout("There is no key in that file: a line that begins with AGE-SECRET-KEY-1.")
    return sleutels


def _sum(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


class Inpakker:
    """Stores parts at a place for backups, for these recipients; for none they can be read by anybody."""

    def __init__(self, plek: Bewaarplek, ontvangers: Sequence[Any]) -> None:
        self._plek, self._ontvangers = plek, ontvangers
        wie = "\n".join(sorted(str(ontvanger) for ontvanger in ontvangers))
        self.sleutel = _sum(wie.encode())[:16] if ontvangers else _OPEN
        #: {what it holds: its name} of all that is there.
        self._bekend = {_content_of(naam): naam for naam in plek.names(f"{STUKKEN}{self.sleutel}/")}
        #: The names of all that was asked for, which is what this backup is made of.
        self.gebruikt: dict[str, None] = {}
        self._nieuw: list[str] = []
        #: Which seventh of what is there already is read again, so that all of it is once a week.
        self._beurt = timezone.localdate().toordinal() % _BEURTEN

    def pack(self, stroom: Iterable[bytes]) -> list[str]:
        """Store what comes by, cut in parts; return their names."""
        return [self._pack(stuk) for stuk in _cut(stroom)]

    def pack_json(self, inhoud: Any) -> list[str]:
        """Store this as JSON; return the names of its parts."""
        return self.pack([json.dumps(inhoud).encode()])

    def _pack(self, inhoud: bytes) -> str:
        som = _sum(inhoud)
        if not self._is_there(som):
            opgeslagen = gzip.compress(inhoud, compresslevel=1, mtime=0)
            if self._ontvangers:
                opgeslagen = pyrage.encrypt(opgeslagen, self._ontvangers)
            naam = f"{STUKKEN}{self.sleutel}/{som[:2]}/{som[2:]}-{_sum(opgeslagen)}"
            self._nieuw.append(naam)
            self._plek.write(naam, opgeslagen)
            # Not read by itself: a part that is gone is no uploaded file that is gone.
            if Uitpakker(self._plek, ()).check(naam) != opgeslagen:
                raise KopieFout(f"What was just written at the place for backups reads otherwise: {naam}.")
            self._bekend[som] = naam
        self.gebruikt[self._bekend[som]] = None
        return self._bekend[som]

    def _is_there(self, som: str) -> bool:
        """Whether a part with this sum was stored before; whether it still is what it was, when it is its turn."""
        if som not in self._bekend or int(som[:8], 16) % _BEURTEN != self._beurt or self._bekend[som] in self.gebruikt:
            return som in self._bekend
        try:
            Uitpakker(self._plek, ()).check(self._bekend[som])
        except KopieFout as fout:
            logger.warning("It is stored again: %s", fout)
            return False
        return True

    def check_there(self) -> None:
        """Raise KopieFout when a part of this backup was taken away since: nothing told who did so that it is used."""
        er = set(self._plek.names(f"{STUKKEN}{self.sleutel}/"))
        if weg := sorted(self.gebruikt.keys() - er):
            raise KopieFout(
                f"{len(weg)} parts went while the backup was made, such as {weg[0]}. Does another site make backups "
                "at the same place? Give each a place of its own."
            )

    def remove_new(self) -> None:
        """Take away what was stored for a backup that did not become one."""
        for naam in self._nieuw:
            self._plek.remove(naam)


class Uitpakker:
    """Reads parts, with these secret keys where they are encrypted."""

    def __init__(self, plek: Bewaarplek, sleutels: Sequence[Any]) -> None:
        self._plek, self._sleutels = plek, sleutels

    def unpack(self, namen: Iterable[str]) -> Iterator[bytes]:
        """Yield what these parts hold; raises KopieFout for one that is missing, damaged or closed."""
        for naam in namen:
            inhoud = self._open(naam, self.check(naam))
            if _sum(inhoud) != _content_of(naam):
                raise KopieFout(f"A part of the backup holds something else than its name says: {naam}. {_ZET_TERUG}")
            yield inhoud

    def read_json(self, namen: Iterable[str]) -> Any:
        """Return what JSON these parts hold."""
        return json.loads(b"".join(self.unpack(namen)))

    def check(self, naam: str) -> bytes:
        """Return a part as it is stored, which needs no key; raises KopieFout when it is missing or damaged."""
        try:
            opgeslagen = self._plek.read(naam)
        except FileNotFoundError as fout:
            raise KopieFout(f"A part of the backup is missing: {naam}. {_ZET_TERUG}") from fout
        if _sum(opgeslagen) != naam.rpartition("-")[2]:
            raise KopieFout(f"A part of the backup is damaged (changed or cut off): {naam}. {_ZET_TERUG}")
        return opgeslagen

    def _open(self, naam: str, opgeslagen: bytes) -> bytes:
        try:
            if not naam.startswith(f"{STUKKEN}{_OPEN}/"):
                if not self._sleutels:
                    raise KopieFout("This backup is encrypted. Give the file with its secret key: --sleutel FILE.")
                opgeslagen = pyrage.decrypt(opgeslagen, self._sleutels)
            return gzip.decompress(opgeslagen)
        except pyrage.DecryptError as fout:
            raise KopieFout("The key in that file does not open this backup: it was made for another.") from fout
        except (OSError, EOFError, zlib.error) as fout:
            raise KopieFout(f"A part of the backup cannot be unpacked: {naam}. {_ZET_TERUG}") from fout


def _content_of(naam: str) -> str:
    """Return the sum of what a part holds, from its name."""
    *_map, begin, einde = naam.split("/")
    return begin + einde.partition("-")[0]


def _cut(stroom: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what comes by in pieces of GROOTTE; the last may be smaller."""
    rest = bytearray()
    for stuk in stroom:
        rest += stuk
        while len(rest) >= GROOTTE:
            yield bytes(rest[:GROOTTE])
            del rest[:GROOTTE]
    if rest:
        yield bytes(rest)
