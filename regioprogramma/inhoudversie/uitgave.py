"""Which code answers: another edition of the site shows the same content otherwise."""

from functools import cache
from hashlib import blake2b

from django.conf import settings

from regioprogramma.settings.omgeving import VARIABLES, raw

#: What decides what a page looks like.
_SOORTEN = {".css", ".html", ".js", ".mo", ".py", ".svg", ".txt"}
_NAAST_DE_APPS = ["templates", "static", "stijl", "requirements"]


@cache
def uitgave() -> str:
    """Return a short hash over all code, templates and style, and how the site is set up; the same on each machine."""
    som = blake2b(digest_size=6)
    for map_ in sorted({app.partition(".")[0] for app in settings.OWN_APPS}) + _NAAST_DE_APPS:
        for pad in sorted((settings.BASE_DIR / map_).rglob("*")):
            if pad.suffix in _SOORTEN:
                som.update(f"{pad.relative_to(settings.BASE_DIR)}\0".encode() + pad.read_bytes())
    som.update(repr([raw(naam) for naam in sorted(VARIABLES)]).encode())
    return som.hexdigest()
