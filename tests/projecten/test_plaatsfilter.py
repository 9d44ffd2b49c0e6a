"""Projects by village and postcode."""

import pytest
from django.test import RequestFactory

from projecten.filters import ProjectFilter
from projecten.plaatsfilter import explain_plaats
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def regio():
    """Lochem with two villages that share a postcode area, and a project in each way of lying somewhere."""
    lochem = factories.GemeenteFactory(naam="Lochem", slug="lochem", postcodegebieden=["7240"])
    eefde = factories.WoonplaatsFactory(naam="Eefde", gemeente=lochem, postcodegebieden=["7211", "7213"])
    gorssel = factories.WoonplaatsFactory(naam="Gorssel", gemeente=lochem, postcodegebieden=["7213"])
    opgave = factories.OpgaveFactory()

    def project(titel, **plaats):
        gemaakt = factories.ProjectFactory(title=titel, opgave=opgave)
        if plaats:
            factories.PlaatsFactory(pagina=gemaakt, **{"woonplaats": None, **plaats})
            factories.DeelnameFactory(pagina=gemaakt, gemeente=lochem)
        return gemaakt

    project("In Eefde", woonplaats=eefde)
    project("In 7213", postcodegebied="7213")
    project("In 7211 van Eefde", woonplaats=eefde, postcodegebied="7211")
    project("In Gorssel", woonplaats=gorssel)
    project("Op een punt", coordinaten="52.1, 6.2")
    project("Overal")
    return {"lochem": lochem, "eefde": eefde, "project": project}


def ask(**query):
    return ProjectFilter(RequestFactory().get("/projecten/", query))


def titles(filters):
    return {project.title for project in filters.lijst().pagina.object_list}


EEFDE = {"In Eefde", "In 7213", "In 7211 van Eefde"}


@pytest.mark.usefixtures("regio")
@pytest.mark.parametrize(
    ("plaats", "gevonden"),
    [
        ("Eefde", EEFDE),
        (" eefdé ", EEFDE),
        ("Gorssel", {"In Gorssel", "In 7213"}),
        ("7211", {"In Eefde", "In 7211 van Eefde"}),
        ("7211 AB", {"In Eefde", "In 7211 van Eefde"}),
        ("7211ab", {"In Eefde", "In 7211 van Eefde"}),
        ("7213", {"In Eefde", "In 7213", "In Gorssel"}),
        ("7240", set()),
    ],
)
def test_a_village_and_a_postcode_narrow_the_list_to_what_lies_there(plaats, gevonden):
    assert titles(ask(plaats=plaats)) == gevonden


@pytest.mark.usefixtures("regio")
@pytest.mark.parametrize("plaats", ["Eefde", "Gorssel", "7211", "7213"])
def test_what_is_counted_beside_a_place_is_what_it_gives(plaats):
    aantallen = {k.waarde: k.aantal for g in ask(plaats=plaats).groepen() if g.veld == "plaats" for k in g.keuzes}
    assert aantallen[plaats] == len(titles(ask(plaats=plaats)))


@pytest.mark.usefixtures("regio")
def test_an_empty_field_beside_what_is_ticked_asks_nothing():
    assert titles(ask(plaats=["", "Eefde"])) == EEFDE
    assert ask(plaats=["", "Eefde"]).lijst().adres == "/projecten/?plaats=Eefde"
    assert len(titles(ask(plaats=""))) == 6


@pytest.mark.usefixtures("regio")
def test_every_way_to_write_a_place_is_one_address_that_keeps_no_letters_of_a_postcode():
    assert ask(plaats="7211 AB").lijst().adres == "/projecten/?plaats=7211"
    assert ask(plaats="eefde").lijst().adres == "/projecten/?plaats=Eefde"


@pytest.mark.parametrize("plaats", ["Verweggistan", "9999", "9999 ZZ", "%'\";--", "x" * 500])
def test_an_unknown_place_is_said_to_be_unknown_and_the_gemeenten_are_offered(regio, plaats):
    filters = ask(plaats=plaats)
    assert len(titles(filters)) == 6
    (uitleg,) = explain_plaats(filters)
    assert "kennen wij niet" in uitleg.zin
    assert [link.url for link in uitleg.verwijzingen] == ["/gemeenten/"]


def test_the_name_of_a_gemeente_leads_to_all_that_is_for_it(regio):
    (uitleg,) = explain_plaats(ask(plaats="lochem"))
    assert "‘lochem’ is een gemeente" in uitleg.zin
    assert uitleg.verwijzingen[0].url.endswith("?gemeente=lochem")


def test_what_is_for_all_of_the_gemeente_or_the_region_is_told_apart(regio):
    (uitleg,) = explain_plaats(ask(plaats="Eefde"))
    assert "in Eefde zelf" in uitleg.zin and "de gemeente Lochem" in uitleg.zin
    assert uitleg.verwijzingen[0].tekst == "6 projecten voor de gemeente Lochem (1 voor de hele regio)"


def test_two_villages_of_one_name_are_one_question(regio):
    elders = factories.GemeenteFactory(naam="Elders")
    regio["project"]("Ander Eefde", woonplaats=factories.WoonplaatsFactory(naam="Eefde", gemeente=elders))
    assert "Ander Eefde" in titles(ask(plaats="Eefde"))


def test_a_project_with_two_places_in_one_village_counts_once(regio):
    factories.PlaatsFactory(pagina=regio["project"]("Dubbel", woonplaats=regio["eefde"]), woonplaats=regio["eefde"])
    aantallen = {k.waarde: k.aantal for g in ask().groepen() if g.veld == "plaats" for k in g.keuzes}
    assert aantallen["Eefde"] == len(EEFDE) + 1


def test_without_villages_there_is_no_field_to_type_one_in():
    factories.ProjectFactory()
    assert not [groep for groep in ask().groepen() if groep.veld == "plaats"]


def test_the_cost_of_the_list_does_not_grow_with_the_villages(regio, count_queries):
    def show():
        filters = ask(plaats="Eefde")
        filters.lijst(), explain_plaats(filters)

    show()
    before = count_queries(show)
    for nummer in range(20):
        dorp = factories.WoonplaatsFactory(gemeente=regio["lochem"], postcodegebieden=["7211"])
        regio["project"](f"Meer {nummer}", woonplaats=dorp)
    assert count_queries(show) == before
