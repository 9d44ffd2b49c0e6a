"""A Rekening as a table: a row per source and per year, a column per step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projecten.models import Geldbron

from .rekening import Geldstap, Rekening
from .sommen import Som


@dataclass(frozen=True)
class Cel:
    """An amount as text, "" when it is not known; `kop` is the heading of its column, for a narrow screen."""

    tekst: str
    kop: str


@dataclass(frozen=True)
class Geldtabel:
    """Headings, and rows of (name, cells); `jaren` likewise, with a row per year.

    `filters` are the pairs (name, value) with which the lists of rows are asked for what this table is made of; None
    when there is no such list.
    """

    koppen: list[str]
    rijen: list[tuple[str, list[Cel]]]
    jaren: list[tuple[str, list[Cel]]]
    met_verplicht: bool
    filters: tuple[tuple[str, object], ...] | None


def make_geldtabel(rekening: Rekening, filters: Mapping[str, object] | None) -> Geldtabel:
    """Return the table of a Rekening; `filters` narrow the lists of rows to its subject."""
    stappen = rekening.stappen
    rijen = [(str(Geldbron(bron).label), _cells(stappen, sommen)) for bron, sommen in rekening.bronnen.items()]
    if len(rijen) > 1:
        rijen.append((_("Samen"), _cells(stappen, rekening.totaal)))
    if rekening.natura:
        rijen.append((_("In werk, grond of iets anders"), _cells(stappen, rekening.natura)))
    later = [stap for stap in stappen if stap != Geldstap.AFGESPROKEN]
    jaren = [(str(jaar), _cells(later, sommen)) for jaar, sommen in rekening.jaren.items()]
    return Geldtabel(
        koppen=[str(stap.label) for stap in stappen],
        rijen=rijen,
        jaren=jaren,
        met_verplicht=Geldstap.VERPLICHT in stappen,
        filters=None if filters is None else tuple(filters.items()),
    )


def _cells(stappen: Sequence[Geldstap], sommen: Mapping[str, Som]) -> list[Cel]:
    """Return a cell per step; one of which nothing is known has no amount."""
    return [Cel(str(sommen[stap]) if stap in sommen else "", str(stap.label)) for stap in stappen]
