"""Projects by how much they take and by when they end: as classes and years to choose from, and in order."""

import random
from datetime import date
from decimal import Decimal

import pytest
from django.test import RequestFactory

from projecten.filters import ProjectFilter
from projecten.models import Project, totaalbedrag
from projecten.sommen import total_of
from tests import factories

pytestmark = pytest.mark.django_db

WOORDEN = ["exact", "ruim", "minimaal", "circa"]


def ask(**query):
    return ProjectFilter(RequestFactory().get("/projecten/", query))


def titles(**query):
    return [project.title for project in ask(**query).resultaten()]


def counts(veld, **query):
    return {k.waarde: k.aantal for groep in ask(**query).groepen() if groep.veld == veld for k in groep.keuzes}


@pytest.fixture
def bedragen():
    """A project at each side of every border, one with nothing, and one of which nobody knows."""
    opgave = factories.OpgaveFactory()
    for bedrag in (0, 99_999, 100_000, 999_999, 1_000_000, 5_000_000, 10_000_000, None):
        factories.ProjectFactory(title=str(bedrag), opgave=opgave, totaal_bedrag=bedrag)


@pytest.mark.usefixtures("bedragen")
@pytest.mark.parametrize(
    ("klasse", "gevonden"),
    [
        ("0-100000", {"0", "99999"}),
        ("100000-1000000", {"100000", "999999"}),
        ("1000000-5000000", {"1000000"}),
        ("5000000-10000000", {"5000000"}),
        ("10000000-", {"10000000"}),
        ("onbekend", {"None"}),
    ],
)
def test_every_amount_falls_in_one_class_and_the_unknown_is_no_nought(klasse, gevonden):
    assert set(titles(bedrag=klasse)) == gevonden
    assert counts("bedrag")[klasse] == len(gevonden)


@pytest.mark.usefixtures("bedragen")
def test_a_class_is_called_in_dutch_and_stands_in_order_with_the_unknown_last():
    [groep] = [groep for groep in ask().groepen() if groep.veld == "bedrag"]
    assert [keuze.tekst.replace("\N{NO-BREAK SPACE}", " ") for keuze in groep.keuzes] == [
        "Minder dan € 100.000", "€ 100.000 tot € 1 miljoen", "€ 1 miljoen tot € 5 miljoen",
        "€ 5 miljoen tot € 10 miljoen", "€ 10 miljoen of meer", "Bedrag niet bekend",
    ]  # fmt: skip


@pytest.mark.usefixtures("bedragen")
@pytest.mark.parametrize("query", [{"bedrag": "veel"}, {"bedrag": "0"}, {"eindjaar": "x"}, {"vorm": "lijst"}])
def test_what_is_no_class_year_or_form_is_ignored(query):
    assert len(titles(**query)) == 8


@pytest.mark.usefixtures("bedragen")
def test_the_highest_amount_comes_first_and_the_unknown_last():
    assert titles(sorteer="bedrag") == ["10000000", "5000000", "1000000", "999999", "100000", "99999", "0", "None"]


@pytest.mark.parametrize("zaad", range(5))
def test_the_database_adds_up_as_the_site_does(zaad):
    toeval, opgave = random.Random(zaad), factories.OpgaveFactory()
    for _nummer in range(12):
        totaal = toeval.choice([None, None, toeval.randrange(10**7)])
        project = factories.ProjectFactory(opgave=opgave, totaal_bedrag=totaal)
        for _deel in range(toeval.randrange(4)):
            factories.BijdrageFactory(
                pagina=project,
                bedrag=toeval.choice([None, Decimal(0), Decimal(toeval.randrange(10**8)) / 100]),
                nauwkeurigheid=toeval.choice(WOORDEN),
                in_natura=toeval.random() < 0.3,
            )
    for project in Project.objects.annotate(som=totaalbedrag()):
        assert project.som == total_of(project, list(project.bijdragen.all())).bedrag


@pytest.mark.usefixtures("time_machine")
def test_what_ends_soonest_comes_first_then_what_has_ended_and_the_unknown_last(time_machine):
    time_machine.move_to("2026-11-27T12:00:00+01:00")
    opgave = factories.OpgaveFactory()
    eindes = {
        "morgen": (date(2026, 11, 28), "dag"),
        "deze maand": (date(2026, 11, 1), "maand"),
        "later": (date(2028, 1, 1), "dag"),
        "gisteren": (date(2026, 11, 26), "dag"),
        "lang geleden": (date(2020, 1, 1), "jaar"),
        "onbekend": (None, "dag"),
    }
    for titel, (einde, precisie) in eindes.items():
        factories.ProjectFactory(title=titel, opgave=opgave, einddatum=einde, einddatum_precisie=precisie)
    assert titles(sorteer="einde") == ["deze maand", "morgen", "later", "gisteren", "lang geleden", "onbekend"]
    assert set(titles(eindjaar="2026")) == {"morgen", "deze maand", "gisteren"}
    assert counts("eindjaar") == {"2028": 1, "2026": 3, "2020": 1}
    assert [knop.tekst for knop in ask(eindjaar="2026").lijst().gekozen] == ["Eindigt in 2026"]
