"""The gemeenten of the Netherlands, so that a region ticks its own and types no codes.

The file holds those of 1 January 2026 by the code of Statistics Netherlands (CBS); a newer one is added by hand. The
address at TOOI, the register of government organisations, follows from the code.
"""

import csv
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from regioprogramma.core.opmaak import name_key

_BESTAND = Path(__file__).with_name("gemeenten.csv")


class NederlandseGemeente(NamedTuple):
    """One gemeente of the file."""

    cbs_code: str
    naam: str
    provincie: str


@cache
def all_gemeenten() -> dict[str, NederlandseGemeente]:
    """Return {CBS code: NederlandseGemeente}."""
    with _BESTAND.open(encoding="utf-8", newline="") as bestand:
        return {rij["cbs_code"]: NederlandseGemeente(**rij) for rij in csv.DictReader(bestand)}


def per_provincie() -> list[tuple[str, list[NederlandseGemeente]]]:
    """Return [(provincie, [NederlandseGemeente])], both in the order of their names."""
    op_naam = sorted(all_gemeenten().values(), key=lambda g: (name_key(g.provincie), name_key(g.naam)))
    return [(provincie, list(deel)) for provincie, deel in groupby(op_naam, key=lambda g: g.provincie)]
