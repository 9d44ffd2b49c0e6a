"""Every way to look at a page before it is published; each uses what visitors get, never a likeness of it."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import aanblik
from regioprogramma.zoeken.zoekvraag import als_resultaat

#: How much of a title and a description an outside search engine shows.
TITEL_IN_ZOEKMACHINE, OMSCHRIJVING = 60, 155
#: How many other cards stand beside the one of the page.
BUREN = 2


def show_pagina(request: HttpRequest, pagina: Pagina, template: str, **extra: Any) -> TemplateResponse:
    """Return the page in its own template with a layer of ours (`template`) around it."""
    context = pagina.get_preview_context(request, "")
    return TemplateResponse(request, template, {**context, "sjabloon": pagina.get_template(request), **extra})


@aanblik("", _("Gewoon"))
def gewoon(pagina: Pagina, request: HttpRequest) -> TemplateResponse:
    """The page as a visitor gets it; in the panel of the CMS with the checks of its content too."""
    return show_pagina(request, pagina, "voorbeeld/gewoon.html")


@aanblik("kaart", _("Als kaart"))
def kaart(pagina: Pagina, request: HttpRequest) -> TemplateResponse:
    """The page as a card and as a line, among others of its kind."""
    buren = Pagina.objects.visible().type(type(pagina)).exclude(pk=pagina.pk).with_images().newest().specific()
    context = {"paginas": [pagina, *buren[:BUREN]], "page": pagina}
    return TemplateResponse(request, "voorbeeld/kaart.html", context)


@aanblik("zoeken", _("In zoekresultaten"))
def zoekresultaten(pagina: Pagina, request: HttpRequest) -> TemplateResponse:
    """The page as our own search shows it, and as an outside search engine would."""
    context = {"treffer": als_resultaat(pagina, request), "elders": elders(pagina, request), "page": pagina}
    return TemplateResponse(request, "voorbeeld/zoeken.html", context)


@aanblik("afdrukken", _("Afdrukken"))
def print_pagina(pagina: Pagina, request: HttpRequest) -> TemplateResponse:
    """The page on paper: the style for print, forced on the screen."""
    return show_pagina(request, pagina, "voorbeeld/afdrukken.html")


def elders(pagina: Pagina, request: HttpRequest) -> dict[str, Any]:
    """Return what an outside search engine shows of a page: address, title and description, shortened as it does."""
    adres = urlsplit(request.build_absolute_uri(pagina.get_url(request) or "/"))
    pad = [unquote(deel) for deel in adres.path.split("/") if deel]
    return {
        "adres": " › ".join([adres.netloc, *pad]),
        "titel": pagina.seo_title or pagina.title,
        "omschrijving": _kort(pagina.search_description or pagina.samenvatting, OMSCHRIJVING),
        "te_lang": len(pagina.seo_title or pagina.title) > TITEL_IN_ZOEKMACHINE,
    }


def _kort(tekst: str, lengte: int) -> str:
    return tekst if len(tekst) <= lengte else tekst[:lengte].rsplit(" ", 1)[0] + " …"
