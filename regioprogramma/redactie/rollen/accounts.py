"""The accounts of the CMS: whoever makes one gives no more than they have, and the holder chooses the password."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.mail import EmailMessage
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, SetActiveStateBulkAction
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from regioprogramma.core.models import Gebruiker, Regio
from regioprogramma.core.pagina import huidige_site
from regioprogramma.core.wijzigingen import ZoalsGeopend
from regioprogramma.toegang.berichten import reset_link
from regioprogramma.toegang.factor import take_away

logger = logging.getLogger(__name__)


class AccountToevoegen(CreateView):
    """Makes an account; only an administrator makes another one."""

    def get_form(self, form_class: type[ModelForm] | None = None) -> ModelForm:
        return _without_more(super().get_form(form_class), self.request.user)


class AccountWijzigen(ZoalsGeopend, EditView):
    """Changes an account; that of an administrator is changed by an administrator."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not _may_change(request.user, self.object):
            raise PermissionDenied

    def get_form(self, form_class: type[ModelForm] | None = None) -> ModelForm:
        return _without_more(super().get_form(form_class), self.request.user)


#: What a mixin here is mixed into: a bulk action of accounts.
_Scherm: Any = object


class MetAdministratorsVeilig(_Scherm):
    """Something done with many accounts at once that leaves those of administrators to administrators."""

    def check_perm(self, account: Gebruiker) -> bool:
        return super().check_perm(account) and _may_change(self.request.user, account)


class AanOfUit(SetActiveStateBulkAction):
    """Switches accounts on or off one by one: of one write for all neither the log hears, nor what ends with it."""

    @classmethod
    def execute_action(cls, objects: list[Gebruiker], mark_as_active: bool = False, **kwargs: Any) -> tuple[int, int]:
        """Return how many were switched; the account of whoever does it is left."""
        anderen = [account for account in objects if account != kwargs.get("user")]
        for account in anderen:
            account.is_active = mark_as_active
            account.save(update_fields=["is_active"])
        return len(anderen), 0


for actie in (AssignRoleBulkAction, AanOfUit):  # Wagtail's own rule for deleting says so already.
    # After Wagtail's own, whose place it takes.
    hooks.register("register_bulk_action", type(actie.__name__, (MetAdministratorsVeilig, actie), {}), order=1)


def _may_change(gebruiker: Gebruiker, account: Gebruiker) -> bool:
    """Return whether somebody changes an account: that of an administrator, when they are one too."""
    return gebruiker.is_superuser or not account.is_superuser


def _without_more(formulier: ModelForm, gebruiker: Gebruiker) -> ModelForm:
    """Return the form in which only an administrator can make an account one, with the right to everything."""
    veld = formulier.fields.get("is_superuser")
    if veld and not gebruiker.is_superuser:
        veld.disabled = True
        veld.help_text = _("Alleen een administrator kan dit aan een ander geven.")
    return formulier


class Factorscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Takes the second factor of an account away, for somebody who lost it."""

    permission_policy = policy_registry.get_by_type(Gebruiker)
    permission_required = "change"
    template_name = "redactie/factor_weg.html"
    page_title = gettext_lazy("Tweede factor weghalen")
    header_icon = "lock"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.account = get_object_or_404(Gebruiker, pk=kwargs["pk"])
        if not _may_change(request.user, self.account):
            raise PermissionDenied

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("wagtailusers_users:edit", args=[self.account.pk]), "label": str(self.account)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(account=self.account, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take it away and say so."""
        weg = take_away(self.account)
        zin = (
            _("De tweede factor is weggehaald. %(wie)s krijgt daarover een e-mail.")
            if weg
            else _("Dit account had geen tweede factor.")
        )
        messages.success(request, zin % {"wie": self.account})
        return redirect("wagtailusers_users:edit", self.account.pk)


@hooks.register("register_admin_urls")
def register_factor_screen() -> list[URLPattern]:
    """Put the screen that takes a second factor away at its address."""
    return [path("accounts/<int:pk>/tweede-factor/", Factorscherm.as_view(), name="redactie_factor_weg")]


class Accountschermen(UserViewSet):
    """The screens of accounts, as Wagtail has them, that give no more than somebody has."""

    add_view_class = AccountToevoegen
    edit_view_class = AccountWijzigen
    edit_template_name = "redactie/account.html"


@hooks.register("after_create_user")
def invite(request: HttpRequest, gebruiker: Gebruiker) -> None:
    """Send the holder of a new account the invitation, and say what became of it."""
    try:
        make_uitnodiging(gebruiker, request.user).send()
    except OSError:  # Every error of an e-mail server or of the way to it is one.
        logger.exception("The invitation to user %s could not be sent.", gebruiker.pk)
        messages.error(
            request,
            _(
                "Het account is er, maar de uitnodiging kon niet worden verstuurd. Vraag %(adres)s om op de "
                "inlogpagina op ‘Wachtwoord vergeten?’ te klikken zodra e-mail weer werkt."
            )
            % {"adres": gebruiker.email},
        )
        return
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        messages.warning(
            request, _("Deze website verstuurt nog geen e-mail. De uitnodiging staat in het logboek van de server.")
        )
        return
    zin = _("%(adres)s krijgt een e-mail om zelf een wachtwoord te kiezen.")
    if not settings.LOCAL_PASSWORDS:
        zin = _("%(adres)s krijgt een e-mail met het adres van de inlogpagina.")
    messages.info(request, zin % {"adres": gebruiker.email})


def make_uitnodiging(gebruiker: Gebruiker, maker: Gebruiker) -> EmailMessage:
    """Return the e-mail with which somebody chooses a password; the link works PASSWORD_RESET_TIMEOUT seconds."""
    site = Regio.for_site(huidige_site()).naam
    inhoud = {
        "naam": gebruiker.first_name,
        "maker": maker.get_full_name() or maker.get_username(),
        "site": site,
        "gebruikersnaam": gebruiker.get_username(),
        # Without passwords of our own, the other organisation knows whose account it is.
        "link": reset_link(gebruiker) if settings.LOCAL_PASSWORDS else "",
        "inloggen": settings.WAGTAILADMIN_BASE_URL + reverse("account_login"),
        "organisatie": settings.OIDC_NAME,
        "tot": timezone.localtime() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT),
    }
    return EmailMessage(
        (
            _("Kies uw wachtwoord voor het beheer van %(site)s")
            if settings.LOCAL_PASSWORDS
            else _("Uw account bij %(site)s")
        )
        % {"site": site},
        render_to_string("redactie/uitnodiging.txt", inhoud),
        to=[gebruiker.email],
    )
