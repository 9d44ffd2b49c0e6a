"""A session ends: when nobody does anything, after a day’s work, and with what somebody may do."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regioprogramma.core.models import Gebruiker
from regioprogramma.toegang.models import Auditregel, Gebeurtenis
from regioprogramma.voorbeeld.models import Deellink
from tests import factories
from tests.toegang.conftest import is_in, maak_account, vul_in

pytestmark = pytest.mark.django_db
NU = timezone.now().replace(microsecond=0)


@pytest.fixture
def klok():
    """The clock; `klok.shift(minutes)` lets time pass."""
    with time_machine.travel(NU, tick=False) as reiziger:
        reiziger.minuten = lambda aantal: reiziger.shift(timedelta(minutes=aantal))
        yield reiziger


def test_after_half_an_hour_of_nothing_somebody_logs_in_again(noor, client, klok):
    vul_in(client)
    klok.minuten(29)
    assert is_in(client)
    klok.minuten(31)
    # What a form asks before it is sent: it then says so, and keeps what was typed.
    vraag = {"x-requested-with": "XMLHttpRequest"}
    assert client.get(reverse("redactie_ingelogd"), headers=vraag).status_code == 403
    assert not is_in(client)
    assert Auditregel.objects.filter(soort=Gebeurtenis.VERLOPEN, account="noor").exists()
    vul_in(client)
    assert is_in(client)


@pytest.mark.parametrize(
    "koppen", [{"x-requested-with": "XMLHttpRequest"}, {"sec-fetch-dest": "empty"}, {"accept": "application/json"}]
)
def test_what_a_screen_asks_by_itself_keeps_no_session(noor, client, klok, koppen):
    vul_in(client)
    is_in(client)
    for _ in range(4):
        client.get(reverse("redactie_ingelogd"), headers=koppen)
        client.get(reverse("wagtailadmin_home"), headers=koppen)
        klok.minuten(9)
    assert not is_in(client)


def test_that_others_see_who_is_here_keeps_no_session(noor, client, klok):
    vul_in(client)
    is_in(client)
    pagina = factories.TekstPaginaFactory()
    adres = reverse("wagtailadmin_editing_sessions:ping", args=["core", "tekstpagina", pagina.pk, 1])
    for _ in range(4):
        client.post(adres)
        klok.minuten(9)
    assert not is_in(client)


def test_what_is_typed_and_saved_keeps_a_session_but_not_longer_than_a_day_of_work(noor, client, klok):
    vul_in(client)
    is_in(client)
    for uur in range(1, 11):
        for _ in range(3):
            klok.minuten(20)
            client.post(reverse("wagtailadmin_dismissibles"), headers={"accept": "application/json"})
        if uur < 10:
            assert is_in(client), uur
    klok.minuten(1)
    assert not is_in(client)


def test_an_account_that_is_switched_off_is_out_at_once_and_stays_out(noor, client):
    vul_in(client)
    assert is_in(client)
    noor.is_active = False
    noor.save()
    assert not is_in(client)
    noor.is_active = True
    noor.save()
    assert not is_in(client), "what was open then does not open again"


def test_accounts_that_are_switched_off_together_are_out_and_in_the_log_as_one_is(noor, client):
    maak_account("ander", groepen=["Redacteur"])
    vul_in(client, "ander")
    beheer = Client()
    beheer.force_login(noor)
    adres = reverse("wagtail_bulk_action", args=["core", "gebruiker", "set_active_state"])
    for actief in (False, True):
        wie = "&".join(f"id={gebruiker.pk}" for gebruiker in Gebruiker.objects.all())
        assert beheer.post(f"{adres}?{wie}", {"mark_as_active": actief}).status_code == 302
        assert Gebruiker.objects.get(username="ander").is_active == actief
        assert not is_in(client), "what was open then does not open again"
    assert is_in(beheer)
    regels = Auditregel.objects.filter(account="ander", soort=Gebeurtenis.ACCOUNT, wie="noor").order_by("pk")
    assert [regel.wat for regel in regels] == ["actief: ja → nee", "actief: nee → ja"]


def test_who_loses_a_role_or_gets_another_password_is_out(noor, client):
    noor.groups.add(Group.objects.get(name="Hoofdredacteur"))
    vul_in(client)
    noor.groups.remove(Group.objects.get(name="Beheerder"))
    assert not is_in(client)
    vul_in(client)
    assert is_in(client)
    noor.set_password("vier groene bomen in de wei")
    noor.save()
    assert not is_in(client)


def test_a_role_that_is_thrown_away_is_taken_from_everybody(noor, client):
    vul_in(client)
    Group.objects.get(name="Beheerder").delete()
    assert not is_in(client)
    assert Auditregel.objects.filter(soort=Gebeurtenis.ROL, account="noor", wat="Beheerder: genomen").exists()


def test_who_no_longer_works_on_one_opgave_goes_on_with_the_form_that_is_open(client):
    factories.maak_opgave("Wonen")
    ander = maak_account("ander", groepen=["Redacteur", "Redactie Wonen"])
    vul_in(client, "ander")
    ander.groups.remove(Group.objects.get(name="Redactie Wonen"))
    assert is_in(client)


def test_a_link_to_a_draft_ends_with_the_right_of_whoever_made_it():
    opgave = factories.maak_opgave("Wonen")
    ander = maak_account("ander", groepen=["Redacteur", "Redactie Wonen"])
    _link, sleutel = Deellink.objects.make(opgave, ander, 14)
    assert Deellink.objects.of_token(sleutel)
    ander.groups.remove(Group.objects.get(name="Redactie Wonen"))
    assert Deellink.objects.of_token(sleutel) is None


def test_the_links_of_an_account_that_was_switched_off_stay_off(noor):
    _link, sleutel = Deellink.objects.make(factories.TekstPaginaFactory(), noor, 14)
    for actief in (False, True):
        noor.is_active = actief
        noor.save()
    assert Deellink.objects.of_token(sleutel) is None


def test_somebody_sees_their_sessions_and_ends_the_others(noor, client):
    elders = Client()
    vul_in(elders, HTTP_USER_AGENT="Telefoon", REMOTE_ADDR="192.0.2.7")
    vul_in(client)
    scherm = client.get(reverse("usersessions_list")).text
    assert "192.0.2.7" in scherm
    assert "Telefoon" in scherm
    client.post(reverse("usersessions_list"))
    assert not is_in(elders)
    assert is_in(client)


def test_nobody_is_logged_out_by_a_link(noor, client):
    vul_in(client)
    assert client.get(reverse("wagtailadmin_logout")).status_code == 405
    assert is_in(client)


def test_logging_out_takes_the_cookie_away(noor, client):
    vul_in(client)
    client.post(reverse("wagtailadmin_logout"))
    assert not is_in(client)
    assert Auditregel.objects.filter(soort=Gebeurtenis.UITGELOGD, account="noor").exists()
