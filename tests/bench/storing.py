"""The database is away while fifty people read: whoever asks for a page that was seen before gets it."""

import threading
import time
import urllib.error
import urllib.request
from collections import Counter

from tests.bench.inhoud import addresses_by_type
from tests.bench.servers import gunicorn
from tests.databases import database_away

#: In seconds.
AWAY, BACK, PAUSE = 60, 3, 0.1
READERS = 50


def measure_outage(table):
    """Add how many answers were errors in a minute without the database, and how soon all is fresh after it."""
    pages = list(addresses_by_type().values())
    with gunicorn("regioprogramma.wsgi:application") as (site, _):
        for page in pages:
            ask(site + page)
        time.sleep(2)
        stop, said = threading.Event(), Counter()
        readers = [threading.Thread(target=read, args=(site, pages, number, stop, said)) for number in range(READERS)]
        with database_away():
            for reader in readers:
                reader.start()
            time.sleep(AWAY)
            during = dict(said)
        returned = time.monotonic()
        while ask(site + pages[0]) != "fresh":
            time.sleep(0.02)
        seconds = time.monotonic() - returned
        stop.set()
        for reader in readers:
            reader.join()
    errors = sum(number for what, number in during.items() if what not in {"fresh", "stale"})
    asked = sum(during.values())
    table.add(f"{AWAY} s without a database, {READERS} readers: errors of {asked}", errors, None, "0", errors == 0)
    table.add("seconds until fresh after its return", seconds, None, f"<= {BACK}", seconds <= BACK)


def read(site, pages, number, stop, said):
    """Ask for one page after the other, as a reader does."""
    while not stop.is_set():
        said[ask(site + pages[number % len(pages)])] += 1
        number += 1
        time.sleep(PAUSE)


def ask(address):
    """Return "fresh", "stale", or what went wrong."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            answer.read()
            return "stale" if "Warning" in answer.headers else "fresh"
    except urllib.error.HTTPError as error:
        return str(error.code)
    except OSError as error:
        return type(error).__name__
