"""The page cache itself, around Django: what has not changed is answered here, and Django is not asked."""

from collections.abc import Callable, Iterable
from threading import Lock
from time import time
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from django.conf import settings
from django.utils.http import parse_http_date_safe

from regioprogramma.core.pagina import op_versie
from regioprogramma.gezondheid.peiling import PEILING
from regioprogramma.gezondheid.pool import renew_pools
from regioprogramma.inhoudversie.replica import read_version
from regioprogramma.inhoudversie.stand import Inhoudstand, Uitkijk
from regioprogramma.toezicht.tellers import ANTWOORDEN

from .antwoord import Antwoord, Koppen, send_kept
from .nawerk import Nawerk
from .toelating import Toelating, send_later
from .voorraad import Bewaard, Voorraad
from .vraag import Omgeving, Paginavraag

#: A browser asks each time, and hears 304. A proxy in front answers by itself for a moment, so that a storm does not
#: come through; and for days when there is nothing behind it.
CACHE = ("Cache-Control", "public, max-age=0, s-maxage=2, stale-while-revalidate=8, stale-if-error=604800")
VARY = ("Vary", "Accept-Encoding, Cookie")
#: What a proxy may not keep, which without this may keep what says nothing.
EIGEN = ("Cache-Control", "private, no-store")


class Paginacache:
    """A WSGI application around another.

    `stand` says which version is the present one, or None when nobody knows; `is_weggehaald` whether what stood at an
    address (host, path) was withdrawn, or None; `is_weg` whether it is certain that there is no database.
    """

    def __init__(
        self,
        django: WSGIApplication,
        voorraad: Voorraad,
        stand: Callable[[], Inhoudstand | None],
        is_weggehaald: Callable[[str, str], bool | None],
        is_weg: Callable[[], bool],
    ) -> None:
        self.django, self.voorraad, self.stand = django, voorraad, stand
        self.is_weggehaald, self.is_weg = is_weggehaald, is_weg
        self._probeert = Lock()

    def __call__(self, omgeving: Omgeving, start: StartResponse) -> Iterable[bytes]:
        """Answer a request: as it was, when the content is what it was then."""
        vraag = Paginavraag.of(omgeving)
        if vraag is None:
            return self.django(omgeving, _closed(start))
        stand = self.stand()
        if stand is None:
            return self._without(vraag, omgeving, start)
        if _has_it(omgeving, stand):
            ANTWOORDEN.labels("unchanged").inc()
            start("304 Not Modified", [CACHE, VARY, *stand.koppen])
            return []
        eigen = self.voorraad.own(vraag, stand.versie)
        ANTWOORDEN.labels("kept" if eigen else "made").inc()
        bewaard = eigen or self.make(vraag, stand, omgeving)
        if isinstance(bewaard, Antwoord):
            laatste = self._last(vraag) if bewaard.status.startswith("5") else None
            if laatste is None:
                return _pass_on(bewaard, start, stand)
            bewaard.close()
            return send_kept(laatste, omgeving, start, _stale(laatste))
        if vraag.vraag != omgeving["QUERY_STRING"] and bewaard.status[:3] != "200":
            # An old address may lead elsewhere by exactly what a newsletter appended to it. A proxy keeps what is said
            # of that too: else it would go on with the page that stood there, when the site is away.
            precies = {**vraag.environ(omgeving), "QUERY_STRING": omgeving["QUERY_STRING"]}
            return _pass_on(Antwoord(self.django, precies), start, stand)
        return send_kept(bewaard, omgeving, start, _fresh(bewaard, stand))

    def make(self, vraag: Paginavraag, stand: Inhoudstand, omgeving: Omgeving | None = None) -> Bewaard | Antwoord:
        """Return the answer of this version, made once however many ask; or one that is not to be kept."""
        with self.voorraad.one_at_a_time(vraag):
            stand = self.stand() or stand
            if bewaard := self.voorraad.find(vraag, stand.versie):
                return bewaard
            antwoord, bewaard = self._ask(vraag, stand, omgeving)
            if bewaard:
                self.voorraad.keep(vraag, bewaard)
                return bewaard
        return antwoord

    def _ask(
        self, vraag: Paginavraag, stand: Inhoudstand, omgeving: Omgeving | None
    ) -> tuple[Antwoord, Bewaard | None]:
        """Let Django answer; return that, and what of it can be kept.

        What goes wrong with a replica is asked once more, of the database itself.
        """
        with op_versie(stand.versie), read_version(stand.versie) as lezing:
            antwoord = Antwoord(self.django, vraag.environ(omgeving))
            if not (lezing.is_elders and antwoord.status.startswith("5")):
                heel = antwoord.is_for_all() and antwoord.is_whole()
                return antwoord, antwoord.read(stand.versie) if heel else None
        antwoord.close()
        lezing.leave(antwoord.status)
        return self._ask(vraag, stand, omgeving)

    def warm(self, vraag: Paginavraag) -> None:
        """Make the answer of this version before anybody asks."""
        stand = self.stand()
        gemaakt = self.make(vraag, stand) if stand else None
        if isinstance(gemaakt, Antwoord):
            # Nobody reads it; Django lets go of its connection when it hears so.
            gemaakt.close()

    def _last(self, vraag: Paginavraag) -> Bewaard | None:
        """Return what was answered last; nothing when that was withdrawn since, or when nobody knows."""
        return self.voorraad.last(vraag) if self.is_weggehaald(vraag.host, vraag.pad) is False else None

    def _without(self, vraag: Paginavraag, omgeving: Omgeving, start: StartResponse) -> Iterable[bytes]:
        """Answer when the database does not."""
        weg = self.is_weggehaald(vraag.host, vraag.pad)
        if weg is False and (laatste := self.voorraad.last(vraag)):
            ANTWOORDEN.labels("stale").inc()
            return send_kept(laatste, omgeving, start, _stale(laatste))
        # It may be slow, or stand still: one finds out, and the others are there for what can be shown.
        if not weg and not self.is_weg() and self._probeert.acquire(blocking=False):
            try:
                return self.django(omgeving, _closed(start))
            finally:
                self._probeert.release()
        return send_later(start, "410 Gone", "410.html") if weg else send_later(start, pad=vraag.pad)


