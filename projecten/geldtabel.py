"""A Rekening as a table: a row per source, a column per step, and each amount leads to the rows that it is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from projecten.models import Geldbron

from .bedragen import Som
from .rekening import Rekening, Stap


@dataclass(frozen=True)
class Cel:
    """An amount as text, with the address of its rows; `kop` is the heading of its column, for a narrow screen."""

    tekst: str
    kop: str
    url: str


@dataclass(frozen=True)
class Geldtabel:
    """Headings, and rows of (name, cells); `jaren` likewise, with a row per year."""

    koppen: list[str]
    rijen: list[tuple[str, list[Cel]]]
    jaren: list[tuple[str, list[Cel]]]
    met_verplicht: bool


def make_geldtabel(rekening: Rekening, filters: Mapping[str, object] | None) -> Geldtabel:
    """Return the table of a Rekening; `filters` narrow the lists of rows to its subject, None: no links."""
    stappen = rekening.stappen
    maker = _Maker(stappen, filters)
    rijen = [(str(Geldbron(bron).label), maker.cells(sommen, bron=bron)) for bron, sommen in rekening.bronnen.items()]
    if len(rijen) > 1:
        rijen.append((_("Samen"), maker.cells(rekening.totaal)))
    if rekening.natura:
        rijen.append((_("In werk, grond of iets anders"), maker.cells(rekening.natura, natura="ja")))
    later = [stap for stap in stappen if stap != Stap.AFGESPROKEN]
    per_jaar = _Maker(later, filters)
    jaren = [(str(jaar), per_jaar.cells(sommen, jaar=jaar)) for jaar, sommen in rekening.jaren.items()]
    return Geldtabel([str(stap.label) for stap in stappen], rijen, jaren, Stap.VERPLICHT in stappen)


class _Maker:
    """Makes the cells of a row."""

    def __init__(self, stappen: Sequence[Stap], filters: Mapping[str, object] | None) -> None:
        self.stappen, self.filters = stappen, filters

    def cells(self, sommen: Mapping[str, Som], **extra: object) -> list[Cel]:
        """Return a cell per step; one of which nothing is known has no amount."""
        return [
            Cel(str(sommen[stap]) if stap in sommen else "", str(stap.label), self._adres(stap, sommen, extra))
            for stap in self.stappen
        ]

    def _adres(self, stap: Stap, sommen: Mapping[str, Som], extra: Mapping[str, object]) -> str:
        if self.filters is None or stap not in sommen:
            return ""
        if stap == Stap.AFGESPROKEN:
            lijst, paren = "bijdragen", {**self.filters, **extra}
        else:
            lijst, paren = "bestedingen", {**self.filters, **extra, "stadium": stap.value}
        return f"{reverse(lijst)}?{urlencode(paren)}" if paren else reverse(lijst)
