"""How a process knows which version of the content is the present one: by looking, never by trusting."""

import logging
import os
import select
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from hashlib import blake2b
from time import monotonic, sleep
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.utils import timezone
from django.utils.http import http_date

from regioprogramma.grenzen import Grenzen, Verbinding

from .models import Inhoudversie
from .triggers import KANAAL
from .uitgave import uitgave

logger = logging.getLogger(__name__)
#: In seconds. What was seen longer ago than VERS is not served by; from _BIJTIJDS on somebody looks again meanwhile.
VERS, _BIJTIJDS = 0.09, 0.05
#: In seconds: by when a change has surely been committed, whose moment is written down just before that; a transaction
#: with much to check at its end takes long.
_BEZINKT = 30
#: How long a visitor waits for a look; how often is looked when nobody asks; when to try again after an error.
_GEDULD, _RUST, _OPNIEUW = 1.0, 1.0, 0.25
#: How long a look itself may take: one that waits for somebody who holds all pages says nothing about what they show.
_KIJKEN = Grenzen(opdracht=2, slot=2, stil=10)
#: What the server says of a look that took too long, because somebody holds all pages: nobody is cut off by that.
_WACHT = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled)
#: The version, when it was committed, when this was asked, and when the last page expired.
_VRAAG = f"""
    SELECT coalesce(sum(aantal), 0), coalesce(bit_xor(kenmerk), 0), max(moment), clock_timestamp(),
        (SELECT max(expire_at) FROM core_pagina WHERE expire_at <= %s)
    FROM {Inhoudversie._meta.db_table}"""  # noqa: S608 - constants only


