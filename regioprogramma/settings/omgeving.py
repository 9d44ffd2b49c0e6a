"""Every environment variable the project reads, declared once with its meaning.

`manage.py omgeving` lists them; the settings read them through the same declarations, so a variable that is
not listed here cannot be read. Each may stand in a file instead, of which NAME_FILE is the path: what is secret then
is not in the environment, which every child process and whoever inspects a container can read.
"""

import os
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Variable:
    """One environment variable: its name, what it is for, and whether production refuses to start without it."""

    name: str
    help: str
    required_in_production: bool = False


VARIABLES = {
    variable.name: variable
    for variable in (
        Variable("SECRET_KEY", "Random text of at least 50 characters; signs sessions and tokens.", True),
        Variable(
            "SECRET_KEY_FALLBACKS",
            "Earlier values of SECRET_KEY, which still open what they closed: old,older.",
        ),
        Variable("ALLOWED_HOSTS", "Host names of the site, separated by commas: www.regio.example.", True),
        Variable("DATABASE_URL", "PostgreSQL 15 or newer: postgresql://user:password@host:5432/name.", True),
        Variable("BASE_URL", "Address of the CMS as used in e-mails: https://www.regio.example.", True),
        Variable("MEDIA_ROOT", "Folder for uploaded files; a volume that is backed up. Default: var/media."),
        Variable(
            "MEDIA_BUCKET_URL",
            "https://key:secret@s3.provider.example/bucket?region=nl: a closed bucket (S3) for uploaded files "
            "instead of MEDIA_ROOT.",
        ),
        Variable(
            "FILES_HOST",
            "Another host name, from which the files of documents are sent: bestanden.regio.example. Default: none.",
        ),
        Variable(
            "BACKUP_URL",
            "Folder, s3://bucket/prefix or https://key:secret@s3.provider.example/bucket/prefix?region=nl, of this "
            "site alone, where the worker puts a backup every night. Default: none is made.",
        ),
        Variable("BACKUP_TIME", "When it does so: 01:30, which is the default."),
        Variable(
            "BACKUP_RECIPIENTS",
            "Public keys of age (age1...,age1...) for which backups are encrypted. Default: they are not.",
        ),
        Variable("BACKUP_KEEP", "Of how many days, weeks and months the newest backup is kept. Default: 7,4,12."),
        Variable(
            "DATABASE_REPLICA_URL",
            "postgresql:// address of a streaming replica, from which the pages of visitors are read.",
        ),
        Variable("CACHE_URL", "redis://host:6379/0 to share the cache between web containers. Default: the database."),
        Variable(
            "PAGE_CACHE_DIR",
            "Folder that only the site can write, for pages to show while the database is away. Default: var/paginas.",
        ),
        Variable(
            "MOVE_DIR",
            "Folder for the files of a website that moves in, shared by web containers and worker. Default: "
            "var/verhuizingen.",
        ),
        Variable(
            "PURGE_URL",
            "http://varnish:6081 to take a changed page out of a proxy at once, or cloudflare://token@zone.",
        ),
        Variable("EMAIL_URL", "smtp://user:password@host:587 (or smtps://). Default: e-mail is written to the log."),
        Variable("EMAIL_FROM", "Sender of e-mails from the CMS. Default: no-reply@ the first allowed host."),
        Variable("HTTPS", "0 to serve over plain http on a closed network or for a trial. Default: 1."),
        Variable(
            "TRUSTED_PROXY",
            "1 when nobody comes in but through a proxy that sets X-Forwarded-Proto and adds to X-Forwarded-For.",
        ),
        Variable(
            "LOCAL_PASSWORDS", "0 when everybody logs in through OIDC_URL and nobody has a password. Default: 1."
        ),
        Variable("OIDC_URL", "https:// address of an OpenID provider, before /.well-known/openid-configuration."),
        Variable("OIDC_CLIENT_ID", "Name of this site at the OpenID provider."),
        Variable("OIDC_CLIENT_SECRET", "Secret of this site at the OpenID provider."),
        Variable("OIDC_NAME", "What the button to log in is called after: 'Gemeente Voorbeeld'."),
        Variable("OIDC_CLAIM", "Claim with the groups of somebody. Default: groups."),
        Variable(
            "OIDC_GROUPS",
            "group-at-provider:Role,… (Redacteur, Communicatie, Hoofdredacteur, Beheerder or another role); "
            "who is in none of these groups does not get in.",
        ),
        Variable("AUDIT_DAYS", "How many days the audit log is kept. Default: 365."),
        Variable("WEB_CONCURRENCY", "Number of web processes; each works on four requests at once. Default: 2."),
        Variable("LINK_CHECK", "0 when the worker may not ask other sites whether links to them work. Default: 1."),
        Variable("LOG_LEVEL", "DEBUG, INFO, WARNING or ERROR. Default: INFO."),
        Variable("LOG_FORMAT", "text, or json: one object a line, for what collects logs. Default: text."),
        Variable("METRICS_PORT", "Port for the figures of Prometheus, of a web container: 9000. Default: none."),
        Variable(
            "ERROR_DSN",
            "https://key@errors.example/1 (Sentry, GlitchTip): where what breaks is told. Default: the log.",
        ),
        Variable(
            "SECURITY_CONTACT",
            "Where somebody tells that the site has a weakness: mailto:security@regio.example (or https://, tel:+31). "
            "Default: there is no /.well-known/security.txt, and a warning at every start.",
        ),
        Variable("SECURITY_POLICY", "https:// address of the page that says what whoever tells it may expect."),
        Variable("SECURITY_KEY", "https://, dns: or openpgp4fpr: address of the key to encrypt such a message with."),
        Variable(
            "STATISTICS_DAYS",
            "How many days it is kept how often pages are read: 400. Default: it is not counted (docs/bezoek.md).",
        ),
        Variable("ENVIRONMENT_LABEL", "Name shown in the CMS on anything but the real site: 'Acceptatie'."),
        Variable("VAR_DIR", "Folder for the embedded database, demo logins and reports. Default: var/."),
    )
}

