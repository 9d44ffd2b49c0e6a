"""robots.txt names the indexes that answer, and waits for no database to know which those are."""

import re
import time

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from regioprogramma.core.models import VAN_LICHAAM
from regioprogramma.opendata.models import OpenOverheid
from regioprogramma.opendata.woo import bekend
from tests.wachten import until

from .fabriek import INDEX, name_region

pytestmark = pytest.mark.django_db
#: In seconds: more than anybody waits, on a busy machine.
METEEN = 5


@pytest.fixture(autouse=True)
def vers(own_database, monkeypatch):
    """A process that knows nothing yet, beside a database in which things are really committed."""
    monkeypatch.setattr(bekend, "_bekend", {})
    monkeypatch.setattr(bekend, "_GEDULD", METEEN)


def named(client):
    """Return the paths of the site maps that robots.txt names, without that of the pages."""
    tekst = client.get("/robots.txt", secure=True).text
    paden = re.findall(r"^Sitemap: https://testserver(\S+)$", tekst, re.MULTILINE)
    assert paden[0] == "/sitemap.xml"
    return paden[1:]


def test_without_a_tooi_address_no_index_is_named(client):
    name_region(tooi="")
    assert named(client) == []
    assert client.get("/robots.txt", secure=True)["Cache-Control"] == "public, max-age=3600"


def test_every_index_that_is_named_answers_and_every_one_that_answers_is_named(client):
    name_region()
    instellingen = OpenOverheid.for_site(Site.objects.get())
    instellingen.geldt_003 = False
    instellingen.save()
    genoemd = named(client)
    alle = [INDEX, *(f"/sitemapindex-diwoo-infocat{soort.nummer}.xml" for soort in VAN_LICHAAM)]
    assert genoemd == [adres for adres in alle if client.get(adres, secure=True).status_code == 200]
    assert len(genoemd) == len(alle) - 1


def test_the_request_itself_asks_the_database_nothing(client):
    name_region()
    with CaptureQueriesContext(connection) as queries:
        assert named(client)
    assert len(queries) == 0


def test_what_changed_is_told_after_what_was_remembered_is_old(client, monkeypatch):
    monkeypatch.setattr(bekend, "_VERS", 0.0)
    name_region(tooi="")
    assert named(client) == []
    name_region()
    until(lambda: named(client))


def test_a_database_that_does_not_answer_keeps_nobody_waiting(client, monkeypatch):
    """What was known before is told; when nothing was, nothing is named, and nobody keeps that answer."""
    monkeypatch.setattr(bekend, "_GEDULD", 0.05)
    monkeypatch.setattr(bekend, "_VERS", 0.0)
    name_region()
    velden = connection.get_connection_params()
    adres = {naam: velden[naam] for naam in ("host", "port", "user", "password", "dbname") if naam in velden}
    with psycopg.connect(**adres) as ander:
        ander.execute("LOCK TABLE core_regio")
        begin = time.monotonic()
        antwoord = client.get("/robots.txt", secure=True)
        assert time.monotonic() - begin < METEEN
        ander.rollback()
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (200, "no-store")
    assert "diwoo" not in antwoord.text
    until(lambda: named(client))
    with psycopg.connect(**adres) as ander:
        ander.execute("LOCK TABLE core_regio")
        assert named(client)
        ander.rollback()
