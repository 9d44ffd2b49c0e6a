"""What the rules find for one user, as the dashboard and the e-mail show it."""

from dataclasses import dataclass

from django.urls import reverse

from regioprogramma.core.registers import Blok, Regel, list_regels


@dataclass(frozen=True)
class Bevinding:
    """What one rule found: the first rows, and how many there are."""

    regel: Regel
    rijen: list
    aantal: int

    @property
    def lijst(self):
        """The address of the whole list."""
        return reverse("redactie_vandaag:lijst", args=[self.regel.naam])

    @property
    def rest(self):
        """How many there are beside the rows that are shown."""
        return self.aantal - len(self.rijen)


@dataclass(frozen=True)
class Overzichtdeel:
    """One heading of the overview with what was found under it."""

    blok: Blok
    bevindingen: list

    @property
    def staat_alleen(self):
        """Whether the block is one list, that says the same as its heading."""
        return self.blok in (Blok.CONCEPTEN, Blok.WACHT)


def make_overzicht(gebruiker, rijen, blokken=tuple(Blok)):
    """Return the parts of the overview of a user, with so many rows per rule, without what is empty."""
    delen = {blok: [] for blok in blokken}
    for regel in list_regels():
        if regel.blok in delen:
            eerste, aantal = regel.eerste(gebruiker, rijen)
            if aantal:
                delen[regel.blok].append(Bevinding(regel, eerste, aantal))
    return [Overzichtdeel(blok, bevindingen) for blok, bevindingen in delen.items() if bevindingen]