@dataclass(frozen=True)
class Inhoudstand:
    """The content at a moment. Two with the same `versie` show a visitor the same."""

    versie: str
    #: The same as a browser or proxy hears it: a weak ETag, for it is that of every encoding.
    merk: str
    #: When it came to be, in whole seconds since 1970; and whether nothing else can have come to be in that second.
    sinds: int
    bezonken: bool
    #: On this computer's own clock (`monotonic`), just before it was looked at.
    gezien: float

    #: The headers that say which version an answer is of.
    koppen: list[tuple[str, str]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        # Until it is certain that nothing else came to be in the same second, the date is that of a second before.
        datum = http_date(self.sinds - (not self.bezonken))
        object.__setattr__(self, "koppen", [("ETag", self.merk), ("Last-Modified", datum)])


def look_up(cursor: Any) -> Inhoudstand:
    """Look which version is committed now; `cursor` is one of psycopg or of Django.

    A page that expires and a day that begins change what is shown without a change in the database.
    """
    gezien, nu = monotonic(), timezone.now()
    cursor.execute(_VRAAG, [nu])
    aantal, kenmerk, gewijzigd, gevraagd, verlopen = cursor.fetchone()
    middernacht = timezone.make_aware(datetime.combine(timezone.localdate(nu), time.min))
    door_tijd = max(filter(None, (middernacht, verlopen)))
    sinds = int(max(filter(None, (gewijzigd, door_tijd))).timestamp())
    bezonken = gevraagd.timestamp() >= sinds + _BEZINKT
    versie = f"{aantal}.{kenmerk}.{door_tijd.timestamp()}.{uitgave()}"
    return Inhoudstand(versie, f'W/"{blake2b(versie.encode(), digest_size=8).hexdigest()}"', sinds, bezonken, gezien)


def present_version() -> str:
    """Return the version that is committed now, as the database itself says."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        return look_up(cursor).versie


def is_of_this_uitgave(versie: str) -> bool:
    """Whether a version was named by the edition of the site that runs here; another is never served by this one."""
    return versie.endswith(f".{uitgave()}")


class Uitkijk:
    """Looks which version is the present one, for all requests of this process, over a connection of its own.

    PostgreSQL announces a commit, which makes the next look come at once. But an announcement that does not come is
    no proof: no answer rests on a look that is older than VERS seconds when the request is answered.

    `bij_wijziging` is called when the version is another one, `bij_terugkeer` when the database is there again after
    the connection was cut off.
    """

    def __init__(self, bij_wijziging: Callable[[], None], bij_terugkeer: Callable[[], None]) -> None:
        self._bij_wijziging, self._bij_terugkeer = bij_wijziging, bij_terugkeer
        self._klaar = threading.Condition()
        self._stand: Inhoudstand | None = None
        self._proces = 0
        self._gewekt = self._kijkt = False
        self._mislukt, self._afgesneden = 0, False
        #: Whether somebody waited in vain since the last look: once is enough.
        self._zwijgt = False
        #: Whether the database refused at the last try, or did not answer in time: asking it is of no use now.
        self.weg = False

    def stand(self) -> Inhoudstand | None:
        """Return what is the case now; None when the database does not say so within _GEDULD seconds."""
        stand, nu = self._stand, monotonic()
        if stand is None or nu - stand.gezien > VERS or self._proces != os.getpid():
            return self._await(nu)
        if nu - stand.gezien > _BIJTIJDS and not self._kijkt:
            self._wake()
        return stand

    def stop(self) -> None:
        """Look no more; for who began and ends within a process."""
        with self._klaar:
            self._proces = 0
        self._wake()

    def _await(self, gevraagd: float) -> Inhoudstand | None:
        """Wait, together with all who ask now, for a look that is recent enough."""
        self._start()

        def is_vers() -> bool:
            # One that began after the question is as good as any, however long it took to come.
            grens = min(gevraagd, monotonic() - VERS)
            return self._stand is not None and self._stand.gezien >= grens

        with self._klaar:
            if not self.weg and not self._zwijgt:
                self._wake()
                self._zwijgt = not self._klaar.wait_for(lambda: self.weg or is_vers(), _GEDULD)
            return self._stand if not self.weg and is_vers() else None

    def _start(self) -> None:
        """Begin to look, in the process that asks: a thread does not come along when the server forks."""
        with self._klaar:
            if self._proces == os.getpid():
                return
            self._proces, self._stand, self.weg = os.getpid(), None, False
            self._wekker, self._wek = os.pipe()
            hoe = _parameters()
            threading.Thread(target=self._watch, args=[hoe], name="uitkijk", daemon=True).start()

    def _wake(self) -> None:
        if not self._gewekt:
            self._gewekt = True
            os.write(self._wek, b"!")

    def _watch(self, hoe: dict[str, Any]) -> None:
        while self._proces == os.getpid():
            try:
                with Verbinding.connect(**hoe) as verbinding:
                    verbinding.grenzen = _KIJKEN
                    verbinding.add_notify_handler(lambda bericht: None)
                    verbinding.execute(f"LISTEN {KANAAL}")
                    if self._afgesneden:
                        self._afgesneden = False
                        self._bij_terugkeer()
                    while self._proces == os.getpid():
                        self._look(verbinding)
                        self._rest(verbinding)
            except Exception as fout:
                # Whatever it is: a thread that ended would leave the process without a version for good.
                self._afgesneden |= not isinstance(fout, _WACHT)
                if self._lost():
                    logger.exception("The database does not say which version of the content is the present one.")
                sleep(_OPNIEUW if self.weg else 0)

    def _lost(self) -> bool:
        """A connection that is cut off is made again at once, while who asks waits; the second time nobody waits.

        Return whether this is the second time in a row.
        """
        self._mislukt += 1
        if self._mislukt > 1:
            self._tell(None)
        return self._mislukt == 2

    def _look(self, verbinding: psycopg.Connection) -> None:
        # First: whoever wakes us from here on wants a look that is still to come.
        self._gewekt, self._kijkt = False, True
        with verbinding.cursor() as cursor:
            self._tell(look_up(cursor))
        self._kijkt, self._mislukt = False, 0

    def _tell(self, stand: Inhoudstand | None) -> None:
        """Let everybody know: the present version, or that there is no answer."""
        vorige = self._stand
        with self._klaar:
            self.weg, self._zwijgt = stand is None, False
            self._stand = stand or vorige
            self._klaar.notify_all()
        if stand and (vorige is None or vorige.versie != stand.versie):
            self._bij_wijziging()

    def _rest(self, verbinding: psycopg.Connection) -> None:
        """Wait until somebody asks or PostgreSQL announces a change."""
        gereed, _, _ = select.select([verbinding.fileno(), self._wekker], [], [], _RUST)
        if self._wekker in gereed:
            os.read(self._wekker, 1024)


def _parameters() -> dict[str, Any]:
    """Return how to connect to the database that the site reads; an end that says nothing any more is noticed."""
    gewoon = connections["default"].get_connection_params()
    stil = {"connect_timeout": 2, "tcp_user_timeout": 2000, "keepalives_idle": 5, "keepalives_interval": 1}
    opties = gewoon.get("options", "").replace(Verbinding.grenzen.opties, _KIJKEN.opties)
    vast = {"autocommit": True, "application_name": "inhoudversie", "options": opties}
    return {**stil, **gewoon, **vast}
