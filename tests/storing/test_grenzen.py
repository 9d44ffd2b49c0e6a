"""Every wait on the database has an end, and what needs no database does not notice.

Bounds on time are the rule itself here; each is generous for a busy machine.
"""

import os
import signal
import time

import psutil
import pytest

from tests.wachten import until

from .bezoek import ask, at_once, database, is_whole, log_in, timed, without_database

#: In seconds: the longest that anybody waits, and the longest for what needs no database.
LANGST, METEEN = 12, 5
#: What needs no database: how it is when there is one.
ZONDER = ["/robots.txt", "/static/css/fout.css"]


@pytest.fixture
def nieuw():
    """Return addresses that nobody asked for before."""
    return [f"/zoeken/?q=nooit{time.time_ns()}{nummer}" for nummer in range(12)]


def test_who_waits_for_a_locked_table_hears_so_in_time(storing, nieuw):
    redacteur = log_in(storing)
    assert ask(storing, "/nieuws/")[0] == 200
    with database(storing) as ander:
        ander.execute("LOCK TABLE core_pagina")
        bezoek = at_once(storing, ["/nieuws/", *nieuw, *ZONDER])
        beheer = at_once(storing, ["/beheer/pages/"] * 12, **redacteur)
        gezond = at_once(storing, ["/healthz"] * 3)
        ander.rollback()
    assert {uitslag.status for uitslag in bezoek[1:13]} == {503}
    assert {uitslag.status for uitslag in beheer} == {503}
    assert [uitslag.status for uitslag in (bezoek[0], *bezoek[13:], *gezond)] == [200] * 6
    assert max(uitslag.duur for uitslag in bezoek + beheer) < LANGST
    until(lambda: is_whole(storing, **redacteur))


def test_health_is_told_while_every_request_waits(storing):
    redacteur = log_in(storing)
    with database(storing) as ander:
        ander.execute("LOCK TABLE core_pagina")
        met = [f"/beheer/pages/?p={nummer}" for nummer in range(30)]
        uitslagen = at_once(storing, [*met, *["/healthz"] * 5], **redacteur)
        ander.rollback()
    assert {uitslag.status for uitslag in uitslagen[:30]} == {503}
    assert {(uitslag.status, uitslag.duur < METEEN) for uitslag in uitslagen[30:]} == {(200, True)}
    until(lambda: is_whole(storing, **redacteur))


def test_without_a_database_everybody_hears_so_at_once_until_it_is_back(storing, nieuw):
    redacteur = log_in(storing)
    with without_database(storing):
        eerste = timed(storing, nieuw[0])
        beheer = at_once(storing, ["/beheer/pages/"] * 8, **redacteur)
        gezond, zonder = timed(storing, "/healthz"), at_once(storing, ZONDER)
    assert {uitslag.status for uitslag in (eerste, gezond, *beheer)} == {503}
    assert max(uitslag.duur for uitslag in (eerste, gezond, *beheer)) < METEEN
    assert {uitslag.status for uitslag in zonder} == {200}
    until(lambda: is_whole(storing, **redacteur))


def test_a_database_that_stands_still_is_left_alone(storing, nieuw):
    """It takes connections and questions, and says nothing: no error comes by itself."""
    redacteur = log_in(storing)
    assert ask(storing, "/nieuws/")[0] == 200
    hoofd = psutil.Process(int((storing.var_dir / "postgres/postmaster.pid").read_text().split()[0]))
    server = [hoofd, *hoofd.children(recursive=True)]
    for proces in server:
        os.kill(proces.pid, signal.SIGSTOP)
    try:
        beheer = at_once(storing, ["/beheer/pages/"] * 20, **redacteur)
        bezoek = at_once(storing, ["/nieuws/", nieuw[0], *ZONDER])
        later = at_once(storing, ["/beheer/pages/"] * 20, **redacteur)
        gezond = timed(storing, "/healthz")
    finally:
        for proces in server:
            os.kill(proces.pid, signal.SIGCONT)
    assert {uitslag.status for uitslag in (*beheer, *later, bezoek[1], gezond)} == {503}
    assert [uitslag.status for uitslag in (bezoek[0], *bezoek[2:])] == [200] * 3
    assert max(uitslag.duur for uitslag in (*beheer, *bezoek)) < LANGST + METEEN
    assert max(uitslag.duur for uitslag in (*later, gezond)) < METEEN
    until(lambda: is_whole(storing, **redacteur))
