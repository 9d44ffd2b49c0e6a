"""The filtered list of news."""

from datetime import UTC, datetime

import pytest
from django.test import RequestFactory

from nieuws.filters import NieuwsFilter
from nieuws.models import Nieuwsbericht
from tests.boom import child


@pytest.fixture
def ask(site, opgave):
    """Return a function that gives the list for a query string; there is one message of 2025 and one of 2026."""
    for year in (2025, 2026):
        day = datetime(year, 6, 1, tzinfo=UTC)
        bericht = child(site["nieuws"], Nieuwsbericht, f"Bericht{year}", publicatiedatum=day)
        if year == 2026:
            bericht.opgaven.add(opgave)
            bericht.save()
    child(site["nieuws"], Nieuwsbericht, "Concept", live=False)
    return lambda **query: NieuwsFilter(RequestFactory().get("/nieuws/", query)).lijst()


def titles(lijst):
    return [bericht.title for bericht in lijst.pagina.object_list]


def test_news_is_listed_newest_first_without_drafts(ask):
    assert titles(ask()) == ["Bericht2026", "Bericht2025"]


def test_news_is_filtered_by_year_and_opgave(ask, opgave):
    assert titles(ask(jaar=2025)) == ["Bericht2025"]
    assert titles(ask(opgave=opgave.pk)) == ["Bericht2026"]
    assert titles(ask(opgave=opgave.pk, jaar=2025)) == []


@pytest.mark.parametrize("query", [{"jaar": "x"}, {"opgave": "²"}, {"jaar": "-1"}, {"jaar": "9" * 30}])
def test_a_value_that_cannot_be_read_is_ignored(ask, query):
    assert len(titles(ask(**query))) == 2


def test_a_count_says_what_a_click_would_give(ask, opgave):
    lijst = ask(jaar=2025, opgave=opgave.pk)
    assert {groep.veld: {k.tekst: k.aantal for k in groep.keuzes} for groep in lijst.groepen} == {
        "opgave": {"Wonen": 0},
        "jaar": {"2026": 1, "2025": 0},
    }
