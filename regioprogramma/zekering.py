"""What is optional and does not answer is left alone for a while: nobody waits for it again and again."""

from functools import cache
from time import monotonic

#: In seconds.
_RUST = 5.0


class Zekering:
    """Of one service, in one process: it blows when the service does not answer, and is whole again after _RUST."""

    def __init__(self) -> None:
        self._tot = float("-inf")

    @property
    def is_door(self) -> bool:
        """Whether the service is left alone now."""
        return monotonic() < self._tot

    def blow(self) -> None:
        """Leave it alone from now on, for a while."""
        self._tot = monotonic() + _RUST


@cache
def zekering_of(adres: str) -> Zekering:
    """Return the one that all threads of this process share for the service at an address."""
    return Zekering()
