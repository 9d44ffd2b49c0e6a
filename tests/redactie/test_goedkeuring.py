"""Four eyes: who asks, who is told, and that it can be switched off; in Dutch."""

import pytest
from django.urls import reverse
from wagtail.models import Workflow

from opgaven.models import Opgave
from projecten.models import Project
from tests import factories
from tests.redactie.formulier import wijzig_pagina

pytestmark = pytest.mark.django_db
ENGELS = ("has been", "submitted", "approved", "You can", "Page", " the ", "edit your", "rejected")


@pytest.fixture
def wonen(db):
    return factories.maak_opgave("Wonen")


@pytest.fixture
def hoofd(wonen):
    return factories.GebruikerFactory(groepen=["Hoofdredacteur"], email="hoofd@voorbeeld.invalid")


@pytest.fixture
def schrijver(wonen):
    return factories.GebruikerFactory(groepen=["Redacteur", "Redactie Wonen"], email="schrijver@voorbeeld.invalid")


def in_het_nederlands(bericht):
    return not [woord for woord in ENGELS if woord in bericht.subject + bericht.body]


def test_who_may_approve_is_told_in_dutch_and_who_asked_hears_the_answer(client, hoofd, schrijver, wonen, mailoutbox):
    client.force_login(schrijver)
    wijzig_pagina(client, wonen, "action-submit", title="Prettig wonen")
    assert [bericht.to for bericht in mailoutbox] == [[hoofd.email]]
    # By the name that everybody knows it by: the new one is not published yet.
    assert "'Wonen'" in mailoutbox[0].subject
    assert in_het_nederlands(mailoutbox[0]), mailoutbox[0].subject + mailoutbox[0].body
    mailoutbox.clear()
    taak = Opgave.objects.get(pk=wonen.pk).current_workflow_task_state
    client.force_login(hoofd)
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[wonen.pk, "reject", taak.pk]), {"comment": "Te kort."}
    )
    assert [bericht.to for bericht in mailoutbox] == [[schrijver.email]]
    assert "Te kort." in mailoutbox[0].body
    assert in_het_nederlands(mailoutbox[0]), mailoutbox[0].subject + mailoutbox[0].body


def test_a_beheerder_switches_approval_off_and_then_nobody_is_asked(client, als, schrijver, wonen):
    als("Beheerder").post(reverse("wagtailadmin_workflows:disable", args=[Workflow.objects.get().pk]))
    client.force_login(schrijver)
    scherm = client.get(reverse("wagtailadmin_pages:edit", args=[wonen.pk])).text
    assert "action-submit" not in scherm
    assert "action-publish" not in scherm


def test_what_waits_stands_on_the_dashboard_of_who_may_approve(client, hoofd, schrijver, wonen):
    client.force_login(schrijver)
    wijzig_pagina(client, wonen, "action-submit", title="Prettig wonen")
    assert "Wacht op mij" not in client.get(reverse("wagtailadmin_home")).text
    client.force_login(hoofd)
    blad = client.get(reverse("wagtailadmin_home")).text
    assert "Wacht op mij" in blad
    assert "Prettig wonen" in blad


@pytest.mark.parametrize(("antwoord", "geweigerd"), [("approve", True), ("reject", False)])
def test_what_may_not_be_published_is_not_approved_either_but_can_be_sent_back(client, hoofd, antwoord, geweigerd):
    project = factories.ProjectFactory(title="Wijk")
    client.force_login(factories.GebruikerFactory(groepen=["Redacteur", f"Redactie {project.opgave.title}"]))
    wijzig_pagina(client, project, "action-submit", title="Wijk Oost")
    client.force_login(hoofd)
    doel = factories.DoelFactory()
    antwoord = wijzig_pagina(
        client,
        Project.objects.get(pk=project.pk),
        "action-workflow-action",
        **{"workflow-action-name": antwoord, "doel": doel.pk, "regio_deal": factories.RegioDealFactory().pk},
    )
    assert ("Dit doel hoort bij een andere Regio Deal." in antwoord.text) is geweigerd
    assert Project.objects.get(pk=project.pk).workflow_in_progress is geweigerd
