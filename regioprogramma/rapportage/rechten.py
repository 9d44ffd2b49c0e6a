"""Who may do what in a round: one right for the round itself, and for a row the right to change that project."""

from django.db.models import QuerySet

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.registers import changeable

from .models import Rapportageregel, Rapportageronde

#: To open rounds, approve rows, make links, close.
RONDERECHT = "rapportage.beheer_ronde"


def may_manage(gebruiker: Gebruiker) -> bool:
    """Whether somebody may open rounds, approve and close them."""
    return gebruiker.has_perm(RONDERECHT)


def regels_of(gebruiker: Gebruiker) -> QuerySet[Rapportageregel]:
    """Return the rows that somebody may see and fill in: of the projects that they may change, or all."""
    alle = Rapportageregel.objects.all()
    return alle if may_manage(gebruiker) else alle.filter(project__in=changeable(gebruiker, Pagina))


def rondes_of(gebruiker: Gebruiker) -> QuerySet[Rapportageronde]:
    """Return the rounds of which somebody may see a row, or all."""
    alle = Rapportageronde.objects.all()
    if may_manage(gebruiker):
        return alle
    return alle.filter(pk__in=regels_of(gebruiker).order_by().values("ronde"))
