"""What became of money equals an independent count of the rows; and what is not known is not taken for nothing."""

import random
from datetime import date
from decimal import Decimal

import pytest

from projecten.models import Besteding, Bijdrage, Geldbron, Stadium
from projecten.rekening import (
    Boeking,
    Geldstap,
    Post,
    make_rekening,
    posts_in,
    posts_of,
    posts_of_deal,
    posts_per_deal,
    read_deals,
    read_ledger,
    tell_jaren,
    tell_rekening,
)
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

WOORDEN = ["exact", "ruim", "minimaal", "circa"]


def besteed(stadium, bedrag, bron="rijk", jaar=2025, **velden):
    return Besteding(
        stadium=stadium, bron=bron, bedrag=Decimal(bedrag), datum=date(jaar, 1, 1), datum_precisie="jaar",
        peildatum=date(jaar, 12, 31), **velden,
    )  # fmt: skip


def gegeven(bedrag, bron="rijk", nauwkeurigheid="exact", natura=False):
    waarde = None if bedrag is None else Decimal(bedrag)
    return Bijdrage(bron=bron, bedrag=waarde, nauwkeurigheid=nauwkeurigheid, in_natura=natura)


def zinnen(*rijen):
    bijdragen = [rij for rij in rijen if isinstance(rij, Bijdrage)]
    posten = posts_of(bijdragen, [rij for rij in rijen if isinstance(rij, Besteding)])
    return " ".join(tell_rekening(make_rekening(posten))).replace(SPATIE, " ")


def recount(rijen, stap, bron=None, natura=False):
    """Return (sum, word) of rows as somebody with a pencil would: nothing of the code under test."""
    van_stap = [
        rij for rij in rijen
        if (getattr(rij, "stadium", "afgesproken") == stap) and rij.in_natura == natura and bron in (None, rij.bron)
    ]  # fmt: skip
    bekend = [rij for rij in van_stap if rij.bedrag is not None]
    if not bekend:
        return None
    woord = max((WOORDEN.index(rij.nauwkeurigheid) for rij in bekend), default=0)
    if len(bekend) < len(van_stap):
        woord = max(woord, WOORDEN.index("minimaal"))
    return sum(rij.bedrag for rij in bekend), WOORDEN[woord]


