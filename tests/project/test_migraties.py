"""Migrations: each goes back, or says in a sentence why it cannot; and a page type gets its overview by one line."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL
from wagtail.models import GroupPagePermission
from wagtail.signal_handlers import connect_reference_index_signal_handlers

from nieuws.models import NieuwsPagina
from regioprogramma.core.migratie import add_overview
from regioprogramma.core.models import Pagina
from tests.factories import NieuwsberichtFactory, thuis
from tests.plan import LABELS

pytestmark = pytest.mark.django_db


def steps():
    """Return every step of ours that is more than a change of structure."""
    loader = MigrationLoader(None)
    return [
        pytest.param(operation, id=f"{app}.{name}.{number}")
        for (app, name), migration in sorted(loader.disk_migrations.items())
        for number, operation in enumerate(migration.operations)
        if app in LABELS and isinstance(operation, RunPython | RunSQL)
    ]


@pytest.mark.parametrize("operation", steps())
def test_a_step_goes_back_or_says_why_it_cannot(operation):
    assert operation.reversible
    back = operation.reverse_code if isinstance(operation, RunPython) else operation.reverse_sql
    assert back not in (RunPython.noop, RunSQL.noop)


@pytest.mark.usefixtures("own_database")
def test_the_rights_and_storage_of_search_go_back_and_come_again():
    groep = Group.objects.get(name="Communicatie")
    rechten = groep.permissions.filter(content_type__app_label="zoeken")
    opslag = "SELECT reloptions FROM pg_class WHERE relname = 'zoeken_vindplaats'"
    voor = rechten.count()
    call_command("migrate", "zoeken", "0001", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(opslag)
        assert (rechten.count(), cursor.fetchone()[0]) == (0, None)
    call_command("migrate", "zoeken", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(opslag)
        assert (rechten.count(), cursor.fetchone()[0]) == (voor, ["toast_tuple_target=128"])


@pytest.fixture
def followed_again():
    """Wagtail follows no references while migrations run, and begins again at their end: not when one is refused."""
    yield
    connect_reference_index_signal_handlers()


@pytest.mark.usefixtures("own_database", "followed_again")
def test_what_people_work_with_stays_and_the_reason_is_told():
    with pytest.raises(IrreversibleError, match="waiting for approval by now"):
        call_command("migrate", "redactie", "0002", verbosity=0)
    assert Group.objects.filter(name="Redacteur").exists()


@pytest.fixture(scope="module")
def apps():
    """The models as a migration knows them: without the methods of ours and of Wagtail."""
    return MigrationLoader(None).project_state().apps


class TestOverview:
    """What the migration of a new page type does."""

    def steps(self):
        return add_overview("nieuws.NieuwsPagina", "agenda", "Agenda", "Wat er komt.", {"Redacteur": ["add"]})

    def test_it_stands_last_below_the_home_page_with_its_rights(self, apps):
        add, _remove = self.steps()
        add(apps, None), add(apps, None)
        pagina = NieuwsPagina.objects.get(slug="agenda")
        assert thuis().get_children().last().pk == pagina.pk
        assert not any(Pagina.find_problems())
        assert pagina.get_url() == "/agenda/"
        rechten = GroupPagePermission.objects.filter(page=pagina.pk)
        assert list(rechten.values_list("group__name", "permission__codename")) == [("Redacteur", "add_pagina")]

    def test_it_goes_as_long_as_nothing_stands_on_it(self, apps):
        add, remove = self.steps()
        add(apps, None)
        remove(apps, None)
        assert not Pagina.objects.filter(slug="agenda").exists()
        assert not any(Pagina.find_problems())
        add(apps, None)
        NieuwsberichtFactory(ouder=NieuwsPagina.objects.get(slug="agenda"))
        with pytest.raises(IrreversibleError, match="below /agenda/"):
            remove(apps, None)
