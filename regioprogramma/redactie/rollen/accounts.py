"""The accounts of the CMS: whoever makes one gives no more than they have, and the holder chooses the password."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import PermissionDenied
from django.core.mail import EmailMessage
from django.forms import ModelForm
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, SetActiveStateBulkAction
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from regioprogramma.core.models import Gebruiker, Regio
from regioprogramma.core.pagina import huidige_site
from regioprogramma.core.wijzigingen import ZoalsGeopend

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


for actie in (AssignRoleBulkAction, SetActiveStateBulkAction):  # Wagtail's own rule for deleting says so already.
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
    messages.info(
        request, _("%(adres)s krijgt een e-mail om zelf een wachtwoord te kiezen.") % {"adres": gebruiker.email}
    )


def make_uitnodiging(gebruiker: Gebruiker, maker: Gebruiker) -> EmailMessage:
    """Return the e-mail with which somebody chooses a password; the link works PASSWORD_RESET_TIMEOUT seconds."""
    site = Regio.for_site(huidige_site()).naam
    sleutel = [urlsafe_base64_encode(force_bytes(gebruiker.pk)), default_token_generator.make_token(gebruiker)]
    inhoud = {
        "naam": gebruiker.first_name,
        "maker": maker.get_full_name() or maker.get_username(),
        "site": site,
        "gebruikersnaam": gebruiker.get_username(),
        "link": settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_password_reset_confirm", args=sleutel),
        "inloggen": settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_login"),
        "tot": timezone.localtime() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT),
    }
    return EmailMessage(
        _("Kies uw wachtwoord voor het beheer van %(site)s") % {"site": site},
        render_to_string("redactie/uitnodiging.txt", inhoud),
        to=[gebruiker.email],
    )