def random_rows(toeval):
    """Return contributions, and what was spent of each source: every stage of it, each no less than the next."""
    bijdragen, bestedingen = [], []
    for bron in toeval.sample(Geldbron.values, toeval.randint(1, 5)):
        for _keer in range(toeval.randint(1, 3)):
            bedrag = None if toeval.random() < 0.2 else toeval.randint(0, 9_999_999_00) / Decimal(100)
            bijdragen.append(gegeven(bedrag, bron, toeval.choice(WOORDEN), toeval.random() < 0.3))
        stadia = [toeval.randint(0, 9_999) for _stadium in Stadium]
        for stadium, bedrag in zip(Stadium, sorted(stadia, reverse=True), strict=True):
            woord = toeval.choice(WOORDEN)
            for deel, jaar in ((bedrag - bedrag // 3, 2024), (bedrag // 3, 2025)):
                bestedingen.append(besteed(stadium, deel, bron, jaar, nauwkeurigheid=woord))
    return bijdragen, bestedingen


@pytest.mark.parametrize("zaad", range(40))
def test_every_sum_equals_an_independent_recount(zaad):
    bijdragen, bestedingen = random_rows(random.Random(zaad))
    rekening = make_rekening(posts_of(bijdragen, bestedingen))
    alles = [*bijdragen, *bestedingen]
    for stap in Geldstap:
        verwacht = recount(alles, stap)
        som = rekening.totaal.get(stap)
        assert (som and (som.bedrag, som.nauwkeurigheid)) == verwacht if verwacht else not (som and som.bedrag)
        for bron in Geldbron.values:
            som, verwacht = rekening.bronnen.get(bron, {}).get(stap), recount(alles, stap, bron)
            assert (som.bedrag, som.nauwkeurigheid) == verwacht if verwacht else not (som and som.bedrag)
    verwacht = recount(alles, "afgesproken", natura=True)
    som = rekening.natura.get("afgesproken")
    assert (som.bedrag, som.nauwkeurigheid) == verwacht if verwacht else not (som and som.bedrag)


@pytest.mark.django_db
@pytest.mark.parametrize("zaad", range(5))
def test_the_database_adds_up_what_the_rows_do(zaad):
    toeval, rijen = random.Random(zaad), []
    for _pagina in range(3):
        project = factories.ProjectFactory()
        for rij in [deel for delen in random_rows(toeval) for deel in delen]:
            rij.pagina = project
            rij.save()
            rijen.append(rij)
    met = make_rekening(posts_in(read_ledger(Bijdrage.objects.all(), Besteding.objects.all())))
    zonder = make_rekening(
        posts_of([r for r in rijen if isinstance(r, Bijdrage)], [r for r in rijen if isinstance(r, Besteding)])
    )
    for deel in ("totaal", "bronnen", "natura", "jaren", "peildatum"):
        assert getattr(met, deel) == getattr(zonder, deel)


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        (
            [gegeven(20_000_000), besteed("toegezegd", 12_000_000), besteed("uitgegeven", 5_000_000)],
            "Afgesproken is € 20 miljoen. Daarvan is € 12 miljoen toegezegd en € 5 miljoen uitgegeven "
            "(geteld tot en met 31 december 2025). Van elke euro is 25 cent uitgegeven.",
        ),
        ([gegeven(100), besteed("verplicht", 60)],
         "Afgesproken is € 100. Daarvan is € 60 verplicht (geteld tot en met 31 december 2025). "
         "Hoeveel er is uitgegeven, is hier niet bekend."),
        ([besteed("uitgegeven", 0)], "Er is € 0 uitgegeven (geteld tot en met 31 december 2025)."),
        ([gegeven(None), besteed("uitgegeven", 7)], "Er is € 7 uitgegeven (geteld tot en met 31 december 2025)."),
        ([gegeven(100, nauwkeurigheid="circa"), besteed("uitgegeven", 50)],
         "Afgesproken is circa € 100. Daarvan is € 50 uitgegeven (geteld tot en met 31 december 2025)."),
        ([gegeven(100), besteed("uitgegeven", 130)],
         "Afgesproken is € 100. Daarvan is € 130 uitgegeven (geteld tot en met 31 december 2025)."),
        ([gegeven(10_000), besteed("uitgegeven", 1)],
         "Afgesproken is € 10.000. Daarvan is € 1 uitgegeven (geteld tot en met 31 december 2025). "
         "Van elke euro is minder dan een cent uitgegeven."),
        ([gegeven(60), gegeven(40, "eu"), besteed("uitgegeven", 25)],
         "Afgesproken is € 100. Daarvan is minimaal € 25 uitgegeven (geteld tot en met 31 december 2025). "
         "Van elke euro is minstens 25 cent uitgegeven."),
        ([gegeven(60), gegeven(40, "eu"), besteed("uitgegeven", 25), besteed("uitgegeven", 5, "eu")],
         "Afgesproken is € 100. Daarvan is € 30 uitgegeven (geteld tot en met 31 december 2025). "
         "Van elke euro is 30 cent uitgegeven."),
        ([gegeven(60), gegeven(0, "eu"), besteed("uitgegeven", 60),
          besteed("uitgegeven", 1, jaar=2026, in_natura=True)],
         "Afgesproken is € 60. Daarvan is € 60 uitgegeven (geteld tot en met 31 december 2025). "
         "Van elke euro is 100 cent uitgegeven."),
    ],
)  # fmt: skip
def test_the_sentences_say_what_is_known_and_what_is_not(rijen, zin):
    assert zinnen(*rijen) == zin


def show(som):
    return str(som).replace(SPATIE, " ")


def test_a_stage_that_somebody_left_out_makes_the_sum_no_more_than_at_least():
    rijen = [besteed("verplicht", 90), besteed("uitgegeven", 10), besteed("uitgegeven", 40, "gemeenten")]
    rekening = make_rekening(posts_of([], rijen))
    assert show(rekening.totaal["verplicht"]) == "minimaal € 90"
    assert show(rekening.bronnen["gemeenten"]["verplicht"]) == ""
    assert show(rekening.jaren[2025]["verplicht"]) == "minimaal € 90"


@pytest.mark.parametrize("woord", WOORDEN)
def test_a_stage_that_is_less_than_a_later_one_is_at_least_what_was_written_down(woord):
    rijen = [besteed("verplicht", 20, nauwkeurigheid=woord), besteed("uitgegeven", 40)]
    rekening = make_rekening(posts_of([], rijen))
    for sommen in (rekening.totaal, rekening.bronnen["rijk"]):
        assert (show(sommen["verplicht"]), show(sommen["uitgegeven"])) == ("minimaal € 20", "€ 40")
    assert "Er is minimaal € 20 verplicht en € 40 uitgegeven" in zinnen(*rijen)


