"""The rows that the figures are made of, as lists with filters: who pays what, what became of it, what it brought."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    Expression,
    F,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from contacten.models import Deelname, Gemeente, Organisatie
from opgaven.filters import opgavefacet
from opgaven.gegevens import OPEN_RESULTATEN
from opgaven.models import Resultaat, ResultatenMixin, Speerpunt
from projecten.gegevens import OPEN_BESTEDINGEN, OPEN_BIJDRAGEN
from projecten.models import Besteding, Bijdrage, Geldbron, Project, RegioDeal, Stadium
from regioprogramma.core.gegevens import OPEN_FEITWIJZIGINGEN
from regioprogramma.core.lijsten import Facet, Jaarfacet, Koppeling, LijstFilter, Sortering
from regioprogramma.core.models import Feitsoort, Feitwijziging, Pagina
from regioprogramma.core.opmaak import Nauwkeurigheid, read_numbers
from regioprogramma.core.pagina import Verwijzing

#: Where the opgave of a row is: of its project, or the page is one, or a speerpunt of one.
_OPGAVE = Coalesce("pagina__project__opgave_id", "pagina__als_opgave__pk", "pagina__speerpunt__opgave_id")


def _visible(model: type[Model]) -> QuerySet:
    """Return the rows of a model that stand on a visible page."""
    return model._default_manager.filter(pagina__in=Pagina.objects.visible().order_by().values("pk"))


def _opgavefacet(model: type[Model]) -> Facet:
    rijen = model._default_manager.annotate(opgave=_OPGAVE).filter(opgave__isnull=False)
    return opgavefacet(koppeling=Koppeling(lambda: rijen.all(), "pk", "opgave"))


def _gemeentefacet(model: type[Model]) -> Facet:
    """Return the filter on gemeenten: rows of projects that name one.

    What is of the whole region is not counted for each, nor is that of a deal, which is for many of them together.
    """
    return Facet(
        _("Gemeente"),
        lambda filterset: Gemeente.objects.current().values_list("slug", "naam"),
        koppeling=Koppeling(
            lambda: model._default_manager.filter(
                pagina__deelnames__in=Deelname.objects.current(), pagina__project__isnull=False
            ),
            "pk",
            "pagina__deelnames__gemeente__slug",
        ),
    )


def _gekozen(veld: str, model: type[Pagina]) -> Callable[[LijstFilter], Iterable[tuple[int, str]]]:
    """Return what offers only what a link chose: of these there are too many to choose from."""

    def options(filterset: LijstFilter) -> Iterable[tuple[int, str]]:
        gevraagd = read_numbers(filterset.gevraagd(veld))
        return model.objects.visible().filter(pk__in=gevraagd).values_list("pk", "title") if gevraagd else []

    return options


def _ids_of(model: type[Model]) -> Callable[[], Iterable[int]]:
    """Return what gives the ids of all that visitors see of a model."""
    return lambda: model._default_manager.get_queryset().visible().order_by("pk").values_list("pk", flat=True)


def _speerpuntfacet(model: type[Model]) -> Facet:
    rijen = model._default_manager.filter(pagina__project__speerpunten__isnull=False)
    return Facet(
        _("Speerpunt"),
        _gekozen("speerpunt", Speerpunt),
        koppeling=Koppeling(lambda: rijen.all(), "pk", "pagina__project__speerpunten"),
        alle=_ids_of(Speerpunt),
    )


def _partijfacet(naam: object, veld: str) -> Facet:
    """Return the filter on who pays or gets: offered is only whom a link chose."""

    def options(filterset: LijstFilter) -> Iterable[tuple[int, str]]:
        gevraagd = read_numbers(filterset.gevraagd(veld))
        return Organisatie.objects.visible().filter(pk__in=gevraagd).values_list("pk", "naam") if gevraagd else []

    return Facet(naam, options, kolom=f"{veld}_id", alle=_ids_of(Organisatie))


def _projectfacet() -> Facet:
    return Facet(_("Project"), _gekozen("project", Project), kolom="pagina_id", alle=_ids_of(Project))


def _deals(filterset: LijstFilter) -> Iterable[tuple[int, str]]:
    return RegioDeal.objects.visible().newest().values_list("pk", "title")


def _dealfacet() -> Facet:
    """Return the filter on deals: what stands on the page of a deal, and what of its money stands on projects."""
    return Facet(
        _("Regio Deal"),
        _deals,
        kolom=Coalesce("uit_deal_id", "pagina__regiodeal__pk"),
        voorwaarde=lambda waarden: Q(uit_deal__in=waarden) | Q(uit_deal__isnull=True, pagina__regiodeal__in=waarden),
    )


def _naturafacet() -> Facet:
    return Facet(
        _("Geld of natura"),
        lambda filterset: (("ja", _("In werk, grond of iets anders")), ("nee", _("Geld"))),
        kolom=Case(When(in_natura=True, then=Value("ja")), default=Value("nee")),
        voorwaarde=lambda waarden: Q(in_natura__in=[waarde == "ja" for waarde in waarden]),
    )


def _teltfacet(model: type[Model], *soort: str) -> Facet:
    """Return the filter on what is added up: not what a deal says itself already, nor what perhaps it does.

    It is the rule of `projecten.rekening.posts_per_deal` and of `projecten.samenloop`. The columns `soort` say of what
    an amount is, beside its deal.
    """

    def rows() -> QuerySet:
        zelf = Exists(_visible(model).filter(pagina=OuterRef("uit_deal"), **{naam: OuterRef(naam) for naam in soort}))
        rijen = model._default_manager.annotate(sleutel=_key("pagina__project__regio_deal", soort))
        misschien = Q(uit_deal__isnull=True, sleutel__in=_open_keys(model, soort))
        telt = Case(
            When(Q(zelf), then=Value("nee")),
            When(misschien, then=Value("misschien")),
            default=Value("ja"),
            output_field=CharField(),
        )
        return rijen.annotate(telt=telt)

    opties = (
        ("ja", _("Telt mee in de som")),
        ("nee", _("Zit al in het geld van een deal")),
        ("misschien", _("Zit misschien al in het geld van een deal")),
    )
    koppeling = Koppeling(rows, "pk", "telt")
    return Facet(_("Som van deals en projecten"), lambda filterset: opties, koppeling=koppeling)


def _key(deal: Expression | str, soort: Sequence[str]) -> Expression:
    """Return a deal and of what an amount is as one text; NULL without a deal."""
    delen = [part for naam in (deal, *soort) for part in (Cast(naam, CharField()), Value(":"))]
    return Func(*delen, function="", arg_joiner=" || ", output_field=CharField())


def _open_keys(model: type[Model], soort: Sequence[str]) -> QuerySet:
    """Return the keys of which a deal has money that no project marked as a part of it; see `samenloop`."""
    deals = RegioDeal.objects.visible().order_by().values("pk")
    eigen = Q(pagina__in=deals)
    rijen = _visible(model).filter(eigen | Q(uit_deal__in=deals)).order_by()
    deal = Case(When(eigen, then=F("pagina_id")), default=F("uit_deal_id"))
    ruim = Q(bedrag__isnull=True) | ~Q(nauwkeurigheid=Nauwkeurigheid.EXACT)
    bedrag = Case(When(eigen, then=F("bedrag")), default=-F("bedrag"))
    geteld = rijen.values(sleutel=_key(deal, soort)).annotate(
        van_deal=Count("pk", filter=eigen), ruim=Count("pk", filter=eigen & ruim), over=Sum(bedrag)
    )
    return geteld.filter(Q(ruim__gt=0) | Q(over__gt=0), van_deal__gt=0).values("sleutel")


PAGINA = Sortering("pagina", _("Project of deal, van A tot Z"), lambda rijen: rijen.order_by("pagina__title", "pk"))
BEDRAG = Sortering("bedrag", _("Hoogste bedrag eerst"), lambda rijen: rijen.order_by("-bedrag", "pk"))

LAATST = Sortering("nieuwste", _("Nieuwste eerst"), lambda rijen: rijen.order_by("-moment", "pagina", "pk"))


class Rijenfilter(LijstFilter):
    """What these lists share."""

    per_bladzijde = 50

    def voor_scherm(self, stukken: QuerySet) -> QuerySet:
        """Return the rows with the page that each stands on."""
        return stukken.select_related("pagina__content_type")


class BijdrageFilter(Rijenfilter):
    """Who pays what: by source, opgave, deal and gemeente."""

    bron = Facet(_("Van wie"), lambda filterset: Geldbron.choices, kolom="bron")
    deal = _dealfacet()
    opgave = _opgavefacet(Bijdrage)
    gemeente = _gemeentefacet(Bijdrage)
    natura = _naturafacet()
    telt = _teltfacet(Bijdrage, "bron", "in_natura")
    speerpunt = _speerpuntfacet(Bijdrage)
    project = _projectfacet()
    organisatie = _partijfacet(_("Wie betaalt"), "organisatie")

    sorteringen = (PAGINA, BEDRAG)
    uitvoer = OPEN_BIJDRAGEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return _visible(Bijdrage)

    def voor_scherm(self, stukken: QuerySet) -> QuerySet:
        return super().voor_scherm(stukken).select_related("organisatie", "uit_deal")


class BestedingFilter(Rijenfilter):
    """What became of it: by stage, source, year, opgave, deal and gemeente."""

    stadium = Facet(_("Stadium"), lambda filterset: Stadium.choices, kolom="stadium")
    bron = Facet(_("Van wie"), lambda filterset: Geldbron.choices, kolom="bron")
    jaar = Jaarfacet(_("Jaar"), "datum")
    deal = _dealfacet()
    opgave = _opgavefacet(Besteding)
    gemeente = _gemeentefacet(Besteding)
    natura = _naturafacet()
    telt = _teltfacet(Besteding, "bron", "in_natura", "stadium")
    speerpunt = _speerpuntfacet(Besteding)
    project = _projectfacet()
    ontvanger = _partijfacet(_("Wie krijgt"), "ontvanger")

    sorteringen = (PAGINA, BEDRAG)
    uitvoer = OPEN_BESTEDINGEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return _visible(Besteding)

    def voor_scherm(self, stukken: QuerySet) -> QuerySet:
        return super().voor_scherm(stukken).select_related("organisatie", "ontvanger", "rapportage", "uit_deal")


class ResultaatFilter(Rijenfilter):
    """What it brought: by opgave, deal and gemeente."""

    opgave = _opgavefacet(Resultaat)
    deal = Facet(
        _("Regio Deal"),
        _deals,
        kolom=Coalesce("pagina__project__regio_deal_id", "pagina__regiodeal__pk"),
        voorwaarde=lambda waarden: Q(pagina__project__regio_deal__in=waarden) | Q(pagina__regiodeal__in=waarden),
    )
    gemeente = _gemeentefacet(Resultaat)

    sorteringen = (PAGINA,)
    per_bladzijde = 20
    uitvoer = OPEN_RESULTATEN

    @classmethod
    def stukken(cls) -> QuerySet:
        met_resultaten = [model for model in get_page_models() if issubclass(model, ResultatenMixin)]
        soorten = ContentType.objects.get_for_models(*met_resultaten).values()
        return _visible(Resultaat).filter(pagina__content_type__in=soorten)


#: The periods to choose from: how many days back each goes.
_PERIODEN = {
    "maand": (30, _("De afgelopen 30 dagen")),
    "halfjaar": (182, _("Het afgelopen half jaar")),
    "jaar": (365, _("Het afgelopen jaar")),
}


def _since(periode: str) -> Q:
    eerste = timezone.localtime() - timedelta(days=_PERIODEN[periode][0])
    return Q(moment__gte=eerste.replace(hour=0, minute=0, second=0, microsecond=0))


def _with_perioden() -> QuerySet:
    """Return a row per change and period in which it is: the periods hold each other."""
    delen = [Case(When(_since(periode), then=Value(periode)), output_field=CharField()) for periode in _PERIODEN]
    lijst = Func(*delen, template="ARRAY[%(expressions)s]")
    return Feitwijziging.objects.annotate(periode=Func(lijst, function="unnest", output_field=CharField()))


def _in_any(perioden: Sequence[str]) -> Q:
    voorwaarde = Q(pk__in=[])
    for periode in perioden:
        voorwaarde |= _since(periode)
    return voorwaarde


def _gekozen_pagina(filterset: LijstFilter) -> Iterable[tuple[int, str]]:
    gevraagd = read_numbers(filterset.gevraagd("bij"))
    return Pagina.objects.visible().filter(pk__in=gevraagd).values_list("pk", "title") if gevraagd else []


class WijzigingFilter(Rijenfilter):
    """What changed: by period, by what it is about, opgave, deal and gemeente."""

    periode = Facet(
        _("Periode"),
        lambda filterset: [(periode, naam) for periode, (_dagen, naam) in _PERIODEN.items()],
        koppeling=Koppeling(_with_perioden, "pk", "periode"),
        voorwaarde=_in_any,
    )
    jaar = Jaarfacet(_("Jaar"), "moment")
    soort = Facet(_("Wat er veranderde"), lambda filterset: Feitsoort.choices, kolom="soort")
    opgave = _opgavefacet(Feitwijziging)
    deal = Facet(
        _("Regio Deal"),
        _deals,
        kolom=Coalesce("pagina__project__regio_deal_id", "pagina__regiodeal__pk"),
        voorwaarde=lambda waarden: Q(pagina__project__regio_deal__in=waarden) | Q(pagina__regiodeal__in=waarden),
    )
    gemeente = _gemeentefacet(Feitwijziging)
    bij = Facet(_("Pagina"), _gekozen_pagina, kolom="pagina_id", alle=_ids_of(Pagina))

    sorteringen = (
        Sortering("nieuwste", _("Nieuwste eerst"), lambda rijen: rijen.order_by("-moment", "pagina", "pk")),
    )
    uitvoer = OPEN_FEITWIJZIGINGEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return _visible(Feitwijziging)

    def shortcuts(self) -> list[Verwijzing]:
        """Return links to what changed in each period."""
        aantallen = self.telling.aantallen["periode"]
        return [
            Verwijzing(self.adres([("periode", periode)]), f"{naam} ({aantallen[periode]})")
            for periode, (_dagen, naam) in _PERIODEN.items()
            if aantallen.get(periode)
        ]
