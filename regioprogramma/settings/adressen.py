"""Turn the addresses of services (DATABASE_URL, CACHE_URL, EMAIL_URL) into Django settings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from regioprogramma.grenzen import WERK, Verbinding

#: In seconds: how long a page may be shown as it was when it cannot be made.
DAGEN = 7 * 24 * 60 * 60
#: After a second without success the pool gives up, and tries again when somebody asks: by itself it would wait ever
#: longer, and not notice for seconds that the database is back.
_POOL = {"max_size": 8, "reconnect_timeout": 1}


def _port_of(parts: SplitResult) -> int | None:
    try:
        return parts.port
    except ValueError:
        # Python's own message would repeat a part of the address, which may be a part of the password.
        raise ValueError("the port is no number; write / : and @ in a password as %2F %3A and %40") from None


def database(url: str) -> dict[str, Any]:
    """Return the DATABASES entry for a postgresql:// address; raises ValueError for anything else."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("it must start with postgresql://")
    port = _port_of(parts)
    query = dict(parse_qsl(parts.query))
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ValueError("the name of the database is missing after the last /")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket folder does not fit in a host name, so it comes as ?host=, as in libpq.
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            # One that does not connect is as good as away; what does not answer is left.
            "connect_timeout": 2,
            "pool": {**_POOL, "min_size": 1, "timeout": 1.5, "connection_class": Verbinding},
            # What the address says itself comes last, and counts.
            **query,
            "options": f"{WERK.opties} {query.get('options', '')}".strip(),
        },
    }


def replica(url: str) -> dict[str, Any]:
    """Return the DATABASES entry for a replica: one that does not answer soon is as good as away.

    Raises ValueError as `database` does.
    """
    gewoon = database(url)
    pool = {**gewoon["OPTIONS"]["pool"], "min_size": 0}
    opties = {"tcp_user_timeout": 5000, **gewoon["OPTIONS"], "pool": pool}
    return {**gewoon, "OPTIONS": opties, "TEST": {"MIRROR": "default"}}


def cache(url: str) -> dict[str, Any]:
    """Return the CACHES entry for a redis:// address; one that is slow is as good as away.

    Raises ValueError for anything else.
    """
    if urlsplit(url).scheme not in {"redis", "rediss"}:
        raise ValueError("it must start with redis:// or rediss://")
    tijden = {"socket_connect_timeout": 0.25, "socket_timeout": 0.25}
    return {"BACKEND": "regioprogramma.rediscache.Rediscache", "LOCATION": url, "OPTIONS": tijden}


def page_cache(plek: str) -> Callable[[str], dict[str, Any]]:
    """Return what turns a redis:// address into the CACHES entry of pages, which hears when it is away."""
    eigen = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "KEY_PREFIX": plek, "TIMEOUT": DAGEN}
    return lambda url: {**cache(url), **eigen}


def folder(pad: Path) -> dict[str, Any]:
    """Return the CACHES entry of pages in a folder; a tenth, by chance, goes when it is full."""
    vol = {"MAX_ENTRIES": 3000, "CULL_FREQUENCY": 10}
    return {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": pad,
        "TIMEOUT": DAGEN,
        "OPTIONS": vol,
    }


def bucket(url: str) -> dict[str, Any]:
    """Return the STORAGES entry of a bucket: https://key:secret@s3.provider.example/bucket?region=nl.

    Without key and secret those of AWS count: its own variables, or the role of the machine. Raises ValueError for
    anything else.
    """
    delen = urlsplit(url)
    naam = unquote(delen.path.strip("/"))
    if delen.scheme not in {"http", "https"} or not delen.hostname:
        raise ValueError("it must start with https://")
    if not naam or "/" in naam:
        raise ValueError("the name of one bucket must stand after the host")
    if bool(delen.username) != bool(delen.password):
        raise ValueError("the key and the secret go together; write / : and @ in them as %2F %3A and %40")
    opties = {
        "bucket_name": naam,
        "endpoint_url": f"{delen.scheme}://{delen.hostname}" + (f":{delen.port}" if delen.port else ""),
        "access_key": unquote(delen.username or "") or None,
        "secret_key": unquote(delen.password or "") or None,
        "region_name": dict(parse_qsl(delen.query)).get("region"),
    }
    return {"BACKEND": "regioprogramma.emmer.Emmer", "OPTIONS": opties}


def purge(url: str) -> dict[str, Any]:
    """Return the WAGTAILFRONTENDCACHE entry of a proxy (http://) or of Cloudflare (cloudflare://token@zone).

    Raises ValueError for anything else.
    """
    delen = urlsplit(url)
    if delen.scheme in {"http", "https"} and delen.hostname:
        return {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": url}
    if delen.scheme == "cloudflare" and delen.username and delen.hostname:
        cloudflare = "wagtail.contrib.frontend_cache.backends.CloudflareBackend"
        return {"BACKEND": cloudflare, "BEARER_TOKEN": unquote(delen.username), "ZONEID": delen.hostname}
    raise ValueError("it must start with http:// or cloudflare://token@")


def email(url: str) -> dict[str, Any]:
    """Return the EMAIL_* settings for an smtp:// (STARTTLS) or smtps:// address; raises ValueError otherwise."""
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"}:
        raise ValueError("it must start with smtp:// or smtps://")
    if "" in (parts.hostname or "").removesuffix(".").split("."):
        raise ValueError("the name of the host is missing, or has a part missing")
    port = _port_of(parts)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_TIMEOUT": 10,
    }
