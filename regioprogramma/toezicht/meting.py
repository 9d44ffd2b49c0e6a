"""Figures for whoever watches over the site, in the words of Prometheus: what was asked, how long it took, what waits.

They are served on a port of their own (METRICS_PORT), which no visitor reaches; without it nothing is counted.
"""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from django.db import close_old_connections
from prometheus_client import CollectorRegistry, make_wsgi_app
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from regioprogramma.core.adressen import asks_file

from .tellers import DUUR, VRAGEN

#: The parts of /gereed, each of which a container may have to do without.
ONDERDELEN = ("database", "migrations", "cache", "files", "disk", "worker", "work", "backup")
_SOORTEN = (("/beheer", "cms"), (settings.STATIC_URL, "static"), (settings.MEDIA_URL, "picture"))


def with_meting(wsgi: WSGIApplication) -> WSGIApplication:
    """Return a WSGI application that counts each answer, and serves the figures on their own port and nowhere else."""
    if not settings.METRICS_PORT:
        return wsgi
    cijfers = _make_cijfers()

    def answer(omgeving: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if _is_own_port(omgeving):
            return cijfers(omgeving, start)
        begin, soort = monotonic(), _kind(omgeving)

        def begin_answer(status: str, koppen: list[tuple[str, str]], *fout: Any) -> Callable[[bytes], object]:
            VRAGEN.labels(soort, status[:3]).inc()
            DUUR.labels(soort).observe(monotonic() - begin)
            return start(status, koppen, *fout)

        return wsgi(omgeving, begin_answer)

    return answer


def _is_own_port(omgeving: WSGIEnvironment) -> bool:
    # Not SERVER_PORT: of who comes by a socket in a folder that is what the visitor says in Host.
    deur = omgeving["gunicorn.socket"].getsockname()
    return isinstance(deur, tuple) and deur[1] == settings.METRICS_PORT


def _kind(omgeving: WSGIEnvironment) -> str:
    pad = omgeving["PATH_INFO"]
    if pad == "/zoeken/":
        return "search"
    if asks_file(omgeving.get("QUERY_STRING", "")):
        return "export"
    return next((soort for begin, soort in _SOORTEN if pad.startswith(begin)), "page")


def _make_cijfers() -> WSGIApplication:
    """Return what serves the figures of all web processes together, with the state of the site at that moment."""
    register = CollectorRegistry()
    MultiProcessCollector(register)
    register.register(Toestand())
    return make_wsgi_app(register)


class Toestand:
    """What the site lacks and how the work in the background goes, looked at when somebody asks."""

    def describe(self) -> Iterable[Metric]:
        """Nothing is looked at before somebody asks."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield the figures; without a database only that it is away."""
        # When apps are there.
        from regioprogramma.gezondheid.onderdelen import what_lacks, what_stops

        try:
            zonder = [wat] if (wat := what_stops()) else what_lacks()
            yield self._lacking(zonder)
            if "database" not in zonder:
                yield from self._work()
        finally:
            close_old_connections()

    def _lacking(self, zonder: Iterable[str]) -> Metric:
        gemis = GaugeMetricFamily("regioprogramma_lacking", "1 for what the site has to do without.", labels=["part"])
        for onderdeel in ONDERDELEN:
            gemis.add_metric([onderdeel], onderdeel in zonder)
        return gemis

    def _work(self) -> Iterator[Metric]:
        from regioprogramma.achtergrond.toestand import count_work

        stand = count_work()
        for naam, uitleg, waarde in (
            ("waiting", "Tasks that may begin.", stand.wachtend),
            ("failed", "Tasks that failed for good and nobody looked at.", stand.mislukt),
            ("oldest_seconds", "How long the first of those that may begin waits.", stand.langst),
            ("workers", "Workers that are there.", stand.werkers),
        ):
            yield GaugeMetricFamily(f"regioprogramma_work_{naam}", uitleg, waarde)
