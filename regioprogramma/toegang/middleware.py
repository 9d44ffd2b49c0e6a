"""What is asked of everybody who is logged in, at every request: still there, and with all that their role demands."""

import re
import time
from collections.abc import Callable

from allauth.account.internal.flows.logout import logout
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from . import factor
from .auditlog import note
from .models import Gebeurtenis

_Vraag = Callable[[HttpRequest], HttpResponseBase]
#: Kept in a session: when somebody logged in, and when they last did something.
_BEGIN, _LAATST = "toegang_begin", "toegang_laatst"
#: In seconds: how precisely that is kept.
_STAP = 60
#: What a page that is open asks by itself.
_VANZELF = re.compile(r"^/beheer/(editing-sessions/|ingelogd/|jsi18n/|sprite/|.*/preview/)")
#: What is not a text to read but data to take along.
_UITVOER = ("text/csv", "application/json", "application/zip", "application/vnd.openxmlformats-officedocument")


def guard_sessions(get_response: _Vraag) -> _Vraag:
    """End a session in which nobody does anything, and lead whoever lacks a second factor to where it is set up."""
    beheer = reverse("wagtailadmin_home")
    deur = (reverse("account_login"), reverse("wagtailadmin_logout"))

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return get_response(request)
        if _is_over(request):
            note(Gebeurtenis.VERLOPEN, account=request.user)
            logout(request, show_message=False)
        elif not request.path.startswith(deur) and factor.lacks(request):
            if request.path.startswith(beheer):
                return _lead_to_setup(request)
            # To the rest of the site this is a visitor like any other.
            request.user = AnonymousUser()
        return get_response(request)

    return middleware


def _lead_to_setup(request: HttpRequest) -> HttpResponseBase:
    """Return the way to where a second factor is set up; a script cannot follow it."""
    if request.method not in {"GET", "HEAD"} or _asks_by_script(request):
        raise PermissionDenied
    return redirect("mfa_index")


def _is_over(request: HttpRequest) -> bool:
    """Whether this session waited too long or lasted too long; keep that somebody is there when they are."""
    nu = int(time.time())
    begin, laatst = request.session.get(_BEGIN), request.session.get(_LAATST)
    if begin is None or laatst is None:
        request.session[_BEGIN] = request.session[_LAATST] = nu
        return False
    if nu - laatst > settings.SESSION_IDLE or nu - begin > settings.SESSION_COOKIE_AGE:
        return True
    if nu - laatst >= _STAP and _is_by_hand(request):
        request.session[_LAATST] = nu
    return False


def _is_by_hand(request: HttpRequest) -> bool:
    """Whether somebody did this: opened a screen or typed what is saved. Not what a screen asks by itself."""
    if _VANZELF.match(request.path):
        return False
    return request.method == "POST" or not _asks_by_script(request)


def _asks_by_script(request: HttpRequest) -> bool:
    koppen = request.headers
    return (
        koppen.get("X-Requested-With") == "XMLHttpRequest"
        or koppen.get("Sec-Fetch-Dest") == "empty"
        or "application/json" in koppen.get("Accept", "")
    )


def note_exports(get_response: _Vraag) -> _Vraag:
    """Write in the log what somebody took out of the CMS as a file of data, whatever screen gives it.

    Documents of the site have their address below that of the CMS, and are for visitors.
    """
    beheer = reverse("wagtailadmin_home")
    documenten = f"{beheer}bestanden/"

    def middleware(request: HttpRequest) -> HttpResponseBase:
        antwoord = get_response(request)
        if request.path.startswith(beheer) and not request.path.startswith(documenten) and _is_export(antwoord):
            note(Gebeurtenis.EXPORT, f"{request.path} {antwoord['Content-Disposition']}", wie=request.user)
        return antwoord

    return middleware


def _is_export(antwoord: HttpResponseBase) -> bool:
    soort = antwoord.headers.get("Content-Type", "")
    bijlage = antwoord.headers.get("Content-Disposition", "").startswith("attachment")
    return antwoord.status_code == 200 and bijlage and soort.startswith(_UITVOER)
