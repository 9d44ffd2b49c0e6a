"""The second factor: demanded per role, and nothing of the CMS without."""

import hmac
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.models import Group
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import get_resolver, reverse
from wagtail.models import PageViewRestriction

from regioprogramma.core.models import Gebruiker
from regioprogramma.toegang.models import Auditregel, Gebeurtenis, Toegang
from tests import factories
from tests.toegang.conftest import WACHTWOORD, is_in, maak_account, vul_in

pytestmark = pytest.mark.django_db


def eis(*rollen):
    """Demand a second factor of these roles."""
    Toegang.load().rollen.set(Group.objects.filter(name__in=rollen))


def code(sleutel, stap=0):
    """Return what an app shows now for this key."""
    return totp.format_hotp_value(totp.hotp_value(sleutel, int(time.time()) // 30 + stap))


def stel_app_in(client):
    """Set up an app as an editor does; return its key."""
    formulier = client.get(reverse("mfa_activate_totp"), follow=True)
    sleutel = formulier.context["form"].secret
    client.post(reverse("mfa_activate_totp"), {"code": code(sleutel)})
    return sleutel


@pytest.fixture
def geeist(noor):
    """A beheerder who must have a second factor and has none."""
    eis("Beheerder")
    return noor


def test_who_lacks_what_the_role_demands_sets_it_up_first(geeist, client):
    assert vul_in(client, follow=True).redirect_chain[-1][0] == reverse("mfa_index")
    assert not is_in(client)
    stel_app_in(client)
    assert is_in(client)


def test_nothing_of_the_cms_opens_without(geeist, client):
    vul_in(client)
    pagina, concept = factories.TekstPaginaFactory(), factories.TekstPaginaFactory(live=False)
    namen = [n for n in get_resolver("wagtail.admin.urls").reverse_dict if isinstance(n, str)]
    adressen = [reverse(n) for n in namen if not get_resolver("wagtail.admin.urls").reverse_dict[n][0][0][1]]
    adressen += [
        reverse("wagtailadmin_pages:edit", args=[pagina.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[concept.pk]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[pagina.pk]),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailadmin_api:images:listing"),
        reverse("wagtaildocs_chooser:choose"),
        reverse("redactie_ingelogd"),
    ]
    openbaar = {reverse("wagtailadmin_logout"), reverse("wagtailadmin_login"), reverse("wagtailadmin_password_reset")}
    assert len(adressen) > 30
    for adres in set(adressen) - openbaar:
        antwoord = client.get(adres)
        assert (antwoord.status_code, antwoord.headers.get("Location")) == (302, reverse("mfa_index")), adres
        assert client.get(adres, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
        assert client.post(adres, {"title": "Anders"}).status_code == 403
    autosave = client.post(adressen[-7], {"title": "Anders"}, headers={"accept": "application/json"})
    assert autosave.status_code == 403


def test_without_it_somebody_is_a_visitor_on_the_site(geeist, client):
    vul_in(client)
    pagina = factories.TekstPaginaFactory()
    PageViewRestriction.objects.create(page=pagina, restriction_type="login")
    assert client.get(pagina.url).status_code == 302
    stel_app_in(client)
    assert client.get(pagina.url).status_code == 200


def test_who_has_one_gives_a_code_at_every_log_in(noor, client):
    vul_in(client)
    sleutel = stel_app_in(client)
    ander = Client()
    assert vul_in(ander).headers["Location"] == reverse("mfa_authenticate")
    assert not is_in(ander)
    assert "Deze code klopt niet." in ander.post(reverse("mfa_authenticate"), {"code": "000000"}).text
    ander.post(reverse("mfa_authenticate"), {"code": code(sleutel, 1)})
    assert is_in(ander)


def test_a_recovery_code_works_once(noor, client):
    vul_in(client)
    stel_app_in(client)
    herstel = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    for gelukt in (True, False):
        ander = Client()
        vul_in(ander)
        ander.post(reverse("mfa_authenticate"), {"code": herstel})
        assert is_in(ander) == gelukt


@pytest.mark.parametrize("vorm", ["{}", " {} ", "{}-"])
def test_a_code_of_an_app_works_once_whatever_the_cache_keeps(noor, client, settings, vorm):
    settings.CACHES = {**settings.CACHES, "default": settings.CACHES["renditions"]}
    vul_in(client)
    gezien = code(stel_app_in(client), 1)
    for gelukt, ingevuld in ((True, gezien), (False, vorm.format(gezien))):
        ander = Client()
        vul_in(ander)
        ander.post(reverse("mfa_authenticate"), {"code": ingevuld})
        assert is_in(ander) == gelukt


def test_what_was_open_without_a_second_factor_ends_when_there_is_one(own_database, client):
    maak_account()
    gestolen = Client()
    vul_in(gestolen)
    vul_in(client)
    assert is_in(gestolen)
    stel_app_in(client)
    assert is_in(client)
    assert not is_in(gestolen)
    assert client.get(reverse("usersessions_list")).text.count("<strong>Hier</strong>") == 1


def test_codes_are_not_guessed_and_the_brake_says_so_to_the_holder(noor, client):
    vul_in(client)
    sleutel = stel_app_in(client)
    mail.outbox.clear()
    ander = Client()
    vul_in(ander)
    for nummer in range(5):
        ander.post(reverse("mfa_authenticate"), {"code": f"00000{nummer}"})
    antwoord = ander.post(reverse("mfa_authenticate"), {"code": code(sleutel, 1)})
    assert "te vaak geprobeerd" in antwoord.text
    assert not is_in(ander)
    assert [bericht.to for bericht in mail.outbox] == [[noor.email]]


def test_the_secret_of_an_app_is_not_in_the_database(noor, client):
    vul_in(client)
    sleutel = stel_app_in(client)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(data::text, ' ') FROM mfa_authenticator")
        assert sleutel not in cursor.fetchone()[0]


def test_with_another_secret_key_no_code_is_right_that_somebody_can_work_out(noor, client, settings):
    vul_in(client)
    stel_app_in(client)
    settings.SECRET_KEY = "another key that nobody had before"
    herstel = hmac.new(b"", b"  0,", "sha1").digest()[:4]
    raadbaar = [code("", stap) for stap in (-1, 0, 1)] + [f"{int.from_bytes(herstel) % 10**8:08}"]
    ander = Client()
    vul_in(ander)
    for poging in raadbaar:
        ander.post(reverse("mfa_authenticate"), {"code": poging})
    assert not is_in(ander)


ONZIN = [
    "null", "1", '"x"', "[]", "{}", "[" * 100_000, '{"id": 1}', '{"id": "YQ"}', '{"id": "YQ", "rawId": 1}',
    '{"id": "é", "rawId": "YQ", "type": "public-key", "response": {}}',
    '{"id": "YQ", "rawId": "YQ", "type": "public-key", "response": []}',
    '{"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {"clientDataJSON": 1}}',
    '{"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {"clientDataJSON": "W10",'
    ' "authenticatorData": "YQ", "signature": "YQ", "attestationObject": "YQ",'
    ' "userHandle": "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OQ"}}',
]  # fmt: skip


@pytest.mark.parametrize("bewijs", ONZIN, ids=range(len(ONZIN)))
def test_what_is_no_passkey_is_refused_and_nothing_breaks(noor, client, bewijs):
    bezoeker, half = Client(), Client()
    assert bezoeker.post(reverse("mfa_login_webauthn"), {"credential": bewijs}).status_code < 500
    vul_in(client)
    for naam in ("mfa_add_webauthn", "mfa_reauthenticate_webauthn"):
        assert client.post(reverse(naam), {"credential": bewijs}).status_code < 500
    stel_app_in(client)
    vul_in(half)
    assert half.post(reverse("mfa_authenticate"), {"credential": bewijs}).status_code == 200
    assert not is_in(bezoeker)
    assert not is_in(half)


def test_administrators_follow_the_beheerder(client):
    baas = Gebruiker.objects.create_superuser("baas", email="baas@regio.example", password=WACHTWOORD)
    eis("Redacteur")
    client.force_login(baas)
    assert is_in(client)
    eis("Beheerder")
    assert not is_in(client)


def test_the_last_one_stays_where_a_role_demands_it(geeist, client):
    vul_in(client)
    stel_app_in(client)
    antwoord = client.post(reverse("mfa_deactivate_totp"))
    assert "Uw rol moet een tweede factor hebben." in antwoord.text
    assert Authenticator.objects.filter(user=geeist, type="totp").exists()


def test_a_beheerder_takes_away_what_somebody_lost(noor, client):
    ander = maak_account("ander", groepen=["Redacteur"])
    verloren = Client()
    vul_in(verloren, "ander")
    stel_app_in(verloren)
    mail.outbox.clear()
    client.force_login(noor)
    client.post(reverse("redactie_factor_weg", args=[ander.pk]))
    assert not Authenticator.objects.filter(user=ander).exists()
    assert not is_in(verloren), "whoever has the phone now is out"
    assert ["tweede factor" in bericht.body for bericht in mail.outbox if bericht.to == [ander.email]] == [True]
    regel = Auditregel.objects.get(soort=Gebeurtenis.FACTOR, wie="noor")
    assert (regel.account, regel.wat) == ("ander", "weggehaald door een beheerder")


def test_only_who_may_change_an_account_takes_its_second_factor_away(noor, als):
    adres = reverse("redactie_factor_weg", args=[noor.pk])
    Authenticator.objects.create(user=noor, type="totp", data={"secret": ""})
    assert als("Hoofdredacteur").post(adres).status_code == 302
    baas = Gebruiker.objects.create_superuser("baas", email="baas@regio.example")
    Authenticator.objects.create(user=baas, type="totp", data={"secret": ""})
    als("Beheerder").post(reverse("redactie_factor_weg", args=[baas.pk]))
    assert Authenticator.objects.count() == 2


def test_who_may_set_roles_says_which_demand_it(als):
    adres = reverse("wagtailsettings:edit", args=["toegang", "toegang"])
    assert als("Hoofdredacteur").get(adres).status_code == 302
    beheerder = als("Beheerder")
    rol = Group.objects.get(name="Redacteur")
    pk = Toegang.load().pk
    beheerder.post(reverse("wagtailsettings:edit", args=["toegang", "toegang", pk]), {"rollen": [rol.pk]})
    assert list(Toegang.load().rollen.all()) == [rol]
    assert Auditregel.objects.filter(soort=Gebeurtenis.INSTELLING).exists()
