"""The page /open-overheid/: how to ask for what is not here, what is here by category, who we are and how we work."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from contacten.models import ContactPagina
from regioprogramma.core.adressen import overzicht_url, takes
from regioprogramma.core.models import Informatiecategorie, Regio
from regioprogramma.core.pagina import Sectie, kruimels_onder_home

from .diwoo import find_uitgever
from .instellingen import OpenOverheid, read_instellingen
from .sitemaps import count_per_category

_SOORT = Informatiecategorie
#: What a category is, for who does not know the law.
_UITLEG = {
    _SOORT.C001: gettext_lazy("Regels die voor iedereen gelden, zoals een verordening."),
    _SOORT.C002: gettext_lazy("Besluiten die niet over één persoon gaan, zoals beleid en plannen."),
    _SOORT.C003: gettext_lazy("Regels waarover wij eerst advies vragen."),
    _SOORT.C004: gettext_lazy("Wie wij zijn, wie besluit en hoe wij werken."),
    _SOORT.C005: gettext_lazy("Waar en wanneer u ons bereikt."),
    _SOORT.C008: gettext_lazy("Stukken en verslagen van vergaderingen van het algemeen bestuur."),
    _SOORT.C009: gettext_lazy("Wat het dagelijks bestuur bespreekt en besluit."),
    _SOORT.C010: gettext_lazy("Adviezen die wij kregen van een commissie of deskundige."),
    _SOORT.C011: gettext_lazy("Afspraken met andere organisaties, op papier en ondertekend."),
    _SOORT.C012: gettext_lazy("Wat wij van plan zijn, wat het kost en wat ervan kwam."),
    _SOORT.C014: gettext_lazy("Wat anderen ons vroegen, en wat wij besloten."),
    _SOORT.C015: gettext_lazy("Onderzoek dat wij deden of lieten doen."),
    _SOORT.C016: gettext_lazy("Besluiten over één persoon of bedrijf, zoals een vergunning."),
    _SOORT.C017: gettext_lazy("Wat wij vonden van een klacht over ons."),
}


class Categorieregel(NamedTuple):
    """A category on the page: its name, what it is, how many documents there are and where those are."""

    naam: str
    uitleg: str
    aantal: int
    adres: str
    sinds: Any


@require_safe
@takes()
def show_open_overheid(request: HttpRequest) -> HttpResponse:
    """What the region makes public by the Wet open overheid, and how somebody asks for more."""
    regio, instellingen = Regio.for_request(request), read_instellingen(request)
    secties = [
        _opvragen(request, regio, instellingen),
        _organisatie(request, instellingen),
        _bereikbaarheid(regio),
    ]
    getoond = [sectie for sectie in secties if sectie]
    getoond.insert(1, _categorieen(regio, instellingen, {sectie.anker for sectie in getoond}))
    context = {
        "titel": _("Open overheid"),
        "samenvatting": _("Iedereen mag weten wat wij doen. Zo vindt u het, of vraagt u het op."),
        "kruimels": kruimels_onder_home(),
        "secties": getoond,
        "accent": "petrol",
    }
    return render(request, "pages/overzicht.html", context)


def _opvragen(request: HttpRequest, regio: Regio, instellingen: OpenOverheid) -> Sectie:
    inhoud = {
        "naam": instellingen.contactpersoon,
        # What an editor wrote about it names an address itself.
        "email": instellingen.contact_email or ("" if regio.woo_contact else regio.email),
        "contactpagina": overzicht_url(request, ContactPagina),
    }
    return Sectie("opvragen", _("Informatie opvragen"), "secties/woo_opvragen.html", inhoud)


def _categorieen(regio: Regio, instellingen: OpenOverheid, ankers: set[str]) -> Sectie:
    soorten = instellingen.categorieen()
    # What is no document stands on this page itself.
    hier = {_SOORT.C004: "organisatie", _SOORT.C005: "bereikbaarheid"}
    regels = []
    for soort, aantal in count_per_category(soorten).items():
        adres = f"{reverse('documenten')}?woo={soort.nummer}" if aantal else ""
        if not aantal and hier.get(soort) in ankers:
            adres = f"#{hier[soort]}"
        regels.append(Categorieregel(soort.label, _UITLEG[soort], aantal, adres, instellingen.since(soort)))
    inhoud = {
        "regels": [regel for regel in regels if regel.adres],
        "leeg": [regel for regel in regels if not regel.adres],
        "index": reverse("diwoo") if find_uitgever(regio) else "",
        "aangemeld": instellingen.aangemeld_op,
    }
    return Sectie("openbaar", _("Wat wij openbaar maken"), "secties/woo_categorieen.html", inhoud)


def _organisatie(request: HttpRequest, instellingen: OpenOverheid) -> Sectie | None:
    if not instellingen.werkwijze:
        return None
    inhoud = {"werkwijze": instellingen.werkwijze, "contactpagina": overzicht_url(request, ContactPagina)}
    return Sectie("organisatie", _("Wie wij zijn en hoe wij werken"), "secties/woo_organisatie.html", inhoud)


def _bereikbaarheid(regio: Regio) -> Sectie | None:
    if not any((regio.adres, regio.route, regio.openingstijden, regio.telefoon, regio.email)):
        return None
    return Sectie("bereikbaarheid", _("Bezoek en bereikbaarheid"), "secties/adres.html")
