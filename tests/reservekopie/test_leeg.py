"""A backup of a site that is in use, put back on an empty machine, is that site."""

import shutil

import pytest

from regioprogramma import postgres
from tests.reservekopie.machine import Machine, beside, differences


@pytest.fixture(scope="module")
def bron(demo_folder, tmp_path_factory):
    """A site with content, on which the worker did its work; nobody uses it now."""
    map_ = tmp_path_factory.mktemp("bron") / "var"
    shutil.copytree(demo_folder, map_)
    server = postgres.start(map_ / "postgres")
    yield Machine(postgres.url(server), map_)
    postgres.stop(map_ / "postgres")


@pytest.fixture(scope="module")
def kopie(bron, tmp_path_factory):
    """A backup of it."""
    plek = tmp_path_factory.mktemp("plek")
    code, uit, fout = bron.run("reservekopie", plek)
    assert (code, fout) == (0, "")
    return plek, uit


@pytest.fixture(scope="module")
def hersteld(bron, kopie, tmp_path_factory):
    """What is put back of it on an empty machine."""
    machine = Machine(beside(bron.url, "hersteld"), tmp_path_factory.mktemp("hersteld"))
    # What everybody keeps apart from backups, and what is collected anew from the code.
    shutil.copy(bron.map / "secret-key", machine.map)
    shutil.copytree(bron.map / "static", machine.map / "static")
    machine.make_database()
    code, uit, fout = machine.run("terugzetten", kopie[0])
    assert (code, fout) == (0, "")
    assert uit.split(": ")[1] == kopie[1].split(": ")[1].replace(" is put back", "")
    return machine


def test_every_row_of_every_table_is_the_same(bron, hersteld):
    rijen, terug = bron.rows(), hersteld.rows()
    assert sum(tabel.total() for tabel in rijen.values()) > 10_000
    # Who reads the changes of the open data begins anew.
    assert differences(rijen, terug).keys() <= {"opendata_gegevenswijziging", "opendata_wijzigingenstand"}
    assert not terug["opendata_gegevenswijziging"]


def test_every_file_is_the_same(bron, hersteld):
    bestanden = bron.files()
    assert len(bestanden) > 100
    assert hersteld.files() == bestanden


def test_the_next_number_is_the_same(bron, hersteld):
    assert hersteld.sequences() == bron.sequences()


def test_a_visitor_sees_and_finds_the_same_related_lists_included(bron, hersteld):
    gezien = bron.ask("tests.reservekopie.bezoeker")
    assert len(gezien) > 80
    assert {antwoord[:3] for antwoord in gezien.values()} == {"200"}
    assert hersteld.ask("tests.reservekopie.bezoeker") == gezien


def test_all_of_it_is_right_with_itself(hersteld):
    code, uit, _fout = hersteld.run("nakijken")
    # What is missing is no part of a backup.
    assert (code, uit) == (
        1,
        "background: Nobody does the work in the background. Start the worker: manage.py werker.\n",
    )


def test_there_is_nothing_to_migrate_and_work_goes_on(hersteld):
    assert hersteld.run("migrate", "--check")[0] == 0
    assert hersteld.ask("tests.reservekopie.redacteur") == 200