_REQUIRED = object()


def raw(name: str) -> str:
    """Return what the declared variable `name` was set to, by itself or in the file of NAME_FILE; "" when it was not.

    Raises ImproperlyConfigured, with a sentence that says what to do, when both are set or the file gives nothing.
    """
    value, path = (os.environ.get(variable, "").strip() for variable in (VARIABLES[name].name, f"{name}_FILE"))
    if not path:
        return value
    if value:
        raise ImproperlyConfigured(f"Set {name} or {name}_FILE, not both.")
    try:
        content = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise ImproperlyConfigured(f"The file {path} of {name}_FILE cannot be read ({reason}).") from None
    if not content:
        raise ImproperlyConfigured(f"The file {path} of {name}_FILE is empty.")
    return content


def env(name: str, default: Any = _REQUIRED, cast: Callable[[str], Any] = str) -> Any:
    """Return the declared environment variable `name`, cast; without a default it is required.

    Raises ImproperlyConfigured, with a sentence that says what to set, when it is missing or cannot be read.
    """
    variable = VARIABLES[name]
    if not (value := raw(name)):
        if default is _REQUIRED:
            raise ImproperlyConfigured(f"Set the environment variable {name}: {variable.help}")
        return default
    try:
        return cast(value)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"The environment variable {name} cannot be read ({error}): {variable.help}"
        ) from error


def let_know(name: str, value: str) -> None:
    """Set what a library reads from the environment by itself, and whoever runs the site cannot set."""
    os.environ[name] = value


def as_list(raw: str) -> list[str]:
    """Split "a, b" into ["a", "b"]."""
    return [part.strip() for part in raw.split(",") if part.strip()]


def as_secret(raw: str) -> str:
    """Return a secret that cannot be guessed; raises ValueError for a short one."""
    if len(raw) < 50 or len(set(raw)) < 10:
        raise ValueError("it is too short or too simple")
    return raw


def as_hosts(raw: str) -> list[str]:
    """Split the host names; raises ValueError for "*", which lets a visitor choose the name in our e-mails."""
    if "*" in (hosts := as_list(raw)) or not hosts:
        raise ValueError("it must name the hosts one by one")
    return hosts


def as_files_host(hosts: Collection[str]) -> Callable[[str], str]:
    """Return what reads the name of a host that is none of the site's; raises ValueError for another."""

    def read(raw: str) -> str:
        naam = raw.lower()
        if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", naam) or naam in {host.lower() for host in hosts}:
            raise ValueError("it must be one host name that is not in ALLOWED_HOSTS")
        return naam

    return read


