"""One language: verbs are English, and a public name stands in one room only."""

import ast
import re
from collections import defaultdict
from functools import cache

import pytest

from tests.plan import APPS, ROOT, code
from tests.project.test_plan import ROOMS, module_of

#: Dutch verbs, and other first words that make a name Dutch where CONTRIBUTING asks for English.
_VERBS = """
    bereken bewaar bewerk bouw breng controleer doe draai geef gebruik haal hang herbouw hernoem herstel hervat kap
    keur kies knip laad lees leg leid leer lever maak mag markeer meet meld neem noem onthoud ontdoe ontleed open
    plaats probeer raakt registreer ruim schrijf snoei splits stel stijgt stuur teken tel terugdraaien toets toon trek
    vang vergeet vergelijk vergrendel verander vernieuw verplaats verstuur vervang verval verwerk verwijder verzamel
    vind voeg voer volg vraag vul wacht weeg weiger werk wijs wis zet zoek
"""
DUTCH = frozenset(_VERBS.split())
#: Words of both languages, or nouns that look like a verb, and what Django or Wagtail calls by that name.
BOTH = {"open", "plaats", "raakt", "volg", "vraag", "wis", "werk", "zoek", "doe", "toon", "draai"}
#: A name in two rooms, with the reason.
SHARED = {
    "demo": "the shapes of the demo's content bear the names of the models that they become",
    "galerij": "the gallery shows components by the names of what they show",
}


@cache
def trees():
    """Return {module: tree} of all our code but the settings and commands, which Django calls by name."""
    skip = {"settings", "management"}
    return {module_of(path): ast.parse(path.read_text()) for path in code() if not skip & set(path.parts)}


def room_of(module):
    """Return the room of a module: of core and redactie the folder, else the app, else the module itself."""
    for place in sorted([*ROOMS, *APPS], key=len, reverse=True):
        if module == place or module.startswith(f"{place}."):
            return place
    return module


def is_called_by_name(node):
    """Whether a function is called by its name: one that is registered, such as a receiver or a section, is not."""
    return isinstance(node, ast.ClassDef) or not node.decorator_list


def public_names(tree):
    """Yield the public names that a module defines."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and is_called_by_name(node):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))


@pytest.mark.parametrize("module", sorted(trees()))
def test_a_function_begins_with_an_english_verb_or_is_a_noun(module):
    functions = [node.name for node in ast.walk(trees()[module]) if isinstance(node, ast.FunctionDef)]
    dutch = [name for name in functions if name.strip("_").split("_")[0] in DUTCH - BOTH]
    assert not dutch, "verbs are English: read_document(), not lees_document()"


def test_a_public_name_stands_in_one_room():
    found = defaultdict(set)
    for module, tree in trees().items():
        for name in public_names(tree):
            if not name.startswith("_") and name not in {"urlpatterns", "app_name", "register", "logger"}:
                found[name].add(room_of(module))
    free = {f"regioprogramma.{app}" for app in SHARED}
    twice = {name: sorted(rooms - free) for name, rooms in found.items() if len(rooms - free) > 1}
    assert not twice, "qualify the name by its room, or begin it with _ when only its module uses it"


def test_the_glossary_lists_a_word_once():
    rows = re.findall(r"^\| (?!---|Dutch )([^|]+) \|", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)
    words = [word.strip() for row in rows for word in re.sub(r"\([^)]*\)", "", row).split(",")]
    assert sorted({word for word in words if words.count(word) > 1}) == []
