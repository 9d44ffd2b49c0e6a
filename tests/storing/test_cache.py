"""A real site of which the Redis goes away: nobody notices, and whoever watches over it hears so."""

import signal

import pytest

from tests.demo_site import DemoSite
from tests.proxy import redis_server

from .bezoek import ask, at_once, log_in, sql


@pytest.fixture(scope="module")
def met_redis(demo_folder, tmp_path_factory):
    """A running demo that shares its cache in a Redis, and that Redis."""
    map_ = tmp_path_factory.mktemp("redis")
    with (
        redis_server(map_) as (adres, server),
        DemoSite(demo_folder, map_ / "var", WEB_CONCURRENCY="2", CACHE_URL=adres) as site,
    ):
        yield site, server


@pytest.mark.parametrize("hoe", [signal.SIGSTOP, signal.SIGKILL], ids=["stands still", "is gone"])
def test_every_page_is_there_without_the_redis(met_redis, hoe):
    site, server = met_redis
    redacteur = log_in(site)
    kaart = [f"/nieuws/?pagina={nummer}" for nummer in (1, 2)] + ["/", "/projecten/", "/zoeken/?q=regio", "/contact/"]
    server.send_signal(hoe)
    try:
        assert {uitslag.status for uitslag in at_once(site, kaart)} == {200}
        assert {uitslag.status for uitslag in at_once(site, ["/beheer/", "/beheer/pages/"], **redacteur)} == {200}
        assert log_in(site)["Cookie"].count("sessionid") == 1
        sql(site, "UPDATE core_pagina SET title = title || ' x' WHERE url_path = '/home/nieuws/'")
        assert {uitslag.status for uitslag in at_once(site, kaart)} == {200}
        assert "cache" in ask(site, "/gereed")[2]
        assert ask(site, "/healthz")[0] == 200
    finally:
        if hoe == signal.SIGSTOP:
            server.send_signal(signal.SIGCONT)
