"""A move that is killed, as a machine that stops does, goes on where it was: as if it was never interrupted."""

import signal
import time

import psycopg
import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from tests.factories import maak_png
from tests.reservekopie.machine import Machine, address_in_use, beside

from .exports import HOST, bijlage, item, write_export
from .verhuizen import legt_uploads

pytestmark = pytest.mark.django_db
#: More than a batch of each kind.
PAGINAS, BESTANDEN = 55, 8
#: How many pages or texts there are when it is killed.
_MOMENTEN = (
    ("SELECT count(*) FROM overzetten_overname WHERE afbeelding_id IS NOT NULL", 3),
    ("SELECT count(*) FROM overzetten_overname WHERE pagina_id IS NOT NULL", 25),
    ("SELECT count(*) FROM overzetten_overname WHERE versie IS NOT NULL", 25),
)
#: What became of every item, without what a second database numbers otherwise.
_UITKOMST = """
    SELECT o.nummer, o.stand, o.doel, o.bronafdruk, p.url_path, p.live, p.title, o.bestandsafdruk, o.woorden
    FROM overzetten_overname o LEFT JOIN core_pagina p ON p.id = o.pagina_id ORDER BY o.nummer
"""
_ADRESSEN = "SELECT sleutel, titel, herkomst, pagina_id IS NULL, afbeelding_id IS NULL FROM core_oudadres ORDER BY 1"
_TAKEN = f"SELECT count(*) FROM {DBTaskResult._meta.db_table} WHERE task_path LIKE '%follow_verhuizing'"


@pytest.fixture
def machines(django_db_setup, django_db_blocker, tmp_path):
    """Return a function that gives a site with a folder and a database of its own."""
    gemaakt = []

    def make(naam):
        machine = Machine(beside(address_in_use(), f"{connection.settings_dict['NAME']}_{naam}"), tmp_path / naam)
        machine.map.mkdir()
        gemaakt.append(machine)
        machine.make_database(connection.settings_dict["TEST"]["TEMPLATE"])
        return machine

    with django_db_blocker.unblock():
        yield make
    for machine in gemaakt:
        machine.drop_database()


@pytest.fixture
def opdracht(tmp_path):
    """The command that moves a site of more than a batch of each kind."""
    beelden = [f"2024/beeld-{nummer}.png" for nummer in range(BESTANDEN)]
    legt_uploads(tmp_path / "uploads", {pad: maak_png(40 + nr, 30) for nr, pad in enumerate(beelden)})
    bijlagen = [bijlage(500 + nr, pad, f"Beeld {nr}") for nr, pad in enumerate(beelden)]
    paginas = [
        item(
            nummer, f"Pagina {nummer}",
            f"<p>Tekst {nummer}, lees <a href='{HOST}/pagina-{nummer % PAGINAS + 1}/'>verder</a>.</p>"
            f"<img src='{HOST}/wp-content/uploads/{beelden[nummer % BESTANDEN]}'>",
            post_parent=nummer - 1 if nummer % 10 == 0 else 0,
        )
        for nummer in range(1, PAGINAS + 1)
    ]  # fmt: skip
    export = write_export(tmp_path / "export.xml", *paginas, *bijlagen)
    return ["overzetten", "doe", "--bron", export, "--bestanden", tmp_path / "uploads"]


def vraagt(machine, vraag):
    with psycopg.connect(machine.url) as verbinding:
        return verbinding.execute(vraag).fetchall()


def doodt(machine, opdracht, vraag, aantal):
    """Begin the command, and kill it when a question says that this much is done."""
    programma = machine.begin(*opdracht)
    einde = time.monotonic() + 300
    while vraagt(machine, vraag)[0][0] < aantal:
        assert programma.poll() is None, programma.communicate()
        assert time.monotonic() < einde
        time.sleep(0.01)
    programma.send_signal(signal.SIGKILL)
    programma.communicate()
    assert programma.returncode == -signal.SIGKILL


def test_a_move_that_is_killed_goes_on_as_if_it_never_was(machines, opdracht):
    heel, gedood = machines("heel"), machines("gedood")
    assert heel.run(*opdracht)[0] == 0
    for vraag, aantal in _MOMENTEN:
        doodt(gedood, opdracht, vraag, aantal)
    assert vraagt(gedood, "SELECT status FROM overzetten_verhuizing") == [("bezig",)]
    assert gedood.run(*opdracht)[0] == 0
    for vraag in (_UITKOMST, _ADRESSEN, _TAKEN):
        assert vraagt(gedood, vraag) == vraagt(heel, vraag)
    assert len(vraagt(heel, _UITKOMST)) >= PAGINAS + BESTANDEN
    assert gedood.files().keys() == heel.files().keys()
