"""Money on a project of a deal counts beside that of the deal only when it cannot be part of it; else that is told."""

import pytest
from bs4 import BeautifulSoup

from projecten.aansluiting import find_all_verschillen
from regioprogramma.core.opmaak.tonen import SPATIE
from tests.factories import BestedingFactory, BijdrageFactory, ProjectFactory, RegioDealFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal():
    """A deal with € 1.000 of the gemeenten, of which nothing stands on projects yet."""
    deal = RegioDealFactory()
    BijdrageFactory(pagina=deal, bron="gemeenten", bedrag=1000)
    BestedingFactory(pagina=deal, bron="gemeenten", bedrag=10)
    return deal


def told(client):
    soep = BeautifulSoup(client.get("/stand-van-zaken/").text.replace(SPATIE, " "), "html.parser")
    return " ".join(soep.select_one("#geld").get_text(" ").split())


def differences():
    return [(int(verschil.bedrag), verschil.zin.replace(SPATIE, " ")) for verschil in find_all_verschillen()]


def test_what_may_be_a_part_of_the_money_of_a_deal_is_not_counted_and_told(client, deal):
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="gemeenten", bedrag=300)
    gezegd = told(client)
    assert "Afgesproken is minimaal € 1.000." in gezegd
    assert "Bij projecten staat € 300 waarvan niet bekend is of het uit een deal komt. Dat telt niet mee." in gezegd
    assert differences() == [
        (300, "Bij projecten staat € 300 van de gemeenten. Het is niet bekend of dat uit de deal komt.")
    ]


@pytest.mark.parametrize(
    "velden",
    [
        {"bron": "provincie"},
        {"in_natura": True},
        {"regio_deal": False},
    ],
)
def test_what_the_deal_does_not_have_counts_beside_it(client, deal, velden):
    project = ProjectFactory(regio_deal=deal if velden.pop("regio_deal", True) else None)
    BijdrageFactory(pagina=project, **{"bron": "gemeenten", "bedrag": 300, **velden})
    gezegd = told(client)
    assert "minimaal" not in gezegd and "telt niet mee" not in gezegd
    assert ("Afgesproken is € 1.300." in gezegd) or ("€ 300 in werk" in gezegd)
    assert differences() == []


@pytest.mark.parametrize(("gemerkt", "som"), [(1000, "€ 1.300"), (999, "minimaal € 1.000")])
def test_when_all_of_the_deal_stands_on_projects_the_rest_comes_on_top(client, deal, gemerkt, som):
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="gemeenten", bedrag=gemerkt, uit_deal=deal)
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="gemeenten", bedrag=300)
    assert f"Afgesproken is {som}." in told(client)


@pytest.mark.parametrize("velden", [{"bedrag": None}, {"nauwkeurigheid": "minimaal"}, {"nauwkeurigheid": "circa"}])
def test_of_an_amount_that_is_not_exact_more_may_stand_on_projects(client, deal, velden):
    deal.bijdragen.all().delete()
    BijdrageFactory(pagina=deal, bron="gemeenten", **{"bedrag": 1000, **velden})
    project = ProjectFactory(regio_deal=deal)
    BijdrageFactory(pagina=project, bron="gemeenten", bedrag=1000, uit_deal=deal)
    BijdrageFactory(pagina=project, bron="gemeenten", bedrag=300)
    assert "Bij projecten staat € 300 waarvan niet bekend is" in told(client)


def test_what_is_spent_is_compared_per_stage(client, deal):
    project = ProjectFactory(regio_deal=deal)
    BestedingFactory(pagina=project, bron="gemeenten", stadium="uitgegeven", bedrag=4)
    BestedingFactory(pagina=project, bron="gemeenten", stadium="verplicht", bedrag=20)
    gezegd = told(client)
    # What the deal spent was committed too, and nobody wrote that down.
    assert "Daarvan is minimaal € 20 verplicht en minimaal € 10 uitgegeven" in gezegd
    assert "Van een deel van het geld bij projecten is niet bekend of het uit een deal komt." in gezegd
    zin = "Volgens projecten is € 4 van de gemeenten uitgegeven. Het is niet bekend of dat uit de deal komt."
    assert differences() == [(4, zin)]


def test_an_explanation_of_the_deal_explains_it_and_the_sum_stays_at_least(client, deal):
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="gemeenten", bedrag=300)
    type(deal).objects.update(verklaard_bedrag=300, verschil_toelichting="De gemeenten betalen dit extra.")
    (verschil,) = find_all_verschillen()
    assert verschil.is_verklaard and verschil.pagina_id == deal.pk
    assert "Afgesproken is minimaal € 1.000." in told(client)


@pytest.mark.parametrize("woord", ["ruim", "minimaal"])
def test_projects_may_have_more_than_a_deal_that_says_at_least(deal, woord):
    deal.bijdragen.all().update(nauwkeurigheid=woord)
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="gemeenten", bedrag=1300, uit_deal=deal)
    assert differences() == []
