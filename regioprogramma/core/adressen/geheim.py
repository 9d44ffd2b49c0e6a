"""An address that is itself a secret: whoever has it may look, or fill something in, without logging in."""

import hashlib

from django.http import HttpResponseBase

#: Nobody's to keep, to find or to pass on.
GEHEIME_KOPPEN = {
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
}


def hash_token(token: str) -> str:
    """Return what is stored of a token: whoever reads the database cannot open anything with it."""
    return hashlib.sha256(token.encode()).hexdigest()


def keep_secret(antwoord: HttpResponseBase) -> HttpResponseBase:
    """Say with an answer that it, and its address, are not to be kept, found or passed on; return it."""
    for naam, waarde in GEHEIME_KOPPEN.items():
        antwoord[naam] = waarde
    return antwoord
