"""What is not whole, does not belong here or cannot be opened is refused with one sentence, and nothing changes."""

import shutil
from contextlib import contextmanager
from io import StringIO

import psycopg
import pyrage
import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import override_settings

from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.reservekopie.bewaarplek import Bewaarmap
from regioprogramma.reservekopie.fouten import KopieFout
from regioprogramma.reservekopie.koppen import list_koppen, read_kop
from regioprogramma.reservekopie.stukken import Uitpakker
from regioprogramma.reservekopie.terug import check_kopie
from tests.factories import AfbeeldingFactory
from tests.reservekopie.conftest import put_back, used
from tests.reservekopie.machine import Machine, differences

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def kopie(inhoud, tmp_path_factory):
    """A place with one backup: to copy, not to use."""
    plek = tmp_path_factory.mktemp("kopie")
    with used(inhoud):
        call_command("reservekopie", str(plek), stdout=StringIO())
    return plek


@pytest.fixture
def plek(kopie, tmp_path):
    """A place with one backup."""
    return shutil.copytree(kopie, tmp_path / "plek")


def a_part(plek):
    """Return the largest part of the backup."""
    return max((pad for pad in plek.rglob("stukken/**/*") if pad.is_file()), key=lambda pad: pad.stat().st_size)


def refused(machine, plek, zin, *opties, **keuzes):
    """Assert that it is refused with this sentence, and that nothing changed."""
    voor = machine.rows(), machine.files(), machine.sequences()
    with pytest.raises(CommandError, match=zin):
        put_back(machine, plek, *opties, **keuzes)
    na = machine.rows(), machine.files(), machine.sequences()
    assert na == voor


def test_a_backup_comes_back_as_it_was(gevuld, plek, vers):
    put_back(vers, plek)
    assert differences(gevuld.rows(), vers.rows()) == {}
    assert gevuld.files() == vers.files() != {}
    assert gevuld.sequences() == vers.sequences()


def damage(inhoud):
    return inhoud[:100] + bytes([inhoud[100] ^ 1]) + inhoud[101:]


@pytest.mark.parametrize("bederf", [damage, lambda inhoud: inhoud[:-1], lambda inhoud: b""])
def test_a_damaged_part_is_refused(plek, leeg, bederf):
    stuk = a_part(plek)
    stuk.write_bytes(bederf(stuk.read_bytes()))
    refused(leeg, plek, r"part of the backup is damaged \(changed or cut off\): stukken/")


def test_a_damaged_part_that_is_used_again_is_stored_again_within_a_week(gevuld, plek, leeg):
    stuk = a_part(plek)
    heel = stuk.read_bytes()
    stuk.write_bytes(damage(heel))
    for dag in range(1, 8):
        with time_machine.travel(f"2026-12-0{dag}T01:30:00Z"):
            call_command("reservekopie", str(plek), stdout=StringIO())
    assert stuk.read_bytes() == heel
    put_back(leeg, plek, "--controleer", stdout=StringIO())


def test_a_missing_part_is_refused_and_the_next_backup_has_it_again(plek, leeg):
    a_part(plek).unlink()
    refused(leeg, plek, "part of the backup is missing: stukken/")
    call_command("reservekopie", str(plek), stdout=StringIO())
    put_back(leeg, plek, "--controleer", stdout=StringIO())


@pytest.mark.parametrize("bederf", [damage, lambda inhoud: inhoud[:-1]])
def test_a_damaged_head_is_refused(plek, leeg, bederf):
    [kop] = plek.glob("*.json.gz")
    kop.write_bytes(bederf(kop.read_bytes()))
    refused(leeg, plek, "is damaged")


def test_where_no_backup_is_nothing_is_put_back(gevuld, leeg, tmp_path):
    refused(leeg, tmp_path / "niets", "There is no backup there")
    refused(leeg, tmp_path / "niets", "There is no backup x there", kopie="x")


def test_checking_reads_all_of_it_and_puts_nothing_back(plek, leeg):
    uit = StringIO()
    put_back(leeg, plek, "--controleer", stdout=uit)
    assert "is whole" in uit.getvalue()
    assert leeg.files() == {}
    a_part(plek).write_bytes(b"")
    refused(leeg, plek, "damaged", "--controleer")


@pytest.fixture(scope="module")
def sleutel():
    """What opens a backup."""
    return pyrage.x25519.Identity.generate()


@pytest.fixture(scope="module")
def dicht(inhoud, sleutel, tmp_path_factory):
    """A place with one backup, encrypted for two keys."""
    plek = tmp_path_factory.mktemp("dicht")
    ander = pyrage.x25519.Identity.generate().to_public()
    with used(inhoud), override_settings(RESERVEKOPIE_ONTVANGERS=[str(sleutel.to_public()), str(ander)]):
        call_command("reservekopie", str(plek), stdout=StringIO())
    return plek


