"""A migration leaves the version before it working, or says for each danger why it is none."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Q
from django.db.models.functions import Lower

from tests.databases import another_database
from tests.uitrol import dangers, walk

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def steps(django_db_setup, django_db_blocker):
    """Every step of ours, carried out one by one on an empty database."""
    name = connection.settings_dict["NAME"] + "_stappen"
    with django_db_blocker.unblock():
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            cursor.execute(f"CREATE DATABASE {name}")
        with another_database(NAME=name):
            found = walk()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")
    return found


def test_each_danger_of_a_step_has_its_reason_and_each_reason_its_danger(steps):
    assert steps
    for step, (migration, codes) in steps.items():
        assert set(getattr(migration, "redenen", {})) == codes, step


def test_a_reason_is_a_sentence(steps):
    for step, (migration, _) in steps.items():
        for code, reason in getattr(migration, "redenen", {}).items():
            assert len(reason) > 30 and reason.endswith("."), (step, code)


def column(**options):
    return migrations.AddField("uitvoerbestand", "erbij", models.CharField(max_length=9, **options))


def rule(constraint):
    return migrations.AddConstraint("uitvoerbestand", constraint)


TRIGGER = """
    CREATE FUNCTION niets() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER iets AFTER INSERT ON opendata_uitvoerbestand FOR EACH ROW EXECUTE FUNCTION niets();
"""


@pytest.mark.parametrize(
    ("operations", "codes"),
    [
        ([column(null=True)], set()),
        ([column(db_default="")], set()),
        ([column(db_default=""), rule(models.CheckConstraint(condition=Q(erbij=""), name="leeg"))], set()),
        ([migrations.AlterField("uitvoerbestand", "grootte", models.BigIntegerField(null=True))], set()),
        ([column(default="")], {"NOT_NULL"}),
        ([migrations.RemoveField("uitvoerbestand", "grootte")], {"DROP_COLUMN"}),
        ([migrations.RenameField("uitvoerbestand", "grootte", "omvang")], {"RENAME_COLUMN", "DROP_COLUMN"}),
        ([migrations.DeleteModel("uitvoerbestand")], {"DROP_TABLE"}),
        ([migrations.RunSQL("DROP TABLE opendata_uitvoerbestand CASCADE")], {"DROP_TABLE"}),
        ([migrations.RunSQL("alter table opendata_uitvoerbestand drop grootte")], {"DROP_COLUMN"}),
        ([migrations.AlterField("uitvoerbestand", "grootte", models.TextField(null=True))], {"ALTER_COLUMN"}),
        ([rule(models.CheckConstraint(condition=Q(grootte__gt=0), name="meer"))], {"ADD_CHECK"}),
        ([rule(models.UniqueConstraint(fields=["grootte"], name="eigen"))], {"ADD_UNIQUE"}),
        ([rule(models.UniqueConstraint(Lower("adres"), name="klein"))], {"ADD_UNIQUE", "CREATE_INDEX"}),
        (
            [migrations.AddIndex("uitvoerbestand", models.Index(fields=["grootte"], name="zoekt"))],
            {"CREATE_INDEX"},
        ),
        ([migrations.RunSQL(TRIGGER)], {"ADD_TRIGGER"}),
    ],
)
def test_what_the_version_before_cannot_work_with_is_seen(operations, codes):
    executor = MigrationExecutor(connection)
    step = migrations.Migration("9999_stap", "opendata")
    step.operations = operations
    assert dangers(executor, executor.loader.project_state(), step)[0] == codes
