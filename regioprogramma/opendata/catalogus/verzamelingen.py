"""The sets of open data: what is in each, since when, until when, and how much of it there is now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.gegevens import Gegevenssoort
from regioprogramma.core.lijsten import LijstFilter, open_lijsten
from regioprogramma.core.opmaak import Precisie, laatste_dag


@dataclass(frozen=True)
class Gegevensset:
    """A set: kinds of open data that belong together. `thema` is of the list of the European Union (data-theme)."""

    naam: str
    titel: str
    omschrijving: str
    soorten: tuple[str, ...]
    thema: str = "GOVE"


SETS = (
    Gegevensset(
        "projecten",
        _("Projecten"),
        _("Alle projecten van de regio: wat er gebeurt, waar, met wie, tot wanneer, en de stappen op weg."),
        ("projecten", "mijlpalen"),
    ),
    Gegevensset(
        "regio-deals",
        _("Regio Deals"),
        _("De afspraken tussen Rijk en regio, met doelen, geld en rapportages."),
        ("regio-deals",),
    ),
    Gegevensset(
        "geld",
        _("Geld"),
        _("Wie er betaalt aan projecten en Regio Deals, en wat er is toegezegd, verplicht en uitgegeven."),
        ("bijdragen", "bestedingen"),
        "ECON",
    ),
    Gegevensset(
        "resultaten",
        _("Resultaten"),
        _("Wat er moet worden bereikt, wat ervan is gemeten, en welke feiten anders werden."),
        ("resultaten", "feitwijzigingen"),
    ),
    Gegevensset(
        "nieuws-en-documenten",
        _("Nieuws en documenten"),
        _("Wat er is verschenen: berichten, besluiten, rapportages en onderzoeken."),
        ("nieuwsberichten", "documenten"),
    ),
    Gegevensset(
        "programma",
        _("Het programma"),
        _("De opgaven en speerpunten, de gemeenten en organisaties die meedoen, en de woorden die alles verbinden."),
        ("opgaven", "speerpunten", "gemeenten", "organisaties", "trefwoorden"),
        "REGI",
    ),
)


@dataclass(frozen=True)
class Setstand:
    """How much there is of a kind now: rows, the last change, and the first and last day that it is about."""

    soort: Gegevenssoort
    lijst: type[LijstFilter]
    aantal: int
    gewijzigd: datetime | None
    van: date | None
    tot: date | None


def measure_soort(naam: str) -> Setstand:
    """Return the Setstand of a kind, in one question."""
    lijst = open_lijsten()[naam]
    soort = lijst.soort()
    # A result with several values is one result.
    vragen: dict[str, Any] = {"aantal": Count("pk", distinct=True)}
    if soort.gewijzigd:
        vragen["gewijzigd"] = Max(soort.gewijzigd)
    if soort.tijdvak:
        eerste, laatste = soort.tijdvak
        vragen["van"] = Min(eerste)
        for precisie in Precisie:
            zo_precies = Q(**{soort.precies: precisie}) if soort.precies else Q()
            vragen[precisie.name] = Max(laatste, filter=zo_precies)
    gemeten = lijst.stukken().order_by().aggregate(**vragen)
    # What ends in a year ends on its last day.
    laatsten = [
        laatste_dag(dag, precisie if soort.precies else Precisie.DAG)
        for precisie in Precisie
        if (dag := _day(gemeten.get(precisie.name)))
    ]
    van, tot = _day(gemeten.get("van")), max(laatsten, default=None)
    return Setstand(soort, lijst, gemeten["aantal"], gemeten.get("gewijzigd"), van, tot)


def _day(waarde: date | datetime | None) -> date | None:
    return timezone.localtime(waarde).date() if isinstance(waarde, datetime) else waarde


def measure_sets() -> Iterator[tuple[Gegevensset, list[Setstand]]]:
    """Yield the sets with what is in each."""
    for gegevensset in SETS:
        yield gegevensset, [measure_soort(naam) for naam in gegevensset.soorten]


def period_of(standen: list[Setstand]) -> tuple[date | None, date | None]:
    """Return the first and the last day that a set is about."""
    van, tot = [stand.van for stand in standen if stand.van], [stand.tot for stand in standen if stand.tot]
    return min(van, default=None), max(tot, default=None)


def last_change(standen: list[Setstand]) -> datetime | None:
    """Return when anything in a set changed last, as far as that is recorded."""
    return max((stand.gewijzigd for stand in standen if stand.gewijzigd), default=None)


#: The forms of a file: its ending, and what a program calls that.
BESTANDSVORMEN: Mapping[str, str] = {"csv": "text/csv", "ndjson": "application/x-ndjson"}
