"""Which addresses were withdrawn is known without the database: each of them, and nothing that is still there."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from regioprogramma.core.adressen import read_weggehaald
from regioprogramma.core.documenten import tell_of_documents
from regioprogramma.core.models import Document
from tests.factories import DocumentFactory, NieuwsberichtFactory, OpgaveFactory, SpeerpuntFactory

pytestmark = pytest.mark.django_db


def covered(pad, straks=0):
    """Return whether what stood at a path is withdrawn, so many seconds from now."""
    return read_weggehaald().covers(pad, time.time() + straks)


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
