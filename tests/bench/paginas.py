"""What a page costs the server, per page type, with the demo's content and with ten times as much."""

import statistics
import time

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.inhoud import addresses_by_type, multiply
from tests.bench.tabel import Table

MAX_QUERIES = 25
TIMES = 15
#: Server time may grow a little with the content (an index is deeper), not with its size. In milliseconds.
GROWTH, NOISE = 1.5, 15
#: These show all there is, so their time may grow with it, but no faster.
SHOW_ALL = {"contactpagina", "regiodealspagina"}
TENFOLD = 10


def run(data):
    """Measure every page type at 1x and 10x, in one transaction that is rolled back."""
    table = Table("Per page type: 10x the demo's content, compared with 1x", "at 10x", "at 1x")
    with transaction.atomic():
        addresses = addresses_by_type()
        small = {name: measure(address) for name, address in addresses.items()}
        multiply(TENFOLD)
        large = {name: measure(address) for name, address in addresses.items()}
        transaction.set_rollback(True)
    for name, (queries, _) in large.items():
        before = small[name][0]
        table.add(
            f"{name}: queries", queries, before, f"<= {MAX_QUERIES}, no more", queries <= min(before, MAX_QUERIES)
        )
    for name, (_, milliseconds) in large.items():
        before = small[name][1]
        limit = before * (TENFOLD if name in SHOW_ALL else GROWTH) + NOISE
        table.add(f"{name}: ms", milliseconds, before, f"<= {limit:.0f}", milliseconds <= limit)
    return table


def measure(address):
    """Return (queries, median milliseconds of server time) of one page, with warm caches."""
    client = Client(headers={"host": "127.0.0.1"})
    for _ in range(2):
        response = client.get(address)
        if response.status_code != 200:
            raise AssertionError(f"{address} answers {response.status_code}")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    # Counted at once: the next request clears what was captured.
    count = len(queries)
    durations = []
    for _ in range(TIMES):
        start = time.perf_counter()
        client.get(address)
        durations.append((time.perf_counter() - start) * 1000)
    return count, statistics.median(durations)
