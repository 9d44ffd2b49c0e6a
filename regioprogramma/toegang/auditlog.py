"""What happens at the door is written twice: as a row that a beheerder reads, and as a line that a machine reads."""

import json
import logging
import re

from allauth.core import context
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from regioprogramma.core.adressen import client_address
from regioprogramma.core.models import Gebruiker

from .models import Auditregel, Gebeurtenis

#: Read by a SIEM: key=value, in the words of docs/operations.md.
logger = logging.getLogger("regioprogramma.beveiliging")
_EENVOUDIG = re.compile(r"[\w.:@/+-]+", re.ASCII)
#: What is written for a name that is nobody's: people type their password there.
NIEMAND = "(onbekend)"
_INGEKORT = 500


def note(soort: Gebeurtenis, wat: str = "", account: Gebruiker | str = "", wie: Gebruiker | None = None) -> None:
    """Write what happened, with who did it and from where as the present request says; a worker has no request."""
    request = context.request
    dader = wie or _user_of(request)
    naam = account if isinstance(account, str) else account.get_username()
    wie_naam = dader.get_username() if dader else ""
    adres = client_address(request) if request else None
    Auditregel.objects.create(soort=soort, wie=wie_naam, account=naam, wat=wat[:_INGEKORT], adres=adres)
    write_line(soort, account=naam or wie_naam, outcome=_outcome(soort), by=wie_naam, detail=wat, address=adres)


def write_line(event: str, **gegevens: str | None) -> None:
    """Write one line, in which nothing that somebody typed can look like another key or another line."""
    paren = {"event": str(event), **{naam: waarde for naam, waarde in gegevens.items() if waarde}}
    logger.info("%s", " ".join(f"{naam}={_quote(waarde)}" for naam, waarde in paren.items() if waarde))


def _quote(waarde: str) -> str:
    return waarde if _EENVOUDIG.fullmatch(waarde) else json.dumps(waarde[:_INGEKORT])


def _outcome(soort: Gebeurtenis) -> str:
    return {Gebeurtenis.MISLUKT: "failure", Gebeurtenis.GEREMD: "blocked"}.get(soort, "success")


def _user_of(request: HttpRequest | None) -> Gebruiker | None:
    """Return who is logged in; nobody is looked up for a visitor, nor where there is no session."""
    if not request or not isinstance(getattr(request, "session", None), SessionBase):
        return None
    if settings.SESSION_COOKIE_NAME not in request.COOKIES and not request.session.session_key:
        return None
    return request.user if request.user.is_authenticated else None
