"""What every template may use."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.blocks import StreamValue

from regioprogramma.core.adressen import zichtbare_paginas

from .models import Pagina, Regio
from .pagina import per_versie


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the region's settings, the main menu and the footer menu; read from the database when first used."""
    regio = SimpleLazyObject(partial(Regio.for_request, request))
    return {
        "regio": regio,
        "menus": SimpleLazyObject(lambda: per_versie("menus", partial(_menus, request, regio))),
    }


def _menus(request: HttpRequest, regio: Regio) -> dict[str, list[Pagina]]:
    """Return {"hoofd": [...], "voet": [...]}: the visible pages of both menus."""
    keuzes = {"hoofd": _gekozen(regio.menu), "voet": _gekozen(regio.voetmenu)}
    zichtbaar = zichtbare_paginas(request, {pk for gekozen in keuzes.values() for pk in gekozen})
    return {naam: [zichtbaar[pk] for pk in gekozen if pk in zichtbaar] for naam, gekozen in keuzes.items()}


def _gekozen(stroom: StreamValue) -> list[int]:
    """Return the ids in a menu without fetching the pages one block at a time."""
    return [blok["value"] for blok in stroom.raw_data if blok["value"]]
