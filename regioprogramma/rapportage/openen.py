"""Opening a round, with a row for every project of its deal; and adding those that came later."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from projecten.models import Bijdrage, Project, RegioDeal
from regioprogramma.core.models import Gebruiker

from .models import Rapportageregel, Rapportageronde


def projects_of(deal: RegioDeal | None) -> QuerySet[Project]:
    """Return the published projects of a deal: those that name it, and those that get some of its money."""
    gekregen = Bijdrage.objects.filter(uit_deal=deal, uit_deal__isnull=False).values("pagina")
    return Project.objects.filter(Q(regio_deal=deal, regio_deal__isnull=False) | Q(pk__in=gekregen), live=True)


def propose_titel(deal: RegioDeal, jaar: int) -> str:
    """Return the name of the next round on a year: "Rapportage 2026-2"."""
    eerder = Rapportageronde.objects.filter(deal=deal, peildatum__year=jaar).count()
    return _("Rapportage %(jaar)s-%(nummer)s") % {"jaar": jaar, "nummer": eerder + 1}


@transaction.atomic
def open_ronde(ronde: Rapportageronde, gebruiker: Gebruiker) -> Rapportageronde:
    """Store a new round that was judged, with its rows."""
    ronde.geopend_door = gebruiker
    ronde.deal_titel = ronde.deal.title if ronde.deal else ""
    ronde.save()
    add_projecten(ronde)
    return ronde


def missing_in(ronde: Rapportageronde) -> QuerySet[Project]:
    """Return the projects of its deal that a round has no row of."""
    return projects_of(ronde.deal).exclude(pk__in=ronde.regels.filter(project__isnull=False).values("project"))


@transaction.atomic
def add_projecten(ronde: Rapportageronde) -> int:
    """Add a row for every project of the deal that has none; return how many. Twice at once is no harm.

    Whoever closes the round waits for it: a row that came after the snapshot would be in none. To a round that was
    closed by then nothing is added.
    """
    if not Rapportageronde.objects.select_for_update().get(pk=ronde.pk).is_open:
        return 0
    nieuw = [Rapportageregel(ronde=ronde, project=project, titel=project.title) for project in missing_in(ronde)]
    voor = ronde.regels.count()
    Rapportageregel.objects.bulk_create(nieuw, ignore_conflicts=True)
    return ronde.regels.count() - voor
