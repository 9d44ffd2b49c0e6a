"""The ways in which an editor can look at a page before it is published.

A higher layer knows how search and a card look; it registers its ways here, so that the base page can offer them.
"""

from collections.abc import Callable
from copy import copy
from typing import Any

from django.http import HttpRequest, HttpResponse

Aanblik = Callable[[Any, HttpRequest], HttpResponse]

_aanblikken: dict[str, tuple[str, Aanblik]] = {}


def aanblik(naam: str, label: str) -> Callable[[Aanblik], Aanblik]:
    """Register the decorated function `(pagina, request) -> response` as a way to look at a page; "" is the first."""

    def register(functie: Aanblik) -> Aanblik:
        _aanblikken[naam] = (label, functie)
        return functie

    return register


def list_aanblikken() -> list[tuple[str, str]]:
    """Return all ways as (name, label), as the CMS asks for them."""
    return [(naam, label) for naam, (label, _functie) in _aanblikken.items()]


def show_aanblik(naam: str, pagina: Any, request: HttpRequest) -> HttpResponse:
    """Return the response that shows `pagina` this way; an unknown way is the first."""
    _label, functie = _aanblikken.get(naam) or _aanblikken[""]
    return functie(_numbered(pagina), request)


def _numbered(pagina: Any) -> Any:
    """Return a page as it is, or for one that was never saved a copy with a number that no page has.

    What asks for its children or for what points at it then finds nothing instead of failing. The page itself stays
    without a number: whoever owns it may still save it.
    """
    if pagina.pk is not None:
        return pagina
    kopie = copy(pagina)
    kopie.forget()
    kopie.pk = kopie.id = 0
    return kopie
