"""Who sets up the site sees which work in the background failed, and lets it be done again."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult, get_date_max

from regioprogramma.achtergrond.models import Werker
from regioprogramma.achtergrond.terugnemen import HOOGSTENS_BEGONNEN
from regioprogramma.redactie.vandaag.achtergrond import TAAKNAMEN
from regioprogramma.settings.base import OWN_APPS
from tests.project.test_taal import trees

pytestmark = pytest.mark.django_db


@pytest.fixture
def mislukt():
    """A task that failed every time."""
    nu = timezone.now()
    return DBTaskResult.objects.create(
        status="FAILED",
        worker_ids=["werker"] * HOOGSTENS_BEGONNEN,
        args_kwargs={"args": [1], "kwargs": {}},
        task_path="regioprogramma.core.documenten.bestanden.read_document",
        backend_name="default",
        run_after=get_date_max(),
        started_at=nu,
        finished_at=nu,
        exception_class_path="builtins.ValueError",
        traceback="Traceback\nValueError: <b>stuk</b>",
    )


@pytest.fixture
def scherm():
    return reverse("redactie_vandaag:achtergrond")


def test_the_dashboard_and_the_screen_tell_what_failed_and_why(admin_client, mislukt, scherm):
    assert scherm in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    tekst = admin_client.get(scherm).content.decode()
    assert "De tekst van een document lezen" in tekst
    assert "ValueError: &lt;b&gt;stuk&lt;/b&gt;" in tekst


@pytest.mark.parametrize("welke", ["deze", "alles"])
def test_a_button_lets_it_be_done_again(admin_client, mislukt, scherm, welke):
    antwoord = admin_client.post(scherm, {"taak": mislukt.pk if welke == "deze" else "alles"}, follow=True)
    assert "Eén taak wordt opnieuw gedaan." in antwoord.content.decode()
    mislukt.refresh_from_db()
    assert mislukt.status == "READY"


@pytest.mark.parametrize("onzin", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_what_is_not_there_any_more_is_told_in_words(admin_client, mislukt, scherm, onzin):
    antwoord = admin_client.post(scherm, {"taak": onzin}, follow=True)
    assert "Er is niets meer opnieuw te doen." in antwoord.content.decode()


def test_the_dashboard_says_when_there_is_no_worker(admin_client):
    adres, zin = reverse("wagtailadmin_home"), "Er draait nu geen werker"
    assert zin in admin_client.get(adres).content.decode()
    Werker.objects.create(naam="stil", gezien_op=timezone.now() - timedelta(minutes=10))
    assert zin in admin_client.get(adres).content.decode()
    Werker.objects.create(naam="levend", gezien_op=timezone.now())
    assert zin not in admin_client.get(adres).content.decode()


def test_every_task_of_ours_has_a_name_in_words():
    ours = {
        value.module_path
        for module in trees()
        if module.startswith(tuple(OWN_APPS))
        for value in vars(import_module(module)).values()
        if isinstance(value, Task) and not value.module_path.startswith("wagtail.")
    }
    assert ours == set(TAAKNAMEN)
