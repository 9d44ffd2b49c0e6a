"""The way from a public page to its form, for whoever works in the CMS.

Visitors have no session, so what they get is the same for all and may be kept by caches; what an editor gets is their
own and is never kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.template.context import Context
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Document, Gebruiker, Pagina


@dataclass(frozen=True)
class Balk:
    """The bar on a public page: where to change what it shows; "" when this editor may not."""

    url: str
    tekst: str


def is_redactie(request: HttpRequest) -> bool:
    """Whether somebody who may enter the CMS asks; a visitor, who has no session, costs nothing."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or getattr(request, "is_preview", False):
        return False
    return request.user.has_perm("wagtailadmin.access_admin")


def balk_van(request: HttpRequest, onderwerp: object) -> Balk | None:
    """Return the Balk for what a public page is about (a page, a document, or nothing); None for a visitor."""
    if not is_redactie(request):
        return None
    return Balk(_adres(request.user, onderwerp), _("Bewerken"))


def _adres(gebruiker: Gebruiker, onderwerp: object) -> str:
    if isinstance(onderwerp, Pagina) and onderwerp.pk:
        mag = onderwerp.permissions_for_user(gebruiker).can_edit()
        return reverse("wagtailadmin_pages:edit", args=[onderwerp.pk]) if mag else ""
    if isinstance(onderwerp, Document):
        beleid = policy_registry.get_by_type(Document)
        mag = beleid.user_has_permission_for_instance(gebruiker, "change", onderwerp)
        return reverse("wagtaildocs:edit", args=[onderwerp.pk]) if mag else ""
    return ""


def prive(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Let no cache keep a page that was made for an editor."""
    beheer = reverse("wagtailadmin_home")

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not request.path.startswith(beheer):
            soort = response.headers.get("Content-Type", "")
            if soort.startswith("text/html"):
                add_never_cache_headers(response)
        return response

    return middleware


def balk_of_pagina(context: Context) -> dict[str, Balk | None]:
    """Return the Balk of what this public page is about, for the template that shows it."""
    request = context.get("request")
    return {"balk": balk_van(request, context.get("page") or context.get("document")) if request else None}
