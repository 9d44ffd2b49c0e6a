"""A real site, of which the database stops, a process dies, and everybody keeps asking."""

import re
import time

import psutil

from regioprogramma import postgres
from tests.wachten import until

from .bezoek import ask, is_whole, log_in, sql

#: In seconds: after which what was withdrawn is surely known.
BEKEND = 3


def addresses(site):
    """Return the paths of some pages of every kind."""
    kaart = ask(site, "/sitemap.xml")[2]
    alle = [re.sub(r"https?://[^/]+", "", adres) for adres in re.findall(r"<loc>(.*?)</loc>", kaart)]
    return list(dict.fromkeys(["/", "/nieuws/", "/projecten/?pagina=2", "/feeds/nieuws.xml", *alle[::12]]))


def test_the_site_outlives_its_database_and_shows_nothing_that_was_withdrawn(storing):
    gezien = addresses(storing)
    assert len(gezien) > 20
    for pad in gezien:
        assert ask(storing, pad)[0] == 200, pad
    weg, blijft = [pad for pad in gezien if pad.startswith("/nieuws/") and pad.count("/") == 3][:2]
    sql(storing, f"UPDATE core_pagina SET live = false WHERE url_path LIKE '%{weg}'")
    time.sleep(BEKEND)

    map_ = storing.var_dir / "postgres"
    postgres.stop(map_)
    for pad in set(gezien) - {weg}:
        for _ in range(3):
            status, koppen, _tekst = ask(storing, pad)
            assert (status, koppen["Warning"]) == (200, '110 - "Response is Stale"'), pad
    assert ask(storing, weg)[0] == 410
    assert ask(storing, "/zoeken/?q=nooitgevraagd")[0] == 503

    # A web process that dies takes nothing along: what was answered is in a folder too.
    for proces in psutil.Process(storing.process.pid).children(recursive=True):
        if any("gunicorn" in deel for deel in proces.cmdline()) and proces.parent().pid != storing.process.pid:
            proces.kill()
    until(lambda: ask(storing, blijft)[0] == 200)
    assert ask(storing, blijft)[1]["Warning"]
    assert ask(storing, weg)[0] == 410

    server = postgres.start(map_)
    server.cleanup_mode = None
    until(lambda: "Warning" not in ask(storing, "/")[1])
    until(lambda: is_whole(storing, **log_in(storing)))
