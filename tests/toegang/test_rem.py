"""The brake on guessing."""

import logging
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.db.models import F
from django.test import Client
from django.urls import reverse

from regioprogramma.toegang.models import Auditregel, Gebeurtenis, Poging
from regioprogramma.toegang.rem import GRENZEN, Geheim, claim
from tests.databases import another_database
from tests.toegang.conftest import WACHTWOORD, is_in, maak_account, vul_in

pytestmark = pytest.mark.django_db
GEREMD = "U hebt het te vaak geprobeerd."


def raad(client, keer, naam="noor", **meer):
    """Guess wrong so many times."""
    for nummer in range(keer):
        vul_in(client, naam, f"fout {nummer}", **meer)


def later(**tijd):
    """Let so much time pass for what was tried."""
    Poging.objects.update(moment=F("moment") - timedelta(**tijd))


def test_after_ten_wrong_passwords_the_right_one_waits(noor, client):
    raad(client, 10)
    assert GEREMD in vul_in(client).text
    assert not is_in(client)
    later(minutes=16)
    vul_in(client)
    assert is_in(client)


def test_the_brake_holds_from_every_address_and_on_every_account(noor, client):
    ander = maak_account("ander")
    for nummer in range(10):
        raad(client, 1, REMOTE_ADDR=f"192.0.2.{nummer}")
    assert GEREMD in vul_in(client, REMOTE_ADDR="192.0.2.99").text
    for nummer in range(10):
        raad(client, 1, f"naam{nummer}", REMOTE_ADDR="198.51.100.7")
    assert GEREMD in vul_in(client, ander.username, REMOTE_ADDR="198.51.100.7").text
    vul_in(client, ander.username, REMOTE_ADDR="198.51.100.8")
    assert is_in(client), "elsewhere it is as before"


def test_the_brake_is_the_same_for_a_name_that_nobody_has(client):
    raad(client, 10, "niemand")
    assert GEREMD in vul_in(client, "niemand").text
    assert mail.outbox == []


def test_a_right_password_does_not_count(noor):
    for _ in range(12):
        assert vul_in(Client()).status_code == 302
    raad(Client(), 9)
    assert vul_in(Client()).status_code == 302


def test_the_holder_hears_of_it_once_a_day_and_the_log_each_time(noor, client, caplog):
    with caplog.at_level(logging.INFO, "regioprogramma.beveiliging"):
        raad(client, 14)
        later(minutes=20)
        raad(client, 14)
    assert [(bericht.to, "te vaak een verkeerd wachtwoord" in bericht.body) for bericht in mail.outbox] == [
        ([noor.email], True)
    ]
    assert (
        Auditregel.objects.filter(soort=Gebeurtenis.GEREMD, account="noor").count() == 4
    )  # account and address, twice
    assert Auditregel.objects.filter(soort=Gebeurtenis.MISLUKT, account="noor").count() == 20
    regel = "event=geremd account=noor outcome=blocked"
    assert any(regel in bericht and "address=127.0.0.1" in bericht for bericht in caplog.messages)


def test_a_line_of_the_log_cannot_be_made_up_by_whoever_types(client, caplog):
    with caplog.at_level(logging.INFO, "regioprogramma.beveiliging"):
        vul_in(client, 'noor\nevent=ingelogd account="baas"')
    [regel] = caplog.messages
    assert "\n" not in regel
    assert "baas" not in regel, "what was typed as a name may be a password"


def test_a_forgotten_password_works_while_the_brake_is_on(noor, client):
    raad(client, 10)
    client.post(reverse("account_reset_password"), {"email": noor.email})
    link = next(b.body for b in mail.outbox if "Kies een nieuw" in b.subject).split("127.0.0.1:8000")[1].split()[0]
    formulier = client.get(link, follow=True)
    client.post(formulier.request["PATH_INFO"], {"password1": "vier groene bomen", "password2": "vier groene bomen"})
    assert is_in(client)
    assert vul_in(Client(), wachtwoord="vier groene bomen", REMOTE_ADDR="192.0.2.1").status_code == 302


def test_nobody_floods_a_mailbox_with_links(noor, client):
    for nummer in range(8):
        client.post(reverse("account_reset_password"), {"email": noor.email}, REMOTE_ADDR=f"192.0.2.{nummer}")
    assert len(mail.outbox) == 3


def test_the_password_of_now_is_guessed_no_easier_on_a_screen_that_is_open(noor, client):
    vul_in(client)
    nieuw = "vier groene bomen in de wei"
    for _ in range(10):
        client.post(reverse("account_change_password"), {"oldpassword": "x", "password1": nieuw, "password2": nieuw})
    goed = {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
    assert "te vaak geprobeerd" in client.post(reverse("account_change_password"), goed).text
    assert "te vaak geprobeerd" in client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD}).text
    noor.refresh_from_db()
    assert noor.check_password(WACHTWOORD)


def test_the_brake_needs_no_cache(noor, client, settings):
    settings.CACHES = {naam: {"BACKEND": "django.core.cache.backends.dummy.DummyCache"} for naam in settings.CACHES}
    raad(client, 10)
    assert GEREMD in vul_in(client).text


def test_an_address_counts_as_the_network_that_one_party_has():
    grens = GRENZEN[Geheim.WACHTWOORD, "adres"].aantal
    for nummer in range(grens):
        assert claim(Geheim.WACHTWOORD, f"naam{nummer}", f"2001:db8:0:1::{nummer:x}")
    assert not claim(Geheim.WACHTWOORD, "nog een", "2001:db8:0:1:ffff::1")
    assert claim(Geheim.WACHTWOORD, "nog een", "2001:db8:0:2::1")


def test_of_forty_at_the_same_time_ten_are_tried(own_database):
    gelukt, samen, naam = [], threading.Barrier(40), connection.settings_dict["NAME"]

    def probeer():
        with another_database(NAME=naam):
            samen.wait()
            if claim(Geheim.WACHTWOORD, "noor", "192.0.2.1"):
                gelukt.append(1)

    draden = [threading.Thread(target=probeer) for _ in range(40)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gelukt) == 10
