"""What changed last: on a page, and in the whole region."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from regioprogramma.core.models import Bijwerking, Feitwijziging, Pagina, put_together
from regioprogramma.core.pagina import Sectie, Verwijzing

#: How many publications the page about the whole region shows, and of how many changes these are made up.
_KEREN, _GELEZEN = 5, 50


def make_wijzigingensectie(bijwerkingen: Iterable[Bijwerking], pagina: Pagina | None = None) -> Sectie | None:
    """Return the section with what changed, of one page or with the page of each; None when nothing did."""
    inhoud = {"bijwerkingen": list(bijwerkingen), "met_pagina": pagina is None}
    if not inhoud["bijwerkingen"]:
        return None
    vraag = f"?bij={pagina.pk}" if pagina else ""
    tekst = _("Alle wijzigingen van deze pagina") if pagina else _("Alle wijzigingen")
    inhoud["alles"] = Verwijzing(reverse("wijzigingen") + vraag, tekst)
    return Sectie("wijzigingen", _("Wat is er veranderd?"), "secties/wijzigingen.html", inhoud)


def newest_bijwerkingen() -> list[Bijwerking]:
    """Return the newest publications that changed something, on visible pages."""
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    wijzigingen = Feitwijziging.objects.filter(pagina__in=zichtbaar).select_related("pagina__content_type")
    return put_together(wijzigingen[:_GELEZEN])[:_KEREN]