def _pass_on(antwoord: Antwoord, start: StartResponse, stand: Inhoudstand) -> Iterable[bytes]:
    """Give what Django answers, which is not kept here."""
    if not antwoord.is_for_all():
        return antwoord.send(_closed(start), [])
    return antwoord.send(start, _fresh(antwoord, stand))


def _closed(start: StartResponse) -> StartResponse:
    """Return what begins an answer that may be another for somebody else: unless it says so, no proxy keeps it."""

    def begin(status: str, koppen: Koppen, *fout: Any) -> Any:
        zelf = any(naam.lower() == "cache-control" for naam, _ in koppen)
        return start(status, koppen if zelf else [*koppen, EIGEN], *fout)

    return begin


def _stale(bewaard: Bewaard) -> Koppen:
    """Return what is said with an answer that may be old."""
    leeftijd = str(int(time() - bewaard.gemaakt))
    return [("Cache-Control", "no-cache"), VARY, ("Age", leeftijd), ("Warning", '110 - "Response is Stale"')]


def _fresh(bewaard: Bewaard | Antwoord, stand: Inhoudstand) -> Koppen:
    """Return what is said with an answer of the present version, unless it says for itself how long it holds."""
    if any(naam == "Cache-Control" for naam, _ in bewaard.koppen):
        return [VARY]
    return [CACHE, VARY, *(stand.koppen if bewaard.status.startswith("200") else ())]


def _has_it(omgeving: Omgeving, stand: Inhoudstand) -> bool:
    """Whether a browser or proxy has an answer of this version already."""
    merken = omgeving.get("HTTP_IF_NONE_MATCH")
    if merken is not None:
        return stand.merk in merken
    if "HTTP_IF_MODIFIED_SINCE" not in omgeving or not stand.bezonken:
        return False
    sinds = parse_http_date_safe(omgeving["HTTP_IF_MODIFIED_SINCE"])
    return sinds is not None and sinds >= stand.sinds


def around(django: WSGIApplication) -> Paginacache:
    """Return the page cache as a site has it; it looks from the first question on, in each process for itself."""
    voorraad = Voorraad(settings.PAGINACACHE_MAP / "sloten")
    nawerk = Nawerk(voorraad, lambda vraag: cache.warm(vraag))
    uitkijk = Uitkijk(nawerk.wake, renew_pools)
    # That nobody knows the version may have another cause: who edits is refused only when nothing answers at all.
    binnen = Toelating(django, lambda: uitkijk.weg and not PEILING.answers())
    cache = Paginacache(binnen, voorraad, uitkijk.stand, nawerk.is_weggehaald, lambda: uitkijk.weg)
    return cache
