"""What every answer tells a browser to keep it safe, whoever made it: a page, a file, an error, the server itself."""

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings

from .core.adressen import headers_for_programs, is_for_programs

_Koppen = list[tuple[str, str]]

#: The players of the videos, which are loaded when a visitor asks for one (core/inhoud/blokken.py).
SPELERS = "https://www.youtube-nocookie.com https://player.vimeo.com"
#: Nothing but what comes from the site itself, and no script or style in a page.
_OVERAL = (
    "default-src 'none'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
_PUBLIEK = f"{_OVERAL}; script-src 'self'; style-src 'self'; img-src 'self'; frame-src {SPELERS}"
#: How the part with which Wagtail marks the focus of a picture finds out whether there is a touch screen: "return;".
_RAAKVLAK = "'unsafe-hashes' 'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"
#: The CMS draws with styles on elements, shows a picture before it is uploaded, and a page within a page.
_BEHEER = (
    f"{_OVERAL}; script-src 'self' {_RAAKVLAK}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    f"media-src 'self'; frame-src 'self' {SPELERS}"
)
#: From here a form leads to the organisation where somebody logs in, and that may lead on to another.
_INLOGGEN, _NAAR_ELDERS = "/beheer/inloggen/", "form-action 'self' https:"
#: What is no page does nothing of itself; a drawing has its colours in a style of its own.
_BESTAND = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_NIET = (
    *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
_VAST = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{wat}=()" for wat in _NIET),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def with_koppen(wsgi: WSGIApplication) -> WSGIApplication:
    """Return a WSGI application that says with each answer what it did not say itself.

    Who asks for the headers alone gets no more: gunicorn sends nothing else, and would write a line about it.
    """

    def answer(omgeving: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        def begin(status: str, koppen: _Koppen, *fout: Any) -> Callable[[bytes], object]:
            return start(status, complete(status, koppen, omgeving), *fout)

        delen = wsgi(omgeving, begin)
        if omgeving["REQUEST_METHOD"] != "HEAD":
            return delen
        if hasattr(delen, "close"):
            delen.close()
        return []

    return answer


def complete(status: str, koppen: _Koppen, omgeving: WSGIEnvironment) -> _Koppen:
    """Return the headers of an answer to a request, with those that it did not say itself."""
    gezegd = {naam.lower(): waarde for naam, waarde in koppen}
    erbij = [(naam, waarde) for naam, waarde in _VAST.items() if naam.lower() not in gezegd]
    if not status.startswith("304"):
        erbij += _about_content(omgeving["PATH_INFO"], gezegd)
    if is_for_programs(omgeving["PATH_INFO"]):
        erbij += [(naam, waarde) for naam, waarde in headers_for_programs().items() if naam.lower() not in gezegd]
    if _is_https(omgeving) and "strict-transport-security" not in gezegd:
        erbij.append(("Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}"))
    return [*koppen, *erbij]


def _about_content(pad: str, gezegd: dict[str, str]) -> _Koppen:
    """Return what is to be said yet of a page or a file: what it may load, and who may load it."""
    is_blad = gezegd.get("content-type", "").startswith("text/html")
    koppen = []
    if "content-security-policy" not in gezegd:
        # Who shows a page within a page: the CMS its preview, which says so in the older header.
        binnen = "'self'" if gezegd.get("x-frame-options") == "SAMEORIGIN" else "'none'"
        beleid = (_BEHEER if pad.startswith("/beheer/") else _PUBLIEK) if is_blad else _BESTAND
        if pad.startswith(_INLOGGEN):
            beleid = beleid.replace("form-action 'self'", _NAAR_ELDERS)
        koppen.append(("Content-Security-Policy", f"{beleid}; frame-ancestors {binnen}"))
    if "cross-origin-resource-policy" not in gezegd:
        # Another site may show our pictures and read our lists; nobody may look into a page or the CMS.
        van_ons = is_blad or pad.startswith("/beheer/")
        koppen.append(("Cross-Origin-Resource-Policy", "same-origin" if van_ons else "cross-origin"))
    if is_blad and "x-frame-options" not in gezegd:
        koppen.append(("X-Frame-Options", "DENY"))
    return koppen


def _is_https(omgeving: WSGIEnvironment) -> bool:
    """Whether the visitor came over https, and the site is to be visited in no other way."""
    if not settings.SECURE_HSTS_SECONDS:
        return False
    proxy = settings.SECURE_PROXY_SSL_HEADER
    return omgeving["wsgi.url_scheme"] == "https" or bool(proxy and omgeving.get(proxy[0]) == proxy[1])
