"""The search page, and what a visitor gets whose address leads nowhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regioprogramma.core.adressen import is_for_programs, takes, tell_problem

from .antwoord import beste_paginas
from .zoekvraag import make_search_context


@require_safe
@takes("q", "soort", "pagina")
def show_search(request: HttpRequest) -> HttpResponse:
    """Search: first the field, then what was found."""
    context = make_search_context(request)
    antwoord = render(request, "pages/zoeken.html", context)
    if context["geteld"]:
        # Whoever asks it again is counted again.
        antwoord["Cache-Control"] = "no-store"
    return antwoord


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: with a search field that already holds the words of the address, and what comes nearest."""
    if is_for_programs(request.path):
        return tell_problem(404, _("Dit adres is er niet. Wat er is, staat op %(adres)s.") % {"adres": "/api/v1"})
    woorden = " ".join(slugify(request.path.replace("/", " ")).split("-"))[:80].strip()
    suggesties = beste_paginas(woorden) if woorden else []
    return render(request, "404.html", {"woorden": woorden, "suggesties": suggesties}, status=404)
