"""What everybody can fetch of a site with 50 projects and of one with 5,000: queries, time and memory.

A file is written while it is read, in parts: its queries are those of a part, as often as there are parts, and what it
takes in memory is that of a part.
"""

import time
import tracemalloc

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.kunstmatig import leeg_database, verlaat
from tests.bench.stand import fill
from tests.bench.tabel import Table

DATABASE = "bench_opendata"
SMALL, LARGE = 50, 5_000
#: Of what a visitor reads; a program that asks for lists along with a list has the queries of those lists beside it.
MAX_QUERIES = 25
#: How many rows one part of a file has, and at most how many rows there are per project.
PART, ROWS = 500, 2
#: In milliseconds until an answer begins, a deal with all these projects too; and in MiB that a file takes.
FIRST_BYTE, MEMORY = 2_000, 32
ERBIJ = "insluiten=bijdragen,bestedingen,mijlpalen,resultaten"


def run(data):
    """Measure every output at both sizes, each in a database of its own."""
    table = Table("Everything that can be fetched", f"at {LARGE:,} projects", f"at {SMALL:,}")
    try:
        small, large = (measure_size(size) for size in (SMALL, LARGE))
    finally:
        verlaat(DATABASE)
    for name, (streams, queries, first, whole, memory) in large.items():
        _streams, before, first_before, whole_before, memory_before = small[name]
        most = before if name.startswith("API") else min(before, MAX_QUERIES)
        limit = before * (LARGE * ROWS // PART) if streams else most
        table.add(f"{name}: queries", queries, before, f"<= {limit}", queries <= limit)
        table.add(f"{name}: first byte, ms", first, first_before, f"<= {FIRST_BYTE}", first <= FIRST_BYTE)
        if streams:
            slower = LARGE / SMALL
            table.add(f"{name}: whole, ms", whole, whole_before, f"<= {slower:g}x", whole <= slower * whole_before)
            table.add(f"{name}: memory, MiB", memory, memory_before, f"<= {MEMORY}", memory <= MEMORY)
    return table


def measure_size(projects):
    """Return {name: (whether it is streamed, queries, ms to the first byte, ms in all, MiB)} with so many projects."""
    leeg_database(DATABASE)
    project = fill(projects)
    client = Client(headers={"host": "127.0.0.1"})
    return {name: measure(client, address) for name, address in addresses_of(project).items()}


def addresses_of(project):
    """Return {name: address} of what everybody can fetch."""
    from regioprogramma.core.lijsten import open_lijsten

    names = open_lijsten()
    return {
        "home": "/",
        "list of projects": "/projecten/",
        "page of a project": project.get_url(),
        "data": "/data/",
        "data, money": "/data/geld/",
        "catalogue": "/data/catalogus.ttl",
        "site map": "/sitemap.xml",
        "feed of news": "/feeds/nieuws.xml",
        "feed of changes": "/feeds/wijzigingen.xml",
        "feed of a project": f"/feeds/project/{project.pk}.xml",
        "API, projects": "/api/v1/projecten",
        "API, projects with what belongs to them": f"/api/v1/projecten?{ERBIJ}",
        "API, a project": f"/api/v1/projecten/{project.pk}?{ERBIJ}",
        "API, contributions": "/api/v1/bijdragen",
        "oc4ids.json": "/data/oc4ids.json",
        **{f"{name}.{form}": f"/data/{name}.{form}" for name in names for form in ("csv", "ndjson")},
    }


def measure(client, address):
    """Return (whether it is streamed, queries, ms to the first byte, ms in all, MiB at most)."""
    fetch(client, address)
    with CaptureQueriesContext(connection) as queries:
        streams, first, whole = fetch(client, address)
    count = len(queries)
    tracemalloc.start()
    try:
        fetch(client, address)
        memory = tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()
    streams, first, whole = fetch(client, address)
    return streams, count, first, whole, memory


def fetch(client, address):
    """Read an answer to its end; return (whether it is streamed, ms to the first byte, ms in all)."""
    begin = time.perf_counter()
    answer = client.get(address)
    if answer.status_code != 200:
        raise AssertionError(f"{address} answers {answer.status_code}")
    parts = iter(answer)
    next(parts)
    first = (time.perf_counter() - begin) * 1000
    for _part in parts:
        pass
    whole = (time.perf_counter() - begin) * 1000
    answer.close()
    return answer.streaming, first, whole
