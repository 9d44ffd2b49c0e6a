"""Pages of results and chosen filters, for every list of the site."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from regioprogramma.core.lijsten import Groep, Keuze, bladzijde, gekozen_filters


def get(query=""):
    return RequestFactory().get(f"/projecten/{query}")


@pytest.mark.parametrize("pagina", ["0", "-1", "4", "abc", "1.5", "", "²", "9" * 400, "1e3"])
def test_a_page_of_results_that_does_not_exist_is_not_found(pagina):
    with pytest.raises(Http404):
        bladzijde(range(30), get(f"?pagina={pagina}"), 10)


def test_without_a_number_the_first_page_of_results_is_shown():
    assert list(bladzijde(range(30), get(), 10)) == list(range(10))
    assert list(bladzijde(range(30), get("?pagina=3"), 10)) == list(range(20, 30))
    assert list(bladzijde([], get(), 10)) == []


def test_a_chosen_filter_is_a_link_that_removes_only_itself():
    groep = Groep(
        "Opgave", "opgave", [Keuze("1", "Wonen", 3, True), Keuze("2", "Werken", 2, True), Keuze("3", "X", 1, False)]
    )
    gekozen = gekozen_filters(get("?opgave=1&opgave=2&q=fiets&pagina=2"), [groep], "fiets")
    assert [(link.tekst, link.url) for link in gekozen] == [
        ("‘fiets’", "/projecten/?opgave=1&opgave=2"),
        ("Wonen", "/projecten/?opgave=2&q=fiets"),
        ("Werken", "/projecten/?opgave=1&q=fiets"),
    ]


def test_removing_the_last_filter_leads_to_the_plain_list():
    groep = Groep("Opgave", "opgave", [Keuze("1", "Wonen", 3, True)])
    assert gekozen_filters(get("?opgave=1"), [groep])[0].url == "/projecten/"
