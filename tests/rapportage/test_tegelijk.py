"""Filling in and closing at once: whoever comes second waits, and nobody is told that something was kept when not."""

from threading import Thread

import psycopg
import pytest
from django.db import connection

from regioprogramma.rapportage.invullen.bewaren import Celinvoer, Invulweigering, write_cellen
from regioprogramma.rapportage.invullen.wie import Invuller
from regioprogramma.rapportage.models import Rapportagecel
from tests import factories
from tests.databases import another_database, waits_for_a_lock
from tests.rapportage.fabrieken import RegelFactory
from tests.wachten import until

pytestmark = pytest.mark.django_db
RIJK = "uitgegeven.rijk.geld"
SLUIT = "UPDATE rapportage_rapportageronde SET status = 'gesloten', gesloten_op = now()"
SCHRIJF = "INSERT INTO rapportage_rapportagecel (regel_id, sleutel, waarde, versie, gewijzigd_op, gewijzigd_naam) "


@pytest.fixture
def regel(own_database):
    """The id of a row of a project with money of the Rijk."""
    regel = RegelFactory()
    factories.BijdrageFactory(pagina=regel.project, bron="rijk")
    return regel.pk


def connect():
    return psycopg.connect(
        host=connection.settings_dict["HOST"], dbname=connection.settings_dict["NAME"], user="postgres"
    )


def in_another_process(werk):
    """Do something over a connection of its own, beside this one; return the thread and what came of it."""
    uitkomst, naam = [], connection.settings_dict["NAME"]

    def run():
        try:
            with another_database(NAME=naam):
                uitkomst.append(werk())
        except Invulweigering as reden:
            uitkomst.append(str(reden))
        finally:
            connection.close()

    draad = Thread(target=run)
    draad.start()
    return draad, uitkomst


def test_who_fills_in_while_the_round_is_being_closed_waits_and_hears_that_it_is_closed(regel):
    with connect() as sluiter:
        sluiter.execute(SLUIT)
        draad, uitkomst = in_another_process(lambda: write_cellen(regel, {RIJK: Celinvoer("5", 0)}, Invuller("Fatma")))
        until(waits_for_a_lock)
        sluiter.commit()
        draad.join(30)
    assert uitkomst == ["De ronde is gesloten. Er kan niets meer worden ingevuld."]
    assert not Rapportagecel.objects.exists()


def test_who_fills_in_a_cell_that_somebody_else_is_filling_in_waits_and_sees_it(regel):
    with connect() as ander:
        ander.execute("SELECT 1 FROM rapportage_rapportageregel WHERE id = %s FOR UPDATE", [regel])
        draad, uitkomst = in_another_process(
            lambda: write_cellen(regel, {RIJK: Celinvoer("5", 0)}, Invuller("Fatma"))[0][RIJK].zin
        )
        until(waits_for_a_lock)
        ander.execute(SCHRIJF + "VALUES (%s, %s, '7', 1, now(), 'Noor')", [regel, RIJK])
        ander.commit()
        draad.join(30)
    assert uitkomst == ["Intussen vulde Noor ‘7’ in; u typte ‘5’."]
    assert Rapportagecel.objects.get().waarde == "7"


def test_whoever_closes_waits_for_who_fills_in(regel):
    with connect() as invuller, connect() as sluiter:
        invuller.execute("SELECT 1 FROM rapportage_rapportageronde FOR SHARE")
        draad = Thread(target=lambda: (sluiter.execute(SLUIT), sluiter.commit()))
        draad.start()
        until(waits_for_a_lock)
        invuller.commit()
        draad.join(30)
        assert not draad.is_alive()
