"""While the site is in use, and whatever ends it: a backup is whole and of one moment, or it is not there."""

import os
import resource
import signal
import subprocess
import threading
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from regioprogramma.core.models import Document, TekstPagina
from regioprogramma.core.registers import Slot
from regioprogramma.reservekopie.bewaarplek import Bewaarmap
from regioprogramma.reservekopie.fouten import KopieFout
from regioprogramma.reservekopie.kopie import make_kopie
from regioprogramma.reservekopie.koppen import list_koppen, read_kop
from regioprogramma.reservekopie.stukken import Uitpakker
from regioprogramma.reservekopie.terug import check_kopie
from tests.factories import TekstPaginaFactory
from tests.reservekopie.conftest import GROOT, make_document, put_back, used
from tests.reservekopie.machine import differences
from tests.wachten import until

pytestmark = pytest.mark.django_db


class Gebeurmap(Bewaarmap):
    """A folder in which something happens on the site when the nth part is written."""

    def __init__(self, map_, **wat):
        super().__init__(map_)
        self.wat = {int(nummer.removeprefix("bij_")): doe for nummer, doe in wat.items()}
        self.geschreven = 0

    def write(self, naam, inhoud):
        super().write(naam, inhoud)
        self.geschreven += 1
        if doe := self.wat.get(self.geschreven):
            doe()


def content_of(plek):
    """Return the table of contents of the newest backup, after all of it was read."""
    plek = Bewaarmap(plek)
    return check_kopie(Uitpakker(plek, []), read_kop(plek, list_koppen(plek)[-1]))


def titles_in(plek):
    """Return the titles of the documents in the newest backup."""
    tabel = content_of(plek).tabellen["core_document"]
    plaats = list(tabel["kolommen"]).index("title")
    rijen = b"".join(Uitpakker(Bewaarmap(plek), []).unpack(tabel["stukken"])).decode().splitlines()
    return {rij.split("\t")[plaats] for rij in rijen}


def parts_of(plek):
    return [pad for pad in plek.rglob("stukken/**/*") if pad.is_file()]


class TestInUse:
    """Pictures and documents come and go at the worst moment. Parts are counted: each file is one."""

    def files(self, gevuld):
        return len(set(gevuld.files().values()))

    def test_a_file_that_is_deleted_while_tables_are_read_is_in_it(self, gevuld, tmp_path):
        document = make_document(11, title="Gaat weg")
        naam = document.file.name
        make_kopie(Gebeurmap(tmp_path, **{f"bij_{self.files(gevuld) + 2}": document.delete}), [])
        assert naam not in gevuld.files()
        assert naam in content_of(tmp_path).bestanden
        assert "Gaat weg" in titles_in(tmp_path) and content_of(tmp_path).ontbreken == []

    def test_a_file_that_comes_before_the_tables_are_read_is_in_it(self, gevuld, tmp_path):
        nieuw = []
        make_kopie(Gebeurmap(tmp_path, **{f"bij_{self.files(gevuld)}": lambda: nieuw.append(make_document(12))}), [])
        assert nieuw[0].file.name in content_of(tmp_path).bestanden
        nieuw[0].delete()

    def test_of_a_file_that_comes_and_goes_again_there_is_no_row_either(self, gevuld, tmp_path):
        nieuw = []
        eerst = self.files(gevuld)
        wat = {
            f"bij_{eerst}": lambda: nieuw.append(make_document(13, title="Eendagsvlieg")),
            f"bij_{eerst + 5}": lambda: nieuw[0].delete(),
        }
        make_kopie(Gebeurmap(tmp_path, **wat), [])
        assert nieuw[0].file.name not in content_of(tmp_path).bestanden
        assert "Eendagsvlieg" not in titles_in(tmp_path) and content_of(tmp_path).ontbreken == []

    def test_a_file_that_takes_the_name_of_another_is_read_again(self, gevuld, tmp_path):
        oud = make_document(14)
        naam = oud.file.name

        def vervang():
            oud.delete()
            make_document(15, title="Zelfde naam")
            nieuw = Document.objects.get(title="Zelfde naam")
            os.rename(gevuld.media / nieuw.file.name, gevuld.media / naam)
            Document.objects.filter(pk=nieuw.pk).update(file=naam)

        make_kopie(Gebeurmap(tmp_path, **{f"bij_{self.files(gevuld)}": vervang}), [])
        inhoud = content_of(tmp_path)
        assert b"".join(Uitpakker(Bewaarmap(tmp_path), []).unpack(inhoud.bestanden[naam])) == gevuld.files()[naam]
        Document.objects.get(title="Zelfde naam").delete()

    def test_a_file_that_was_missing_already_is_told_and_stops_nothing(self, gevuld, tmp_path):
        document = make_document(16)
        (gevuld.media / document.file.name).unlink()
        fout = StringIO()
        call_command("reservekopie", str(tmp_path), stdout=StringIO(), stderr=fout)
        assert f"was not there: {document.file.name}" in fout.getvalue()
        assert content_of(tmp_path).ontbreken == [document.file.name]
        document.delete()

    def test_what_editors_save_meanwhile_is_in_it_wholly_or_not_at_all(self, gevuld, vers, tmp_path):
        klaar = threading.Event()

        def work():
            with used(gevuld):
                nummer = 100
                while not klaar.is_set():
                    TekstPaginaFactory(title=f"Tijdens {nummer}")
                    make_document(nummer)
                    Document.objects.earliest("pk").delete()
                    nummer += 1

        redacteur = threading.Thread(target=work)
        redacteur.start()
        until(lambda: TekstPagina.objects.filter(title__startswith="Tijdens").count() > 1)
        # The programs find out by themselves which site it is.
        assert gevuld.run("reservekopie", tmp_path / "plek")[0] == 0
        klaar.set()
        redacteur.join()
        put_back(vers, tmp_path / "plek", stdout=StringIO())
        assert content_of(tmp_path / "plek").ontbreken == []
        with used(vers):
            assert {document.file.name for document in Document.objects.all()} <= vers.files().keys()
            assert not any(TekstPagina.find_problems())
            assert TekstPagina.objects.filter(title__startswith="Tijdens").exists()


