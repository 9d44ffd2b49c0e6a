"""`manage.py nakijken`: each damage, made for real, is told in a line, mended where that is safe, else left alone."""

import os
import re
import shutil
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.models import Collection, ReferenceIndex, Revision
from wagtail.search.models import IndexEntry

from regioprogramma.achtergrond.models import Werker
from regioprogramma.achtergrond.terugnemen import HOOGSTENS_BEGONNEN
from regioprogramma.core.documenten import make_weergaven
from regioprogramma.core.models import Afbeelding, Document, Pagina, TekstPagina, Weergave
from regioprogramma.gerelateerd.models import Lijst, Stuk
from regioprogramma.nakijken.verwijzingen import inspect_verwijzingen
from regioprogramma.zoeken.models import Vindplaats
from tests.factories import AfbeeldingFactory, DocumentFactory, ProjectFactory, TekstPaginaFactory, thuis

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def bestanden(module_db, tmp_path_factory):
    """A site with some of everything, in which nothing is wrong; the folder with its files, to copy."""
    map_ = tmp_path_factory.mktemp("heel")
    with override_settings(MEDIA_ROOT=map_):
        Werker.objects.create(naam="werker", gezien_op=timezone.now())
        document = DocumentFactory()
        make_weergaven.call(AfbeeldingFactory().pk)
        link = [("tekst", f'<a linktype="document" id="{document.pk}">x</a>')]
        paginas = [TekstPaginaFactory(slug="over"), TekstPaginaFactory(slug="contact-met", inhoud=link)]
        paginas += [ProjectFactory(trefwoorden=["energie", "wonen"]) for _keer in range(4)]
        for pagina in paginas:
            pagina.save_revision().publish()
        # What happens when a transaction is final.
        call_command("rebuild_references_index", verbosity=0)
        call_command("update_index", verbosity=0)
        call_command("gerelateerd", "--herbouw", stdout=StringIO())
    return map_


@pytest.fixture(autouse=True)
def heel(bestanden, settings, tmp_path):
    """That site, with files of this test's own."""
    settings.MEDIA_ROOT = shutil.copytree(bestanden, tmp_path / "media")


@pytest.fixture
def over():
    return TekstPagina.objects.get(slug="over")


@pytest.fixture
def met():
    """A page with a link to the document."""
    return TekstPagina.objects.get(slug="contact-met")


def test_of_a_site_in_which_nothing_is_wrong_it_says_so():
    assert look() == (0, ["Everything is in order."])


def test_the_root_of_the_tree_is_nobodys_to_find():
    """A new site does not have it in the search index, a rebuilt index has."""
    wortel = IndexEntry.objects.filter(object_id=str(Pagina.get_first_root_node().pk), content_type__model="pagina")
    assert wortel.delete()[0]
    assert look() == (0, ["Everything is in order."])


def look(*opties):
    """Return the exit code, and the lines."""
    uit = StringIO()
    try:
        call_command("nakijken", *opties, stdout=uit)
    except CommandError as fout:
        return fout.returncode, uit.getvalue().splitlines()
    return 0, uit.getvalue().splitlines()


def mends(*zinnen):
    """Assert that these are told and nothing else, that looking changes nothing, and that --herstel mends them."""
    code, regels = look()
    assert (code, len(regels)) == (1, len(zinnen)), regels
    for zin, regel in zip(zinnen, regels, strict=True):
        assert re.search(zin, regel) and "--herstel" in regel, regel
    code, regels = look("--herstel")
    assert len(regels) == len(zinnen) + 1
    assert code == 0 and all("Mended: " in regel for regel in regels[:-1])
    assert look() == (0, ["Everything is in order."])


def tells(*zinnen):
    """Assert that these are told and nothing else, and that --herstel leaves them to somebody."""
    for opties in (("--herstel",), ()):
        code, regels = look(*opties)
        assert (code, len(regels)) == (1, len(zinnen)), regels
        assert all(re.search(zin, regel) for zin, regel in zip(zinnen, regels, strict=True)), regels


def sql(opdracht, *waarden):
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


