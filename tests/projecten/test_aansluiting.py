"""Figures that do not agree are found, told with their amount, and explained by exactly that amount alone."""

from datetime import date

import pytest

from projecten.aansluiting import find_all_verschillen
from projecten.models import RegioDeal
from regioprogramma.core.opmaak.tonen import SPATIE
from tests.factories import BestedingFactory, BijdrageFactory, ProjectFactory, RegioDealFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal():
    """A deal with 20 million of the Rijk."""
    deal = RegioDealFactory(title="Sterk")
    BijdrageFactory(pagina=deal, bron="rijk", bedrag=20_000_000)
    return deal


def told():
    return [(int(verschil.bedrag), verschil.zin.replace(SPATIE, " ")) for verschil in find_all_verschillen()]


def test_projects_that_carry_more_than_their_deal_has_are_told(deal):
    for bedrag in (12_000_000, 8_275_000):
        BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=bedrag, uit_deal=deal)
    zin = "Bij de projecten staat € 20.275.000 van het Rijk, bij de deal € 20 miljoen."
    assert told() == [(275_000, zin)]


def test_what_agrees_is_not_told(deal):
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=20_000_000, uit_deal=deal)
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=5_000_000)
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=9, uit_deal=deal, in_natura=True)
    BestedingFactory(pagina=deal, bron="rijk", bedrag=20_000_000)
    assert told() == []


def test_what_no_visitor_sees_is_not_told(deal):
    project = ProjectFactory(regio_deal=deal, live=False)
    BijdrageFactory(pagina=project, bron="rijk", bedrag=21_000_000, uit_deal=deal)
    assert told() == []


def test_a_later_step_that_is_more_than_an_earlier_one_is_told(deal):
    BestedingFactory(pagina=deal, bron="rijk", stadium="verplicht", bedrag=5_000_000)
    BestedingFactory(pagina=deal, bron="rijk", stadium="uitgegeven", bedrag=6_000_000)
    BestedingFactory(pagina=deal, bron="eu", stadium="uitgegeven", bedrag=1)
    assert told() == [(1_000_000, "Van het Rijk is € 6 miljoen uitgegeven, maar € 5 miljoen verplicht.")]


@pytest.mark.parametrize("woord", ["ruim", "minimaal"])
def test_more_than_what_is_said_to_be_at_least_is_no_difference(deal, woord):
    deal.bijdragen.update(nauwkeurigheid=woord)
    BestedingFactory(pagina=deal, bron="rijk", bedrag=25_000_000)
    assert told() == []


def test_projects_that_spent_more_than_their_deal_says_are_told(deal):
    BestedingFactory(pagina=deal, bron="rijk", stadium="uitgegeven", bedrag=100)
    BestedingFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=130, uit_deal=deal)
    assert told() == [(30, "Volgens de projecten is € 130 van het Rijk uitgegeven, volgens de deal € 100.")]


def test_what_projects_spent_after_the_deal_was_counted_is_no_difference(deal):
    project = ProjectFactory(regio_deal=deal)
    BestedingFactory(pagina=deal, bron="rijk", bedrag=100, peildatum=date(2025, 12, 31))
    BestedingFactory(pagina=project, bron="rijk", bedrag=90, uit_deal=deal, peildatum=date(2025, 12, 31))
    BestedingFactory(
        pagina=project, bron="rijk", bedrag=30, uit_deal=deal, datum=date(2026, 1, 1), peildatum=date(2026, 6, 30)
    )
    assert told() == []
    deal.bestedingen.update(peildatum=date(2026, 6, 30))
    assert told() == [(20, "Volgens de projecten is € 120 van het Rijk uitgegeven, volgens de deal € 100.")]


def test_parts_that_are_more_than_an_exact_total_are_told(deal):
    RegioDeal.objects.update(totaal_bedrag=19_000_000)
    assert told() == [(1_000_000, "De bedragen zijn samen € 20 miljoen, maar als totaal staat er € 19 miljoen.")]
    RegioDeal.objects.update(totaal_nauwkeurigheid="ruim")
    assert told() == []


@pytest.mark.parametrize(("bedrag", "verklaard"), [(275_000, True), (275_001, False), (None, False)])
def test_an_explanation_is_of_exactly_its_amount(deal, bedrag, verklaard):
    BijdrageFactory(pagina=ProjectFactory(regio_deal=deal), bron="rijk", bedrag=20_275_000, uit_deal=deal)
    RegioDeal.objects.update(verklaard_bedrag=bedrag, verschil_toelichting="Een project is gestopt.")
    (verschil,) = find_all_verschillen()
    assert (verschil.is_verklaard, verschil.uitleg) == (verklaard, "Een project is gestopt." if verklaard else "")


def test_the_questions_do_not_grow_with_the_projects(deal, count_queries):
    def fill(aantal):
        for _keer in range(aantal):
            project = ProjectFactory(regio_deal=deal)
            BestedingFactory(pagina=project, uit_deal=deal)
            BijdrageFactory(pagina=project, uit_deal=deal)

    fill(2)
    eerst = count_queries(find_all_verschillen)
    fill(6)
    assert count_queries(find_all_verschillen) == eerst
