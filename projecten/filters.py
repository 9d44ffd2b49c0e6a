"""The filters of the list of projects."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from contacten.filters import gemeentefacet
from opgaven.filters import opgavefacet
from opgaven.models import Speerpunt
from opgaven.woorden import woord_speerpunt
from regioprogramma.core.lijsten import (
    NIEUWSTE,
    TITEL,
    Facet,
    Jaarfacet,
    Koppeling,
    LijstFilter,
    Lijstvorm,
    Sortering,
    Woorden,
    lijst_op,
    make_trefwoordfacet,
)
from regioprogramma.core.opmaak import met_hoofdletter, read_numbers

from .bedragfilter import Bedragfacet
from .gegevens import OPEN_PROJECTEN
from .models import Project, ProjectenPagina, ProjectStatus, RegioDeal
from .plaatsfilter import Plaatsfacet


def _speerpunten(filterset: LijstFilter) -> Iterable[tuple[int, str]]:
    """Offer the speerpunten of the chosen opgaven, and those that a link from their own page chose."""
    opgaven, gekozen = (read_numbers(filterset.gevraagd(veld)) for veld in ("opgave", "speerpunt"))
    if not (opgaven or gekozen):
        return []
    zichtbaar = Speerpunt.objects.visible()
    gevonden = zichtbaar.filter(opgave__in=opgaven) | zichtbaar.filter(pk__in=gekozen)
    return gevonden.order_by("path").values_list("pk", "title")


#: The order of every list of projects; a visitor may ask for another.
LOPEND = Sortering("lopend", _("Lopende eerst"), lambda projecten: projecten.in_order())
_EINDE = Sortering("einde", _("Eerst wat het eerst eindigt"), lambda projecten: projecten.by_einde())
_BEDRAG = Sortering("bedrag", _("Hoogste bedrag eerst"), lambda projecten: projecten.by_bedrag())
#: Three rows of three cards: a first view then stays within twelve requests.
_KAARTEN = Lijstvorm("kaarten", _("Kaarten"), 9)
TABELVORM = Lijstvorm("tabel", _("Tabel"), 25)


@lijst_op(ProjectenPagina)
class ProjectFilter(LijstFilter):
    """Words, opgave, speerpunt, status, gemeente, village, deal, keyword, amount, and the years of end and start."""

    q = Woorden()
    opgave = opgavefacet(kolom="opgave_id")
    speerpunt = Facet(
        lambda request: met_hoofdletter(woord_speerpunt(request, 1)),
        _speerpunten,
        koppeling=Koppeling(Project.speerpunten.through.objects.all, "project_id", "speerpunt_id"),
        alle=lambda: Speerpunt.objects.visible().order_by("path").values_list("pk", flat=True),
    )
    status = Facet(_("Status"), lambda filterset: ProjectStatus.choices, kolom="status")
    gemeente = gemeentefacet()
    plaats = Plaatsfacet()
    eindjaar = Jaarfacet(_("Eindjaar"), "einddatum", _("Eindigt in %(jaar)s"))
    bedrag = Bedragfacet()
    deal = Facet(
        _("Regio Deal"),
        lambda filterset: RegioDeal.objects.visible().newest().values_list("pk", "title"),
        kolom="regio_deal_id",
    )
    trefwoord = make_trefwoordfacet()
    jaar = Jaarfacet(_("Jaar van de start"), "startdatum", _("Start in %(jaar)s"))

    sorteringen = (LOPEND, _EINDE, _BEDRAG, TITEL, NIEUWSTE)
    vormen = (_KAARTEN, TABELVORM)
    uitvoer = OPEN_PROJECTEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return Project.objects.visible()

    def voor_scherm(self, stukken: QuerySet) -> QuerySet:
        return stukken.with_kaartfeiten().defer("inhoud") if self.vorm == TABELVORM else stukken.with_images()
