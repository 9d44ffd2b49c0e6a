"""How somebody gets into the CMS: the settings of django-allauth, of single sign-on and of the log."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from .omgeving import as_bool, as_days, as_groepen, as_https, env

#: A proxy in front, without which nobody comes in, says what the visitor asked for and from where.
TRUSTED_PROXY = env("TRUSTED_PROXY", False, as_bool)
#: Whether somebody may have a password here; else everybody logs in at the organisation behind OIDC_URL.
LOCAL_PASSWORDS = env("LOCAL_PASSWORDS", True, as_bool)
#: In days; how long the log of what happened at the door is kept.
AUDIT_DAYS = env("AUDIT_DAYS", 365, as_days)
#: In seconds; after so long without anything done by hand, and after so long in all, somebody logs in again.
SESSION_IDLE = 30 * 60
SESSION_COOKIE_AGE = 10 * 60 * 60

LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "/beheer/inloggen/"
LOGIN_REDIRECT_URL = "/beheer/"
# The one way in is ours: Wagtail's own forms for logging in and for passwords know no brake and no second factor.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = False
# Whose mailbox it is, chooses the password: a beheerder says which, not whoever sits at an open screen.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False

ACCOUNT_ADAPTER = "regioprogramma.toegang.adapters.Accountadapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
# Who forgot the password gets in while the brake is on: the mailbox proves more than a password.
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
# allauth counts in the cache, which may be away or thrown away; ours counts in the database (toegang/rem.py).
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
# Django's own: it holds for an address of the account itself, and allauth keeps no addresses beside it here.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_FORMS = {
    "login": "regioprogramma.toegang.formulieren.Inlogformulier",
    "reset_password": "regioprogramma.toegang.formulieren.Vergetenformulier",
    "reset_password_from_key": "regioprogramma.toegang.formulieren.NieuwWachtwoordformulier",
    "user_token": "regioprogramma.toegang.formulieren.Sleutelformulier",
    "change_password": "regioprogramma.toegang.formulieren.Wachtwoordformulier",
}
MFA_ADAPTER = "regioprogramma.toegang.adapters.Factoradapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = LOCAL_PASSWORDS
MFA_ALLOW_UNVERIFIED_EMAIL = True
# A clock of a phone may be half a minute off.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "regioprogramma.toegang.formulieren.Codeformulier",
    "reauthenticate": "regioprogramma.toegang.formulieren.Bevestigformulier",
    "activate_totp": "regioprogramma.toegang.formulieren.Appformulier",
    "add_webauthn": "regioprogramma.toegang.formulieren.Passkeyformulier",
    "authenticate_webauthn": "regioprogramma.toegang.formulieren.Passkeystap",
    "login_webauthn": "regioprogramma.toegang.formulieren.Passkeyinlog",
    "reauthenticate_webauthn": "regioprogramma.toegang.formulieren.Passkeybevestiging",
}

#: Name at the organisation → role here; a role that is named here is given and taken at every log-in.
OIDC_GROUPS = env("OIDC_GROUPS", {}, as_groepen)
#: In which claim the organisation says in which groups somebody is.
OIDC_CLAIM = env("OIDC_CLAIM", "groups")
OIDC_NAME = env("OIDC_NAME", "uw organisatie")
SOCIALACCOUNT_ADAPTER = "regioprogramma.toegang.adapters.Aanbiederadapter"
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"


def _aanbieder(url: str) -> dict[str, Any]:
    """Return SOCIALACCOUNT_PROVIDERS for one provider; ImproperlyConfigured when half of it is said."""
    if not OIDC_GROUPS:
        raise ImproperlyConfigured("Set the environment variable OIDC_GROUPS too: without it nobody gets in.")
    app = {
        "provider_id": "sso",
        "name": OIDC_NAME,
        "client_id": env("OIDC_CLIENT_ID"),
        "secret": env("OIDC_CLIENT_SECRET"),
        "settings": {"server_url": url, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


if _url := env("OIDC_URL", "", as_https):
    SOCIALACCOUNT_PROVIDERS = _aanbieder(_url)
elif not LOCAL_PASSWORDS:
    raise ImproperlyConfigured("LOCAL_PASSWORDS=0 needs OIDC_URL: without passwords there must be another way in.")
