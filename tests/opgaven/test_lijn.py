"""The line over the years says when it begins and ends."""

from datetime import date
from decimal import Decimal

import pytest

from opgaven.lijn import draw_lijn
from opgaven.models import Meetreeks, Meting, Resultaat


def draw(*dagen):
    metingen = tuple(Meting(datum=dag, waarde=Decimal(plek)) for plek, dag in enumerate(dagen))
    return draw_lijn(Meetreeks(Resultaat(indicator="banen"), metingen), None, None)


@pytest.mark.parametrize(
    ("dagen", "einden"),
    [
        ((date(2025, 6, 30), date(2026, 11, 12)), ("2025", "2026")),
        ((date(2026, 6, 30), date(2026, 11, 12)), ("juni 2026", "november 2026")),
    ],
)
def test_the_ends_of_a_line_are_told_apart_by_years_or_else_by_months(dagen, einden):
    lijn = draw(*dagen)
    assert (lijn.van, lijn.tot) == einden


def test_of_one_value_there_is_no_line():
    assert draw(date(2026, 6, 30)) is None
