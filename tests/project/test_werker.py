"""`manage.py werker`: what was planned goes live on time, once, and a failure stops nothing."""

import datetime
import logging

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone
from wagtail.models import PageLogEntry, Site

from regioprogramma.core.models import TekstPagina
from regioprogramma.core.registers import Slot
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
        cursor.execute("SELECT pg_advisory_lock(%s)", [Slot.PUBLICEREN])
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


@pytest.fixture
def plan(db):
    """A function that makes a page as an editor plans it, some hours ago; the worker has stood still since."""
    home = Site.objects.get(is_default_site=True).root_page
    now = timezone.now()

    def make(title, live=False, **hours):
        times = {name: now + datetime.timedelta(hours=number) for name, number in hours.items()}
        with time_machine.travel(now - datetime.timedelta(days=1)):
            page = child(home, TekstPagina, title, live=live, **times)
            page.save_revision().publish()
        return page

    return make


def live_after_a_run(*pages):
    werker.publish_due()
    return [TekstPagina.objects.get(pk=page.pk).live for page in pages]


def test_a_late_run_publishes_and_withdraws_what_is_due(plan):
    starts, ends = plan("Begint", go_live_at=-2), plan("Eindigt", live=True, expire_at=-1)
    later = plan("Later", go_live_at=2)
    assert live_after_a_run(starts, ends, later) == [True, False, False]
    ends.refresh_from_db()
    assert ends.expired
    assert list(PageLogEntry.objects.order_by("pk").values_list("action", flat=True))[-2:] == [
        "wagtail.publish.scheduled",
        "wagtail.unpublish.scheduled",
    ]


def test_a_page_whose_whole_time_passed_is_not_left_online(plan):
    page = plan("Gemist", go_live_at=-2, expire_at=-1)
    assert live_after_a_run(page) == [False]
    assert live_after_a_run(page) == [False]


def test_a_planned_new_version_with_a_later_end_is_not_lost_to_the_old_end(plan):
    page = plan("Verlengd", live=True, expire_at=-1)
    now = timezone.now()
    with time_machine.travel(now - datetime.timedelta(hours=5)):
        page.refresh_from_db()
        page.samenvatting, page.go_live_at = "Verlengd.", now - datetime.timedelta(hours=2)
        page.expire_at = now + datetime.timedelta(days=9)
        page.save_revision().publish()
    assert live_after_a_run(page) == [True]
    page.refresh_from_db()
    assert page.samenvatting == "Verlengd."


def test_one_page_that_fails_does_not_hold_up_the_others(plan, caplog):
    broken, starts, ends = plan("Stuk", go_live_at=-3), plan("Begint", go_live_at=-2), plan("Om", True, expire_at=-1)
    version = broken.latest_revision
    version.content["content_type"] = 0
    version.content["samenvatting"] = None
    version.save()
    with caplog.at_level(logging.ERROR):
        assert live_after_a_run(broken, starts, ends) == [False, True, False]
    assert "What was planned for" in caplog.text
