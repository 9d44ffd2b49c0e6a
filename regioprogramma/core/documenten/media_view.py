"""Serves the pictures of pages, when no proxy in front does.

Only what is in `images/`: copies that were made in a size and format of our choice. What was uploaded stays out of
reach: originals of pictures may hold the place where they were taken, and documents have a view that knows who may
read them.
"""

import posixpath
from http import HTTPStatus

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from regioprogramma.core.huisstijl import draw_kunst
from regioprogramma.core.inhoud import OpslagWeg

#: Where the copies are.
_MAP = "images/"
_JAAR = 365 * 24 * 60 * 60
#: A drawing has its colours in a style of its own; whatever else it could ask for is refused.
_VEILIG = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def _name_of(pad: str) -> str:
    """Return the name under which a copy is kept; raises SuspiciousFileOperation for what lies elsewhere."""
    naam = posixpath.normpath(f"{_MAP}{pad}")
    if not naam.startswith(_MAP):
        raise SuspiciousFileOperation(f"{pad!r} is no copy of a picture")
    return naam


@require_safe
def serve_media(request: HttpRequest, pad: str) -> HttpResponseBase:
    """Return a copy of a picture; its name changes when the picture does, so caches may keep it."""
    status = HTTPStatus.NOT_FOUND
    try:
        response = FileResponse(default_storage.open(_name_of(pad)))
    except (OSError, SuspiciousFileOperation, ValueError) as fout:
        if isinstance(fout, OpslagWeg):
            status = HTTPStatus.SERVICE_UNAVAILABLE
        # A browser shows what comes with an error in place of a picture: a landscape instead of a broken one.
        return HttpResponse(draw_kunst(pad, "petrol"), "image/svg+xml", status, headers=_VEILIG)
    patch_cache_control(response, public=True, max_age=_JAAR, immutable=True)
    for naam, waarde in _VEILIG.items():
        response[naam] = waarde
    return response
