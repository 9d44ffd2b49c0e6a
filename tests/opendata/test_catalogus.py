"""The catalogue names every kind of open data, with its files, its columns, its terms and how old it is."""

import csv
import io
import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, URIRef

from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.models import Regio
from regioprogramma.opendata.api.uitleg import explain_kolommen
from regioprogramma.opendata.catalogus.verzamelingen import SETS
from tests.factories import BijdrageFactory, ProjectFactory

pytestmark = pytest.mark.django_db
TOOI = "https://identifier.overheid.nl/tooi/id/so/so1073"


@pytest.fixture
def regio(site):
    """The settings of a region that says who it is."""
    gevonden = Regio.for_site(site["agenda"].get_site())
    gevonden.naam, gevonden.tooi, gevonden.email = "Regio Rivierenveld", TOOI, "info@regio.example"
    gevonden.save()
    return gevonden


def graph(client, eind="ttl", vorm="turtle"):
    antwoord = client.get(f"/data/catalogus.{eind}")
    assert antwoord.status_code == 200
    return Graph().parse(data=antwoord.content, format=vorm)


def test_a_period_ends_on_the_last_day_that_it_can(client, regio):
    ProjectFactory(startdatum=date(2024, 1, 1), einddatum=date(2029, 12, 1), einddatum_precisie="dag")
    ProjectFactory(startdatum=date(2024, 1, 1), einddatum=date(2030, 1, 1), einddatum_precisie="jaar")
    assert "2030-12-31" in client.get("/data/catalogus.ttl").text
    tekst = client.get("/data/projecten/").text
    assert "1 januari 2024 – 31 december 2030" in tekst
    assert '"temporalCoverage": "2024-01-01/2030-12-31"' in tekst


def test_a_column_of_what_may_not_be_there_may_be_empty():
    kolommen = {kolom.naam: kolom.soort for kolom in explain_kolommen(open_lijsten()["projecten"].soort())}
    for naam in ("regio_deal", "regio_deal_id", "start", "einde"):
        assert kolommen[naam].endswith("kan leeg zijn")
        assert kolommen[naam].count("kan leeg zijn") == 1
    assert kolommen["titel"] == "tekst"
    assert kolommen["trefwoorden"] == "tekst, met | ertussen"
    assert kolommen["gewijzigd_op"] == "moment, Nederlandse tijd, kan leeg zijn"
    vroeger = {kolom.naam: kolom.soort for kolom in explain_kolommen(open_lijsten()["organisaties"].soort())}
    assert vroeger["vroegere_namen"] == "tekst, met | ertussen"


def test_every_kind_is_in_one_set():
    assert sorted(naam for gegevensset in SETS for naam in gegevensset.soorten) == sorted(open_lijsten())


#: rdflib says so of itself when it reads JSON-LD.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_both_forms_say_the_same(client, regio):
    assert graph(client).isomorphic(graph(client, "jsonld", "json-ld"))


def test_a_set_has_what_dcat_ap_nl_demands(client, regio):
    ProjectFactory(startdatum=date(2024, 1, 1), einddatum=date(2026, 12, 31))
    graaf = graph(client)
    sets = set(graaf.subjects(RDF.type, DCAT.Dataset))
    assert len(sets) == len(SETS)
    verplicht = (DCTERMS.identifier, DCTERMS.title, DCTERMS.description, DCTERMS.creator, DCTERMS.publisher,
                 DCAT.contactPoint, DCAT.theme, DCTERMS.accessRights, DCAT.distribution)  # fmt: skip
    assert not [(ding, naam) for ding in sets for naam in verplicht if not list(graaf.objects(ding, naam))]
    assert set(graaf.objects(None, DCTERMS.publisher)) == {URIRef(TOOI)}
    assert str(graaf.value(URIRef(TOOI), FOAF.name)) == "Regio Rivierenveld"
    bestanden = list(graaf.subjects(RDF.type, DCAT.Distribution))
    assert len(bestanden) == 2 * len(open_lijsten())
    naar = (DCTERMS.license, DCAT.accessURL, DCAT.downloadURL, DCTERMS["format"])
    assert not [(ding, naam) for ding in bestanden for naam in naar if graaf.value(ding, naam) is None]
    assert "2024-01-01" in client.get("/data/catalogus.ttl").text


def test_a_name_with_marks_of_its_own_does_not_break_the_catalogue(client, regio):
    regio.naam = 'Regio "A\\B" <script>\n'
    regio.save()
    assert str(graph(client).value(URIRef(TOOI), FOAF.name)).startswith('Regio "A\\B" <script>')


@pytest.mark.parametrize("gegevensset", SETS, ids=lambda gegevensset: gegevensset.naam)
def test_a_set_explains_every_column_and_links_to_every_file(client, regio, gegevensset):
    soep = BeautifulSoup(client.get(f"/data/{gegevensset.naam}/").text, "html.parser")
    for naam in gegevensset.soorten:
        deel = soep.find(id=naam)
        assert [code.get_text() for code in deel.select("th code")] == list(open_lijsten()[naam].soort().kolommen)
        for link in deel.select(".downloads a"):
            assert client.get(link["href"]).status_code == 200
    assert "CC0" in soep.find(id="over").get_text()
    [ding] = [
        ding
        for script in soep.select('script[type="application/ld+json"]')
        for ding in json.loads(script.string)["@graph"]
        if "about" in ding
    ]
    assert (ding["about"]["@type"], len(ding["about"]["distribution"])) == ("Dataset", 2 * len(gegevensset.soorten))


def test_a_file_holds_what_the_api_holds(client, regio):
    for _keer in range(3):
        BijdrageFactory(pagina=ProjectFactory())
    for naam in ("projecten", "bijdragen"):
        totaal = client.get(f"/api/v1/{naam}").json()["totaal"]
        tekst = b"".join(client.get(f"/data/{naam}.csv")).decode("utf-8-sig")
        regels = b"".join(client.get(f"/data/{naam}.ndjson")).decode().splitlines()
        assert len(list(csv.DictReader(io.StringIO(tekst), delimiter=";"))) == len(regels) == totaal == 3


@pytest.mark.parametrize("pad", ["weg/", "weg.csv", "projecten.pdf", "catalogus.xml", "projecten.csv/"])
def test_what_is_not_there_is_not_found(client, db, pad):
    assert client.get(f"/data/{pad}", follow=True).status_code == 404


def test_the_cost_does_not_grow(client, regio, count_queries):
    for _keer in range(2):
        BijdrageFactory(pagina=ProjectFactory())
    adressen = ("/data/", "/data/geld/", "/data/programma/")
    weinig = {adres: count_queries(lambda adres=adres: client.get(adres)) for adres in adressen}
    weinig = {adres: count_queries(lambda adres=adres: client.get(adres)) for adres in adressen}
    for _keer in range(5):
        BijdrageFactory(pagina=ProjectFactory())
    assert {adres: count_queries(lambda adres=adres: client.get(adres)) for adres in adressen} == weinig
    assert max(weinig.values()) <= 25
