"""What a source is refused for, and what was wrong with it that did not stop us."""

from dataclasses import dataclass


class Bronfout(Exception):
    """A source cannot be read at all; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Bronmelding:
    """Something that was wrong in a source: in bytes where, and a Dutch sentence."""

    plaats: int
    zin: str
