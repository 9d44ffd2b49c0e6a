"""The contact page: each person once, with all that they do, under headings that its contents list names."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from contacten.mensen import list_mensen, read_mensen
from contacten.models import ContactPagina, Rol
from tests.factories import ContactpersoonFactory, OpgaveFactory, RoltoewijzingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina(client):
    """Return what a visitor reads of a contact page with one person who has three roles, and one who has one."""
    wonen, werken = OpgaveFactory(title="Wonen"), OpgaveFactory(title="Werken")
    noor, piet = ContactpersoonFactory(naam="Noor Voorbeeld"), ContactpersoonFactory(naam="Piet Voorbeeld")
    leidt = Rol.objects.create(naam="Opgavemanager", uitleg="Leidt het werk")
    directeur = Rol.objects.create(naam="Directeur", groep="regiobureau")
    for persoon, rol, waar in ((noor, leidt, wonen), (noor, leidt, werken), (noor, directeur, wonen)):
        RoltoewijzingFactory(persoon=persoon, rol=rol, pagina=waar)
    RoltoewijzingFactory(persoon=piet, rol=directeur, pagina=wonen)
    home = Site.objects.get(is_default_site=True).root_page
    contact = ContactPagina.objects.first() or home.add_child(instance=ContactPagina(title="Contact", slug="contact"))
    return BeautifulSoup(client.get(contact.get_url()).text, "html.parser")


def test_a_person_stands_there_once_with_every_role(pagina):
    namen = [kop.get_text(strip=True) for kop in pagina.select(".mens-naam")]
    assert namen == ["Noor Voorbeeld", "Piet Voorbeeld"]
    regels = [regel.get_text(strip=True) for regel in pagina.select(".mens")[0].select(".mens-rol")]
    assert regels == ["Opgavemanager,Wonen", "Opgavemanager,Werken", "Directeur"]


def test_the_contents_list_names_the_groups_and_leads_to_them(pagina):
    links = {a.get_text(strip=True): a["href"] for a in pagina.select(".op-pagina a")}
    assert {"Onze mensen", "Wonen", "Regiobureau"} <= set(links)
    assert all(pagina.find(id=doel.removeprefix("#")) for doel in links.values())


def test_a_role_says_on_a_page_what_somebody_with_it_does(client):
    opgave = OpgaveFactory()
    rol = Rol.objects.create(naam="Opgavemanager", uitleg="Leidt het werk aan de opgave")
    RoltoewijzingFactory(persoon=ContactpersoonFactory(), rol=rol, pagina=opgave)
    assert "Leidt het werk aan de opgave" in client.get(opgave.get_url()).text


def test_many_people_are_shown_in_pages_each_once_and_every_page_names_its_groups(client, monkeypatch, count_queries):
    monkeypatch.setattr("contacten.secties._PER_BLADZIJDE", 2)
    rol = Rol.objects.create(naam="Opgavemanager")
    for opgave, aantal in (("Wonen", 3), ("Werken", 2)):
        pagina = OpgaveFactory(title=opgave)
        for nummer in range(aantal):
            RoltoewijzingFactory(persoon=ContactpersoonFactory(naam=f"{opgave} {nummer}"), rol=rol, pagina=pagina)
    bladen = [soup(client, f"/contact/?pagina={nummer}") for nummer in (1, 2, 3)]
    namen = [[kop.get_text(strip=True) for kop in blad.select(".mens-naam")] for blad in bladen]
    assert namen == [["Wonen 0", "Wonen 1"], ["Wonen 2", "Werken 0"], ["Werken 1"]]
    koppen = [[kop.get_text(strip=True) for kop in blad.select("#personen h3")] for blad in bladen]
    assert koppen == [["Wonen"], ["Wonen", "Werken"], ["Werken"]]
    assert "(pagina 2 van 3)" in bladen[1].title.get_text()
    assert [blad.select_one("link[rel=canonical]")["href"].rpartition("/")[2] for blad in bladen] == [
        "",
        "?pagina=2",
        "?pagina=3",
    ]
    assert client.get("/contact/?pagina=4").status_code == 404
    zoek = soup(client, "/contact/?q=werken")
    assert [kop.get_text(strip=True) for kop in zoek.select(".mens-naam")] == ["Werken 0", "Werken 1"]


def test_people_of_equal_place_keep_one_order_however_they_are_stored(client, monkeypatch):
    monkeypatch.setattr("contacten.secties._PER_BLADZIJDE", 2)
    rol, pagina = Rol.objects.create(naam="Opgavemanager"), OpgaveFactory()
    for nummer in (3, 2, 1, 0):
        persoon = ContactpersoonFactory(naam=f"Persoon {nummer}")
        RoltoewijzingFactory(pk=1000 + nummer, persoon=persoon, rol=rol, pagina=pagina, sort_order=0)
    bladen = [soup(client, f"/contact/?pagina={nummer}") for nummer in (1, 2)]
    namen = [kop.get_text(strip=True) for blad in bladen for kop in blad.select(".mens-naam")]
    assert namen == ["Persoon 0", "Persoon 1", "Persoon 2", "Persoon 3"]


def test_who_lost_the_last_role_meanwhile_is_not_shown():
    toewijzing = RoltoewijzingFactory(persoon=ContactpersoonFactory(naam="Noor Voorbeeld"), pagina=OpgaveFactory())
    plaatsen = list_mensen("")
    toewijzing.delete()
    assert read_mensen(plaatsen) == []


def soup(client, adres):
    return BeautifulSoup(client.get(adres).text, "html.parser")
