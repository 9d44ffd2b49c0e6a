"""What the code imports, pyproject.toml asks for: nothing works only because something else brought it along."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

import pytest

from tests.plan import PACKAGES, ROOT

OURS = (*PACKAGES, "tests")
#: Code of the running site that only a laptop runs, and asks for what is in that group.
LAPTOP = ("regioprogramma/demo/", "regioprogramma/postgres.py")


def declared(*groups):
    """Return the names of the distributions that the running site needs, and those of these groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lines = [*project["project"]["dependencies"]]
    for group in groups:
        lines += [line for line in project["dependency-groups"][group] if isinstance(line, str)]
    return {plain(re.match(r"[\w.-]+", line)[0]) for line in lines}


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def distributions():
    """Return {module: distributions that bring it}."""
    return {module: {plain(name) for name in names} for module, names in packages_distributions().items()}


def imported(path):
    """Return the top modules from elsewhere that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module.split(".")[0])
    return found - set(OURS) - sys.stdlib_module_names


def groups_of(path):
    """Return the groups of dependencies that a file may use beside those of the running site."""
    name = str(path.relative_to(ROOT))
    if name.startswith("tests/"):
        return ("local", "test")
    return ("local",) if name.startswith(LAPTOP) else ()


@pytest.mark.parametrize("folder", OURS)
def test_every_import_is_a_dependency_that_is_declared(folder):
    undeclared = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for module in sorted(imported(path))
        if not distributions().get(module, {module}) & declared(*groups_of(path))
    ]
    assert undeclared == [], "declare it in pyproject.toml, with its reason in docs/decisions/0002-afhankelijkheden.md"
