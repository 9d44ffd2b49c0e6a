"""What a program hears when it cannot be answered: problem details as JSON (RFC 9457), never a page.

It is the rule for every address of the API, whoever finds out: a view, a middleware, or the server before Django.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.http import http_date

#: Below this everything is for programs.
API = "/api/"
#: Of the API, not of the site: major.minor.patch (semver). What is added raises the second, what is mended the third.
APIVERSIE = "1.0.0"
PROBLEEM = "application/problem+json"


@dataclass(frozen=True)
class Afscheid:
    """From when on a version of the API is deprecated, and until when it stays."""

    vanaf: datetime
    tot: datetime


#: Of the version that is served; None as long as there is no other.
AFSCHEID: Afscheid | None = None
_TITELS = {
    400: "De vraag klopt niet",
    403: "Niet toegestaan",
    404: "Niet gevonden",
    405: "Alleen lezen",
    406: "Deze vorm is er niet",
    410: "Weggehaald",
    500: "Er ging iets mis",
    503: "Nu even niet bereikbaar",
}
#: When there is no room, or no database: plain text, for the server says it too, before Django.
LATER = "De website heeft het nu te druk of wordt bijgewerkt. Vraag het over een paar seconden opnieuw."


def is_for_programs(pad: str) -> bool:
    """Whether an address is one of the API."""
    return f"{pad}/".startswith(API)


def describe_problem(status: int, detail: str, **meer: object) -> bytes:
    """Return problem details; `detail` is a Dutch sentence that says what to do, `meer` are members beside it."""
    titel = _TITELS.get(status) or HTTPStatus(status).phrase
    return json.dumps(
        {"type": "about:blank", "title": titel, "status": status, "detail": detail, **meer}, ensure_ascii=False
    ).encode()


def tell_problem(status: int, detail: str, koppen: Mapping[str, str] | None = None, **meer: object) -> HttpResponse:
    """Return the response with problem details."""
    alle = {"Cache-Control": "no-store", **(koppen or {})}
    return HttpResponse(describe_problem(status, detail, **meer), status=status, content_type=PROBLEEM, headers=alle)


def headers_for_programs() -> dict[str, str]:
    """Return what is said with every answer of the API: its version, how long it stays, and that any site may read it.

    Sources: NLGov REST API Design Rules; RFC 9745 (Deprecation) and RFC 8594 (Sunset).
    """
    koppen = {
        "API-Version": APIVERSIE,
        "Access-Control-Allow-Origin": "*",
        # What people look for is the page.
        "X-Robots-Tag": "noindex",
        "Access-Control-Expose-Headers": "API-Version, Deprecation, ETag, Link, Retry-After, Sunset",
    }
    if AFSCHEID:
        koppen["Deprecation"] = f"@{int(AFSCHEID.vanaf.timestamp())}"
        koppen["Sunset"] = http_date(AFSCHEID.tot.timestamp())
    return koppen


def tell_openness() -> HttpResponse:
    """Return what a browser asks before a page of another site may read: that anybody may, and how."""
    wijzen = "GET, HEAD, OPTIONS"
    koppen = {
        "Allow": wijzen,
        "Access-Control-Allow-Methods": wijzen,
        "Access-Control-Allow-Headers": "*",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=koppen)
