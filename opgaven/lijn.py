"""A series as a line: what was measured, and the way that was planned, in the units of a drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opgaven.models import Meetreeks
from regioprogramma.core.opmaak import Precisie, show_datum

#: The drawing, and the room that the marks of its points take at its sides.
_BREEDTE, _HOOGTE, _RAND = 320, 96, 8
_Punt = tuple[date, Decimal]


@dataclass(frozen=True)
class Lijn:
    """A drawing of 320 by 96: points as (x, y), lines as text for `points`, "" without.

    `doel` is the height of the goal, None without one; `van` and `tot` tell when it begins and ends.
    """

    punten: tuple[tuple[int, int], ...]
    gemeten: str
    gepland: str
    doel: int | None
    van: str
    tot: str


def draw_lijn(reeks: Meetreeks, begin: date | None, eind: date | None) -> Lijn | None:
    """Return the line of a series between the days of its page; None of fewer than two values: that is no line."""
    if len(reeks.metingen) < 2:
        return None
    resultaat = reeks.resultaat
    gemeten = [(meting.datum, meting.waarde) for meting in reeks.metingen]
    gepland = [(date(jaar, 12, 31), waarde) for jaar, waarde in resultaat.plan]
    if gepland:
        gepland = [*_ends(begin, resultaat.beginstand), *gepland, *_ends(eind, resultaat.doel)]
    dagen = [dag for dag, _waarde in (*gemeten, *gepland)]
    hoogten = [waarde for _dag, waarde in (*gemeten, *gepland)]
    hoogten += [waarde for waarde in (resultaat.beginstand, resultaat.doel) if waarde is not None]
    vlak = _Vlak(dagen, hoogten)
    van, tot = min(dagen), max(dagen)
    # Two ends in one year are told apart by their months.
    precisie = Precisie.JAAR if van.year < tot.year else Precisie.MAAND
    return Lijn(
        punten=tuple(vlak.place(punt) for punt in gemeten),
        gemeten=vlak.line(gemeten),
        gepland=vlak.line(sorted(gepland)),
        doel=None if resultaat.doel is None else vlak.height(resultaat.doel),
        van=show_datum(van, precisie),
        tot=show_datum(tot, precisie),
    )


def _ends(dag: date | None, waarde: Decimal | None) -> list[_Punt]:
    return [] if dag is None or waarde is None else [(dag, waarde)]


class _Vlak:
    """The field of a drawing, between the first and the last day and the lowest and the highest value."""

    def __init__(self, dagen: Sequence[date], hoogten: Sequence[Decimal]) -> None:
        self.eerste, self.laag = min(dagen), min(hoogten)
        # Of one day, or one height, every point lies in the middle.
        self.duur, self.hoog = (max(dagen) - self.eerste).days, max(hoogten) - self.laag

    def place(self, punt: _Punt) -> tuple[int, int]:
        """Return a day and a value as (x, y)."""
        dag, waarde = punt
        deel = Decimal((dag - self.eerste).days) / self.duur if self.duur else Decimal("0.5")
        return _RAND + round(deel * (_BREEDTE - 2 * _RAND)), self.height(waarde)

    def height(self, waarde: Decimal) -> int:
        """Return a value as a height, from above."""
        deel = (waarde - self.laag) / self.hoog if self.hoog else Decimal("0.5")
        return _RAND + round((1 - deel) * (_HOOGTE - 2 * _RAND))

    def line(self, punten: Iterable[_Punt]) -> str:
        """Return points as the text of a line."""
        return " ".join(f"{x},{y}" for x, y in map(self.place, punten))
