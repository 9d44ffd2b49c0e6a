"""More than can be done at once is refused at once, and what needs neither the database nor work always gets in."""

import threading
from contextlib import contextmanager

import pytest

from regioprogramma.paginacache import toelating
from regioprogramma.paginacache.toelating import BINNEN, DUUR_BINNEN, DUUR_WACHTENDEN, WACHTENDEN, Toelating
from tests.wachten import until


class Traag:
    """A WSGI application in which everybody stays until the door opens."""

    def __init__(self):
        self.binnen, self.open = 0, threading.Event()
        self.slot = threading.Lock()

    def __call__(self, omgeving, start):
        with self.slot:
            self.binnen += 1
        if omgeving["PATH_INFO"] == "/kapot":
            raise ValueError("broken")
        if not omgeving["PATH_INFO"].startswith("/healthz"):
            self.open.wait(60)
        start("200 OK", [])
        return [b"klaar"]


class Proef:
    """A site with this one door, and everybody who asks it something."""

    def __init__(self):
        self.django, self.weg = Traag(), False
        self.deur = Toelating(self.django, lambda: self.weg)
        self.antwoorden = []

    def ask(self, pad="/"):
        """Return (status, headers) of an answer."""
        begonnen = []
        pad, _, vraag = pad.partition("?")
        b"".join(self.deur({"PATH_INFO": pad, "QUERY_STRING": vraag}, lambda *begin: begonnen.append(begin)))
        [(status, koppen)] = begonnen
        self.antwoorden.append(status[:3])
        return status[:3], dict(koppen)

    @contextmanager
    def full(self, aantal, pad="/"):
        """Let so many ask at the same time until the end of the block."""
        bezoekers = [threading.Thread(target=self.ask, args=[pad]) for _ in range(aantal)]
        for bezoeker in bezoekers:
            bezoeker.start()
        try:
            yield
        finally:
            self.django.open.set()
            for bezoeker in bezoekers:
                bezoeker.join()


@pytest.fixture
def proef():
    return Proef()


def test_no_more_are_inside_than_there_are_places(proef, monkeypatch):
    monkeypatch.setattr(toelating, "WACHTTIJD", 60)
    with proef.full(BINNEN + WACHTENDEN):
        until(lambda: proef.django.binnen == BINNEN)
        assert proef.ask()[0] == "503"
    assert sorted(proef.antwoorden) == ["200"] * (BINNEN + WACHTENDEN) + ["503"]


def test_who_waits_too_long_is_told_when_to_come_back(proef, monkeypatch):
    monkeypatch.setattr(toelating, "WACHTTIJD", 0.1)
    with proef.full(BINNEN):
        until(lambda: proef.django.binnen == BINNEN)
        status, koppen = proef.ask()
    assert (status, koppen["Retry-After"], koppen["Cache-Control"]) == ("503", "10", "no-store")


def test_what_needs_no_database_gets_in_when_it_is_full_or_the_database_is_away(proef):
    with proef.full(BINNEN + WACHTENDEN):
        until(lambda: proef.django.binnen >= BINNEN)
        assert proef.ask("/healthz")[0] == "200"
    proef.weg = True
    assert (proef.ask("/healthz")[0], proef.ask("/beheer/")[0]) == ("200", "503")


@pytest.mark.parametrize("pad", ["/zoeken/?q=storm", "/projecten/?formaat=csv", "/projecten/?q=a&%66orma%61t=csv"])
def test_who_asks_much_of_what_costs_much_leaves_room_for_others(proef, pad, monkeypatch):
    monkeypatch.setattr(toelating, "WACHTTIJD", 60)
    with proef.full(DUUR_BINNEN + DUUR_WACHTENDEN, pad):
        until(lambda: proef.django.binnen == DUUR_BINNEN)
        assert proef.ask(pad)[0] == "503"
        ander = threading.Thread(target=proef.ask)
        ander.start()
        until(lambda: proef.django.binnen == DUUR_BINNEN + 1)
    ander.join()
    assert proef.antwoorden.count("503") == 1


@pytest.mark.parametrize("pad", ["/healthz/", "/healthzx", "/gereed/meer", "/robots.txt/x"])
def test_what_only_begins_like_that_goes_by_the_door(proef, pad):
    """It is an address that is not there, and to say so takes as much as a page."""
    proef.weg = True
    assert proef.ask(pad)[0] == "503"


def test_a_place_is_free_again_after_an_error_too(proef):
    for _ in range(2 * BINNEN):
        with pytest.raises(ValueError, match="broken"):
            proef.ask("/kapot")
    proef.django.open.set()
    assert proef.ask()[0] == "200"


def test_there_are_more_threads_than_can_wait():
    """Or nobody would be left to say that everybody is busy."""
    from regioprogramma.paginacache.voorraad import WACHTERS
    from tests.demo_site import ROOT

    inhoud = (ROOT / "gunicorn.conf.py").read_text()
    [draden] = [int(regel.partition("=")[2]) for regel in inhoud.splitlines() if regel.startswith("threads =")]
    assert draden >= BINNEN + WACHTENDEN + WACHTERS + 4
