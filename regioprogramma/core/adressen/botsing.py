"""An old address at which a screen of the site itself stands: it shows the text that stood there as well."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.core.models import OudAdres, Pagina
from regioprogramma.core.pagina import Sectie, kruimels_onder_home

from .sleutels import key_of

#: The anchor of the section.
EERDER = "eerder"


def earlier_here(request: HttpRequest) -> Sectie | None:
    """Return the section with the text of the page that stood at this address on the website before; None mostly.

    Which addresses these are is read with the site (core/models/oudadres.py): elsewhere it costs nothing. Not of an
    address with a question: who searches or filters did not come by an old link.
    """
    pagina = _page_of(request)
    if pagina is None:
        return None
    vorm = {"inhoud": getattr(pagina, "inhoud", []), "titel": pagina.title, "adres": pagina.get_url(request)}
    return Sectie(EERDER, _("Eerder op dit adres"), "secties/eerder.html", vorm)


def show_at_door(request: HttpRequest) -> HttpResponse | None:
    """Return what somebody reads who is not logged in, at the address of the CMS, when a page stood there before.

    With the way in, for whoever works here.
    """
    if request.path != reverse("wagtailadmin_home") or not _collides(request) or request.user.is_authenticated:
        return None
    sectie = earlier_here(request)
    if sectie is None:
        return None
    context = {
        "titel": sectie.inhoud["titel"],
        "inloggen": f"{settings.LOGIN_URL}?next={request.path}",
        "kruimels": kruimels_onder_home(),
    }
    antwoord = render(request, "pages/eerder.html", context)
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def _collides(request: HttpRequest) -> bool:
    site = Site.find_for_request(request)
    botsingen: list[str] = getattr(site, "botsingen", [])
    return bool(botsingen) and request.method == "GET" and not request.GET and key_of(request.path) in botsingen


def _page_of(request: HttpRequest) -> Pagina | None:
    if not _collides(request):
        return None
    rij = OudAdres.objects.filter(site=Site.find_for_request(request), sleutel=key_of(request.path), botst=True)
    return Pagina.objects.visible().filter(pk__in=rij.values("pagina")).specific().first()
