"""A pool of connections that gives nothing any more does not keep a web server away for as long as it lives."""

import logging

import pytest
from django.db import connection, connections

from regioprogramma.gezondheid import pool as pools
from tests.databases import another_database, database_away

pytestmark = pytest.mark.django_db


@pytest.fixture
def pool(own_database):
    """The pool of the database of the test, of one connection at most, for which nobody waits long."""
    opties = {**connection.settings_dict["OPTIONS"], "pool": {"min_size": 0, "max_size": 1, "timeout": 0.3}}
    with another_database(OPTIONS=opties):
        connections["default"].pool.open()
        yield connections["default"].pool
        connections["default"].close()
        connections["default"].close_pool()


@pytest.fixture
def dood(pool):
    """The same, after its threads ended, as they do in who was forked from who had them."""
    for draad in pool._signal_stop_worker():
        draad.join()
    return pool


@pytest.fixture
def verbroken(own_database):
    """A pool of six connections, as after a busy hour, all of which the server ended."""
    zes = {"min_size": 6, "max_size": 6, "timeout": 1.5, "reconnect_timeout": 1}
    opties = {**connection.settings_dict["OPTIONS"], "pool": zes}
    with another_database(OPTIONS=opties):
        connections["default"].pool.open(wait=True)
        with database_away():
            pass
        yield connections["default"].pool
        connections["default"].close()
        connections["default"].close_pool()


def statuses(client, keer):
    client.raise_request_exception = False
    return [client.get("/nieuws/").status_code for _keer in range(keer)]


def test_a_pool_that_gives_nothing_is_replaced_once_that_is_sure(client, dood, caplog, monkeypatch):
    assert statuses(client, 3) == [503, 503, 503]
    assert connections["default"].pool is dood
    monkeypatch.setattr(pools, "GEDULD", 0)
    with caplog.at_level(logging.ERROR, pools.logger.name):
        assert statuses(client, 2) == [503, 200]
    assert connections["default"].pool is not dood
    assert "and is replaced: {" in caplog.text and "requests_errors" in caplog.text


def test_a_pool_whose_connection_is_in_use_is_kept_as_long_as_it_goes_round(client, pool, monkeypatch):
    monkeypatch.setattr(pools, "GEDULD", 0.5)
    for _keer in range(3):
        connections["default"].close()
        bezet = pool.getconn()
        assert statuses(client, 1) == [503]
        pool.putconn(bezet)
        assert statuses(client, 1) == [200]
        assert connections["default"].pool is pool


def test_a_pool_is_kept_while_the_database_does_not_answer(client, dood, monkeypatch):
    monkeypatch.setattr(pools, "GEDULD", 0)
    monkeypatch.setitem(connections["default"].settings_dict, "PORT", "1")
    assert statuses(client, 3) == [503, 503, 503]
    assert connections["default"].pool is dood


def test_nobody_is_sent_away_for_connections_of_before_the_database_went(client, verbroken):
    pools.renew_pools()
    assert statuses(client, 8) == [200] * 8
    assert connections["default"].pool is verbroken
