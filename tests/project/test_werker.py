"""`manage.py werker`: what was planned goes live on time, once, and a failure stops nothing."""

import datetime
import logging

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import TekstPagina
from regioprogramma.redactie.management.commands import werker
from tests.boom import child


@pytest.fixture
def planned(db):
    """A page whose publication an editor planned, and whose time has come."""
    home = Site.objects.get(is_default_site=True).root_page
    now = timezone.now()
    with time_machine.travel(now - datetime.timedelta(hours=1)):
        page = child(home, TekstPagina, "Gepland", live=False, go_live_at=now - datetime.timedelta(minutes=1))
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    return page


def test_what_is_due_goes_live(planned):
    werker.publish_due()
    planned.refresh_from_db()
    assert planned.live


def test_two_workers_do_not_publish_at_once(planned):
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [werker.SLOT])
    werker.publish_due()
    other.close()
    planned.refresh_from_db()
    assert not planned.live
    werker.publish_due()
    planned.refresh_from_db()
    assert planned.live


@pytest.mark.django_db
def test_a_failure_is_logged_and_the_next_minute_comes(monkeypatch, caplog):
    calls = []

    def fail_once():
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("one page that cannot be published")
        klaar.set()

    klaar = werker.threading.Event()
    monkeypatch.setattr(werker, "publish_due", fail_once)
    monkeypatch.setattr(werker, "TUSSENPOOS", 0.01)
    with caplog.at_level(logging.ERROR):
        werker._plan(klaar)
    assert len(calls) == 2
    assert "one page that cannot be published" in caplog.text


def test_demo_accounts_are_refused_on_a_real_site(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="only runs in the demo"):
        call_command("demo_logins")
