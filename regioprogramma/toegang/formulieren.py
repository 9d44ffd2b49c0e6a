"""The forms of the door, in our words; what can be guessed goes past the brake."""

import struct
from collections.abc import Callable
from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    UserTokenForm,
)
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.adressen import client_address
from regioprogramma.core.models import Gebruiker

from .berichten import send_reset
from .rem import Geheim, claim

_TE_VAAK = gettext_lazy("U hebt het te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.")
_NIET_GELIJK = gettext_lazy("Deze twee wachtwoorden zijn niet gelijk.")


class _Kaal(forms.Form):
    """A form of allauth with our labels, and without words in the fields that go away when somebody types."""

    labels: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.widget.attrs.pop("placeholder", None)
            veld.label = self.labels.get(naam, veld.label)
            veld.help_text = veld.help_text if naam in self.labels and naam.startswith("password1") else ""


class Inlogformulier(_Kaal, LoginForm):
    """Logging in with a name and a password."""

    labels = {"login": gettext_lazy("Gebruikersnaam"), "password": gettext_lazy("Wachtwoord")}


class Vergetenformulier(_Kaal, ResetPasswordForm):
    """Asking for a link to choose another password; what it says and does is the same whoever's address it is."""

    labels = {"email": gettext_lazy("E-mailadres")}

    def clean_email(self) -> str:
        """Return the address; who asks too often is told so, whether the address is somebody's or not."""
        adres = self.cleaned_data["email"]
        if not claim(Geheim.VERGETEN, adres, client_address(context.request)):
            raise ValidationError(
                _("Voor dit adres is te vaak een link gevraagd. Kijk in uw mailbox, of probeer het over een uur."),
                code="te_vaak",
            )
        return adres

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Leave it to the worker to send the link to every account that has this address and a password."""
        adres = self.cleaned_data["email"]
        van_wie = [
            g.pk for g in Gebruiker.objects.filter(email__iexact=adres, is_active=True) if g.has_usable_password()
        ]
        send_reset.enqueue(van_wie)
        return adres


class NieuwWachtwoordformulier(_Kaal, ResetPasswordKeyForm):
    """Choosing a password with a link from an e-mail."""

    labels = {"password1": gettext_lazy("Nieuw wachtwoord"), "password2": gettext_lazy("Nog een keer")}

    def clean(self) -> dict[str, Any]:
        """Return what was typed; twice the same."""
        return _twice_the_same(self, super().clean)


class Sleutelformulier(UserTokenForm):
    """Reads the link from an e-mail; that of an account that was switched off opens nothing."""

    def _get_user(self, uidb36: str) -> Gebruiker | None:
        gebruiker = super()._get_user(uidb36)
        return gebruiker if gebruiker and gebruiker.is_active else None


class Wachtwoordformulier(_Kaal, ChangePasswordForm):
    """Changing one's password; the one of now is guessed no easier than at the door."""

    labels = {
        "oldpassword": gettext_lazy("Huidig wachtwoord"),
        "password1": gettext_lazy("Nieuw wachtwoord"),
        "password2": gettext_lazy("Nog een keer"),
    }

    def clean_oldpassword(self) -> str:
        """Return the password of now, when it is that."""
        return _braked(Geheim.WACHTWOORD, self.user, super().clean_oldpassword)

    def clean(self) -> dict[str, Any]:
        """Return what was typed; twice the same."""
        return _twice_the_same(self, super().clean)


class Codeformulier(_Kaal, AuthenticateForm):
    """The second step of logging in."""

    labels = {"code": gettext_lazy("Code uit uw app, of een herstelcode")}

    def clean_code(self) -> str:
        """Return the code, when it is right."""
        return _braked(Geheim.CODE, self.user, lambda: _once(self.user, super(Codeformulier, self).clean_code()))


class Bevestigformulier(Codeformulier, ReauthenticateForm):
    """Showing with a code that it is still the same person."""


class Appformulier(_Kaal, ActivateTOTPForm):
    """Showing that the app gives the right code."""

    labels = {"code": gettext_lazy("Code uit de app")}

    def clean_code(self) -> str:
        """Return the code, when it is right."""
        return _braked(Geheim.CODE, self.user, super().clean_code)


class _Bewijsveld(forms.JSONField):
    """What a browser says of a passkey; what is nested too deep to read is refused as any other."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except RecursionError as fout:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fout

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return nothing of what was sent: the next try is another."""
        return initial


class _Bewijs(forms.Form):
    """A form with what a browser says of a passkey, which may be anything: anybody can send it."""

    credential = _Bewijsveld(widget=forms.HiddenInput)

    def clean_credential(self) -> Authenticator:
        """Return the passkey, when what was said of it is right."""
        return _read(super().clean_credential)


class Passkeyinlog(_Bewijs, LoginWebAuthnForm):
    """Logging in with a passkey alone."""


class Passkeystap(_Bewijs, AuthenticateWebAuthnForm):
    """The second step of logging in, with a passkey."""


class Passkeybevestiging(_Bewijs, ReauthenticateWebAuthnForm):
    """Showing with a passkey that it is still the same person."""


class Passkeyformulier(_Kaal, AddWebAuthnForm):
    """Giving a new passkey a name."""

    labels = {
        "name": gettext_lazy("Naam van de passkey"),
        "passwordless": gettext_lazy("Ook inloggen met alleen deze passkey, zonder wachtwoord"),
    }
    credential = _Bewijsveld(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].initial = self.initial["name"] = _("Passkey")
        if veld := self.fields.get("passwordless"):
            # A device that asks for a finger or a code is two factors by itself.
            veld.initial = True

    def clean(self) -> dict[str, Any]:
        """Return what was said, with a passkey that is one."""
        return _read(super().clean)


def _braked(geheim: Geheim, gebruiker: Gebruiker, oordeel: Callable[[], str]) -> str:
    """Return what `oordeel` returns; its ValidationError counts as a wrong try, and after too many it is not asked."""
    naam = gebruiker.get_username()
    beurt = claim(geheim, naam, client_address(context.request))
    if not beurt:
        raise ValidationError(_TE_VAAK, code="te_vaak")
    try:
        waarde = oordeel()
    except ValidationError:
        beurt.was_wrong(gebruiker)
        raise
    beurt.take_back()
    return waarde


def _read(oordeel: Callable[[], Any]) -> Any:
    """Return what `oordeel` returns; what its reader trips over is a passkey that is not right."""
    try:
        return oordeel()
    except (AttributeError, LookupError, OverflowError, TypeError, ValueError, struct.error) as fout:
        raise get_adapter().validation_error("incorrect_code") from fout


def _once(gebruiker: Gebruiker, code: str) -> str:
    """Return a code that was not used before; allauth remembers that in the cache, which may be away or emptied."""
    cijfers = "".join(filter(str.isalnum, code))
    if not claim(Geheim.GEBRUIKT, f"{gebruiker.pk} {cijfers}"):
        raise get_adapter().validation_error("incorrect_code")
    return code


def _twice_the_same(formulier: forms.Form, clean: Callable[[], dict[str, Any] | None]) -> dict[str, Any]:
    """Return what was typed; in our words where the second is another than the first."""
    gegevens = clean() or formulier.cleaned_data
    if "password2" in formulier.errors and formulier.cleaned_data.get("password1"):
        formulier.errors["password2"].clear()
        formulier.add_error("password2", ValidationError(_NIET_GELIJK, code="niet_gelijk"))
    return gegevens
