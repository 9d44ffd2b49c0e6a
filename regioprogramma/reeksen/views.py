"""The panel in the form of a page, and the same on a screen of its own for whoever has no JavaScript."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import huidige_site, op_site

from .paneel import Paneel, make_paneel, read_zoekterm
from .scherm import Weigering, als_op_scherm, nieuwe_pagina, read_pagina
from .sturen import carry_out_sturing

#: What a template of the panel shows.
Scherminhoud = dict[str, Any]

_DEEL, _SCHERM = "reeksen/inhoud.html", "reeksen/scherm.html"


def paneel_van(pagina: Pagina, gegevens: QueryDict, ouder: Pagina | None = None) -> Paneel:
    """Return the Paneel of a page, with the keywords of the form when `gegevens` holds those."""
    with op_site((ouder or pagina).get_site() or huidige_site()):
        concept = pagina.get_latest_revision_as_object() if pagina.pk and pagina.latest_revision_id else pagina
        gepubliceerd = type(pagina).objects.get(pk=pagina.pk) if pagina.pk and pagina.live else None
        return make_paneel(als_op_scherm(concept, gegevens), gepubliceerd, read_zoekterm(gegevens))


@require_http_methods(["GET", "HEAD", "POST"])
def paneel(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the part of the panel that changes; a POST does what a button says first.

    What was done, or why not, comes with it as a sentence; the lists are shown in either case.
    """
    inhoud: Scherminhoud = {"knoppen": True}
    status = 200
    try:
        pagina = read_pagina(pk, request.user)
        if request.method == "POST":
            inhoud, status = _try(pagina, request, inhoud)
        inhoud["paneel"] = paneel_van(pagina, request.POST if request.method == "POST" else request.GET)
    except Weigering as weigering:
        inhoud["fout"], status = weigering.melding, weigering.status
    return _paneel(request, inhoud, status)


@require_safe
def paneel_nieuw(request: HttpRequest, app_label: str, model_name: str, ouder: int) -> HttpResponse:
    """Answer with the part of the panel that changes, for a page that is not made yet."""
    try:
        pagina, boven = nieuwe_pagina(app_label, model_name, ouder, request.user)
        return _paneel(request, {"paneel": paneel_van(pagina, request.GET, boven)})
    except Weigering as weigering:
        return _paneel(request, {"fout": weigering.melding}, weigering.status)


@require_http_methods(["GET", "HEAD", "POST"])
def scherm(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the panel of the page as it was saved last; a button is a plain form here."""
    inhoud: Scherminhoud = {"knoppen": True, "formulier": "gerelateerd"}
    status = 200
    try:
        pagina = read_pagina(pk, request.user)
    except Weigering as weigering:
        return render(request, _SCHERM, {"fout": weigering.melding}, status=weigering.status)
    if request.method == "POST":
        inhoud, status = _try(pagina, request, inhoud)
        if status == 200:
            messages.success(request, inhoud["melding"])
            return redirect("redactie_gerelateerd:scherm", pk)
    # The keywords of a form are none of this screen's business: it shows what was saved.
    inhoud["paneel"] = paneel_van(pagina, QueryDict(urlencode({"zoek": request.GET.get("zoek", "")})))
    return render(request, _SCHERM, inhoud, status=status)


def _try(pagina: Pagina, request: HttpRequest, inhoud: Scherminhoud) -> tuple[Scherminhoud, int]:
    """Do what the button says; return what to show besides `inhoud`, and the status."""
    try:
        with op_site(pagina.get_site() or huidige_site()):
            return {**inhoud, "melding": carry_out_sturing(pagina, request.POST, request.user)}, 200
    except Weigering as weigering:
        return {**inhoud, "fout": weigering.melding}, weigering.status


def _paneel(request: HttpRequest, inhoud: Scherminhoud, status: int = 200) -> HttpResponse:
    antwoord = render(request, _DEEL, inhoud, status=status)
    # Tells the panel from the page to log in, which comes when the session is over.
    antwoord.headers["X-Paneel"] = "1"
    return antwoord
