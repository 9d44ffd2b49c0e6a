"""Serves the generated artwork as files: ``/kunst/<accent>/<slug>.svg``."""

import gzip
import re

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from .kunst import draw_kunst

_JAAR = 365 * 24 * 60 * 60
"""Seconds in a year, the longest time a cache honours."""

SLUG = re.compile(r"[-\w]{1,255}")
ACCEPTS_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")


@require_safe
def serve_kunst(request: HttpRequest, accent: str, slug: str) -> HttpResponse:
    """Return the drawing of a slug in an accent or a colour; 404 when the accent or the slug cannot exist.

    The drawing never changes, so caches may keep it for ever. It carries a policy of its own, because a strict one
    would refuse the style element inside the file that holds its light and dark colours.
    """
    if not SLUG.fullmatch(slug):
        raise Http404("No such drawing.")
    try:
        inhoud = draw_kunst(slug, accent).encode()
    except KeyError as error:
        raise Http404("No such drawing.") from error
    antwoord = HttpResponse(content_type="image/svg+xml")
    if ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")):
        inhoud = gzip.compress(inhoud, mtime=0)
        antwoord["Content-Encoding"] = "gzip"
    antwoord.content = inhoud
    antwoord["Content-Length"] = str(len(inhoud))
    antwoord["Cache-Control"] = f"public, max-age={_JAAR}, immutable"
    antwoord["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    antwoord["X-Content-Type-Options"] = "nosniff"
    patch_vary_headers(antwoord, ["Accept-Encoding"])
    return antwoord
