"""Opgaven, speerpunten and what they measure, as open data."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from pydantic import Field

from contacten.gegevens import OP_GEMEENTEN, OP_ROLLEN, tell_gemeenten, tell_rollen
from regioprogramma.core.gegevens import (
    OP_DOCUMENTEN,
    OP_PAGINA,
    Adresmaker,
    Datumvorm,
    Gegevenssoort,
    Gemeentevorm,
    Insluiting,
    Keuzevorm,
    Nummer,
    Paginavorm,
    Rolvorm,
    Verwijsvorm,
    Vorm,
    describe_paginas,
    lean_on_rows,
    offer_documenten,
    per_stuk,
    refer_from,
    refer_to_documenten,
    refer_to_paginas,
    refer_to_trefwoorden,
    tell_waar,
    write_datum,
    write_keuze,
)
from regioprogramma.core.models import Pagina

from .models import Agenda, Meetreeks, Opgave, Resultaat, Speerpunt, read_meetreeksen


class Opgavevorm(Paginavorm):
    """Een grote taak van de regio."""

    ambitie: str | None
    agenda: Verwijsvorm | None = Field(description="De regionale agenda waar de opgave bij hoort.")
    agendaLoopt: bool = Field(description="Of dat de agenda van nu is.")
    speerpunten: list[Verwijsvorm]
    gemeenten: list[Gemeentevorm]
    heleRegio: bool = Field(description="Of de opgave voor alle gemeenten is.")
    rollen: list[Rolvorm]
    documenten: list[Verwijsvorm]
    trefwoorden: list[Verwijsvorm]


class Speerpuntvorm(Paginavorm):
    """Een onderdeel van een opgave, waar projecten aan werken."""

    opgave: Verwijsvorm | None
    volgorde: int | None = Field(description="Het hoeveelste speerpunt van de opgave het is.")
    status: Keuzevorm
    beginjaar: int | None
    eindjaar: int | None
    rollen: list[Rolvorm]
    documenten: list[Verwijsvorm]
    trefwoorden: list[Verwijsvorm]


class Metingvorm(Vorm):
    """Wat er op een moment is gemeten."""

    id: Nummer
    waarde: float
    wanneer: Datumvorm
    rapportage: Verwijsvorm | None = Field(description="Het document waar het in staat.")


class Tussendoelvorm(Vorm):
    """Hoe ver het aan het eind van een jaar moet zijn."""

    jaar: int
    waarde: float


class Resultaatvorm(Vorm):
    """Wat er moet worden bereikt, en wat ervan is gemeten."""

    id: Nummer
    pagina: Verwijsvorm
    soort: str = Field(description="Wat voor pagina dat is.", examples=["Project"])
    indicator: str
    eenheid: str | None
    beginstand: float | None
    doel: float | None
    tussendoelen: list[Tussendoelvorm]
    stand: float | None = Field(description="De laatste meting.")
    peildatum: date | None = Field(description="Wanneer dat was.")
    metingen: list[Metingvorm]
    toelichting: str | None
    teltMeeVoor: Nummer | None = Field(description="Het nummer van het resultaat van de opgave.")


def describe_opgaven(opgaven: Sequence[Opgave], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return an Opgavevorm per opgave."""
    ids = [opgave.pk for opgave in opgaven]
    boven = {opgave.pk: opgave.path[: -opgave.steplen] for opgave in opgaven}
    agendas = {agenda.path: agenda for agenda in Agenda.objects.visible().filter(path__in=boven.values())}
    namen = refer_to_paginas((agenda.pk for agenda in agendas.values()), adres_van)
    deel = _read_delen(ids, adres_van)
    gemeenten = tell_gemeenten(ids, adres_van)
    punten = Speerpunt.objects.visible().filter(opgave__in=ids).order_by("volgorde", "path")
    speerpunten = refer_from(punten, "opgave_id", "pk", adres_van)
    paginas = describe_paginas(opgaven, adres_van)
    return [
        {
            **paginas[opgave.pk],
            "ambitie": opgave.ambitie or None,
            "agenda": namen.get(agenda.pk) if (agenda := agendas.get(boven[opgave.pk])) else None,
            "agendaLoopt": bool(agenda and agenda.lopend),
            "speerpunten": speerpunten.get(opgave.pk, []),
            **gemeenten[opgave.pk],
            **{naam: van.get(opgave.pk, []) for naam, van in deel.items()},
        }
        for opgave in opgaven
    ]


def _read_delen(ids: Collection[int], adres_van: Adresmaker) -> dict[str, dict[int, list[dict[str, Any]]]]:
    return {
        "rollen": tell_rollen(ids),
        "documenten": offer_documenten(ids, adres_van),
        "trefwoorden": refer_to_trefwoorden(ids, adres_van),
    }


