"""How it is going: what the page says, and lists of the rows behind it that hold what the files hold and no more."""

import csv
import io
from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Collection, CollectionViewRestriction

from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal():
    """A deal with a project, of which half was spent."""
    deal = factories.RegioDealFactory(title="Sterk")
    factories.BijdrageFactory(pagina=deal, bron="rijk", bedrag=1000)
    project = factories.ProjectFactory(
        title="Wijk", regio_deal=deal, status="in-uitvoering", startdatum=date(2024, 1, 1), einddatum=date(2030, 1, 1)
    )
    factories.BijdrageFactory(pagina=project, bron="rijk", bedrag=600, uit_deal=deal)
    factories.BestedingFactory(pagina=project, bron="rijk", bedrag=500, uit_deal=deal, datum=date(2025, 1, 1))
    return deal


def text(client, address, selector="main"):
    soep = BeautifulSoup(client.get(address).text, "html.parser")
    return " ".join(soep.select_one(selector).get_text(" ").replace(SPATIE, " ").split())


def rows(client, address):
    bestand = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(bestand), delimiter=";"))


def test_money_on_a_project_that_is_of_a_deal_counts_once(client, deal):
    zin = "Afgesproken is € 1.000. Daarvan is € 500 uitgegeven (geteld tot en met 31 december 2025)."
    assert zin in text(client, "/stand-van-zaken/", "#geld")
    assert zin in text(client, deal.url, "#stand")


def test_what_is_behind_plan_is_said_with_the_reason(client, deal):
    project = deal.projecten.get()
    resultaat = factories.ResultaatFactory(
        pagina=project, indicator="bomen", beginstand=0, doel=100, toelichting="Er lagen kabels."
    )
    factories.MetingFactory(resultaat=resultaat, datum=date(2026, 6, 1), waarde=2)
    factories.ResultaatFactory(pagina=project, indicator="bankjes", doel=4)
    for adres in ("/stand-van-zaken/", deal.url):
        gezegd = text(client, adres)
        assert "Loopt achter Bomen. 2 van de 100 (doel): achter op schema. Er lagen kabels. Wijk" in gezegd
        assert "Van 1 resultaat is nog niets gemeten." in gezegd


def test_a_project_that_says_nothing_of_what_was_spent_is_counted(client, deal):
    factories.ProjectFactory(regio_deal=deal, status="afgerond")
    zin = "Van 1 van de 2 projecten die lopen of klaar zijn, staat hier niet wat er is uitgegeven."
    assert zin in text(client, "/stand-van-zaken/", "#projecten")
    assert zin in text(client, deal.url, "#stand")


def test_a_difference_is_told_to_the_reader_with_its_explanation(client, deal):
    factories.BijdrageFactory(pagina=deal.projecten.get(), bron="rijk", bedrag=500, uit_deal=deal)
    zin = "Bij de projecten staat € 1.100 van het Rijk, bij de deal € 1.000."
    for adres in ("/stand-van-zaken/", deal.url):
        assert f"{zin} Dit verschil is nog niet uitgelegd." in text(client, adres)
    type(deal).objects.update(verklaard_bedrag=100, verschil_toelichting="Een project stopte.")
    for adres in ("/stand-van-zaken/", deal.url):
        assert f"{zin} Een project stopte." in text(client, adres)


@pytest.mark.parametrize("vraag", ["", "?bron=rijk", "?natura=ja", "?natura=nee", "?opgave={opgave}", "?deal={deal}",
    "?project={project}", "?bron=eu"])  # fmt: skip
@pytest.mark.parametrize("lijst", ["bijdragen", "bestedingen"])
def test_a_list_and_its_file_hold_the_same_rows(client, deal, lijst, vraag):
    project = deal.projecten.get()
    factories.BijdrageFactory(pagina=project, bron="eu", bedrag=7, in_natura=True)
    factories.BestedingFactory(pagina=project, bron="eu", bedrag=7, in_natura=True)
    adres = f"/stand-van-zaken/{lijst}/" + vraag.format(opgave=project.opgave_id, deal=deal.pk, project=project.pk)
    op_scherm = BeautifulSoup(client.get(adres).text, "html.parser").select("#resultaten tbody tr")
    in_bestand = rows(client, f"{adres}{'&' if vraag else '?'}formaat=csv")
    assert len(op_scherm) == len(in_bestand)


