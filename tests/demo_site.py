"""A real demo, started as `make demo` does, for tests that need the whole site."""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
from django.conf import settings

from regioprogramma.demo.stappen import Voorbereiding
from tests.databases import CARELESS
from tests.once import one_at_a_time

ROOT = Path(__file__).resolve().parents[1]
START, STOP = 240, 120


class DemoSite:
    """A demo in a folder and on a port of its own. Used as a context it is started, and stopped at the end.

    `ignored` are the signals that whoever starts it ignores, as a script does with SIGINT for what it starts with `&`.
    `variables` are environment variables of its own.
    """

    def __init__(self, prepared, var_dir, port=None, ignored=(), **variables):
        if prepared:
            shutil.copytree(prepared, var_dir)
        self.var_dir = Path(var_dir)
        self.port = port or free_port()
        self.ignored, self.variables = ignored, variables
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exception):
        code, output = self.stop()
        assert code == 0, output

    def start(self):
        """Start it and wait until it says what its addresses are."""
        self.output = self.var_dir.parent / f"{self.var_dir.name}.txt"
        self.output.parent.mkdir(parents=True, exist_ok=True)
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "regioprogramma.demo.draai", "--port", str(self.port)],
                cwd=ROOT,
                env=demo_environment(self.var_dir, **self.variables),
                stdout=output,
                stderr=output,
                preexec_fn=lambda: [signal.signal(number, signal.SIG_IGN) for number in self.ignored],
            )
        deadline = time.monotonic() + START
        while "Stoppen:" not in self.output.read_text():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                log = self.var_dir / "demo.log"
                raise AssertionError(self.output.read_text() + (log.read_text()[-4000:] if log.exists() else ""))
            time.sleep(0.1)

    def stop(self, number=signal.SIGTERM):
        """Send it a signal and wait for its end; return the exit code and what it wrote."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(STOP), self.output.read_text()

    def processes(self):
        """Return every process that serves this demo: what it started, and its PostgreSQL."""
        pids = [int((self.var_dir / "postgres" / "postmaster.pid").read_text().split()[0])]
        started = psutil.Process(self.process.pid).children(recursive=True)
        server = psutil.Process(pids[0])
        return [self.process, *started, server, *server.children(recursive=True)][1:]

    def logins(self):
        """Return {login: password}."""
        return dict(line.split() for line in (self.var_dir / "demo-logins.txt").read_text().splitlines())


def demo_environment(var_dir, **variables):
    """Return the environment for a demo in folder `var_dir`: this one's, without what points elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "MEDIA_ROOT"}}
    return {**kept, "VAR_DIR": str(var_dir), **variables}


#: All code that writes what is in the demo's database and folder of files. Not the pages, lists and screens that only
#: read.
WRITERS = (
    "requirements/test.txt",
    "tests/werker.py",
    "*/migrations/*.py",
    "*/models*.py",
    "*/models/**/*.py",
    *(f"regioprogramma/{room}/**/*.{kind}" for room in ("demo", "settings") for kind in ("py", "toml", "md")),
    *(f"regioprogramma/{room}/**/*.py" for room in ("core", "gerelateerd", "inhoudversie", "taal", "zoeken")),
    "regioprogramma/*/migrations/*.py",
    "regioprogramma/*/models*.py",
    "regioprogramma/redactie/management/commands/demo_logins.py",
    "regioprogramma/redactie/links/oogst.py",
    "regioprogramma/rapportage/invullen/*.py",
    "regioprogramma/rapportage/models/*.py",
)


def prepared_folder():
    """Return the VAR_DIR of a demo that was loaded with the code as it is, made when there is none."""
    folder = settings.VAR_DIR / "demo-test"
    wanted = folder / code_fingerprint()
    with one_at_a_time("demo"):
        if not wanted.exists():
            shutil.rmtree(folder, ignore_errors=True)
            prepare(folder / "bezig").rename(wanted)
        elif not Voorbereiding(wanted, may_skip=True).is_current(Voorbereiding.fingerprint()):
            # The content is right; the style and the scripts are collected again.
            prepare(wanted)
    return wanted


def prepare(var_dir):
    """Start a demo in a folder and stop it when it answers and its worker is done; return the folder."""
    with DemoSite(None, var_dir) as site:
        urllib.request.urlopen(f"{site.url}/healthz").close()
        omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
        subprocess.run([sys.executable, "-m", "tests.werker"], cwd=ROOT, env=omgeving, check=True)
    configuration = site.var_dir / "postgres" / "postgresql.auto.conf"
    careless = "".join(f"{setting} = off\n" for setting in CARELESS)
    configuration.write_text(configuration.read_text().replace(careless, "") + careless)
    return site.var_dir


def first_start(folder):
    """Return the file with what the demo wrote when its folder, that of prepared_folder(), was made."""
    return folder.parent / "bezig.txt"


def code_fingerprint():
    """Return a short hash over all code that can decide what the demo's database holds."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in WRITERS for path in ROOT.glob(pattern)}):
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def free_port():
    """Return a port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
