"""A card tells where, until when and how much, and costs no question more for it."""

import pytest
from bs4 import BeautifulSoup

from projecten.models import Project, RegioDeal
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db


def facts(pagina, model=Project):
    """Return the facts as a list reads them, after a look whether a page that was opened says the same."""
    gelezen = model.objects.with_images().get(pk=pagina.pk)
    feiten = [feit.replace(SPATIE, " ") for feit in gelezen.kaartfeiten]
    assert feiten == [feit.replace(SPATIE, " ") for feit in model.objects.get(pk=pagina.pk).kaartfeiten]
    return feiten


def in_gemeenten(pagina, *namen, **velden):
    for naam in namen:
        factories.DeelnameFactory(pagina=pagina, gemeente=factories.GemeenteFactory(naam=naam), **velden)


def test_a_card_tells_where_until_when_and_how_much():
    project = factories.ProjectFactory(einddatum="2027-06-01", totaal_bedrag=4_100_000, totaal_nauwkeurigheid="ruim")
    in_gemeenten(project, "Zevenaar", "Arnhem")
    assert facts(project) == ["Arnhem en Zevenaar", "tot en met 2027", "ruim € 4,1 miljoen"]


def test_without_a_stated_total_it_is_the_sum_of_the_money_as_everywhere():
    project = factories.ProjectFactory()
    factories.BijdrageFactory(pagina=project, bedrag=100, nauwkeurigheid="circa")
    factories.BijdrageFactory(pagina=project, bedrag=None)
    factories.BijdrageFactory(pagina=project, bedrag=50)
    factories.BijdrageFactory(pagina=project, bedrag=7, in_natura=True)
    assert facts(project) == ["hele regio", "circa € 150"]


@pytest.mark.parametrize(("namen", "tekst"), [(["A"], "A"), (["A", "B", "C"], "3 gemeenten"), ([], "hele regio")])
def test_many_gemeenten_are_counted_and_none_is_the_whole_region(namen, tekst):
    project = factories.ProjectFactory()
    in_gemeenten(project, *namen)
    assert facts(project) == [tekst]


def test_a_project_whose_gemeenten_all_left_is_not_of_the_whole_region():
    project = factories.ProjectFactory()
    in_gemeenten(project, "Weg", tot="2020-01-01")
    assert facts(project) == []


def test_a_deal_has_them_too_on_the_list_of_deals(client):
    deal = factories.RegioDealFactory(einddatum="2028-12-31", totaal_bedrag=52_000_000)
    assert facts(deal, RegioDeal) == ["hele regio", "tot en met 2028", "€ 52 miljoen"]
    kaart = BeautifulSoup(client.get("/regio-deals/").text.replace(SPATIE, " "), "html.parser").select_one(".kaart")
    assert "hele regio · tot en met 2028 · € 52 miljoen" in kaart.text


@pytest.mark.parametrize("adres", ["/projecten/", "/regio-deals/", "opgave", "deal"])
def test_cards_with_facts_take_no_question_each(client, count_queries, adres):
    opgave, deal = factories.OpgaveFactory(), factories.RegioDealFactory()
    adres = {"opgave": opgave.url, "deal": deal.url}.get(adres, adres)

    def add():
        for pagina in (factories.ProjectFactory(opgave=opgave, regio_deal=deal), factories.RegioDealFactory()):
            in_gemeenten(pagina, f"Dorp {pagina.pk}")
            factories.BijdrageFactory(pagina=pagina)

    add()
    client.get(adres)
    before = count_queries(lambda: client.get(adres))
    add(), add()
    client.get(adres)  # the related lists are made when somebody looks
    assert count_queries(lambda: client.get(adres)) <= before
