"""The group of those who work on an opgave comes, changes and goes with the opgave."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission

from nieuws.models import NieuwsPagina
from opgaven.models import Opgave
from regioprogramma.redactie.rollen.opgavegroepen import groepen_van
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_new_opgave_gets_a_group():
    opgave = factories.maak_opgave("Wonen")
    groep = Group.objects.get(name="Redactie Wonen")
    assert list(groepen_van(opgave)) == [groep]
    assert {recht.permission.codename for recht in groep.page_permissions.all()} == {
        "add_pagina",
        "change_pagina",
    }


def test_the_group_takes_the_new_title():
    opgave = factories.maak_opgave("Wonen")
    opgave.title = "Prettig wonen"
    opgave.save()
    assert [groep.name for groep in groepen_van(opgave)] == ["Redactie Prettig wonen"]


def test_two_opgaven_with_one_title_have_two_groups():
    oud = factories.OpgaveFactory(title="Wonen", ouder=factories.AgendaFactory())
    nieuw = factories.maak_opgave("Wonen")
    assert [groepen_van(opgave).get().name for opgave in (oud, nieuw)] == ["Redactie Wonen", "Redactie Wonen (2)"]


def test_the_group_goes_with_its_opgave():
    opgave = factories.maak_opgave("Wonen")
    factories.ProjectFactory(opgave=opgave)
    Opgave.objects.get(pk=opgave.pk).delete()
    assert not Group.objects.filter(name="Redactie Wonen").exists()


def test_a_group_with_more_rights_stays():
    opgave = factories.maak_opgave("Wonen")
    groep = groepen_van(opgave).get()
    GroupPagePermission.objects.create(group=groep, page=factories.plaats(NieuwsPagina), permission_type="change")
    opgave.delete()
    assert Group.objects.filter(pk=groep.pk).exists()


def test_a_message_that_names_another_opgave_changes_hands():
    wonen, werken = factories.maak_opgave("Wonen"), factories.maak_opgave("Werken")
    bericht = factories.NieuwsberichtFactory(opgaven=[wonen])
    bericht.opgaven = [werken]
    bericht.save()
    assert [groep.name for groep in groepen_van(bericht)] == ["Redactie Werken"]


def test_a_project_that_moves_to_another_opgave_changes_hands():
    wonen, werken = factories.maak_opgave("Wonen"), factories.maak_opgave("Werken")
    project = factories.ProjectFactory(opgave=wonen)
    assert [groep.name for groep in groepen_van(project)] == ["Redactie Wonen"]
    project.opgave = werken
    project.save()
    assert [groep.name for groep in groepen_van(project)] == ["Redactie Werken"]
