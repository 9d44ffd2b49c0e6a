"""The sections that tell on pages of others what the site's own pages tell."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import HomePagina
from regioprogramma.core.pagina import Sectie, sectie

from .gemeentekaart import gemeentekaart
from .stand.wijzigingen import make_wijzigingensectie


@sectie("gemeenten", HomePagina)
def alle_gemeenten(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """All gemeenten of the region with what is done there, as a list and on the map of tiles."""
    kaart = gemeentekaart(_("Onze gemeenten"))
    return kaart if kaart.inhoud["gemeenten"] else None


@sectie("wijzigingen", Opgave, Speerpunt, Project, RegioDeal)
def wijzigingen_van(pagina: Opgave | Speerpunt | Project | RegioDeal, request: HttpRequest) -> Sectie | None:
    """What changed of its facts, and why."""
    return make_wijzigingensectie(pagina.bijwerkingen, pagina)
