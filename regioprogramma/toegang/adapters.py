"""Where django-allauth asks this project: no sign-up, our brake, our words, and who may come in from elsewhere."""

import base64
import hashlib
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.adressen import client_address
from regioprogramma.core.models import Gebruiker, Regio
from regioprogramma.core.pagina import huidige_site

from . import aanbieder, factor
from .berichten import MELDINGEN, melden
from .rem import Geheim, claim, release

#: In seconds; so long after logging in nobody is asked once more who they are.
_VERS = 5 * 60
_TE_VAAK = _("U hebt het te vaak geprobeerd. Wacht een kwartier, of klik op ‘Wachtwoord vergeten?’.")
_FOUT = _("De gebruikersnaam of het wachtwoord klopt niet.")
_FOUTE_CODE = _("Deze code klopt niet. Kijk of de klok van uw telefoon goed staat en vul een nieuwe code in.")


class Accountadapter(DefaultAccountAdapter):
    """Logging in with an account of this site."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Dit account is uitgezet."),
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_code": _FOUTE_CODE,
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_login": _FOUT,
        "invalid_password_reset": _("Deze link werkt niet meer."),
        "rate_limited": _TE_VAAK,
        "too_many_login_attempts": _TE_VAAK,
        "username_password_mismatch": _FOUT,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account but a beheerder."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return from where somebody asks, as the whole site knows it."""
        return client_address(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Gebruiker | None:
        """Return whose name and password these are; each try counts, and beyond the limit none is looked at."""
        naam = credentials.get("username", "")
        beurt = claim(Geheim.WACHTWOORD, naam, client_address(request))
        if not beurt:
            raise self.validation_error("too_many_login_attempts")
        gebruiker = super().authenticate(request, **credentials)
        if gebruiker:
            beurt.take_back()
        else:
            beurt.was_wrong(Gebruiker.objects.filter(username=naam).first())
        return gebruiker

    def set_password(self, user: Gebruiker, password: str) -> None:
        """Keep a new password; what was tried before no longer holds its owner up."""
        super().set_password(user, password)
        release(Geheim.WACHTWOORD, user.get_username())

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whether somebody shows once more who they are: not just after logging in, nor who does so elsewhere."""
        hoe = factor.ways_in(self.request)
        if hoe and time.time() - hoe[-1]["at"] < _VERS:
            return False
        return bool(self.get_reauthentication_methods(self.request.user))

    def send_notification_mail(self, template_prefix: str, user: Gebruiker, *args: Any, **kwargs: Any) -> None:
        """Tell the holder of an account what happened to it, in our words."""
        if template_prefix in MELDINGEN:
            melden(user, template_prefix)


class Factoradapter(DefaultMFAAdapter):
    """The second factor; its secret is stored in a form that nobody reads who has the database alone."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Uw rol moet een tweede factor hebben. Voeg eerst een passkey toe, dan kunt u deze app weghalen."
        ),
        "cannot_generate_recovery_codes": _("Herstelcodes krijgt u als u een app of passkey hebt."),
        "incorrect_code": _FOUTE_CODE,
    }

    def get_totp_issuer(self) -> str:
        """Return what an app shows above the code: whose site it is for."""
        return Regio.for_site(huidige_site()).naam

    def _get_site_name(self) -> str:
        return self.get_totp_issuer()

    def encrypt(self, text: str) -> str:
        """Return a secret as it is stored."""
        return _slot().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret as it was; for one of another SECRET_KEY one that nobody knows, so that no code is right.

        An empty one would not do: the codes that follow from it anybody can work out.
        """
        try:
            return _slot().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return generate_totp_secret()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether a second factor may go: not the last one of whoever must have one."""
        return not (factor.is_last(authenticator) and factor.must_have(authenticator.user))


def _slot() -> MultiFernet:
    """Return what encrypts with SECRET_KEY, and decrypts with those before it too."""
    geheimen = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    sleutels = [hashlib.sha256(f"regioprogramma.tweede-factor.{geheim}".encode()).digest() for geheim in geheimen]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(sleutel)) for sleutel in sleutels])


class Aanbiederadapter(DefaultSocialAccountAdapter):
    """Logging in at another organisation."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let in who is in a group that has a role here, with the roles of this moment; refuse everybody else."""
        aanbieder.admit(request, sociallogin)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Whoever came this far was let in above."""
        return True

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        """Say so in the log; the screen says what to do."""
        aanbieder.note_failure(kwargs.get("error"), kwargs.get("exception"))

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[Any]:
        """Return the provider of the environment alone: none is made in the database."""
        return [app for app in super().list_apps(request, provider, client_id) if not app.pk]
