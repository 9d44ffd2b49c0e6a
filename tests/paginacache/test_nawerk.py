"""After a change a process knows what was withdrawn and makes again what is asked most, out of the way of visitors."""

import time
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.db import connection, connections

from regioprogramma.paginacache import nawerk as module
from regioprogramma.paginacache.nawerk import Nawerk
from regioprogramma.paginacache.voorraad import Bewaard, Voorraad
from regioprogramma.paginacache.vraag import Paginavraag
from tests.wachten import until

pytestmark = pytest.mark.django_db
VAAK, EENS = (Paginavraag("http", "testserver", pad, "") for pad in ("/vaak/", "/eens/"))


@pytest.fixture
def werk(own_database, tmp_path, monkeypatch):
    """A process that keeps two pages, and what it makes again."""
    monkeypatch.setattr(module, "_RUST", 0.1)
    # A thread has a connection of its own, by the settings.
    monkeypatch.setitem(connections.settings["default"], "NAME", connection.settings_dict["NAME"])
    caches["paginas"].clear()
    voorraad, gemaakt = Voorraad(tmp_path), []
    for vraag, keren in ((VAAK, 5), (EENS, 0)):
        voorraad.keep(vraag, Bewaard("1", time.time(), "200 OK", [], {"": b"x"}))
        for _ in range(keren):
            voorraad.own(vraag, "1")
    nawerk = Nawerk(voorraad, gemaakt.append)
    yield SimpleNamespace(nawerk=nawerk, gemaakt=gemaakt, voorraad=voorraad, map=tmp_path)
    nawerk.stop()


def test_what_is_asked_most_is_made_again_and_what_was_asked_once_is_not(werk):
    werk.nawerk.wake()
    until(lambda: werk.gemaakt)
    assert werk.gemaakt == [VAAK]


def test_what_was_withdrawn_is_known_also_to_a_process_that_begins_without_a_database(werk):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_vervallenadres (site_id, pad, titel, sinds) SELECT id, '/weg/', 'Weg', now() "
            "FROM wagtailcore_site"
        )
    werk.nawerk.wake()
    until(lambda: werk.nawerk.is_weggehaald("/weg/"))
    assert werk.nawerk.is_weggehaald("/vaak/") is False
    until(lambda: Nawerk(Voorraad(werk.map), print).is_weggehaald("/weg/"))
    assert Nawerk(Voorraad(werk.map), print).is_weggehaald("/vaak/") is False


def test_a_process_that_knows_nothing_says_so(werk):
    assert Nawerk(Voorraad(werk.map), print).is_weggehaald("/weg/") is None


def test_a_page_that_cannot_be_made_does_not_end_it(werk):
    gemaakt = []

    def make(vraag):
        gemaakt.append(vraag)
        raise RuntimeError("kapot")

    nawerk = Nawerk(werk.voorraad, make)
    nawerk.wake()
    until(lambda: gemaakt)
    werk.voorraad.own(VAAK, "1")
    werk.voorraad.own(VAAK, "1")
    nawerk.wake()
    until(lambda: len(gemaakt) > 1)
    nawerk.stop()
