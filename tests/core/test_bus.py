"""The bus of change: every way in which content changes is told once, and an index that fails stops no editor."""

import pytest
from django.db import connection, transaction
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.wijzigingen import Aspect, documents_changed, once_on_commit, pages_changed
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """What was told: (aspect, ids) of pages and ("documenten", ids) of documents."""
    heard = []

    def pages(sender, ids, aspect, **kwargs):
        heard.append((aspect, ids))

    def documents(sender, ids, **kwargs):
        heard.append(("documenten", ids))

    pages_changed.connect(pages)
    documents_changed.connect(documents)
    yield heard
    pages_changed.disconnect(pages)
    documents_changed.disconnect(documents)


def test_a_page_its_parts_its_keywords_and_its_place_are_told_apart(told):
    project = factories.ProjectFactory(trefwoorden=["energie"])
    assert (Aspect.PAGINA, {project.pk}) in told
    assert (Aspect.TREFWOORDEN, {project.pk}) in told
    told.clear()
    factories.BijdrageFactory(pagina=project)
    assert (Aspect.ONDERDEEL, {project.pk}) in told
    told.clear()
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    plaats = [ids for aspect, ids in told if aspect is Aspect.PLAATS]
    assert plaats == [{project.pk, project.get_parent().pk}]


def test_what_a_page_points_at_is_told_as_the_page(told):
    project, speerpunt = factories.ProjectFactory(), factories.SpeerpuntFactory()
    told.clear()
    project.speerpunten.add(speerpunt)
    project.save()
    assert (Aspect.PAGINA, {project.pk}) in told


def test_a_document_is_told_when_it_or_its_collection_changes(told):
    document = factories.DocumentFactory()
    assert ("documenten", {document.pk}) in told
    told.clear()
    verzameling = Collection.get_first_root_node().add_child(name="Intern")
    Document.objects.filter(pk=document.pk).update(collection=verzameling)
    CollectionViewRestriction.objects.create(collection=verzameling, restriction_type="login")
    assert [ids for _aspect, ids in told if ids] == [{document.pk}]


@pytest.mark.usefixtures("own_database")
class TestOnCommit:
    """What waits for the end of a transaction."""

    def test_it_is_done_once_however_often_it_is_asked_for(self):
        done = []

        def note():
            done.append(1)

        with transaction.atomic():
            once_on_commit(note)
            once_on_commit(note)
            with transaction.atomic():
                once_on_commit(note)
            assert done == []
        assert done == [1]

    def test_what_two_parts_ask_for_is_done_once_and_goes_with_the_whole(self):
        done = []

        def note():
            done.append(1)

        with transaction.atomic():
            for _part in range(2):
                with transaction.atomic():
                    once_on_commit(note)
        assert done == [1]
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            with transaction.atomic():
                once_on_commit(note)
            once_on_commit(note)
            raise ZeroDivisionError
        assert done == [1]

    def test_what_was_asked_for_in_a_part_that_is_undone_is_asked_for_again(self):
        done = []

        def note():
            done.append(1)

        with transaction.atomic():
            with pytest.raises(ZeroDivisionError), transaction.atomic():
                once_on_commit(note)
                raise ZeroDivisionError
            once_on_commit(note)
        assert done == [1]

    def test_an_index_that_fails_stops_no_editor(self, caplog):
        project = factories.ProjectFactory(title="Voor")
        for tabel in ("zoeken_vindplaats", "gerelateerd_stuk"):
            with connection.cursor() as cursor:
                cursor.execute(f"ALTER TABLE {tabel} RENAME TO {tabel}_weg")
        project.title = "Na"
        project.save()
        assert Pagina.objects.get(pk=project.pk).title == "Na"
        assert "Error calling read_marked in on_commit()" in caplog.text
        # The worker, or whoever reads a list first, tries it again.
        assert "bijhouden.process_later state=FAILED" in caplog.text
