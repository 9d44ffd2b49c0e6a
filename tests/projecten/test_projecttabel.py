"""The list of projects as a table: the same selection, and sums that an independent count gives too."""

import csv
import io
import random
import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from projecten.filters import ProjectFilter
from projecten.models import Besteding, Bijdrage, Geldbron, Project, ProjectStatus
from projecten.projecttabel import make_projecttabel
from projecten.rekening import read_ledger
from projecten.standvanzaken import count_statussen
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db

WOORDEN = ["exact", "ruim", "minimaal", "circa"]
TABEL = "/projecten/?vorm=tabel"


def table(**query):
    filters = ProjectFilter(RequestFactory().get("/projecten/", {"vorm": "tabel", **query}))
    return make_projecttabel(filters.lijst().pagina, filters.resultaten())


def soup(client, adres):
    return BeautifulSoup(client.get(adres).text.replace(SPATIE, " "), "html.parser")


def weakest(delen):
    """Return (sum, word) of (amount, word) as somebody with a pencil would; None for an amount that is not known."""
    bekend = [(bedrag, woord) for bedrag, woord in delen if bedrag is not None]
    if not bekend:
        return None
    woord = max(WOORDEN.index(woord) for _bedrag, woord in bekend)
    if len(bekend) < len(delen):
        woord = max(woord, WOORDEN.index("minimaal"))
    return sum(bedrag for bedrag, _woord in bekend), WOORDEN[woord]


def as_pair(som):
    return None if som.bedrag is None else (som.bedrag, som.nauwkeurigheid)


@pytest.mark.parametrize("zaad", range(6))
def test_the_sums_of_the_selection_equal_an_independent_count(zaad):
    toeval, opgave = random.Random(zaad), factories.OpgaveFactory()
    totalen, rijk, uitgegeven = [], [], []
    for nummer in range(30):
        status = toeval.choice(["idee", "in-uitvoering"])
        totaal, woord = toeval.choice([None, toeval.randrange(10**6)]), toeval.choice(WOORDEN)
        project = factories.ProjectFactory(
            title=f"P{nummer}", opgave=opgave, status=status, totaal_bedrag=totaal, totaal_nauwkeurigheid=woord
        )
        delen = []
        for _deel in range(toeval.randrange(4)):
            deel = (toeval.choice([None, Decimal(toeval.randrange(10**6))]), toeval.choice(WOORDEN))
            bron, natura = toeval.choice(Geldbron.values), toeval.random() < 0.2
            factories.BijdrageFactory(
                pagina=project, bedrag=deel[0], nauwkeurigheid=deel[1], bron=bron, in_natura=natura
            )
            if not natura:
                delen.append(deel)
                rijk += [deel] if bron == "rijk" and status == "idee" else []
        if toeval.random() < 0.5:
            bedrag, woord_van = Decimal(toeval.randrange(10**6)), toeval.choice(WOORDEN)
            factories.BestedingFactory(pagina=project, bedrag=bedrag, nauwkeurigheid=woord_van)
            uitgegeven += [(bedrag, woord_van)] if status == "idee" else []
        if status == "idee":
            totalen.append((totaal, woord) if totaal is not None else weakest(delen) or (None, "exact"))
    gevonden = table(status="idee")
    assert as_pair(gevonden.samen.totaal) == weakest(totalen)
    assert as_pair(gevonden.samen.rijk) == weakest(rijk)
    assert as_pair(gevonden.samen.uitgegeven) == weakest(uitgegeven)
    zonder = sum(bedrag is None for bedrag, _woord in totalen)
    gezegd = [
        int(getal) for zin in gevonden.zinnen for getal in re.findall(r"Van (\d+) project\w* is geen bedrag", zin)
    ]
    assert gezegd == ([zonder] if 0 < zonder < len(totalen) else [])


@pytest.mark.parametrize(
    ("delen", "som"),
    [
        ([[100], [50]], (150, "exact")),
        ([[100], []], (100, "minimaal")),
        ([[100], [None]], (100, "minimaal")),
        ([[100], [50, None]], (150, "minimaal")),
        ([[], [None]], None),
    ],
)
def test_one_unknown_amount_makes_the_sum_of_all_no_more_than_at_least(delen, som):
    opgave = factories.OpgaveFactory()
    for bedragen in delen:
        project = factories.ProjectFactory(opgave=opgave)
        for bedrag in bedragen:
            factories.BijdrageFactory(pagina=project, bedrag=bedrag)
    assert as_pair(table().samen.totaal) == som


@pytest.mark.parametrize("zaad", range(3))
def test_of_how_many_it_is_not_known_what_is_spent_is_said_as_everywhere(zaad):
    toeval, opgave = random.Random(zaad), factories.OpgaveFactory()
    for _nummer in range(8):
        project = factories.ProjectFactory(opgave=opgave, status=toeval.choice(ProjectStatus.values))
        if toeval.random() < 0.5:
            stadium, natura = toeval.choice(["verplicht", "uitgegeven"]), toeval.random() < 0.3
            factories.BestedingFactory(pagina=project, stadium=stadium, in_natura=natura)
    boekingen = read_ledger(Bijdrage.objects.all(), Besteding.objects.all())
    zin = count_statussen(list(Project.objects.all()), boekingen, RequestFactory().get("/")).onbekend
    assert table().zinnen == ([zin] if zin else [])


def test_the_sums_are_those_of_all_pages_and_a_page_has_its_rows(client):
    opgave = factories.OpgaveFactory()
    for nummer in range(30):
        factories.ProjectFactory(title=f"P{nummer:02}", opgave=opgave, totaal_bedrag=100)
    gezien = []
    for pagina in (1, 2):
        rijen = soup(client, f"{TABEL}&sorteer=titel&pagina={pagina}").select(".projecttabel tbody tr")
        assert "Samen: 30 projecten" in rijen[-1].text and "€ 3.000" in rijen[-1].text
        gezien += [rij.th.a.text for rij in rijen[:-1]]
    assert gezien == [f"P{nummer:02}" for nummer in range(30)]


