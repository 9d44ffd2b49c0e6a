"""Projects stand in the order in which a visitor wants them, in every list."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from projecten.models import Mijlpaal, Project
from tests.factories import ProjectFactory, maak_opgave

pytestmark = pytest.mark.django_db


def met_mijlpaal(dagen, *, bereikt=False, **velden):
    project = ProjectFactory(**velden)
    dag = timezone.localdate() + timedelta(days=dagen)
    Mijlpaal.objects.create(pagina=project, titel="Geldstap", datum=dag, bereikt=bereikt)
    return project


def test_what_runs_comes_first_then_the_nearest_milestone_and_ideas_last():
    opgave = maak_opgave()
    for status in ("gestopt", "idee", "afgerond", "aangemeld", "goedgekeurd"):
        ProjectFactory(title=status, status=status, opgave=opgave)
    loopt = {"status": "in-uitvoering", "opgave": opgave}
    met_mijlpaal(90, title="straks", **loopt)
    met_mijlpaal(3, title="bijna", **loopt)
    met_mijlpaal(0, title="vandaag", **loopt)
    met_mijlpaal(1, title="gehaald", bereikt=True, **loopt)
    met_mijlpaal(-5, title="geweest", **loopt)
    titels = list(Project.objects.visible().in_order().values_list("title", flat=True))
    assert titels[:3] == ["vandaag", "bijna", "straks"]
    assert set(titels[3:5]) == {"gehaald", "geweest"}
    assert titels[5:] == ["goedgekeurd", "aangemeld", "afgerond", "idee", "gestopt"]


@pytest.mark.parametrize(("precisie", "datum"), [("maand", date(2026, 11, 1)), ("jaar", date(2026, 1, 1))])
def test_a_step_in_a_month_or_year_that_still_runs_has_yet_to_come(time_machine, precisie, datum):
    time_machine.move_to("2026-11-27T12:00:00+01:00")
    loopt = {"status": "in-uitvoering", "opgave": maak_opgave()}
    ProjectFactory(title="zonder", **loopt)
    project = ProjectFactory(title="deze maand", **loopt)
    Mijlpaal.objects.create(pagina=project, titel="Geldstap", datum=datum, datum_precisie=precisie)
    ProjectFactory(title="nieuwste", **loopt)
    assert Project.objects.visible().in_order().first() == project
    time_machine.move_to("2027-01-01T12:00:00+01:00")
    assert Project.objects.visible().in_order().first() != project


@pytest.mark.parametrize("waar", ["/projecten/", "opgave"])
def test_an_idea_is_nowhere_the_first(client, waar):
    opgave = maak_opgave()
    loopt = ProjectFactory(title="Loopt", status="in-uitvoering", opgave=opgave)
    idee = ProjectFactory(title="Bedacht", status="idee", opgave=opgave)
    html = client.get(opgave.url if waar == "opgave" else waar).text
    assert html.index(f'href="{loopt.url}"') < html.index(f'href="{idee.url}"')


def test_a_visitor_may_ask_for_the_newest(client):
    ProjectFactory(title="Loopt", status="in-uitvoering")
    idee = ProjectFactory(title="Bedacht", status="idee")
    html = client.get("/projecten/?sorteer=nieuwste").text
    assert html.index(f'href="{idee.url}"') < html.index(">Loopt<")
