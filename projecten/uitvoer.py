"""The list of projects as a file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from contacten.models import Deelname, Partnerschap, Plaats
from opgaven.models import Opgave, Speerpunt
from regioprogramma.core.lijsten import Uitvoer, per_stuk
from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.core.opmaak import machinedatum

from .bedragen import van_rijk
from .models import Besteding, Bijdrage, Project, RegioDeal, Stadium
from .oc4ids import FASEN
from .rekening import posts_of, spent_in
from .sommen import in_geld, in_natura

#: The columns that tell where a project lies; later than the others, which whoever reads the file may count on.
_VAN_PLAATSEN = ("woonplaatsen", "postcodegebieden", "coordinaten")
#: What the parts of a row are read from, for every project of a piece at once.
_KOLOMMEN = (
    "titel", "samenvatting", "status", "opgave", "speerpunten", "regio_deal", "gemeenten", "trekkers", "partners",
    "start", "einde", "totaal_in_euro", "totaal_nauwkeurigheid", "totaal_peildatum", "som_bijdragen_in_euro",
    "som_bijdragen_nauwkeurigheid", "bijdrage_rijk_in_euro", "bijdrage_rijk_nauwkeurigheid",
    "in_natura_in_euro", "in_natura_nauwkeurigheid", "plaats", "website", "trefwoorden", "gepubliceerd_op",
    "gewijzigd_op", "url", *_VAN_PLAATSEN, "uitgegeven_in_euro", "uitgegeven_nauwkeurigheid", "status_oc4ids",
)  # fmt: skip


def projectrijen(projecten: Sequence[Project], adres_van: Callable[[Project], str]) -> list[dict[str, Any]]:
    """Return a row per project. What a project names but a visitor may not see is left out.

    Without gemeenten a project is of the whole region. Dates are no more precise than they are known.
    """
    ids = [project.pk for project in projecten]
    relaties = _relaties(projecten, ids)
    return [
        _rij(project, {naam: van.get(project.pk) for naam, van in relaties.items()}, adres_van)
        for project in projecten
    ]


def _relaties(projecten: Sequence[Project], ids: Sequence[int]) -> dict[str, dict[int, Any]]:
    """Return {column: {project id: value}} of what stands in other tables."""
    opgaven = dict(_titels(Opgave, {project.opgave_id for project in projecten}))
    deals = dict(_titels(RegioDeal, {project.regio_deal_id for project in projecten}))
    gekoppeld = Project.speerpunten.through.objects.filter(project__in=ids)
    speerpunten = dict(_titels(Speerpunt, gekoppeld.values("speerpunt_id")))
    partners = Partnerschap.objects.filter(pagina__in=ids).values_list("pagina_id", "organisatie__naam", "trekker")
    bijdragen = per_stuk((bijdrage.pagina_id, bijdrage) for bijdrage in Bijdrage.objects.filter(pagina__in=ids))
    return {
        "opgave": {project.pk: opgaven.get(project.opgave_id) for project in projecten},
        "regio_deal": {project.pk: deals.get(project.regio_deal_id) for project in projecten},
        "speerpunten": per_stuk(
            (pk, speerpunten[ander])
            for pk, ander in gekoppeld.values_list("project_id", "speerpunt_id")
            if ander in speerpunten
        ),
        "gemeenten": per_stuk(
            Deelname.objects.current().filter(pagina__in=ids).order_by("gemeente__naamvolgorde")
            .values_list("pagina_id", "gemeente__naam")
        ),
        "trekkers": per_stuk((pk, naam) for pk, naam, trekker in partners if trekker),
        "partners": per_stuk((pk, naam) for pk, naam, trekker in partners if not trekker),
        "trefwoorden": per_stuk(
            PaginaTrefwoord.objects.filter(pagina__in=ids).order_by("trefwoord__naam")
            .values_list("pagina_id", "trefwoord__naam")
        ),
        "bijdragen": bijdragen,
        "uitgaven": per_stuk(
            (besteding.pagina_id, besteding)
            for besteding in Besteding.objects.filter(pagina__in=ids, stadium=Stadium.UITGEGEVEN)
        ),
        **_plaatsen(ids),
    }  # fmt: skip


def _plaatsen(ids: Sequence[int]) -> dict[str, dict[int, list[str]]]:
    """Return {column: {project id: what is known}} of where projects lie, no more exactly than somebody said."""
    rijen = list(
        Plaats.objects.filter(pagina__in=ids)
        .order_by("pagina", "sort_order", "pk")
        .values_list("pagina_id", "woonplaats__naam", "postcodegebied", "coordinaten")
    )
    return {
        kolom: per_stuk((rij[0], rij[plek]) for rij in rijen if rij[plek])
        for plek, kolom in enumerate(_VAN_PLAATSEN, 1)
    }


def _titels(paginatype: type[Pagina], ids: Iterable[int | None] | QuerySet) -> QuerySet:
    return paginatype.objects.visible().filter(pk__in=ids).values_list("pk", "title")


def _rij(project: Project, relaties: Mapping[str, Any], adres_van: Callable[[Project], str]) -> dict[str, Any]:
    bijdragen = relaties["bijdragen"] or []
    som, rijk, natura = in_geld(bijdragen), van_rijk(bijdragen), in_natura(bijdragen)
    uitgegeven = spent_in(posts_of(bijdragen, relaties["uitgaven"] or []))
    lijsten = ("speerpunten", "gemeenten", "trekkers", "partners", "trefwoorden", *_VAN_PLAATSEN)
    return {
        "titel": project.title,
        "samenvatting": project.samenvatting,
        "status": project.get_status_display(),
        "opgave": relaties["opgave"],
        "regio_deal": relaties["regio_deal"],
        **{naam: relaties[naam] or [] for naam in lijsten},
        "start": machinedatum(project.startdatum, project.startdatum_precisie) if project.startdatum else None,
        "einde": machinedatum(project.einddatum, project.einddatum_precisie) if project.einddatum else None,
        "totaal_in_euro": project.totaal_bedrag,
        "totaal_nauwkeurigheid": project.totaal_nauwkeurigheid if project.totaal_bedrag is not None else None,
        "totaal_peildatum": project.totaal_peildatum,
        "som_bijdragen_in_euro": som.bedrag,
        "som_bijdragen_nauwkeurigheid": som.nauwkeurigheid,
        "bijdrage_rijk_in_euro": rijk.bedrag,
        "bijdrage_rijk_nauwkeurigheid": rijk.nauwkeurigheid,
        "in_natura_in_euro": natura.bedrag,
        "in_natura_nauwkeurigheid": natura.nauwkeurigheid,
        "uitgegeven_in_euro": uitgegeven.bedrag,
        "uitgegeven_nauwkeurigheid": uitgegeven.nauwkeurigheid,
        "plaats": project.locatie or None,
        "website": project.website or None,
        "gepubliceerd_op": project.publicatiedatum,
        "gewijzigd_op": project.last_published_at,
        "url": adres_van(project),
        "status_oc4ids": FASEN[project.status],
    }


PROJECTENUITVOER = Uitvoer("projecten", _KOLOMMEN, projectrijen)
