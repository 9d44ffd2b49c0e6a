"""Where whoever found a weakness tells it: `/.well-known/security.txt`, by RFC 9116.

What stands in it comes from the settings of whoever runs the site. Nothing is made up: without a contact there is no
file.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import Warning as Waarschuwing
from django.core.checks import register
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect

#: Where it stands (RFC 9116, 3), and where who looks for an older one finds the way.
SECURITYTXT, _OUD_ADRES = "/.well-known/security.txt", "/security.txt"
#: The file is as true as the settings, and is made again for whoever asks; RFC 9116 (2.5.5) advises less than a year.
_GELDIG = timedelta(days=90)
#: In the order in which they are preferred.
_TALEN = "nl, en"
_KOPPEN = {"Cache-Control": "public, max-age=3600"}


def answer_securitytxt(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: answer both addresses without the database; without a contact there is nothing to answer."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        leest = request.method in {"GET", "HEAD"} and settings.MELDPUNT_CONTACT
        if leest and request.path == SECURITYTXT:
            return HttpResponse(write_securitytxt(request), content_type="text/plain; charset=utf-8", headers=_KOPPEN)
        if leest and request.path == _OUD_ADRES:
            return HttpResponsePermanentRedirect(SECURITYTXT)
        return get_response(request)

    return middleware


def write_securitytxt(request: HttpRequest) -> str:
    """Return the text of the file, for the host that was asked."""
    return "".join(f"{naam}: {waarde}\n" for naam, waarde in _velden(request))


def _velden(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """Yield every field with its value; the addresses that are preferred stand in front (RFC 9116, 2.5.3)."""
    for contact in settings.MELDPUNT_CONTACT:
        yield "Contact", contact
    # The same for a whole day, so that a browser or proxy keeps what it has.
    einde = datetime.combine(datetime.now(tz=UTC) + _GELDIG, time(), tzinfo=UTC)
    yield "Expires", einde.strftime("%Y-%m-%dT%H:%M:%SZ")
    if settings.MELDPUNT_SLEUTEL:
        yield "Encryption", settings.MELDPUNT_SLEUTEL
    yield "Preferred-Languages", _TALEN
    if request.is_secure():
        # An address on the web must begin with https (2.5): over http there is none to name.
        yield "Canonical", request.build_absolute_uri(SECURITYTXT)
    if settings.MELDPUNT_BELEID:
        yield "Policy", settings.MELDPUNT_BELEID


@register()
def check_meldpunt(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Iterator[Waarschuwing]:
    """A real site says where a weakness is told: it is mandatory for the government since 25 May 2023."""
    if settings.MELDPUNT_VERWACHT and not settings.MELDPUNT_CONTACT:
        yield Waarschuwing(
            f"This site has no {SECURITYTXT}: nobody knows where to tell that it has a weakness.",
            hint="Set SECURITY_CONTACT, such as mailto:security@regio.example.",
            id="toegang.W001",
        )
