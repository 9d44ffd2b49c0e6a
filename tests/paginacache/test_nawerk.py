"""After a change a process knows what was withdrawn and makes again what is asked most, out of the way of visitors."""

import time
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection, connections

from regioprogramma.core.adressen.weggehaald import VanSite, Weggehaald
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
    until(lambda: werk.nawerk.is_weggehaald("testserver", "/weg/"))
    assert werk.nawerk.is_weggehaald("testserver", "/vaak/") is False
    until(lambda: Nawerk(Voorraad(werk.map), print).is_weggehaald("testserver", "/weg/"))
    assert Nawerk(Voorraad(werk.map), print).is_weggehaald("testserver", "/vaak/") is False


def test_what_cannot_be_read_is_tried_again_until_it_can(werk, monkeypatch):
    """And not only at the next change: the database may be away before that."""
    mislukt = []

    def fail():
        mislukt.append(1)
        raise OperationalError("away")

    monkeypatch.setattr(module, "_OPNIEUW", 0.01)
    with monkeypatch.context() as weg:
        weg.setattr(module, "read_weggehaald", fail)
        werk.nawerk.wake()
        until(lambda: len(mislukt) > 2)
    until(lambda: werk.nawerk.is_weggehaald("testserver", "/vaak/") is False)


def test_the_newest_that_any_process_knows_counts(werk):
    """One may have heard of a change just before the database went away."""
    site = VanSite("testserver", 80, True, {"/weg/": 0.0}, {})
    werk.nawerk._weggehaald = Weggehaald((), 1.0)
    assert werk.nawerk.is_weggehaald("testserver", "/weg/") is False
    werk.voorraad.share(module._WEGGEHAALD, Weggehaald((site,), 2.0))
    assert werk.nawerk.is_weggehaald("testserver", "/weg/")
    werk.nawerk._weggehaald = Weggehaald((), 3.0)
    assert werk.nawerk.is_weggehaald("testserver", "/weg/") is False


def test_a_process_that_knows_nothing_says_so(werk):
    assert Nawerk(Voorraad(werk.map), print).is_weggehaald("testserver", "/weg/") is None


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
