"""The filter on keywords, for every list of pages."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.models import PaginaTrefwoord, Trefwoord

from .facetten import Facet, Koppeling

#: How many keywords are offered: those with the most results.
_HOOGSTENS = 15


def make_trefwoordfacet(koppeling: Koppeling | None = None) -> Facet:
    """Return the filter on keywords by slug, `?trefwoord=energie`; with several, any of them will do."""
    eigen = Koppeling(PaginaTrefwoord.objects.all, "pagina_id", "trefwoord__slug")
    return Facet(_("Trefwoord"), _opties, koppeling=koppeling or eigen, hoogstens=_HOOGSTENS)


def _opties(filterset: object) -> QuerySet:
    return Trefwoord.objects.values_list("slug", "naam")
