"""What a page that did not change costs beside servers that do nothing else; and whether one that did is right."""

import tempfile
from functools import partial
from pathlib import Path

import psutil

from tests.bench.fotos import measure_photos
from tests.bench.inhoud import addresses_by_type
from tests.bench.kunstmatig import leeg_database, verlaat
from tests.bench.servers import best, fetch, gunicorn, in_turns, middle, nginx_before, wrk
from tests.bench.storing import measure_outage
from tests.bench.tabel import Table
from tests.bench.vers import measure_exact

DATABASE = "bench_snelheid"
ROUNDS, NGINX_ROUNDS, SECONDS = 8, 9, 1
#: In megabytes; and how many addresses are asked that differ in what no page looks at.
MEMORY, ODD = 200, 1_000
#: The share of what a server does that does nothing else.
PAGE, NOT_CHANGED, BEHIND_NGINX, TIMES_P99 = 0.5, 0.6, 0.8, 5


def run(data):
    """Measure speed, exactness and an outage, on a copy of the demo."""
    table = Table("A page that did not change", "ours", "beside")
    try:
        leeg_database(DATABASE)
        with tempfile.TemporaryDirectory() as folder:
            measure_speed(table, Path(folder))
        measure_photos(table)
        measure_exact(table)
        measure_outage(table)
    finally:
        verlaat(DATABASE)
    return table


def measure_speed(table, folder):
    """Add requests per second and p99 of every page type beside bare gunicorn, of 304, and of nginx before both."""
    with gunicorn("regioprogramma.wsgi:application") as (site, server):
        for name, address in addresses_by_type().items():
            (folder / "body").write_bytes(fetch(site + address)[1])
            with gunicorn("tests.bench.kaal:application", KAAL=str(folder / "body")) as (bare, _):
                measure_page(table, name, site + address, bare)
                if name == "homepagina":
                    known = {"If_None_Match": fetch(site + address)[0]["ETag"]}
                    beside, ours = best(in_turns(ROUNDS, asking(bare), asking(site + address, **known)))
                    compare(table, "304: requests per second", ours.rps, beside.rps, NOT_CHANGED)
        measure_nginx(table, folder, site)
        measure_memory(table, site, server)


def measure_page(table, name, address, bare):
    """Add requests per second and p99 of one page, beside a server that sends the same bytes."""
    beside, ours = best(in_turns(ROUNDS, asking(bare), asking(address, Accept_Encoding="gzip")))
    compare(table, f"{name}: requests per second", ours.rps, beside.rps, PAGE)
    table.add(f"{name}: p99 in ms", ours.p99, beside.p99, f"<= {TIMES_P99}x", ours.p99 <= TIMES_P99 * beside.p99)


def asking(address, **headers):
    """Return what asks an address for as long as a round takes, and returns its Speed."""
    return partial(wrk, address, SECONDS, **headers)


def measure_memory(table, site, server):
    """Add what a web process takes after all those requests, and whether as many again let it grow."""
    before = memory_of(server)
    wrk(f"{site}/", 4 * SECONDS, Accept_Encoding="gzip")
    for number in range(ODD):
        fetch(f"{site}/nieuws/?niets={number}")
    after = memory_of(server)
    table.add(f"MB of a process, after {ODD} odd questions more", after, before, f"<= {MEMORY}", after <= MEMORY)


def memory_of(server):
    """Return what the largest process of a server takes, in megabytes."""
    return max(process.memory_info().rss for process in psutil.Process(server.pid).children()) / 1e6


def measure_nginx(table, folder, site):
    """Add the home page behind nginx, beside nginx with the same bytes as a file."""
    (folder / "files").mkdir()
    (folder / "files" / "home.html").write_bytes(fetch(f"{site}/")[1])
    folder.chmod(0o711)
    with nginx_before(folder, site) as (before, bare):
        # Not counted: the first fills the cache, and warms both.
        wrk(f"{before}/", SECONDS, Accept_Encoding="gzip")
        turns = in_turns(NGINX_ROUNDS, asking(f"{bare}/home.html"), asking(f"{before}/", Accept_Encoding="gzip"))
    beside, ours = middle(turns)
    compare(table, "behind nginx: requests per second", ours.rps, beside.rps, BEHIND_NGINX)


def compare(table, name, ours, beside, share):
    """Add a figure that may not be less than a share of the one beside it."""
    table.add(name, ours, beside, f">= {share}x", ours >= share * beside)
