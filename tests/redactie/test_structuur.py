"""What the migrations leave behind: a site that can be filled at once."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Collection, GroupApprovalTask, Page, Site, Task, Workflow

from opgaven.models import Agenda
from regioprogramma.core.models import HomePagina, Pagina, Regio, TekstPagina
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_tree_is_sound():
    assert not any(Pagina.find_problems())
    assert not any(Collection.find_problems())
    call_command("fixtree", verbosity=0, interactive=False)
    assert type(factories.thuis()) is HomePagina
    assert Page._meta.swapped == "core.Pagina"


def test_every_page_a_visitor_expects_is_there(client):
    slugs = [pagina.slug for pagina in factories.thuis().get_children()]
    assert slugs == [
        "opgaven",
        "projecten",
        "regio-deals",
        "nieuws",
        "over-ons",
        "contact",
        "privacy",
        "toegankelijkheid",
    ], "the migrations make other pages: name them above in the order of the tree"
    for pagina in Pagina.objects.visible().specific():
        assert client.get(pagina.url).status_code == 200, pagina.url
        assert pagina.samenvatting


def test_the_welcome_page_is_gone():
    assert not Pagina.objects.filter(title__icontains="welcome").exists()
    assert Pagina.objects.filter(depth=2).count() == 1


def test_one_agenda_runs():
    assert Agenda.objects.get().lopend


def test_the_menus_are_filled():
    regio = Regio.for_site(Site.objects.get())
    assert [blok.value.title for blok in regio.menu] == ["Opgaven", "Projecten", "Nieuws", "Over ons", "Contact"]
    assert [blok.value.title for blok in regio.voetmenu] == ["Toegankelijkheid", "Privacy"]


def test_the_texts_can_be_edited_and_published_as_they_are():
    for pagina in TekstPagina.objects.all():
        pagina.full_clean()
        pagina.save_revision().publish()


def test_the_first_pages_are_found_in_the_cms():
    assert [p.title for p in Pagina.objects.autocomplete("Opgav")] == ["Opgaven"]


def test_only_our_groups_and_our_step_of_approval_are_there():
    assert {groep.name for groep in Group.objects.all()} == {
        "Redacteur",
        "Communicatie",
        "Hoofdredacteur",
        "Beheerder",
    }
    assert [workflow.name for workflow in Workflow.objects.all()] == ["Ter goedkeuring"]
    assert [taak.name for taak in Task.objects.all()] == ["Ter goedkeuring"]
    assert {groep.name for groep in GroupApprovalTask.objects.get().groups.all()} == {"Hoofdredacteur", "Beheerder"}
    assert factories.plaats(Agenda).get_workflow().name == "Ter goedkeuring"
