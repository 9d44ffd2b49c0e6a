"""The habits of this project, as far as a machine can check them."""

import ast
import re

import pytest

from tests.plan import ROOT, code

CODE = code()
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


def name(path):
    return str(path.relative_to(ROOT))


def functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines_of_code(path):
    """Return how many lines hold code: no blank lines, no comments, no docstrings."""
    text = path.read_text()
    documented = ast.Module | ast.ClassDef | ast.FunctionDef
    docs = [n.body[0] for n in ast.walk(ast.parse(text)) if isinstance(n, documented) and ast.get_docstring(n)]
    silent = {number for doc in docs for number in range(doc.lineno, doc.end_lineno + 1)}
    lines = enumerate(text.splitlines(), start=1)
    return sum(bool(line.strip()) and line.strip()[0] != "#" and number not in silent for number, line in lines)


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_module_can_be_read_in_one_sitting(path):
    assert len(path.read_text().splitlines()) <= 400
    too_long = [
        f.name for f in functions(path) if f.end_lineno - f.lineno + 1 > (15 if f.name == "get_context" else 40)
    ]
    assert not too_long


def test_the_related_engine_can_be_read_in_one_sitting():
    engine = [path for path in CODE if path.is_relative_to(ROOT / "regioprogramma" / "gerelateerd")]
    assert sum(map(lines_of_code, engine)) <= 900


@pytest.mark.parametrize("path", CODE, ids=name)
def test_public_names_say_what_they_mean(path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree) or not tree.body, "a module starts with what it is for"
    kinds = ast.FunctionDef | ast.ClassDef
    public = [n for n in tree.body if isinstance(n, kinds) and n.name[0] != "_" and path.name != "apps.py"]
    silent = [n.name for n in public if not ast.get_docstring(n)]
    assert not silent


@pytest.mark.parametrize("path", CODE, ids=name)
def test_every_listing_starts_with_visible(path):
    """Wagtail's own live() and public() know nothing of expiry or of this site."""
    found = re.findall(r"\.(?:live|public|not_live)\(\)", path.read_text())
    assert not found or path.name == "zichtbaar.py"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_templates_hold_no_inline_style_or_script(path):
    text = path.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)", text)
    assert "|safe" not in text


@pytest.mark.parametrize("path", [p for p in TEMPLATES if p.parent.name == "components"], ids=name)
def test_a_component_opens_with_its_contract(path):
    assert re.match(r"\{% comment %\}\s*" + re.escape(path.name) + r" - needs: ", path.read_text())


def test_components_and_sections_get_only_what_they_are_given():
    loose = [
        f"{name(path)}: {tag}"
        for path in TEMPLATES
        for tag in re.findall(r"\{% include [^%]*%\}", path.read_text())
        if not re.search(r"\sonly\s*%\}$", tag)
    ]
    assert not loose


def test_a_form_that_is_included_gets_the_token_without_which_it_is_refused():
    alle = {pad: pad.read_text() for pad in ROOT.rglob("templates/**/*.html") if ".venv" not in pad.parts}
    met_formulier = {pad for pad, tekst in alle.items() if "{% csrf_token %}" in tekst}
    included = re.compile(r'{% include "([^"]+)"([^%]*) only %}')
    zonder = [
        f"{name(pad)} includes {wat}"
        for pad, tekst in alle.items()
        for wat, velden in included.findall(tekst)
        if any(str(ander).endswith(f"/templates/{wat}") for ander in met_formulier) and "csrf_token" not in velden
    ]
    assert met_formulier
    assert not zonder
