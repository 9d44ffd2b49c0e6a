"""A real site, of which the database stops, a process dies, and everybody keeps asking."""

import re
import time
import urllib.error
import urllib.request

import psutil
import psycopg
import pytest

from regioprogramma import postgres
from tests.demo_site import DemoSite
from tests.wachten import until

#: In seconds: after which what was withdrawn is surely known; and how long an answer may take on a busy machine. Who
#: asks in the moment in which the database stops waits ten seconds for a connection, and is shown what there was then.
BEKEND, GEDULD = 3, 60


@pytest.fixture(scope="module")
def draaiend(demo_folder, tmp_path_factory):
    """A running demo with two web processes."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("storing") / "var", WEB_CONCURRENCY="2") as site:
        yield site


def ask(site, pad, **koppen):
    """Return (status, headers, text) of a page; a page that leads elsewhere is an error."""
    vraag = urllib.request.Request(site.url + pad, headers=koppen)
    try:
        with urllib.request.urlopen(vraag, timeout=GEDULD) as antwoord:
            return antwoord.status, antwoord.headers, antwoord.read().decode()
    except urllib.error.HTTPError as fout:
        return fout.code, fout.headers, fout.read().decode()


def sql(site, opdracht):
    """Carry out an SQL statement on the database of the site."""
    with psycopg.connect(dbname="regioprogramma", user="postgres", host=str(site.var_dir / "postgres")) as verbinding:
        cursor = verbinding.execute(opdracht)
        return cursor.fetchall() if cursor.description else None


def addresses(site):
    """Return the paths of some pages of every kind."""
    kaart = ask(site, "/sitemap.xml")[2]
    alle = [re.sub(r"https?://[^/]+", "", adres) for adres in re.findall(r"<loc>(.*?)</loc>", kaart)]
    return list(dict.fromkeys(["/", "/nieuws/", "/projecten/?pagina=2", "/feeds/nieuws.xml", *alle[::12]]))


def test_the_site_outlives_its_database_and_shows_nothing_that_was_withdrawn(draaiend):
    gezien = addresses(draaiend)
    assert len(gezien) > 20
    for pad in gezien:
        assert ask(draaiend, pad)[0] == 200, pad
    weg, blijft = [pad for pad in gezien if pad.startswith("/nieuws/") and pad.count("/") == 3][:2]
    sql(draaiend, f"UPDATE core_pagina SET live = false WHERE url_path LIKE '%{weg}'")
    time.sleep(BEKEND)

    map_ = draaiend.var_dir / "postgres"
    postgres.stop(map_)
    for pad in set(gezien) - {weg}:
        for _ in range(3):
            status, koppen, _tekst = ask(draaiend, pad)
            assert (status, koppen["Warning"]) == (200, '110 - "Response is Stale"'), pad
    assert ask(draaiend, weg)[0] == 410
    assert ask(draaiend, "/zoeken/?q=nooitgevraagd")[0] == 503

    # A web process that dies takes nothing along: what was answered is in a folder too.
    for proces in psutil.Process(draaiend.process.pid).children(recursive=True):
        if any("gunicorn" in deel for deel in proces.cmdline()) and proces.parent().pid != draaiend.process.pid:
            proces.kill()
    until(lambda: ask(draaiend, blijft)[0] == 200)
    assert ask(draaiend, blijft)[1]["Warning"]
    assert ask(draaiend, weg)[0] == 410

    server = postgres.start(map_)
    server.cleanup_mode = None
    until(lambda: "Warning" not in ask(draaiend, "/")[1])
    assert ask(draaiend, "/zoeken/?q=nooitgevraagd")[0] == 200
