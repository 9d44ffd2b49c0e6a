"""The weekly e-mail: Monday at eight, once, to whoever has something to do and wants it."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from regioprogramma.redactie.models import Weekbericht
from regioprogramma.redactie.vandaag.weekbericht import send_weekbericht, send_weekberichten
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsverklaring
from tests import factories

pytestmark = pytest.mark.django_db
MAANDAG = datetime(2026, 11, 23, 8, tzinfo=timezone.get_default_timezone())
UUR, DAG = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def verklaard():
    """A site with a statement about accessibility: without one there is always something to do."""
    Toegankelijkheidsverklaring.objects.update(status="D", vastgesteld_op=MAANDAG.date())


def gebruiker(groep="Hoofdredacteur", **velden):
    velden = {"email": "sam@regio.example", "date_joined": MAANDAG - 30 * DAG, **velden}
    return factories.GebruikerFactory(groepen=[groep], **velden)


def iets_te_doen():
    factories.OpgaveFactory(title="Oude opgave", herzien_voor=date(2026, 1, 1))


def verstuurd(moment):
    """Return who got an e-mail when the worker comes by at this moment."""
    mail.outbox.clear()
    with time_machine.travel(moment, tick=False):
        send_weekberichten()
    return [adres for bericht in mail.outbox for adres in bericht.to]


def test_monday_at_eight_and_once():
    gebruiker(), iets_te_doen()
    assert verstuurd(MAANDAG - UUR) == []
    assert verstuurd(MAANDAG) == ["sam@regio.example"]
    assert verstuurd(MAANDAG + UUR) == verstuurd(MAANDAG + 6 * DAG) == []
    assert verstuurd(MAANDAG + 7 * DAG) == ["sam@regio.example"]


def test_a_worker_that_was_off_on_monday_catches_up_that_week():
    gebruiker(), iets_te_doen()
    assert verstuurd(MAANDAG + 3 * DAG) == ["sam@regio.example"]
    assert verstuurd(MAANDAG + 4 * DAG) == []


def test_what_it_says():
    gebruiker(first_name="Sam"), iets_te_doen()
    verstuurd(MAANDAG)
    bericht = mail.outbox[0]
    assert bericht.subject == "Weekbericht: 2 punten om te bekijken"
    assert bericht.body.startswith("Dag Sam,\n\nDit is uw weekbericht van Regio.")
    assert "NIET MEER ACTUEEL\n" in bericht.body
    assert (
        "* Oude opgave\n  Opgave: controleren voor 1 januari 2026\n  http://127.0.0.1:8000/beheer/pages/"
        in bericht.body
    )
    assert "Zet het uit: http://127.0.0.1:8000/beheer/vandaag/weekbericht/" in bericht.body
    assert "&" not in bericht.body and "\n\n\n" not in bericht.body


def test_not_to_who_has_nothing_to_do_or_no_role_or_no_address():
    iets_te_doen()
    gebruiker("Communicatie"), gebruiker("Geen"), gebruiker(email=""), gebruiker(is_active=False)
    gebruiker(date_joined=MAANDAG + DAG)
    assert verstuurd(MAANDAG + 2 * DAG) == []


def test_who_had_nothing_on_monday_gets_nothing_on_tuesday():
    gebruiker()
    assert verstuurd(MAANDAG) == []
    iets_te_doen()
    assert verstuurd(MAANDAG + DAG) == []


def test_everybody_turns_it_off_and_on_for_oneself(client):
    wie = gebruiker()
    gebruiker(email="ander@regio.example"), iets_te_doen()
    client.force_login(wie)
    adres = reverse("redactie_vandaag:weekbericht")
    assert "U krijgt nu het weekbericht" in client.get(adres).content.decode()
    assert "U krijgt nu geen weekbericht" in client.post(adres, {"weekbericht": "uit"}, follow=True).content.decode()
    assert verstuurd(MAANDAG) == ["ander@regio.example"]
    client.post(adres, {"weekbericht": "aan"})
    assert verstuurd(MAANDAG + 7 * DAG) == ["sam@regio.example", "ander@regio.example"]


def test_a_failure_stops_nobody_else_and_is_tried_again(settings, caplog):
    gebruiker(), iets_te_doen()
    gebruiker(email="ander@regio.example")
    settings.EMAIL_BACKEND = "tests.redactie.test_weekbericht.Kapot"
    assert verstuurd(MAANDAG) == []
    assert "tried again in an hour" in caplog.text
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert verstuurd(MAANDAG + UUR / 60) == ["ander@regio.example"]
    assert verstuurd(MAANDAG + 2 * UUR) == ["sam@regio.example"]


class Kapot:
    """A mail server that is down."""

    def __init__(self, **kwargs):
        pass

    def send_messages(self, berichten):
        raise ConnectionRefusedError


def test_two_workers_send_one(own_database):
    wie = gebruiker()
    iets_te_doen()
    Weekbericht.objects.create(gebruiker=wie)
    ander = connection.copy()
    try:
        with ander.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT 1 FROM redactie_weekbericht FOR UPDATE")
            send_weekbericht(wie, MAANDAG.date())
            assert mail.outbox == [], "the other is sending it now"
            cursor.execute("ROLLBACK")
    finally:
        ander.close()
    send_weekbericht(wie, MAANDAG.date())
    send_weekbericht(wie, MAANDAG.date())
    assert len(mail.outbox) == 1
