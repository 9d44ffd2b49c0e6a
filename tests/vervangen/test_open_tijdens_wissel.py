"""A page is open in its form while a thing is replaced everywhere: the older form does not undo it unseen."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data, streamfield

from contacten.models import Deelname, Roltoewijzing
from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.core.wijzigingen.versies import copy_on_top
from regioprogramma.trefwoorden import bewerken
from regioprogramma.vervangen.herindeling.herindelen import Herindeling
from regioprogramma.vervangen.opvolging.opvolgen import Opvolging
from regioprogramma.vervangen.vervang import replace
from tests import factories
from tests.redactie.formulier import lees_formulier, meldingen
from tests.vervangen.test_vervangen import publiceer

pytestmark = pytest.mark.django_db
DAG = date(2026, 1, 1)


def open_pagina(client, pagina):
    """Return what the form of a page sends when somebody opened it now."""
    velden = lees_formulier(client, adres(pagina), "page-edit-form")
    for veld in type(pagina)._meta.fields:
        if isinstance(veld, StreamField):
            velden.update(nested_form_data({veld.name: streamfield([])}))
    return dict(velden.lists())


def adres(pagina):
    return reverse("wagtailadmin_pages:edit", args=[pagina.pk])


def volg_op():
    oud, nieuw = factories.ContactpersoonFactory(), factories.ContactpersoonFactory()
    pagina = factories.RoltoewijzingFactory(persoon=oud).pagina
    return (
        pagina,
        Opvolging(oud, nieuw, DAG, vertrekt=True).carry_out,
        lambda: Roltoewijzing.objects.filter(persoon=nieuw),
    )


def vervang_rol():
    oud, nieuw = factories.RolFactory(), factories.RolFactory()
    pagina = factories.RoltoewijzingFactory(rol=oud).pagina
    return pagina, lambda wie: replace(oud, nieuw, wie), lambda: Roltoewijzing.objects.filter(rol=nieuw)


def deel_in():
    oud, nieuw = factories.GemeenteFactory(), factories.GemeenteFactory()
    pagina = factories.DeelnameFactory(gemeente=oud).pagina
    return pagina, Herindeling(oud, nieuw, DAG).carry_out, lambda: Deelname.objects.filter(gemeente=nieuw)


def voeg_samen():
    oud, nieuw = factories.TrefwoordFactory(), factories.TrefwoordFactory()
    pagina = factories.ProjectFactory(trefwoorden=[oud])
    return (
        pagina,
        lambda wie: bewerken.merge([oud], nieuw, wie),
        lambda: PaginaTrefwoord.objects.filter(trefwoord=nieuw),
    )


WISSELS = [volg_op, vervang_rol, deel_in, voeg_samen]


@pytest.mark.parametrize("met_versie", [False, True], ids=["zonder versie", "met versie"])
@pytest.mark.parametrize("wissel", WISSELS, ids=lambda wissel: wissel.__name__)
def test_an_older_form_does_not_undo_it_unseen(beheerder, admin_user, wissel, met_versie):
    pagina, doe, nieuw = wissel()
    if met_versie:
        pagina.save_revision().publish()
    velden = open_pagina(beheerder, pagina)
    doe(admin_user)
    assert nieuw().exists()
    antwoord = beheerder.post(adres(pagina), {**velden, "action-publish": "1"})
    assert antwoord.status_code == 200
    assert any("heeft deze pagina gewijzigd terwijl" in zin for zin in meldingen(antwoord))
    assert nieuw().exists()
    publiceer(pagina)
    assert nieuw().exists(), "a form that saves itself did not bring the old state back either"


def test_a_form_that_saves_itself_stops(beheerder, admin_user):
    pagina, doe, nieuw = volg_op()
    velden = open_pagina(beheerder, pagina)
    json = {"Accept": "application/json"}
    eerste = beheerder.post(adres(pagina), velden, headers=json).json()
    assert eerste["success"], eerste
    doe(admin_user)
    velden["overwrite_revision_id"] = [str(eerste["revision_id"])]
    antwoord = beheerder.post(adres(pagina), velden, headers=json)
    assert antwoord.json()["error_code"] == "invalid_revision"
    publiceer(pagina)
    assert nieuw().exists()


def test_a_published_page_stays_as_published_as_it_was(admin_user):
    pagina, doe, _nieuw = volg_op()
    pagina.save_revision().publish()
    doe(admin_user)
    na = Pagina.objects.get(pk=pagina.pk)
    assert (na.live, na.has_unpublished_changes, na.live_revision_id) == (True, False, na.latest_revision_id)


def test_a_draft_stays_a_draft(admin_user):
    pagina, doe, _nieuw = volg_op()
    pagina.save_revision().publish()
    gepubliceerd = Pagina.objects.get(pk=pagina.pk).live_revision_id
    Pagina.objects.get(pk=pagina.pk).specific.save_revision()
    doe(admin_user)
    na = Pagina.objects.get(pk=pagina.pk)
    assert (na.has_unpublished_changes, na.live_revision_id) == (True, gepubliceerd)


def test_what_is_planned_goes_with_the_newest_version(admin_user):
    pagina = factories.OpgaveFactory()
    morgen = timezone.now() + timedelta(1)
    pagina.save_revision(approved_go_live_at=morgen)
    copy_on_top([pagina.pk], admin_user)
    gepland = Pagina.objects.get(pk=pagina.pk).revisions.exclude(approved_go_live_at=None).get()
    assert (gepland.pk, gepland.approved_go_live_at) == (Pagina.objects.get(pk=pagina.pk).latest_revision_id, morgen)


def test_who_approves_approves_the_newest_version(admin_user):
    pagina = factories.OpgaveFactory(live=False)
    pagina.save_revision()
    werkwijze = Workflow.objects.create(name="Vier ogen")
    WorkflowTask.objects.create(workflow=werkwijze, task=GroupApprovalTask.objects.create(name="Akkoord"))
    werkwijze.start(pagina, admin_user)
    copy_on_top([pagina.pk], admin_user)
    assert TaskState.objects.get().revision_id == Pagina.objects.get(pk=pagina.pk).latest_revision_id


def test_a_page_on_which_nothing_changes_gets_no_version(admin_user):
    oud = factories.ContactpersoonFactory()
    pagina = factories.RoltoewijzingFactory(persoon=oud, tot=date(2020, 1, 1)).pagina
    voor = pagina.revisions.count()
    Opvolging(oud, factories.ContactpersoonFactory(), DAG, vertrekt=True).carry_out(admin_user)
    assert pagina.revisions.count() == voor


def test_the_cost_of_the_newest_versions_does_not_grow_with_the_pages(admin_user, count_queries):
    een = [factories.OpgaveFactory().pk]
    voor = count_queries(lambda: copy_on_top(een, admin_user))
    meer = een + [factories.OpgaveFactory().pk for _nummer in range(2)]
    copy_on_top(meer, admin_user)
    assert count_queries(lambda: copy_on_top(meer, admin_user)) <= voor
