"""The filters of the list of news."""

from django.utils.translation import gettext_lazy as _

from opgaven.filters import opgavefacet
from regioprogramma.core.facetten import Facet, Jaarfacet, Koppeling
from regioprogramma.core.lijsten import NIEUWSTE, LijstFilter, Sortering, lijst_op
from regioprogramma.core.trefwoordfacet import trefwoordfacet

from .models import Nieuwsbericht, NieuwsPagina, Nieuwssoort
from .uitvoer import NIEUWS


@lijst_op(NieuwsPagina)
class NieuwsFilter(LijstFilter):
    """Opgave, kind, year and keyword."""

    opgave = opgavefacet(
        koppeling=Koppeling(Nieuwsbericht.opgaven.through.objects.all, "nieuwsbericht_id", "opgave_id")
    )
    soort = Facet(_("Soort"), lambda filterset: Nieuwssoort.choices, kolom="soort")
    jaar = Jaarfacet(_("Jaar"), "publicatiedatum")
    trefwoord = trefwoordfacet()

    sorteringen = (
        NIEUWSTE,
        Sortering("oudste", _("Oudste eerst"), lambda berichten: berichten.order_by("publicatiedatum", "pk")),
    )
    uitvoer = NIEUWS

    @classmethod
    def stukken(cls):
        return Nieuwsbericht.objects.visible()
