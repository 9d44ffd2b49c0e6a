"""The news as open data."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from pydantic import Field

from contacten.gegevens import refer_to_gemeente
from contacten.models import Gemeente
from regioprogramma.core.gegevens import (
    OP_DOCUMENTEN,
    OP_PAGINA,
    Adresmaker,
    Gegevenssoort,
    Gemeentevorm,
    Keuzevorm,
    Paginavorm,
    Verwijsvorm,
    describe_paginas,
    offer_documenten,
    per_stuk,
    refer_from,
    refer_to_trefwoorden,
    write_keuze,
)

from .models import Berichtonderwerp, Nieuwsbericht


class Berichtvorm(Paginavorm):
    """Een nieuwsbericht of persbericht, met waar het zelf zegt over te gaan."""

    soort: Keuzevorm
    opgaven: list[Verwijsvorm]
    projecten: list[Verwijsvorm]
    regioDeals: list[Verwijsvorm]
    gemeenten: list[Gemeentevorm] = Field(description="Geen: het bericht gaat over de hele regio.")
    heleRegio: bool
    documenten: list[Verwijsvorm]
    trefwoorden: list[Verwijsvorm]


def describe_berichten(berichten: Sequence[Nieuwsbericht], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Berichtvorm per message, with what it itself says it is about, as far as a visitor may see that."""
    ids, paginas = [bericht.pk for bericht in berichten], describe_paginas(berichten, adres_van)
    opgaven = Nieuwsbericht.opgaven.through.objects.filter(nieuwsbericht__in=ids).order_by("opgave__path")
    onderwerpen = Berichtonderwerp.objects.filter(bericht__in=ids).order_by("sort_order", "pk")
    van = {
        "opgaven": refer_from(opgaven, "nieuwsbericht_id", "opgave_id", adres_van),
        "projecten": refer_from(_of_soort(onderwerpen, "project"), "bericht_id", "pagina_id", adres_van),
        "regioDeals": refer_from(_of_soort(onderwerpen, "regiodeal"), "bericht_id", "pagina_id", adres_van),
        "gemeenten": _gemeenten(ids, adres_van),
        "documenten": offer_documenten(ids, adres_van),
        "trefwoorden": refer_to_trefwoorden(ids, adres_van),
    }
    return [
        {
            **paginas[bericht.pk],
            "soort": write_keuze(bericht, "soort"),
            **{naam: per_bericht.get(bericht.pk, []) for naam, per_bericht in van.items()},
            "heleRegio": bericht.pk not in van["gemeenten"],
        }
        for bericht in berichten
    ]


def _of_soort(onderwerpen: QuerySet, model: str) -> QuerySet:
    return onderwerpen.filter(pagina__content_type__model=model)


def _gemeenten(ids: Sequence[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    through = Nieuwsbericht.gemeenten.through.objects.filter(nieuwsbericht__in=ids).order_by("gemeente__naamvolgorde")
    paren = list(through.values_list("nieuwsbericht_id", "gemeente_id"))
    gemeenten = Gemeente.objects.in_bulk({gemeente for _bericht, gemeente in paren})
    return per_stuk(
        (bericht, refer_to_gemeente(gemeenten[gemeente], adres_van))
        for bericht, gemeente in paren
        if gemeente in gemeenten
    )


OPEN_NIEUWS = Gegevenssoort(
    "nieuwsberichten",
    "nieuwsbericht",
    Nieuwsbericht,
    _("Nieuws en persberichten, met waar ze over gaan."),
    Berichtvorm,
    describe_berichten,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "soort": "soort.naam",
        "soort_code": "soort.code", "gepubliceerd_op": "gepubliceerdOp", "gewijzigd_op": "gewijzigdOp",
        "opgaven": "opgaven.titel", "projecten": "projecten.titel", "regio_deals": "regioDeals.titel",
        "gemeenten": "gemeenten.titel", "gemeenten_cbs": "gemeenten.code", "hele_regio": "heleRegio",
        "trefwoorden": "trefwoorden.titel", "url": "url",
    },
    gewijzigd="last_published_at",
    tijdvak=("publicatiedatum", "publicatiedatum"),
    leunt_op=(*OP_PAGINA, *OP_DOCUMENTEN, "opgaven", "onderwerpen__pagina", "gemeenten"),
)  # fmt: skip
