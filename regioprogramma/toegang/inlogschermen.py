"""The screens of the door, where they differ from those of django-allauth."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.views import LoginView, PasswordChangeView
from allauth.mfa.base.views import IndexView
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from requests import RequestException

from . import factor
from .inloglink import read_link

_Scherm = Callable[..., HttpResponseBase]


class Inloggen(LoginView):
    """The form; somebody who is in already goes on, or hears that the CMS is not for them."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not settings.LOCAL_PASSWORDS:
            raise PermissionDenied
        naar_beheer = not self.get_next_url() or self.get_next_url().startswith(settings.LOGIN_REDIRECT_URL)
        if request.user.is_authenticated and naar_beheer and not request.user.has_perm("wagtailadmin.access_admin"):
            zin = _("Uw account heeft geen rol in het beheer.")
            return render(request, "toegang/geweigerd.html", {"zin": zin}, status=403)
        return super().dispatch(request, *args, **kwargs)


class Factoren(IndexView):
    """What somebody logs in with; says so when their role demands more than there is."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(moet=factor.must_have(self.request.user), **kwargs)


class WachtwoordWijzigen(PasswordChangeView):
    """Changes a password; who has none logs in elsewhere, and gets none here."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.has_usable_password():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def with_passwords(scherm: _Scherm) -> _Scherm:
    """Return a screen that is only there where somebody may have a password."""

    @wraps(scherm)
    def alleen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.LOCAL_PASSWORDS:
            raise Http404
        return scherm(request, *args, **kwargs)

    return alleen


def go_elsewhere(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Lead to the organisation where somebody logs in; say so when it does not answer.

    Only to log in: whoever is in already joins no other identity to their account.
    """
    if "process" in request.GET or "process" in request.POST:
        raise PermissionDenied
    try:
        return oidc.login(request, provider_id)
    except (RequestException, ValueError):
        return render(request, "socialaccount/authentication_error.html", status=502)


def follow_link(request: HttpRequest, sleutel: str) -> HttpResponseBase:
    """Log in with a link that the operator made; only a click does, for programs that look at links follow them."""
    gebruiker = read_link(sleutel)
    if not gebruiker:
        zin = _("Deze link werkt niet meer. Hij is al gebruikt of hij is verlopen.")
        return render(request, "toegang/geweigerd.html", {"zin": zin}, status=410)
    if request.method != "POST":
        return render(request, "toegang/inloglink.html", {"account": gebruiker})
    if request.user.is_authenticated:
        get_adapter(request).logout(request)
    record_authentication(request, gebruiker, method="link")
    return perform_login(request, Login(user=gebruiker))


def lead_in(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Lead from an address of Wagtail’s own log-in to the one way in, to go on where somebody was going."""
    return _lead(request, "account_login")


def lead_to_reset(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Lead from an address of Wagtail’s own passwords, as old invitations have it, to where one asks for a link."""
    return _lead(request, "account_reset_password")


def _lead(request: HttpRequest, naam: str) -> HttpResponse:
    verder = request.GET.get("next", "")
    antwoord = redirect(naam)
    if verder:
        antwoord["Location"] += "?" + urlencode({"next": verder})
    return antwoord
