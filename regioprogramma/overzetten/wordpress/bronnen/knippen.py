"""Cuts an export into its head and its items, whatever its size and however it is broken.

Each item is then read by itself, so that one that is damaged takes no other along. Inside CDATA nothing is a mark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

#: In bytes: what is read at once, how large the head and one item may be, and how far is looked for the end of CDATA.
STUKLENGTE, _MEESTE = 256 * 1024, 48 * 1024 * 1024
_VERDER = 64 * 1024
_MERK = re.compile(rb"<!\[CDATA\[|\]\]>|<item[\s>]|</item\s*>")
#: As long as the longest mark may be: a mark may be cut in two by where reading stopped.
_LANGSTE_MERK = 24
_VOLGENDE = re.compile(rb"\s*(?:<item[\s>]|</channel)")
_CDATA = re.compile(rb"<!\[CDATA\[|\]\]>")


@dataclass(frozen=True)
class Knipsel:
    """A part of the file: where it begins, in bytes, and whether its end was found. Empty when it was too large."""

    plaats: int
    inhoud: bytes
    is_heel: bool = True


def cut(bestand: IO[bytes]) -> Iterator[Knipsel]:
    """Yield the head of an export, then its items in order; an empty file gives an empty head."""
    return _Schaar(bestand).cut()


class _Schaar:
    def __init__(self, bestand: IO[bytes]) -> None:
        self.bestand = bestand
        self.buffer = bytearray()
        #: Where the buffer begins in the file, and up to where in the buffer was looked.
        self.basis = self.plek = 0
        #: Where in the buffer the part begins that is being read; None between two items.
        self.begin: int | None = 0
        self.in_kop = True
        self.in_cdata = self.te_groot = self.op = False

    def cut(self) -> Iterator[Knipsel]:
        """Yield the parts."""
        while merk := self._next_mark():
            yield from self._pass(*merk)
        if self.begin is not None:
            yield self._part(len(self.buffer), is_heel=self.in_kop)

    def _pass(self, merk: bytes, van: int, tot: int) -> Iterator[Knipsel]:
        """Go past a mark at `van` to `tot` in the buffer."""
        if self.in_cdata and not (merk.startswith(b"</item") and self._is_unclosed(tot)):
            self.in_cdata = merk != b"]]>"
        elif merk == b"<![CDATA[":
            self.in_cdata = True
        elif merk.startswith(b"<item"):
            # One that was not closed ends where the next begins.
            if self.begin is not None:
                yield self._part(van, is_heel=self.in_kop)
                van, tot = 0, tot - van
            self.begin, self.in_kop = van, False
        elif merk.startswith(b"</item") and self.begin is not None and not self.in_kop:
            is_heel, self.in_cdata = not self.in_cdata, False
            yield self._part(tot, is_heel=is_heel)
            tot = 0
        self.plek = tot

    def _part(self, tot: int, *, is_heel: bool) -> Knipsel:
        """Return what was read up to `tot`, and let the buffer begin there."""
        begin = self.begin or 0
        plaats = self.basis + begin if not self.te_groot else self.groot_op
        deel = Knipsel(plaats, b"" if self.te_groot else bytes(self.buffer[begin:tot]), is_heel and not self.te_groot)
        self.begin, self.te_groot = None, False
        self._drop(tot)
        return deel

    def _drop(self, tot: int) -> None:
        del self.buffer[:tot]
        self.basis += tot
        self.plek = max(0, self.plek - tot)

    def _next_mark(self) -> tuple[bytes, int, int] | None:
        """Return the next mark and its place; reads on until there is one. None at the end of the file."""
        while True:
            if gevonden := _MERK.search(self.buffer, self.plek):
                return gevonden[0], gevonden.start(), gevonden.end()
            self.plek = max(self.plek, len(self.buffer) - _LANGSTE_MERK)
            if not self._read_on():
                return None

    def _read_on(self) -> bool:
        """Read more of the file; of a part that is too large nothing is kept."""
        if self.begin is None or len(self.buffer) - self.begin > _MEESTE:
            if self.begin is not None:
                if not self.te_groot:
                    self.te_groot, self.groot_op = True, self.basis + self.begin
                self.begin = 0
            self._drop(self.plek)
        stuk = self.bestand.read(STUKLENGTE)
        self.buffer += stuk
        return bool(stuk)

    def _is_unclosed(self, tot: int) -> bool:
        """Whether CDATA was never closed before the end of the item at `tot`: another begins before this one ends.

        A message may quote an export: then the end of its CDATA comes first.
        """
        while len(self.buffer) - tot < _VERDER and (stuk := self.bestand.read(STUKLENGTE)):
            self.buffer += stuk
        if not _VOLGENDE.match(self.buffer, tot):
            return False
        volgend = _CDATA.search(self.buffer, tot, tot + _VERDER)
        return volgend is None or volgend[0] != b"]]>"
