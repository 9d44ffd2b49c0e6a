"""Pages that are written together: their history and the indexes of the CMS come afterwards, for all at once."""

import pytest
from django.db import transaction
from wagtail.models import PageLogEntry, ReferenceIndex
from wagtail.search.models import IndexEntry

from projecten.models import Project
from regioprogramma.core.wijzigingen import index_later, write_together
from tests import factories

pytestmark = pytest.mark.django_db


def gevonden(woord):
    """Return the titles of the projects that the search of the CMS finds."""
    return {project.title for project in Project.objects.search(woord)}


def in_index(project):
    return IndexEntry.objects.filter(object_id=str(project.pk)).exists()


def test_a_page_is_found_in_the_cms_when_it_is_saved_and_no_longer_when_it_is_deleted():
    project = factories.ProjectFactory(title="De Hanzebrug")
    project.title = "De Hanzepont"
    project.save()
    assert gevonden("hanzepont") == {"De Hanzepont"}
    assert gevonden("hanzebrug") == set()
    pk = project.pk
    project.delete()
    assert not IndexEntry.objects.filter(object_id=str(pk)).exists()


def test_what_was_left_for_later_is_found_after_the_round_and_what_is_saved_next_at_once():
    opgave = factories.OpgaveFactory()
    project = factories.ProjectFactory(title="De Hanzebrug")
    IndexEntry.objects.all().delete()
    project.opgave = opgave
    with index_later() as paginas:
        project.save()
    assert paginas == {project.pk}
    assert not in_index(project)
    assert not ReferenceIndex.get_references_to(opgave).exists()
    with write_together() as ronde, ronde.one_page():
        project.save()
        ronde.log(project, "wagtail.edit", project.owner, project.save_revision(), waarom="een proef")
        assert not PageLogEntry.objects.filter(page=project.pk, data__waarom="een proef").exists()
    assert PageLogEntry.objects.get(page=project.pk, data__waarom="een proef").revision == project.latest_revision
    assert gevonden("hanzebrug") == {"De Hanzebrug"}
    assert ReferenceIndex.get_references_to(opgave).filter(object_id=str(project.pk)).exists()
    assert in_index(factories.ProjectFactory())


def test_a_page_that_is_not_written_leaves_nothing_in_the_history():
    goed, fout = factories.ProjectFactory(), factories.ProjectFactory()
    voor = fout.revisions.count()
    with write_together() as ronde:
        with pytest.raises(ZeroDivisionError), ronde.one_page():
            ronde.log(fout, "wagtail.edit", fout.owner, fout.save_revision(), waarom="een proef")
            raise ZeroDivisionError
        with ronde.one_page():
            ronde.log(goed, "wagtail.edit", goed.owner, goed.save_revision(), waarom="een proef")
    assert list(PageLogEntry.objects.filter(data__waarom="een proef").values_list("page_id", flat=True)) == [goed.pk]
    assert fout.revisions.count() == voor


def test_a_round_that_breaks_leaves_nothing_and_the_next_page_is_found_at_once():
    project = factories.ProjectFactory()
    with pytest.raises(ZeroDivisionError), transaction.atomic(), write_together() as ronde:
        ronde.log(project, "wagtail.edit", project.owner, project.save_revision(), waarom="een proef")
        raise ZeroDivisionError
    assert not PageLogEntry.objects.filter(data__waarom="een proef").exists()
    assert in_index(factories.ProjectFactory())
