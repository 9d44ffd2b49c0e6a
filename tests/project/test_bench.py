"""`make bench` says how long it will take before it starts."""

import subprocess
import sys

from tests.bench.__main__ import MINUTES, announcement, benchmarks
from tests.demo_site import ROOT, demo_environment


def test_every_benchmark_has_an_estimate_and_the_whole_is_their_sum():
    assert sorted(MINUTES) == benchmarks()
    assert announcement(["filters", "zoeken"], {"filters": 1.5, "zoeken": 15}) == (
        "This takes about 16.5 minutes (filters 1.5, zoeken 15).\n"
    )


def test_it_is_said_first_and_what_it_took_here_is_said_the_next_time(tmp_path):
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "minuten.json").write_text('{"paginas": 47}')
    # A file in place of the folder of the site: it stops there, after what it says first.
    (tmp_path / "bench" / "site").write_text("")
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--only", "paginas"],
        cwd=ROOT,
        env=demo_environment(tmp_path),
        capture_output=True,
        text=True,
    )
    assert run.stdout.splitlines()[0] == "This takes about 47 minutes (paginas 47)."
    assert run.returncode != 0
