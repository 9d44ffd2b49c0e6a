"""What the API gives is what the site shows: the same number of things, each in its shape, whatever is asked."""

import csv
import io
import json
import random
import re
from urllib.parse import parse_qsl, urlencode, urljoin

import pytest
import requests

from regioprogramma.core.lijsten import open_lijsten

#: The lists of the site, by the kind of open data that they are of.
LIJSTEN = {
    "projecten": "/projecten/",
    "nieuwsberichten": "/nieuws/",
    "documenten": "/documenten/",
    "organisaties": "/organisaties/",
    "bijdragen": "/stand-van-zaken/bijdragen/",
    "bestedingen": "/stand-van-zaken/bestedingen/",
    "resultaten": "/stand-van-zaken/resultaten/",
    "feitwijzigingen": "/stand-van-zaken/wijzigingen/",
}
#: In all, over these lists.
VRAGEN = 200


@pytest.fixture(scope="module")
def ask(demo_site):
    """Return a function that asks the demo something."""
    with requests.Session() as bezoeker:
        yield lambda pad, vorm="application/json": bezoeker.get(
            urljoin(demo_site, pad), headers={"Accept": vorm}, timeout=60
        )


@pytest.fixture(scope="module")
def beschrijving(ask):
    """The description of the API."""
    return ask("/api/v1/openapi.json").json()


def count_rows(tekst):
    return len(list(csv.DictReader(io.StringIO(tekst.removeprefix("\ufeff")), delimiter=";")))


@pytest.mark.parametrize("naam", list(open_lijsten()))
def test_everything_has_the_shape_that_is_described(ask, naam):
    soort = open_lijsten()[naam].soort()
    dingen = [json.loads(regel) for regel in ask(f"/api/v1/{naam}", "application/x-ndjson").text.splitlines()]
    assert dingen, "the demo has some of everything"
    for ding in dingen:
        soort.vorm.model_validate(ding)
    assert ask(f"/api/v1/{naam}").json()["totaal"] == len(dingen)
    assert count_rows(ask(f"/api/v1/{naam}", "text/csv").text) == len(dingen)
    for erbij, insluiting in soort.insluitingen.items():
        samen = ask(f"/api/v1/{naam}?insluiten={erbij}&paginaGrootte=100").json()["items"]
        delen = [deel for ding in samen for deel in ding[erbij]]
        assert delen, erbij
        for deel in delen:
            insluiting.vorm.model_validate(deel)


@pytest.mark.parametrize("naam", list(open_lijsten()))
def test_what_is_in_a_list_is_found_by_its_id(ask, naam):
    eerste = ask(f"/api/v1/{naam}?paginaGrootte=1").json()["items"][0]
    assert ask(f"/api/v1/{naam}/{eerste['id']}").json() == eerste


def make_vraag(kans, parameters):
    """Return one to three filters with values that there are, as pairs."""
    eigen = {p["name"]: p["schema"].get("items", {}).get("enum", []) for p in parameters if p["name"] not in FORM}
    filters = [(naam, waarden) for naam, waarden in eigen.items() if waarden]
    gekozen = kans.sample(filters, min(len(filters), kans.randint(1, 3)))
    return [(naam, waarde) for naam, waarden in gekozen for waarde in kans.sample(waarden, min(len(waarden), 2))]


#: What says in what form an answer comes.
FORM = {"velden", "insluiten", "sorteer"}


def number_shown(html):
    """Return how many results a list says that it has."""
    kop = re.search(r'id="resultaten".*?<h2[^>]*>(.*?)</h2>', html, re.DOTALL)[1]
    getal = re.search(r"\d[\d.]*", re.sub(r"<[^>]+>", "", kop))
    return int(getal[0].replace(".", "")) if getal else 0


@pytest.mark.parametrize("naam", list(LIJSTEN))
def test_page_api_and_spreadsheet_count_the_same(ask, beschrijving, naam):
    kans, parameters = random.Random(naam), beschrijving["paths"][f"/{naam}"]["get"]["parameters"]
    for _keer in range(VRAGEN // len(LIJSTEN)):
        vraag = urlencode(make_vraag(kans, parameters))
        in_api = ask(f"/api/v1/{naam}?{vraag}").json()["totaal"]
        op_pagina = number_shown(ask(f"{LIJSTEN[naam]}?{vraag}", "text/html").text)
        in_csv = count_rows(ask(f"{LIJSTEN[naam]}?{vraag}&formaat=csv", "text/csv").text)
        assert op_pagina == in_api == in_csv, parse_qsl(vraag)


def test_every_answer_says_its_version_and_may_be_read_by_a_page_of_another_site(ask):
    for pad in ("/api/v1", "/api/v1/projecten", "/api/v1/projecten?x=1", "/api/v1/weg", "/api/v1/projecten/"):
        antwoord = ask(pad)
        assert antwoord.headers["API-Version"] == "1.0.0"
        assert antwoord.headers["Access-Control-Allow-Origin"] == "*"
        assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    assert "API-Version" not in ask("/").headers


def test_the_description_names_every_kind_and_who_answers_for_it(beschrijving, ask):
    lijsten = {f"/{naam}{eind}" for naam in open_lijsten() for eind in ("", "/{nummer}")}
    assert set(beschrijving["paths"]) == {*lijsten, "/wijzigingen"}
    assert beschrijving["info"]["contact"].keys() == {"name", "url", "email"}
    assert beschrijving["servers"][0]["url"] == "/api/v1"
    namen = [bewerking["get"]["operationId"] for bewerking in beschrijving["paths"].values()]
    assert len(namen) == len(set(namen))
    root = ask("/api/v1").json()
    adressen = [*root["gegevens"].values(), root["wijzigingen"], root["uitleg"], root["openapi"]]
    assert all(ask(adres).status_code == 200 for adres in adressen)
