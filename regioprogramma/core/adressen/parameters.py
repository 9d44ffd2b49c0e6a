"""What stands behind the question mark: an address that asks what its page does not know leads to the one without."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any
from urllib.parse import unquote, urlencode

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect

from .sleutels import VOLGERS

#: In seconds.
_UUR = 3600
_FORMAAT = "formaat="
_View = Callable[..., HttpResponseBase]


def lead_to_known(request: HttpRequest, bekend: Collection[str]) -> HttpResponsePermanentRedirect | None:
    """Return the way to the address with the parameters in `bekend` alone; None when it is there already.

    Or whoever follows links finds the same page again and again. What a newsletter appends is left: it leads a visitor
    here, and no page is made for it.
    """
    if all(naam in bekend or VOLGERS.fullmatch(naam) for naam in request.GET):
        return None
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
