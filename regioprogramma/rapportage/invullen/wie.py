"""Who fills something in: somebody with an account, or a project leader with a link."""

from dataclasses import dataclass

from regioprogramma.core.models import Gebruiker
from regioprogramma.rapportage.models import Rapportagelink


@dataclass(frozen=True)
class Invuller:
    """A name to show to others, and the account when there is one."""

    naam: str
    gebruiker: Gebruiker | None = None

    @classmethod
    def of_account(cls, gebruiker: Gebruiker) -> "Invuller":
        """Return the one who is logged in."""
        return cls(gebruiker.get_full_name() or gebruiker.get_username(), gebruiker)

    @classmethod
    def of_link(cls, link: Rapportagelink) -> "Invuller":
        """Return the one to whom a link was given."""
        return cls(link.naam)
