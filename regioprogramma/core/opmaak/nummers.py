"""The numbers in addresses, forms and texts: anyone may write anything there."""

from collections.abc import Iterable

#: No id, page of results or year of ours is longer; what is longer fits no column and is not a number of ours.
_LANGSTE = 9


def read_number(tekst: object) -> int | None:
    """Return the whole number that `tekst` is, or None; leading zeros do not matter, characters other than 0-9 do.

    Not `isdigit()` alone, which says yes to "²", nor `int()`, which reads " 1_0" and digits of other scripts.
    """
    tekst = str(tekst)
    if not (tekst.isascii() and tekst.isdigit()):
        return None
    kaal = tekst.lstrip("0") or "0"
    return int(kaal) if len(kaal) <= _LANGSTE else None


def read_numbers(teksten: Iterable[object]) -> list[int]:
    """Return the numbers among `teksten`, in order."""
    return [nummer for nummer in map(read_number, teksten) if nummer is not None]
