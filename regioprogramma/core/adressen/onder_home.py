"""The pages directly below the home page: the overviews of each type, and most of what stands in the menus."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.models import Site

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import per_versie


def overzicht_url(request: HttpRequest, paginatype: type[Pagina], **filters: object) -> str:
    """Return the address of the visible page of type `paginatype`, with filters; "" when the site has none.

    A filter with a list of values asks for any of them.
    """
    soort = ContentType.objects.get_for_model(paginatype).pk
    gevonden = [pagina for pagina in onder_home(request).values() if pagina.content_type_id == soort]
    adres = gevonden[0].get_url(request) if gevonden else ""
    return f"{adres}?{urlencode(filters, doseq=True)}" if adres and filters else adres


def onder_home(request: HttpRequest) -> dict[int, Pagina]:
    """Return {id: page}: the visible pages directly below the home page; looked up once."""
    if not hasattr(request, "_onder_home"):
        site = Site.find_for_request(request)
        alle = Pagina.objects.visible().child_of(site.root_page)
        request._onder_home = per_versie("onder home", lambda: {pagina.pk: pagina for pagina in alle})
    return request._onder_home


def zichtbare_paginas(request: HttpRequest, ids: Iterable[int]) -> dict[int, Pagina]:
    """Return {id: page} of those of `ids` that are visible; those below the home page cost nothing."""
    bekend = onder_home(request)
    onbekend = set(ids) - bekend.keys()
    return {**bekend, **Pagina.objects.visible_by_id(onbekend)}
