"""A worker that is killed loses nothing, and one that loses its database goes on when that is back."""

import os
import signal

import psutil

from tests.wachten import until

from .bezoek import ask, database, is_whole, log_in, sql, without_database

#: A task that waits as long as somebody holds what it needs, and what it needs: `Slot` of the related index.
TAAK = "regioprogramma.gerelateerd.bijhouden.process_later"


def worker(site):
    """Return the process of the worker."""
    [proces] = [
        kind
        for kind in psutil.Process(site.process.pid).children(recursive=True)
        if "werker" in kind.cmdline() and kind.status() != psutil.STATUS_ZOMBIE
    ]
    return proces


def enqueue(site):
    """Ask for a task; return its id."""
    [(taak,)] = sql(
        site,
        f"""INSERT INTO django_tasks_database_dbtaskresult (id, status, enqueued_at, args_kwargs, priority, task_path,
            worker_ids, queue_name, backend_name, run_after, exception_class_path, traceback)
            VALUES (gen_random_uuid(), 'READY', now(), '{{"args": [], "kwargs": {{}}}}', 90, '{TAAK}', '[]', 'default',
            'default', now(), '', '') RETURNING id""",
    )
    return taak


def status(site, taak):
    """Return (status, how often it was begun)."""
    vraag = "SELECT status, jsonb_array_length(worker_ids) FROM django_tasks_database_dbtaskresult WHERE id = "
    return sql(site, f"{vraag}'{taak}'")[0]


def test_what_a_killed_worker_had_is_done_by_the_next_one(storing):
    until(lambda: sql(storing, "SELECT count(*) FROM achtergrond_werker") != [(0,)])
    with database(storing) as ander:
        ander.execute("LOCK TABLE gerelateerd_wijziging")
        taak = enqueue(storing)
        until(lambda: status(storing, taak) == ("RUNNING", 1))
        os.kill(worker(storing).pid, signal.SIGKILL)
        ander.rollback()
    # What two minutes of silence do, done now; the next worker looks as soon as it is there.
    sql(storing, "UPDATE achtergrond_werker SET gezien_op = now() - interval '3 minutes'")
    vroeger = "UPDATE django_tasks_database_dbtaskresult SET started_at = now() - interval '3 minutes' WHERE id = "
    sql(storing, f"{vroeger}'{taak}'")
    until(lambda: status(storing, taak) == ("READY", 1))
    sql(storing, f"UPDATE django_tasks_database_dbtaskresult SET run_after = now() WHERE id = '{taak}'")
    until(lambda: status(storing, taak) == ("SUCCESSFUL", 2))


def test_a_task_that_finds_somebody_in_the_way_is_kept_to_be_tried_again(storing):
    with database(storing) as ander:
        ander.execute("LOCK TABLE gerelateerd_wijziging")
        taak = enqueue(storing)
        until(lambda: status(storing, taak) == ("FAILED", 1))
        ander.rollback()
    spoor = sql(storing, f"SELECT traceback FROM django_tasks_database_dbtaskresult WHERE id = '{taak}'")
    assert "lock timeout" in spoor[0][0]
    # What was asked for first is not to be mistaken for it: it is begun again after a minute.
    sql(
        storing,
        f"UPDATE django_tasks_database_dbtaskresult SET status = 'READY', run_after = now() WHERE id = '{taak}'",
    )
    until(lambda: status(storing, taak) == ("SUCCESSFUL", 2))


def test_the_worker_outlives_the_database(storing):
    proces = worker(storing)
    with without_database(storing):
        assert ask(storing, "/healthz")[0] == 503
    until(lambda: is_whole(storing, **log_in(storing)))
    taak = enqueue(storing)
    until(lambda: status(storing, taak) == ("SUCCESSFUL", 1))
    assert proces.is_running() and proces.status() != psutil.STATUS_ZOMBIE
