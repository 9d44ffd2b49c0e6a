"""The list of news as a file."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import QuerySet

from regioprogramma.core.lijsten import Uitvoer, per_stuk
from regioprogramma.core.models import Pagina, PaginaTrefwoord

from .models import Berichtonderwerp, Nieuwsbericht

_KOLOMMEN = (
    "titel", "samenvatting", "soort", "gepubliceerd_op", "gewijzigd_op", "opgaven", "projecten", "regio_deals",
    "gemeenten", "trefwoorden", "url",
)  # fmt: skip
#: The column of each type of page that a message can be about.
_KOLOM_VAN = {"project": "projecten", "regiodeal": "regio_deals"}


def nieuwsrijen(berichten: Sequence[Nieuwsbericht], adres_van: Callable[[Nieuwsbericht], str]) -> list[dict[str, Any]]:
    """Return a row per message, with what it itself says it is about, as far as a visitor may see that."""
    ids = [bericht.pk for bericht in berichten]
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    opgaven = Nieuwsbericht.opgaven.through.objects.filter(nieuwsbericht__in=ids, opgave__in=zichtbaar)
    gemeenten = Nieuwsbericht.gemeenten.through.objects.filter(nieuwsbericht__in=ids)
    trefwoorden = PaginaTrefwoord.objects.filter(pagina__in=ids).order_by("trefwoord__naam")
    van = {
        "opgaven": per_stuk(opgaven.order_by("opgave__path").values_list("nieuwsbericht_id", "opgave__title")),
        **_onderwerpen(ids, zichtbaar),
        "gemeenten": per_stuk(
            gemeenten.order_by("gemeente__naamvolgorde").values_list("nieuwsbericht_id", "gemeente__naam")
        ),
        "trefwoorden": per_stuk(trefwoorden.values_list("pagina_id", "trefwoord__naam")),
    }
    return [
        {
            "titel": bericht.title,
            "samenvatting": bericht.samenvatting,
            "soort": bericht.get_soort_display(),
            "gepubliceerd_op": bericht.publicatiedatum,
            "gewijzigd_op": bericht.last_published_at,
            **{kolom: per_bericht.get(bericht.pk, []) for kolom, per_bericht in van.items()},
            "url": adres_van(bericht),
        }
        for bericht in berichten
    ]


def _onderwerpen(ids: Sequence[int], zichtbaar: QuerySet) -> dict[str, dict[int, list[str]]]:
    """Return {column: {message: titles}} of the projects and of the deals."""
    gekozen = Berichtonderwerp.objects.filter(bericht__in=ids, pagina__in=zichtbaar).order_by("sort_order", "pk")
    rijen = gekozen.values_list("pagina__content_type__model", "bericht_id", "pagina__title")
    return {
        kolom: per_stuk((bericht, titel) for model, bericht, titel in rijen if model == paginatype)
        for paginatype, kolom in _KOLOM_VAN.items()
    }


NIEUWSUITVOER = Uitvoer("nieuws", _KOLOMMEN, nieuwsrijen)
