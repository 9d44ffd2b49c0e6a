"""Gemeenten side by side: their projects, the money of these, what they bring, and the deals.

Money and results are those of projects that name the gemeente: which part is for it alone nobody records, and what is
of the whole region says nothing of one gemeente.
"""

from collections.abc import Iterator, Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _

from contacten.models import Deelname, Gemeente, in_gemeente
from projecten.models import Project, RegioDeal
from projecten.plaatsfilter import link_to_gemeente

from .rijen import Vergelijkrij, deal_row, group_rows, make_rij, read_groepen, say_aantal


def gemeente_rows(gemeenten: Sequence[Gemeente], request: HttpRequest) -> Iterator[Vergelijkrij]:
    """Yield the rows of gemeenten."""
    groepen = read_groepen(_named(gemeenten), request)
    yield Vergelijkrij(_("Alle projecten"), [[link_to_gemeente(request, gemeente)] for gemeente in gemeenten])
    yield make_rij(_("Projecten die de gemeente noemen"), [say_aantal(groep) for groep in groepen])
    yield from group_rows(groepen, request)
    deals = RegioDeal.objects.visible().newest()
    yield deal_row([list(deals.filter(in_gemeente([gemeente]))) for gemeente in gemeenten], request)


def _named(gemeenten: Sequence[Gemeente]) -> list[list[int]]:
    """Return the visible projects that name each gemeente."""
    leden: dict[int, list[int]] = {gemeente.pk: [] for gemeente in gemeenten}
    zichtbaar = Project.objects.visible().order_by().values("pk")
    deelnames = Deelname.objects.current().filter(gemeente__in=leden, pagina__in=zichtbaar).order_by("pagina")
    for gemeente, pagina in deelnames.values_list("gemeente", "pagina"):
        leden[gemeente].append(pagina)
    return list(leden.values())
