"""What the rules find for one user, as the dashboard and the e-mail show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import Blok, Regel, Rij, list_regels


@dataclass(frozen=True)
class Bevinding:
    """What one rule found: the first rows, and how many there are."""

    regel: Regel
    rijen: list[Rij]
    aantal: int

    @property
    def lijst(self) -> str:
        """The address of the whole list."""
        return reverse("redactie_vandaag:lijst", args=[self.regel.naam])

    @property
    def rest(self) -> int:
        """How many there are beside the rows that are shown."""
        return self.aantal - len(self.rijen)


@dataclass(frozen=True)
class Overzichtdeel:
    """One heading of the overview with what was found under it."""

    blok: Blok
    bevindingen: list[Bevinding]

    @property
    def staat_alleen(self) -> bool:
        """Whether the block is one list that says the same as its heading."""
        return self.blok in (Blok.CONCEPTEN, Blok.WACHT)


def make_overzicht(gebruiker: Gebruiker, rijen: int, blokken: Iterable[Blok] = tuple(Blok)) -> list[Overzichtdeel]:
    """Return the parts of the overview of a user, with this many rows per rule, without what is empty."""
    delen: dict[Blok, list[Bevinding]] = {blok: [] for blok in blokken}
    for regel in list_regels():
        if regel.blok in delen:
            eerste, aantal = regel.eerste(gebruiker, rijen)
            if aantal:
                delen[regel.blok].append(Bevinding(regel, eerste, aantal))
    return [Overzichtdeel(blok, bevindingen) for blok, bevindingen in delen.items() if bevindingen]
