"""What is answered of a spreadsheet, and how much of it: no programme of a region has more."""

import json
from typing import Any, BinaryIO

from regioprogramma.core.apart.celsoort import Celsoort

MEESTE_BLADEN = 50
#: Rows with anything in them, and cells, of all sheets together.
MEESTE_RIJEN = 20_000
MEESTE_CELLEN = 400_000
MEESTE_BLADKOLOMMEN = 300
MEESTE_SAMENGEVOEGD = 5_000


class Bladweigering(Exception):
    """The file is not taken; `reden` is a word for whoever puts it in a sentence."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


#: A cell: the number of its column, what it holds, and that as a text.
Celregel = tuple[int, Celsoort, str]


class Bladuitvoer:
    """Answers line by line; raises Bladweigering when there is more than is read."""

    def __init__(self, uit: BinaryIO) -> None:
        self.uit = uit
        self.bladen = self.rijen = self.cellen = self.samen = 0

    def say(self, **wat: Any) -> None:
        """Answer something."""
        self.uit.write(json.dumps(wat, ensure_ascii=False).encode(errors="replace") + b"\n")
        self.uit.flush()

    def sheet(self, naam: str, *, is_verborgen: bool = False) -> None:
        """A sheet begins; what follows is in it."""
        self.bladen += 1
        if self.bladen > MEESTE_BLADEN:
            raise Bladweigering("te-veel-bladen")
        self.say(blad=naam, verborgen=is_verborgen)

    def row(self, nummer: int, cellen: list[Celregel], *, is_verborgen: bool = False) -> None:
        """Answer a row; one with nothing in it is not."""
        gevuld = [cel for cel in cellen if cel[2].strip() or cel[1] is Celsoort.FORMULE]
        if not gevuld:
            return
        self.rijen += 1
        self.cellen += len(gevuld)
        if self.rijen > MEESTE_RIJEN or self.cellen > MEESTE_CELLEN:
            raise Bladweigering("te-veel-rijen")
        if max(kolom for kolom, _soort, _tekst in gevuld) > MEESTE_BLADKOLOMMEN:
            raise Bladweigering("te-veel-kolommen")
        self.say(rij=nummer, cellen=gevuld, verborgen=is_verborgen)

    def merged(self, boven: int, links: int, onder: int, rechts: int) -> None:
        """Answer that the cells from one place through another are one."""
        self.samen += 1
        if self.samen <= MEESTE_SAMENGEVOEGD:
            self.say(samen=[boven, links, onder, rechts])
