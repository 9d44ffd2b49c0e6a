"""Where the overview of a type of page is: the pages directly below the home page."""

from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Site

from .models import Pagina


def overzicht_url(request, paginatype, **filters):
    """Return the address of the visible page of type `paginatype`, with filters; "" when the site has none.

    All overviews are looked up together, once per request.
    """
    if not hasattr(request, "_overzichten"):
        home = Site.find_for_request(request).root_page
        onder_home = Pagina.objects.visible().child_of(home).order_by("-path")
        request._overzichten = {pagina.content_type_id: pagina.get_url(request) for pagina in onder_home}
    adres = request._overzichten.get(ContentType.objects.get_for_model(paginatype).pk, "")
    return f"{adres}?{urlencode(filters)}" if adres and filters else adres
