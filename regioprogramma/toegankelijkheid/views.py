"""The address of the statement: it is there on every site, whatever became of the page for it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.views import serve

from regioprogramma.core.pagina import kruimels_onder_home

from .plek import find_chosen
from .secties import VERKLARINGSLUG, make_getest, make_verklaring


@require_safe
def show_toegankelijkheid(request: HttpRequest) -> HttpResponseBase:
    """The page that stands here with the statement in it; else where that page is by now; else the statement alone."""
    try:
        return serve(request, f"{VERKLARINGSLUG}/")
    except Http404:
        pass
    pagina = find_chosen(request)
    return redirect(pagina.get_url(request)) if pagina else _show_alone(request)


def _show_alone(request: HttpRequest) -> HttpResponse:
    context = {
        "titel": _("Toegankelijkheid"),
        "samenvatting": _("Iedereen moet deze website kunnen gebruiken. Zo staat het ervoor."),
        "kruimels": kruimels_onder_home(),
        "secties": [make_verklaring(request), make_getest()],
        "accent": "petrol",
    }
    return render(request, "pages/overzicht.html", context)
