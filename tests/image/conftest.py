"""The image, made once, and a site that runs from it: `make image`."""

import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import pytest

from regioprogramma import postgres
from tests.demo_site import ROOT, free_port
from tests.image import motor

#: In seconds: how long a start, a command and a stop may take.
START, COMMAND, STOP = 60, 240, 90
UID = 10001
#: What is said at the end: a figure per line.
FIGURES = pytest.StashKey()


def pytest_configure(config):
    """An empty list of figures."""
    config.stash[FIGURES] = []


def pytest_terminal_summary(terminalreporter, config):
    """Say what was measured."""
    for line in config.stash[FIGURES]:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def figures(pytestconfig):
    """Where a figure goes to be said at the end."""
    return pytestconfig.stash[FIGURES]


@pytest.fixture(scope="session")
def image(tmp_path_factory, figures):
    """The image, built anew; ends everything with one sentence where nothing can build it."""
    try:
        engine = motor.choose(os.environ.get("ENGINE", ""))
    except RuntimeError as error:
        pytest.exit(str(error), returncode=3)
    begin, place = time.monotonic(), tmp_path_factory.mktemp("image")
    try:
        made = motor.make(engine, ROOT, place)
    except (ValueError, OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(place)
        pytest.exit(f"{engine} could not build the image: {error}\n{motor.ELSEWHERE}", returncode=3)
    size = subprocess.run(["du", "-sm", made.root], check=True, capture_output=True, text=True).stdout.split()[0]
    figures.append(f"image ({engine}): {size} MB, built in {time.monotonic() - begin:.0f} s")
    yield made
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """A real PostgreSQL that listens on a port; its address, without the name of a database."""
    folder = tmp_path_factory.mktemp("pg") / "data"
    postgres.start(folder)
    owner, port = folder.stat(), free_port()
    who = {"user": owner.st_uid, "group": owner.st_gid} if os.getuid() == 0 else {}
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -k {folder}"
    control = [postgres.program("pg_ctl"), "restart", "-w", "-D", folder, "-l", folder / "log", "-o", options]
    subprocess.run(control, check=True, cwd=folder, stdout=subprocess.DEVNULL, **who)
    yield f"postgresql://postgres@127.0.0.1:{port}/{postgres.DATABASE}"
    postgres.stop(folder)


@dataclass
class Draaiend:
    """A program that runs in the image."""

    image: object
    process: subprocess.Popen
    log: Path

    def stop(self):
        """Ask it to stop; return (exit code, seconds)."""
        begin = time.monotonic()
        self.image.end(self.process)
        return self.process.wait(STOP), time.monotonic() - begin

    def said(self):
        """Return what it wrote."""
        return self.log.read_text(errors="replace")


@dataclass
class Site:
    """A site out of the image: what its programs are told, and what runs."""

    image: object
    folder: Path
    port: int
    variables: dict
    places: list
    running: dict = field(default_factory=dict)

    def do(self, *command):
        """Run a command until its end; return the finished process."""
        run, environment = self.image.command(command, self.variables, self.places)
        return subprocess.run(run, env=environment, check=False, capture_output=True, text=True, timeout=COMMAND)

    def start(self, name, *command):
        """Start a program."""
        run, environment = self.image.command(command, self.variables, self.places)
        log = self.folder / f"{name}.log"
        with log.open("wb") as file:
            process = subprocess.Popen(run, env=environment, stdout=file, stderr=file)
        self.running[name] = Draaiend(self.image, process, log)
        return self.running[name]

    def ask(self, path):
        """Return (status, headers, body)."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()

    def wait_for(self, path, wanted):
        """Ask until the answer begins with these bytes; fails with the logs when it does not come."""
        deadline, body = time.monotonic() + START, b""
        while not body.startswith(wanted):
            assert time.monotonic() < deadline, [body, *(one.said()[-2000:] for one in self.running.values())]
            time.sleep(0.2)
            try:
                body = self.ask(path)[2]
            except OSError:
                continue


@pytest.fixture(scope="session")
def gestart(image, server, tmp_path_factory):
    """Migrated, with a web server and a worker, guarded as in compose.yaml; secrets are files."""
    folder = tmp_path_factory.mktemp("site")
    places = []
    for name, value in {"SECRET_KEY": token_hex(40), "DATABASE_URL": server}.items():
        (folder / name).write_text(f"{value}\n")
        (folder / name).chmod(0o444)
        places.append((folder / name, f"/run/secrets/{name}", "ro"))
    places += [(image.volume(name, UID), f"/{name}", "rw") for name in ("media", "pages", "moves", "backup")]
    port = free_port()
    variables = {
        "SECRET_KEY_FILE": "/run/secrets/SECRET_KEY",
        "DATABASE_URL_FILE": "/run/secrets/DATABASE_URL",
        "ALLOWED_HOSTS": "127.0.0.1",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "HTTPS": "0",
        "GUNICORN_CMD_ARGS": f"--bind 127.0.0.1:{port}",
    }
    started = Site(image, folder, port, variables, places)
    for command in ("migrate --noinput", "createcachetable"):
        done = started.do("python", "manage.py", *command.split())
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Read-only" not in done.stderr
    started.start("web", *image.config.command)
    started.start("worker", "python", "manage.py", "werker")
    started.wait_for("/healthz", b"ok")
    yield started
    for one in started.running.values():
        if one.process.poll() is None:
            one.stop()
