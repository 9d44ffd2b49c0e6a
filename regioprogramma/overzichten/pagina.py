"""A page that the site makes itself: a title, and sections."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regioprogramma.core.opmaak import Kruimel
from regioprogramma.core.pagina import Sectie, gather_verder


def show_overzicht(
    request: HttpRequest, titel: str, secties: Iterable[Sectie | None], kruimels: list[Kruimel], **extra: Any
) -> HttpResponse:
    """Return the page with these sections; `extra` is what else its template knows, such as `samenvatting`."""
    context = {
        "titel": titel,
        "secties": gather_verder([sectie for sectie in secties if sectie]),
        "kruimels": kruimels,
        "accent": "petrol",
        **extra,
    }
    return render(request, "pages/overzicht.html", context)
