"""A filtered list as a file."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import Site

from regioprogramma.core.lijsten import uitvoer
from regioprogramma.core.lijsten.uitvoer import cel
from regioprogramma.core.models import TekstPagina
from tests.factories import (
    BijdrageFactory,
    DeelnameFactory,
    GemeenteFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    PartnerschapFactory,
    ProjectFactory,
)


@pytest.mark.parametrize(
    "waarde", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", ["=1", "b"], "\N{NO-BREAK SPACE}=1"]
)
def test_nothing_can_be_taken_for_a_formula(waarde):
    assert cel(waarde).startswith("'")


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (None, ""),
        ("a = b", "a = b"),
        (Decimal("7500000.00"), "7500000"),
        (Decimal("0.50"), "0,50"),
        (date(2026, 3, 1), "2026-03-01"),
        (["Lochem", "Zutphen"], "Lochem | Zutphen"),
    ],
)
def test_a_value_is_written_as_a_dutch_spreadsheet_reads_it(waarde, tekst):
    assert cel(waarde) == tekst


@pytest.fixture
def projecten(db):
    """Two projects, one of them in a gemeente and with money."""
    vol = ProjectFactory(
        title="=Vol; \"écht\"", status="idee", startdatum=date(2026, 3, 1), startdatum_precisie="maand",
        totaal_bedrag=100, totaal_nauwkeurigheid="ruim", trefwoorden=["energie"],
    )  # fmt: skip
    DeelnameFactory(pagina=vol, gemeente=GemeenteFactory(naam="Ede"))
    for bron, bedrag in [("rijk", 30), ("provincie", 20), ("rijk", 10)]:
        BijdrageFactory(pagina=vol, bron=bron, bedrag=bedrag)
    BijdrageFactory(pagina=vol, bron="rijk", bedrag=7, nauwkeurigheid="circa", in_natura=True)
    ProjectFactory(title="Leeg", status="afgerond", totaal_nauwkeurigheid="ruim")


def lees(client, adres):
    antwoord = client.get(adres)
    assert antwoord.streaming
    return b"".join(antwoord)


def test_the_csv_holds_the_filtered_list(projecten, client):
    inhoud = lees(client, "/projecten/?status=idee&formaat=csv")
    assert inhoud.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [rij["titel"] for rij in rijen] == ['\'=Vol; "écht"']
    verwacht = {"gemeenten": "Ede", "start": "2026-03", "totaal_in_euro": "100", "totaal_nauwkeurigheid": "ruim"}
    verwacht |= {"bijdrage_rijk_in_euro": "40", "som_bijdragen_in_euro": "60", "trefwoorden": "energie"}
    verwacht |= {"in_natura_in_euro": "7", "in_natura_nauwkeurigheid": "circa"}
    assert {naam: rijen[0][naam] for naam in verwacht} == verwacht
    assert rijen[0]["url"].startswith("http")


def test_the_json_holds_the_same_with_types(projecten, client):
    gelezen = json.loads(lees(client, "/projecten/?formaat=json&sorteer=titel"))
    rijen = {rij["titel"]: rij for rij in gelezen["projecten"]}
    assert rijen.keys() == {'=Vol; "écht"', "Leeg"}
    assert rijen['=Vol; "écht"']["totaal"]["bedrag"] == 100
    assert (rijen["Leeg"]["gemeenten"], rijen["Leeg"]["totaal"]["bedrag"]) == ([], None)
    assert rijen["Leeg"]["totaal"]["nauwkeurigheid"] is None, "what is not there is not ‘ruim’ either"
    assert json.loads(lees(client, "/projecten/?status=gestopt&formaat=json"))["projecten"] == []


def test_partners_and_who_leads_stand_in_columns_of_their_own(db, client):
    project = ProjectFactory()
    for naam, trekker in [("School", False), ("Stad", True), ("Fabriek", False)]:
        PartnerschapFactory(pagina=project, organisatie__naam=naam, trekker=trekker)
    [rij] = json.loads(lees(client, "/projecten/?formaat=json"))["projecten"]
    genoemd = [[partij["titel"] for partij in rij[naam]] for naam in ("trekkers", "partners")]
    assert genoemd == [["Stad"], ["School", "Fabriek"]]


def test_an_opgave_is_named_at_every_message_about_it_that_a_visitor_may_see(db, client):
    eerste, tweede, concept = OpgaveFactory(title="Wonen"), OpgaveFactory(title="Werken"), OpgaveFactory(live=False)
    NieuwsberichtFactory(title="Een", opgaven=[tweede, eerste]), NieuwsberichtFactory(title="Twee", opgaven=[eerste])
    NieuwsberichtFactory(title="Drie", opgaven=[concept])
    rijen = json.loads(lees(client, "/nieuws/?formaat=json"))["nieuwsberichten"]
    assert {rij["titel"]: [opgave["titel"] for opgave in rij["opgaven"]] for rij in rijen} == {
        "Een": ["Wonen", "Werken"],
        "Twee": ["Wonen"],
        "Drie": [],
    }


def test_a_file_is_written_while_it_is_read(db, client, monkeypatch, count_queries):
    monkeypatch.setattr(uitvoer, "_STUK", 2)
    NieuwsberichtFactory.create_batch(5)
    stroom = iter(client.get("/nieuws/?formaat=json"))
    kop = next(stroom)
    assert b'"nieuwsberichten": [' in kop
    assert count_queries(lambda: [next(stroom) for _ in range(2)]) > 0, "the first part is only read now"
    assert count_queries(lambda: list(stroom)) > 0, "and the rest after that"


def test_a_list_links_to_its_files_with_its_filters(projecten, client):
    html = client.get("/projecten/?status=idee").text
    assert 'href="/projecten/?status=idee&amp;formaat=csv"' in html
    assert '<link rel="canonical" href="http://localhost/projecten/?status=idee">' in html
    assert "noindex" not in html
    assert "noindex" in client.get("/projecten/?status=idee&trefwoord=energie").text


def test_a_file_of_another_site_names_what_stands_on_that_site(projecten, client):
    opgave = OpgaveFactory(title="Wonen")
    ProjectFactory(title="Huizen", opgave=opgave)
    site = Site.objects.get(is_default_site=True)
    home = site.root_page
    # The site of the region becomes another one than the default, which is empty.
    leeg = home.get_parent().add_child(instance=TekstPagina(title="Leeg", slug="leeg", samenvatting="Niets."))
    Site.objects.create(hostname="localhost", port=81, root_page=home)
    Site.objects.filter(pk=site.pk).update(root_page=leeg)
    csv_ = client.get("/projecten/?formaat=csv", headers={"host": "localhost:81"}, SERVER_PORT="81")
    rijen = csv.DictReader(io.StringIO(csv_.getvalue().decode("utf-8-sig")), delimiter=";")
    assert {rij["titel"]: rij["opgave"] for rij in rijen}["Huizen"] == "Wonen"


@pytest.mark.parametrize("vraag", ["opgave=bestaatniet", "opgave=999999", "status=x", "sorteer=x", "jaar=abc"])
@pytest.mark.parametrize("formaat", ["csv", "json"])
def test_a_file_is_never_of_more_than_was_asked(projecten, client, vraag, formaat):
    antwoord = client.get(f"/projecten/?{vraag}&formaat={formaat}")
    assert antwoord.status_code == 400
    assert vraag.partition("=")[2] in antwoord.text, "it says what does not exist"
    assert client.get(f"/projecten/?{vraag}").status_code == 200, "a visitor with an old link sees a list"


@pytest.mark.parametrize(
    ("adres", "naam"),
    [("/projecten/?zomaar=1&formaat=json", "zomaar"), ("/documenten/?statuss=x&formaat=csv", "statuss"),
        ("/projecten/?formaat=xml", "csv en json"), ("/projecten/?formaat=", "csv en json")],
)  # fmt: skip
def test_a_file_that_nobody_knows_of_is_refused_with_what_is_wrong(projecten, client, adres, naam):
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert naam in antwoord.text
    assert client.get("/projecten/?zomaar=1").status_code == 301, "a visitor is led to the page without it"


def test_yes_and_no_are_words_in_a_spreadsheet():
    assert [cel(waarde) for waarde in (True, False, [True, None])] == ["ja", "nee", "ja"]
