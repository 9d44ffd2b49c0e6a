"""Every amount of a table leads to the rows that it is made of: added up, they are that amount."""

import csv
import io
import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from projecten.models import Besteding, Bijdrage
from tests import factories

pytestmark = pytest.mark.django_db
DAG = "2026-06-30"


def spend(pagina, stadium, bedrag, **velden):
    velden = {"bron": "rijk", "peildatum": DAG, **velden}
    Besteding.objects.create(pagina=pagina, stadium=stadium, bedrag=bedrag, **velden)


@pytest.fixture
def deal():
    """A deal that says itself what was spent, and of which only the projects say what was promised."""
    deal = factories.RegioDealFactory(status="in-uitvoering")
    Bijdrage.objects.create(pagina=deal, bron="rijk", bedrag=1000)
    Bijdrage.objects.create(pagina=deal, bron="provincie", bedrag=700)
    Bijdrage.objects.create(pagina=deal, bron="privaat", bedrag=60, in_natura=True)
    spend(deal, "uitgegeven", 300, datum="2025-01-01")
    spend(deal, "uitgegeven", 50, datum="2026-01-01")
    spend(deal, "uitgegeven", 7, bron="privaat", in_natura=True)
    return deal


@pytest.fixture
def project(deal):
    project = factories.ProjectFactory(regio_deal=deal)
    Bijdrage.objects.create(pagina=project, bron="rijk", bedrag=400, uit_deal=deal)
    Bijdrage.objects.create(pagina=project, bron="gemeenten", bedrag=90)
    spend(project, "toegezegd", 390, uit_deal=deal)
    spend(project, "uitgegeven", 110, uit_deal=deal)
    spend(project, "uitgegeven", 30, bron="gemeenten")
    return project


def cellen(client, adres):
    """Yield (what it says, its amount, the address that the button asks for) of every amount in the table."""
    pagina = BeautifulSoup(client.get(adres).text, "html.parser")
    for knop in pagina.select("button.celknop"):
        formulier = pagina.find("form", id=knop["form"])
        vraag = {veld["name"]: veld["value"] for veld in formulier.select("input")}
        if knop.has_attr("name"):
            vraag[knop["name"]] = knop["value"]
        yield (
            knop["aria-label"],
            int(re.sub(r"\D", "", knop.text)),
            knop.get("formaction") or formulier["action"],
            vraag,
        )


def added_up(client, adres, vraag):
    antwoord = client.get(adres, {**vraag, "formaat": "csv"})
    assert antwoord.status_code == 200
    rijen = csv.DictReader(io.StringIO(b"".join(antwoord).decode("utf-8-sig")), delimiter=";")
    return sum(Decimal(rij["bedrag_in_euro"].replace(",", ".")) for rij in rijen)


@pytest.mark.parametrize("waar", ["deal", "project", "regio"])
def test_the_rows_behind_an_amount_add_up_to_it(client, deal, project, waar):
    adres = {"deal": deal.get_url(), "project": project.get_url(), "regio": reverse("stand_van_zaken")}[waar]
    gevonden = list(cellen(client, adres))
    assert len(gevonden) > 4
    for zin, bedrag, lijst, vraag in gevonden:
        assert added_up(client, lijst, vraag) == bedrag, zin


def test_what_a_project_says_of_the_money_of_a_deal_counts_only_where_the_deal_says_nothing(client, deal, project):
    sommen = {zin.rsplit(":", 1)[0]: bedrag for zin, bedrag, *_rest in cellen(client, deal.get_url())}
    assert sommen["Rijk, toegezegd"] == 390
    assert sommen["Rijk, uitgegeven"] == 350


def test_the_list_says_what_was_chosen(client, deal, project):
    *_rest, (_zin, _bedrag, lijst, vraag) = [cel for cel in cellen(client, deal.get_url()) if "uitgegeven" in cel[0]]
    gekozen = BeautifulSoup(client.get(lijst, vraag).text, "html.parser").select(".gekozen button")
    assert "Telt mee in de som" in " ".join(knop.text for knop in gekozen)


def test_a_deal_of_which_nothing_was_spent_yet_is_named_too(client, deal, project):
    plan = factories.RegioDealFactory(title="Nog niet begonnen", status="geselecteerd")
    Bijdrage.objects.create(pagina=plan, bron="rijk", bedrag=8000)
    pagina = BeautifulSoup(client.get(reverse("stand_van_zaken")).text, "html.parser")
    delen = [kop.get_text(strip=True) for kop in pagina.select(".stand-deel")]
    assert set(delen) == {plan.title, deal.title, "Bij projecten, boven op dat geld"}
