"""What is said of the API is true: the examples can be asked, and everything that can be asked is explained."""

import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
from bs4 import BeautifulSoup
from django.test import RequestFactory

from regioprogramma.core.adressen import problemen
from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.koppen import complete
from regioprogramma.opendata.api.uitleg import list_voorbeelden

DOC = Path(__file__).resolve().parents[2] / "docs" / "api.md"
OP_DEMO = "http://127.0.0.1:8000"


def commands():
    """Return the examples of the document and of the page."""
    in_document = re.findall(r"^    (curl .+)$", DOC.read_text(), re.MULTILINE)
    return [*in_document, *(voorbeeld["opdracht"] for voorbeeld in list_voorbeelden(f"{OP_DEMO}/api/v1"))]


def test_the_document_and_the_page_have_five_examples_each_and_one_of_what_changed():
    assert len(commands()) == 11


@pytest.mark.parametrize("opdracht", commands())
def test_an_example_gives_what_it_says(demo_site, opdracht):
    _curl, *delen = shlex.split(opdracht)
    koppen = dict(kop.split(": ") for vlag, kop in zip(delen, delen[1:], strict=False) if vlag == "-H")
    antwoord = requests.get(delen[-1].replace(OP_DEMO, demo_site), headers=koppen, timeout=60)
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"].startswith(koppen.get("Accept", "application/json"))
    assert len(antwoord.text) > 100, "there is something in it"


def test_the_page_explains_every_kind_with_its_fields_and_what_can_be_asked(client, db):
    tekst = client.get("/data/api/").text
    namen = {code.get_text() for code in BeautifulSoup(tekst, "html.parser").select("th code")}
    for naam, lijst in open_lijsten().items():
        assert f'href="/api/v1/{naam}"' in tekst
        assert {*lijst.soort().velden, *lijst.base_filters} <= namen


def test_no_field_is_without_a_meaning_in_words(client, db):
    tabel = BeautifulSoup(client.get("/data/api/").text, "html.parser").select("td")
    assert not [cel for cel in tabel if re.search(r"typing|Annotated|None|\bstr\b|datetime", cel.get_text())]


def test_a_version_that_goes_says_from_when_and_until_when(monkeypatch):
    omgeving = RequestFactory().get("/api/v1/projecten").environ
    assert "Sunset" not in dict(complete("200 OK", [], omgeving))
    vanaf, tot = datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 7, 1, tzinfo=UTC)
    monkeypatch.setattr(problemen, "AFSCHEID", problemen.Afscheid(vanaf, tot))
    koppen = dict(complete("200 OK", [], omgeving))
    assert (koppen["Deprecation"], koppen["Sunset"]) == ("@1798761600", "Thu, 01 Jul 2027 00:00:00 GMT")
