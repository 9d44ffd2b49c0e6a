"""A file is carried out project by project: whatever stops it, nothing is lost, doubled or half done."""

import pytest
from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone

from projecten.models import Project
from regioprogramma.overzetten.models import Overzetstatus, Overzetting, Projectnummer, Regelafloop
from regioprogramma.overzetten.rekenblad import uitvoeren
from regioprogramma.overzetten.taken import _BEWAARD, carry_out_overzetting, forget_old
from regioprogramma.redactie.rollen.opgavegroepen import groepen_van
from tests import factories
from tests.overzetten.stappen import bekijk, zet_over

pytestmark = pytest.mark.django_db

DRIE = b"nummer;naam;samenvatting\n1;Een;Nieuw.\n2;Twee;Nieuw.\n3;Drie;Nieuw.\n"


@pytest.fixture
def begonnen(als):
    """Three projects, one of which is there, of which the yes was said and nothing done yet."""
    project = factories.ProjectFactory(title="Twee")
    project.save_revision()
    overzetting = bekijk(als("Hoofdredacteur"), DRIE, "drie.csv")
    Overzetting.objects.filter(pk=overzetting.pk).update(status=Overzetstatus.BEZIG)
    return overzetting


def hoe_het_afliep(overzetting):
    return dict(overzetting.regels.values_list("naam", "afloop"))


def test_what_is_stopped_half_way_goes_on_where_it_was(begonnen, monkeypatch):
    monkeypatch.setattr(uitvoeren, "BEURT", -1)
    assert uitvoeren.go_on_with(begonnen.pk), "after its turn there is more to do"
    assert list(hoe_het_afliep(begonnen).values()).count(Regelafloop.CONCEPT) == 1
    monkeypatch.undo()
    carry_out_overzetting.enqueue(begonnen.pk)
    assert set(hoe_het_afliep(begonnen).values()) == {Regelafloop.CONCEPT}
    begonnen.refresh_from_db()
    assert (begonnen.status, begonnen.inhoud, Project.objects.count()) == (Overzetstatus.KLAAR, {}, 3)


def test_a_task_that_is_begun_once_more_doubles_nothing(begonnen):
    for _keer in range(2):
        carry_out_overzetting.enqueue(begonnen.pk)
    assert Project.objects.count() == Projectnummer.objects.count() == 3
    assert Project.objects.get(title="Twee").revisions.count() == 2


def test_what_goes_wrong_in_one_project_leaves_that_one_as_it_was_and_the_others_wait(begonnen, monkeypatch):
    gewoon = uitvoeren._Uitvoering._number

    def breekt(self, pagina):
        if pagina.title == "Drie":
            raise DatabaseError("the disk is full")
        gewoon(self, pagina)

    monkeypatch.setattr(uitvoeren._Uitvoering, "_number", breekt)
    with pytest.raises(DatabaseError):
        uitvoeren.go_on_with(begonnen.pk)
    assert hoe_het_afliep(begonnen) == {
        "Een": Regelafloop.CONCEPT, "Twee": Regelafloop.CONCEPT, "Drie": Regelafloop.WACHT,
    }  # fmt: skip
    assert not Project.objects.filter(title="Drie").exists()
    monkeypatch.undo()
    uitvoeren.go_on_with(begonnen.pk)
    assert set(hoe_het_afliep(begonnen).values()) == {Regelafloop.CONCEPT}


def test_the_yes_is_said_once(als, begonnen):
    adres = reverse("overzetten:overzetting", args=[begonnen.pk])
    carry_out_overzetting.enqueue(begonnen.pk)
    client = als("Hoofdredacteur")
    client.force_login(begonnen.door)
    for wat in ({}, {"opnieuw": "ja"}):
        client.post(adres, wat)
    begonnen.refresh_from_db()
    assert (begonnen.status, Project.objects.count()) == (Overzetstatus.KLAAR, 3)


@pytest.mark.parametrize("hoe", ["locked", "in approval", "planned"])
def test_a_page_that_others_wait_for_is_left(als, hoe):
    project = factories.ProjectFactory(title="Twee", live=False)
    versie = project.save_revision()
    redactie = als("Hoofdredacteur")
    if hoe == "locked":
        Project.objects.filter(pk=project.pk).update(locked=True)
    elif hoe == "in approval":
        project.get_workflow().start(project, factories.GebruikerFactory())
    else:
        project.revisions.update(approved_go_live_at="2034-01-01T09:00Z")
    overzetting = zet_over(redactie, DRIE, "drie.csv")
    assert overzetting.regels.get(naam="Twee").soort == "fout"
    assert Project.objects.get(pk=project.pk).latest_revision_id == versie.pk


def test_a_project_moves_with_its_opgave_so_its_editors_may_change_it(als):
    opgave = factories.OpgaveFactory(title="Productieve regio")
    zet_over(als("Hoofdredacteur"), b"nummer;naam;opgave\n1;Een;Productieve regio\n", "een.csv")
    wie = factories.GebruikerFactory(groepen=["Redacteur"])
    wie.groups.add(*groepen_van(opgave))
    assert Project.objects.get(title="Een").permissions_for_user(wie).can_edit()


def test_what_was_brought_in_long_ago_is_forgotten(begonnen):
    forget_old()
    assert Overzetting.objects.exists()
    Overzetting.objects.update(op=timezone.now() - _BEWAARD)
    forget_old()
    assert not Overzetting.objects.exists()
