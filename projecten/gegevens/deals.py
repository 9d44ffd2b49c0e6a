"""The Regio Deals as open data."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from contacten.gegevens import refer_to_organisaties
from projecten.models import Doel, Project, RegioDeal, Voortgangsrapportage
from regioprogramma.core.gegevens import (
    Adresmaker,
    Bedragvorm,
    Datumvorm,
    Gegevenssoort,
    Nummer,
    Partijvorm,
    Verwijsvorm,
    Vorm,
    per_stuk,
    refer_from,
    refer_to_documenten,
    refer_to_paginas,
    write_bedrag,
    write_datum,
)
from regioprogramma.core.opmaak import text_of

from .samen import GELDKOLOMMEN, GEMEENTEKOLOMMEN, INSLUITINGEN, OP_WERK, STANDKOLOMMEN, Werkvorm, describe_werk

#: The days of a deal, beside its start and end: {name: field}.
_DAGEN = {"aangevraagdOp": "aangevraagd_op", "geselecteerdOp": "geselecteerd_op", "ondertekendOp": "getekend_op"}


class Doelvorm(Vorm):
    """Een doel van een Regio Deal."""

    id: Nummer
    titel: str
    tekst: str | None


class Rapportagevorm(Vorm):
    """Een voortgangsrapportage."""

    id: Nummer
    periode: str
    verschenen: Datumvorm
    samenvatting: str | None
    document: Verwijsvorm | None


class Dealvorm(Werkvorm):
    """Een Regio Deal: de afspraak tussen Rijk en regio."""

    tranche: int | None
    aangevraagdOp: Datumvorm | None
    geselecteerdOp: Datumvorm | None
    ondertekendOp: Datumvorm | None
    regiokassier: Partijvorm | None = Field(description="Wie het geld beheert.")
    doelen: list[Doelvorm]
    rapportages: list[Rapportagevorm]
    projecten: list[Verwijsvorm]
    aantalProjecten: int | None = Field(
        description="Alleen als niet elk project een pagina heeft: hoeveel het er in totaal zijn."
    )
    verschil: Bedragvorm = Field(description="Hoeveel van het verschil met de projecten is uitgelegd.")
    verschilUitleg: str | None
    voorganger: Verwijsvorm | None
    staatscourant: str | None
    email: str | None = Field(description="Het adres van de deal, niet van een mens.")


def describe_deals(deals: Sequence[RegioDeal], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Dealvorm per deal."""
    ids = [deal.pk for deal in deals]
    werk = describe_werk(deals, adres_van)
    deel = {
        "doelen": per_stuk(
            (doel.deal_id, {"id": doel.pk, "titel": doel.titel, "tekst": text_of(doel.tekst) or None})
            for doel in Doel.objects.filter(deal__in=ids)
        ),
        "rapportages": _read_rapportages(ids, adres_van),
        "projecten": refer_from(
            Project.objects.filter(regio_deal__in=ids).order_by("title", "pk"), "regio_deal_id", "pk", adres_van
        ),
    }
    partijen = refer_to_organisaties((deal.regiokassier_id for deal in deals), adres_van)
    eerder = refer_to_paginas((deal.voorganger_id for deal in deals), adres_van)
    return [
        {
            **werk[deal.pk],
            **{naam: write_datum(getattr(deal, v), getattr(deal, f"{v}_precisie")) for naam, v in _DAGEN.items()},
            **{naam: van.get(deal.pk, []) for naam, van in deel.items()},
            "tranche": deal.tranche,
            "regiokassier": partijen.get(deal.regiokassier_id),
            "aantalProjecten": deal.aantal_projecten,
            "verschil": write_bedrag(deal.verklaard_bedrag, "exact"),
            "verschilUitleg": deal.verschil_toelichting or None,
            "voorganger": eerder.get(deal.voorganger_id),
            "staatscourant": deal.staatscourant or None,
            "email": deal.email or None,
        }
        for deal in deals
    ]


def _read_rapportages(ids: Collection[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    rapportages = list(Voortgangsrapportage.objects.filter(deal__in=ids))
    papieren = refer_to_documenten((rapportage.document_id for rapportage in rapportages), adres_van)
    return per_stuk(
        (
            rapportage.deal_id,
            {
                "id": rapportage.pk,
                "periode": rapportage.periode,
                "verschenen": write_datum(rapportage.datum, rapportage.datum_precisie),
                "samenvatting": rapportage.samenvatting or None,
                "document": papieren.get(rapportage.document_id),
            },
        )
        for rapportage in rapportages
    )


OPEN_DEALS = Gegevenssoort(
    "regio-deals",
    "regio-deal",
    RegioDeal,
    _("De afspraken tussen Rijk en regio, met geld, doelen en rapportages."),
    Dealvorm,
    describe_deals,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "status": "status.naam",
        "status_code": "status.code", "tranche": "tranche", "aangevraagd_op": "aangevraagdOp.waarde",
        "geselecteerd_op": "geselecteerdOp.waarde", "ondertekend_op": "ondertekendOp.waarde",
        "start": "start.waarde", "einde": "einde.waarde", "regiokassier": "regiokassier.titel",
        "regiokassier_id": "regiokassier.id", **GEMEENTEKOLOMMEN, "trekkers": "trekkers.titel",
        "partners": "partners.titel", **GELDKOLOMMEN, "doelen": "doelen.titel", "projecten": "projecten.titel",
        "aantal_projecten": "aantalProjecten", "rapportages": "rapportages.document.url",
        "voorganger": "voorganger.titel", "voorganger_id": "voorganger.id", "staatscourant": "staatscourant",
        "email": "email", "trefwoorden": "trefwoorden.titel", "gepubliceerd_op": "gepubliceerdOp",
        "gewijzigd_op": "gewijzigdOp", "url": "url", **STANDKOLOMMEN,
    },
    gewijzigd="last_published_at",
    tijdvak=("startdatum", "einddatum"),
    precies="einddatum_precisie",
    leunt_op=(*OP_WERK, "doelen", "rapportages__document", "projecten", "regiokassier", "voorganger"),
    insluitingen=INSLUITINGEN,
)  # fmt: skip
