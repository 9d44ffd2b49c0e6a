"""The list of related pages."""

from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import opsomming


@dataclass(frozen=True)
class Gerelateerd:
    """A related page and the names of the keywords it shares."""

    pagina: Pagina
    trefwoorden: tuple

    @property
    def reden(self):
        """Why it is shown, for the reader: "Over energie, mkb en onderwijs"."""
        return _("Over %(trefwoorden)s") % {"trefwoorden": opsomming(self.trefwoorden[:3])}


def gerelateerd(pagina, soorten, aantal=3, zonder=()):
    """Return at most `aantal` visible pages of the page types `soorten` that share keywords with `pagina`.

    Most shared keywords first, then newest. `zonder` holds the pages that the page shows already, as a list of pages
    or as a queryset of ids. Works for an unsaved page in preview: its keywords are read from memory.
    """
    # A list, not a subquery: in a preview the keywords only exist in memory.
    trefwoorden = [koppeling.trefwoord_id for koppeling in pagina.kinderen("trefwoord_koppelingen")]
    if not trefwoorden:
        return []
    gedeeld = Q(trefwoord_koppelingen__trefwoord__in=trefwoorden)
    getoond = zonder if isinstance(zonder, QuerySet) else [pagina.pk for pagina in zonder]
    gevonden = (
        Pagina.objects.visible()
        .type(*soorten)
        .filter(gedeeld)
        .exclude(pk__in=getoond)
        .exclude(pk=pagina.pk or 0)
        .annotate(
            gedeeld=Count("trefwoord_koppelingen", filter=gedeeld),
            namen=ArrayAgg(
                "trefwoord_koppelingen__trefwoord__naam",
                filter=gedeeld,
                order_by="trefwoord_koppelingen__trefwoord__naam",
            ),
        )
        .order_by("-gedeeld", "-publicatiedatum", "-pk")[:aantal]
    )
    return [Gerelateerd(gevonden_pagina, tuple(gevonden_pagina.namen)) for gevonden_pagina in gevonden]