def describe_speerpunten(speerpunten: Sequence[Speerpunt], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Speerpuntvorm per speerpunt."""
    deel = _read_delen([punt.pk for punt in speerpunten], adres_van)
    opgaven = refer_to_paginas((punt.opgave_id for punt in speerpunten), adres_van)
    paginas = describe_paginas(speerpunten, adres_van)
    return [
        {
            **paginas[punt.pk],
            "opgave": opgaven.get(punt.opgave_id),
            "volgorde": punt.volgorde,
            "status": write_keuze(punt, "status"),
            "beginjaar": punt.beginjaar,
            "eindjaar": punt.eindjaar,
            **{naam: van.get(punt.pk, []) for naam, van in deel.items()},
        }
        for punt in speerpunten
    ]


def describe_resultaten(resultaten: Sequence[Resultaat], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Resultaatvorm per result, with all that was measured of it."""
    reeksen = read_meetreeksen(resultaten)
    papieren = refer_to_documenten((meting.rapportage_id for reeks in reeksen for meting in reeks.metingen), adres_van)
    hoort_bij = tell_waar([resultaat.pagina_id for resultaat in resultaten], adres_van)
    doelen = _visible_doelen({resultaat.opgavedoel_id for resultaat in resultaten})
    return [
        {
            "id": reeks.resultaat.pk,
            **hoort_bij[reeks.resultaat.pagina_id],
            "indicator": reeks.resultaat.indicator,
            "eenheid": reeks.resultaat.eenheid or None,
            "beginstand": reeks.resultaat.beginstand,
            "doel": reeks.resultaat.doel,
            "tussendoelen": [{"jaar": jaar, "waarde": waarde} for jaar, waarde in reeks.resultaat.plan],
            "stand": reeks.stand,
            "peildatum": reeks.peildatum,
            "metingen": _metingen(reeks, papieren),
            "toelichting": reeks.resultaat.toelichting or None,
            "teltMeeVoor": next(iter({reeks.resultaat.opgavedoel_id} & doelen), None),
        }
        for reeks in reeksen
        if reeks.resultaat.pagina_id in hoort_bij
    ]


def _visible_doelen(ids: set[int | None]) -> set[int]:
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    return set(Resultaat.objects.filter(pk__in=ids - {None}, pagina__in=zichtbaar).values_list("pk", flat=True))


def _metingen(reeks: Meetreeks, papieren: dict[int | None, dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "id": meting.pk,
            "waarde": meting.waarde,
            "wanneer": write_datum(meting.datum, meting.datum_precisie),
            "rapportage": papieren.get(meting.rapportage_id),
        }
        for meting in reeks.metingen
    ]


def _below_agendas(ids: Collection[int]) -> Q:
    """Return the condition for the opgaven of these agendas; other pages may be among them."""
    paden = Agenda.objects.filter(pk__in=ids).values_list("path", flat=True)
    return reduce(or_, (Q(path__startswith=pad) for pad in paden), Q(pk__in=[]))


_OP_BEIDE = (*OP_PAGINA, *OP_DOCUMENTEN, *OP_ROLLEN)
OPEN_OPGAVEN = Gegevenssoort(
    "opgaven",
    "opgave",
    Opgave,
    _("Waar de regio aan werkt, met de speerpunten."),
    Opgavevorm,
    describe_opgaven,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "ambitie": "ambitie", "agenda": "agenda.titel",
        "speerpunten": "speerpunten.titel", "gemeenten": "gemeenten.titel", "gemeenten_cbs": "gemeenten.code",
        "hele_regio": "heleRegio", "trefwoorden": "trefwoorden.titel", "gepubliceerd_op": "gepubliceerdOp",
        "gewijzigd_op": "gewijzigdOp", "url": "url",
    },
    gewijzigd="last_published_at",
    leunt_op=(*_OP_BEIDE, *OP_GEMEENTEN, "speerpunten", *lean_on_rows(Agenda, _below_agendas)),
)  # fmt: skip
OPEN_SPEERPUNTEN = Gegevenssoort(
    "speerpunten",
    "speerpunt",
    Speerpunt,
    _("De onderdelen van de opgaven, van nu en van eerdere agenda’s."),
    Speerpuntvorm,
    describe_speerpunten,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "opgave": "opgave.titel",
        "opgave_id": "opgave.id", "volgorde": "volgorde", "status": "status.naam", "status_code": "status.code",
        "beginjaar": "beginjaar", "eindjaar": "eindjaar", "trefwoorden": "trefwoorden.titel",
        "gepubliceerd_op": "gepubliceerdOp", "gewijzigd_op": "gewijzigdOp", "url": "url",
    },
    gewijzigd="last_published_at",
    leunt_op=(*_OP_BEIDE, "opgave"),
)  # fmt: skip
OPEN_RESULTATEN = Gegevenssoort(
    "resultaten",
    "resultaat",
    Resultaat,
    _("Wat er moet worden bereikt, en wat ervan is gemeten."),
    Resultaatvorm,
    describe_resultaten,
    {
        "id": "id", "pagina": "pagina.titel", "pagina_id": "pagina.id", "soort": "soort", "indicator": "indicator",
        "eenheid": "eenheid", "beginstand": "beginstand", "doel": "doel", "peildatum": "peildatum", "stand": "stand",
        "metingen_wanneer": "metingen.wanneer.waarde", "metingen_stand": "metingen.waarde",
        "rapportage": "metingen.rapportage.url", "toelichting": "toelichting", "telt_mee_voor": "teltMeeVoor",
        "url": "pagina.url",
    },
    gewijzigd="pagina__last_published_at",
    tijdvak=("pagina__metingen__datum", "pagina__metingen__datum"),
    precies="pagina__metingen__datum_precisie",
    leunt_op=("pagina__metingen__rapportage", "opgavedoel__pagina"),
)  # fmt: skip


def enclose_resultaten(ids: Collection[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Resultaatvorm]} of these pages."""
    resultaten = list(Resultaat.objects.filter(pagina__in=ids).order_by("sort_order", "pk"))
    return per_stuk((vorm["pagina"]["id"], vorm) for vorm in describe_resultaten(resultaten, adres_van))


RESULTATEN_ERBIJ = Insluiting(Resultaatvorm, enclose_resultaten)
