"""All that the worker does, done now: what editors find on a site that has been up for a while.

As a program, `python -m tests.werker`, it waits for the worker of a demo to finish what it was asked.
"""

import time

#: In seconds.
LANGSTE_WACHT = 600


def finish_work():
    """Collect the links of every page, and do once what happens every minute."""
    from regioprogramma.core.registers.periodiek import run_all
    from regioprogramma.redactie.links.oogst import oogst

    while oogst():
        pass
    run_all()


def await_queue():
    """Wait until the worker has done every task that was asked for; raises AssertionError when it takes too long."""
    from django_tasks_db.models import DBTaskResult

    einde = time.monotonic() + LANGSTE_WACHT
    while DBTaskResult.objects.filter(status__in=("READY", "RUNNING")).exists():
        assert time.monotonic() < einde, "The worker does not get its work done."
        time.sleep(0.2)


if __name__ == "__main__":
    import django

    django.setup()
    finish_work()
    await_queue()
