"""A cache that is away holds nothing, and nobody waits for it."""

import pytest
from django.core.cache import caches
from django.test import override_settings

from regioprogramma.settings import adressen
from regioprogramma.zekering import zekering_of
from tests.demo_site import free_port
from tests.proxy import redis_server


@pytest.fixture
def weg(settings):
    """The cache of a site of which the Redis is not there."""
    adres = f"redis://127.0.0.1:{free_port()}/0"
    with override_settings(CACHES={**settings.CACHES, "default": adressen.cache(adres)}):
        yield caches["default"]


def test_what_is_away_is_a_miss(weg):
    weg.set("a", 1)
    assert weg.get("a", "niets") == "niets"
    assert weg.get_or_set("a", lambda: 2) == 2
    assert weg.get_many(["a", "b"]) == {}
    assert "a" not in weg
    assert weg.add("a", 1) and weg.add("a", 1) and not weg.touch("a") and not weg.delete("a")
    weg.set_many({"a": 1})
    weg.delete_many(["a"])
    assert not weg.clear()
    with pytest.raises(ValueError, match="not found"):
        weg.incr("a")
    assert not weg.answers()


def test_it_is_not_asked_again_and_again(weg):
    assert weg.get("a") is None
    assert zekering_of(weg._servers[0]).is_door


def test_one_that_is_there_keeps_what_it_gets(tmp_path, settings):
    with (
        redis_server(tmp_path) as (adres, _server),
        override_settings(CACHES={**settings.CACHES, "default": adressen.cache(adres)}),
    ):
        kast = caches["default"]
        kast.set("a", [1, "twee"])
        assert kast.get("a") == [1, "twee"]
        assert kast.add("teller", 1) and kast.incr("teller") == 2
        assert kast.answers()
