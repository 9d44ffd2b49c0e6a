"""What can be asked of the kinds of open data of which the site itself has no list with filters."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from contacten.filters import gemeentefacet
from contacten.gegevens import OPEN_GEMEENTEN
from contacten.models import Gemeente
from opgaven.filters import opgavefacet
from opgaven.gegevens import OPEN_OPGAVEN, OPEN_SPEERPUNTEN
from opgaven.models import Opgave, Speerpunt, SpeerpuntStatus
from projecten.gegevens import OPEN_DEALS, OPEN_MIJLPALEN
from projecten.models import DealStatus, Mijlpaal, Project, RegioDeal
from regioprogramma.core.gegevens import OPEN_TREFWOORDEN
from regioprogramma.core.lijsten import (
    NIEUWSTE,
    TITEL,
    Facet,
    Jaarfacet,
    LijstFilter,
    Sortering,
    Woorden,
    make_trefwoordfacet,
)
from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord

_BOOM = Sortering("volgorde", _("Volgorde van de website"), lambda paginas: paginas.order_by("path"))
_NAAM = Sortering("naam", _("Naam, van A tot Z"), lambda dingen: dingen.order_by("naam", "pk"))
_DATUM = Sortering("datum", _("Datum, de eerste eerst"), lambda rijen: rijen.order_by("datum", "pk"))


class OpgaveFilter(LijstFilter):
    """Words, gemeente and keyword."""

    q = Woorden()
    gemeente = gemeentefacet()
    trefwoord = make_trefwoordfacet()

    sorteringen = (_BOOM, TITEL, NIEUWSTE)
    uitvoer = OPEN_OPGAVEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return Opgave.objects.visible()


class SpeerpuntFilter(LijstFilter):
    """Words, opgave, status and keyword."""

    q = Woorden()
    opgave = opgavefacet(kolom="opgave_id")
    status = Facet(_("Status"), lambda filterset: SpeerpuntStatus.choices, kolom="status")
    trefwoord = make_trefwoordfacet()

    sorteringen = (_BOOM, TITEL, NIEUWSTE)
    uitvoer = OPEN_SPEERPUNTEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return Speerpunt.objects.visible()


class DealFilter(LijstFilter):
    """Words, status, tranche, gemeente and keyword."""

    q = Woorden()
    status = Facet(_("Status"), lambda filterset: DealStatus.choices, kolom="status")
    tranche = Facet(
        _("Tranche"),
        lambda filterset: (
            (tranche, tranche)
            for tranche in RegioDeal.objects.visible()
            .filter(tranche__isnull=False)
            .order_by("tranche")
            .values_list("tranche", flat=True)
            .distinct()
        ),
        kolom="tranche",
    )
    gemeente = gemeentefacet()
    trefwoord = make_trefwoordfacet()

    sorteringen = (NIEUWSTE, TITEL)
    uitvoer = OPEN_DEALS

    @classmethod
    def stukken(cls) -> QuerySet:
        return RegioDeal.objects.visible()


class MijlpaalFilter(LijstFilter):
    """Whether it is reached, its year, and the opgave, deal or project that it is of."""

    bereikt = Facet(
        _("Bereikt"),
        lambda filterset: (("ja", _("Bereikt")), ("nee", _("Nog niet bereikt"))),
        kolom=Case(When(bereikt=True, then=Value("ja")), default=Value("nee"), output_field=CharField()),
        voorwaarde=lambda waarden: Exists(
            Mijlpaal.objects.filter(pk=OuterRef("pk"), bereikt__in=[waarde == "ja" for waarde in waarden])
        ),
    )
    jaar = Jaarfacet(_("Jaar"), "datum")
    opgave = opgavefacet(kolom=F("pagina__project__opgave_id"))
    deal = Facet(
        _("Regio Deal"),
        lambda filterset: RegioDeal.objects.visible().newest().values_list("pk", "title"),
        kolom=Coalesce("pagina__project__regio_deal_id", "pagina__regiodeal__pk"),
        voorwaarde=lambda waarden: (
            Exists(Project.objects.filter(pk=OuterRef("pagina"), regio_deal__in=waarden))
            | Exists(RegioDeal.objects.filter(pk=OuterRef("pagina"), pk__in=waarden))
        ),
    )
    project = Facet(
        _("Project"), lambda filterset: Project.objects.visible().values_list("pk", "title"), kolom="pagina_id"
    )

    sorteringen = (_DATUM,)
    uitvoer = OPEN_MIJLPALEN

    @classmethod
    def stukken(cls) -> QuerySet:
        soorten = ContentType.objects.get_for_models(Project, RegioDeal).values()
        zichtbaar = Pagina.objects.visible().filter(content_type__in=soorten).order_by()
        return Mijlpaal.objects.filter(pagina__in=zichtbaar.values("pk"))


class GemeenteFilter(LijstFilter):
    """All of them."""

    sorteringen = (_NAAM,)
    uitvoer = OPEN_GEMEENTEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return Gemeente.objects.current()


class TrefwoordFilter(LijstFilter):
    """All that a visible page carries, as the site's own list."""

    sorteringen = (_NAAM,)
    uitvoer = OPEN_TREFWOORDEN

    @classmethod
    def stukken(cls) -> QuerySet:
        gebruikt = PaginaTrefwoord.objects.filter(pagina__in=Pagina.objects.visible().order_by().values("pk"))
        return Trefwoord.objects.filter(Exists(gebruikt.filter(trefwoord=OuterRef("pk"))))
