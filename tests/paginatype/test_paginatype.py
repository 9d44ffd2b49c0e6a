"""A new page type is an app of its own and its name in a few files; docs/paginatype.md says which steps.

What is forgotten is told by a system check, in a sentence that names the place.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from urllib.parse import quote

import pytest
from django.db import connection
from wagtail.models import get_page_models

from nieuws.models import NieuwsPagina
from projecten.models import Project
from regioprogramma.core.checks import check_drafts, check_kinds, check_page_types
from regioprogramma.core.lijsten import lijst
from tests.plan import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    """Where the site shows a meeting, by what that place is called."""
    name = f"{connection.settings_dict['NAME']}_paginatype"
    template = connection.settings_dict["TEST"]["TEMPLATE"]
    with django_db_blocker.unblock():
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield json.loads(tell(name))
        finally:
            with connection._nodb_cursor() as cursor:
                cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def tell(database):
    """Return what the process with one app more says; it must not complain."""
    server = connection.settings_dict
    login = f"{quote(server['USER'])}:{quote(server['PASSWORD'])}@" if server["USER"] else ""
    port = f":{server['PORT']}" if server["PORT"] else ""
    url = f"postgresql://{login}{port}/{database}?host={quote(server['HOST'])}"
    finished = subprocess.run(
        [sys.executable, "-m", "tests.paginatype.verhaal"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
    )
    assert finished.returncode == 0, finished.stderr[-3000:]
    return finished.stdout.splitlines()[-1]


def test_the_whole_site_knows_a_new_page_type(known):
    assert [place for place, there in known.items() if not there] == []


class TestForgotten:
    """What the checks say of a page type that leaves something out."""

    def ids(self, check):
        return {message.id: message.msg for message in check(None)}

    def test_nothing_is_forgotten_now(self):
        assert self.ids(check_page_types) == self.ids(check_kinds) == self.ids(check_drafts) == {}

    def test_what_a_page_type_does_not_declare_is_named(self, monkeypatch):
        monkeypatch.delattr(Project, "paginatype")
        assert self.ids(check_page_types)["core.E001"] == "Project must declare paginatype."

    def test_a_section_that_nobody_builds_is_named(self, monkeypatch):
        monkeypatch.setattr(Project, "secties", ("agenda",))
        assert "Project names the section “agenda”" in self.ids(check_page_types)["core.E002"]

    def test_a_list_that_nobody_filters_is_named(self, monkeypatch):
        monkeypatch.delitem(lijst._lijsten, NieuwsPagina)
        assert self.ids(check_page_types)["core.E003"].startswith("NieuwsPagina is a list")

    @pytest.mark.parametrize("field, value", [("naam", "nieuws"), ("plaats", 10), ("lijstnummer", 5)])
    def test_two_kinds_with_the_same_mark_are_told(self, monkeypatch, field, value):
        monkeypatch.setattr(Project, "paginatype", replace_in(Project, **{field: value}))
        assert f"the same `{field}`: {value}" in self.ids(check_kinds)["core.E004"]

    def test_a_name_that_does_not_fit_is_told(self, monkeypatch):
        monkeypatch.setattr(Project, "paginatype", replace_in(Project, naam="p" * 31))
        assert "core.E005" in self.ids(check_kinds)

    def test_a_column_that_a_draft_cannot_leave_empty_is_told(self, monkeypatch):
        monkeypatch.setattr(Project._meta.get_field("opgave"), "null", False)
        assert "Project.opgave cannot be empty" in self.ids(check_drafts)["core.E006"]


def replace_in(model, **fields):
    """Return the Paginatype of a model with other fields."""
    return replace(model.paginatype, **fields)


def test_every_page_type_says_what_it_is_itself():
    undeclared = [model.__name__ for model in get_page_models()[1:] if "paginatype" not in vars(model)]
    assert undeclared == []
