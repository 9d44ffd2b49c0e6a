"""What a file with keywords holds, whatever its format."""

from dataclasses import dataclass, field


class OnleesbareInvoer(Exception):
    """The file cannot be read; its text is a sentence for the editor."""


@dataclass
class Invoer:
    """One keyword of a file. `nummer`: its row or place, by which a sentence points at it."""

    nummer: int
    naam: str
    slug: str = ""
    omschrijving: str = ""
    synoniemen: list[str] = field(default_factory=list)
    breder: str = ""
