"""Every night the worker begins a backup; who watches over the site hears it when there is none."""

import datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from regioprogramma.core.models import Document
from regioprogramma.gezondheid.onderdelen import what_lacks
from regioprogramma.reservekopie import nacht
from regioprogramma.reservekopie.bewaarplek import Bewaarmap
from regioprogramma.reservekopie.koppen import list_koppen
from regioprogramma.reservekopie.models import Reservekopie
from regioprogramma.reservekopie.nacht import is_due, look_at_kopieen

pytestmark = pytest.mark.django_db
#: Local time, in winter.
NU = "2026-11-29T{}:00+01:00"


@pytest.fixture
def elke_nacht(settings, tmp_path):
    """A site that asks for backups."""
    settings.RESERVEKOPIE_PLEK = str(tmp_path / "plek")
    settings.RESERVEKOPIE_UUR = datetime.time(1, 30)
    return tmp_path / "plek"


def made(moment, **velden):
    """Write down a backup that was begun then, and made."""
    begin = datetime.datetime.fromisoformat(moment)
    return Reservekopie.objects.create(begonnen_op=begin, **{"gelukt_op": begin, **velden})


@pytest.mark.parametrize(
    ("laatste", "nu", "moet"),
    [
        (None, "12:00", True),
        ("2026-11-28T01:30:30+01:00", "01:29", False),
        ("2026-11-28T01:30:30+01:00", "01:30", True),
        ("2026-11-29T01:30:30+01:00", "01:31", False),
        ("2026-11-29T01:30:30+01:00", "23:59", False),
        # The worker was off.
        ("2026-11-25T01:30:30+01:00", "13:00", True),
        # A clock was ahead.
        ("2026-12-25T01:30:30+01:00", "12:00", True),
    ],
)
def test_it_is_time_once_a_night_and_after_a_night_that_was_missed(elke_nacht, laatste, nu, moet):
    if laatste:
        made(laatste)
    with time_machine.travel(NU.format(nu)):
        assert is_due() is moet


@pytest.mark.parametrize(("nu", "moet"), [("02:15", False), ("02:31", True)])
def test_what_failed_is_tried_again_after_an_hour(elke_nacht, nu, moet):
    made(NU.format("01:30"), gelukt_op=None, fout="vol")
    with time_machine.travel(NU.format(nu)):
        assert is_due() is moet


@pytest.mark.usefixtures("gevuld")
def test_the_worker_begins_a_program_that_makes_one(elke_nacht, gevuld, monkeypatch):
    for naam, waarde in (gevuld.omgeving | {"BACKUP_URL": str(elke_nacht)}).items():
        monkeypatch.setenv(naam, waarde)
    nacht.back_up_each_night()
    nacht.back_up_each_night()
    assert len(nacht._programmas) == 1
    assert nacht._programmas[0].wait(120) == 0
    assert len(list_koppen(Bewaarmap(elke_nacht))) == 1
    [rij] = Reservekopie.objects.all()
    assert rij.gelukt_op and not rij.fout
    # That was the one of this night.
    nacht.back_up_each_night()
    assert nacht._programmas == []
    rij.delete()


@pytest.mark.usefixtures("gevuld")
def test_why_it_failed_is_remembered(elke_nacht, gevuld, monkeypatch):
    elke_nacht.write_text("a file where a folder should be")
    for naam, waarde in (gevuld.omgeving | {"BACKUP_URL": str(elke_nacht)}).items():
        monkeypatch.setenv(naam, waarde)
    nacht.back_up_each_night()
    assert nacht._programmas[0].wait(120) == 1
    [rij] = Reservekopie.objects.all()
    assert "place for backups cannot be written" in rij.fout and rij.gelukt_op is None
    assert look_at_kopieen().fout == rij.fout
    rij.delete()


@pytest.mark.usefixtures("gevuld")
def test_while_files_are_missing_that_is_told_and_no_earlier_backup_is_removed(elke_nacht, gevuld, settings):
    settings.RESERVEKOPIE_BEWAREN = (1, 0, 0)
    plek, pad = Bewaarmap(elke_nacht), gevuld.media / Document.objects.earliest("pk").file.name

    def make(dag):
        with time_machine.travel(f"2026-11-{dag}T01:30:00Z"):
            call_command("reservekopie", stdout=StringIO(), stderr=StringIO())
            return Reservekopie.objects.first(), look_at_kopieen()

    make(20)
    inhoud = pad.read_bytes()
    pad.unlink()
    rij, toestand = make(22)
    assert (
        rij.gelukt_op and f"1 files that the database names were not there, such as documents/{pad.name}" in rij.fout
    )
    assert toestand.fout == rij.fout and toestand.laatste == rij.begonnen_op
    assert len(list_koppen(plek)) == 2
    pad.write_bytes(inhoud)
    rij, toestand = make(24)
    assert (rij.fout, toestand.fout, len(list_koppen(plek))) == ("", "", 1)
    Reservekopie.objects.all().delete()


class TestToldWhenOld:
    def test_who_asks_for_none_hears_nothing(self, settings):
        settings.RESERVEKOPIE_PLEK = ""
        assert look_at_kopieen() is None and "backup" not in what_lacks()

    def test_without_one_and_after_26_hours_the_site_is_degraded(self, elke_nacht):
        assert "backup" in what_lacks()
        rij = made(timezone.now().isoformat())
        assert "backup" not in what_lacks()
        Reservekopie.objects.filter(pk=rij.pk).update(begonnen_op=timezone.now() - datetime.timedelta(hours=26))
        assert "backup" in what_lacks()

    def test_a_failure_before_the_last_that_was_made_is_over(self, elke_nacht):
        made(NU.format("01:30"), gelukt_op=None, fout="vol")
        assert look_at_kopieen().fout == "vol"
        made(NU.format("02:31"))
        assert look_at_kopieen().fout == ""

    def test_whoever_sets_up_the_site_sees_it_on_the_dashboard(self, elke_nacht, opgave, beheerder, als):
        made("2026-11-20T01:30:00+01:00")
        made("2026-11-21T01:30:00+01:00", gelukt_op=None, fout="The place for backups cannot be written: vol")
        scherm = beheerder.get("/beheer/vandaag/achtergrond/").text
        assert "De laatste reservekopie is van 20 november 2026" in scherm
        assert "The place for backups cannot be written: vol" in scherm
        assert "Reservekopie" in beheerder.get("/beheer/").text
        assert "Reservekopie" not in als("Redacteur").get("/beheer/").text
