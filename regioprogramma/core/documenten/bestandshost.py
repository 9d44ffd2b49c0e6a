"""A host for files alone, where one is configured: whatever is in a file, no page and no log-in is there."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotFound
from django.http.request import split_domain_port
from django.shortcuts import redirect

from regioprogramma.core.models import Document

#: The addresses of files (regioprogramma/urls.py).
_BESTAND = re.compile(r"/documenten/(?:\d+/(?:bestand|versies/\d+)/[^/]+|[0-9a-f-]{36}/bestand\.[^/]+)")
#: What is not there, any more or for this visitor.
_GEEN = {403, 404, 410}


def _nothing(waarom: str = "Dit bestand is er niet.") -> HttpResponse:
    return HttpResponseNotFound(waarom, "text/plain; charset=utf-8")


def _is_there(request: HttpRequest) -> bool:
    # A port, or a dot at the end, makes it no other host.
    return bool(settings.FILES_HOST) and split_domain_port(request.get_host())[0] == settings.FILES_HOST


def only_files(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: the host of files answers nothing else."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not _is_there(request):
            return get_response(request)
        if not _BESTAND.fullmatch(request.path):
            return _nothing("Alleen bestanden.")
        antwoord = get_response(request)
        # What says so elsewhere is a page of the site, with its menu and where one logs in.
        return _nothing() if antwoord.status_code in _GEEN else antwoord

    return middleware


def lead_to_host(request: HttpRequest, document: Document) -> HttpResponse | None:
    """Return the way to the host of files; None when the file is to be sent here.

    What not everybody may read stays where people log in, and is not to be found there.
    """
    is_open = Document.objects.visible().unlocked().filter(pk=document.pk).exists() if settings.FILES_HOST else False
    if _is_there(request):
        return None if is_open else _nothing()
    return redirect(f"{request.scheme}://{settings.FILES_HOST}{request.path}") if is_open else None
