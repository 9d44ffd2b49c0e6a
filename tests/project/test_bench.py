"""`make bench` says how long it will take before it starts, and uses nothing of the project that is not there."""

import ast
import importlib
import subprocess
import sys
from types import ModuleType

import pytest

from tests.bench import formule
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


def modules_of(tree):
    """Yield (name, module) of every module of the project that a file imports; a name that is not there fails."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module.split(".")[0] in {"regioprogramma", "tests"}:
            module = importlib.import_module(node.module)
            for alias in node.names:
                found = getattr(module, alias.name, None) or importlib.import_module(f"{node.module}.{alias.name}")
                if isinstance(found, ModuleType):
                    yield alias.asname or alias.name, found


@pytest.mark.parametrize("path", sorted((ROOT / "tests/bench").glob("*.py")), ids=lambda path: path.stem)
def test_a_benchmark_that_is_run_once_a_month_uses_names_that_are_there_today(path):
    tree = ast.parse(path.read_text())
    modules = dict(modules_of(tree))
    used = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)]
    known = [(modules[node.value.id], node.attr) for node in used if node.value.id in modules]
    assert [f"{module.__name__}.{name}" for module, name in known if not hasattr(module, name)] == []


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, tried in formule.TRIED.items() for value in tried]
)
def test_a_constant_of_the_related_engine_is_where_its_benchmark_looks(name, value):
    assert formule.variant(name, value)