class TestKey:
    def write_key(self, tmp_path, sleutel):
        pad = tmp_path / "sleutel.txt"
        pad.write_text(f"# created: today\n{sleutel}\n")
        return pad

    def test_the_right_key_opens_it(self, gevuld, dicht, vers, sleutel, tmp_path):
        put_back(vers, dicht, sleutel=self.write_key(tmp_path, sleutel))
        assert differences(gevuld.rows(), vers.rows()) == {}
        assert gevuld.files() == vers.files()

    def test_the_key_may_come_from_another_program(self, gevuld, dicht, leeg, sleutel, monkeypatch):
        monkeypatch.setattr("sys.stdin", StringIO(str(sleutel)))
        put_back(leeg, dicht, "--controleer", "--sleutel", "-", stdout=StringIO())

    def test_nothing_of_what_is_in_it_can_be_read(self, gevuld, dicht):
        alles = b"".join(pad.read_bytes() for pad in dicht.rglob("*") if pad.is_file())
        assert not any(inhoud in alles for inhoud in gevuld.files().values())
        kop = read_kop(Bewaarmap(dicht), list_koppen(Bewaarmap(dicht))[0])
        assert b"ruis-1" not in repr(kop).encode() and b"core_document" not in repr(kop).encode()
        assert all(pad.read_bytes().startswith(b"age-encryption.org/") for pad in dicht.rglob("stukken/*/*/*"))

    def test_without_it_and_with_another_it_is_refused(self, dicht, leeg, tmp_path):
        refused(leeg, dicht, "is encrypted. Give the file with its secret key")
        ander = self.write_key(tmp_path, pyrage.x25519.Identity.generate())
        refused(leeg, dicht, "The key in that file does not open this backup", sleutel=ander)
        (tmp_path / "geen.txt").write_text("geheim")
        refused(leeg, dicht, "holds no key of age", sleutel=tmp_path / "geen.txt")
        refused(leeg, dicht, "file with the key cannot be read", sleutel=tmp_path / "weg.txt")

    def test_what_is_no_public_key_is_refused(self, gevuld, tmp_path):
        zin = pytest.raises(CommandError, match="BACKUP_RECIPIENTS must hold public keys")
        with override_settings(RESERVEKOPIE_ONTVANGERS=["age1geheim"]), zin:
            call_command("reservekopie", str(tmp_path / "dicht"))
        assert not (tmp_path / "dicht").exists()

    def test_the_command_makes_a_pair_that_fits(self, gevuld, leeg, tmp_path):
        uit, fout = StringIO(), StringIO()
        call_command("reservekopie", "--maak-sleutel", stdout=uit, stderr=fout)
        (tmp_path / "paar.txt").write_text(uit.getvalue())
        with override_settings(RESERVEKOPIE_ONTVANGERS=[fout.getvalue().strip().partition("=")[2]]):
            call_command("reservekopie", str(tmp_path / "dicht"), stdout=StringIO())
        put_back(leeg, tmp_path / "dicht", "--controleer", sleutel=tmp_path / "paar.txt", stdout=StringIO())


class TestNotEmpty:
    def test_a_database_in_which_somebody_worked_is_refused(self, plek, vers):
        with used(vers):
            AfbeeldingFactory()
        refused(vers, plek, "The database is not empty: there are rows in core_afbeelding")

    def test_a_folder_with_other_files_is_refused(self, plek, vers):
        (vers.media / "documents").mkdir(parents=True)
        (vers.media / "documents" / "van-iemand.pdf").write_text("x")
        refused(vers, plek, "not empty: documents/van-iemand.pdf")

    def test_who_says_so_replaces_it_and_no_file_is_lost(self, gevuld, plek, vers):
        with used(vers):
            AfbeeldingFactory()
        vreemd = vers.files()
        put_back(vers, plek, "--overschrijven")
        assert differences(gevuld.rows(), vers.rows()) == {}
        assert gevuld.sequences() == vers.sequences()
        assert vers.files() == gevuld.files() | vreemd


