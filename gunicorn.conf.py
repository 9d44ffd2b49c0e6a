"""How gunicorn serves the site; it reads this file by itself. `make demo` and the container use the same one."""

import gc
import logging
import sys
import tempfile
from logging.config import dictConfig
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql.base import DatabaseWrapper
from gunicorn import util
from gunicorn.glogging import Logger
from gunicorn.http.wsgi import Response
from gunicorn.workers.gthread import ThreadWorker

from regioprogramma.settings.omgeving import as_number, as_port, env, let_know


class Webproces(ThreadWorker):  # type: ignore[misc]
    """gunicorn's own, which leaves nobody at the door when it stops.

    gunicorn answers whom it let in, and keeps the door until that is done: who comes meanwhile waits, and is hung up
    on. Here everybody who came is let in and the door is shut, so that a proxy goes to the next web server at once.
    """

    def set_accept_enabled(self, enabled):
        """Listen, or not for now; and not any more, once this process stops."""
        super().set_accept_enabled(enabled)
        for deur in () if self.alive else self.sockets:
            ervoor = -1
            while deur.fileno() != -1 and self.nr_conns != ervoor:
                ervoor = self.nr_conns
                self.accept(deur)
            deur.close()


class Logboek(Logger):  # type: ignore[misc]
    """Writes what gunicorn says in the form of all else that is logged."""

    def setup(self, cfg):
        """Give gunicorn the handlers of the site."""
        super().setup(cfg)
        dictConfig(settings.LOGGING)
        self.error_log.handlers[:] = logging.getLogger().handlers


wsgi_app = "regioprogramma.wsgi"
worker_class = Webproces
logger_class = Logboek
# Django works on a few of these at once, some more may wait for that or for the same page, and some are left for what
# needs neither (regioprogramma/paginacache/toelating.py and voorraad.py).
threads = 32
# Loaded once and shared by all processes: half the start, and half the memory. No connection is open at that point.
preload_app = True
# A page takes a fraction of a second; an upload of 50 MB over a slow line may take a minute.
timeout = 90
# The heartbeat file must not wait for a disk, nor need a writable one.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn makes a private file
control_socket_disable = True
# A proxy on the same machine passes on what a visitor sends: nobody says in a header where the site begins.
forwarder_headers = ""


def _without_name(antwoord):
    """Return the headers that gunicorn says by itself, without what it is called."""
    return [kop for kop in _headers(antwoord) if not kop.startswith("Server:")]


# Who looks for sites with a known fault asks for the name of the server first.
_headers, Response.default_headers = Response.default_headers, _without_name

#: What is said with a page about what is no request.
_BLAD = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("Connection", "close")]


def _refuse(deur, status, reden, _waarom):
    """Answer what is no request, or what broke gunicorn, as the site would; with nothing in it of what was sent."""
    # When apps are there.
    from regioprogramma.core.adressen import read_statisch
    from regioprogramma.koppen import complete

    blad = read_statisch("500.html" if status == 500 else "400.html").encode()
    eigen = [*_BLAD, ("Content-Length", str(len(blad)))]
    # How it came cannot be read; where https is on, everybody came so.
    koppen = complete(str(status), eigen, {"PATH_INFO": "", "wsgi.url_scheme": "https"})
    regels = [f"HTTP/1.1 {status} {reden}", *(f"{naam}: {waarde}" for naam, waarde in koppen), "", ""]
    util.write_nonblock(deur, "\r\n".join(regels).encode() + blad)


util.write_error = _refuse


def when_ready(server):
    """Leave out of garbage collection what was loaded before the first worker: it stays, shared by all of them."""
    gc.collect()
    gc.freeze()


def pre_fork(server, worker):
    """Begin without a connection of the parent: its pool would have no threads there, and give nothing for ever."""
    pools = DatabaseWrapper._connection_pools
    for naam in list(pools):
        server.log.error("The parent used the database %r; what it had open is closed.", naam)
        pools.pop(naam).close()


def child_exit(server, worker):
    """Keep what a process that ended has counted, and not what it was doing at that moment."""
    if METRICS_PORT:
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(worker.pid)


try:
    workers = env("WEB_CONCURRENCY", 2, as_number)
    METRICS_PORT = env("METRICS_PORT", None, as_port)
    _ = settings.SECRET_KEY
except ImproperlyConfigured as error:
    sys.exit(f"Error: {error}")

# On a port of their own the figures of all processes together, which write them in files (toezicht/meting.py).
bind = ["0.0.0.0:8000", *([f"0.0.0.0:{METRICS_PORT}"] if METRICS_PORT else [])]
if METRICS_PORT:
    let_know("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="meting-", dir=worker_tmp_dir))
