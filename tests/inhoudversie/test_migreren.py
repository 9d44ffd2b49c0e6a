"""Migrating: columns of content may change, and every change counts again afterwards."""

import pytest
from django.core.management import call_command
from django.db import connection

from regioprogramma.core.models import Regio
from regioprogramma.inhoudversie.triggers import install_triggers

from .tellen import look

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_database")]


def versie():
    return look().versie


def rename(naam):
    Regio.objects.update(naam=naam)


@pytest.fixture
def regio():
    from wagtail.models import Site

    return Regio.for_site(Site.objects.get(is_default_site=True))


def test_a_column_that_a_visitor_sees_may_get_another_type_and_counts_all_the_time(regio):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_regio ALTER COLUMN naam TYPE varchar(99)")
    voor = versie()
    # A migration that fails now comes to no end: nothing puts back what it would have taken away.
    rename("Geteld")
    assert versie() != voor


def test_a_migrate_with_nothing_to_do_changes_nothing(regio):
    voor = versie()
    install_triggers()
    assert versie() == voor


@pytest.mark.parametrize("terug", ["0005", "0006"])
def test_after_going_back_and_on_again_every_change_counts(regio, terug):
    call_command("migrate", "core", terug, verbosity=0)
    voor = versie()
    rename("Onderweg")
    assert versie() != voor
    call_command("migrate", "core", verbosity=0)
    voor = versie()
    rename("Weer terug")
    assert versie() != voor
