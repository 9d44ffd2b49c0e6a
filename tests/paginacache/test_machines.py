"""A site on several machines: web servers that share a Redis and a database, and read from a replica of it.

A replica may lag, hang or be gone: no page is older than without one.
"""

import itertools
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.cookiejar import CookieJar
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest

from tests.demo_site import ROOT, START, DemoSite, demo_environment, free_port
from tests.proxy import redis_server
from tests.replica import Replica

pytestmark = [pytest.mark.demo]
#: For addresses that nobody asked before.
JAREN = itertools.count(2000)
PROJECT = "/projecten/buurtbatterijen/"


@pytest.fixture(scope="module")
def opstelling(demo_folder, tmp_path_factory):
    """(a demo, the address of a second web server of the same site, the replica that both read from)"""
    map = tmp_path_factory.mktemp("machines")
    replica = Replica(map / "var" / "postgres")
    with redis_server(map) as (redis, _server):
        gedeeld = {"WEB_CONCURRENCY": "1", "DATABASE_REPLICA_URL": replica.url, "CACHE_URL": redis}
        with DemoSite(demo_folder, map / "var", **gedeeld) as site, second_machine(site, replica, gedeeld) as ander:
            replica.make()
            yield site, ander, replica
            replica.stop()


@contextmanager
def second_machine(site, replica, gedeeld):
    """A web server with the same variables as the demo, and a folder of its own; yields it as a site."""
    ander = SimpleNamespace(url=f"http://127.0.0.1:{free_port()}", logins=site.logins)
    eigen = {
        **demo_environment(site.var_dir, **gedeeld),
        "DJANGO_SETTINGS_MODULE": "regioprogramma.settings.demo",
        "DATABASE_URL": replica.bron,
        "PAGE_CACHE_DIR": str(site.var_dir / "andere-paginas"),
    }
    opdracht = [sys.executable, "-m", "gunicorn", "--bind", ander.url.removeprefix("http://")]
    with subprocess.Popen([*opdracht, "regioprogramma.wsgi:application"], cwd=ROOT, env=eigen) as proces:
        grens = time.monotonic() + START
        while not answers(ander.url):
            assert proces.poll() is None and time.monotonic() < grens, "the second machine does not start"
            time.sleep(0.1)
        yield ander
        proces.terminate()


def answers(url):
    """Whether a web server says that it is well."""
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=5) as antwoord:
            return antwoord.status == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def paar(opstelling):
    """(a demo, the replica that it reads from)"""
    site, _ander, replica = opstelling
    return site, replica


@pytest.fixture
def gelijk(paar):
    """The same, with a replica that has all there is and is in use."""
    site, replica = paar
    replica.catch_up()
    # It was left alone for a while when it did not answer.
    assert read_elsewhere(site, replica, "/projecten/?jaar={}")
    return site, replica


def read_elsewhere(site, replica, pad):
    """Whether the replica is read from, for one of some pages that nobody asked before: it may be behind a moment."""
    voor, grens = replica.questions(), time.monotonic() + 20
    while replica.questions() == voor and time.monotonic() < grens:
        assert get(site, pad.format(next(JAREN)))[0] == 200
        time.sleep(0.2)
    return replica.questions() > voor


def get(site, pad, opener=None):
    """(status, text) of a page."""
    try:
        with (opener or urllib.request.build_opener()).open(site.url + pad, timeout=20) as antwoord:
            return antwoord.status, antwoord.read().decode()
    except urllib.error.HTTPError as fout:
        return fout.code, fout.read().decode()


def rename(replica, titel):
    replica.write("UPDATE core_pagina SET title = %s WHERE slug = 'buurtbatterijen'", titel)
    # What was seen a tenth of a second ago is not served by.
    time.sleep(0.12)


def titel_van(site, opener=None):
    status, tekst = get(site, PROJECT, opener)
    assert status == 200
    return re.search(r"</span>\s*(.*?)\s*</h1>", tekst, re.DOTALL)[1]


def test_what_is_not_kept_is_read_from_the_replica(gelijk):
    site, replica = gelijk
    rename(replica, "Batterijen in de buurt")
    replica.catch_up()
    assert read_elsewhere(site, replica, "/projecten/?sorteer=titel&jaar={}")
    assert titel_van(site) == "Batterijen in de buurt"


