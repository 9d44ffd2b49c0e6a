"""Bad input and missing pages: a clear page in Dutch, never a stack trace."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from wagtail.models import Site

from regioprogramma.core.models import TekstPagina
from tests.boom import child
from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/bestaat-niet/", 404, "bestaat niet"),
        ("/opgaven/ook/niet/", 404, "bestaat niet"),
        ("/documenten/999/", 404, "bestaat niet"),
        ("/gemeenten/nergens/", 404, "bestaat niet"),
        ("/projecten/?pagina=0", 404, "bestaat niet"),
        ("/projecten/?pagina=abc", 404, "bestaat niet"),
        ("/zoeken/?q=zoeken&pagina=%C2%B2", 404, "bestaat niet"),
        ("/zoeken/?q=%00", 400, "niet lezen"),
        ("/%00/", 400, "niet lezen"),
        ("/?q=" + "x" * 1_000_000, 400, "niet lezen"),
        ("/" + "x" * 100_000 + "/", 404, "bestaat niet"),
        ("/kunst/oker/%F0%9F%98%80.svg", 404, "bestaat niet"),
    ],
)
def test_a_strange_address_gets_a_page_in_dutch(client, site, address, status, words):
    child(Site.objects.get().root_page, TekstPagina, "Zoeken-iets")
    response = client.get(address)
    assert response.status_code == status
    assert words in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_the_public_site_takes_nothing_in(client, method):
    response = getattr(client, method)("/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert "alleen bekijken" in response.content.decode()


def test_an_unknown_host_is_refused_in_dutch(client):
    response = client.get("/", headers={"host": "elders.example"})
    assert response.status_code == 400
    assert "niet lezen" in response.content.decode()


def test_a_missing_page_offers_what_comes_nearest(client):
    child(Site.objects.get().root_page, TekstPagina, "Werklocaties")
    response = client.get("/werklocaties-2/oud/")
    assert response.status_code == 404
    assert 'href="/werklocaties/"' in response.content.decode()


def test_a_withdrawn_page_answers_410_with_its_last_title(client, django_capture_on_commit_callbacks):
    page = child(Site.objects.get().root_page, TekstPagina, "Tijdelijk", live=False)
    page.save_revision().publish()
    page.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    response = client.get("/tijdelijk/")
    assert response.status_code == 410
    assert "Tijdelijk" in response.content.decode()


def test_a_deleted_document_answers_410_with_its_last_title(client, django_capture_on_commit_callbacks):
    document = DocumentFactory(title="Oud plan")
    address = document.get_absolute_url()
    assert client.get(address).status_code == 200
    file_address = document.bestandsadres
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    for gone in (address, file_address):
        response = client.get(gone)
        assert response.status_code == 410
        assert "Oud plan" in response.content.decode()


def test_a_replaced_file_keeps_its_address(client):
    document = DocumentFactory(title="Plan", file=ContentFile(b"oud", "plan.txt"))
    old = document.bestandsadres
    document.file = ContentFile(b"nieuw", "plan-versie-2.txt")
    document.save()
    response = client.get(old, follow=True)
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"nieuw"
    response.close()


def test_a_dead_database_gives_503_and_says_when_to_come_back(client, monkeypatch):
    client.raise_request_exception = False
    from django.db.utils import OperationalError

    def dead(*args, **kwargs):
        raise OperationalError("no connection")

    monkeypatch.setattr(connection, "ensure_connection", dead)
    monkeypatch.setattr(Site, "find_for_request", dead)
    response = client.get("/")
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "Traceback" not in response.content.decode()


def test_visitors_get_no_cookie_and_pages_may_be_cached_for_all(client, site):
    for address in ("/", "/opgaven/", "/zoeken/", "/bestaat-niet/"):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_a_page_travels_compressed(client, site):
    plain, packed = client.get("/"), client.get("/", headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in packed["Vary"]
