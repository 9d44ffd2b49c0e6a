"""The sections that tell on pages of others what the site's own pages tell."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import HomePagina
from regioprogramma.core.pagina import Sectie, sectie

from .gemeentekaart import gemeentekaart
from .stand.wijzigingen import make_wijzigingensectie
from .vergelijken.soorten import VERGELIJK_OPGAVEN


@sectie("gemeenten", HomePagina)
def alle_gemeenten(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """All gemeenten of the region with what is done there, as a list and on the map of tiles."""
    kaart = gemeentekaart(_("Onze gemeenten"))
    return kaart if kaart.inhoud["gemeenten"] else None


@sectie("wijzigingen", Opgave, Speerpunt, Project, RegioDeal)
def wijzigingen_van(pagina: Opgave | Speerpunt | Project | RegioDeal, request: HttpRequest) -> Sectie | None:
    """What changed of its facts, and why."""
    return make_wijzigingensectie(pagina.bijwerkingen, pagina)


@sectie("vergelijken", Opgave)
def vergelijken(pagina: Opgave, request: HttpRequest) -> Sectie | None:
    """The way to put another opgave beside this one; none without others, or when it was never stored."""
    if pagina.is_enige:
        return None
    actie = reverse("vergelijking", args=[VERGELIJK_OPGAVEN.naam])
    inhoud = {"actie": actie, "eigen": pagina.pk, "tekst": _("Vergelijk met een andere opgave")}
    return Sectie("vergelijken", "", "secties/vergelijkregel.html", inhoud, bovenaan=True)
