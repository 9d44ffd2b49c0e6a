"""What a visitor sees when something is not there, is not allowed or does not work."""

import errno
import logging
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseServerError
from django.shortcuts import render
from django.utils.translation import gettext as _
from psycopg_pool import PoolTimeout

from regioprogramma.core.inhoud import OpslagWeg
from regioprogramma.core.models import VervallenAdres
from regioprogramma.core.pagina import Ingetrokken, huidige_site
from regioprogramma.gezondheid.pool import replace_dead_pool

from .problemen import LATER, is_for_programs, tell_problem

logger = logging.getLogger(__name__)


def tell_ingetrokken(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: an address that was withdrawn answers 410 with the last title, whatever would have said 404.

    Where the place with the files does not answer, it says to come back.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if response.status_code == 404 and request.method in {"GET", "HEAD"}:
            adres = VervallenAdres.objects.filter(site=huidige_site(), pad=request.path[:2000]).first()
            if adres:
                return show_weg(request, adres.titel)
        return response

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, OpslagWeg):
            logger.error("%s", exception)
            return _later(request)
        return show_weg(request, exception.titel) if isinstance(exception, Ingetrokken) else None

    met_fouten: Any = middleware
    met_fouten.process_exception = process_exception
    return met_fouten


def show_weg(request: HttpRequest, titel: str) -> HttpResponse:
    """410: what stood here, by its title; "" when nobody knows that."""
    return render(request, "410.html", {"titel": titel}, status=410)


def gone(request: HttpRequest) -> HttpResponse:
    """410 for an address of an earlier website where nobody knows what stood."""
    return show_weg(request, "")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address cannot be read. Needs nothing of the site: the host name itself may be what is wrong."""
    if is_for_programs(request.path):
        return tell_problem(400, _("Dit adres is niet te lezen, of de vraag erachter is te lang."))
    return HttpResponse(read_statisch("400.html"), status=400)


def method_not_allowed(request: HttpRequest) -> HttpResponse:
    """405: the public site answers questions and takes nothing in."""
    if is_for_programs(request.path):
        return tell_problem(
            405, _("Hier kunt u alleen lezen: vraag met GET of HEAD."), {"Allow": "GET, HEAD, OPTIONS"}
        )
    return HttpResponse(read_statisch("405.html"), status=405, headers={"Allow": "GET, HEAD, OPTIONS"})


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: there is something, but not for this visitor."""
    if is_for_programs(request.path):
        return tell_problem(403, _("Dit mag u niet zien."))
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form was sent without the proof that it came from this site."""
    return render(request, "403.html", {"csrf": True}, status=403)


#: What a disk says on which nothing fits any more, for everybody, for this user or in this file.
_VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def half_form(request: HttpRequest) -> HttpResponse:
    """400: part of a form is missing, as after a broken connection; nothing of it is stored."""
    return render(request, "half.html", status=400)


def _later(request: HttpRequest, blad: str = "503.html") -> HttpResponse:
    if is_for_programs(request.path):
        return tell_problem(503, LATER, {"Retry-After": "120"})
    return HttpResponse(read_statisch(blad), status=503, headers={"Retry-After": "120"})


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a page that needs nothing of the site to be shown.

    Or 503, when the database is down or takes too long, or when an upload does not fit on the disk on its way in.
    """
    fout: BaseException | None = sys.exception()
    while fout:
        if isinstance(fout, (OperationalError, InterfaceError)):
            if isinstance(fout.__cause__, PoolTimeout):
                replace_dead_pool()
            return _later(request)
        if isinstance(fout, OSError) and fout.errno in _VOL:
            return _later(request, "vol.html")
        fout = fout.__cause__ or fout.__context__
    if is_for_programs(request.path):
        return tell_problem(500, _("Er ging bij ons iets mis. Probeer het later nog eens."))
    return HttpResponseServerError(read_statisch("500.html"))


def read_statisch(naam: str) -> str:
    """Return a page of templates/statisch/ as it is: no template tags, no database, no context."""
    return (settings.BASE_DIR / "templates" / "statisch" / naam).read_text(encoding="utf-8")