def test_what_no_visitor_may_see_is_in_no_list_and_no_file(client, deal):
    geheim = factories.ProjectFactory(title="Geheim", live=False)
    factories.BijdrageFactory(pagina=geheim, bedrag=99)
    papier = factories.DocumentFactory(title="Geheim rapport")
    factories.BestedingFactory(pagina=geheim, bedrag=99, rapportage=papier)
    factories.MetingFactory(resultaat=factories.ResultaatFactory(pagina=geheim), rapportage=papier)
    for lijst in ("bijdragen", "bestedingen", "resultaten"):
        adres = f"/stand-van-zaken/{lijst}/"
        assert "Geheim" not in client.get(adres).text
        assert not [rij for rij in rows(client, f"{adres}?formaat=csv") if "Geheim" in str(rij)]
    assert "€ 99" not in text(client, "/stand-van-zaken/")


def test_a_row_names_no_deal_and_no_report_that_visitors_may_not_see(client, deal):
    project = deal.projecten.get()
    concept = factories.RegioDealFactory(title="Geheime deal", live=False)
    kluis = Collection.get_first_root_node().add_child(name="Kluis")
    CollectionViewRestriction.objects.create(collection=kluis, restriction_type="login")
    papier = factories.DocumentFactory(title="Geheim rapport", collection=kluis)
    factories.BijdrageFactory(pagina=project, bedrag=1, uit_deal=concept)
    factories.BestedingFactory(pagina=project, bedrag=1, uit_deal=concept, rapportage=papier)
    resultaat = factories.ResultaatFactory(pagina=project)
    for jaar in (2024, 2025):
        factories.MetingFactory(resultaat=resultaat, datum=date(jaar, 1, 1), rapportage=papier)
    for lijst in ("bijdragen", "bestedingen", "resultaten"):
        adres = f"/stand-van-zaken/{lijst}/"
        assert "Geheim" not in client.get(adres).text
        assert not [rij for rij in rows(client, f"{adres}?formaat=csv") if "eheim" in str(rij)]
    assert "Geheim" not in client.get(project.url).text


def test_a_row_leads_to_the_report_that_it_comes_from(client, deal):
    papier = factories.DocumentFactory(title="Jaarverslag")
    factories.BestedingFactory(pagina=deal, bedrag=1, rapportage=papier)
    soep = BeautifulSoup(client.get("/stand-van-zaken/bestedingen/").text, "html.parser")
    adres = soep.find("a", string="Jaarverslag")["href"]
    assert client.get(adres).status_code == 200
    assert [
        rij["rapportage"] for rij in rows(client, "/stand-van-zaken/bestedingen/?formaat=csv") if rij["rapportage"]
    ]


def test_a_result_with_a_series_has_its_values_in_the_file(client, deal):
    resultaat = factories.ResultaatFactory(pagina=deal, indicator="banen", beginstand=0, doel=9)
    for jaar in (2024, 2025):
        factories.MetingFactory(resultaat=resultaat, datum=date(jaar, 12, 31), waarde=jaar - 2020)
    gevonden = rows(client, "/stand-van-zaken/resultaten/?formaat=csv")
    assert [(rij["indicator"], rij["metingen_wanneer"], rij["metingen_stand"], rij["stand"]) for rij in gevonden] == [
        ("banen", "2024-12-31 | 2025-12-31", "4 | 5", "5")
    ]
    lijn = BeautifulSoup(client.get("/stand-van-zaken/resultaten/").text, "html.parser").select_one(".lijn svg")
    assert len(lijn.select("circle")) == 2
