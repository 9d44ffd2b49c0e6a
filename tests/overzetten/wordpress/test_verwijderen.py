"""A move of which nothing is on the site goes away with all of its files; another one says why it stays."""

import pytest
from django.db import connection

from regioprogramma.core.registers import Slot
from regioprogramma.overzetten.models import Verhuisbestand, Verhuizing
from tests.factories import VerhuizingFactory

from .exports import item, write_export
from .stappen import LIJST, brengt_en_leest, scherm, werkt

pytestmark = pytest.mark.django_db


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def gelezen(redactie, tmp_path):
    return brengt_en_leest(redactie, write_export(tmp_path / "e.xml", item(1, "Wij", "<p>Acht.</p>")).read_bytes())


def test_it_asks_first_and_then_row_files_and_copies_are_gone(redactie, gelezen, django_capture_on_commit_callbacks):
    (gelezen.map / "website.jsonl").write_text("{}")
    assert scherm(gelezen, "verwijderen") in redactie.get(LIJST).text
    assert "Verwijder de verhuizing" in redactie.get(scherm(gelezen, "verwijderen")).text
    assert Verhuizing.objects.filter(pk=gelezen.pk).exists()
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = redactie.post(scherm(gelezen, "verwijderen"), follow=True)
    assert "De verhuizing van oude-regio.example is verwijderd." in antwoord.text
    assert not Verhuizing.objects.exists()
    assert not Verhuisbestand.objects.exists()
    assert not gelezen.map.exists()


def test_what_is_on_the_site_is_undone_first(redactie, gelezen):
    redactie.post(scherm(gelezen, "doen"))
    werkt(gelezen)
    antwoord = redactie.get(scherm(gelezen, "verwijderen"))
    assert "Hiervan staat al iets op deze website." in antwoord.text
    assert "Verwijder de verhuizing" not in antwoord.text
    assert "Hiervan staat al iets" in redactie.post(scherm(gelezen, "verwijderen")).text
    assert Verhuizing.objects.filter(pk=gelezen.pk).exists()
    redactie.post(scherm(gelezen, "doen"), {"ongedaan": "ja", "zeker": "ja"})
    werkt(gelezen)
    assert redactie.post(scherm(gelezen, "verwijderen")).status_code == 302


def test_what_the_worker_is_busy_with_stays(redactie, gelezen):
    Verhuizing.objects.filter(pk=gelezen.pk).update(taak="lezen")
    assert "mee bezig" in redactie.post(scherm(gelezen, "verwijderen")).text
    assert Verhuizing.objects.filter(pk=gelezen.pk).exists()


def test_what_was_stopped_stays_until_the_worker_has_noticed(redactie, gelezen):
    ander = connection.copy()
    try:
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [Slot.VERHUIZING])
            antwoord = redactie.post(scherm(gelezen, "verwijderen"))
            cursor.execute("SELECT pg_advisory_unlock(%s)", [Slot.VERHUIZING])
    finally:
        ander.close()
    assert "Probeer het straks opnieuw." in antwoord.text
    assert Verhuizing.objects.filter(pk=gelezen.pk).exists()


def test_it_is_for_who_may_move_a_site(als):
    verhuizing = VerhuizingFactory()
    assert als("Redacteur").post(scherm(verhuizing, "verwijderen")).status_code == 302
    assert Verhuizing.objects.exists()