class TestTree:
    def test_depth_and_number_of_children(self, over):
        Pagina.objects.filter(pk=over.pk).update(depth=7)
        Pagina.objects.filter(pk=thuis().pk).update(numchild=99)
        mends(rf"pagina {thuis().pk}, {over.pk} has another depth or number of children")

    def test_a_collection_too(self):
        wortel = Collection.get_first_root_node()
        Collection.objects.filter(pk=wortel.pk).update(numchild=5)
        mends(rf"collection {wortel.pk} has another depth")

    def test_an_address_that_does_not_follow_from_the_place(self, over):
        Pagina.objects.filter(pk=over.pk).update(url_path="/home/elders/")
        mends(rf"Page {over.pk} is said to be at /home/elders/, and it is at /home/over/")

    def test_a_page_below_nothing_is_left_to_somebody(self, over):
        Pagina.objects.filter(pk=over.pk).update(path=over.path[:-4] + "ZZZZ0001", depth=4)
        Pagina.objects.filter(pk=thuis().pk).update(numchild=thuis().numchild - 1)
        _code, regels = look("--herstel")
        assert any(f"pagina {over.pk} stands below something that is not there" in regel for regel in regels)
        assert Pagina.objects.filter(pk=over.pk).exists()

    def test_the_address_of_a_page_below_nothing_stays_for_it_says_where_it_was(self, over):
        Pagina.objects.filter(pk=over.pk).update(path=over.path[:-4] + "ZZZZ0001", depth=4)
        _code, regels = look("--herstel")
        assert not any(f"Page {over.pk} is said to be" in regel for regel in regels)
        assert Pagina.objects.get(pk=over.pk).url_path == over.url_path

    def test_a_page_without_a_row_of_its_kind_is_left_to_somebody(self, over):
        sql("DELETE FROM core_tekstpagina WHERE pagina_ptr_id = %s", over.pk)
        _code, regels = look("--herstel")
        assert any(f"Page {over.pk} ({over.title}) has no row of its own kind" in regel for regel in regels)
        assert Pagina.objects.filter(pk=over.pk).exists()


class TestVersions:
    def test_a_newest_version_of_something_else(self, over, met):
        Pagina.objects.filter(pk=over.pk).update(latest_revision=met.latest_revision)
        mends(rf"Page {over.pk} \(.*\) does not know its newest version")
        assert Pagina.objects.get(pk=over.pk).latest_revision == over.latest_revision

    def test_versions_that_the_page_does_not_know(self, over):
        Pagina.objects.filter(pk=over.pk).update(latest_revision=None)
        mends(rf"Page {over.pk} \(.*\) does not know its newest version")

    def test_a_published_version_of_something_else(self, over, met):
        Pagina.objects.filter(pk=over.pk).update(live_revision=met.live_revision)
        mends(rf"Page {over.pk} \(.*\) is said to show a version of something else")
        assert Revision.objects.filter(pk=met.live_revision_id).exists()


class TestFiles:
    def pad(self, settings, ding):
        return settings.MEDIA_ROOT / ding.file.name

    def test_a_document_and_a_picture_without_a_file_are_left_to_somebody(self, settings):
        beeld, document = Afbeelding.objects.get(), Document.objects.get()
        self.pad(settings, beeld).unlink(), self.pad(settings, document).unlink()
        tells(
            rf"file of afbeelding {beeld.pk} is not there: {beeld.file.name}. Upload the file again",
            rf"file of document {document.pk} is not there",
        )

    def test_a_copy_without_a_file_is_made_again(self, settings):
        kopie = Weergave.objects.first()
        self.pad(settings, kopie).unlink()
        mends("Copies of pictures are gone: " + re.escape(kopie.file.name))

    def test_a_file_of_nobody_is_moved_aside_and_goes_when_somebody_says_so(self, settings):
        pad = settings.MEDIA_ROOT / "documents" / "van-niemand.pdf"
        pad.write_text("x")
        assert look()[0] == 0, "it may be an upload that goes on"
        gisteren = (timezone.now() - timedelta(days=1)).timestamp()
        os.utime(pad, (gisteren, gisteren))
        mends("Nothing names the file documents/van-niemand.pdf")
        opzij = settings.MEDIA_ROOT / "ongebruikt" / "documents" / "van-niemand.pdf"
        assert opzij.read_text() == "x" and not pad.exists()
        assert look("--verwijder-ongebruikt") == (
            0, ["files: 1 deleted from ongebruikt/", "Everything is in order."],
        )  # fmt: skip
        assert not opzij.exists()

    def test_a_file_that_changed_behind_the_back_of_the_site_is_left_to_somebody(self, settings):
        document = Document.objects.get()
        self.pad(settings, document).write_bytes(b"%PDF-1.4 iets anders")
        tells(rf"file of document {document.pk} .* is another one than was stored.*Look at it")

    def test_what_is_written_down_of_a_file(self):
        Document.objects.update(file_size=3)
        Afbeelding.objects.update(file_hash="", file_size=None)
        mends("is not known how long it is", "with another length than is known")


