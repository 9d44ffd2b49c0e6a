"""The tests keep to habits too, so that each can run alone, in any order and beside the others."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(path for path in TESTS.rglob("*.py") if path.name != "__init__.py")
SHARED = TESTS / "conftest.py"


def name(path):
    return str(path.relative_to(TESTS))


def functions(path):
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]


def fixtures(path):
    """Return the names of the fixtures in a file."""
    return {f.name for f in functions(path) if any("fixture" in ast.unparse(line) for line in f.decorator_list)}


@pytest.mark.parametrize("path", [path for path in FILES if path != SHARED], ids=name)
def test_a_fixture_means_the_same_everywhere(path):
    outer = [folder / "conftest.py" for folder in path.parents if folder.is_relative_to(TESTS)]
    known = set().union(*(fixtures(conftest) for conftest in outer if conftest.exists() and conftest != path))
    assert fixtures(path) & known == set(), "give it another name, or use the shared one"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_test_empties_the_database(path):
    """Whatever is committed, or flushed afterwards, the next test finds."""
    forbidden = "transaction" + "=True"
    assert forbidden not in path.read_text(), "use the fixture own_database"


@pytest.mark.parametrize(
    "folder", sorted(path for path in TESTS.iterdir() if (path / "__init__.py").exists()), ids=name
)
def test_every_folder_holds_tests(folder):
    assert folder.name == "bench" or list(folder.glob("test_*.py"))


#: What leads somewhere else, and what then reads at once whatever is there, be it still the page before.
LEADS, READS = {"click", "press"}, {"all", "all_inner_texts", "all_text_contents", "count", "is_visible"}


def calls(node):
    """Return the names of everything that is called in a statement."""
    called = [part.func for part in ast.walk(node) if isinstance(part, ast.Call)]
    return {getattr(what, "attr", getattr(what, "id", "")) for what in called}


def pairs(path):
    """Return each simple statement of a file with the one below it."""
    bodies = [getattr(node, "body", None) for node in ast.walk(ast.parse(path.read_text()))]
    simple = (ast.Expr, ast.Assign, ast.Assert)
    found = [pair for body in bodies if isinstance(body, list) for pair in zip(body, body[1:], strict=False)]
    return [pair for pair in found if all(isinstance(statement, simple) for statement in pair)]


@pytest.mark.parametrize("path", sorted((TESTS / "browser").glob("*.py")), ids=name)
def test_what_is_read_after_a_click_is_waited_for(path):
    """A slow machine still shows the page before: `expect` waits, these do not."""
    hasty = [below.lineno for above, below in pairs(path) if calls(above) & LEADS and calls(below) & READS]
    assert hasty == [], "wait with expect() for what the click brings"
