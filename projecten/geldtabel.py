"""A Rekening as a table: a row per source, a column per step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projecten.models import Geldbron
from regioprogramma.core.opmaak import Nauwkeurigheid

from .rekening import Geldstap, Rekening, tell_jaren
from .sommen import Som


@dataclass(frozen=True)
class Cel:
    """An amount as text, "" when it is not known; `kop` is the heading of its column, for a narrow screen.

    `stadium` is what its rows are of; "" when they are what was agreed.
    """

    tekst: str
    kop: str
    stadium: str


@dataclass(frozen=True)
class Geldrij:
    """A row of amounts; `vraag` are the pairs (name, value) that ask for the rows that they are made of.

    `formulier` is the id of the form that asks.
    """

    naam: str
    cellen: list[Cel]
    formulier: str
    vraag: tuple[tuple[str, object], ...]


@dataclass(frozen=True)
class Geldtabel:
    """Headings and rows; `jaren` are sentences about each year.

    `filters` are the pairs (name, value) with which the lists of rows are asked for what this table is made of; None
    when there is no such list.
    """

    koppen: list[str]
    rijen: list[Geldrij]
    jaren: list[str]
    met_verplicht: bool
    filters: tuple[tuple[str, object], ...] | None

    @property
    def met_minimaal(self) -> bool:
        """Whether an amount is said to be at least what it is, and a reader may ask why."""
        gezegd = [cel.tekst for rij in self.rijen for cel in rij.cellen]
        return any(tekst.startswith(str(Nauwkeurigheid.MINIMAAL.label)) for tekst in gezegd)


def make_geldtabel(
    rekening: Rekening, filters: Mapping[str, object] | None, telt: Mapping[str, object] | None = None
) -> Geldtabel:
    """Return the table of a Rekening; `filters` narrow the lists of rows to its subject.

    `telt` narrows those behind an amount further: to what was added up, when not every row of the subject was.
    """
    stappen = rekening.stappen
    paren = {**(filters or {}), **(telt or {})}
    begin = "-".join(("geld", *(str(waarde) for waarde in (filters or {}).values())))

    def row(naam: str, sleutel: str, sommen: Mapping[str, Som], **extra: object) -> Geldrij:
        return Geldrij(naam, _cells(stappen, sommen), f"{begin}-{sleutel}", tuple({**paren, **extra}.items()))

    rijen = [
        row(str(Geldbron(bron).label), bron, sommen, natura="nee", bron=bron)
        for bron, sommen in rekening.bronnen.items()
    ]
    if len(rijen) > 1:
        rijen.append(row(_("Samen"), "samen", rekening.totaal, natura="nee"))
    if rekening.natura:
        rijen.append(row(_("In werk, grond of iets anders"), "natura", rekening.natura, natura="ja"))
    return Geldtabel(
        koppen=[str(stap.label) for stap in stappen],
        rijen=rijen,
        jaren=tell_jaren(rekening),
        met_verplicht=Geldstap.VERPLICHT in stappen,
        filters=None if filters is None else tuple(filters.items()),
    )


def _cells(stappen: Sequence[Geldstap], sommen: Mapping[str, Som]) -> list[Cel]:
    """Return a cell per step; one of which nothing is known has no amount."""
    return [
        Cel(
            str(sommen[stap]) if stap in sommen else "",
            str(stap.label),
            "" if stap == Geldstap.AFGESPROKEN else stap.value,
        )
        for stap in stappen
    ]