class TestReferences:
    def test_an_index_that_misses_one_and_has_one_too_many(self, met):
        document = Document.objects.get()
        assert ReferenceIndex.get_references_to(document).exists()
        ReferenceIndex.get_references_to(document).delete()
        rij = ReferenceIndex.objects.filter(content_type__model="project").first()
        rij.pk, rij.content_path, rij.content_path_hash = None, "verzonnen", "00000000-0000-0000-0000-000000000001"
        rij.save(force_insert=True)
        mends(
            rf"says otherwise than (tekstpagina {met.pk}|project {rij.object_id})",
            rf"says otherwise than (tekstpagina {met.pk}|project {rij.object_id})",
        )
        assert ReferenceIndex.get_references_to(document).exists()

    def test_a_page_is_told_once_as_what_it_is(self):
        project = ReferenceIndex.objects.filter(content_type__model="project").first().object_id
        ReferenceIndex.objects.filter(base_content_type__model="pagina", object_id=project).delete()
        mends(rf"says otherwise than project {project}")

    def test_what_only_the_index_says_sends_nobody_to_a_text_that_is_right(self, met):
        ReferenceIndex.get_references_to(Document.objects.get()).update(to_object_id="987654")
        mends(rf"says otherwise than tekstpagina {met.pk}")

    def test_what_is_mended_is_as_it_is_by_then(self, met):
        document = Document.objects.get()
        ReferenceIndex.get_references_to(document).delete()
        [gebrek] = inspect_verwijzingen()
        # Somebody takes the link away between looking and mending.
        TekstPagina.objects.filter(pk=met.pk).update(inhoud=[])
        gebrek.herstel()
        assert not ReferenceIndex.get_references_to(document).exists()
        assert list(inspect_verwijzingen()) == []

    def test_an_index_of_what_is_gone(self):
        rij = ReferenceIndex.objects.filter(content_type__model="project").first()
        rij.pk, rij.object_id = None, "987654"
        rij.save(force_insert=True)
        mends("knows 1 of pagina that are not there")

    def test_a_text_that_refers_to_what_is_gone_is_left_to_somebody(self, met):
        document = Document.objects.get()
        sql("DELETE FROM core_documentintekst WHERE document_id = %s", document.pk)
        sql("DELETE FROM core_document WHERE id = %s", document.pk)
        _code, regels = look("--herstel")
        gevonden = [regel for regel in look()[1] if "refers to document" in regel]
        assert len(gevonden) == 1
        assert re.search(rf"{met.title}.*refers to document {document.pk}, which is not there. Open it", gevonden[0])
        assert TekstPagina.objects.filter(pk=met.pk).exists()


class TestIndexes:
    def test_what_editors_do_not_find_and_what_is_not_there(self, over):
        IndexEntry.objects.filter(object_id=str(over.pk), content_type__model="tekstpagina").delete()
        rij = IndexEntry.objects.filter(content_type__model="document").first()
        rij.pk, rij.object_id = None, "987654"
        rij.save(force_insert=True)
        code, regels = look()
        assert code == 1
        assert {regel.split(": ")[1].split(" --")[0] for regel in regels} == {
            f"The search of the CMS does not find pagina {over.pk}.",
            "The search of the CMS knows document 987654, not there.",
        }
        assert look("--herstel")[0] == 0
        assert look() == (0, ["Everything is in order."])

    def test_what_visitors_find_by_other_words_not_at_all_or_in_vain(self):
        een, ander, *_rest = Vindplaats.objects.filter(bron="pagina").order_by("bron_id")
        sql("UPDATE zoeken_vindplaats SET woorden = to_tsvector('simple', 'onzin') WHERE id = %s", een.pk)
        ander.delete()
        sql("INSERT INTO zoeken_vindplaats (bron, bron_id, soort, gewicht, titelwoorden, woorden, tekst) "
            "VALUES ('pagina', 987654, 'project', 1, 1, '', '')")  # fmt: skip
        mends(rf"The search of visitors has other words than pagina {een.bron_id}, {ander.bron_id}, 987654")

    def test_related_lists_of_what_the_engine_does_not_know(self):
        Stuk.objects.filter(pk=Stuk.objects.filter(pk__gt=0).first().pk).delete()
        _code, regels = look()
        assert "The related lists do not know how 1 pages or documents are now" in regels[0]
        # Which takes the lists that differ along.
        assert look("--herstel")[0] == 0
        assert look() == (0, ["Everything is in order."])

    def test_related_lists_that_differ_from_what_the_rules_make(self):
        lijst = next(lijst for lijst in Lijst.objects.filter(versie__actief=True) if len(lijst.stukken) > 1)
        anders = {"stukken": lijst.stukken[::-1], "scores": lijst.scores[::-1]}
        Lijst.objects.filter(stuk_id=lijst.stuk_id, soort=lijst.soort).update(**anders)
        mends(rf"Related lists are others than the rules make: of {lijst.stuk_id}\.")


class TestBackground:
    def test_without_a_worker_and_with_work_that_waits_or_failed(self):
        Werker.objects.all().delete()
        lang = timezone.now() - timedelta(hours=2)
        taak = {"args_kwargs": {"args": [], "kwargs": {}}, "task_path": "x.y", "backend_name": "default"}
        DBTaskResult.objects.create(status="READY", run_after=get_date_max(), **taak)
        DBTaskResult.objects.update(enqueued_at=lang)
        DBTaskResult.objects.create(
            status="FAILED", worker_ids=["w"] * HOOGSTENS_BEGONNEN, run_after=get_date_max(), finished_at=lang, **taak
        )
        tells("Nobody does the work", "Work in the background waits since", "1 tasks failed every time")
