"""Money is added up once: with the weakest qualifier of its parts, in kind apart, and shares that make a hundred."""

from decimal import Decimal

import pytest

from projecten.bedragen import shares, totaaltekst, van_rijk, verdeling_van
from projecten.feiten import cijfers_van
from projecten.models import Bijdrage
from projecten.sommen import add_up, in_geld, in_natura
from regioprogramma.core.opmaak.tonen import SPATIE
from tests.factories import OrganisatieFactory, ProjectFactory


def gift(bedrag, nauwkeurigheid="exact", bron="rijk", natura=False):
    waarde = None if bedrag is None else Decimal(bedrag)
    return Bijdrage(bron=bron, bedrag=waarde, nauwkeurigheid=nauwkeurigheid, in_natura=natura)


def zonder(tekst):
    return str(tekst).replace(SPATIE, " ")


@pytest.mark.parametrize(
    ("delen", "som"),
    [
        ([gift(100), gift(200)], "€ 300"),
        ([gift(100), gift(200, "ruim")], "ruim € 300"),
        ([gift(100, "ruim"), gift(200, "minimaal")], "minimaal € 300"),
        ([gift(100, "circa"), gift(200, "minimaal")], "circa € 300"),
        ([gift(100), gift(None)], "minimaal € 100"),
        ([gift(100, "circa"), gift(None)], "circa € 100"),
        ([gift(None)], ""),
        ([gift(0), gift(None)], ""),
        ([], ""),
        ([gift(0)], "€ 0"),
    ],
)
def test_a_sum_is_not_known_better_than_its_weakest_part(delen, som):
    assert zonder(add_up(delen)) == som


def test_in_kind_is_a_figure_of_its_own():
    delen = [gift(100), gift(50, natura=True), gift(30, bron="eu")]
    assert [zonder(som(delen)) for som in (in_geld, in_natura, van_rijk)] == ["€ 130", "€ 50", "€ 100"]


@pytest.mark.parametrize(
    ("bedragen", "teksten"),
    [
        ([1, 1, 1], ["34%", "33%", "33%"]),
        ([996_000, 4_000], ["ruim 99%", "minder dan 1%"]),
        ([2, 1], ["67%", "33%"]),
        ([1, None, 1], ["50%", None, "50%"]),
        ([0, 5], ["0%", "100%"]),
        ([603, 395, 2], ["60%", "40%", "minder dan 1%"]),
        ([None], [None]),
        ([0], [None]),
        ([], []),
    ],
)
def test_shares_make_a_hundred_and_contradict_no_amount(bedragen, teksten):
    delen = shares([None if bedrag is None else Decimal(bedrag) for bedrag in bedragen])
    assert [deel and zonder(deel.tekst) for deel in delen] == teksten


@pytest.mark.parametrize("zaad", range(50))
def test_shares_of_any_amounts_make_a_hundred(zaad):
    bedragen = [Decimal(zaad * 7919 % (13 + nr) + 1) * 10**nr for nr in range(2 + zaad % 7)]
    assert sum(deel.procent for deel in shares(bedragen)) == 100


@pytest.mark.django_db
def test_the_page_says_the_money_and_what_comes_beside_it():
    project = ProjectFactory()
    delen = [gift(7_500_000), gift(2_500_000, "ruim", "provincie"), gift(300_000, bron="privaat", natura=True)]
    for plek, bijdrage in enumerate(delen):
        bijdrage.pagina, bijdrage.sort_order = project, plek
        bijdrage.save()
    verdeling = verdeling_van(type(project).objects.get(pk=project.pk))
    assert zonder(verdeling.zin) == (
        "In totaal gaat het om ruim € 10 miljoen. Daarvan betaalt het Rijk € 7,5 miljoen. "
        "Daarnaast is er werk, grond of iets anders ter waarde van € 300.000."
    )
    assert [rij["deel"] and rij["deel"].tekst for rij in verdeling.rijen] == ["75%", "25%", None]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("totaal", "uitleg"),
    [(10_000_000, ""), (10_300_000, "Het geld in de tabel is samen € 10 miljoen. De delen zijn daarvan berekend.")],
)
def test_what_is_in_kind_is_not_put_on_top_of_a_stated_total_and_other_sums_are_explained(totaal, uitleg):
    project = ProjectFactory(totaal_bedrag=totaal)
    for plek, bijdrage in enumerate([gift(7_500_000), gift(2_500_000), gift(300_000, natura=True)]):
        bijdrage.pagina, bijdrage.sort_order = project, plek
        bijdrage.save()
    pagina = type(project).objects.get(pk=project.pk)
    verdeling = verdeling_van(pagina)
    assert zonder(verdeling.zin).endswith(" Wat in werk, grond of iets anders wordt gegeven, is € 300.000 waard.")
    assert zonder(verdeling.uitleg) == uitleg
    assert [cijfer["label"] for cijfer in cijfers_van(pagina)] == ["van het Rijk", "in totaal", "in natura"]


@pytest.mark.django_db
def test_a_stated_total_goes_before_the_sum():
    project = ProjectFactory(totaal_bedrag=100_000_000, totaal_nauwkeurigheid="ruim")
    assert zonder(totaaltekst(project, [gift(5)])) == "ruim € 100 miljoen"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("organisatie", "regel"),
    [
        ("Provincie Gelderland", ("Provincie Gelderland", "")),
        ("Overlegorgaan", ("Provincie", "Overlegorgaan")),
        (None, ("Provincie", "")),
    ],
)
def test_who_pays_is_not_said_twice(organisatie, regel):
    project = ProjectFactory()
    partij = OrganisatieFactory(naam=organisatie) if organisatie else None
    Bijdrage.objects.create(pagina=project, bron="provincie", bedrag=100, organisatie=partij)
    (rij,) = verdeling_van(project).rijen
    assert (rij["naam"], rij["organisatie"]) == regel
