"""Whoever asks the database something waits no longer than is good for who that is."""

import logging
import subprocess
import sys
import threading
import time

import psycopg
import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from regioprogramma.grenzen import MIGRATIE, WEB, WERK, Grenzen, Verbinding
from regioprogramma.redactie.management.commands import migrate
from tests.demo_site import ROOT

pytestmark = pytest.mark.django_db

SHOW = """
from django.db import connection
with connection.cursor() as cursor:
    for naam in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "search_path"):
        cursor.execute(f"SHOW {naam}")
        print(cursor.fetchone()[0])
"""


@pytest.fixture
def elsewhere(own_database):
    """A function that connects to the database of the test, as psycopg does by itself."""
    settings = connection.settings_dict
    with psycopg.connect(dbname=settings["NAME"], user=settings["USER"], host=settings["HOST"]) as other:
        yield other


def shown(first, own_database):
    """Return what the server says of the bounds of a program that begins with this line."""
    settings = connection.settings_dict
    url = f"postgresql://postgres@/{settings['NAME']}?host={settings['HOST']}&options=-c%20search_path%3Dpublic"
    environment = {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "regioprogramma.settings.demo",
        "PYTHONPATH": str(ROOT),
    }
    code = f"import django; django.setup(); {first}\n{SHOW}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_the_web_waits_at_most_ten_seconds_and_what_the_operator_says_counts_too(own_database):
    assert shown("import regioprogramma.wsgi", own_database) == ["8s", "4s", "10s", "public"]
    assert max(WEB.opdracht, WEB.slot, WEB.stil) <= 10


def test_the_worker_and_commands_have_bounds(own_database):
    assert shown("", own_database) == ["5min", "5s", "5min", "public"]
    assert WERK.slot <= 5 and MIGRATIE.slot <= 5


def test_a_server_that_says_nothing_is_left_by_our_side(own_database):
    with Verbinding.connect(**connection.get_connection_params()) as verbinding:
        verbinding.grenzen = Grenzen(opdracht=1, slot=1, stil=1)
        with pytest.raises(psycopg.OperationalError, match="said nothing"):
            verbinding.execute("SELECT pg_sleep(60)")
        assert verbinding.closed


def test_a_migration_that_finds_somebody_in_the_way_lets_others_go_first(elsewhere, monkeypatch, caplog):
    monkeypatch.setattr(migrate, "MIGRATIE", Grenzen(opdracht=0, slot=1, stil=0))
    monkeypatch.setattr(migrate, "TUSSENPOOS", 0.1)
    elsewhere.execute("LOCK TABLE django_migrations")
    threading.Timer(2.5, elsewhere.rollback).start()
    with caplog.at_level(logging.WARNING):
        call_command("migrate", verbosity=0)
    assert "it is tried again" in caplog.text


def test_a_migration_does_not_try_for_ever(elsewhere, monkeypatch):
    monkeypatch.setattr(migrate, "MIGRATIE", Grenzen(opdracht=0, slot=1, stil=0))
    monkeypatch.setattr(migrate, "TUSSENPOOS", 0)
    monkeypatch.setattr(migrate, "POGINGEN", 2)
    elsewhere.execute("LOCK TABLE django_migrations")
    begin = time.monotonic()
    with pytest.raises(OperationalError, match="lock timeout"):
        call_command("migrate", verbosity=0)
    assert time.monotonic() - begin > 2


def test_after_a_migration_the_bounds_are_what_they_were(own_database):
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",)
    assert Verbinding.grenzen in {WERK, WEB}


def test_a_page_that_waits_too_long_says_to_come_back(client, elsewhere):
    elsewhere.execute("LOCK TABLE core_pagina")
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '1s'")
    client.raise_request_exception = False
    response = client.get("/nieuws/")
    elsewhere.rollback()
    assert (response.status_code, response["Retry-After"]) == (503, "120")
