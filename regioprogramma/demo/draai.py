"""`make demo`: the whole site on this computer, from an empty folder to the first page, and down again."""

import argparse
import contextlib
import errno
import os
import signal
import socket
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import Error as DatabaseError

from regioprogramma import postgres
from regioprogramma.settings.omgeving import raw

from .processen import Processen
from .stappen import Voorbereiding, say
from .uitzonderingen import DemoFout

HOST = "127.0.0.1"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the demo until it is stopped; return the exit code. Whatever goes wrong ends in one sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", default="8000")
    port = parser.parse_args(argv).port
    os.environ["DJANGO_SETTINGS_MODULE"] = "regioprogramma.settings.demo"
    # Closing the terminal and `kill` end the demo the same way as Ctrl-C; Ctrl-C too where it was ignored from the
    # start, as in what a script starts with `&`.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        run(port)
    except KeyboardInterrupt:
        say("Gestopt.")
        return 0
    except Exception as error:  # noqa: BLE001 - a stack trace helps nobody who wants to see the site; it is logged
        sys.stderr.write(f"Fout: {explain_failure(error)}\n")
        return 1
    return 0


def run(port: str) -> None:
    """Start everything, wait for Ctrl-C, and stop everything that was started. Returns only through an exception."""
    from regioprogramma.settings.base import DATABASES, VAR_DIR

    VAR_DIR.mkdir(parents=True, exist_ok=True)
    processen = Processen(VAR_DIR)
    processen.claim()
    own_database = not DATABASES["default"]
    try:
        check_port(port)
        if own_database:
            say("PostgreSQL starten ...")
            # Passed on by its address: the web processes then need not know how the database was started.
            os.environ["DATABASE_URL"] = postgres.url(postgres.start(VAR_DIR / "postgres"))
        else:
            check_reachable(raw("DATABASE_URL"))
        Voorbereiding(VAR_DIR, may_skip=own_database).run()
        set_address(port)
        processen.start(f"{HOST}:{port}")
        say(welcome(port, VAR_DIR))
        processen.watch()
    finally:
        # Nothing may break off the tidying up, least of all a second Ctrl-C.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        processen.stop()
        if own_database:
            postgres.stop(VAR_DIR / "postgres")


def check_port(port: str) -> None:
    """Raise DemoFout when the demo cannot listen on `port`."""
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise DemoFout(f"PORT={port} is geen poortnummer. Kies een getal van 1024 tot en met 65535.")
    with socket.socket() as probe:
        # As gunicorn does: a port that was in use a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except PermissionError:
            raise DemoFout(
                f"Poort {port} is voorbehouden aan het systeem. Kies een andere: make demo PORT=8080."
            ) from None
        except OSError:
            raise DemoFout(
                f"Poort {port} is al in gebruik door een ander programma. "
                f"Stop dat, of kies een andere poort: make demo PORT={int(port) % 65535 + 1}."
            ) from None


def check_reachable(url: str) -> None:
    """Raise DemoFout when the server of DATABASE_URL does not answer, or is too old."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version
    except psycopg.Error as error:
        reason = " ".join(str(error).split())
        raise DemoFout(
            f"De database uit DATABASE_URL is niet bereikbaar ({reason}). "
            "Verbeter de variabele, of maak haar leeg: dan start de demo zelf een database."
        ) from None
    if version < 150000:
        raise DemoFout(
            f"De database uit DATABASE_URL is PostgreSQL {version // 10000}; nodig is versie 15 of nieuwer."
        )


def set_address(port: str) -> None:
    """Let absolute links lead here, as in mails, feeds and the site map; in SQL, as loading Django takes seconds."""
    os.environ["BASE_URL"] = f"http://{HOST}:{port}"
    with psycopg.connect(raw("DATABASE_URL")) as connection:
        connection.execute(
            "UPDATE wagtailcore_site SET hostname = %s, port = %s WHERE is_default_site", [HOST, int(port)]
        )
        found = connection.execute("SELECT to_regclass('django_cache')").fetchone()
        if found and found[0]:
            # It remembers the address of an earlier start.
            connection.execute("DELETE FROM django_cache")


def welcome(port: str, var_dir: Path) -> str:
    """Return what the visitor of the demo needs to know."""
    address = f"http://{HOST}:{port}"
    logins = (var_dir / "demo-logins.txt").read_text().splitlines()
    return "\n".join(
        [
            "",
            f"  De site     {address}/",
            f"  Het CMS     {address}/beheer/",
            "",
            "  Inloggen als    met wachtwoord",
            *(f"  {line}" for line in logins),
            "",
            f"Stoppen: Ctrl-C. Wat misgaat staat in {var_dir / 'demo.log'}.",
        ]
    )


def explain_failure(error: Exception) -> str:
    """Return one sentence, in Dutch, for an error; one we did not foresee goes to the log in full."""
    if isinstance(error, DemoFout | postgres.PostgresFout):
        return str(error)
    if isinstance(error, ImproperlyConfigured):
        return f"De instellingen kloppen niet. {error}"
    from regioprogramma.settings.base import VAR_DIR

    if getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error) or _is_full(VAR_DIR):
        return postgres.FULL.format(map=VAR_DIR)
    if isinstance(error, OSError) and error.filename:
        return (
            f"{error.filename} is niet bruikbaar ({error.strerror}). Herstel dat, of kies met VAR_DIR een andere map."
        )
    with contextlib.suppress(OSError), open(VAR_DIR / "demo.log", "a") as log:
        log.write(f"{time.ctime()}\n{''.join(traceback.format_exception(error))}\n")
    kind = "De database meldt" if isinstance(error, DatabaseError) else "Er ging iets mis"
    first_line = str(error).strip().partition("\n")[0].rstrip(".")
    return f"{kind}: {first_line or type(error).__name__}. Het hele verslag staat in {VAR_DIR / 'demo.log'}."


def _is_full(var_dir: Path) -> bool:
    with contextlib.suppress(OSError):
        return postgres.is_full(var_dir)
    return False


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
