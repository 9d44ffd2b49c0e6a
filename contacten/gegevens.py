"""Gemeenten and organisations as open data, and what other things tell of theirs."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from regioprogramma.core.gegevens import (
    Adresmaker,
    Gegevenssoort,
    Gemeentevorm,
    Keuzevorm,
    Partijvorm,
    Vorm,
    per_stuk,
    write_keuze,
    write_verwijzing,
)

from .models import Deelname, Gemeente, Organisatie, Partnerschap, Plaats, Roltoewijzing

#: What is read of who is responsible for a page and of where it is, by lookups from the page.
OP_ROLLEN = ("roltoewijzingen__rol", "roltoewijzingen__persoon__organisatie")
OP_GEMEENTEN = ("deelnames__gemeente",)


class Organisatievorm(Partijvorm):
    """Een organisatie die meedoet, betaalt of er werkt iemand van wie de naam op de website staat."""

    soort: Keuzevorm
    omschrijving: str | None
    website: str | None
    vroegereNamen: list[str]


class Gemeentegegevens(Gemeentevorm):
    """Een gemeente van de regio, zoals die nu bestaat."""

    provincie: str | None
    omschrijving: str | None
    website: str | None
    postcodegebieden: list[str] = Field(description="Alleen die niet bij een woonplaats staan.")


class Plaatsvorm(Vorm):
    """Waar iets ligt, niet preciezer dan bekend is."""

    woonplaats: str | None
    woonplaatscode: str | None = Field(
        description="Uit de Basisregistratie Adressen en Gebouwen.", examples=["WP2096"]
    )
    postcodegebied: str | None = Field(examples=["7211"])
    coordinaten: str | None = Field(description="Breedtegraad, lengtegraad (WGS 84).")


def refer_to_gemeente(gemeente: Gemeente, adres_van: Adresmaker) -> dict[str, Any]:
    """Return a Gemeentevorm."""
    adres = adres_van(gemeente.get_absolute_url())
    return {**write_verwijzing(gemeente, gemeente.naam, adres), "code": gemeente.cbs_code}


def refer_to_organisatie(organisatie: Organisatie, adres_van: Adresmaker) -> dict[str, Any]:
    """Return a Partijvorm."""
    adres = adres_van(organisatie.get_absolute_url())
    return {**write_verwijzing(organisatie, organisatie.naam, adres), "tooi": organisatie.tooi or None}


def refer_to_organisaties(ids: Iterable[int | None], adres_van: Adresmaker) -> dict[int | None, dict[str, Any]]:
    """Return {id: Partijvorm} of organisations."""
    organisaties = Organisatie.objects.filter(pk__in={pk for pk in ids if pk is not None})
    return {organisatie.pk: refer_to_organisatie(organisatie, adres_van) for organisatie in organisaties}


def tell_gemeenten(ids: Collection[int], adres_van: Adresmaker) -> dict[int, dict[str, Any]]:
    """Return {page id: {"gemeenten", "heleRegio"}}: those that take part now; a page that names none is of all."""
    deelnames = Deelname.objects.filter(pagina__in=ids)
    genoemd = set(deelnames.order_by().values_list("pagina_id", flat=True))
    nu = per_stuk(
        (deelname.pagina_id, refer_to_gemeente(deelname.gemeente, adres_van))
        for deelname in deelnames.current().select_related("gemeente").order_by("gemeente__naamvolgorde")
    )
    return {pk: {"gemeenten": nu.get(pk, []), "heleRegio": pk not in genoemd} for pk in ids}


def tell_partners(ids: Collection[int], adres_van: Adresmaker) -> dict[str, dict[int, list[dict[str, Any]]]]:
    """Return {"trekkers" or "partners": {page id: [Partijvorm]}}: who leads the work, and who else takes part."""
    samen = Partnerschap.objects.filter(pagina__in=ids).select_related("organisatie")
    rijen = [
        (partner.trekker, partner.pagina_id, refer_to_organisatie(partner.organisatie, adres_van)) for partner in samen
    ]
    return {
        naam: per_stuk((pk, partij) for trekt, pk, partij in rijen if trekt is leidt)
        for naam, leidt in (("trekkers", True), ("partners", False))
    }


def tell_plaatsen(ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Plaatsvorm]}."""
    plaatsen = Plaats.objects.filter(pagina__in=ids).select_related("woonplaats").order_by("sort_order", "pk")
    return per_stuk(
        (
            plaats.pagina_id,
            {
                "woonplaats": plaats.woonplaats and plaats.woonplaats.naam,
                "woonplaatscode": plaats.woonplaats and (plaats.woonplaats.code or None),
                "postcodegebied": plaats.postcodegebied or None,
                "coordinaten": plaats.coordinaten or None,
            },
        )
        for plaats in plaatsen
    )


def tell_rollen(ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Rolvorm]} of who is responsible now, in the order of the page."""
    rollen = Roltoewijzing.objects.current().filter(pagina__in=ids).select_related("rol", "persoon__organisatie")
    return per_stuk((toewijzing.pagina_id, _rol(toewijzing)) for toewijzing in rollen.order_by("rol", "sort_order"))


def _rol(toewijzing: Roltoewijzing) -> dict[str, Any]:
    persoon = toewijzing.persoon
    werkt_bij = persoon and persoon.organisatie
    return {
        "rol": toewijzing.rol.naam,
        "naam": persoon.naam if persoon else None,
        "organisatie": werkt_bij.naam if werkt_bij else None,
    }


def describe_organisaties(organisaties: Sequence[Organisatie], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return an Organisatievorm per organisation."""
    return [
        {
            **refer_to_organisatie(organisatie, adres_van),
            "soort": write_keuze(organisatie, "soort"),
            "omschrijving": organisatie.omschrijving or None,
            "website": organisatie.website or None,
            "vroegereNamen": organisatie.vroegere_namen,
        }
        for organisatie in organisaties
    ]


def describe_gemeenten(gemeenten: Sequence[Gemeente], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Gemeentegegevens per gemeente."""
    return [
        {
            **refer_to_gemeente(gemeente, adres_van),
            "provincie": gemeente.provincie or None,
            "omschrijving": gemeente.omschrijving or None,
            "website": gemeente.website or None,
            "postcodegebieden": gemeente.postcodegebieden,
        }
        for gemeente in gemeenten
    ]


OPEN_ORGANISATIES = Gegevenssoort(
    "organisaties",
    "organisatie",
    Organisatie,
    _("Wie meedoet, betaalt of verantwoordelijk is."),
    Organisatievorm,
    describe_organisaties,
    {
        "id": "id", "naam": "titel", "soort": "soort.naam", "soort_code": "soort.code", "omschrijving": "omschrijving",
        "tooi": "tooi", "website": "website", "vroegere_namen": "vroegereNamen", "url": "url",
    },
)  # fmt: skip
OPEN_GEMEENTEN = Gegevenssoort(
    "gemeenten",
    "gemeente",
    Gemeente,
    _("De gemeenten van de regio, zoals ze nu bestaan."),
    Gemeentegegevens,
    describe_gemeenten,
    {
        "id": "id", "cbs_code": "code", "naam": "titel", "provincie": "provincie", "omschrijving": "omschrijving",
        "website": "website", "postcodegebieden": "postcodegebieden", "url": "url",
    },
)  # fmt: skip
