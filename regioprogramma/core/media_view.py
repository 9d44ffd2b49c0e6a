"""Serves the pictures of pages from the media folder, when no proxy or bucket in front does.

Only what is in `images/`: copies that were made in a size and format of our choice. What was uploaded stays out of
reach: originals of pictures may hold the place where they were taken, and documents have a view that knows who may
read them.
"""

from django.conf import settings
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

JAAR = 365 * 24 * 60 * 60


@require_safe
def media(request, pad):
    """Return a copy of a picture; its name changes when the picture does, so caches may keep it."""
    response = serve(request, f"images/{pad}", document_root=settings.MEDIA_ROOT)
    patch_cache_control(response, public=True, max_age=JAAR, immutable=True)
    # A drawn logo has its colours in a style of its own; whatever else it could ask for was taken out.
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
