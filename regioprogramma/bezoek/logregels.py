"""Lines of the log of a proxy: Common and Combined Log Format, and an object of JSON a line.

The first two are those of Apache (https://httpd.apache.org/docs/2.4/logs.html), nginx and Varnish; JSON is read as
Caddy and Traefik write it, and as is usual in nginx. Of a hostile line nothing is believed: what is not understood is
None.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any, NamedTuple

from django.utils import timezone

#: In bytes. A longer line is no request that a page of ours could answer.
LANGSTE_REGEL = 20_000
_REGEL = re.compile(
    rb'(?P<wie>\S+) .{0,200}?\[(?P<moment>[^\]]{20,40})\] "(?P<methode>[A-Z]{3,10}) (?P<adres>\S+)(?: HTTP/[\d.]+)?" '
    rb'(?P<status>\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "(?P<programma>(?:[^"\\]|\\.)*)")?'
)
#: Under which names proxies write the same; a name with a dot lies deeper.
_NAMEN = {
    "wie": ("request.client_ip", "request.remote_ip", "ClientHost", "remote_addr", "client_ip"),
    "moment": ("ts", "StartUTC", "time_iso8601", "time", "timestamp", "msec", "time_local"),
    "methode": ("request.method", "RequestMethod", "request_method", "method"),
    "adres": ("request.uri", "RequestPath", "request_uri", "uri", "path"),
    "status": ("status", "DownstreamStatus", "status_code"),
    "programma": ("request.headers.User-Agent", "request_User-Agent", "http_user_agent", "user_agent"),
}


class Logregel(NamedTuple):
    """One request: by whom (only to tell people apart while reading), when, what, and what came of it.

    `programma` is None where the log does not say which program asked.
    """

    wie: str
    moment: datetime
    methode: str
    adres: str
    status: int
    programma: str | None

    @property
    def dag(self) -> date:
        """The day in the time of the region."""
        return timezone.localdate(self.moment)

    @property
    def merk(self) -> str:
        """A few letters that stand for this request, without who made it."""
        wat = f"{self.moment.timestamp()} {self.methode} {self.adres} {self.status}"
        return blake2b(wat.encode("utf-8", "replace"), digest_size=16).hexdigest()


def read_logregel(regel: bytes) -> Logregel | None:
    """Return what a line says; None for one that is not understood."""
    regel = regel.strip()
    if not regel or len(regel) > LANGSTE_REGEL:
        return None
    velden = _read_object(regel) if regel.startswith(b"{") else _read_common(regel)
    try:
        return _make(velden) if velden else None
    except (ValueError, OverflowError, OSError):
        return None


def _read_common(regel: bytes) -> dict[str, Any] | None:
    vorm = _REGEL.match(regel)
    if vorm is None:
        return None
    velden = vorm.groupdict()
    return {naam: waarde if waarde is None else waarde.decode("utf-8", "replace") for naam, waarde in velden.items()}


def _read_object(regel: bytes) -> dict[str, Any] | None:
    try:
        ding = json.loads(regel)
    except (ValueError, RecursionError):
        return None
    velden = {naam: _find(ding, namen) for naam, namen in _NAMEN.items()}
    if velden["adres"] is None and isinstance(aanvraag := ding.get("request"), str):
        # nginx: "GET /nieuws/ HTTP/1.1".
        delen = aanvraag.split(" ")
        velden |= {"methode": delen[0], "adres": delen[1] if len(delen) > 1 else None}
    return velden


def _find(ding: Mapping[str, Any], namen: tuple[str, ...]) -> Any:
    """Return the first of these that is there; of a header with several values the first."""
    for naam in namen:
        waarde: Any = ding
        for deel in naam.split("."):
            waarde = waarde.get(deel) if isinstance(waarde, dict) else None
        if isinstance(waarde, list):
            waarde = waarde[0] if waarde else None
        if waarde is not None:
            return waarde
    return None


def _make(velden: Mapping[str, Any]) -> Logregel:
    """Return the request; raises ValueError when what it cannot do without is missing or strange."""
    programma = velden["programma"]
    if not isinstance(velden["adres"], str) or not isinstance(velden["methode"], str):
        raise ValueError("no request")
    return Logregel(
        str(velden["wie"] or "")[:100],
        _read_moment(velden["moment"]),
        velden["methode"],
        velden["adres"],
        int(velden["status"] or 0),
        None if programma is None else str(programma)[:500],
    )


def _read_moment(waarde: Any) -> datetime:
    """Return a moment: a number of seconds, ISO 8601, or as Apache writes it; raises ValueError."""
    if isinstance(waarde, bool) or waarde is None:
        raise ValueError("no moment")
    if isinstance(waarde, int | float):
        return datetime.fromtimestamp(waarde, tz=UTC)
    tekst = str(waarde)
    if re.fullmatch(r"\d{9,11}(\.\d+)?", tekst, re.ASCII):
        return datetime.fromtimestamp(float(tekst), tz=UTC)
    try:
        return datetime.strptime(tekst, "%d/%b/%Y:%H:%M:%S %z")
    except ValueError:
        moment = datetime.fromisoformat(tekst)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment
