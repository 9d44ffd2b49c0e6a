"""What every test can use. Fixtures for one app live in that app's own conftest.py."""

import gc
import hashlib
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.databases import another_database, be_careless
from tests.demo_site import ROOT, DemoSite, prepared_folder
from tests.once import one_at_a_time

#: What the database holds before any test, per table; of the process that runs the tests.
FOUND = pytest.StashKey()
#: Whatever asks for one of these needs a demo.
DEMO = {"demo", "demo_folder", "demo_site", "andere_demo"}
#: These take longest, so they come first: where there are several processes, none then waits long for the last. The
#: second needs no demo, so that one process has work while the other makes it.
LONGEST_FIRST = (
    "tests/browser/test_taken.py",
    "tests/redactie/test_matrix.py",
    "tests/browser/",
    "tests/project/test_demo.py",
    "tests/demo/",
    "tests/reservekopie/test_leeg.py",
)


def pytest_itemcollected(item):
    """Mark what needs a demo, so that `-m "not demo"` leaves it out."""
    if DEMO & set(getattr(item, "fixturenames", ())):
        item.add_marker(pytest.mark.demo)


def pytest_collection_finish():
    """Leave out of every next round of garbage collection what was imported and collected: it stays until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Bring together what stands in one file, the files that take longest first."""
    files = list(dict.fromkeys(item.nodeid.split("::")[0] for item in items))
    order = {file: (_rank(file), number) for number, file in enumerate(files)}
    items.sort(key=lambda item: order[item.nodeid.split("::")[0]])


def _rank(file):
    return next((rank for rank, begin in enumerate(LONGEST_FIRST) if file.startswith(begin)), len(LONGEST_FIRST))


def migrations_fingerprint():
    """Return a short hash over everything that decides what a migrated database looks like."""
    digest = hashlib.sha256()
    triggers = ROOT.glob("regioprogramma/inhoudversie/*.py")
    files = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("regioprogramma/*/migrations/*.py"), *triggers]
    for path in sorted([*files, ROOT / "requirements" / "test.txt", ROOT / "regioprogramma" / "settings" / "base.py"]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Make the test database from a migrated one that is kept: two seconds instead of fifteen for every run."""
    with django_db_blocker.unblock(), one_at_a_time("sjabloon"):
        be_careless()
        connection.settings_dict["TEST"]["TEMPLATE"] = ensure_template(f"sjabloon_{migrations_fingerprint()}")


def ensure_template(name):
    """Make the migrated database `name` when it is missing, and drop those of earlier migrations; return its name."""
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'sjabloon%%'")
        known = {row[0] for row in cursor.fetchall()}
        if name in known:
            return name
        for old in known:
            cursor.execute(f"DROP DATABASE IF EXISTS {old} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {name}_bezig")
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = f"{name}_bezig"
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
    # Only a finished one gets the name that the next run looks for.
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name}_bezig RENAME TO {name}")
    return name


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, pytestconfig):
    """Remember what the test database holds before any test."""
    with django_db_blocker.unblock():
        pytestconfig.stash[FOUND] = read_tables()


def read_tables():
    """Return {table: hash over its rows} of the whole database."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        cursor.execute(
            " UNION ALL ".join(
                f"SELECT '{table}', md5(string_agg(rij::text, '' ORDER BY rij::text)) FROM \"{table}\" AS rij"
                for table in tables
            )
        )
        return dict(cursor.fetchall())


@pytest.fixture(scope="module", autouse=True)
def leave_the_database_as_it_was(request, django_db_blocker):
    """Fail the file of tests that leaves a row behind: what comes after it, in whatever order, starts clean."""
    yield
    found = request.config.stash.get(FOUND, None)
    if found is not None:
        with django_db_blocker.unblock():
            now = read_tables()
        assert {table for table in {*found, *now} if found.get(table) != now.get(table)} == set()


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker):
    """The database, for what a whole file of tests looks at; it is taken back after the last of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def own_database(django_db_setup, django_db_blocker):
    """A database of this test's own, for what is really committed; it is thrown away afterwards."""
    name, template = connection.settings_dict["NAME"] + "_eigen", connection.settings_dict["TEST"]["TEMPLATE"]
    with django_db_blocker.unblock():
        with connection._nodb_cursor() as cursor:
            # A run that was killed leaves one.
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        with another_database(NAME=name):
            yield
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(autouse=True)
def forget_sites():
    """Forget where sites begin: a site that a test made is gone with its transaction, not from the cache."""
    from wagtail.models import Site

    yield
    Site.clear_site_root_paths_cache()


@pytest.fixture
def count_queries(db):
    """Return a function that calls its argument and returns how many queries that took."""

    def count(call):
        with CaptureQueriesContext(connection) as queries:
            call()
        return len(queries)

    return count


@pytest.fixture(scope="session", autouse=True)
def patience():
    """Nobody waits for a test: what reads an upload may take long on a machine that does more at once.

    The tests of the limits themselves set them.
    """
    from regioprogramma.core.documenten import bestanden
    from regioprogramma.core.inhoud import fotos

    bestanden.KIJKGRENZEN = replace(bestanden.KIJKGRENZEN, seconden=30, processor=30)
    fotos.FOTOGRENZEN = replace(fotos.FOTOGRENZEN, seconden=30, processor=30)


@pytest.fixture(scope="session")
def demo_folder():
    """The VAR_DIR of a demo that was started once and stopped: to copy, not to use."""
    return prepared_folder()


@pytest.fixture(scope="session")
def demo(demo_folder, tmp_path_factory):
    """A running demo: its own database with the demo's content, behind a real gunicorn."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("demo") / "var", WEB_CONCURRENCY="1") as site:
        yield site


@pytest.fixture(scope="session")
def demo_site(demo):
    """The address of the running demo."""
    return demo.url


@pytest.fixture
def site(db):
    """The site's index pages by name: "agenda", "projecten", "deals", "nieuws"."""
    from tests.boom import index_pages

    return index_pages()


@pytest.fixture
def opgave(site):
    """One opgave of the running agenda."""
    from opgaven.models import Opgave
    from tests.boom import child

    return child(site["agenda"], Opgave, "Wonen")


@pytest.fixture
def als(client):
    """Return a function that logs in somebody with these groups, and returns the client."""
    from tests.factories import GebruikerFactory

    def log_in(*groepen):
        client.force_login(GebruikerFactory(groepen=groepen))
        return client

    return log_in


@pytest.fixture
def beheerder(als):
    """A client logged in with the most rights a group gives: not a superuser, who may do everything unseen."""
    return als("Beheerder")
