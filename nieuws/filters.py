"""The filters of the list of news."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from opgaven.filters import opgavefacet
from regioprogramma.core.lijsten import (
    NIEUWSTE,
    Facet,
    Jaarfacet,
    Koppeling,
    LijstFilter,
    Sortering,
    lijst_op,
    make_trefwoordfacet,
)
from regioprogramma.core.models import Pagina

from .gegevens import OPEN_NIEUWS
from .models import Berichtonderwerp, Nieuwsbericht, NieuwsPagina, Nieuwssoort

#: How many projects and deals are offered: those with the most messages.
MEESTE_ONDERWERPEN = 15


def _onderwerpen(filterset: object) -> QuerySet:
    """Offer the projects and deals that messages say they are about."""
    gekozen = Berichtonderwerp.objects.order_by().values("pagina")
    return Pagina.objects.visible().filter(pk__in=gekozen).order_by("title", "pk").values_list("pk", "title")


@lijst_op(NieuwsPagina)
class NieuwsFilter(LijstFilter):
    """Opgave, project or deal, kind, year and keyword."""

    opgave = opgavefacet(
        koppeling=Koppeling(Nieuwsbericht.opgaven.through.objects.all, "nieuwsbericht_id", "opgave_id")
    )
    onderwerp = Facet(
        _("Project of Regio Deal"),
        _onderwerpen,
        koppeling=Koppeling(Berichtonderwerp.objects.all, "bericht_id", "pagina_id"),
        hoogstens=MEESTE_ONDERWERPEN,
    )
    soort = Facet(_("Soort"), lambda filterset: Nieuwssoort.choices, kolom="soort")
    jaar = Jaarfacet(_("Jaar"), "publicatiedatum")
    trefwoord = make_trefwoordfacet()

    sorteringen = (
        NIEUWSTE,
        Sortering("oudste", _("Oudste eerst"), lambda berichten: berichten.order_by("publicatiedatum", "pk")),
    )
    uitvoer = OPEN_NIEUWS

    @classmethod
    def stukken(cls) -> QuerySet:
        return Nieuwsbericht.objects.visible()