def as_log_format(raw: str) -> str:
    """Return the form of the log; raises ValueError for another."""
    if raw not in {"text", "json"}:
        raise ValueError("it must be text or json")
    return raw


def as_port(raw: str) -> int:
    """Return the number of a port for figures; raises ValueError for what is none, and for that of the site."""
    if not raw.isdecimal() or not 0 < int(raw) < 65536 or int(raw) == 8000:
        raise ValueError("it must be a port: a number below 65536, not 8000")
    return int(raw)


def as_number(raw: str) -> int:
    """Return a number of at least 1; raises ValueError for another."""
    if not raw.isdecimal() or not int(raw):
        raise ValueError("it must be a number, at least 1")
    return int(raw)


def as_dsn(raw: str) -> str:
    """Return the address where errors are told; raises ValueError for what is none."""
    from sentry_sdk.utils import Dsn

    Dsn(raw)
    return raw


def as_origin(raw: str) -> str:
    """Return an http(s) address without a slash at its end; raises ValueError for anything else."""
    if not raw.startswith(("https://", "http://")):
        raise ValueError("it must start with https://")
    return raw.rstrip("/")


def as_days(raw: str) -> int:
    """Return a number of days; raises ValueError for what is none, or less than one."""
    if not raw.isdecimal() or not 0 < int(raw) <= 36500:
        raise ValueError("it must be a number of days, at least 1")
    return int(raw)


def as_bewaren(raw: str) -> tuple[int, int, int]:
    """Read "7,4,12" as numbers of days, weeks and months; raises ValueError for anything else."""
    getallen = [int(deel) for deel in as_list(raw) if deel.isdecimal()]
    if len(getallen) != 3 or len(as_list(raw)) != 3:
        raise ValueError("it must be three numbers: days, weeks, months")
    dagen, weken, maanden = getallen
    return dagen, weken, maanden


def as_tijd(raw: str) -> time:
    """Read "01:30" as a time of the day; raises ValueError for anything else."""
    return datetime.strptime(raw, "%H:%M").time()  # noqa: DTZ007 - of every day


def as_groepen(raw: str) -> dict[str, str]:
    """Read "a:Redacteur,b:Beheerder" as {group: role}, by the last colon; raises ValueError for anything else."""
    paren = {}
    for deel in as_list(raw):
        groep, _streep, rol = deel.rpartition(":")
        if not (groep.strip() and rol.strip()):
            raise ValueError("it must be group:Role pairs with commas between them")
        paren[groep.strip()] = rol.strip()
    return paren


def as_https(raw: str) -> str:
    """Return an https address without a slash at its end; raises ValueError for one that anybody on the way reads."""
    if not raw.startswith("https://"):
        raise ValueError("it must start with https://")
    return as_origin(raw)


def as_weblink(raw: str) -> str:
    """Return an https address of a page as it is; raises ValueError for another, or what is no address at all."""
    if not re.fullmatch(r"https://[\w.-]+(:\d+)?(/[!-~]*)?", raw, re.ASCII):
        raise ValueError("it must be an address that starts with https://")
    return raw


def as_meldpunten(raw: str) -> list[str]:
    """Split where weaknesses are told; raises ValueError for what is none of the kinds of RFC 9116 (2.5.3)."""
    punten = as_list(raw)
    for punt in punten:
        if not re.fullmatch(r"mailto:[^\s@,]+@[\w-]+(\.[\w-]+)+|tel:\+[\d-]{8,}", punt, re.ASCII):
            as_weblink(punt)
    if not punten:
        raise ValueError("it must name at least one place")
    return punten


def as_sleuteladres(raw: str) -> str:
    """Return where a key is found; raises ValueError for another, such as the key itself (RFC 9116, 2.5.4)."""
    if re.fullmatch(r"(dns|openpgp4fpr):[!-~]+", raw):
        return raw
    return as_weblink(raw)


def as_bool(raw: str) -> bool:
    """Read 1/0, true/false, yes/no, on/off; raises ValueError for anything else."""
    known = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if raw.lower() not in known:
        raise ValueError(f"{raw!r} is not 1 or 0")
    return known[raw.lower()]
