"""What a visitor asks, as far as the answer depends on it."""

import re
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from sys import stderr
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

from django.conf import settings

from regioprogramma.core.adressen import VOLGERS

#: What WSGI calls the environment: the request, as gunicorn hands it over.
Omgeving = dict[str, Any]

#: Who has one of these cookies may get something else than everybody.
_EIGEN = re.compile(rf"\b({settings.SESSION_COOKIE_NAME}|{settings.CSRF_COOKIE_NAME}|messages)=")
#: What is answered whatever goes on: exactly these, for all that begins the same is an address that is not there.
_LOS = {"/robots.txt", "/healthz", "/gereed", "/security.txt", "/.well-known/security.txt"}
#: Files of the server, the CMS, and what is behind a link: no pages for everybody.
_GEEN_PAGINA = (settings.STATIC_URL, settings.MEDIA_URL, "/beheer", "/concept/", "/rapportage/")
_PROXY = settings.SECURE_PROXY_SSL_HEADER


def is_los(pad: str) -> bool:
    """Whether what is asked needs neither much work nor, to say so, the database."""
    return pad in _LOS or pad.startswith(settings.STATIC_URL)


class Paginavraag(NamedTuple):
    """One address, in the way of writing that all who ask the same have in common.

    `poort` is that of the server, by which Wagtail tells sites of one name apart; "" is the usual one.
    """

    schema: str
    host: str
    pad: str
    vraag: str
    poort: str = ""

    @classmethod
    def of(cls, omgeving: Omgeving) -> Self | None:
        """Return what is asked; None when the answer may be another for somebody else, or is no page."""
        pad = omgeving["PATH_INFO"]
        if omgeving["REQUEST_METHOD"] not in {"GET", "HEAD"} or pad in _LOS or pad.startswith(_GEEN_PAGINA):
            return None
        if (
            "HTTP_AUTHORIZATION" in omgeving
            or "HTTP_RANGE" in omgeving
            or _EIGEN.search(omgeving.get("HTTP_COOKIE", ""))
        ):
            return None
        # A proxy may pass on what a visitor sends under this name, and it stands in every link of the page.
        if omgeving.get("SCRIPT_NAME"):
            return None
        schema = omgeving["wsgi.url_scheme"]
        if _PROXY and omgeving.get(_PROXY[0]) == _PROXY[1]:
            schema = "https"
        vraag = omgeving["QUERY_STRING"]
        return cls(
            schema,
            omgeving.get("HTTP_HOST", "").lower(),
            omgeving["PATH_INFO"],
            _zonder_volgers(vraag) if vraag else "",
            omgeving["SERVER_PORT"],
        )

    @property
    def plek(self) -> str:
        """Where its answer is kept: a page at its own address, or one of the questions that anybody can make up."""
        return "vragen" if self.vraag or self.host not in _HOSTS else "paginas"

    @property
    def sleutel(self) -> str:
        """The name under which its answer is shared."""
        return blake2b(repr(tuple(self)).encode(), digest_size=20).hexdigest()

    def environ(self, omgeving: Omgeving | None) -> Omgeving:
        """Return what to ask Django: as `omgeving` does, or, without, as nobody in particular."""
        beveiligd = self.schema == "https"
        niemand: Omgeving = {
            "SERVER_NAME": self.host.partition(":")[0],
            "SERVER_PORT": self.poort or ("443" if beveiligd else "80"),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "SCRIPT_NAME": "",
            "HTTP_HOST": self.host,
            "HTTP_ACCEPT_ENCODING": "gzip",
            "wsgi.url_scheme": self.schema,
            "wsgi.input": BytesIO(),
            "wsgi.errors": stderr,
            **({_PROXY[0]: _PROXY[1]} if _PROXY and beveiligd else {}),
        }
        alles = {**(omgeving or niemand), "REQUEST_METHOD": "GET", "QUERY_STRING": self.vraag, "PATH_INFO": self.pad}
        pakt_uit = choose_codering(alles.get("HTTP_ACCEPT_ENCODING", ""), ("gzip",))
        return {**alles, "HTTP_COOKIE": "", "HTTP_ACCEPT_ENCODING": pakt_uit}


def _read_hosts() -> frozenset[str]:
    """Return the hosts a site is called by, as they are written; "" is none.

    Django takes any port, a dot at the end, and any name before that of a wildcard too. Who asks by all of those would
    else fill what is kept with one page.
    """
    eigen = urlsplit(settings.WAGTAILADMIN_BASE_URL.lower())
    poort = f":{eigen.port}" if eigen.port else ""
    namen = {naam.lower().lstrip(".") for naam in settings.ALLOWED_HOSTS}
    return frozenset({"", eigen.netloc, *namen, *(naam + poort for naam in namen)})


_HOSTS = _read_hosts()


@lru_cache(maxsize=1000)
def _zonder_volgers(vraag: str) -> str:
    delen = [deel for deel in vraag.split("&") if deel]
    return "&".join(deel for deel in delen if not VOLGERS.fullmatch(deel.partition("=")[0]))


@lru_cache(maxsize=1000)
def choose_codering(accept: str, uit: tuple[str, ...] = ("br", "gzip")) -> str:
    """Return the first encoding of `uit` that a browser accepts (RFC 9110, 12.5.3), or "" for none."""
    gewichten = {}
    for deel in accept.lower().split(","):
        naam, _, rest = deel.partition(";")
        gewichten[naam.strip()] = _getal(rest.partition("=")[2]) if rest else 1.0
    return next((naam for naam in uit if gewichten.get(naam, gewichten.get("*", 0)) > 0), "")


def _getal(tekst: str) -> float:
    try:
        return float(tekst)
    except ValueError:
        return 0.0
