"""The door: one way in, and no way round."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import get_resolver, reverse
from wagtail.models import PageViewRestriction

from tests import factories
from tests.toegang.conftest import WACHTWOORD, is_in, maak_account, vul_in

pytestmark = pytest.mark.django_db


def test_the_right_password_opens_the_cms(noor, client):
    assert not is_in(client)
    assert vul_in(client).headers["Location"] == "/beheer/"
    assert is_in(client)


def test_somebody_goes_on_where_they_were_going_and_never_to_another_site(noor, client):
    adres = client.get(reverse("wagtailadmin_account")).headers["Location"]
    assert adres == "/beheer/inloggen/?next=/beheer/account/"
    assert vul_in(client, QUERY_STRING="next=/beheer/account/").headers["Location"] == "/beheer/account/"
    assert vul_in(Client(), QUERY_STRING="next=https://elders.example/").headers["Location"] == "/beheer/"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("adres", "naar"),
    [
        ("/beheer/login/", "/beheer/inloggen/"),
        ("/beheer/login/?next=/beheer/account/", "/beheer/inloggen/?next=%2Fbeheer%2Faccount%2F"),
        ("/beheer/password_reset/", "/beheer/inloggen/wachtwoord-vergeten/"),
        ("/beheer/password_reset/confirm/MQ/set-password/", "/beheer/inloggen/wachtwoord-vergeten/"),
    ],
)
def test_the_log_in_of_wagtail_itself_only_leads_to_the_door(noor, client, method, adres, naar):
    gegevens = {"username": "noor", "password": WACHTWOORD, "email": noor.email}
    assert getattr(client, method)(adres, gegevens if method == "post" else {}).headers["Location"] == naar
    assert not is_in(client)
    assert mail.outbox == []


def test_the_log_in_for_pages_leads_to_the_door(noor, client):
    assert client.get("/_util/login/").headers["Location"] == "/beheer/inloggen/"
    assert client.post("/_util/login/", {"username": "noor", "password": WACHTWOORD}).status_code == 405
    pagina = factories.TekstPaginaFactory()
    PageViewRestriction.objects.create(page=pagina, restriction_type="login")
    assert client.get(pagina.url).headers["Location"] == f"/beheer/inloggen/?next={pagina.url}"


def test_nobody_makes_an_account_for_themselves():
    namen = set(get_resolver().reverse_dict)
    assert not {"account_signup", "socialaccount_signup", "account_email"} & {n for n in namen if isinstance(n, str)}


def test_the_door_does_not_tell_whether_an_account_exists(noor, client):
    def what_is_said(naam, wachtwoord):
        return re.sub(r"\b\w{64}\b", "", vul_in(client, naam, wachtwoord).text.replace(naam, "NAAM"))

    maak_account("uitgezet", is_active=False)
    assert what_is_said("noor", "fout") == what_is_said("niemand", "fout") == what_is_said("uitgezet", WACHTWOORD)
    assert "De gebruikersnaam of het wachtwoord klopt niet." in what_is_said("noor", "fout")


def test_an_account_without_a_role_hears_so_and_is_not_sent_round(client):
    maak_account("los", groepen=())
    antwoord = vul_in(client, "los", follow=True)
    assert antwoord.status_code == 403
    assert "Uw account heeft geen rol in het beheer." in antwoord.text


def test_who_forgot_the_password_chooses_another_and_is_in(noor, client):
    gezegd = client.post(reverse("account_reset_password"), {"email": "noor@REGIO.example"}, follow=True)
    [bericht] = mail.outbox
    assert bericht.to == [noor.email]
    link = re.search(r"http://127\.0\.0\.1:8000(/beheer/inloggen/wachtwoord-vergeten/\S+)", bericht.body)[1]
    formulier = client.get(link, follow=True)
    nieuw = {"password1": "vier groene bomen in de wei", "password2": "vier groene bomen in de wei"}
    client.post(formulier.request["PATH_INFO"], nieuw)
    assert is_in(client)
    assert "Deze link werkt niet meer." in Client().get(link, follow=True).text
    # The same is said and done for an address that nobody has, and that of an account that was switched off.
    maak_account("uitgezet", is_active=False)
    for adres in ("niemand@regio.example", "uitgezet@regio.example"):
        ander = Client().post(reverse("account_reset_password"), {"email": adres}, follow=True)
        assert ander.redirect_chain == gezegd.redirect_chain
    assert [brief.to for brief in mail.outbox if "Kies een nieuw wachtwoord" in brief.subject] == [[noor.email]]


def test_the_link_in_an_email_is_of_this_site_whatever_a_visitor_calls_it(noor, client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    client.post(reverse("account_reset_password"), {"email": noor.email}, headers={"host": "elders.example"})
    assert "elders.example" not in mail.outbox[0].body


def test_a_link_for_an_account_that_was_switched_off_opens_nothing(noor, client):
    client.post(reverse("account_reset_password"), {"email": noor.email})
    link = re.search(r"http://[^/]+(/\S+)", mail.outbox[0].body)[1]
    noor.is_active = False
    noor.save()
    assert "password1" not in client.get(link, follow=True).text


def test_two_passwords_that_differ_are_refused_in_dutch(noor, client):
    vul_in(client)
    gegevens = {"oldpassword": WACHTWOORD, "password1": "vier groene bomen in de wei", "password2": "anders dan dat"}
    assert "Deze twee wachtwoorden zijn niet gelijk." in client.post(reverse("account_change_password"), gegevens).text


def test_a_password_is_changed_by_whoever_knows_the_one_of_now(noor, client):
    vul_in(client)
    nieuw = "vier groene bomen in de wei"
    adres = reverse("account_change_password")
    fout = client.post(adres, {"oldpassword": "fout", "password1": nieuw, "password2": nieuw})
    assert "Dit is niet uw huidige wachtwoord." in fout.text
    client.post(adres, {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw})
    noor.refresh_from_db()
    assert noor.check_password(nieuw)
    assert is_in(client)


#: What a visitor may open below /beheer/, by the names of the addresses.
VOOR_IEDEREEN = {
    "account_login", "account_logout", "account_inactive", "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key_done", "mfa_login_webauthn", "socialaccount_login_cancelled",
}  # fmt: skip


def test_a_visitor_opens_nothing_of_the_door_but_what_is_for_everybody(client):
    open_voor_bezoekers = set()
    for naam, mogelijk in get_resolver("regioprogramma.toegang.urls").reverse_dict.lists():
        if isinstance(naam, str) and not mogelijk[0][0][0][1]:
            antwoord = client.get(reverse(naam))
            naar_deur = antwoord.status_code == 302 and antwoord.headers["Location"].startswith("/beheer/inloggen/")
            if not naar_deur or naam in VOOR_IEDEREEN:
                open_voor_bezoekers.add(naam)
    assert open_voor_bezoekers == VOOR_IEDEREEN


def test_every_address_of_the_door_answers_who_is_in(noor, client):
    vul_in(client)
    Authenticator.objects.create(user=noor, type="totp", data={"secret": ""})
    argumenten = {"mfa_remove_webauthn": [1], "toegang_inloglink": ["x"]}
    argumenten |= {"account_reset_password_from_key": ["1", "x"]}
    argumenten |= {"openid_connect_login": ["sso"], "openid_connect_callback": ["sso"]}
    for naam in get_resolver("regioprogramma.toegang.urls").reverse_dict:
        if isinstance(naam, str):
            adres = reverse(naam, args=argumenten.get(naam, []))
            assert client.get(adres).status_code in {200, 302, 404, 410}, naam


def test_a_new_password_is_no_way_round_the_second_factor(noor, client):
    Authenticator.objects.create(user=noor, type="totp", data={"secret": ""})
    client.post(reverse("account_reset_password"), {"email": noor.email})
    link = re.search(r"http://[^/]+(/\S+)", mail.outbox[0].body)[1]
    formulier = client.get(link, follow=True)
    nieuw = {"password1": "vier groene bomen in de wei", "password2": "vier groene bomen in de wei"}
    assert client.post(formulier.request["PATH_INFO"], nieuw).headers["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)


def test_a_visitor_gets_no_cookie_but_at_the_door(client):
    client.get("/")
    assert not client.cookies
