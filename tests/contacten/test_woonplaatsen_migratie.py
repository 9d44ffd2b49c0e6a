"""The tables of villages come and go, and what people call the spot of a project stays."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from wagtail.signal_handlers import connect_reference_index_signal_handlers

from projecten.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def followed_again():
    """Wagtail follows no references while migrations run."""
    yield
    connect_reference_index_signal_handlers()


def rights():
    rollen = Group.objects.filter(permissions__content_type__model="woonplaats")
    return sorted(rollen.values_list("name", "permissions__codename"))


@pytest.mark.usefixtures("own_database", "followed_again")
def test_the_tables_and_rights_go_back_and_come_again_and_the_spot_keeps_its_name():
    project = factories.ProjectFactory(locatie="Sluis bij Eefde")
    factories.PlaatsFactory(pagina=project)
    Project.objects.get(pk=project.pk).save_revision()
    voor = rights()
    assert ("Redacteur", "view_woonplaats") in voor and ("Redacteur", "change_woonplaats") not in voor
    call_command("migrate", "contacten", "0002", verbosity=0)
    assert "contacten_plaats" not in connection.introspection.table_names()
    assert rights() == []
    call_command("migrate", verbosity=0)
    assert rights() == voor
    project = Project.objects.get(pk=project.pk)
    assert project.locatie == "Sluis bij Eefde"
    assert project.get_latest_revision_as_object().locatie == "Sluis bij Eefde"
