"""Where the statement is: on a page of an editor, or alone at its own address."""

from django.http import HttpRequest
from wagtail.models import Site

from regioprogramma.core.models import Pagina

from .models import Toegankelijkheidsverklaring
from .secties import VERKLARINGSLUG


def find_chosen(request: HttpRequest) -> Pagina | None:
    """Return the page that an editor chose for the statement, when visitors may see it."""
    gekozen = Toegankelijkheidsverklaring.read_for(request).pagina_id
    return Pagina.objects.visible_by_id([gekozen]).get(gekozen) if gekozen else None


def stands_alone(request: HttpRequest) -> bool:
    """Whether its own address shows the statement alone: no page stands there, and none was chosen elsewhere."""
    site = Site.find_for_request(request)
    # A page behind a log-in is not seen by visitors, but answers at its address.
    hier = site and Pagina.objects.filter(url_path=f"{site.root_page.url_path}{VERKLARINGSLUG}/", live=True)
    return not (hier and hier.exists()) and find_chosen(request) is None
