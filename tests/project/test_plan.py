"""The plan: every app and room in its place, and what a machine can see of who may lean on whom."""

import ast
import re
import tomllib
from importlib import import_module

import grimp
import pytest
from django.apps import apps

from tests.plan import APPS, LABELS, PACKAGES, ROOT, code, folder_of

TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
CONTRACTS, MYPY = TOOLS["importlinter"], TOOLS["mypy"]
#: The apps whose folders are rooms, with a door each.
HOUSES = ("regioprogramma.core", "regioprogramma.redactie")
#: Folders in those that are not rooms: Django looks for them by name.
BY_NAME = {"locale", "management", "migrations", "static", "templates", "templatetags"}
#: What may be asked for by its own name, past the door: Django and Wagtail want it so.
PAST_THE_DOOR = re.compile(r"\.(urls|views|haken|hooks)$")


def rooms():
    """Return the name of every room of a house."""
    return sorted(
        f"{house}.{folder.name}"
        for house in HOUSES
        for folder in folder_of(house).iterdir()
        if (folder / "__init__.py").exists() and folder.name not in BY_NAME
    )


ROOMS = rooms()


def module_of(path):
    """Return the name of the module in a file."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


def imports(path):
    """Return every module that a file imports a name from, with the names; relative ones as absolute."""
    package = module_of(path) if path.name == "__init__.py" else module_of(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.level or node.module.partition(".")[0] in PACKAGES):
            base = package if node.level else ""
            yield ".".join(filter(None, (base, node.module))), [alias.name for alias in node.names]


@pytest.fixture(scope="module")
def graph():
    """Return who imports whom."""
    return grimp.build_graph(*PACKAGES, include_external_packages=False, cache_dir=None)


def circles(graph):
    """Return the groups of modules that reach each other by imports (Tarjan's strongly connected components)."""
    number, low, stack, found = {}, {}, [], []

    def visit(module):
        number[module] = low[module] = len(number)
        stack.append(module)
        for other in sorted(graph.find_modules_directly_imported_by(module)):
            if other not in number:
                visit(other)
            if other in stack:
                low[module] = min(low[module], low[other])
        if low[module] == number[module]:
            circle = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            found.extend([circle] if len(circle) > 1 else [])

    for module in sorted(graph.modules):
        if module not in number:
            visit(module)
    return found


def test_no_two_files_import_each_other_however_far_around(graph):
    assert circles(graph) == []


def test_every_app_of_the_settings_is_a_layer_of_the_plan():
    layers = {part.strip(" ()") for layer in CONTRACTS["contracts"][0]["layers"] for part in layer.split("|")}
    assert not set(APPS) - layers, "put these apps at their place in the layers of pyproject.toml"


def named_packages():
    """Yield (where, the packages that stand there) of every list in which an app outside `regioprogramma` must be."""
    yield "root_packages of [tool.importlinter] in pyproject.toml", CONTRACTS["root_packages"]
    yield "files of [tool.mypy] in pyproject.toml", MYPY["files"]
    strict = (names["module"] for names in MYPY["overrides"] if names.get("disallow_untyped_defs"))
    yield (
        "the strict module of mypy in pyproject.toml",
        [name.removesuffix(".*") for names in strict for name in names],
    )
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    yield ".dockerignore, after a !", [line.removeprefix("!") for line in ignored if line.startswith("!")]


@pytest.mark.parametrize("where, packages", list(named_packages()))
def test_every_package_stands_where_it_is_looked_for(where, packages):
    missing = set(PACKAGES) - set(packages)
    assert not missing, f"add {', '.join(sorted(missing))} to {where}"


def test_every_app_with_models_has_a_folder_for_its_migrations():
    models = {model._meta.app_config.name for model in apps.get_models()} & set(APPS)
    without = sorted(app for app in models if not (folder_of(app) / "migrations" / "__init__.py").exists())
    assert not without, "add migrations/__init__.py: without it makemigrations finds nothing to do"


def test_the_settings_name_the_apps_in_the_order_of_the_layers():
    layers = CONTRACTS["contracts"][0]["layers"]
    place = {part.strip(" ()"): number for number, layer in enumerate(layers) for part in layer.split("|")}
    # The gallery is added by the settings of a developer.
    order = [place[app] for app in APPS if app in place and app != "regioprogramma.galerij"]
    assert order == sorted(order), "OWN_APPS in settings/base.py begins with the highest layer of pyproject.toml"


@pytest.mark.parametrize("room", [*ROOMS, *APPS])
def test_a_room_opens_with_one_sentence(room):
    doc = (import_module(room).__doc__ or "").strip()
    assert doc and "\n" not in doc, f"{room}/__init__.py says in one line what the room is for"


@pytest.mark.parametrize("path", [p for p in code() if "management" not in p.parts], ids=module_of)
def test_a_room_is_entered_by_its_door(path):
    """What others use of a room stands in its `__init__`; whoever needs more says there that it is public."""
    mine = module_of(path)
    wrong = [
        f"{module}: {', '.join(names)}"
        for module, names in imports(path)
        for room in ROOMS
        if module.startswith(f"{room}.") and not mine.startswith(f"{room}.") and mine != room
        if not PAST_THE_DOOR.search(module)
    ]
    assert not wrong, f"import this from the room itself: {wrong}"


@pytest.mark.parametrize("room", [room for room in ROOMS if hasattr(import_module(room), "__all__")])
def test_a_door_shows_all_that_it_lets_through(room):
    door = import_module(room)
    brought = {name for _module, names in imports(folder_of(room) / "__init__.py") for name in names}
    assert set(door.__all__) >= brought


def test_templates_lean_on_lower_layers_only():
    """A template includes, extends and loads what is of its own app, of a lower one, or of the site as a whole."""
    height = {app.rpartition(".")[2]: number for number, app in enumerate(reversed(APPS))}
    wrong = []
    for app in APPS:
        label = app.rpartition(".")[2]
        for path in [*folder_of(app).rglob("*.html"), *folder_of(app).rglob("*.py")]:
            wrong += [
                f"{path.relative_to(ROOT)}: {name}" for name in leans_on(path) if height.get(name, 0) > height[label]
            ]
    for path in (ROOT / "templates").rglob("*.html"):
        wrong += [f"{path.relative_to(ROOT)}: {name}" for name in leans_on(path) if name in height]
    assert wrong == []


def leans_on(path):
    """Return the apps whose templates, tags or static files a template or module names."""
    text = path.read_text()
    found = set(re.findall(r"[\"'](\w+)/[\w/]+\.(?:html|css|js)[\"']", text))
    found |= {name for tags in re.findall(r"\{% load ([^%]+)%\}", text) for name in tags.split()}
    return sorted(found & LABELS)
