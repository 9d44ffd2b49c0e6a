"""`make demo`: one clear line when it cannot start, and nothing left behind when it ends."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import psutil
import pytest

from regioprogramma.postgres import await_end
from tests.demo_site import ROOT, DemoSite, demo_environment, free_port
from tests.wachten import until

#: In seconds: what a machine that is busy with other things may take.
PATIENCE = 60


def draai(var_dir, *arguments, **variables):
    """Run the demo until it ends by itself; return its exit code and the lines of its error stream."""
    finished = subprocess.run(
        [sys.executable, "-m", "regioprogramma.demo.draai", *arguments],
        cwd=ROOT,
        env=demo_environment(var_dir, **variables),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    return finished.returncode, finished.stderr.splitlines()


def assert_gone(processes):
    """Assert that none of the processes still runs."""
    deadline = time.monotonic() + PATIENCE
    assert [process for process in processes if not await_end(process, max(0.1, deadline - time.monotonic()))] == []


def test_a_taken_port(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, lines = draai(tmp_path, "--port", str(port))
    assert code == 1
    assert lines == [
        f"Fout: Poort {port} is al in gebruik door een ander programma. "
        f"Stop dat, of kies een andere poort: make demo PORT={port + 1}."
    ]
    assert not (tmp_path / "postgres").exists()


@pytest.mark.parametrize("port", ["acht", "0", "99999", ""])
def test_a_port_that_is_none(tmp_path, port):
    code, lines = draai(tmp_path, "--port", port)
    assert (code, len(lines)) == (1, 1)
    assert "is geen poortnummer" in lines[0]


@pytest.mark.parametrize(
    "url, words",
    [
        ("postgresql://regio:geheim@127.0.0.1:1/regio", "is niet bereikbaar"),
        ("mysql://localhost/regio", "must start with postgresql://"),
    ],
)
def test_a_database_url_that_does_not_work(tmp_path, url, words):
    code, lines = draai(tmp_path, "--port", str(free_port()), DATABASE_URL=url)
    assert (code, len(lines)) == (1, 1)
    assert "DATABASE_URL" in lines[0]
    assert words in lines[0]
    assert "geheim" not in lines[0]
    assert not (tmp_path / "postgres").exists()


def test_a_damaged_database(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("16\n")
    code, lines = draai(tmp_path, "--port", str(free_port()))
    assert (code, len(lines)) == (1, 1)
    assert str(tmp_path / "postgres") in lines[0]
    assert "make demo-reset" in lines[0]


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "bestand").write_text("")
    code, lines = draai(tmp_path / "bestand" / "var", "--port", str(free_port()))
    assert (code, len(lines)) == (1, 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_also_while_it_starts_and_when_a_script_had_it_ignored(tmp_path, number):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"postgresql://regio@127.0.0.1:{silent.getsockname()[1]}/regio"
        starting = subprocess.Popen(
            [sys.executable, "-m", "regioprogramma.demo.draai", "--port", str(free_port())],
            cwd=ROOT,
            env=demo_environment(tmp_path, DATABASE_URL=url),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        )
        silent.settimeout(PATIENCE)
        # It asks for the database now, and gets no answer.
        with silent.accept()[0]:
            starting.send_signal(number)
            output = starting.communicate(timeout=PATIENCE)[0]
    assert (starting.returncode, output) == (0, "Gestopt.\n")


@pytest.fixture(scope="module")
def draaiend(demo_folder, tmp_path_factory):
    """A demo that runs for the tests of this file. It is started as a script does with `&`: with Ctrl-C ignored."""
    site = DemoSite(demo_folder, tmp_path_factory.mktemp("draaiend") / "var", ignored=[signal.SIGINT])
    site.start()
    yield site
    assert_ends_without_a_trace(site, signal.SIGINT)


def assert_ends_without_a_trace(site, number):
    """Send a running demo a signal, and assert that it says goodbye and leaves no process and no file behind."""
    processes = site.processes()
    assert len(processes) > 5
    code, output = site.stop(number)
    assert code == 0
    assert output.endswith("Gestopt.\n")
    assert_gone(processes)
    assert not (site.var_dir / "demo.json").exists()


def test_a_killed_demo_is_tidied_up_by_the_next_and_a_web_server_that_falls_ends_everything(demo_folder, tmp_path):
    site = DemoSite(demo_folder, tmp_path / "var")
    site.start()
    left = site.processes()
    site.process.kill()
    site.process.wait()
    again = DemoSite(None, site.var_dir, site.port)
    again.start()
    assert "niet netjes gestopt" in again.output.read_text()
    assert urllib.request.urlopen(f"{again.url}/healthz").status == 200

    processes = again.processes()
    os.kill(_pid(again, "gunicorn"), signal.SIGKILL)
    code, output = again.process.wait(PATIENCE), again.output.read_text()
    assert code == 1
    assert output.splitlines()[-1].startswith("Fout: De webserver is vanzelf gestopt.")
    assert_gone([*left, *processes])


def test_the_site_survives_its_worker(draaiend):
    fallen = _pid(draaiend, "werker")
    os.kill(fallen, signal.SIGKILL)
    deadline = time.monotonic() + PATIENCE
    while _pid(draaiend, "werker") in {None, fallen}:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert urllib.request.urlopen(f"{draaiend.url}/healthz").status == 200


def test_visitors_go_before_background_work_and_what_is_planned_does_not_wait(draaiend):
    werker = psutil.Process(_pid(draaiend, "werker"))
    # It may have begun just now.
    until(lambda: werker.nice() > 0)
    voorrang = [os.getpriority(os.PRIO_PROCESS, thread.id) for thread in werker.threads()]
    assert (werker.nice(), min(voorrang)) == (10, psutil.Process(_pid(draaiend, "gunicorn")).nice())


def test_absolute_links_lead_to_the_demo_itself_at_any_port(demo):
    with urllib.request.urlopen(f"{demo.url}/sitemap.xml") as antwoord:
        links = re.findall(r"<loc>(.*?)</loc>", antwoord.read().decode())
    assert len(links) > 100
    assert [link for link in links if not link.startswith(f"{demo.url}/")] == []


def test_one_demo_per_folder_and_passwords_for_its_owner_only(draaiend):
    code, lines = draai(draaiend.var_dir, "--port", str(free_port()))
    assert code == 1
    assert lines == [
        f"Fout: De demo draait al (proces {draaiend.process.pid}). Stop haar daar met Ctrl-C, of gebruik die."
    ]
    assert set(draaiend.logins()) == {"redacteur", "communicatie", "hoofdredacteur", "beheerder"}
    for name in ("demo-logins.txt", "secret-key"):
        assert (draaiend.var_dir / name).stat().st_mode & 0o777 == 0o600


def test_a_shell_beside_the_demo_does_not_stop_its_database(draaiend):
    shell = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", "print(Gebruiker.objects.count())"],
        cwd=ROOT,
        env=demo_environment(draaiend.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.local"),
        capture_output=True,
        text=True,
    )
    assert (shell.returncode, shell.stdout) == (0, "4\n"), shell.stderr
    assert urllib.request.urlopen(f"{draaiend.url}/healthz").status == 200


def _pid(site, word):
    """Return the process number of the program of this demo whose command holds `word`."""
    for child in psutil.Process(site.process.pid).children():
        # One that has just died stays listed, without a command, until the demo notices.
        with contextlib.suppress(psutil.NoSuchProcess):
            if word in " ".join(child.cmdline()):
                return child.pid
    return None


def wis(var_dir, **variables):
    """Run `make demo-reset` and return the finished process."""
    return subprocess.run(
        [sys.executable, "-m", "regioprogramma.demo.wis"],
        cwd=ROOT,
        env=demo_environment(var_dir, **variables),
        capture_output=True,
        text=True,
    )


def test_reset_throws_away_what_the_demo_made_and_nothing_else(demo_folder, tmp_path):
    site = DemoSite(demo_folder, tmp_path / "var")
    (site.var_dir / "bench").mkdir()
    finished = wis(site.var_dir)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert [path.name for path in site.var_dir.iterdir()] == ["bench"]


def test_reset_leaves_a_running_demo_and_a_database_of_somebody_else_alone(draaiend, tmp_path):
    assert wis(tmp_path, DATABASE_URL="postgresql://regio@host/regio").returncode == 1
    finished = wis(draaiend.var_dir)
    assert finished.returncode == 1
    assert "draait al" in finished.stderr
    assert (draaiend.var_dir / "postgres").exists()
