"""Nothing is said twice: a kind before a title that begins with it, a function beside the role of the same name."""

import pytest
from bs4 import BeautifulSoup

from regioprogramma.core.templatetags.regio import tenzij_voorop
from tests import factories


@pytest.mark.parametrize(
    ("soort", "titel", "gezegd"),
    [
        ("Regio Deal", "Regio Deal Oost", ""),
        ("Regio Deal", "regio deal oost", ""),
        ("Regio Deal", "Sterk in Stad en Land", "Regio Deal"),
        ("Jaarverslag", "Jaarverslag 2025", ""),
        (None, "Titel", ""),
    ],
)
def test_a_kind_is_not_repeated_before_a_title_that_says_it(soort, titel, gezegd):
    assert tenzij_voorop(soort, titel) == gezegd


@pytest.mark.django_db
def test_the_heading_of_a_page_says_it_once(client):
    deal = factories.RegioDealFactory(title="Regio Deal Oost")
    kop = BeautifulSoup(client.get(deal.url).text, "html.parser").h1
    assert " ".join(kop.get_text().split()) == "Regio Deal Oost"


@pytest.mark.django_db
def test_a_list_of_several_kinds_and_the_facts_of_a_project_say_it_once(client):
    deal = factories.RegioDealFactory(title="Regio Deal Oost")
    document = factories.PaginaDocumentFactory(pagina=deal).document
    project = factories.ProjectFactory(regio_deal=deal)
    rij = BeautifulSoup(client.get(document.get_absolute_url()).text, "html.parser").select_one("main .rij")
    assert rij.get_text(" ", strip=True).count("Regio Deal") == 1
    feiten = BeautifulSoup(client.get(project.url).text, "html.parser").select_one(".feiten")
    assert feiten.get_text(" ", strip=True).count("Regio Deal") == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("functie", "verwacht"), [("Projectleider", []), ("Wethouder", ["Wethouder"])])
def test_a_function_is_not_repeated_beside_the_role_of_that_name(client, functie, verwacht):
    organisatie = factories.OrganisatieFactory(naam="Regiobureau")
    persoon = factories.ContactpersoonFactory(functie=functie, organisatie=organisatie)
    opgave = factories.maak_opgave()
    factories.RoltoewijzingFactory(pagina=opgave, persoon=persoon, rol=factories.RolFactory(naam="Projectleider"))
    mens = BeautifulSoup(client.get(opgave.url).text, "html.parser").select_one(".mens-tekst")
    gezegd = [p.get_text(" ", strip=True) for p in mens.select(".mens-rol, .meta")]
    assert gezegd == ["Projectleider", *verwacht, "Werkt bij Regiobureau"]