def test_what_is_only_a_part_on_one_page_or_of_one_source_is_so_in_every_sum_of_it():
    rijen = [besteed("verplicht", 20), besteed("uitgegeven", 30), besteed("verplicht", 100, "gemeenten")]
    assert show(make_rekening(posts_of([], rijen)).totaal["verplicht"]) == "minimaal € 120"
    boekingen = [
        Boeking(pagina, None, None, Post(stap, "rijk", False, Decimal(bedrag), "exact"))
        for pagina, stap, bedrag in ((1, "verplicht", 20), (1, "uitgegeven", 30), (2, "verplicht", 100))
    ]
    assert show(make_rekening(posts_in(boekingen)).bronnen["rijk"]["verplicht"]) == "minimaal € 120"


def test_a_year_is_at_least_what_was_written_down_of_it_when_some_has_no_year():
    rijen = [besteed("uitgegeven", 50), Besteding(stadium="uitgegeven", bron="rijk", bedrag=Decimal(7))]
    assert tell_jaren(make_rekening(posts_of([], rijen))) == [f"In 2025 is minimaal €{SPATIE}50 uitgegeven."]


def test_the_sentence_about_a_year_reads_as_one():
    rijen = [besteed("toegezegd", 90), besteed("verplicht", 60), besteed("uitgegeven", 50)]
    [zin] = tell_jaren(make_rekening(posts_of([], rijen)))
    assert show(zin) == "In 2025 is € 90 toegezegd, € 60 verplicht en € 50 uitgegeven."


def test_what_is_agreed_in_kind_is_told_beside_the_money():
    gezegd = zinnen(gegeven(100), gegeven(7, natura=True), besteed("uitgegeven", 50))
    assert gezegd.startswith(
        "Afgesproken is € 100 in geld, en € 7 in werk, grond of iets anders. Van het geld is € 50 "
    )


def test_a_year_may_spend_more_than_was_committed_in_it():
    rijen = [besteed("verplicht", 90, jaar=2024), besteed("verplicht", 1), besteed("uitgegeven", 50)]
    jaren = make_rekening(posts_of([], rijen)).jaren
    assert (jaren[2025]["verplicht"].bedrag, jaren[2025]["uitgegeven"].bedrag) == (1, 50)


@pytest.mark.django_db
def test_a_deal_tells_its_own_figures_and_of_a_stage_without_those_of_its_projects():
    deal = factories.RegioDealFactory()
    factories.BijdrageFactory(pagina=deal, bedrag=100)
    factories.BestedingFactory(pagina=deal, stadium="uitgegeven", bedrag=10)
    project = factories.ProjectFactory(regio_deal=deal)
    factories.BestedingFactory(pagina=project, stadium="uitgegeven", bedrag=12, uit_deal=deal)
    factories.BestedingFactory(pagina=project, stadium="verplicht", bedrag=30, uit_deal=deal)
    factories.BestedingFactory(pagina=project, stadium="verplicht", bedrag=99)
    boekingen = read_deals([deal.pk])
    for posten in (posts_of_deal(deal, boekingen), posts_per_deal([deal], boekingen)[deal.pk]):
        gezegd = {stap: som.bedrag for stap, som in make_rekening(posten).totaal.items()}
        assert gezegd == {"afgesproken": 100, "verplicht": 30, "uitgegeven": 10}


@pytest.mark.django_db
def test_of_a_source_that_the_deal_does_not_name_its_projects_tell_what_comes_from_it():
    deal = factories.RegioDealFactory()
    factories.BijdrageFactory(pagina=deal, bron="rijk", bedrag=100)
    factories.BestedingFactory(pagina=deal, bron="rijk", bedrag=10)
    project = factories.ProjectFactory(regio_deal=deal)
    for bron in ("rijk", "gemeenten"):
        factories.BijdrageFactory(pagina=project, bron=bron, bedrag=30, uit_deal=deal)
        factories.BestedingFactory(pagina=project, bron=bron, bedrag=4, uit_deal=deal)
    rekening = make_rekening(posts_per_deal([deal], read_deals([deal.pk]))[deal.pk])
    gezegd = {bron: [sommen[stap].bedrag for stap in sommen] for bron, sommen in rekening.bronnen.items()}
    assert gezegd == {"rijk": [100, 10], "gemeenten": [30, 4]}
