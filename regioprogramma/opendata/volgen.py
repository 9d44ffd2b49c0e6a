"""A page that says what a feed is, and where each of them is: a feed itself is not a page to read."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacten.models import Gemeente
from opgaven.models import Opgave
from projecten.models import RegioDeal
from regioprogramma.core.adressen import takes
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import Sectie, Verwijzing, kruimels_onder_home


@require_safe
@takes()
def show_volgen(request: HttpRequest) -> HttpResponse:
    """How to follow the news: what a feed is, and the addresses of those of opgaven, deals and gemeenten."""
    groepen = [
        (_("Al het nieuws"), [Verwijzing(reverse("feed"), _("Al het nieuws"))]),
        (_("Per opgave"), _van_paginas(Opgave.objects.visible().of_running_agenda().order_by("path"))),
        (_("Per Regio Deal"), _van_paginas(RegioDeal.objects.visible().newest())),
        (
            _("Per gemeente"),
            [
                Verwijzing(reverse("feed_onderwerp", args=["gemeente", gemeente.slug]), gemeente.naam)
                for gemeente in Gemeente.objects.current()
            ],
        ),
    ]
    inhoud = {"groepen": [{"kop": kop, "verwijzingen": links} for kop, links in groepen if links]}
    context = {
        "titel": _("Nieuws volgen"),
        "samenvatting": _("Zo ziet u nieuws van ons vanzelf, zonder account en zonder e-mailadres."),
        "kruimels": kruimels_onder_home(),
        "secties": [Sectie("feeds", "", "secties/volgen.html", inhoud)],
        "accent": "petrol",
    }
    return render(request, "pages/overzicht.html", context)


def _van_paginas(paginas: Iterable[Pagina]) -> list[Verwijzing]:
    return [Verwijzing(pagina.feed_adres, pagina.title) for pagina in paginas]
