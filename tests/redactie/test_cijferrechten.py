"""In the rows with figures an editor is offered, and can name, only what that editor may know of."""

from html import unescape

import pytest
from django.urls import reverse
from wagtail.models import GroupCollectionPermission
from wagtail.test.utils.form_data import inline_formset

from projecten.models import Project
from tests import factories
from tests.redactie.formulier import wijzig_pagina

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    """A project of an editor, in an opgave of theirs."""
    return factories.ProjectFactory(title="Wijk")


def new_row(client, relatie):
    """Return the fields of a row that is added."""
    adres = reverse("redactie_rij", args=["projecten", "project", relatie])
    return client.post(adres, {}).text


@pytest.mark.parametrize("relatie", ["bijdragen", "bestedingen"])
def test_a_deal_that_is_no_more_than_a_draft_is_not_offered_to_whoever_may_not_see_it(als, relatie):
    factories.RegioDealFactory(title="Bekende deal")
    factories.RegioDealFactory(title="Geheime deal", live=False)
    gezien = new_row(als("Redacteur"), relatie)
    assert "Bekende deal" in gezien
    assert "Geheime deal" not in gezien


def test_a_goal_of_an_opgave_that_is_no_more_than_a_draft_is_not_offered_either(als):
    for titel, live in (("Bekende opgave", True), ("Geheime opgave", False)):
        factories.ResultaatFactory(
            pagina=factories.OpgaveFactory(title=titel, live=live), indicator=f"doel van {titel}"
        )
    gezien = new_row(als("Redacteur"), "resultaten")
    assert "doel van Bekende opgave" in gezien
    assert "Geheime opgave" not in gezien


def test_a_report_that_stands_on_the_page_keeps_its_title_when_another_gets_the_same(als, project):
    client = als("Hoofdredacteur")
    papier = factories.DocumentFactory(title="Jaarverslag")
    resultaat = factories.ResultaatFactory(pagina=project, indicator="banen")
    factories.MetingFactory(resultaat=resultaat, rapportage=papier)
    factories.DocumentFactory(title="Jaarverslag")
    antwoord = wijzig_pagina(client, Project.objects.get(pk=project.pk), title="Wijk 2")
    assert antwoord.status_code == 302
    (reeks,) = Project.objects.get(pk=project.pk).meetreeksen()
    assert reeks.laatste.rapportage == papier


def test_a_report_that_an_editor_may_not_choose_cannot_be_named(als, project):
    client = als("Hoofdredacteur")
    factories.DocumentFactory(title="Jaarverslag")
    rij = {"indicator": "banen", "metingen": "2025: 7; Jaarverslag"}

    def send():
        pagina = Project.objects.get(pk=project.pk)
        return wijzig_pagina(client, pagina, resultaten=inline_formset([rij]))

    rechten = GroupCollectionPermission.objects.filter(permission__codename="choose_document")
    weg = list(rechten)
    rechten.delete()
    assert "Er is geen document dat ‘Jaarverslag’ heet" in unescape(send().text)
    GroupCollectionPermission.objects.bulk_create(weg)
    assert send().status_code == 302
