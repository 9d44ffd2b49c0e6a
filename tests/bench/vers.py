"""Whether a change of any kind is seen a tenth of a second after its commit, in every process, whatever is cut off."""

import html
import http.client
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from django.db import connection

from regioprogramma.inhoudversie.inhoud import list_inhoud
from tests.bench.servers import gunicorn
from tests.bench.wijzigingen import PROMISED, make_kinds

#: How many changes by how many writers, and who reads meanwhile.
CHANGES, WRITERS, READERS = 2_000, 2, 4
#: In seconds: how long the connection with which a process looks is at most left alone.
CUT = 1.5


def measure_exact(table):
    """Add how many answers were older than promised, what became of a page that was withdrawn, and what is caught."""
    alle = make_kinds()
    with gunicorn("regioprogramma.wsgi:application") as (site, _):
        missed = [kind.name for kind in alle if not is_caught(kind, site)]
        answers, old = race(alle, site)
    changes = sum(len(kind.committed) for kind in alle)
    table.add(f"{changes} changes of {len(alle)} kinds, {answers} answers: old ones", old, None, "0", old == 0)
    table.add("kinds of change that go unnoticed when they are not counted", len(missed), None, "0", not missed)


def is_caught(kind, site):
    """Whether a kind of change that the triggers forget is found out by this benchmark; and is in order with them."""
    verbinding = http.client.HTTPConnection(urlsplit(site).netloc)
    # Twice: there and back, so that what is forgotten next is not what is never kept, such as the way to a log-in.
    kind.change()
    kind.change()
    ask(verbinding, kind.address)
    time.sleep(2 * PROMISED)
    assert not kind.is_old(*ask(verbinding, kind.address)), f"{kind.name}: not shown at all"
    with connection.cursor() as cursor:
        # The first transaction after this one would be counted, and hide what is forgotten.
        tables = [kind.table] if kind.table else [content.tabel for content in list_inhoud()]
        cursor.execute("".join(f"ALTER TABLE {table} DISABLE TRIGGER USER;" for table in tables))
        kind.change()
        time.sleep(2 * PROMISED)
        old = kind.is_old(*ask(verbinding, kind.address))
        cursor.execute("".join(f"ALTER TABLE {table} ENABLE TRIGGER USER;" for table in tables))
    # Once more with them, for they also keep which pages are behind a log-in.
    kind.change()
    verbinding.close()
    return old


def race(alle, site):
    """Let writers change and readers read, while connections are cut off; return (answers, old answers)."""
    done, found = threading.Event(), []
    with ThreadPoolExecutor(WRITERS + READERS + 1) as pool:
        readers = [pool.submit(read, alle, site, seed, done, found) for seed in range(READERS)]
        cutter = pool.submit(cut_off, done)
        try:
            for writer in [pool.submit(write, alle[number::WRITERS], number) for number in range(WRITERS)]:
                writer.result()
        finally:
            done.set()
        cutter.result()
        for reader in readers:
            reader.result()
    return len(found), sum(found)


def write(kinds, seed):
    """Make changes of these kinds at random, with a connection of this thread's own."""
    kans = random.Random(seed)
    try:
        for _ in range(CHANGES // WRITERS):
            kans.choice(kinds).change()
            # Now and then long enough for the pages to be kept.
            time.sleep(kans.choice([0, 0, 0.02, 0.2]))
    finally:
        connection.close()


def read(alle, site, seed, done, found):
    """Ask at random until the writers are done; add to `found` for each answer whether it was old."""
    kans = random.Random(seed)
    verbinding = http.client.HTTPConnection(urlsplit(site).netloc)
    while not done.is_set():
        kind = kans.choice(alle)
        found.append(kind.is_old(*ask(verbinding, kind.address)))
    verbinding.close()


def ask(verbinding, address):
    """Return (when it was asked, all that was answered as one text)."""
    asked = time.monotonic()
    verbinding.request("GET", address)
    answer = verbinding.getresponse()
    text = html.unescape(answer.read().decode())
    return asked, f"status {answer.status} {answer.headers.get('Location', '')} {text}"


def cut_off(done):
    """Now and then end the connections with which the processes look which version is the present one."""
    try:
        while not done.wait(random.uniform(0.1, CUT)):
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inhoudversie' "
                    "AND datname = current_database() ORDER BY random() LIMIT 1"
                )
    finally:
        connection.close()
