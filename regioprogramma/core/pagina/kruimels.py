"""The trail of pages above the one that is shown."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage, Site

from regioprogramma.core.opmaak import Kruimel


def kruimels_van(pagina: AbstractPage, request: HttpRequest) -> list[Kruimel]:
    """Return the trail from Home to the parent of `pagina`; empty on the home page itself."""
    site = Site.find_for_request(request)
    if site is None or pagina.depth <= site.root_page.depth:
        return []
    # A page that was found by its address brings the pages above it; one in a preview does not.
    boven = getattr(pagina, "spoor", None) or pagina.get_ancestors().filter(depth__gte=site.root_page.depth)
    return [
        {
            "titel": _("Home") if voorouder.pk == site.root_page_id else voorouder.title,
            "url": voorouder.get_url(request),
        }
        for voorouder in boven
    ]


def kruimels_onder_home(*tussen: tuple[object, str]) -> list[Kruimel]:
    """Return the trail of a page that the site makes itself: Home and then `tussen`, pairs (title, url)."""
    return [{"titel": _("Home"), "url": "/"}, *(Kruimel(titel=str(titel), url=url) for titel, url in tussen)]
