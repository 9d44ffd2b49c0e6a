"""What a program hears when it cannot be answered: problem details as JSON (RFC 9457), never a page.

It is the rule for every address of the API, whoever finds out: a view, a middleware, or the server before Django.
"""

import json
from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpResponse

#: Below this everything is for programs.
API = "/api/"
#: Of the API, not of the site: major.minor.patch (semver). What is added raises the second, what is mended the third.
APIVERSIE = "1.0.0"
PROBLEEM = "application/problem+json"
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


def tell_openness() -> HttpResponse:
    """Return what a browser asks before a page of another site may read: that anybody may, and how."""
    wijzen = "GET, HEAD, OPTIONS"
    koppen = {
        "Allow": wijzen,
        "Access-Control-Allow-Methods": wijzen,
        "Access-Control-Allow-Headers": "Accept, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=koppen)