def test_a_row_tells_status_opgave_gemeenten_period_and_money_with_its_qualifier(client):
    opgave = factories.OpgaveFactory(title="Wonen")
    project = factories.ProjectFactory(
        title="Wijk", opgave=opgave, status="in-uitvoering", totaal_bedrag=4_100_000, totaal_nauwkeurigheid="ruim",
        startdatum="2024-01-01", startdatum_precisie="jaar", einddatum="2027-01-01", einddatum_precisie="jaar",
    )  # fmt: skip
    factories.DeelnameFactory(pagina=project, gemeente=factories.GemeenteFactory(naam="Ede"))
    factories.BijdrageFactory(pagina=project, bedrag=1_700_000)
    factories.BestedingFactory(pagina=project, bedrag=50_000)
    tekst = " ".join(soup(client, TABEL).select_one(".projecttabel tbody tr").get_text(" ").split())
    for deel in (
        "Wijk",
        "In uitvoering",
        "Wonen",
        "Ede",
        "2024 – 2027",
        "ruim € 4,1 miljoen",
        "€ 1,7 miljoen",
        "€ 50.000",
    ):
        assert deel in tekst


def test_a_table_names_no_opgave_that_visitors_may_not_see(client):
    factories.ProjectFactory(opgave=factories.OpgaveFactory(title="Geheim", live=False))
    assert "Geheim" not in client.get(TABEL).text


def test_cards_table_and_file_hold_the_same_selection_in_the_same_order(client):
    opgave = factories.OpgaveFactory()
    for nummer in range(6):
        factories.ProjectFactory(title=f"P{nummer}", opgave=opgave, status="idee", totaal_bedrag=nummer * 100_000)
    factories.ProjectFactory(title="Klaar", opgave=opgave, status="afgerond")
    vraag = "/projecten/?status=idee&bedrag=100000-1000000&sorteer=bedrag"
    bestand = b"".join(client.get(f"{vraag}&formaat=csv").streaming_content).decode("utf-8-sig")
    titels = [rij["titel"] for rij in csv.DictReader(io.StringIO(bestand), delimiter=";")]
    assert titels == ["P5", "P4", "P3", "P2", "P1"]
    assert [link.text for link in soup(client, vraag).select(".kaart-kop a")] == titels
    assert [link.text for link in soup(client, f"{vraag}&vorm=tabel").select(".projecttabel th a")] == titels


def test_what_is_spent_stands_in_the_file_as_in_the_table(client):
    project = factories.ProjectFactory()
    factories.BestedingFactory(pagina=project, bedrag=30, nauwkeurigheid="circa")
    factories.BestedingFactory(pagina=project, bedrag=12)
    factories.BestedingFactory(pagina=project, bedrag=5, stadium="verplicht")
    factories.BestedingFactory(pagina=project, bedrag=7, in_natura=True)
    bestand = b"".join(client.get("/projecten/?formaat=csv").streaming_content).decode("utf-8-sig")
    [rij] = csv.DictReader(io.StringIO(bestand), delimiter=";")
    assert (rij["uitgegeven_in_euro"], rij["uitgegeven_nauwkeurigheid"]) == ("42", "circa")
    assert "circa € 42" in soup(client, TABEL).select_one(".projecttabel").text


def test_the_form_keeps_the_table_and_changing_it_keeps_filters_and_order(client):
    factories.ProjectFactory(status="idee")
    pagina = soup(client, "/projecten/?status=idee&sorteer=titel&vorm=tabel")
    assert pagina.select_one('.filter input[name="vorm"]')["value"] == "tabel"
    assert {(veld["name"], veld["value"]) for veld in pagina.select(".vormen :is(input, button)")} == {
        ("status", "idee"), ("sorteer", "titel"), ("vorm", "kaarten"),
    }  # fmt: skip
    assert {(veld["name"], veld["value"]) for veld in pagina.select(".gekozen input")} == {
        ("sorteer", "titel"), ("vorm", "tabel"),
    }  # fmt: skip


def test_a_table_is_reached_by_a_button_alone_and_not_kept_by_search_engines(client):
    factories.ProjectFactory()
    assert "vorm=tabel" not in client.get("/projecten/").text
    assert '<meta name="robots" content="noindex">' in client.get(TABEL).text
    assert "vorm=" not in soup(client, TABEL).select_one(".downloads a")["href"]


def test_the_table_takes_as_many_queries_for_two_thousand_projects_as_for_ten(client, count_queries, site, opgave):
    project = factories.ProjectFactory(opgave=opgave, totaal_bedrag=10)
    factories.BijdrageFactory(pagina=project, bedrag=10)
    adressen = [TABEL, "/projecten/?bedrag=0-100000&eindjaar=2026&sorteer=bedrag", "/projecten/?sorteer=einde"]
    factories.ProjectFactory.create_batch(9, opgave=opgave, einddatum="2026-12-31")

    def costs():
        return [count_queries(lambda adres=adres: client.get(adres)) for adres in adressen]

    costs()
    before = costs()
    multiply(project, 1_990)
    assert Project.objects.visible().count() == 2_000
    assert costs() == before
    assert max(before) <= 30
    assert "Samen: 2.000 projecten" in soup(client, TABEL).text


def multiply(project, aantal):
    """Copy a project in the database this many times."""
    from tests.bench.kunstmatig import kopieer

    kopieer(project, range(1_000_000, 1_000_000 + aantal), random.Random(1))
