"""A process knows the version by looking: soon after every commit, and never by trusting a connection that is lost."""

import os
import time
from threading import Event, Thread

import psycopg
import pytest
from django.db import connection, transaction

from regioprogramma.grenzen import Grenzen, Verbinding
from regioprogramma.inhoudversie import stand as module
from regioprogramma.inhoudversie.stand import VERS, Uitkijk
from tests.databases import another_database, database_away
from tests.wachten import until

#: In seconds: what a change may take to be seen (a machine that is busy may take longer to say so).
BELOFTE = 0.1

pytestmark = pytest.mark.django_db


@pytest.fixture
def uitkijk(own_database):
    """A process that looks at a database of its own."""
    uitkijk = Uitkijk(lambda: None, lambda: None)
    seen(uitkijk)
    yield uitkijk
    uitkijk.stop()


def seen(uitkijk):
    """Return what a process sees; a machine that is very busy may not say so at once."""
    gezien = []
    until(lambda: gezien.append(uitkijk.stand()) or gezien[-1])
    return gezien[-1]


def commit():
    """Change the content, for good."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE core_trefwoord SET naam = naam")
        cursor.execute(
            "INSERT INTO wagtailredirects_redirect (old_path, is_permanent, redirect_link, "
            "automatically_created, redirect_page_route_path) "
            "VALUES (gen_random_uuid()::text, true, '/', false, '')"
        )


def cut_off():
    """End the connection with which the process looks."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE application_name = 'inhoudversie' AND datname = current_database()"
        )


def test_what_is_asked_after_the_promised_time_shows_the_change(uitkijk):
    for _ in range(20):
        voor = seen(uitkijk).versie
        commit()
        time.sleep(BELOFTE)
        assert seen(uitkijk).versie != voor


def test_also_when_its_connection_is_cut_off_before_and_after_the_change(uitkijk):
    for nummer in range(10):
        voor = seen(uitkijk).versie
        if nummer % 2:
            cut_off()
        commit()
        if not nummer % 2:
            cut_off()
        time.sleep(BELOFTE)
        assert seen(uitkijk).versie != voor


def test_no_answer_rests_on_an_older_look_than_promised(uitkijk):
    for _ in range(50):
        gevraagd = time.monotonic()
        stand = uitkijk.stand()
        assert stand is None or stand.gezien >= gevraagd - VERS
        time.sleep(0.01)


def test_without_announcements_a_change_is_seen_just_as_soon(uitkijk):
    """As behind a pooler that passes on no LISTEN."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION inhoudversie_zeg() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RETURN NULL; END $$"
        )
    voor = seen(uitkijk).versie
    commit()
    time.sleep(BELOFTE)
    assert seen(uitkijk).versie != voor


def test_who_commits_while_nobody_asks_is_heard(own_database):
    """What follows on a change, such as taking what was withdrawn out of reach, waits for no visitor."""
    gehoord = Event()
    uitkijk = Uitkijk(gehoord.set, lambda: None)
    seen(uitkijk)
    gehoord.clear()
    commit()
    try:
        assert gehoord.wait(30)
    finally:
        uitkijk.stop()


def test_that_the_database_is_there_again_is_told(own_database):
    """And not when somebody looks for the first time."""
    terug = Event()
    uitkijk = Uitkijk(lambda: None, terug.set)
    try:
        seen(uitkijk)
        assert not terug.is_set()
        cut_off()
        assert terug.wait(30)
        seen(uitkijk)
    finally:
        uitkijk.stop()


def test_a_look_that_waits_for_somebody_is_no_return_of_the_database(own_database, monkeypatch):
    """Every two seconds all connections of the process would begin anew, while a table is locked."""
    terug = Event()
    monkeypatch.setattr(module, "_KIJKEN", Grenzen(opdracht=20, slot=1, stil=20))
    met_grenzen = {**connection.settings_dict["OPTIONS"], "options": Verbinding.grenzen.opties}
    with another_database(OPTIONS=met_grenzen):
        uitkijk = Uitkijk(lambda: None, terug.set)
        try:
            seen(uitkijk)
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("LOCK TABLE core_pagina")
                until(lambda: uitkijk.stand() is None and uitkijk.weg)
            seen(uitkijk)
            assert not terug.is_set()
        finally:
            uitkijk.stop()


def test_without_a_database_nobody_waits_and_when_it_is_back_it_is_seen(uitkijk, monkeypatch):
    monkeypatch.setattr(module, "_GEDULD", 60)
    with database_away():
        until(lambda: uitkijk.stand() is None and uitkijk.weg)
        begin = time.monotonic()
        assert [uitkijk.stand() for _ in range(100)] == [None] * 100
        assert uitkijk.weg
        # Nobody waited, not even once.
        assert time.monotonic() - begin < module._GEDULD
    seen(uitkijk)
    assert not uitkijk.weg


def test_a_database_that_does_not_answer_makes_nobody_wait_longer_than_once(uitkijk, monkeypatch):
    """It is there, and says nothing: as when its disk hangs."""
    hangt, echt = Event(), module.look_up
    monkeypatch.setattr(module, "look_up", lambda cursor: hangt.wait(30) and echt(cursor))
    time.sleep(VERS * 2)
    until(lambda: uitkijk.stand() is None)
    monkeypatch.setattr(module, "_GEDULD", 60)
    begin = time.monotonic()
    assert [uitkijk.stand() for _ in range(100)] == [None] * 100
    assert time.monotonic() - begin < module._GEDULD
    assert not uitkijk.weg
    hangt.set()
    seen(uitkijk)


def test_many_who_ask_at_once_share_a_look(uitkijk, monkeypatch):
    keren = []
    echt = module.look_up

    def look(cursor):
        keren.append(1)
        time.sleep(0.05)
        return echt(cursor)

    monkeypatch.setattr(module, "look_up", look)
    time.sleep(VERS * 2)
    keren.clear()
    draden = [Thread(target=uitkijk.stand) for _ in range(30)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert 1 <= len(keren) < 15


def test_a_process_that_forks_looks_for_itself(uitkijk, monkeypatch):
    # What Django knows of connections belongs to a thread, and the thread of the child is another.
    hoe = module._parameters()
    assert hoe["dbname"].endswith("_eigen")
    monkeypatch.setattr(module, "_parameters", lambda: hoe)
    gelezen, geschreven = os.pipe()
    kind = os.fork()
    if kind == 0:
        try:
            voor = seen(uitkijk).versie
            with psycopg.connect(**hoe) as ander:
                ander.execute("UPDATE core_regio SET naam = naam || 'x'")
                ander.execute("UPDATE wagtailcore_site SET site_name = site_name || 'x'")
            time.sleep(BELOFTE)
            os.write(geschreven, b"ja" if seen(uitkijk).versie != voor else b"nee")
        finally:
            os._exit(0)
    os.waitpid(kind, 0)
    assert os.read(gelezen, 10) == b"ja"
