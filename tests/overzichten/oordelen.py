"""What the site must say of results and milestones, judged with a pencil: nothing here is the code that is tested."""

from datetime import date
from fractions import Fraction

from django.utils import timezone

from .toeval import PERIODE

TRAPPEN = [
    (80, "Bijna bij het doel"), (55, "Ruim halverwege"), (45, "Ongeveer halverwege"),
    (20, "Nog niet halverwege"), (0, "Pas begonnen"),
]  # fmt: skip


def period(wereld, pagina):
    return PERIODE if pagina in wereld.opgaven else (pagina.startdatum, pagina.einddatum)


def is_over(pagina):
    return getattr(pagina, "status", "") in {"afgerond", "gestopt"}


def way(doel, waarde):
    """Return which part of the way is gone; None when nobody can say."""
    if None in (doel.begin, doel.doel, waarde) or doel.begin == doel.doel:
        return None
    return Fraction(waarde - doel.begin) / Fraction(doel.doel - doel.begin)


def newest(doel):
    return doel.metingen[-1] if doel.metingen else (None, None)


def is_reached(doel):
    _dag, stand = newest(doel)
    weg = way(doel, stand)
    return weg >= 1 if weg is not None else stand is not None and stand == doel.doel


def planned(doel, dag, begin, eind):
    """Return which part should be gone on a day: a straight line between what is planned before and after it."""
    punten = [(begin, Fraction(0)), (eind, Fraction(1))]
    punten += [
        (date(jaar, 12, 31), way(doel, waarde) or Fraction(0))
        for jaar, waarde in doel.plan.items() if begin <= date(jaar, 12, 31) <= eind
    ]  # fmt: skip
    voor = max(punt for punt in punten if punt[0] <= dag)
    na = min(punt for punt in punten if punt[0] > dag)
    return voor[1] + (na[1] - voor[1]) * Fraction((dag - voor[0]).days, (na[0] - voor[0]).days)


def pace(wereld, doel):
    """Return how fast it goes in words; "" when that cannot be said or is not asked any more."""
    begin, eind = period(wereld, doel.pagina)
    dag, stand = newest(doel)
    weg = way(doel, stand)
    if is_over(doel.pagina) or weg is None or weg >= 1 or not begin or not eind or dag < begin:
        return ""
    if dag >= eind:
        return "niet op tijd gehaald"
    verschil = weg - planned(doel, dag, begin, eind)
    if abs(verschil) <= Fraction(15, 100):
        return "op schema"
    return "voor op schema" if verschil > 0 else "achter op schema"


def verdict(wereld, doel):
    """Return the sentence in bold; "" without one."""
    _dag, stand = newest(doel)
    weg = way(doel, stand)
    if weg is None:
        if stand is None or stand != doel.doel:
            return ""
        return "Doel gehaald." if doel.begin is None else "Gelijk gebleven, zoals het doel is."
    richting = "Meer is beter." if doel.doel > doel.begin else "Minder is beter."
    return f"{', '.join(filter(None, [_how_far(doel, weg), pace(wereld, doel)]))}. {richting}"


def _how_far(doel, weg):
    if weg >= 1:
        return "Doel gehaald" if weg == 1 else "Beter dan het doel"
    procent = min(99, max(1, round(weg * 100))) if weg > 0 else 0
    if is_over(doel.pagina):
        return "Doel bijna gehaald" if procent >= 80 else "Doel niet gehaald"
    if weg <= 0:
        return "Nog niets veranderd" if weg == 0 else "Verder van het doel dan bij het begin"
    return next(woorden for vanaf, woorden in TRAPPEN if procent >= vanaf)


def count_results(doelen):
    """Return the sentences about how many results there are, were reached, and were not measured."""
    aantal, gehaald = len(doelen), sum(map(is_reached, doelen))
    ongemeten = sum(not doel.metingen for doel in doelen)
    if not aantal:
        return ""
    zin = f"Er zijn {aantal} resultaten afgesproken. " if aantal > 1 else "Er is 1 resultaat afgesproken. "
    if aantal == 1:
        zin += f"Het doel daarvan is {'' if gehaald else 'niet '}gehaald."
    else:
        hoeveel = "geen enkel resultaat" if not gehaald else "1 resultaat" if gehaald == 1 else f"{gehaald} resultaten"
        zin += f"Bij {hoeveel} is het doel gehaald."
    return zin + (
        f" Van {ongemeten} resulta{'at' if ongemeten == 1 else 'ten'} is nog niets gemeten." if ongemeten else ""
    )


def is_late(stap):
    return not stap.bereikt and stap.datum < timezone.localdate()


def late(wereld, projecten):
    """Return the names of milestones whose day has passed, on projects that are not over."""
    return [s.titel for s in wereld.stappen if s.pagina in projecten and not is_over(s.pagina) and is_late(s)]


def of_pace(wereld, doelen, *tempi):
    return [doel.indicator.capitalize() for doel in doelen if pace(wereld, doel) in tempi]
