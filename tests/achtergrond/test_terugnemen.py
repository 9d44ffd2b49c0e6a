"""Work in the background is never lost: what a dead worker had is done by another, and what fails is tried again."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from regioprogramma.achtergrond.hartslag import DOOD_NA
from regioprogramma.achtergrond.models import Werker
from regioprogramma.achtergrond.opruimen import clean_each_night
from regioprogramma.achtergrond.terugnemen import HOOGSTENS_BEGONNEN, WACHTTIJDEN, take_back, try_anew, unfinished
from regioprogramma.achtergrond.toestand import LANG, look_at_work

pytestmark = pytest.mark.django_db
LANG_GELEDEN = DOOD_NA + timedelta(seconds=5)


@pytest.fixture
def nu():
    return timezone.now()


@pytest.fixture
def taak(nu):
    """A function that makes a task as the worker leaves it; by default one that `werkers` began in turn."""

    def make(status="RUNNING", werkers=("dood",), geleden=LANG_GELEDEN, **velden):
        moment = nu - geleden
        velden = {"started_at": moment, "finished_at": moment if status == "FAILED" else None, **velden}
        return DBTaskResult.objects.create(
            status=status,
            worker_ids=list(werkers),
            args_kwargs={"args": [1], "kwargs": {}},
            task_path="regioprogramma.core.documenten.bestanden.read_document",
            backend_name="default",
            run_after=get_date_max(),
            exception_class_path="",
            traceback="",
            **velden,
        )

    return make


@pytest.fixture
def levende_werker(nu):
    return Werker.objects.create(naam="levend", gezien_op=nu)


def again(taak):
    """Return the status after somebody looked, and how long until it is begun again."""
    take_back()
    taak.refresh_from_db()
    wacht = taak.run_after - timezone.now() if taak.run_after.year < 9999 else None
    return taak.status, wacht and round(wacht / timedelta(minutes=1))


def test_what_a_dead_worker_had_is_done_by_another_within_five_minutes(taak, levende_werker):
    assert again(taak()) == ("READY", 1)
    # A minute between two looks, the silence, and the wait.
    assert timedelta(minutes=1) + DOOD_NA + WACHTTIJDEN[0] < timedelta(minutes=5)


def test_a_worker_that_stopped_saying_that_it_is_there_is_dead(taak, nu):
    Werker.objects.create(naam="stil", gezien_op=nu - LANG_GELEDEN)
    assert again(taak(werkers=["stil"]))[0] == "READY"


def test_what_a_living_worker_does_is_left_alone_however_long_it_takes(taak, levende_werker):
    assert again(taak(werkers=["levend"], geleden=timedelta(hours=5)))[0] == "RUNNING"


def test_what_was_begun_just_now_is_left_alone(taak):
    assert again(taak(geleden=timedelta(seconds=30)))[0] == "RUNNING"


@pytest.mark.parametrize(("keren", "minuten"), [(1, 1), (2, 5), (3, 25), (4, 120)])
def test_what_fails_is_tried_again_later_each_time(taak, keren, minuten):
    assert again(taak("FAILED", ["levend"] * keren)) == ("READY", minuten)


def test_what_failed_every_time_stays_for_somebody_to_look_at(taak):
    mislukt = taak("FAILED", ["levend"] * HOOGSTENS_BEGONNEN)
    assert again(mislukt)[0] == "FAILED"
    assert list(unfinished()) == [mislukt]


def test_what_ends_every_worker_is_not_given_to_another(taak):
    doder = taak(werkers=["dood"] * HOOGSTENS_BEGONNEN)
    assert again(doder)[0] == "FAILED"
    assert "killed" in doder.traceback
    assert list(unfinished()) == [doder]


def test_what_failed_long_ago_is_left_as_it_is(taak):
    assert again(taak("FAILED", geleden=timedelta(days=2)))[0] == "FAILED"


def test_what_succeeded_is_not_done_again(taak):
    assert again(taak("SUCCESSFUL"))[0] == "SUCCESSFUL"


def test_somebody_may_let_it_be_done_as_if_it_was_never_tried(taak):
    mislukt = taak("FAILED", ["levend"] * HOOGSTENS_BEGONNEN)
    assert try_anew(unfinished()) == 1
    mislukt.refresh_from_db()
    assert (mislukt.status, mislukt.worker_ids) == ("READY", [])
    assert DBTaskResult.objects.ready().exists()


class TestToestand:
    def test_with_a_worker_and_nothing_old_all_is_well(self, taak, levende_werker):
        taak("READY", [], started_at=None)
        assert look_at_work().er_is_werker
        assert look_at_work().wacht_sinds is None

    def test_without_a_worker_it_says_so(self):
        assert not look_at_work().er_is_werker

    def test_what_waits_for_long_is_told(self, taak, nu):
        wacht = taak("READY", [], started_at=None)
        DBTaskResult.objects.filter(pk=wacht.pk).update(enqueued_at=nu - LANG - timedelta(minutes=1))
        assert look_at_work().wacht_sinds < nu - LANG

    def test_what_is_planned_for_later_does_not_wait(self, taak, nu):
        later = taak("READY", [], started_at=None)
        oud = nu - timedelta(days=1)
        DBTaskResult.objects.filter(pk=later.pk).update(enqueued_at=oud, run_after=nu + timedelta(hours=1))
        assert look_at_work().wacht_sinds is None

    def test_what_is_done_for_long_is_told(self, taak, levende_werker):
        taak(werkers=["levend"], geleden=LANG * 2)
        assert look_at_work().wacht_sinds is not None


class TestOpruimen:
    def test_at_night_what_is_over_is_removed_and_what_failed_just_now_is_not(self, taak, db):
        oud = taak("SUCCESSFUL", geleden=timedelta(days=20))
        DBTaskResult.objects.filter(pk=oud.pk).update(finished_at=timezone.now() - timedelta(days=20))
        nieuw = taak("FAILED", ["levend"] * HOOGSTENS_BEGONNEN)
        with time_machine.travel(timezone.localtime().replace(hour=3, minute=50), tick=False):
            clean_each_night()
        assert list(DBTaskResult.objects.values_list("pk", flat=True)) == [nieuw.pk]

    def test_by_day_nothing_is_removed(self, taak):
        oud = taak("SUCCESSFUL", geleden=timedelta(days=20))
        DBTaskResult.objects.filter(pk=oud.pk).update(finished_at=timezone.now() - timedelta(days=20))
        with time_machine.travel(timezone.localtime().replace(hour=15, minute=50), tick=False):
            clean_each_night()
        assert DBTaskResult.objects.exists()
