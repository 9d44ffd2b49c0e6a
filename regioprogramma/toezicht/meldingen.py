"""Tells a service that speaks the protocol of Sentry (such as GlitchTip) what broke, and nothing of visitors."""

from typing import Any
from urllib.parse import urlsplit

import sentry_sdk
from django.urls import Resolver404, resolve
from sentry_sdk.integrations.logging import ignore_logger
from sentry_sdk.scrubber import DEFAULT_DENYLIST, EventScrubber

#: What a request says of who asks, or what somebody typed.
_VAN_DE_BEZOEKER = ("cookies", "data", "headers", "env", "query_string")
#: What our routes call a part of an address that lets in who knows it.
_GEHEIM = {"token", "key", "sleutel"}


def report_errors(adres: str) -> None:
    """Tell what is logged as an error to the service at `adres` (its DSN), from now on."""
    sentry_sdk.init(
        dsn=adres,
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        traces_sample_rate=0,
        event_scrubber=EventScrubber(denylist=[*DEFAULT_DENYLIST, "sleutel", "wachtwoord"], recursive=True),
        before_send=_only_ours,
        before_breadcrumb=lambda *_wat: None,
    )
    # Robots try every name they can think of.
    ignore_logger("django.security.DisallowedHost")


def _only_ours(melding: Any, _wat: dict[str, Any]) -> Any:
    """Return a report without what is a visitor's: the address that was asked stays, the question behind it goes.

    Of an address with a secret in it, only the name of its route stays.
    """
    from .kenmerk import current

    vraag = melding.get("request", {})
    for naam in _VAN_DE_BEZOEKER:
        vraag.pop(naam, None)
    if route := _secret_route(vraag.get("url", "")):
        vraag.pop("url")
        melding["transaction"] = route
    for fout in melding.get("exception", {}).get("values", ()):
        if (fout.get("module") or "").startswith(("psycopg", "django.db")):
            # Below the first line PostgreSQL shows the row, or the statement with its values.
            fout["value"] = (fout.get("value") or "").partition("\n")[0]
    melding.pop("user", None)
    melding.pop("server_name", None)
    melding.setdefault("tags", {})["request_id"] = current()
    return melding


def _secret_route(adres: str) -> str:
    """Return the route of an address when a part of that lets in who knows it, else ""."""
    try:
        gevonden = resolve(urlsplit(adres).path)
    except Resolver404:
        return ""
    return gevonden.route if _GEHEIM & gevonden.kwargs.keys() else ""
