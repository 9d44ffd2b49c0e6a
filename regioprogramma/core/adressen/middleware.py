"""What happens around every request."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port
from django.middleware.gzip import GZipMiddleware
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError

from regioprogramma.core.huisstijl import in_beeldgroep
from regioprogramma.core.pagina import HalfFormulier, find_site, op_site, per_versie
from regioprogramma.core.registers import takes_posts

from .fouten import half_form, method_not_allowed
from .problemen import is_for_programs, tell_openness

#: In characters. No page of ours needs a longer question; a longer one is a mistake or an attack.
MAX_QUERY = 4096


def limit_requests(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Refuse, before anything looks at it, what no page of the public site can take."""
    beheer = reverse("wagtailadmin_home")

    def middleware(request: HttpRequest) -> HttpResponseBase:
        query = request.META.get("QUERY_STRING", "")
        if "%00" in query or "\x00" in request.path:
            raise BadRequest("unreadable address")
        if not request.path.startswith(beheer):
            if len(query) > MAX_QUERY:
                raise BadRequest("the query string is too long")
            if request.method == "OPTIONS" and is_for_programs(request.path):
                return tell_openness()
            leest = request.method in {"GET", "HEAD", "OPTIONS"}
            if not (leest or (request.method == "POST" and takes_posts(request.path))):
                return method_not_allowed(request)
        return get_response(request)

    return middleware


class Inpakken(GZipMiddleware):
    """Compresses what is sent, except a file that can be had in parts: these are parts of the file as it is stored."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        return response if response.has_header("Accept-Ranges") else super().process_response(request, response)


def require_whole_forms(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Refuse a form with a part missing; Django and Wagtail take for granted that all of it comes."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return get_response(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if request.method == "POST" and isinstance(exception, (MultiValueDictKeyError, HalfFormulier)):
            return half_form(request)
        return None

    met_fouten: Any = middleware
    met_fouten.process_exception = process_exception
    return met_fouten


def on_current_site(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Tell querysets which site is being served (core/pagina/sites.py); the pictures read for it belong together."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        # Which hosts there may be was checked before; a process that serves a version looks each up once.
        adres = (split_domain_port(request.get_host())[0], int(request.get_port()))
        with in_beeldgroep():
            request._wagtail_site = per_versie(("site", *adres), partial(find_site, *adres))
            with op_site(request._wagtail_site):
                return get_response(request)

    return middleware
