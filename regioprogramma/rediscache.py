"""The cache that web containers share, in a Redis or Valkey that may be away: then nothing is in it."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

from .zekering import zekering_of

logger = logging.getLogger(__name__)


def _or_else(doe: Callable[..., Any], anders: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that does this, or that when the server is away; both get the same arguments."""

    @wraps(doe)
    def methode(client: RedisCacheClient, *wat: Any) -> Any:
        # Each thread has a client of its own.
        zekering = zekering_of(client._servers[0])
        if not zekering.is_door:
            try:
                return doe(client, *wat)
            except RedisError as fout:
                zekering.blow()
                logger.warning("The shared cache is away; the site does without: %s", fout)
        return anders(client, *wat)

    return methode


def _no_such_key(_client: Any, key: str, delta: int) -> int:
    raise ValueError(f"Key {key!r} not found.")


class _Client(RedisCacheClient):
    # What is added to nothing was not there; "no" means to whoever asks that it was, as with a code that was used.
    add = _or_else(RedisCacheClient.add, lambda *_wat: True)
    get = _or_else(RedisCacheClient.get, lambda _client, _key, default: default)
    set = _or_else(RedisCacheClient.set, lambda *_wat: None)
    touch = _or_else(RedisCacheClient.touch, lambda *_wat: False)
    delete = _or_else(RedisCacheClient.delete, lambda *_wat: False)
    get_many = _or_else(RedisCacheClient.get_many, lambda *_wat: {})
    has_key = _or_else(RedisCacheClient.has_key, lambda *_wat: False)
    incr = _or_else(RedisCacheClient.incr, _no_such_key)
    set_many = _or_else(RedisCacheClient.set_many, lambda *_wat: None)
    delete_many = _or_else(RedisCacheClient.delete_many, lambda *_wat: None)
    clear = _or_else(RedisCacheClient.clear, lambda *_wat: False)


class Rediscache(RedisCache):
    """Django's own, of which everything is a miss while the server is away."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = _Client

    def answers(self) -> bool:
        """Whether the server is there."""
        try:
            return bool(self._cache.get_client(None, write=True).ping())
        except RedisError:
            return False
