"""Real servers for a benchmark: our gunicorn on the bench's database, a bare one, nginx; and wrk, which asks them."""

import contextlib
import os
import re
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from tests.demo_site import ROOT, free_port
from tests.proxy import nginx, program

WORKERS, CONNECTIONS = 2, 32
START = 60


@dataclass
class Speed:
    """What wrk measured: requests per second, and the 99th percentile in milliseconds."""

    rps: float
    p99: float


@contextlib.contextmanager
def gunicorn(application, **variables):
    """Run a WSGI application as the site is run, on the database that is in use now; yield (address, process)."""
    port = free_port()
    host = connection.settings_dict["HOST"]
    database = f"postgresql://postgres@/{connection.settings_dict['NAME']}?host={host}"
    site = f"http://127.0.0.1:{port}"
    of_its_own = {"DATABASE_URL": database, "BASE_URL": site, "WEB_CONCURRENCY": str(WORKERS)}
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", application]
    with running(command, site, {**os.environ, **of_its_own, **variables}) as process:
        yield site, process


@contextlib.contextmanager
def nginx_before(folder, site):
    """Run nginx as docs/proxy shows it before a site, and a bare one that serves a folder; yield both addresses."""
    ports = free_port(), free_port()
    bare = f"server {{ listen 127.0.0.1:{ports[1]}; root {folder}/files; open_file_cache max=100; }}"
    command = nginx(folder, ports[0], site.removeprefix("http://"), more=bare)
    with running(command, f"http://127.0.0.1:{ports[1]}", os.environ):
        yield [f"http://127.0.0.1:{port}" for port in ports]


@contextlib.contextmanager
def running(command, address, environment):
    """Run a server until the end of the block, from when it answers."""
    log = Path(os.environ["VAR_DIR"]) / "server.log"
    with log.open("ab") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
    deadline = time.monotonic() + START
    try:
        while not answers(address):
            if process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"{command} does not answer; see {log}")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(START)


def answers(address):
    """Whether anything at all is said at an address."""
    try:
        urllib.request.urlopen(address, timeout=START).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def fetch(address):
    """Return (headers, body) as a browser that unpacks gzip gets them."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        return answer.headers, answer.read()


def wrk(address, seconds, **headers):
    """Return the Speed of an address; raises AssertionError when an answer is an error."""
    asked = [part for name, value in headers.items() for part in ("-H", f"{name.replace('_', '-')}: {value}")]
    command = [program("wrk", "wrk"), "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "--latency", *asked, address]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said and "If_None_Match" not in headers:
        raise AssertionError(f"{address}: {said}")
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    p99 = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    return Speed(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), p99)


def in_turns(rounds, beside, ours):
    """Ask two servers in turns; return [(Speed of the one beside, Speed of ours)], one of each round."""
    return [(beside(), ours()) for _ in range(rounds)]


def best(pairs):
    """Return the best Speed of each side.

    In three rounds of ten one of the two processes of a server gets all connections, and does a quarter of what both
    do: whose turn that is, is chance.
    """
    return [max(side, key=lambda speed: speed.rps) for side in zip(*pairs, strict=True)]


def middle(pairs):
    """Return the pair in the middle by how the two compare: of nginx one round in ten is far better than the rest."""
    return sorted(pairs, key=lambda pair: pair[1].rps / pair[0].rps)[len(pairs) // 2]
