"""The sections that tell on pages of others what the site's own pages tell."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regioprogramma.core.models import HomePagina
from regioprogramma.core.pagina import Sectie, sectie

from .gemeentekaart import gemeentekaart


@sectie("gemeenten", HomePagina)
def alle_gemeenten(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """All gemeenten of the region with what is done there, as a list and on the map of tiles."""
    kaart = gemeentekaart(_("Onze gemeenten"))
    return kaart if kaart.inhoud["gemeenten"] else None