def test_a_backup_of_which_another_site_removes_a_part_is_none(gevuld, tmp_path):
    plek = Gebeurmap(tmp_path, bij_5=lambda: min(parts_of(tmp_path), key=os.path.getmtime).unlink())
    with pytest.raises(
        KopieFout, match="1 parts went while the backup was made, such as stukken/open/.* another site"
    ):
        make_kopie(plek, [])
    assert list(plek.names()) == []


class TestKilled:
    """With kill -9, as a machine that runs out of memory does."""

    def kill_when(self, programma, klopt):
        until(klopt)
        os.kill(programma.pid, signal.SIGKILL)
        programma.communicate()
        assert programma.returncode == -signal.SIGKILL

    def test_a_backup_that_was_killed_is_none_and_goes_with_the_next(self, gevuld, leeg, tmp_path):
        self.kill_when(gevuld.begin("reservekopie", tmp_path), lambda: len(parts_of(tmp_path)) > 3)
        (tmp_path / "stukken" / "open" / "half.deel").write_bytes(b"half")
        (tmp_path / "stukken" / "open" / "00").mkdir(exist_ok=True)
        (tmp_path / "stukken" / "open" / "00" / f"{'0' * 62}-{'0' * 64}").write_bytes(b"of nobody")
        with pytest.raises(CommandError, match="There is no backup there. One that did not become whole"):
            put_back(leeg, tmp_path)
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        [naam] = list_koppen(Bewaarmap(tmp_path))
        assert {str(pad.relative_to(tmp_path)) for pad in parts_of(tmp_path)} == set(
            read_kop(Bewaarmap(tmp_path), naam).stukken
        )

    def test_who_is_killed_while_files_come_back_begins_again(self, gevuld, vers, tmp_path):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        self.kill_when(vers.begin("terugzetten", tmp_path), lambda: vers.files())
        with used(vers):
            assert not Document.objects.exists()
        (vers.media / "documents").mkdir(exist_ok=True)
        (vers.media / "documents" / ".terugzetten-1").write_bytes(b"half")
        put_back(vers, tmp_path, stdout=StringIO())
        assert differences(gevuld.rows(), vers.rows()) == {}
        assert vers.files() == gevuld.files()

    def test_who_is_killed_while_tables_come_back_begins_again(self, gevuld, vers, tmp_path):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        wacht = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = %s"
        with psycopg.connect(vers.url) as houder, psycopg.connect(vers.url, autocommit=True) as kijker:
            # It comes to the last table and no further.
            houder.execute("LOCK TABLE zoeken_woord IN ACCESS SHARE MODE")
            naam = kijker.info.dbname
            self.kill_when(
                vers.begin("terugzetten", tmp_path), lambda: kijker.execute(wacht, [naam]).fetchone()[0] == 1
            )
        assert vers.files() == gevuld.files()
        with used(vers):
            assert not Document.objects.exists()
        put_back(vers, tmp_path, stdout=StringIO())
        assert differences(gevuld.rows(), vers.rows()) == {}

    def test_a_table_that_somebody_holds_ends_in_a_sentence(self, gevuld, vers, tmp_path):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        with psycopg.connect(vers.url) as houder:
            houder.execute("LOCK TABLE zoeken_woord IN ACCESS SHARE MODE")
            with pytest.raises(CommandError, match="database cannot be written: .*lock timeout"):
                put_back(vers, tmp_path)
        with used(vers):
            assert not Document.objects.exists()


class TestNoRoom:
    @pytest.fixture(autouse=True)
    def groot(self, gevuld):
        """A document that is read last, and for which there is no room."""
        document = make_document(98, grootte=2 * GROOT)
        yield document
        document.delete()

    @staticmethod
    def run_with_little(machine, plek):
        """Make a backup where that document does not fit, and all others do."""
        return subprocess.run(
            machine.command("reservekopie", plek),
            env=machine.omgeving,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (GROOT * 3 // 2, GROOT * 3 // 2)),
            capture_output=True,
            text=True,
        )

    @staticmethod
    def whole(plek):
        return {pad: pad.read_bytes() for pad in plek.rglob("*") if pad.is_file()}

    def test_a_disk_that_is_full_ends_in_a_sentence_and_leaves_nothing(self, gevuld, tmp_path):
        programma = self.run_with_little(gevuld, tmp_path)
        assert programma.returncode == 1
        assert "CommandError: The place for backups cannot be written" in programma.stderr
        assert "Traceback" not in programma.stderr
        # Something had been stored before it was full.
        assert [pad for pad in tmp_path.rglob("stukken/open/*") if pad.is_dir()][2:]
        assert self.whole(tmp_path) == {}

    def test_what_was_whole_before_stays(self, gevuld, tmp_path):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        voor = self.whole(tmp_path)
        nieuw = make_document(99, grootte=2 * GROOT)
        assert self.run_with_little(gevuld, tmp_path).returncode == 1
        assert self.whole(tmp_path) == voor
        nieuw.delete()


def test_two_at_a_time_is_refused(gevuld, tmp_path):
    ander = connection.copy()
    with ander.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [Slot.RESERVEKOPIE])
    with pytest.raises(CommandError, match="Another program makes a backup"):
        call_command("reservekopie", str(tmp_path))
    ander.close()
