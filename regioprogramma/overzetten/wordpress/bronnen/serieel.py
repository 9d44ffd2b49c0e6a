"""Reads what PHP wrote with `serialize()`: lists and values, never an object. What it cannot read it leaves.

Lengths of strings are counted in bytes, as PHP does.
Source: the format of serialize() as the manual of PHP shows it.
"""

from typing import Any

#: How deep and how long a value may be, and how many parts it may have.
_DIEPSTE, _LANGSTE, _MEESTE = 20, 1024 * 1024, 50_000


class SerieelFout(ValueError):
    """A value is damaged, too large, or holds an object."""


def read_serieel(tekst: str) -> Any:
    """Return the value that PHP stored: dict, str, int, float, bool or None. Raises SerieelFout."""
    ruw = tekst.encode()
    if len(ruw) > _LANGSTE:
        raise SerieelFout("too long")
    lezer = _Lezer(ruw)
    waarde = lezer.value(0)
    if lezer.plek != len(ruw):
        raise SerieelFout("more after its end")
    return waarde


class _Lezer:
    def __init__(self, ruw: bytes) -> None:
        self.ruw, self.plek, self.delen = ruw, 0, 0

    def value(self, diepte: int) -> Any:
        """Return the value at the place where we are, and go past it."""
        self.delen += 1
        if diepte > _DIEPSTE or self.delen > _MEESTE:
            raise SerieelFout("too deep or too many parts")
        soort = self._take(2)
        if soort == b"N;":
            return None
        if soort in (b"i:", b"b:"):
            getal = self._number(b";")
            return bool(getal) if soort == b"b:" else getal
        if soort == b"d:":
            return self._float()
        if soort == b"s:":
            return self._string()
        if soort == b"a:":
            return self._array(diepte)
        raise SerieelFout("an object, or no value")

    def _take(self, lengte: int) -> bytes:
        deel = self.ruw[self.plek : self.plek + lengte]
        if len(deel) != lengte:
            raise SerieelFout("it ends too early")
        self.plek += lengte
        return deel

    def _until(self, teken: bytes) -> bytes:
        einde = self.ruw.find(teken, self.plek, self.plek + 40)
        if einde < 0:
            raise SerieelFout("a number without an end")
        deel, self.plek = self.ruw[self.plek : einde], einde + 1
        return deel

    def _number(self, teken: bytes) -> int:
        deel = self._until(teken)
        if not deel.removeprefix(b"-").isdigit():
            raise SerieelFout("not a number")
        return int(deel)

    def _float(self) -> float:
        try:
            return float(self._until(b";"))
        except ValueError as fout:
            raise SerieelFout("not a number") from fout

    def _string(self) -> str:
        lengte = self._number(b":")
        if lengte < 0 or self._take(1) != b'"':
            raise SerieelFout("a string without a beginning")
        tekst = self._take(lengte)
        if self._take(2) != b'";':
            raise SerieelFout("a string of another length")
        return tekst.decode(errors="replace")

    def _array(self, diepte: int) -> dict[Any, Any]:
        aantal = self._number(b":")
        if not 0 <= aantal <= _MEESTE or self._take(1) != b"{":
            raise SerieelFout("a list of an impossible length")
        waarden = {}
        for _nummer in range(aantal):
            sleutel = self.value(diepte + 1)
            if not isinstance(sleutel, str | int):
                raise SerieelFout("a list with an impossible key")
            waarden[sleutel] = self.value(diepte + 1)
        if self._take(1) != b"}":
            raise SerieelFout("a list without an end")
        return waarden
