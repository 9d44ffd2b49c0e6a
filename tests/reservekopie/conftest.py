"""A small site with what it stores, and an empty one, each with a database and a folder of its own."""

import random
from contextlib import contextmanager

import psycopg
import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from wagtail.models import Site

from tests.databases import another_database
from tests.factories import AfbeeldingFactory, DocumentFactory, GebruikerFactory, ProjectFactory, als_bestand
from tests.reservekopie.machine import Machine, address_in_use, beside

#: Of one uploaded file; it is not like another.
GROOT = 300_000


def make_document(zaad, grootte=GROOT, **velden):
    """Make a document with a file of this many bytes that no other number gives."""
    inhoud = random.Random(zaad).randbytes(grootte)
    return DocumentFactory(file=als_bestand(inhoud, f"ruis-{zaad}.pdf"), **velden)


@pytest.fixture(scope="package")
def migrated(django_db_setup, django_db_blocker, tmp_path_factory):
    """A function that gives a new machine on which the migrations ran, and nothing else happened."""
    machines = []

    def make(naam):
        map_ = tmp_path_factory.mktemp(naam)
        machine = Machine(beside(address_in_use(), f"{connection.settings_dict['NAME']}_{naam}"), map_)
        machines.append(machine)
        machine.make_database(connection.settings_dict["TEST"]["TEMPLATE"])
        return machine

    with django_db_blocker.unblock():
        yield make
    for machine in machines:
        machine.drop_database()


@pytest.fixture(scope="module")
def inhoud(migrated):
    """A site with pages, pictures, documents and an account."""
    machine = migrated("gevuld")
    with used(machine):
        GebruikerFactory(), ProjectFactory(), AfbeeldingFactory()
        for zaad in range(3):
            make_document(zaad)
    return machine


@pytest.fixture
def gevuld(inhoud):
    """The same, which this process uses; a test leaves it as it was."""
    with used(inhoud):
        yield inhoud


@pytest.fixture(scope="module")
def leeg(migrated):
    """A site on which nothing happened: for what changes nothing there either."""
    return migrated("leeg")


@pytest.fixture
def vers(migrated):
    """A site on which nothing happened yet, of this test."""
    machine = migrated("vers")
    yield machine
    machine.drop_database()


@contextmanager
def used(machine):
    """Let this process use that site, until the end of the block."""
    naam = psycopg.conninfo.conninfo_to_dict(machine.url)["dbname"]
    forget()
    with another_database(NAME=naam), override_settings(MEDIA_ROOT=machine.media):
        yield
    forget()


def forget():
    """Forget what was read of another database."""
    ContentType.objects.clear_cache()
    Site.clear_site_root_paths_cache()


def put_back(machine, plek, *opties, **keuzes):
    """Put the newest backup back on a machine."""
    with used(machine):
        call_command("terugzetten", str(plek), *opties, **keuzes)
