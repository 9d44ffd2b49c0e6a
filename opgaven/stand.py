"""How far a result is: from where it began to its goal, upwards or downwards, as a figure for a bar and in words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from opgaven.models import Meetreeks, Resultaat
from regioprogramma.core.opmaak import met_hoofdletter, show_bedrag, show_getal

from .lijn import draw_lijn

PERCENTAGES = {"procent", "%"}
EUROS = {"euro", "euro's", "euro’s", "eur", "€"}
#: From this much of the way on, with 0 at the beginning and 1 at the goal, these words fit.
TRAPPEN = (
    (Decimal("0.8"), lambda: _("bijna bij het doel")),
    (Decimal("0.55"), lambda: _("ruim halverwege")),
    (Decimal("0.45"), lambda: _("ongeveer halverwege")),
    (Decimal("0.2"), lambda: _("nog niet halverwege")),
    (Decimal("0"), lambda: _("pas begonnen")),
)
#: How much of the way a result may differ from an even pace before the words say so.
SPELING = Decimal("0.15")


class Tempo(TextChoices):
    """Whether a result goes as fast as was planned; what stands for the sentence."""

    ONBEKEND = "onbekend", ""
    VOOR = "voor", gettext_lazy("voor op schema")
    OP = "op", gettext_lazy("op schema")
    ACHTER = "achter", gettext_lazy("achter op schema")
    TE_LAAT = "te-laat", gettext_lazy("niet op tijd gehaald")


@dataclass(frozen=True)
class Stand:
    """What is shown of a Resultaat: `deel` is in whole per cent of the way, None when not known.

    Most of the rest is text: `waarde` is its figure, `doel` follows that, `zin` says how far it is, `begin` where it
    began. `tempo` is how fast it goes, and `gehaald` whether it is there.
    """

    deel: int | None
    waarde: str
    doel: str
    zin: str
    begin: str
    tempo: Tempo = Tempo.ONBEKEND
    gehaald: bool = False


def read_stand(
    reeks: Meetreeks, begin: date | None = None, eind: date | None = None, *, is_afgelopen: bool = False
) -> Stand:
    """Return the Stand of a result; `begin` and `eind` are the days between which its page runs, where known.

    Without a value at the beginning nobody knows how much of the way was gone: then there is no bar. On a page that
    is done or stopped (`is_afgelopen`) nothing is under way any more.
    """
    resultaat, weg, tempo = reeks.resultaat, _way(reeks), Tempo.ONBEKEND
    if weg is None:
        deel, zin = None, _sentence(_reached_without_begin(reeks))
    else:
        richting = _("Meer is beter.") if resultaat.doel > resultaat.beginstand else _("Minder is beter.")
        tempo = Tempo.ONBEKEND if is_afgelopen else _pace(weg, reeks, begin, eind)
        oordeel = [_outcome(weg)] if is_afgelopen else [_verdict(weg), str(tempo.label)]
        deel, zin = _part(weg), f"{_sentence(*oordeel)} {richting}"
    ongemeten = _("Niet gemeten.") if is_afgelopen else _("Nog niet gemeten.")
    waarde = show_waarde(resultaat, reeks.stand) or ongemeten
    gehaald = weg >= 1 if weg is not None else reeks.stand is not None and reeks.stand == resultaat.doel
    return Stand(deel, waarde, _goal(reeks), zin, with_unit(resultaat, resultaat.beginstand), tempo, gehaald)


def show_resultaat(
    reeks: Meetreeks, begin: date | None = None, eind: date | None = None, *, is_afgelopen: bool = False
) -> dict[str, Any]:
    """Return a result as its component shows it: how far it is, its line over the years, and its values."""
    resultaat = reeks.resultaat
    return {
        "resultaat": resultaat,
        "stand": read_stand(reeks, begin, eind, is_afgelopen=is_afgelopen),
        "meting": reeks.laatste,
        "lijn": draw_lijn(reeks, begin, eind),
        "metingen": [
            {"meting": meting, "waarde": with_unit(resultaat, meting.waarde)} for meting in reversed(reeks.metingen)
        ],
        "plan": [{"jaar": jaar, "waarde": with_unit(resultaat, waarde)} for jaar, waarde in resultaat.plan],
    }


def show_waarde(resultaat: Resultaat, waarde: Decimal | int | None) -> str:
    """Return a value as text; euros with their sign before them."""
    if waarde is None:
        return ""
    return show_bedrag(waarde) if resultaat.eenheid.lower() in EUROS else show_getal(waarde)


def _unit(resultaat: Resultaat) -> str:
    return "" if resultaat.eenheid.lower() in EUROS else resultaat.eenheid


def with_unit(resultaat: Resultaat, waarde: Decimal | int | None) -> str:
    """Return a value with its unit; "" without one."""
    return "" if waarde is None else f"{show_waarde(resultaat, waarde)} {_unit(resultaat)}".strip()


def _part(weg: Decimal) -> int:
    """Return the part of a bar in whole per cent; it is empty or full only when the words say so."""
    if 0 < weg < 1:
        return max(1, min(99, round(weg * 100)))
    return 0 if weg <= 0 else 100


def _sentence(*delen: str) -> str:
    gezegd = ", ".join(filter(None, delen))
    return met_hoofdletter(f"{gezegd}.") if gezegd else ""


def _goal(reeks: Meetreeks) -> str:
    """Return the words after the figure: "van de 2.600 fietsers (doel)", "procent (doel: 65)", "Doel: 65 procent.".

    More than the goal is not called a part of it.
    """
    resultaat, stand = reeks.resultaat, reeks.stand
    eenheid, doel = _unit(resultaat), show_waarde(resultaat, resultaat.doel)
    if stand is None:
        return _("Doel: %(doel)s.") % {"doel": with_unit(resultaat, resultaat.doel)} if doel else ""
    if not doel:
        return eenheid
    groeit = resultaat.beginstand is not None and resultaat.doel > resultaat.beginstand
    if groeit and 0 <= stand <= resultaat.doel and eenheid.lower() not in PERCENTAGES:
        return _("van de %(doel)s (doel)") % {"doel": with_unit(resultaat, resultaat.doel)}
    return f"{eenheid} ({_('doel')}: {doel})".strip()


def _way(reeks: Meetreeks) -> Decimal | None:
    """Return how much of the way from the beginning to the goal is gone: below 0 when it goes the other way."""
    return _way_to(reeks.resultaat, reeks.stand)


def _way_to(resultaat: Resultaat, waarde: Decimal | None) -> Decimal | None:
    begin, doel = resultaat.beginstand, resultaat.doel
    if None in (begin, doel, waarde) or begin == doel:
        return None
    return Decimal(waarde - begin) / Decimal(doel - begin)


def _verdict(weg: Decimal) -> str:
    if weg < 0:
        return _("verder van het doel dan bij het begin")
    if weg == 0:
        return _("nog niets veranderd")
    if weg >= 1:
        return _("doel gehaald") if weg == 1 else _("beter dan het doel")
    # As the bar is drawn: at 55% of the way it is past the middle.
    return next(woorden() for vanaf, woorden in TRAPPEN if Decimal(_part(weg)) / 100 >= vanaf)


def _outcome(weg: Decimal) -> str:
    """Return what became of a goal that nobody works on any more."""
    if weg >= 1:
        return _verdict(weg)
    return _("doel bijna gehaald") if Decimal(_part(weg)) / 100 >= TRAPPEN[0][0] else _("doel niet gehaald")


def _reached_without_begin(reeks: Meetreeks) -> str:
    """Return what can be said when it is not known where it began, or when the goal is to stay there."""
    resultaat = reeks.resultaat
    if resultaat.doel is None or reeks.stand is None:
        return ""
    if resultaat.beginstand is not None:
        return _("gelijk gebleven, zoals het doel is") if reeks.stand == resultaat.doel else ""
    return _("doel gehaald") if reeks.stand == resultaat.doel else ""


def _pace(weg: Decimal, reeks: Meetreeks, begin: date | None, eind: date | None) -> Tempo:
    """Return whether it goes as fast as was planned: by the goals per year, else by an even pace to the last day."""
    peildatum = reeks.peildatum
    if not (peildatum and begin and eind and begin < eind) or weg >= 1 or peildatum < begin:
        return Tempo.ONBEKEND
    if peildatum >= eind:
        return Tempo.TE_LAAT
    verschil = weg - _planned_way(reeks, peildatum, begin, eind)
    if abs(verschil) <= SPELING:
        return Tempo.OP
    return Tempo.VOOR if verschil > 0 else Tempo.ACHTER


def _planned_way(reeks: Meetreeks, dag: date, begin: date, eind: date) -> Decimal:
    """Return how much of the way should be gone on a day: on a straight line between what is planned around it."""
    punten = [(begin, Decimal(0)), *_points(reeks.resultaat), (eind, Decimal(1))]
    punten = sorted((punt for punt in punten if begin <= punt[0] <= eind), key=lambda punt: punt[0])
    voor = max(punt for punt in punten if punt[0] <= dag)
    na = min(punt for punt in punten if punt[0] > dag)
    return voor[1] + (na[1] - voor[1]) * (dag - voor[0]).days / (na[0] - voor[0]).days


def _points(resultaat: Resultaat) -> list[tuple[date, Decimal]]:
    """Return the last day of each planned year, with how much of the way should be gone by then."""
    return [(date(jaar, 12, 31), _way_to(resultaat, waarde) or Decimal(0)) for jaar, waarde in resultaat.plan]
