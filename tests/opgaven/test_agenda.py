"""The agenda that runs, and the opgaven that belong to it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from opgaven.filters import opgave_opties
from opgaven.models import Agenda, Opgave
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lopend():
    """The agenda that runs."""
    return factories.plaats(Agenda, lopend=True)


@pytest.fixture
def opgaven(lopend):
    """Three opgaven: of the running agenda the second and the first, and one of an earlier agenda."""
    eerder = factories.AgendaFactory(title="Agenda 2019", beginjaar=2019, eindjaar=2022)
    nu = [factories.OpgaveFactory(title=titel) for titel in ("Werken", "Wonen")]
    return {opgave.title: opgave for opgave in [*nu, factories.OpgaveFactory(title="Groen", ouder=eerder)]}


def titels(queryset):
    return [opgave.title for opgave in queryset]


def test_the_opgaven_of_the_running_agenda_stand_in_the_order_of_the_editors(opgaven):
    assert titels(Opgave.objects.of_running_agenda()) == ["Werken", "Wonen"]
    opgaven["Wonen"].move(opgaven["Werken"], pos="left")
    assert titels(Opgave.objects.of_running_agenda()) == ["Wonen", "Werken"]


def test_without_a_running_agenda_all_opgaven_are_meant(opgaven, lopend):
    Agenda.objects.update(lopend=False)
    assert set(titels(Opgave.objects.of_running_agenda())) == {"Werken", "Wonen", "Groen"}


def hide_as_draft(agenda):
    agenda.unpublish()


def hide_behind_a_login(agenda):
    PageViewRestriction.objects.create(page=agenda, restriction_type="login")


def hide_by_its_last_moment(agenda):
    agenda.expire_at = timezone.now() - timedelta(minutes=1)
    agenda.save()


@pytest.mark.parametrize("hide", [hide_as_draft, hide_behind_a_login, hide_by_its_last_moment])
def test_an_agenda_that_a_visitor_cannot_see_does_not_run(opgaven, lopend, hide, client):
    hide(lopend)
    assert set(titels(Opgave.objects.of_running_agenda())) == {"Werken", "Wonen", "Groen"}
    # What belongs to no visible agenda gets no period behind its title, and does not come first because of it.
    teksten = [tekst for _pk, tekst in opgave_opties(None)]
    assert teksten[-1] == "Groen (2019–2022)" if "Werken" in teksten else teksten == ["Groen (2019–2022)"]


def test_a_filter_offers_running_opgaven_first_and_tells_earlier_ones_by_their_period(opgaven):
    assert [tekst for _pk, tekst in opgave_opties(None)] == ["Werken", "Wonen", "Groen (2019–2022)"]
    factories.OpgaveFactory(title="Zonder jaren", ouder=factories.AgendaFactory(title="Oud"))
    assert [tekst for _pk, tekst in opgave_opties(None)][-1] == "Zonder jaren"


def test_the_period_of_an_agenda_leaves_out_the_year_that_is_not_known():
    assert Agenda(beginjaar=2026, eindjaar=2029).periode == "2026–2029"
    assert Agenda(beginjaar=2026).periode == "2026"
    assert Agenda().periode == ""


def test_the_home_page_shows_the_opgaven_of_the_running_agenda_alone(opgaven, client):
    html = client.get("/").text
    assert "Wonen" in html and "Werken" in html and "Groen" not in html


def test_a_copy_of_the_agenda_does_not_run(lopend):
    kopie = lopend.copy(update_attrs={"title": "Kopie", "slug": "kopie"})
    assert not kopie.lopend
    assert Agenda.objects.get(lopend=True) == lopend
