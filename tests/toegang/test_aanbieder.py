"""Single sign-on, at a real OpenID provider that runs beside the tests: every log-in goes all the way round."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from regioprogramma.core.models import Gebruiker
from regioprogramma.toegang.models import Auditregel, Gebeurtenis, Toegang
from tests.demo_site import free_port
from tests.toegang.conftest import WACHTWOORD, is_in, maak_account, vul_in

pytestmark = pytest.mark.django_db
GROEPEN = {"regio-redactie": "Redacteur", "regio-hoofd": "Hoofdredacteur", "regio-beheer": "Beheerder"}


class _Blijf(urllib.request.HTTPRedirectHandler):
    """Says where an answer leads instead of going there."""

    def redirect_request(self, *args):
        return None


class Aanbieder:
    """A provider: `ken` says who somebody is there, `log_in` logs somebody in at the site by way of it."""

    def __init__(self, url):
        self.url = url

    def ken(self, wie, **claims):
        self._send(f"/users/{wie}", json.dumps(claims).encode(), "PUT", "application/json")

    def log_in(self, wie, client=None, **velden):
        """Go from the button to the provider and back; return (client, answer)."""
        client = client or Client()
        heen = client.post(reverse("openid_connect_login", args=["sso"]))
        assert heen.headers["Location"].startswith(f"{self.url}/oauth2/authorize")
        assert "code_challenge_method=S256" in heen.headers["Location"]
        terug = self._send(heen.headers["Location"], urllib.parse.urlencode({"sub": wie, **velden}).encode())
        return client, client.get(terug.removeprefix("http://testserver"), follow=True)

    def _send(self, adres, gegevens, method="POST", soort="application/x-www-form-urlencoded"):
        volledig = adres if adres.startswith("http") else self.url + adres
        vraag = urllib.request.Request(volledig, gegevens, {"Content-Type": soort}, method=method)
        try:
            with urllib.request.build_opener(_Blijf).open(vraag) as antwoord:
                return antwoord.headers.get("Location")
        except urllib.error.HTTPError as fout:
            with fout:
                assert fout.code in {302, 303}, fout.read()
                return fout.headers["Location"]


@pytest.fixture(scope="module")
def proces(tmp_path_factory):
    """The address of a provider in a process of its own."""
    poort = free_port()
    with (tmp_path_factory.mktemp("aanbieder") / "log").open("wb") as log:
        provider = subprocess.Popen(
            [sys.executable, "-m", "oidc_provider_mock", "--port", str(poort)], stdout=log, stderr=log
        )
        url = f"http://127.0.0.1:{poort}"
        einde = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(f"{url}/.well-known/openid-configuration").close()
                break
            except OSError:
                assert time.monotonic() < einde, "the provider does not start"
                time.sleep(0.1)
        yield url
        provider.terminate()
        provider.wait(30)


def stel_in(settings, url):
    """Let the site know a provider, as OIDC_URL does."""
    app = {"provider_id": "sso", "name": "Gemeente", "client_id": "regio", "secret": "geheim"}
    app["settings"] = {"server_url": url, "oauth_pkce_enabled": True}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
    settings.OIDC_GROUPS, settings.OIDC_CLAIM, settings.OIDC_NAME = GROEPEN, "groups", "Gemeente"


@pytest.fixture
def aanbieder(proces, settings):
    """The provider, known to the site."""
    stel_in(settings, proces)
    return Aanbieder(proces)


def rollen(gebruiker):
    return {groep.name for groep in gebruiker.groups.all()}


def test_who_is_in_a_group_gets_an_account_with_its_role_and_no_password(aanbieder):
    aanbieder.ken("1", email="ans@gemeente.example", email_verified=True, given_name="Ans", groups=["regio-redactie"])
    client, _antwoord = aanbieder.log_in("1")
    assert is_in(client)
    ans = Gebruiker.objects.get(email="ans@gemeente.example")
    assert rollen(ans) == {"Redacteur"}
    assert (ans.first_name, ans.is_superuser, ans.has_usable_password()) == ("Ans", False, False)
    assert client.get(reverse("account_change_password")).status_code == 403
    mail.outbox.clear()
    Client().post(reverse("account_reset_password"), {"email": ans.email})
    assert mail.outbox == [], "who logs in elsewhere gets no password here"


@pytest.mark.parametrize("groepen", [None, [], ["andere-groep"], "andere-groep", [{"naam": "regio-beheer"}]])
def test_who_is_in_no_group_gets_in_nowhere(aanbieder, groepen):
    aanbieder.ken("2", email="bas@gemeente.example", email_verified=True, groups=groepen)
    client, antwoord = aanbieder.log_in("2")
    assert antwoord.status_code == 403
    assert "U zit niet in een groep die het beheer van deze website mag gebruiken." in antwoord.text
    assert not is_in(client)
    assert not Gebruiker.objects.filter(email="bas@gemeente.example").exists()
    assert Auditregel.objects.filter(soort=Gebeurtenis.MISLUKT, account="(onbekend)").exists()


def test_roles_are_given_and_taken_at_every_log_in_and_others_are_left(aanbieder):
    aanbieder.ken("3", email="cas@gemeente.example", email_verified=True, groups=["regio-redactie", "regio-hoofd"])
    eerste, _antwoord = aanbieder.log_in("3")
    cas = Gebruiker.objects.get(email="cas@gemeente.example")
    cas.groups.add(Group.objects.get(name="Communicatie"))
    aanbieder.ken("3", email="cas@gemeente.example", email_verified=True, groups=["regio-beheer"])
    tweede, _antwoord = aanbieder.log_in("3")
    assert rollen(cas) == {"Beheerder", "Communicatie"}
    assert is_in(tweede)
    assert not is_in(eerste), "who lost a role is out elsewhere"
    aanbieder.ken("3", email="cas@gemeente.example", email_verified=True, groups=[])
    derde, antwoord = aanbieder.log_in("3")
    assert (antwoord.status_code, rollen(cas)) == (403, {"Communicatie"})
    assert not is_in(derde)
    assert not is_in(tweede)


def test_an_account_is_joined_by_an_address_that_the_provider_vouches_for(aanbieder, noor):
    aanbieder.ken("4", email="noor@regio.example", email_verified=True, groups=["regio-beheer"])
    client, _antwoord = aanbieder.log_in("4")
    assert is_in(client)
    assert SocialAccount.objects.get(uid="4").user == noor
    assert Gebruiker.objects.filter(email__iexact=noor.email).count() == 1


@pytest.mark.parametrize("zeker", [False, None, "false", "nee"])
def test_an_account_is_not_taken_over_with_an_address_that_nobody_vouches_for(aanbieder, noor, zeker):
    aanbieder.ken("5", email="noor@regio.example", email_verified=zeker, groups=["regio-beheer"])
    client, antwoord = aanbieder.log_in("5")
    assert antwoord.status_code == 403
    assert not is_in(client)
    assert not SocialAccount.objects.exists()
    assert Gebruiker.objects.count() == 1


def test_an_address_that_went_to_the_next_employee_does_not_bring_the_account_along(aanbieder, noor):
    aanbieder.ken("6", email="noor@regio.example", email_verified=True, groups=["regio-beheer"])
    aanbieder.log_in("6")
    aanbieder.ken("7", email="noor@regio.example", email_verified=True, groups=["regio-beheer"])
    client, antwoord = aanbieder.log_in("7")
    assert antwoord.status_code == 403
    assert not is_in(client)


def test_two_accounts_with_one_address_are_nobodys(aanbieder, noor):
    maak_account("ander", groepen=()).__class__.objects.filter(username="ander").update(email=noor.email)
    aanbieder.ken("8", email="noor@regio.example", email_verified=True, groups=["regio-beheer"])
    _client, antwoord = aanbieder.log_in("8")
    assert antwoord.status_code == 403


def test_an_administrator_only_comes_in_as_a_beheerder_and_no_claim_makes_one(aanbieder):
    baas = Gebruiker.objects.create_superuser("baas", email="baas@regio.example")
    claims = {"email": "baas@regio.example", "email_verified": True, "is_superuser": True}
    aanbieder.ken("9", **claims, groups=["regio-redactie"])
    _client, antwoord = aanbieder.log_in("9")
    assert antwoord.status_code == 403
    aanbieder.ken("9", **claims, groups=["regio-beheer"])
    client, _antwoord = aanbieder.log_in("9")
    assert is_in(client)
    baas.refresh_from_db()
    assert baas.is_superuser
    aanbieder.ken("10", email="x@regio.example", email_verified=True, is_superuser=True, groups=["regio-beheer"])
    aanbieder.log_in("10")
    assert Gebruiker.objects.filter(is_superuser=True).count() == 1


def test_an_account_that_was_switched_off_stays_out(aanbieder, noor):
    aanbieder.ken("11", email="noor@regio.example", email_verified=True, groups=["regio-beheer"])
    aanbieder.log_in("11")
    noor.is_active = False
    noor.save()
    client, antwoord = aanbieder.log_in("11")
    assert antwoord.status_code == 403
    assert not is_in(client)


def test_the_second_factor_is_asked_by_the_provider(aanbieder):
    Toegang.load().rollen.set(Group.objects.filter(name="Redacteur"))
    aanbieder.ken("12", email="dan@gemeente.example", email_verified=True, groups=["regio-redactie"])
    client, _antwoord = aanbieder.log_in("12")
    assert is_in(client)


def test_who_stops_at_the_provider_or_comes_back_with_an_answer_of_another_is_not_in(aanbieder, client):
    aanbieder.ken("13", email="eva@gemeente.example", email_verified=True, groups=["regio-redactie"])
    client, antwoord = aanbieder.log_in("13", action="deny")
    assert "Inloggen lukte niet" in antwoord.text
    assert not is_in(client)
    heen = Client().post(reverse("openid_connect_login", args=["sso"])).headers["Location"]
    terug = aanbieder._send(heen, b"sub=13").removeprefix("http://testserver")
    ander = Client()
    assert "Inloggen lukte niet" in ander.get(terug, follow=True).text
    assert not is_in(ander)


def test_a_provider_that_is_away_is_told_and_passwords_go_on(settings, noor, client):
    stel_in(settings, f"http://127.0.0.1:{free_port()}")
    antwoord = client.post(reverse("openid_connect_login", args=["sso"]))
    assert "Inloggen lukte niet" in antwoord.text
    vul_in(client)
    assert is_in(client)


def test_without_passwords_there_is_one_button_and_nothing_else(aanbieder, noor, settings, client):
    settings.LOCAL_PASSWORDS = False
    scherm = client.get(reverse("account_login")).text
    assert "Inloggen via Gemeente" in scherm
    assert 'type="password"' not in scherm
    assert "passkey" not in scherm
    assert vul_in(client).status_code == 403
    for naam in ("account_reset_password", "account_change_password", "account_reauthenticate", "mfa_login_webauthn"):
        assert client.get(reverse(naam)).status_code == 404
    assert not is_in(client)
    client.force_login(noor)
    rol = Group.objects.get(name="Redacteur").pk
    nieuw = {"username": "nieuw", "email": "nieuw@regio.example", "first_name": "N", "last_name": "N", "groups": [rol]}
    gezegd = client.post(reverse("wagtailusers_users:add"), nieuw, follow=True).text
    assert "krijgt een e-mail met het adres van de inlogpagina" in gezegd
    assert "U logt in via Gemeente" in mail.outbox[-1].body
    assert "wachtwoord" not in mail.outbox[-1].body


def test_the_operator_lets_somebody_in_once(settings, noor, capsys):
    settings.LOCAL_PASSWORDS = False
    call_command("inloglink", "noor")
    link = capsys.readouterr().out.split()[0].removeprefix("http://127.0.0.1:8000")
    client, ander = Client(), Client()
    assert "Deze link geeft toegang tot het account noor" in client.get(link).text
    assert not is_in(client), "looking at a link does nothing"
    client.post(link)
    assert is_in(client)
    assert ander.post(link).status_code == 410
    assert [bericht.to for bericht in mail.outbox] == [[noor.email]]
    assert Auditregel.objects.filter(soort=Gebeurtenis.INGELOGD, account="noor", wat="link").exists()
    with pytest.raises(CommandError, match="no active account"):
        call_command("inloglink", "niemand")


def test_a_link_of_the_operator_is_no_way_round_the_second_factor(noor, client, capsys):
    Authenticator.objects.create(user=noor, type="totp", data={"secret": ""})
    call_command("inloglink", "noor")
    link = capsys.readouterr().out.split()[0].removeprefix("http://127.0.0.1:8000")
    assert client.post(link).headers["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    call_command("inloglink", "noor", "--without-second-factor")
    client.post(capsys.readouterr().out.split()[0].removeprefix("http://127.0.0.1:8000"))
    assert is_in(client)


def test_nobody_who_is_in_joins_another_identity_to_the_account(aanbieder, noor, client):
    vul_in(client)
    adres = reverse("openid_connect_login", args=["sso"])
    for antwoord in (client.post(f"{adres}?process=connect"), client.post(adres, {"process": "connect"})):
        assert antwoord.status_code == 403


def test_a_password_is_not_looked_at_for_who_has_none(aanbieder):
    aanbieder.ken("14", email="fay@gemeente.example", email_verified=True, groups=["regio-redactie"])
    aanbieder.log_in("14")
    fay = Gebruiker.objects.get(email="fay@gemeente.example")
    client = Client()
    vul_in(client, fay.username, WACHTWOORD)
    assert not is_in(client)