def test_a_change_is_seen_though_the_replica_lags(gelijk):
    site, replica = gelijk
    titel_van(site)
    replica.lag()
    for nummer in range(5):
        rename(replica, f"Batterij {nummer}")
        assert titel_van(site) == f"Batterij {nummer}"
    voor = replica.questions()
    assert get(site, f"/projecten/?jaar={next(JAREN)}")[0] == 200
    assert replica.questions() == voor, "what is behind is not read from"


def test_what_was_withdrawn_is_gone_though_the_replica_still_has_it(gelijk):
    site, replica = gelijk
    assert get(site, PROJECT)[0] == 200
    replica.lag()
    replica.write("UPDATE core_pagina SET live = false WHERE slug = 'buurtbatterijen'")
    time.sleep(0.12)
    assert get(site, PROJECT)[0] in (404, 410)
    replica.write("UPDATE core_pagina SET live = true WHERE slug = 'buurtbatterijen'")
    time.sleep(0.12)
    assert get(site, PROJECT)[0] == 200


def test_an_editor_sees_the_own_change_though_the_replica_lags(gelijk):
    site, replica = gelijk
    redactie = log_in(site)
    replica.lag()
    voor = replica.questions()
    for nummer in range(3):
        rename(replica, f"Eigen {nummer}")
        assert titel_van(site, redactie) == f"Eigen {nummer}"
    assert replica.questions() == voor, "who is logged in reads where is written"


def test_a_replica_that_answers_no_question_in_time_costs_nobody_a_page(gelijk):
    site, replica = gelijk
    replica._ask(replica.url, "ALTER SYSTEM SET statement_timeout = 1")
    replica._ask(replica.url, "SELECT pg_reload_conf()")
    try:
        for nummer in range(12):
            rename(replica, f"Traag {nummer}")
            assert titel_van(site) == f"Traag {nummer}"
    finally:
        replica._ask(replica.url, "ALTER SYSTEM RESET statement_timeout")
        replica._ask(replica.url, "SELECT pg_reload_conf()")


def test_a_replica_that_is_gone_costs_nobody_a_page_and_is_read_again_when_it_is_back(gelijk):
    site, replica = gelijk
    replica.stop()
    for nummer in range(10):
        rename(replica, f"Zonder {nummer}")
        assert titel_van(site) == f"Zonder {nummer}"
    replica.start()
    replica.catch_up()
    rename(replica, "Weer terug")
    assert titel_van(site) == "Weer terug"
    assert read_elsewhere(site, replica, "/projecten/?jaar={}")


def test_a_migration_or_a_write_never_goes_to_the_replica(gelijk):
    site, replica = gelijk
    for pad in ("/zoeken/?q=bestaatniet", "/opgaven/", PROJECT, "/trefwoorden/"):
        assert get(site, pad)[0] == 200
    assert "cannot execute" not in replica.log.read_text(errors="replace")


def log_in(site):
    """An editor who is logged in, as an opener of addresses."""
    redactie = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    _status, formulier = get(site, "/beheer/inloggen/", redactie)
    csrf = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', formulier)[1]
    wie = {"login": "hoofdredacteur", "password": site.logins()["hoofdredacteur"], "csrfmiddlewaretoken": csrf}
    redactie.open(f"{site.url}/beheer/inloggen/", urlencode(wie).encode()).close()
    return redactie


def test_a_change_is_seen_on_every_machine(gelijk, opstelling):
    site, ander, replica = opstelling
    for nummer in range(3):
        rename(replica, f"Overal {nummer}")
        assert titel_van(site) == titel_van(ander) == f"Overal {nummer}"


def test_who_logged_in_at_one_machine_is_logged_in_at_the_other(opstelling):
    site, ander, _replica = opstelling
    redactie = log_in(site)
    status, tekst = get(ander, "/beheer/", redactie)
    assert status == 200 and "Vandaag" in tekst


def test_every_machine_reads_from_the_replica(gelijk, opstelling):
    _site, ander, replica = opstelling
    assert read_elsewhere(ander, replica, "/projecten/?jaar={}")