class TestStrangeTable:
    """Somebody else put a table in the same database: it is not ours to copy, or to empty."""

    MAAK = "CREATE TABLE van_iemand (wat text); INSERT INTO van_iemand VALUES (%s)"

    def test_a_backup_names_it_and_does_not_have_it(self, gevuld, tmp_path):
        fout = StringIO()
        with connection.cursor() as cursor:
            cursor.execute(self.MAAK, ["iets"])
            call_command("reservekopie", str(tmp_path), stdout=StringIO(), stderr=fout)
            cursor.execute("DROP TABLE van_iemand")
        assert fout.getvalue() == "A table that is not of this site is not in it: van_iemand\n"
        plek = Bewaarmap(tmp_path)
        kop = read_kop(plek, list_koppen(plek)[-1])
        assert "van_iemand" not in check_kopie(Uitpakker(plek, []), kop).tabellen

    def test_it_is_not_emptied_when_a_backup_is_put_back(self, gevuld, plek, vers):
        with psycopg.connect(vers.url, cursor_factory=psycopg.ClientCursor) as verbinding:
            verbinding.execute(self.MAAK, ["van haar"])
        put_back(vers, plek, stdout=StringIO())
        rijen = vers.rows()
        assert rijen.pop("van_iemand") == {'("van haar")': 1}
        assert differences(gevuld.rows(), rijen) == {}


class TestNothingToWorkWith:
    def test_a_place_for_uploaded_files_that_is_gone_is_told_and_there_is_no_backup(self, gevuld, tmp_path):
        gevuld.media.rename(gevuld.map / "weg")
        try:
            with pytest.raises(
                CommandError, match=r"None of the \d+ uploaded files is there. Is the place for them mou"
            ):
                call_command("reservekopie", str(tmp_path))
        finally:
            (gevuld.map / "weg").rename(gevuld.media)
        assert not list(tmp_path.rglob("*.gz")) and not list(Bewaarmap(tmp_path).names())

    @pytest.mark.parametrize("opdracht", ["reservekopie", "terugzetten", "nakijken"])
    def test_a_database_that_is_not_there_ends_in_a_sentence(self, plek, tmp_path, opdracht):
        machine = Machine("postgresql://niemand@127.0.0.1:1/weg", tmp_path)
        code, _uit, fout = machine.run(opdracht, *([] if opdracht == "nakijken" else [plek]))
        assert code == 1 and fout.splitlines()[-1].startswith("CommandError: The database cannot be used: ")
        assert "Traceback" not in fout

    def test_what_went_wrong_is_told_although_the_connection_with_the_lock_was_lost_too(self, vers):
        zelf = "SELECT pg_terminate_backend(pg_backend_pid())"
        with used(vers), pytest.raises(KopieFout, match="vol"), try_hold(Slot.RESERVEKOPIE) as ours:
            assert ours
            with pytest.raises(OperationalError):
                connection.cursor().execute(zelf)
            raise KopieFout("vol")


@contextmanager
def migrations(opdracht):
    """Let the site say that other migrations ran, until the end of the block."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE eerder AS SELECT * FROM django_migrations; {opdracht}")
        yield
        cursor.execute("DELETE FROM django_migrations; INSERT INTO django_migrations SELECT * FROM eerder")
        cursor.execute("DROP TABLE eerder")


class TestVersion:
    def test_of_a_version_that_is_not_known_here_it_is_refused(self, gevuld, vers, tmp_path):
        with migrations("INSERT INTO django_migrations (app, name, applied) VALUES ('core', '9999_later', now())"):
            call_command("reservekopie", str(tmp_path / "plek"), stdout=StringIO())
        refused(vers, tmp_path / "plek", r"version that this program does not know \(core.9999_later\)")

    def test_onto_a_database_of_a_later_version_it_is_refused(self, gevuld, vers, tmp_path):
        with migrations("DELETE FROM django_migrations WHERE app = 'reservekopie'"):
            call_command("reservekopie", str(tmp_path / "plek"), stdout=StringIO())
        refused(vers, tmp_path / "plek", "later version than the backup .reservekopie.0001_begin.. Give a database")

    def test_of_an_earlier_version_it_is_put_back_and_brought_up_to_date(self, gevuld, vers, tmp_path):
        vers.make_database()
        call_command("migrate", "reservekopie", "zero", verbosity=0)
        voor = gevuld.rows()
        call_command("reservekopie", str(tmp_path / "plek"), stdout=StringIO())
        call_command("migrate", verbosity=0)
        put_back(vers, tmp_path / "plek")
        na = vers.rows()
        # What the migration and Django itself add: the table, that it was made, and that it has a model.
        nieuw = {"reservekopie_reservekopie", "django_migrations", "django_content_type", "auth_permission"}
        assert {naam for naam in na if na[naam] != voor.get(naam)} <= nieuw
        assert "reservekopie_reservekopie" in na and vers.files() == gevuld.files()

    def test_tables_that_differ_are_told(self, plek, vers):
        with psycopg.connect(vers.url) as verbinding:
            verbinding.execute("ALTER TABLE core_pagina ADD COLUMN iets integer")
        refused(vers, plek, "Tables of the backup are other ones here: core_pagina")
