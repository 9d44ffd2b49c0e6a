"""Who may do what in a round: one right for the round itself, and for a row the right to change that project."""

from regioprogramma.core.models import Gebruiker

#: To open rounds, approve rows, make links, close.
RONDERECHT = "rapportage.beheer_ronde"


def may_manage(gebruiker: Gebruiker) -> bool:
    """Whether somebody may open rounds, approve and close them."""
    return gebruiker.has_perm(RONDERECHT)
