"""What the pages of open data name, read for many of them at once, and only as far as a visitor may see it."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from regioprogramma.core.huisstijl import DEELBEELD
from regioprogramma.core.models import Document, Pagina, PaginaDocument, PaginaTrefwoord, Weergave

from .schrijven import Adresmaker, write_keuze, write_verwijzing

#: What is read of a page of whatever type with its keywords, and of the documents that it offers, by lookups.
OP_PAGINA = ("afbeelding__renditions", "trefwoord_koppelingen__trefwoord")
OP_DOCUMENTEN = ("document_koppelingen__document",)


def per_stuk(paren: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    """Return {id: [values]} of the pairs (id, value), in their order."""
    gevonden: dict[int, list[Any]] = {}
    for pk, waarde in paren:
        gevonden.setdefault(pk, []).append(waarde)
    return gevonden


def refer_to_paginas(ids: Iterable[int | None], adres_van: Adresmaker) -> dict[int | None, dict[str, Any]]:
    """Return {id: Verwijsvorm} of those pages that are visible."""
    paginas = Pagina.objects.visible().filter(pk__in={pk for pk in ids if pk is not None})
    return {pagina.pk: write_verwijzing(pagina, pagina.title, adres_van(pagina)) for pagina in paginas}


def tell_waar(ids: Iterable[int], adres_van: Adresmaker) -> dict[int, dict[str, Any]]:
    """Return {page id: {"pagina": Verwijsvorm, "soort": "Project"}}: on which page something stands.

    A page that was withdrawn since its rows were read is not there, and its rows are left out with it.
    """
    paginas = Pagina.objects.visible().filter(pk__in=set(ids))
    return {
        pagina.pk: {"pagina": write_verwijzing(pagina, pagina.title, adres_van(pagina)), "soort": pagina.soort}
        for pagina in paginas
    }


def refer_to_documenten(ids: Iterable[int | None], adres_van: Adresmaker) -> dict[int | None, dict[str, Any]]:
    """Return {id: Verwijsvorm} of those documents that are public."""
    documenten = Document.objects.visible().filter(pk__in={pk for pk in ids if pk is not None})
    return {
        document.pk: write_verwijzing(document, document.title, adres_van(document.get_absolute_url()))
        for document in documenten
    }


def refer_from(koppelingen: QuerySet, van: str, naar: str, adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {id: [Verwijsvorm]} of the pages that a table links other things to, in the order of that table."""
    paren = list(koppelingen.values_list(van, naar))
    bekend = refer_to_paginas((pagina for _ding, pagina in paren), adres_van)
    return per_stuk((ding, bekend[pagina]) for ding, pagina in paren if pagina in bekend)


def refer_to_trefwoorden(ids: Iterable[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Verwijsvorm]} of the keywords of pages, by name."""
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=ids).order_by("trefwoord__naam")
    return per_stuk(
        (
            koppeling.pagina_id,
            write_verwijzing(
                koppeling.trefwoord, koppeling.trefwoord.naam, adres_van(koppeling.trefwoord.get_absolute_url())
            ),
        )
        for koppeling in koppelingen.select_related("trefwoord")
    )


def offer_documenten(ids: Iterable[int], adres_van: Adresmaker) -> dict[int, list[dict[str, Any]]]:
    """Return {page id: [Verwijsvorm]} of the documents that pages offer in their list of documents."""
    koppelingen = PaginaDocument.objects.filter(pagina__in=ids)
    paren = list(koppelingen.order_by("sort_order", "pk").values_list("pagina_id", "document_id"))
    bekend = refer_to_documenten((document for _pagina, document in paren), adres_van)
    return per_stuk((pagina, bekend[document]) for pagina, document in paren if document in bekend)


def describe_paginas(paginas: Collection[Pagina], adres_van: Adresmaker) -> dict[int, dict[str, Any]]:
    """Return {id: what is told of a page of whatever type} (see Paginavorm)."""
    beelden = _describe_beelden({pagina.afbeelding_id for pagina in paginas} - {None}, adres_van)
    return {
        pagina.pk: {
            "id": pagina.pk,
            "titel": pagina.title,
            "samenvatting": pagina.samenvatting,
            "url": adres_van(pagina),
            "afbeelding": beelden.get(pagina.afbeelding_id),
            "gepubliceerdOp": pagina.publicatiedatum,
            "gewijzigdOp": pagina.last_published_at,
        }
        for pagina in paginas
    }


def _describe_beelden(ids: Collection[int], adres_van: Adresmaker) -> dict[int | None, dict[str, Any]]:
    """Return {id: Beeldvorm} of pictures of which the copy for elsewhere is made."""
    kopieen = Weergave.objects.filter(image__in=ids, filter_spec=DEELBEELD).select_related("image")
    return {
        kopie.image_id: {
            "url": adres_van(kopie.url),
            "omschrijving": kopie.image.default_alt_text or None,
            "maker": kopie.image.bron or None,
            "licentie": write_keuze(kopie.image, "licentie"),
            "voorwaarden": kopie.image.voorwaarden.adres or None,
        }
        for kopie in kopieen
    }
