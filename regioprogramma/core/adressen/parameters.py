"""What stands behind the question mark: an address that asks what its page does not know leads to the one without."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any
from urllib.parse import unquote, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import opsomming

from .sleutels import VOLGERS

#: In seconds.
_UUR = 3600
_FORMAAT = "formaat="
#: How much of a name that is not known is said back.
_LANGSTE = 40
_View = Callable[..., HttpResponseBase]


def lead_to_known(request: HttpRequest, bekend: Collection[str]) -> HttpResponse | None:
    """Return the way to the address with the parameters in `bekend` alone; None when it is there already.

    Who asks for a file hears that one is not known: a program would take all of the list for what it asked.

    Or whoever follows links finds the same page again and again. What a newsletter appends is left: it leads a visitor
    here, and no page is made for it.
    """
    onbekend = [naam for naam in request.GET if naam not in bekend and not VOLGERS.fullmatch(naam)]
    if not onbekend:
        return None
    if "formaat" in request.GET and "formaat" in bekend:
        zin = _("‘%(naam)s’ kunt u hier niet vragen. Wel: %(bekend)s.")
        velden = {"naam": onbekend[0][:_LANGSTE], "bekend": opsomming(sorted(bekend))}
        koppen = {"X-Robots-Tag": "noindex"}
        return HttpResponse(f"{zin % velden}\n", status=400, content_type="text/plain; charset=utf-8", headers=koppen)
    paren = [(naam, waarde) for naam in request.GET if naam in bekend for waarde in request.GET.getlist(naam)]
    adres = f"{request.path}?{urlencode(paren)}" if paren else request.path
    # A later version may know more.
    return HttpResponsePermanentRedirect(adres, headers={"Cache-Control": f"public, max-age={_UUR}"})


def asks_file(vraag: str) -> bool:
    """Whether what stands behind the question mark asks for a whole list as a file, however its name is written."""
    return _FORMAAT in unquote(vraag)


def takes(*bekend: str) -> Callable[[_View], _View]:
    """Let the decorated view know these parameters, and no other."""

    def decorate(view: _View) -> _View:
        @wraps(view)
        def ask(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return lead_to_known(request, bekend) or view(request, *args, **kwargs)

        return ask

    return decorate
