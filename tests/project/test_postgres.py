"""The embedded PostgreSQL: shared, stopped with its last user, and clear about a folder it cannot open."""

import os
import shutil
import signal
import subprocess
import sys
import time

import psutil
import psycopg
import pytest

from regioprogramma import postgres
from tests.demo_site import ROOT

USER = """
import sys
from regioprogramma import postgres
server = postgres.start(sys.argv[1])
sys.stdout.write(postgres.url(server) + "\\n"); sys.stdout.flush()
sys.stdin.read()
"""


class User:
    """A process of its own that uses the server until it is told to end."""

    def __init__(self, map):
        # Warnings are errors here too: an unset XDG_RUNTIME_DIR must not warn.
        environment = {name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"}
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", USER, str(map)],
            cwd=ROOT,
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.url = self.process.stdout.readline().strip()

    def end(self):
        """Let it end by itself; return what it wrote to the error stream."""
        return self.process.communicate("")[1]

    def kill(self):
        """End it without a chance to tidy up."""
        self.process.kill()
        self.process.communicate()


def server_pid(map):
    """Return the number of the server's process, or None when none is written down."""
    lock = map / "postmaster.pid"
    return int(lock.read_text().split()[0]) if lock.exists() else None


def names(map):
    """Return what is in the folder, but for what a server that fails to start leaves there."""
    return {path.name for path in map.iterdir()} - {"log", "postmaster.pid"}


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A data folder that was made and stopped."""
    map = tmp_path_factory.mktemp("postgres") / "postgres"
    assert User(map).end() == ""
    return map


@pytest.fixture
def map(original, tmp_path):
    """A data folder of this test's own; whatever runs on it is stopped at the end."""
    shutil.copytree(original, tmp_path / "postgres")
    yield tmp_path / "postgres"
    postgres.stop(tmp_path / "postgres")


def test_two_programs_share_one_server_and_the_last_stops_it(map):
    first, second = User(map), User(map)
    assert first.url == second.url
    first.end()
    with psycopg.connect(second.url) as connection:
        assert connection.info.dbname == "regioprogramma"
    assert second.end() == ""
    assert server_pid(map) is None


def test_a_killed_user_does_not_keep_the_server_running(map):
    User(map).kill()
    assert server_pid(map)
    User(map).end()
    assert server_pid(map) is None


def test_a_killed_server_starts_again(map):
    user = User(map)
    killed = server_pid(map)
    os.kill(killed, signal.SIGKILL)
    user.kill()
    again = User(map)
    assert again.url
    assert server_pid(map) != killed
    again.end()


def test_a_lock_file_with_the_number_of_another_program_is_no_server(map):
    (map / "postmaster.pid").write_text(f"{os.getpid()}\n{map}\n{int(time.time())}\n5432\n{map}\n\n  1 1\nready\n")
    user = User(map)
    assert user.url
    assert server_pid(map) != os.getpid()
    user.end()


def test_a_copy_of_a_running_server_does_not_join_the_original(map, original):
    user = User(map)
    copy = map.parent / "copy"
    shutil.copytree(original, copy)
    shutil.copy(map / "postmaster.pid", copy / "postmaster.pid")
    other = User(copy)
    assert other.url != user.url
    other.end(), user.end()


def test_a_long_path_gets_a_short_socket(tmp_path):
    map = tmp_path / ("lang" * 30) / "postgres"
    user = User(map)
    with psycopg.connect(user.url):
        pass
    assert user.end() == ""


def test_stop_ends_a_server_whoever_started_it(map):
    user = User(map)
    pid = server_pid(map)
    postgres.stop(map)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    user.end()


@pytest.mark.parametrize(
    "damage, reason",
    [
        (lambda map: (map / "PG_VERSION").write_text("16\n"), "PostgreSQL 16"),
        (lambda map: (map / "PG_VERSION").write_bytes(b"\xff\x00"), "PG_VERSION is onleesbaar"),
        (lambda map: (map / "PG_VERSION").unlink(), "PG_VERSION ontbreekt"),
        (lambda map: (map / "global" / "pg_control").write_bytes(b""), "beschadigd"),
    ],
    ids=["other version", "unreadable version", "no version", "damaged"],
)
def test_a_folder_it_cannot_open_is_named_and_kept(map, damage, reason):
    damage(map)
    before = names(map)
    with pytest.raises(postgres.PostgresFout, match=reason) as error:
        postgres.start(map)
    assert str(map) in str(error.value)
    assert "make demo-reset" in str(error.value)
    assert "\n" not in str(error.value)
    assert names(map) == before


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "postgres").write_text("")
    with pytest.raises(postgres.PostgresFout, match="het is geen map"):
        postgres.start(tmp_path / "postgres")


def test_a_full_disk_is_called_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(postgres, "NEEDED_BYTES", 1 << 60)
    with pytest.raises(postgres.PostgresFout, match="is vol"):
        postgres.start(tmp_path / "postgres")
    assert not (tmp_path / "postgres").exists()
