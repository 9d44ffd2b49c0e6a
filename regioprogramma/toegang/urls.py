"""The addresses of the door, below /beheer/ and before those of Wagtail, whose own log-in leads here."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as oidc
from allauth.usersessions import views as sessies
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.views.account import LogoutView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .inlogschermen import (
    Factoren,
    Inloggen,
    WachtwoordWijzigen,
    follow_link,
    go_elsewhere,
    lead_in,
    lead_to_reset,
    with_passwords,
)

_FACTOR = [
    path("", Factoren.as_view(), name="mfa_index"),
    path("app/", totp.activate_totp, name="mfa_activate_totp"),
    path("app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("passkey/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/", Factoren.as_view(), name="mfa_list_webauthn"),
    path("passkeys/<int:pk>/weg/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("herstelcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/bestand/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("herstelcodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
_WACHTWOORD = [
    path("wachtwoord/", WachtwoordWijzigen.as_view(), name="account_change_password"),
    path("wachtwoord-vergeten/", account.password_reset, name="account_reset_password"),
    path("wachtwoord-vergeten/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "wachtwoord-vergeten/klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"
    ),
    re_path(
        r"^wachtwoord-vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("met-passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
]
_DEUR = [
    path("", Inloggen.as_view(), name="account_login"),
    path("stoppen/", account.logout, name="account_logout"),
    path("uitgezet/", account.account_inactive, name="account_inactive"),
    path("tweede-stap/", mfa.authenticate, name="mfa_authenticate"),
    path("bevestigen/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("bevestigen/passkey/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("tweede-factor/", include(_FACTOR)),
    path("sessies/", sessies.list_usersessions, name="usersessions_list"),
    path("link/<str:sleutel>/", follow_link, name="toegang_inloglink"),
    path("via/<slug:provider_id>/", go_elsewhere, name="openid_connect_login"),
    path("via/<slug:provider_id>/terug/", oidc.callback, name="openid_connect_callback"),
    path("via/", social.login_cancelled, name="socialaccount_login_cancelled"),
    *decorate_urlpatterns(_WACHTWOORD, with_passwords),
]
urlpatterns = [
    path("inloggen/", include(decorate_urlpatterns(_DEUR, never_cache))),
    path("login/", lead_in),
    # Wagtail's own takes the cookie away before it refuses a link, so that any page could log somebody out.
    path("logout/", require_POST(LogoutView.as_view())),
    re_path(r"^password_reset/", lead_to_reset),
]
