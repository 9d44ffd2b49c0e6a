"""Tells a service that speaks the protocol of Sentry (such as GlitchTip) what broke, and nothing of visitors.

What broke is in the log, with its exception and the request; so nothing is put around Django, whose answers the page
cache must know as they are.
"""

from logging import LogRecord
from typing import Any

import sentry_sdk
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from sentry_sdk.integrations.atexit import AtexitIntegration
from sentry_sdk.integrations.dedupe import DedupeIntegration
from sentry_sdk.integrations.excepthook import ExcepthookIntegration
from sentry_sdk.integrations.logging import LoggingIntegration, ignore_logger
from sentry_sdk.scrubber import DEFAULT_DENYLIST, EventScrubber

#: What our routes call a part of an address that lets in who knows it.
_GEHEIM = {"token", "key", "sleutel"}


def report_errors(adres: str) -> None:
    """Tell what is logged as an error to the service at `adres` (its DSN), from now on."""
    sentry_sdk.init(
        dsn=adres,
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[
            LoggingIntegration(level=None),
            # A command that crashes logs nothing; one that ends sends what is left, and says nothing about that.
            ExcepthookIntegration(),
            AtexitIntegration(callback=lambda *_wat: None),
            DedupeIntegration(),
        ],
        send_default_pii=False,
        include_local_variables=False,
        traces_sample_rate=0,
        event_scrubber=EventScrubber(denylist=[*DEFAULT_DENYLIST, "sleutel", "wachtwoord"], recursive=True),
        before_send=_only_ours,
    )
    # Robots try every name they can think of.
    ignore_logger("django.security.DisallowedHost")


def _only_ours(melding: Any, wat: dict[str, Any]) -> Any:
    """Return a report without what is a visitor's: of a request its address stays, without the question behind it."""
    from .kenmerk import current

    for weg in ("extra", "user", "server_name"):
        melding.pop(weg, None)
    regel: LogRecord | None = wat.get("log_record")
    if regel:
        melding["logentry"] = {"message": _first_line(str(regel.msg)), "formatted": _first_line(regel.getMessage())}
    if isinstance(vraag := getattr(regel, "request", None), HttpRequest):
        _add_request(melding, vraag)
    for fout in melding.get("exception", {}).get("values", ()):
        if (fout.get("module") or "").startswith(("psycopg", "django.db")):
            fout["value"] = _first_line(fout.get("value") or "")
    melding.setdefault("tags", {})["request_id"] = current()
    return melding


def _first_line(tekst: str) -> str:
    """Return what goes before PostgreSQL shows the row, or the statement with its values."""
    return tekst.partition("\n")[0]


def _add_request(melding: Any, vraag: HttpRequest) -> None:
    """Say in a report what was asked; of an address with a secret in it only the name of its route."""
    route = _secret_route(vraag.path)
    host = f"{vraag.scheme}://{vraag.META.get('HTTP_HOST', '')}"
    melding["request"] = {"method": vraag.method, "url": f"{host}/{route}" if route else f"{host}{vraag.path}"}
    if route:
        melding["logentry"] = {naam: zin.replace(vraag.path, route) for naam, zin in melding["logentry"].items()}


def _secret_route(pad: str) -> str:
    """Return the route of a path when a part of that lets in who knows it, else ""."""
    try:
        gevonden = resolve(pad)
    except Resolver404:
        return ""
    return gevonden.route if _GEHEIM & gevonden.kwargs.keys() else ""
