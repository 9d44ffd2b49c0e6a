"""What the door sends by e-mail. The worker sends it: how long an answer takes tells nobody whether an account exists.

Every address in an e-mail is that of BASE_URL, never of what a visitor says the site is called.
"""

from collections.abc import Sequence

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.core import context
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks import task

from regioprogramma.core.adressen import client_address
from regioprogramma.core.models import Gebruiker, Regio
from regioprogramma.core.pagina import huidige_site

#: What is told to the holder of an account, by what happened.
MELDINGEN = {
    "geremd": gettext_lazy(
        "Iemand heeft te vaak een verkeerd wachtwoord of een verkeerde code voor uw account ingevuld. Daarom kan "
        "niemand er een kwartier lang met een wachtwoord of code in. Uw account is veilig. Wilt u er nu in? Klik dan "
        "op de inlogpagina op ‘Wachtwoord vergeten?’."
    ),
    "factor_weg": gettext_lazy(
        "Een beheerder heeft de tweede factor van uw account weggehaald. U logt nu in met alleen uw wachtwoord, "
        "of stelt bij het inloggen een nieuwe tweede factor in."
    ),
    "inloglink": gettext_lazy("De beheerder van de server heeft een link gemaakt waarmee iemand in uw account komt."),
    "account/email/password_changed": gettext_lazy("Uw wachtwoord is gewijzigd."),
    "account/email/password_set": gettext_lazy("Uw wachtwoord is gewijzigd."),
    "account/email/password_reset": gettext_lazy("Uw wachtwoord is gewijzigd."),
    "mfa/email/totp_activated": gettext_lazy("Een app die codes geeft, is aan uw account toegevoegd."),
    "mfa/email/totp_deactivated": gettext_lazy("De app die codes geeft, is van uw account weggehaald."),
    "mfa/email/recovery_codes_generated": gettext_lazy("Er zijn nieuwe herstelcodes voor uw account gemaakt."),
    "mfa/email/webauthn_added": gettext_lazy("Een passkey is aan uw account toegevoegd."),
    "mfa/email/webauthn_removed": gettext_lazy("Een passkey is van uw account weggehaald."),
    "socialaccount/email/account_connected": gettext_lazy(
        "Uw account is gekoppeld aan de organisatie waar u ook voor andere systemen inlogt."
    ),
}


def reset_link(gebruiker: Gebruiker) -> str:
    """Return the address where somebody chooses a password; it works PASSWORD_RESET_TIMEOUT seconds, once."""
    sleutel = {"uidb36": user_pk_to_url_str(gebruiker), "key": default_token_generator.make_token(gebruiker)}
    return settings.WAGTAILADMIN_BASE_URL + reverse("account_reset_password_from_key", kwargs=sleutel)


def melden(gebruiker: Gebruiker, wat: str) -> None:
    """Tell the holder of an account what happened to it, and from where."""
    request = context.request
    send_melding.enqueue(gebruiker.pk, wat, client_address(request) if request else "")


@task(priority=50)
def send_melding(gebruiker_pk: int, wat: str, adres: str) -> None:
    """Send what happened to an account; nothing when it is gone."""
    gebruiker = Gebruiker.objects.filter(pk=gebruiker_pk).exclude(email="").first()
    if gebruiker:
        inhoud = {"zin": MELDINGEN[wat], "adres": adres, "moment": timezone.localtime()}
        _send(gebruiker, _("Beveiliging van uw account bij %(site)s"), "toegang/melding.txt", inhoud)


@task(priority=50)
def send_reset(gebruiker_pks: Sequence[int]) -> None:
    """Send those who forgot their password a link; asked for a name that nobody has, there is nobody to send it to."""
    for gebruiker in Gebruiker.objects.filter(pk__in=gebruiker_pks, is_active=True):
        inhoud = {"link": reset_link(gebruiker), "uren": settings.PASSWORD_RESET_TIMEOUT // 3600}
        _send(gebruiker, _("Kies een nieuw wachtwoord voor %(site)s"), "toegang/vergeten.txt", inhoud)


def _send(gebruiker: Gebruiker, onderwerp: str, sjabloon: str, inhoud: dict[str, object]) -> None:
    site = Regio.for_site(huidige_site()).naam
    vast = {
        "naam": gebruiker.get_full_name() or gebruiker.get_username(),
        "gebruikersnaam": gebruiker.get_username(),
        "site": site,
        "inloggen": settings.WAGTAILADMIN_BASE_URL + reverse("account_login"),
    }
    EmailMessage(
        onderwerp % {"site": site}, render_to_string(sjabloon, {**vast, **inhoud}), to=[gebruiker.email]
    ).send()
