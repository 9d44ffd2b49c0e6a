"""The one way to add up amounts: a sum is not known better than its weakest part; the unknown is not nought."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from regioprogramma.core.opmaak import Nauwkeurigheid, show_bedrag

#: From the qualifier that says most to the one that says least.
ZWAKTE: list[str] = [Nauwkeurigheid.EXACT, Nauwkeurigheid.RUIM, Nauwkeurigheid.MINIMAAL, Nauwkeurigheid.CIRCA]


@dataclass(frozen=True)
class Som:
    """A sum of contributions in euros with its qualifier; `bedrag` is None when no part has an amount."""

    bedrag: Decimal | None
    nauwkeurigheid: Nauwkeurigheid | None

    def __str__(self) -> str:
        return show_bedrag(self.bedrag, self.nauwkeurigheid or Nauwkeurigheid.EXACT)


class Bedrag(Protocol):
    """What can be added up: an amount, None when it is not known, with its qualifier."""

    @property
    def bedrag(self) -> Decimal | None: ...

    @property
    def nauwkeurigheid(self) -> str | None: ...


class Gift(Bedrag, Protocol):
    """An amount that may be given in kind: that is not money, but a figure of its own."""

    @property
    def in_natura(self) -> bool: ...


class Begroot(Protocol):
    """What may have a stated total."""

    @property
    def totaal_bedrag(self) -> Decimal | None: ...

    @property
    def totaal_nauwkeurigheid(self) -> str: ...


def add_up(bijdragen: Collection[Bedrag]) -> Som:
    """Return the Som of contributions. When a part has no amount yet, the sum is at least what the others are.

    At least nought says nothing: then it is not known.
    """
    bekend = [bijdrage for bijdrage in bijdragen if bijdrage.bedrag is not None]
    if not bekend:
        return Som(None, None)
    zwakste = max((str(bijdrage.nauwkeurigheid) for bijdrage in bekend), key=ZWAKTE.index)
    som = sum((bijdrage.bedrag or Decimal(0) for bijdrage in bekend), Decimal(0))
    if len(bekend) < len(bijdragen):
        if not som:
            return Som(None, None)
        zwakste = max(zwakste, Nauwkeurigheid.MINIMAAL, key=ZWAKTE.index)
    return Som(som, Nauwkeurigheid(zwakste))


def in_geld(bijdragen: Collection[Gift]) -> Som:
    """Return the Som of what is given in money."""
    return add_up([bijdrage for bijdrage in bijdragen if not bijdrage.in_natura])


def in_natura(bijdragen: Collection[Gift]) -> Som:
    """Return the Som of what is given in hours, land or other work, valued in euros."""
    return add_up([bijdrage for bijdrage in bijdragen if bijdrage.in_natura])


def total_of(pagina: Begroot, bijdragen: Collection[Gift]) -> Som:
    """Return the stated total; without one the sum of the money. In the database that is `totaalbedrag`."""
    if pagina.totaal_bedrag is not None:
        return Som(pagina.totaal_bedrag, Nauwkeurigheid(pagina.totaal_nauwkeurigheid))
    return in_geld(bijdragen)
