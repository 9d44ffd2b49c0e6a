"""A bar of a result runs from its beginning to its goal, and the words say the same."""

from datetime import date
from decimal import Decimal

import pytest

from opgaven.models import Meetreeks, Meting, Resultaat
from opgaven.stand import read_stand
from regioprogramma.core.opmaak.tonen import SPATIE

BEGIN, EIND = date(2024, 1, 1), date(2028, 1, 1)
HALF = date(2026, 1, 1)


def stand(begin, doel, nu, eenheid="fietsers", peildatum=HALF, van=None, tot=None, is_afgelopen=False):
    getallen = {naam: None if waarde is None else Decimal(str(waarde)) for naam, waarde in
                {"beginstand": begin, "doel": doel, "stand": nu}.items()}  # fmt: skip
    gemeten = getallen.pop("stand")
    metingen = () if gemeten is None else (Meting(datum=peildatum, waarde=gemeten),)
    reeks = Meetreeks(Resultaat(indicator="x", eenheid=eenheid, **getallen), metingen)
    return read_stand(reeks, van, tot, is_afgelopen=is_afgelopen)


@pytest.mark.parametrize(
    ("begin", "doel", "nu", "deel", "oordeel"),
    [
        (1450, 2600, 2080, 55, "Ruim halverwege."),
        (1450, 2600, 2060, 53, "Ongeveer halverwege."),
        ("6.9", 8, "7.8", 82, "Bijna bij het doel."),
        (340, 170, 214, 74, "Ruim halverwege."),
        (180, 200, 150, 0, "Verder van het doel dan bij het begin."),
        (1000, 1100, 1000, 0, "Nog niets veranderd."),
        (0, 150, 183, 100, "Beter dan het doel."),
        (40, 10, 5, 100, "Beter dan het doel."),
        (0, 200, 200, 100, "Doel gehaald."),
        (0, 100, 3, 3, "Pas begonnen."),
        (0, 100, 30, 30, "Nog niet halverwege."),
        (-4, 4, 0, 50, "Ongeveer halverwege."),
        (0, 1000, 999, 99, "Bijna bij het doel."),
        (0, 1000, 1, 1, "Pas begonnen."),
    ],
)
def test_the_bar_goes_from_the_beginning_to_the_goal_and_ends_there(begin, doel, nu, deel, oordeel):
    gelezen = stand(begin, doel, nu)
    assert gelezen.deel == deel
    assert gelezen.zin.startswith(oordeel)


@pytest.mark.parametrize(("begin", "doel", "zin"), [(340, 170, "Minder is beter."), (0, 10, "Meer is beter.")])
def test_the_direction_is_named(begin, doel, zin):
    assert stand(begin, doel, 5).zin.endswith(zin)


@pytest.mark.parametrize(
    ("begin", "doel", "nu", "zin"),
    [
        (None, 200, 150, ""),
        (None, 200, 200, "Doel gehaald."),
        (0, None, 150, ""),
        (0, 200, None, ""),
        (80, 80, 80, "Gelijk gebleven, zoals het doel is."),
        (80, 80, 60, ""),
    ],
)
def test_there_is_no_bar_when_nobody_knows_the_way(begin, doel, nu, zin):
    gelezen = stand(begin, doel, nu)
    assert gelezen.deel is None
    assert gelezen.zin == zin


@pytest.mark.parametrize(
    ("nu", "peildatum", "zin"),
    [
        (50, HALF, "op schema"),
        (30, HALF, "achter op schema"),
        (70, HALF, "voor op schema"),
        (90, EIND, "niet op tijd gehaald"),
        (100, EIND, "Doel gehaald. Meer"),
    ],
)
def test_beside_a_plan_the_words_say_whether_it_goes_fast_enough(nu, peildatum, zin):
    assert zin in stand(0, 100, nu, peildatum=peildatum, van=BEGIN, tot=EIND).zin


@pytest.mark.parametrize(
    ("nu", "zin"),
    [
        (30, "Doel niet gehaald. Meer is beter."),
        (0, "Doel niet gehaald. Meer is beter."),
        (-5, "Doel niet gehaald. Meer is beter."),
        (91, "Doel bijna gehaald. Meer is beter."),
        (100, "Doel gehaald. Meer is beter."),
        (120, "Beter dan het doel. Meer is beter."),
    ],
)
def test_of_what_has_ended_nothing_is_under_way(nu, zin):
    assert stand(0, 100, nu, van=BEGIN, tot=EIND, is_afgelopen=True).zin == zin
    assert stand(0, 100, None, is_afgelopen=True).waarde == "Niet gemeten."


@pytest.mark.parametrize(("nu", "zin"), [(20, "op schema"), (50, "voor op schema"), (2, "achter op schema")])
def test_the_goals_per_year_say_what_is_fast_enough(nu, zin):
    plan = {"2025": "20", "2026": "40", "2027": "90"}
    resultaat = Resultaat(indicator="x", beginstand=0, doel=100, tussendoelen=plan)
    reeks = Meetreeks(resultaat, (Meting(datum=date(2025, 12, 31), waarde=nu),))
    assert zin in read_stand(reeks, BEGIN, EIND).zin


def test_euros_are_written_as_money():
    gelezen = stand(4, "6.1", "5.05", "euro")
    tekst = [deel.replace(SPATIE, " ") for deel in (gelezen.waarde, gelezen.doel, gelezen.begin)]
    assert tekst == ["€ 5,05", "van de € 6,10 (doel)", "€ 4"]
    assert stand(None, "6.1", None, "Euro").doel.replace(SPATIE, " ") == "Doel: € 6,10."


@pytest.mark.parametrize(("van", "tot"), [(None, EIND), (BEGIN, None), (None, None), (EIND, BEGIN)])
def test_without_a_plan_nothing_is_said_of_it(van, tot):
    assert "schema" not in stand(0, 100, 30, van=van, tot=tot).zin


@pytest.mark.parametrize(
    ("begin", "doel", "nu", "eenheid", "tekst"),
    [
        (1450, 2600, 2080, "fietsers", "van de 2.600 fietsers (doel)"),
        (340, 170, 214, "per dag", "per dag (doel: 170)"),
        (54, 65, 60, "procent", "procent (doel: 65)"),
        (54, 65, None, "procent", "Doel: 65 procent."),
        (None, None, 12, "banen", "banen"),
        (None, None, None, "banen", ""),
        (0, 8, 7, "", "van de 8 (doel)"),
        (0, 150, 150, "bedrijven", "van de 150 bedrijven (doel)"),
        (0, 150, 183, "bedrijven", "bedrijven (doel: 150)"),
        (0, 150, -3, "banen", "banen (doel: 150)"),
    ],
)
def test_the_goal_follows_the_figure_as_people_say_it(begin, doel, nu, eenheid, tekst):
    assert stand(begin, doel, nu, eenheid).doel == tekst
