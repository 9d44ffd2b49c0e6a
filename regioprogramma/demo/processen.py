"""The demo's two programs, the web server and the worker: start them, watch them, leave none behind."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

import psutil

from regioprogramma import postgres

from .stappen import BASE_DIR, say
from .uitzonderingen import DemoFout

#: In seconds.
START, STOP = 60, 10
WERKER = [sys.executable, "manage.py", "werker", "--verbosity", "0"]


class Processen:
    """What `make demo` started, written down in var/demo.json for the next start after this one is killed."""

    def __init__(self, var_dir: Path) -> None:
        self.register = var_dir / "demo.json"
        self.log = var_dir / "demo.log"
        self.web: subprocess.Popen[bytes] | None = None
        self.werker: subprocess.Popen[bytes] | None = None
        self.restarts = 0

    def claim(self) -> None:
        """Make this process the only demo on its folder, and end what a killed one left running.

        Raises DemoFout when a demo is running here already.
        """
        known = self._read()
        if runner := _alive(known.get("runner")):
            raise DemoFout(f"De demo draait al (proces {runner.pid}). Stop haar daar met Ctrl-C, of gebruik die.")
        left = [process for process in map(_alive, known.get("started", [])) if process]
        if left:
            say("De vorige demo is niet netjes gestopt; wat nog draaide wordt gestopt.")
        for process in left:
            _end(process)
        self._write()

    def start(self, bind: str) -> None:
        """Start both programs and wait for the first answered request."""
        say("Webserver starten ...")
        gunicorn = [sys.executable, "-m", "gunicorn", "--bind", bind]
        with self.log.open("ab") as log:
            self.web = _spawn(gunicorn, log)
            self._write()
            self.await_answer(bind)
            # After the web server: on a small computer two of these imports at once take twice as long.
            self.werker = _spawn(WERKER, log)
        self._write()

    def await_answer(self, bind: str) -> None:
        """Wait until the site answers; raises DemoFout when the web server ends or takes too long."""
        deadline = time.monotonic() + START
        while time.monotonic() < deadline:
            if self.web is None or self.web.poll() is not None:
                raise DemoFout(f"De webserver is meteen weer gestopt. De oorzaak staat onderaan in {self.log}.")
            connection = http.client.HTTPConnection(bind, timeout=START)
            with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
                connection.request("GET", "/healthz")
                if connection.getresponse().status == 200:
                    return
            time.sleep(0.1)
        raise DemoFout(
            f"De webserver antwoordt na {START} seconden nog niet. De oorzaak staat onderaan in {self.log}."
        )

    def watch(self) -> None:
        """Wait for an interrupt. Raises DemoFout when the web server ends; a worker that ends is started again."""
        while True:
            time.sleep(0.5)
            if self.web is None or self.web.poll() is not None:
                raise DemoFout(f"De webserver is vanzelf gestopt. De oorzaak staat onderaan in {self.log}.")
            if self.werker is None or self.werker.poll() is not None:
                self._restart_worker()

    def _restart_worker(self) -> None:
        """The site goes on without a worker, so one that dies is worth a few tries but not the site."""
        if self.restarts == 5:
            return
        self.restarts += 1
        say(f"De achtergrondtaken zijn gestopt en worden herstart. De oorzaak staat in {self.log}.")
        with self.log.open("ab") as log:
            self.werker = _spawn(WERKER, log)
        self._write()

    def stop(self) -> None:
        """End both programs and everything they started."""
        started = [process for process in (self.werker, self.web) if process]
        for process in started:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
        for process in started:
            _end(psutil.Process(process.pid)) if process.poll() is None else _kill_group(process.pid)
            process.wait()
        self.register.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any]:
        try:
            return json.loads(self.register.read_text())
        except (OSError, ValueError):
            return {}

    def _write(self) -> None:
        started = [_identity(process.pid) for process in (self.web, self.werker) if process]
        self.register.write_text(json.dumps({"runner": _identity(os.getpid()), "started": started}))


def _spawn(command: list[str], log: BinaryIO) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, so that Ctrl-C reaches only us and we end it in order."""
    return subprocess.Popen(  # noqa: S603 - our own two commands
        command, cwd=BASE_DIR, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
    )


def _identity(pid: int) -> list[float] | None:
    """Return what tells a process from a later one with the same number."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return [pid, psutil.Process(pid).create_time()]
    return None


def _alive(identity: Any) -> psutil.Process | None:
    """Return the process written down as `identity` when that one still runs."""
    with contextlib.suppress(psutil.NoSuchProcess, TypeError, ValueError):
        pid, created = identity
        process = psutil.Process(pid)
        if process.create_time() == created and process.status() != psutil.STATUS_ZOMBIE:
            return process
    return None


def _end(process: psutil.Process) -> None:
    """End a program and the processes it started: politely, and after a while not."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process.terminate()
    postgres.await_end(process, STOP)
    _kill_group(process.pid)


def _kill_group(pid: int) -> None:
    """Kill whatever is left of the session that a program started in."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
