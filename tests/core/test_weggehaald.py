"""Which addresses were withdrawn is known without the database: each of them, and nothing that is still there."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from nieuws.models import NieuwsPagina
from projecten.models import Project
from regioprogramma.core.adressen import read_weggehaald
from regioprogramma.core.documenten import tell_of_documents
from regioprogramma.core.models import Document, Pagina
from tests.factories import DocumentFactory, NieuwsberichtFactory, OpgaveFactory, ProjectFactory, SpeerpuntFactory

pytestmark = pytest.mark.django_db


def covered(pad, straks=0, host="testserver"):
    """Return whether what stood at a path is withdrawn, so many seconds from now."""
    return read_weggehaald().covers(host, pad, time.time() + straks)


@pytest.fixture
def verhuisd(client, django_capture_on_commit_callbacks):
    """A project that moved, with its earlier address."""
    project = ProjectFactory(slug="oud")
    project.save_revision().publish()
    adres = project.url
    project.refresh_from_db()
    project.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        project.save_revision().publish()
    assert client.get(adres).status_code == 301
    project.refresh_from_db()
    return project, adres


def unpublish(project):
    project.unpublish()


def restrict(project):
    PageViewRestriction.objects.create(page=project.pagina_ptr, restriction_type="login")


def restrict_above(project):
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")


def take_away(project):
    Project.objects.filter(pk=project.pk).update(live=False)


def unpublish_and_delete(project):
    project.unpublish()
    project.delete()


@pytest.mark.parametrize(
    "withdraw", [unpublish, restrict, restrict_above, take_away, Project.delete, unpublish_and_delete]
)
def test_an_earlier_address_and_a_feed_go_with_their_page(verhuisd, withdraw, django_capture_on_commit_callbacks):
    project, adres = verhuisd
    elders = [adres, f"/feeds/project/{project.pk}.xml"]
    assert not any(map(covered, elders))
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(project)
    assert [covered(pad) for pad in elders] == [True, True]


def test_they_end_with_a_page_that_ends(verhuisd):
    project, adres = verhuisd
    Pagina.objects.filter(pk=project.get_parent().pk).update(expire_at=timezone.now() + timedelta(minutes=5))
    for pad in (adres, f"/feeds/project/{project.pk}.xml"):
        assert (covered(pad), covered(pad, straks=301)) == (False, True)


def test_another_page_at_an_earlier_address_stays(verhuisd):
    project, adres = verhuisd
    ander = ProjectFactory(slug="oud")
    Redirect.add_redirect(adres, project)
    project.unpublish()
    assert ander.url == adres and not covered(adres)


def test_the_earlier_address_of_a_deleted_page_says_so(verhuisd, client, django_capture_on_commit_callbacks):
    project, adres = verhuisd
    with django_capture_on_commit_callbacks(execute=True):
        project.delete()
    assert client.get(adres).status_code == 410


def test_what_one_site_withdrew_another_still_shows():
    NieuwsberichtFactory(slug="bericht")
    ander = Site.objects.create(hostname="ander.example", root_page=NieuwsPagina.objects.get(), port=80)
    PageViewRestriction.objects.create(page=ander.root_page, restriction_type="login")
    assert covered("/bericht/", host="ander.example") and covered("/", host="ander.example:80")
    assert not covered("/") and not covered("/contact/", host="onbekend.example")
    assert covered("/nieuws/bericht/")


def test_a_page_that_is_there_is_not_withdrawn():
    assert not covered(NieuwsberichtFactory().url)
    assert not covered("/")


def test_a_page_that_was_withdrawn_or_deleted(django_capture_on_commit_callbacks):
    weg, gewist = NieuwsberichtFactory(), NieuwsberichtFactory()
    for bericht in (weg, gewist):
        bericht.save_revision().publish()
    adres = gewist.url
    with django_capture_on_commit_callbacks(execute=True):
        weg.refresh_from_db()
        weg.unpublish()
        gewist.delete()
    assert covered(weg.url)
    assert covered(adres)


def test_below_a_page_that_was_withdrawn_the_rest_stays():
    opgave = OpgaveFactory()
    opgave.save_revision().publish()
    speerpunt = SpeerpuntFactory(ouder=opgave)
    opgave.refresh_from_db()
    opgave.unpublish()
    assert covered(opgave.url)
    assert not covered(speerpunt.url)


def test_a_page_that_expires_is_withdrawn_from_that_moment_on_with_all_below_it():
    opgave = OpgaveFactory(expire_at=timezone.now() + timedelta(minutes=5))
    speerpunt = SpeerpuntFactory(ouder=opgave)
    for pagina in (opgave, speerpunt):
        assert not covered(pagina.url)
        assert covered(pagina.url, straks=301)


def test_a_page_behind_a_log_in_and_all_below_it():
    opgave = OpgaveFactory()
    speerpunt = SpeerpuntFactory(ouder=opgave)
    PageViewRestriction.objects.create(page=opgave.pagina_ptr, restriction_type="login")
    for pagina in (opgave, speerpunt):
        assert covered(pagina.url)
        assert covered(f"{pagina.url}iets/")


def test_a_document_that_was_public_with_its_file_but_not_one_that_begins_alike():
    document, ander = (
        DocumentFactory(openbaar_vanaf=timezone.localdate()),
        DocumentFactory(openbaar_vanaf="2020-01-01"),
    )
    tell_of_documents({document.pk, ander.pk})
    Document.objects.filter(pk=document.pk).update(was_openbaar=True, openbaar_vanaf=None)
    assert covered(document.get_absolute_url())
    assert covered(document.bestandsadres)
    assert not covered(ander.get_absolute_url())
    assert not covered(f"/documenten/{document.pk}0/iets/")


def test_a_document_that_was_deleted_with_its_page_and_its_file_on_every_site(django_capture_on_commit_callbacks):
    Site.objects.create(hostname="ander.example", root_page=NieuwsPagina.objects.get(), port=80)
    document = DocumentFactory(openbaar_vanaf=timezone.localdate())
    tell_of_documents({document.pk})
    adressen = [document.get_absolute_url(), document.bestandsadres]
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert all(covered(pad, host=host) for pad in adressen for host in ("testserver", "ander.example"))
