"""The filtered list of projects."""

import pytest
from django.test import RequestFactory

from contacten.models import Deelname, Gemeente
from opgaven.models import Opgave, Speerpunt
from projecten.filters import ProjectFilter
from projecten.models import Project, RegioDeal
from tests.boom import child


@pytest.fixture
def projecten(site, opgave):
    """Four projects that differ in one thing each."""
    werken = child(site["agenda"], Opgave, "Werken")
    deal = child(site["deals"], RegioDeal, "Deal")
    speerpunt = child(werken, Speerpunt, "Banen")
    oost = Gemeente.objects.create(naam="Oost", slug="oost", cbs_code="GM0001")
    Gemeente.objects.create(naam="West", slug="west", cbs_code="GM0002")
    child(site["projecten"], Project, "Fietspad", opgave=opgave, status="afgerond")
    vlieg = child(site["projecten"], Project, "Vliegwiel", opgave=werken, status="idee", regio_deal=deal)
    vlieg.speerpunten.add(speerpunt)
    vlieg.save()
    lokaal = child(site["projecten"], Project, "Lokaal", opgave=opgave, status="idee")
    Deelname.objects.create(pagina=lokaal, gemeente=oost)
    child(site["projecten"], Project, "Concept", opgave=opgave, live=False)
    return {"werken": werken, "wonen": opgave, "deal": deal, "speerpunt": speerpunt}


@pytest.fixture
def ask(site, projecten):
    """Return a function that gives the list for a query string."""
    return lambda **query: ProjectFilter(RequestFactory().get("/projecten/", query)).lijst()


def titles(lijst):
    return {project.title for project in lijst.pagina.object_list}


def counts(lijst, veld):
    return {k.tekst: k.aantal for groep in lijst.groepen if groep.veld == veld for k in groep.keuzes}


def test_without_filters_every_visible_project_is_listed(ask):
    assert titles(ask()) == {"Fietspad", "Vliegwiel", "Lokaal"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "FIETS"}, {"Fietspad"}),
        ({"q": "fiets trein"}, set()),
        ({"q": "fietspaden"}, {"Fietspad"}),
        ({"q": "vlieg"}, {"Vliegwiel"}),
        ({"q": "loka"}, {"Lokaal"}),
        ({"q": "'!\\:*&|"}, set()),
        ({"q": '"fietspad'}, {"Fietspad"}),
        ({"status": "idee"}, {"Vliegwiel", "Lokaal"}),
        ({"status": ["idee", "afgerond"]}, {"Fietspad", "Vliegwiel", "Lokaal"}),
        ({"gemeente": "oost"}, {"Fietspad", "Vliegwiel", "Lokaal"}),
        ({"gemeente": "west"}, {"Fietspad", "Vliegwiel"}),
    ],
)
def test_a_filter_narrows_and_a_project_of_the_whole_region_is_of_every_gemeente(ask, query, expected):
    assert titles(ask(**query)) == expected


@pytest.mark.parametrize(("veld", "naam"), [("opgave", "werken"), ("deal", "deal"), ("speerpunt", "speerpunt")])
def test_pages_filter_by_their_number(ask, projecten, veld, naam):
    assert titles(ask(**{veld: projecten[naam].pk})) == {"Vliegwiel"}


@pytest.mark.parametrize(
    "query", [{"opgave": "x"}, {"opgave": "999999999999999999999"}, {"status": "weg"}, {"gemeente": "zuid"}]
)
def test_a_value_that_does_not_exist_is_ignored(ask, query):
    assert len(titles(ask(**query))) == 3


def test_a_count_says_what_a_click_would_give_beside_the_other_filters(ask, projecten):
    lijst = ask(status="idee", opgave=projecten["wonen"].pk)
    assert counts(lijst, "opgave") == {"Wonen": 1, "Werken": 1}
    assert counts(lijst, "status") == {"Idee": 1, "Afgerond": 1}
    assert counts(lijst, "gemeente") == {"Oost": 1}


def test_the_list_is_sorted_as_asked(ask):
    assert [p.title for p in ask(sorteer="titel").pagina.object_list] == ["Fietspad", "Lokaal", "Vliegwiel"]
    assert ask(sorteer="onzin").sorteer["gekozen"] == "lopend"


def test_the_list_takes_as_many_queries_for_many_projects_as_for_few(ask, site, opgave, count_queries):
    before = count_queries(ask)
    for number in range(4):
        child(site["projecten"], Project, f"Meer{number}", opgave=opgave)
    assert count_queries(ask) == before


def test_an_empty_list_says_what_each_filter_less_would_give(ask, projecten):
    lijst = ask(q="fiets", status="idee", opgave=projecten["wonen"].pk)
    assert lijst.aantal == 0
    assert [(knop.tekst, knop.aantal) for knop in lijst.laat_vallen] == [("fiets", 1), ("Idee", 1)]


def test_a_project_of_two_gemeenten_is_listed_once(ask, site, opgave):
    dubbel = child(site["projecten"], Project, "Dubbel", opgave=opgave)
    for gemeente in Gemeente.objects.all():
        Deelname.objects.create(pagina=dubbel, gemeente=gemeente)
    lijst = ask(gemeente=["oost", "west"])
    assert lijst.aantal == len(titles(lijst)) == 4
