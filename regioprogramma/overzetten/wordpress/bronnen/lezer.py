"""What every source is read by, whether it is a file or the live site."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from .bronstuk import Bronkop, Bronstuk
from .fouten import Bronmelding
from .knippen import Knipsel


class Bronlezer(Protocol):
    """What reads a source; `kop` is known, and `is_heel` says whether it held all, after its items were read."""

    naam: str
    pad: Path
    kop: Bronkop
    meldingen: list[Bronmelding]
    is_heel: bool

    def read(self) -> Iterator[tuple[Bronstuk, Knipsel]]:
        """Yield each item with the part of `pad` that it is. Raises Bronfout."""

    def read_part(self, knipsel: Knipsel) -> Bronstuk | None:
        """Return the item of such a part; None when nothing of it can be read."""


def read_item(lezer: Bronlezer, plaats: int, lengte: int) -> Bronstuk | None:
    """Return the item that stands at a place of a source whose head was read."""
    with lezer.pad.open("rb") as bestand:
        bestand.seek(plaats)
        return lezer.read_part(Knipsel(plaats, bestand.read(lengte)))
