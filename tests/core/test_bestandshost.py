"""Where a host of its own is configured, files are sent from there, and nothing else is."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db

HOST = "bestanden.regio.example"


@pytest.fixture(autouse=True)
def elders(settings):
    """The setting that production makes of FILES_HOST."""
    settings.FILES_HOST = HOST
    settings.ALLOWED_HOSTS = ["testserver", HOST]


@pytest.fixture
def verborgen():
    """Documents that not everybody may read."""
    map_ = Collection.get_first_root_node().add_child(name="Dicht")
    CollectionViewRestriction.objects.create(collection=map_, restriction_type="login")
    return [DocumentFactory(collection=map_), DocumentFactory(openbaar_vanaf=localdate() + timedelta(9))]


def test_a_file_is_sent_from_its_own_host_alone(client):
    document = DocumentFactory()
    antwoord = client.get(document.bestandsadres)
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"http://{HOST}{document.bestandsadres}")
    elders = client.get(document.bestandsadres, headers={"host": HOST.upper()})
    assert elders.status_code == 200
    assert elders.getvalue().startswith(b"%PDF")


@pytest.mark.parametrize("host", [f"{HOST}:8443", f"{HOST}.", f"{HOST.upper()}.:443"])
def test_a_port_or_a_dot_makes_it_no_other_host(client, host):
    assert client.get("/beheer/inloggen/", headers={"host": host}).status_code == 404
    antwoord = client.get(DocumentFactory().bestandsadres, headers={"host": host})
    assert antwoord.status_code == 200
    assert antwoord.getvalue().startswith(b"%PDF")


def test_what_not_everybody_may_read_is_not_there(client, admin_client, verborgen):
    for document in verborgen:
        assert client.get(document.bestandsadres, headers={"host": HOST}).status_code == 404
        assert HOST not in client.get(document.bestandsadres).get("Location", "")
        # Who may read it gets it where they logged in.
        assert admin_client.get(document.bestandsadres).getvalue().startswith(b"%PDF")


@pytest.mark.parametrize(
    "pad", ["/", "/documenten/", "/beheer/", "/beheer/inloggen/", "/media/images/x.jpg", "/zoeken/"]
)
def test_no_page_and_no_login_is_there(client, pad):
    antwoord = client.get(pad, headers={"host": HOST})
    assert (antwoord.status_code, antwoord["Content-Type"]) == (404, "text/plain; charset=utf-8")


def test_a_file_that_is_not_there_is_no_page_either(client):
    document = DocumentFactory()
    document.file.storage.delete(document.file.name)
    for pad in (
        "/documenten/9999/bestand/x.pdf",
        f"/documenten/{document.pk}/versies/9999/x.pdf",
        document.bestandsadres,
    ):
        antwoord = client.get(pad, headers={"host": HOST})
        assert (antwoord.status_code, antwoord["Content-Type"]) == (404, "text/plain; charset=utf-8"), pad


def test_without_it_a_file_is_sent_by_the_site(client, settings):
    settings.FILES_HOST = ""
    assert client.get(DocumentFactory().bestandsadres).getvalue().startswith(b"%PDF")
