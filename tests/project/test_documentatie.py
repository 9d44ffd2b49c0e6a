"""The documents keep in step with the code, as far as a machine can check them."""

import re
import tomllib

import pytest
from django.apps import apps

from tests.plan import LABELS, PACKAGES, ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
GLOSSARY = ROOT / "docs" / "glossary.md"
FOLDERS = "|".join([".ci", "docs", "requirements", "static", "templates", "tests", *PACKAGES])


def name(path):
    return str(path.relative_to(ROOT))


def packages():
    """Return every package that pyproject.toml asks for, in any group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    lines = {line for group in groups for line in group if isinstance(line, str)}
    return sorted(re.match(r"[\w.-]+", line)[0] for line in lines)


def glossary_rows():
    """Return every line of the glossary as (words, [(path, names)])."""
    found = []
    rows = [line.split(" | ") for line in GLOSSARY.read_text().splitlines() if re.match(r"\| (?!---|Dutch )", line)]
    for row in rows:
        parts = [re.findall(r"`([^`]+)`", part) for part in row[2].split(";")]
        found.append((row[0].strip("| "), [(path, names) for path, *names in parts]))
    return found


def test_the_readme_can_be_read_in_one_sitting():
    assert len((ROOT / "README.md").read_text().splitlines()) < 150


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_path_in_a_document_exists(document):
    paths = re.findall(rf"`((?:{FOLDERS})/[^`\s<>]*)`", document.read_text())
    assert [path for path in paths if not any(ROOT.glob(path.rstrip("/")))] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_between_documents_leads_somewhere(document):
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_document_in_docs_is_reachable_from_its_index():
    missing = []
    for path in (ROOT / "docs").rglob("*.md"):
        indexes = [folder / "README.md" for folder in path.parents if (folder / "README.md") != path]
        index = next(index for index in indexes if index.exists())
        if path != ROOT / "docs" / "README.md" and f"({path.relative_to(index.parent)})" not in index.read_text():
            missing.append(name(path))
    assert missing == []


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_a_decision_is_one_page_and_says_when_to_undo_it(decision):
    text = decision.read_text()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == ["Status", "Context", "Decision", "Consequences", "When to undo"]
    assert text.startswith(f"# {decision.name[:4]} ")
    # That of the packages is a list, and grows with them.
    assert len(text.splitlines()) <= (80 if decision.name.startswith("0002") else 60)


@pytest.mark.parametrize("package", packages())
def test_every_dependency_has_a_reason(package):
    text = (ROOT / "docs" / "decisions" / "0002-afhankelijkheden.md").read_text()
    assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", text)


def test_every_model_is_in_the_glossary():
    known = {word for _words, places in glossary_rows() for _path, names in places for word in names}
    models = {model.__name__ for model in apps.get_models() if model._meta.app_label in LABELS}
    assert sorted(models - known) == [], "add a line for these to docs/glossary.md"


@pytest.mark.parametrize(
    "places", [places for _words, places in glossary_rows()], ids=[w for w, _p in glossary_rows()]
)
def test_a_word_of_the_glossary_is_where_it_says(places):
    for path, names in places:
        text = (ROOT / path).read_text()
        assert [found for found in names if not re.search(rf"\b{re.escape(found)}\b", text)] == []
