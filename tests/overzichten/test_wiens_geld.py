"""Whose money: the account of a gemeente, and what an organisation got, each figure with the list it is made of."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db


def section(client, adres, anker):
    soep = BeautifulSoup(client.get(adres).text, "html.parser")
    deel = soep.select_one(f"#{anker}")
    return " ".join(deel.get_text(" ").replace(SPATIE, " ").split()) if deel else ""


def spend(pagina, bedrag, **velden):
    velden = {"bron": "rijk", "stadium": "uitgegeven", "datum": date(2025, 1, 1), **velden}
    return factories.BestedingFactory(pagina=pagina, bedrag=bedrag, **velden)


@pytest.fixture
def arnhem():
    return factories.GemeenteFactory(naam="Arnhem", slug="arnhem")


def test_a_gemeente_has_the_account_of_the_projects_that_name_it_alone(client, arnhem):
    hier, elders, overal = (factories.ProjectFactory(status="in-uitvoering") for _ in range(3))
    factories.DeelnameFactory(pagina=hier, gemeente=arnhem)
    factories.DeelnameFactory(pagina=elders, gemeente=factories.GemeenteFactory(naam="Ede", slug="ede"))
    deal = factories.RegioDealFactory()
    factories.DeelnameFactory(pagina=deal, gemeente=arnhem)
    for pagina, bedrag in ((hier, 500), (elders, 70), (overal, 6), (deal, 3)):
        spend(pagina, bedrag)
    stand = section(client, "/gemeenten/arnhem/", "stand")
    assert "Er is € 500 uitgegeven" in stand and "Dit is het geld van hele projecten die Arnhem noemen." in stand
    soep = BeautifulSoup(client.get("/stand-van-zaken/bestedingen/?gemeente=arnhem").text, "html.parser")
    assert [rij.a.get_text() for rij in soep.select("#resultaten tbody th")] == [hier.title]


def test_a_gemeente_without_projects_of_its_own_has_no_account(client, arnhem):
    spend(factories.ProjectFactory(status="in-uitvoering"), 6)
    assert section(client, "/gemeenten/arnhem/", "stand") == ""


def test_what_an_organisation_got_is_told_per_stage_with_its_rows(client):
    partij = factories.OrganisatieFactory(naam="Stichting Pad")
    project, deal = factories.ProjectFactory(title="Paden"), factories.RegioDealFactory(title="Sterk")
    factories.PartnerschapFactory(pagina=project, organisatie=partij)
    for bedrag in (300, 200):
        spend(project, bedrag, ontvanger=partij)
    spend(deal, 900, ontvanger=partij, stadium="toegezegd", nauwkeurigheid="circa")
    spend(project, 40, ontvanger=partij, in_natura=True)
    spend(project, 7, ontvanger=factories.OrganisatieFactory(naam="Ander"))
    geld = section(client, partij.get_absolute_url(), "geld")
    assert "Dit kreeg Stichting Pad, voor zover bekend:" in geld
    assert "toegezegd uit Regio Deals circa € 900" in geld
    assert "uitgegeven uit projecten € 500" in geld
    assert "uitgegeven uit projecten, in werk, grond of iets anders € 40" in geld
    soep = BeautifulSoup(client.get(f"/stand-van-zaken/bestedingen/?ontvanger={partij.pk}").text, "html.parser")
    assert len(soep.select("#resultaten tbody tr")) == 4


def test_what_stands_on_a_hidden_page_is_not_told(client):
    partij = factories.OrganisatieFactory(naam="Stichting Pad")
    factories.PartnerschapFactory(pagina=factories.ProjectFactory(), organisatie=partij)
    spend(factories.ProjectFactory(live=False), 900, ontvanger=partij)
    assert section(client, partij.get_absolute_url(), "geld") == ""
    assert "€ 900" not in client.get(f"/stand-van-zaken/bestedingen/?ontvanger={partij.pk}").text.replace(SPATIE, " ")


def test_the_rows_of_who_gives_are_asked_by_a_link(client):
    partij = factories.OrganisatieFactory(naam="Provincie")
    project = factories.ProjectFactory(title="Paden")
    factories.BijdrageFactory(pagina=project, bron="provincie", bedrag=900, organisatie=partij)
    factories.BijdrageFactory(pagina=project, bron="rijk", bedrag=5)
    soep = BeautifulSoup(client.get(partij.get_absolute_url()).text, "html.parser")
    lijst = soep.select_one("#geld .alles a")["href"]
    rijen = BeautifulSoup(client.get(lijst).text, "html.parser").select("#resultaten tbody tr")
    assert lijst == f"/stand-van-zaken/bijdragen/?organisatie={partij.pk}" and len(rijen) == 1


def test_a_goal_of_an_opgave_names_the_projects_that_help_it(client):
    project = factories.ProjectFactory(title="Werkplaats")
    concept = factories.ProjectFactory(title="Geheim", live=False, opgave=project.opgave)
    doel = factories.ResultaatFactory(pagina=project.opgave, indicator="banen", eenheid="banen", doel=1000)
    for pagina in (project, concept):
        helpt = factories.ResultaatFactory(
            pagina=pagina, indicator="Nieuwe vakmensen", eenheid="mensen", doel=50, opgavedoel=doel
        )
        factories.MetingFactory(resultaat=helpt, waarde=12)
    doelen = section(client, project.opgave.url, "resultaten")
    assert "Dit helpt mee: Werkplaats , nieuwe vakmensen: 12 mensen (doel: 50)" in doelen
    assert "Geheim" not in doelen
