"""Whether stored lists equal live SQL after a thousand changes at random, by one and by two writers at once."""

import contextlib
import random
import threading

from django.db import connection

from .kunstmatig import leeg_database, maak_site

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
    from regioprogramma.gerelateerd.berekenen import controleer, vul
    from regioprogramma.gerelateerd.bijhouden import herstel, verwerk

    verwerk()
    before = controleer(1_000_000)
    vul()
    compared, wrong = controleer(1_000_000)
    missed = herstel()
    different = len(before[1]) + len(wrong) + missed
    table.add(f"{name}: of {before[0] + compared} lists differ", different, None, "0", different == 0)


def write(kans, number, words):
    """Take so many steps; return how many. Missing lists are stored again now and then: so there is what to drop."""
    from django.core.exceptions import ObjectDoesNotExist

    from regioprogramma.gerelateerd.berekenen import vul
    from tests.gerelateerd.stappen import doe_een_stap

    for step in range(number):
        # Another writer may delete the page that a step is about.
        with contextlib.suppress(ObjectDoesNotExist):
            doe_een_stap(kans, words)
        if step % FILLED == 0:
            vul()
    return number


def race(words):
    """Let the writers and a reader go at once; return the number of steps and of lists read."""
    done, reads = threading.Event(), []
    reader = threading.Thread(target=read, args=[done, reads])
    shares = [STEPS // WRITERS] * WRITERS
    writers = [
        threading.Thread(target=in_thread, args=[random.Random(seed), share, words])
        for seed, share in enumerate(shares, start=2)
    ]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    return sum(shares), len(reads)


def in_thread(*arguments):
    """Write with a connection of this thread's own."""
    try:
        write(*arguments)
    finally:
        connection.close()


def read(done, reads):
    """Read the lists of pages at random, as visitors do, until the writers are done."""
    from wagtail.models import Site

    from regioprogramma.core.sites import op_site
    from regioprogramma.gerelateerd.lijsten import gerelateerd
    from tests.gerelateerd.stappen import paginas

    kans, site = random.Random(9), Site.objects.select_related("root_page").get(is_default_site=True)
    with op_site(site):
        while not done.is_set():
            page = kans.choice(paginas())
            reads.append([gerelateerd(page, kind, 6) for kind in KINDS])
    connection.close()
