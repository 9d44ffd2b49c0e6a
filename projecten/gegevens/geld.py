"""Who pays what, and what became of it, as open data."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from contacten.gegevens import refer_to_organisaties
from projecten.models import Besteding, Bijdrage
from regioprogramma.core.gegevens import (
    Adresmaker,
    Bedragvorm,
    Datumvorm,
    Gegevenssoort,
    Insluiting,
    Keuzevorm,
    Nummer,
    Partijvorm,
    Verwijsvorm,
    Vorm,
    per_stuk,
    refer_to_documenten,
    refer_to_paginas,
    tell_waar,
    write_bedrag,
    write_datum,
    write_keuze,
)


class Bijdragevorm(Vorm):
    """Wat één partij betaalt aan een project of Regio Deal."""

    id: Nummer
    pagina: Verwijsvorm
    soort: str = Field(description="Wat voor pagina dat is.", examples=["Project"])
    bron: Keuzevorm
    organisatie: Partijvorm | None = Field(description="Wie er precies betaalt.")
    bedrag: Bedragvorm
    uitRegioDeal: Verwijsvorm | None = Field(
        description="De Regio Deal waar dit een deel van is. Tel het dan niet nog eens op bij het geld van die deal."
    )


class Bestedingvorm(Bijdragevorm):
    """Wat er van het geld is toegezegd, verplicht of uitgegeven."""

    stadium: Keuzevorm
    wanneer: Datumvorm | None = Field(description="Leeg als alleen het totaal tot de peildatum bekend is.")
    ontvanger: Partijvorm | None
    rapportage: Verwijsvorm | None = Field(description="Het document waar het in staat.")


def describe_bijdragen(rijen: Sequence[Bijdrage], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Bijdragevorm per contribution."""
    return [vorm for _rij, vorm in _describe_geld(rijen, adres_van)]


def describe_bestedingen(rijen: Sequence[Besteding], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Bestedingvorm per row."""
    partijen = refer_to_organisaties((rij.ontvanger_id for rij in rijen), adres_van)
    papieren = refer_to_documenten((rij.rapportage_id for rij in rijen), adres_van)
    return [
        {
            **vorm,
            "stadium": write_keuze(rij, "stadium"),
            "wanneer": write_datum(rij.datum, rij.datum_precisie),
            "ontvanger": partijen.get(rij.ontvanger_id),
            "rapportage": papieren.get(rij.rapportage_id),
        }
        for rij, vorm in _describe_geld(rijen, adres_van)
    ]


def _describe_geld(rijen: Sequence[Any], adres_van: Adresmaker) -> list[tuple[Any, dict[str, Any]]]:
    hoort_bij = tell_waar([rij.pagina_id for rij in rijen], adres_van)
    deals = refer_to_paginas((rij.uit_deal_id for rij in rijen), adres_van)
    partijen = refer_to_organisaties((rij.organisatie_id for rij in rijen), adres_van)
    return [
        (
            rij,
            {
                "id": rij.pk,
                **hoort_bij[rij.pagina_id],
                "bron": write_keuze(rij, "bron"),
                "organisatie": partijen.get(rij.organisatie_id),
                "bedrag": write_bedrag(rij.bedrag, rij.nauwkeurigheid, rij.peildatum, rij.in_natura),
                "uitRegioDeal": deals.get(rij.uit_deal_id),
            },
        )
        for rij in rijen
        if rij.pagina_id in hoort_bij
    ]


def enclose_bijdragen(ids: Collection[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Bijdragevorm]} of these pages."""
    rijen = list(Bijdrage.objects.filter(pagina__in=ids).order_by("sort_order", "pk"))
    return per_stuk((vorm["pagina"]["id"], vorm) for vorm in describe_bijdragen(rijen, adres_van))


def enclose_bestedingen(ids: Collection[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Bestedingvorm]} of these pages."""
    rijen = list(Besteding.objects.filter(pagina__in=ids).order_by("sort_order", "pk"))
    return per_stuk((vorm["pagina"]["id"], vorm) for vorm in describe_bestedingen(rijen, adres_van))


#: Where what both have in common stands; the names of the columns of money are those of a project's own.
_GELD = {
    "bron": "bron.naam", "bron_code": "bron.code", "organisatie": "organisatie.titel",
    "organisatie_id": "organisatie.id", "organisatie_tooi": "organisatie.tooi", "bedrag_in_euro": "bedrag.bedrag",
    "nauwkeurigheid": "bedrag.nauwkeurigheid", "in_natura": "bedrag.inNatura", "peildatum": "bedrag.peildatum",
    "uit_regio_deal": "uitRegioDeal.titel", "uit_regio_deal_id": "uitRegioDeal.id",
}  # fmt: skip
_PAGINA = {"id": "id", "pagina": "pagina.titel", "pagina_id": "pagina.id", "soort": "soort"}
_GEWIJZIGD = "pagina__last_published_at"
_OP = ("pagina", "organisatie", "uit_deal")
OPEN_BIJDRAGEN = Gegevenssoort(
    "bijdragen",
    "bijdrage",
    Bijdrage,
    _("Wie er betaalt aan projecten en Regio Deals, en hoeveel."),
    Bijdragevorm,
    describe_bijdragen,
    {**_PAGINA, **_GELD, "url": "pagina.url"},
    gewijzigd=_GEWIJZIGD,
    tijdvak=("peildatum", "peildatum"),
    leunt_op=_OP,
)
OPEN_BESTEDINGEN = Gegevenssoort(
    "bestedingen",
    "besteding",
    Besteding,
    _("Wat er van het geld is toegezegd, verplicht en uitgegeven."),
    Bestedingvorm,
    describe_bestedingen,
    {
        **_PAGINA, "stadium": "stadium.naam", "stadium_code": "stadium.code", **_GELD, "wanneer": "wanneer.waarde",
        "ontvanger": "ontvanger.titel", "ontvanger_id": "ontvanger.id", "rapportage": "rapportage.url",
        "url": "pagina.url",
    },
    gewijzigd=_GEWIJZIGD,
    tijdvak=("peildatum", "peildatum"),
    leunt_op=(*_OP, "ontvanger", "rapportage"),
)  # fmt: skip
BIJDRAGEN_ERBIJ, BESTEDINGEN_ERBIJ = (
    Insluiting(Bijdragevorm, enclose_bijdragen),
    Insluiting(Bestedingvorm, enclose_bestedingen),
)
