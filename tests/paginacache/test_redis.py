"""Several machines share what is kept in a Redis; and when that is away, nobody notices."""

import signal

import pytest
from django.test import override_settings

from regioprogramma.settings.adressen import page_cache
from tests.factories import NieuwsberichtFactory
from tests.proxy import redis_server

from .bezoeker import Proces


@pytest.fixture
def redis(tmp_path, settings):
    """A Redis of this test's own, in which pages are shared; yields the server."""
    with redis_server(tmp_path) as (adres, server):
        plekken = {plek: page_cache(plek)(adres) for plek in ("paginas", "vragen")}
        with override_settings(CACHES={**settings.CACHES, **plekken}):
            yield server


@pytest.mark.django_db
def test_what_one_machine_made_another_gives_and_what_is_withdrawn_is_known_there(redis, tmp_path):
    adres = NieuwsberichtFactory().url
    een, ander = Proces(tmp_path / "een"), Proces(tmp_path / "ander")
    een.get(adres)
    eerst = een.get(adres)
    assert ander.get(adres).tekst == eerst.tekst
    assert ander.gemaakt.total() == 0
    ander.weg = True
    assert ander.get(adres).tekst == eerst.tekst


@pytest.mark.django_db
def test_a_redis_that_is_gone_or_hangs_is_a_miss_that_takes_no_time(redis, tmp_path):
    adres = NieuwsberichtFactory().url
    een = Proces(tmp_path)
    een.get(adres)
    een.get(adres)
    for einde in (lambda: redis.send_signal(signal.SIGSTOP), lambda: redis.kill()):
        einde()
        for nummer in range(5):
            assert een.get(f"/nieuws/?sorteer={nummer}").status == 200
        assert een.get(adres).status == 200
        # Not each question waits a quarter of a second: for a while nobody asks it.
        assert een.voorraad.zekering.is_door
