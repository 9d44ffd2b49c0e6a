"""The steps on the way, planned and reached, as open data."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from projecten.models import Mijlpaal
from regioprogramma.core.gegevens import (
    Adresmaker,
    Datumvorm,
    Gegevenssoort,
    Insluiting,
    Nummer,
    Verwijsvorm,
    Vorm,
    per_stuk,
    tell_waar,
    write_datum,
)
from regioprogramma.core.opmaak import read_machinedatum


class Mijlpaalvorm(Vorm):
    """Een stap op weg naar het einde."""

    id: Nummer
    pagina: Verwijsvorm
    soort: str = Field(description="Wat voor pagina dat is.", examples=["Project"])
    titel: str
    gepland: Datumvorm
    eerderGepland: list[Datumvorm] = Field(description="Welke datums er eerder stonden, de eerste vooraan.")
    bereikt: bool
    bereiktOp: Datumvorm | None
    toelichting: str | None


def describe_mijlpalen(mijlpalen: Sequence[Mijlpaal], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Mijlpaalvorm per milestone."""
    hoort_bij = tell_waar([mijlpaal.pagina_id for mijlpaal in mijlpalen], adres_van)
    return [
        {
            "id": mijlpaal.pk,
            **hoort_bij[mijlpaal.pagina_id],
            "titel": mijlpaal.titel,
            "gepland": write_datum(mijlpaal.datum, mijlpaal.datum_precisie),
            "eerderGepland": [write_datum(*read_machinedatum(tekst)) for tekst in mijlpaal.eerder_gepland],
            "bereikt": mijlpaal.bereikt,
            "bereiktOp": write_datum(mijlpaal.bereikt_op, mijlpaal.bereikt_op_precisie),
            "toelichting": mijlpaal.toelichting or None,
        }
        for mijlpaal in mijlpalen
        if mijlpaal.pagina_id in hoort_bij
    ]


def enclose_mijlpalen(ids: Collection[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Mijlpaalvorm]} of these pages."""
    mijlpalen = list(Mijlpaal.objects.filter(pagina__in=ids).order_by("datum", "sort_order", "pk"))
    return per_stuk((vorm["pagina"]["id"], vorm) for vorm in describe_mijlpalen(mijlpalen, adres_van))


OPEN_MIJLPALEN = Gegevenssoort(
    "mijlpalen",
    "mijlpaal",
    Mijlpaal,
    _("De stappen van projecten en Regio Deals, gepland en bereikt."),
    Mijlpaalvorm,
    describe_mijlpalen,
    {
        "id": "id", "pagina": "pagina.titel", "pagina_id": "pagina.id", "soort": "soort", "titel": "titel",
        "gepland": "gepland.waarde", "eerder_gepland": "eerderGepland.waarde", "bereikt": "bereikt",
        "bereikt_op": "bereiktOp.waarde", "toelichting": "toelichting", "url": "pagina.url",
    },
    gewijzigd="pagina__last_published_at",
    tijdvak=("datum", "datum"),
    precies="datum_precisie",
    leunt_op=("pagina",),
)  # fmt: skip
MIJLPALEN_ERBIJ = Insluiting(Mijlpaalvorm, enclose_mijlpalen)
