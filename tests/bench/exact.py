"""Whether stored lists equal live SQL after a thousand random changes, by one and by two writers at once."""

import contextlib
import random
import threading
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from tests.bench.kunstmatig import leeg_database, maak_site

PAGES, STEPS, WRITERS = 150, 1_000, 2
#: After how many steps a writer has the missing lists stored.
FILLED = 10
KINDS = ("nieuws", "projecten", "opgaven", "deals", "documenten")


def measure_exact(table, database):
    """Add how many lists differ: after steps one by one, and after as many by two writers while a reader reads."""
    from regioprogramma.core.models import Trefwoord

    leeg_database(database)
    maak_site(PAGES)
    words = list(Trefwoord.objects.filter(slug__startswith="bench-")[:60])
    steps = write(random.Random(1), STEPS, words)
    report(table, f"{steps} steps one by one")
    steps, reads = race(words)
    report(table, f"{steps} steps by {WRITERS} writers, {reads} reads meanwhile")


def report(table, name):
    """Fill what is missing, compare everything and add the number of lists that differ."""
    from regioprogramma.gerelateerd.berekenen import fill_lijsten, verify_lijsten
    from regioprogramma.gerelateerd.bijhouden import mend_index, process_wijzigingen

    process_wijzigingen()
    before = verify_lijsten(1_000_000)
    fill_lijsten()
    compared, wrong = verify_lijsten(1_000_000)
    missed = mend_index()
    different = len(before[1]) + len(wrong) + missed
    table.add(f"{name}: of {before[0] + compared} lists differ", different, None, "0", different == 0)


def write(kans, number, words):
    """Take this many steps; return how many. Missing lists are stored again now and then: to have some to drop."""
    from django.core.exceptions import ObjectDoesNotExist
    from django.db import IntegrityError

    from regioprogramma.gerelateerd.berekenen import fill_lijsten
    from tests.gerelateerd.stappen import doe_een_stap

    for step in range(number):
        # Another writer may delete the page that a step is about, or one that it points at.
        with contextlib.suppress(ObjectDoesNotExist, IntegrityError):
            doe_een_stap(kans, words)
        if step % FILLED == 0:
            fill_lijsten()
    return number


def race(words):
    """Let the writers and a reader go at once; return the number of steps and of lists read.

    A writer that fails fails the whole: what it left out was not proven.
    """
    done, reads = threading.Event(), []
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(read, done, reads)
        writers = [
            pool.submit(in_thread, random.Random(seed), STEPS // WRITERS, words) for seed in range(2, 2 + WRITERS)
        ]
        try:
            steps = sum(writer.result() for writer in writers)
        finally:
            done.set()
        reader.result()
    return steps, len(reads)


def in_thread(*arguments):
    """Write with a connection of this thread's own; return the number of steps."""
    try:
        return write(*arguments)
    finally:
        connection.close()


def read(done, reads):
    """Read the lists of pages at random, as visitors do, until the writers are done."""
    from wagtail.models import Site

    from regioprogramma.core.pagina.sites import op_site
    from regioprogramma.gerelateerd.lijsten import gerelateerd
    from tests.gerelateerd.stappen import paginas

    kans, site = random.Random(9), Site.objects.select_related("root_page").get(is_default_site=True)
    with op_site(site):
        while not done.is_set():
            page = kans.choice(paginas())
            reads.append([gerelateerd(page, kind, 6) for kind in KINDS])
    connection.close()
