"""Serves the pictures of pages from the media folder, when no proxy or bucket in front does.

Only what is in `images/`: copies that were made in a size and format of our choice. What was uploaded stays out of
reach: originals of pictures may hold the place where they were taken, and documents have a view that knows who may
read them.
"""

from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

from regioprogramma.core.huisstijl import draw_kunst

_JAAR = 365 * 24 * 60 * 60
#: A drawing has its colours in a style of its own; whatever else it could ask for is refused.
_VEILIG = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def serve_media(request: HttpRequest, pad: str) -> HttpResponseBase:
    """Return a copy of a picture; its name changes when the picture does, so caches may keep it."""
    try:
        response = serve(request, pad, document_root=Path(settings.MEDIA_ROOT) / "images")
    except (Http404, SuspiciousFileOperation, ValueError):
        # A browser shows what comes with a 404 in place of a picture: a landscape instead of a broken one.
        return HttpResponse(draw_kunst(pad, "petrol"), "image/svg+xml", HTTPStatus.NOT_FOUND, headers=_VEILIG)
    patch_cache_control(response, public=True, max_age=_JAAR, immutable=True)
    for naam, waarde in _VEILIG.items():
        response[naam] = waarde
    return response
