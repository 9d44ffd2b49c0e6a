"""The filters of the list of projects: what a page with all facets costs at 100 and at 10,000 projects."""

import random
import statistics
import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.kunstmatig import WOORDEN, kopieer, label, leeg_database, opruimen, verlaat
from tests.bench.tabel import Table

DATABASE = "bench_filters"
SIZES = (100, 10_000)
TIMES, MAX_QUERIES, TIMES_SLOWER = 40, 25, 3
ADDRESSES = {
    "no filter": "/projecten/",
    "one filter": "/projecten/?trefwoord=bench-3",
    "words and five filters": "/projecten/?q=e&trefwoord=bench-0&trefwoord=bench-1&status={status}&opgave={opgave}"
    "&gemeente=arnhem&gemeente=nijmegen&jaar=2024&jaar=2025",
    "sorted by title": "/projecten/?sorteer=titel",
    "by amount and end": "/projecten/?bedrag=1000000-5000000&eindjaar=2026&eindjaar=2027&sorteer=bedrag",
    "as a table": "/projecten/?vorm=tabel",
}


def run(data):
    """Measure every address at both sizes, each in a database of its own."""
    table = Table("Filtered list of projects", "at 10,000", "at 100")
    try:
        small, large = (measure_size(size) for size in SIZES)
    finally:
        verlaat(DATABASE)
    for name, (queries, milliseconds) in large.items():
        before, quick = small[name]
        table.add(
            f"{name}: queries", queries, before, f"<= {MAX_QUERIES}, no more", queries <= min(before, MAX_QUERIES)
        )
        table.add(f"{name}: p95 ms", milliseconds, quick, f"<= {TIMES_SLOWER}x", milliseconds <= TIMES_SLOWER * quick)
    return table


def measure_size(projects):
    """Return {name: (queries, p95 in milliseconds)} with this many projects on the site."""
    leeg_database(DATABASE)
    project = fill(projects)
    return {
        name: measure(address.format(status=project.status, opgave=project.opgave_id))
        for name, address in ADDRESSES.items()
    }


def fill(projects):
    """Copy a project this many times, each on a day and with keywords of its own; return it."""
    from projecten.models import Project
    from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord

    kans = random.Random(projects)
    project = Project.objects.visible().exclude(opgave=None).earliest("pk")
    begin = Pagina.objects.latest("pk").pk + 1
    ids = range(begin, begin + projects)
    woorden = Trefwoord.objects.bulk_create(Trefwoord(naam=f"bench {n}", slug=f"bench-{n}") for n in range(WOORDEN))
    PaginaTrefwoord.objects.all().delete()
    kopieer(project, ids, kans)
    label(ids, [woord.pk for woord in woorden], kans)
    opruimen()
    return project


def measure(address, times=TIMES):
    """Return (queries, p95 in milliseconds of server time) of one address, with warm caches."""
    client = Client(headers={"host": "127.0.0.1"})
    for _ in range(3):
        if client.get(address).status_code != 200:
            raise AssertionError(f"{address} does not answer")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    count, durations = len(queries), []
    for _ in range(times):
        start = time.perf_counter()
        client.get(address)
        durations.append((time.perf_counter() - start) * 1000)
    return count, statistics.quantiles(durations, n=20)[-1]
