"""The projects as open data."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from contacten.gegevens import Plaatsvorm, tell_plaatsen
from projecten.models import Doel, Project
from regioprogramma.core.gegevens import (
    Adresmaker,
    Gegevenssoort,
    Verwijsvorm,
    refer_from,
    refer_to_paginas,
)

from .samen import GELDKOLOMMEN, GEMEENTEKOLOMMEN, INSLUITINGEN, OP_WERK, STANDKOLOMMEN, Werkvorm, describe_werk


class Projectvorm(Werkvorm):
    """Een project van de regio."""

    opgave: Verwijsvorm | None
    speerpunten: list[Verwijsvorm]
    regioDeal: Verwijsvorm | None
    doelVanDeal: str | None = Field(description="Aan welk doel van de Regio Deal het project werkt.")
    plaats: str | None = Field(description="De naam van de plek.")
    plaatsen: list[Plaatsvorm]
    website: str | None


def describe_projecten(projecten: Sequence[Project], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Projectvorm per project. What a project names but a visitor may not see is left out."""
    ids = [project.pk for project in projecten]
    werk, plaatsen = describe_werk(projecten, adres_van), tell_plaatsen(ids)
    gekoppeld = Project.speerpunten.through.objects.filter(project__in=ids).order_by("pk")
    speerpunten = refer_from(gekoppeld, "project_id", "speerpunt_id", adres_van)
    verwijst = {naam for project in projecten for naam in (project.opgave_id, project.regio_deal_id)}
    paginas = refer_to_paginas(verwijst, adres_van)
    doelen = dict(
        Doel.objects.filter(pk__in={project.doel_id for project in projecten} - {None}, deal__in=paginas)
        .values_list("pk", "titel")
    )  # fmt: skip
    return [
        {
            **werk[project.pk],
            "opgave": paginas.get(project.opgave_id),
            "speerpunten": speerpunten.get(project.pk, []),
            "regioDeal": paginas.get(project.regio_deal_id),
            "doelVanDeal": doelen.get(project.doel_id),
            "plaats": project.locatie or None,
            "plaatsen": plaatsen.get(project.pk, []),
            "website": project.website or None,
        }
        for project in projecten
    ]


OPEN_PROJECTEN = Gegevenssoort(
    "projecten",
    "project",
    Project,
    _("Alle projecten, met status, looptijd, geld, gemeenten en partners."),
    Projectvorm,
    describe_projecten,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "status": "status.naam",
        "status_code": "status.code", "opgave": "opgave.titel", "opgave_id": "opgave.id",
        "speerpunten": "speerpunten.titel", "regio_deal": "regioDeal.titel", "regio_deal_id": "regioDeal.id",
        "doel_van_deal": "doelVanDeal", **GEMEENTEKOLOMMEN, "trekkers": "trekkers.titel",
        "partners": "partners.titel", "start": "start.waarde", "einde": "einde.waarde", **GELDKOLOMMEN,
        "plaats": "plaats", "website": "website", "trefwoorden": "trefwoorden.titel",
        "gepubliceerd_op": "gepubliceerdOp", "gewijzigd_op": "gewijzigdOp", "url": "url",
        "woonplaatsen": "plaatsen.woonplaats", "postcodegebieden": "plaatsen.postcodegebied",
        "coordinaten": "plaatsen.coordinaten", **STANDKOLOMMEN,
    },
    gewijzigd="last_published_at",
    tijdvak=("startdatum", "einddatum"),
    precies="einddatum_precisie",
    leunt_op=(*OP_WERK, "opgave", "speerpunten", "regio_deal", "doel", "plaatsen__woonplaats"),
    insluitingen=INSLUITINGEN,
)  # fmt: skip
