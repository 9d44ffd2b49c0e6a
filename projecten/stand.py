"""How far a result is: from where it began to its goal, upwards or downwards, as a figure for a bar and in words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from projecten.models import Resultaat
from regioprogramma.core.opmaak import met_hoofdletter, show_bedrag, show_getal

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


@dataclass(frozen=True)
class Stand:
    """What is shown of a Resultaat: `deel` is in whole per cent of the way, None when not known.

    The rest is text: `waarde` is its figure, `doel` follows that, `zin` says how far it is, `begin` where it began.
    """

    deel: int | None
    waarde: str
    doel: str
    zin: str
    begin: str


def read_stand(
    resultaat: Resultaat, begin: date | None = None, eind: date | None = None, *, is_afgelopen: bool = False
) -> Stand:
    """Return the Stand of a result; `begin` and `eind` are the days between which its page runs, where known.

    Without a value at the beginning nobody knows how much of the way was gone: then there is no bar. On a page that
    is done or stopped (`is_afgelopen`) nothing is under way any more.
    """
    weg = _way(resultaat)
    if weg is None:
        deel, zin = None, _sentence(_reached_without_begin(resultaat))
    else:
        richting = _("Meer is beter.") if resultaat.doel > resultaat.beginstand else _("Minder is beter.")
        oordeel = [_outcome(weg)] if is_afgelopen else [_verdict(weg), _pace(weg, resultaat.peildatum, begin, eind)]
        deel, zin = _part(weg), f"{_sentence(*oordeel)} {richting}"
    ongemeten = _("Niet gemeten.") if is_afgelopen else _("Nog niet gemeten.")
    waarde = _figure(resultaat, resultaat.stand) or ongemeten
    return Stand(deel, waarde, _goal(resultaat), zin, _with_unit(resultaat, resultaat.beginstand))


def _figure(resultaat: Resultaat, waarde: Decimal | int | None) -> str:
    """Return a value as text; euros with their sign before them."""
    if waarde is None:
        return ""
    return show_bedrag(waarde) if resultaat.eenheid.lower() in EUROS else show_getal(waarde)


def _unit(resultaat: Resultaat) -> str:
    return "" if resultaat.eenheid.lower() in EUROS else resultaat.eenheid


def _with_unit(resultaat: Resultaat, waarde: Decimal | int | None) -> str:
    return "" if waarde is None else f"{_figure(resultaat, waarde)} {_unit(resultaat)}".strip()


def _part(weg: Decimal) -> int:
    """Return the part of a bar in whole per cent; it is empty or full only when the words say so."""
    if 0 < weg < 1:
        return max(1, min(99, round(weg * 100)))
    return 0 if weg <= 0 else 100


def _sentence(*delen: str) -> str:
    gezegd = ", ".join(filter(None, delen))
    return met_hoofdletter(f"{gezegd}.") if gezegd else ""


def _goal(resultaat: Resultaat) -> str:
    """Return the words after the figure: "van de 2.600 fietsers (doel)", "procent (doel: 65)", "Doel: 65 procent.".

    More than the goal is not called a part of it.
    """
    eenheid, doel = _unit(resultaat), _figure(resultaat, resultaat.doel)
    if resultaat.stand is None:
        return _("Doel: %(doel)s.") % {"doel": _with_unit(resultaat, resultaat.doel)} if doel else ""
    if not doel:
        return eenheid
    groeit = resultaat.beginstand is not None and resultaat.doel > resultaat.beginstand
    if groeit and 0 <= resultaat.stand <= resultaat.doel and eenheid.lower() not in PERCENTAGES:
        return _("van de %(doel)s (doel)") % {"doel": _with_unit(resultaat, resultaat.doel)}
    return f"{eenheid} ({_('doel')}: {doel})".strip()


def _way(resultaat: Resultaat) -> Decimal | None:
    """Return how much of the way from the beginning to the goal is gone: below 0 when it goes the other way."""
    begin, doel, stand = resultaat.beginstand, resultaat.doel, resultaat.stand
    if None in (begin, doel, stand) or begin == doel:
        return None
    return Decimal(stand - begin) / Decimal(doel - begin)


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


def _reached_without_begin(resultaat: Resultaat) -> str:
    """Return what can be said when it is not known where it began, or when the goal is to stay there."""
    if resultaat.doel is None or resultaat.stand is None:
        return ""
    if resultaat.beginstand is not None:
        return _("gelijk gebleven, zoals het doel is") if resultaat.stand == resultaat.doel else ""
    return _("doel gehaald") if resultaat.stand == resultaat.doel else ""


def _pace(weg: Decimal, peildatum: date | None, begin: date | None, eind: date | None) -> str:
    """Return whether it goes as fast as an even pace would bring it to its goal on the last day; "" without days."""
    if not (peildatum and begin and eind and begin < eind) or weg >= 1 or peildatum < begin:
        return ""
    if peildatum >= eind:
        return _("niet op tijd gehaald")
    verschil = weg - Decimal((peildatum - begin).days) / Decimal((eind - begin).days)
    if abs(verschil) <= SPELING:
        return _("op schema")
    return _("voor op schema") if verschil > 0 else _("achter op schema")
