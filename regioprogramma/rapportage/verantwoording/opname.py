"""What a snapshot holds, as figures: amounts with their qualifier, dates, and the sums of these.

A figure that is None does not exist: nothing was agreed with that source. One without an amount is not known.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from projecten.sommen import Som, add_up
from regioprogramma.core.opmaak import Nauwkeurigheid, Precisie

#: The edition of what is stored: who changes the shape raises it, and goes on reading the old.
VORM = 1


def read_som(gegevens: dict[str, Any], naam: str, woord: str = "") -> Som | None:
    """Return the figure of a name; None when there is none. An amount alone is exact."""
    bedrag = gegevens.get(naam)
    nauwkeurigheid = gegevens.get(woord or f"{naam}_nauwkeurigheid") or ""
    if bedrag is not None:
        return Som(Decimal(bedrag), Nauwkeurigheid(nauwkeurigheid or Nauwkeurigheid.EXACT))
    return Som(None, None) if nauwkeurigheid else None


def write_som(naam: str, som: Som | None, woord: str = "") -> dict[str, str | None]:
    """Return a figure as a snapshot holds it; `read_som` reads the same."""
    bedrag = None if som is None or som.bedrag is None else f"{som.bedrag:f}"
    # An amount that is not known has a word too: that is what tells it from one that is not there.
    nauwkeurigheid = "" if som is None else str(som.nauwkeurigheid or Nauwkeurigheid.EXACT)
    return {naam: bedrag, (woord or f"{naam}_nauwkeurigheid"): nauwkeurigheid}


def sum_figures(sommen: Iterable[Som | None]) -> Som | None:
    """Return the sum of the figures that exist; None when there is none."""
    er_zijn = [som for som in sommen if som is not None]
    return add_up(er_zijn) if er_zijn else None


@dataclass(frozen=True)
class Geldregel:
    """The money of one source on a page, in money or in kind.

    `uit_deal` is the part of what was agreed that comes out of the deal. `eerder` was spent before the year of the
    round, `jaar` in it until the reference date, `zonder_jaar` at a time that nobody wrote down: it does not count.
    """

    bron: str
    in_natura: bool
    afgesproken: Som | None = None
    uit_deal: Som | None = None
    toegezegd: Som | None = None
    verplicht: Som | None = None
    toegezegd_uit_deal: Som | None = None
    verplicht_uit_deal: Som | None = None
    eerder: Som | None = None
    jaar: Som | None = None
    zonder_jaar: Decimal | None = None

    @property
    def cumulatief(self) -> Som:
        """What was spent until the reference date, in all years."""
        return add_up([self.eerder or Som(None, None), self.jaar or Som(None, None)])

    @property
    def bekende_delen(self) -> tuple[bool, bool]:
        """Whether it is known what was spent in earlier years, and in the year itself."""
        return (
            self.eerder is not None and self.eerder.bedrag is not None,
            self.jaar is not None and self.jaar.bedrag is not None,
        )

    @property
    def is_geheel_uit_deal(self) -> bool:
        """Whether all that was agreed comes out of the deal, so that what is spent does too."""
        return self.uit_deal is not None and self.uit_deal == self.afgesproken

    @property
    def is_deels_uit_deal(self) -> bool:
        """Whether a part of it does, of which nobody says which part of what is spent that is."""
        return self.uit_deal is not None and not self.is_geheel_uit_deal


@dataclass(frozen=True)
class Resultaatregel:
    """A result: where it began, its goal, and how far it was on a day."""

    sleutel: str
    indicator: str
    eenheid: str
    begin: Decimal | None
    doel: Decimal | None
    stand: Decimal | None
    stand_op: date | None
    niet_gemeten: bool
    #: Whether the value was filled in, and not what the page said already.
    is_ingevuld: bool = False


@dataclass(frozen=True)
class Mijlpaalregel:
    """A milestone: for when it is planned, how precisely that is known, and when it was reached."""

    id: int
    naam: str
    gepland: date | None
    precisie: str
    bereikt: date | None
    bereikt_precisie: str
    #: It was reached; nobody says when, when `bereikt` is None.
    is_bereikt: bool
    #: Which of "bereikt" and "gepland" were filled in, and are not what the page said already.
    ingevuld: tuple[str, ...] = ()


@dataclass(frozen=True)
class Opnameproject:
    """A project as it was when the round was closed."""

    id: int
    nummer: str
    titel: str
    status: str
    status_naam: str
    adres: str
    trekkers: tuple[str, ...]
    staat: str
    geld: tuple[Geldregel, ...]
    resultaten: tuple[Resultaatregel, ...]
    mijlpalen: tuple[Mijlpaalregel, ...]
    toelichting: str
    #: (what, as it was typed, why) of what was filled in and not understood.
    niet_begrepen: tuple[tuple[str, str, str], ...] = ()

    def geld_of(self, bron: str, in_natura: bool) -> Geldregel | None:
        """Return the money of a source; None without any."""
        return next((regel for regel in self.geld if (regel.bron, regel.in_natura) == (bron, in_natura)), None)


@dataclass(frozen=True)
class Opname:
    """A snapshot: the round, the deal with its own money and results, and all its projects."""

    titel: str
    #: None when the page of the deal is gone.
    deal: int | None
    deal_titel: str
    tranche: int | None
    peildatum: date
    jaar: int
    deal_geld: tuple[Geldregel, ...]
    deal_resultaten: tuple[Resultaatregel, ...]
    projecten: tuple[Opnameproject, ...]
    #: What the deal itself explains of a difference: exactly this amount, for this reason.
    verklaard_bedrag: Decimal | None = None
    verklaring: str = ""
    volgnummer: int = 0
    #: The projects by their id.
    per_id: dict[int, Opnameproject] = field(default_factory=dict, compare=False)


def read_opname(gegevens: dict[str, Any], volgnummer: int = 0) -> Opname:
    """Return what a snapshot holds."""
    ronde, deal = gegevens["ronde"], gegevens["deal"]
    projecten = tuple(_project(rij) for rij in gegevens["projecten"])
    return Opname(
        titel=ronde["titel"],
        deal=ronde["deal"],
        deal_titel=ronde["deal_titel"],
        tranche=ronde["tranche"],
        peildatum=date.fromisoformat(ronde["peildatum"]),
        jaar=ronde["jaar"],
        deal_geld=tuple(_geld(rij) for rij in deal["geld"]),
        deal_resultaten=tuple(_resultaat(rij) for rij in deal["resultaten"]),
        projecten=projecten,
        verklaard_bedrag=_decimal(deal.get("verklaard_bedrag")),
        verklaring=deal.get("verklaring") or "",
        volgnummer=volgnummer,
        per_id={project.id: project for project in projecten},
    )


def _project(rij: dict[str, Any]) -> Opnameproject:
    tekst = {naam: rij[naam] for naam in ("nummer", "titel", "status", "status_naam", "adres", "staat", "toelichting")}
    return Opnameproject(
        id=rij["id"],
        **tekst,
        trekkers=tuple(rij["trekkers"]),
        geld=tuple(_geld(geld) for geld in rij["geld"]),
        resultaten=tuple(_resultaat(resultaat) for resultaat in rij["resultaten"]),
        mijlpalen=tuple(_mijlpaal(mijlpaal) for mijlpaal in rij["mijlpalen"]),
        niet_begrepen=tuple((wat, waarde, waarom) for wat, waarde, waarom in rij.get("niet_begrepen", ())),
    )


def _geld(rij: dict[str, Any]) -> Geldregel:
    stadia = ("uit_deal", "toegezegd", "verplicht", "toegezegd_uit_deal", "verplicht_uit_deal")
    return Geldregel(
        bron=rij["bron"],
        in_natura=rij["in_natura"],
        afgesproken=read_som(rij, "afgesproken", "nauwkeurigheid"),
        **{naam: read_som(rij, naam) for naam in stadia},
        eerder=read_som(rij, "eerdere_jaren"),
        jaar=read_som(rij, "dit_jaar"),
        zonder_jaar=_decimal(rij.get("zonder_jaar")),
    )


def _resultaat(rij: dict[str, Any]) -> Resultaatregel:
    return Resultaatregel(
        sleutel=rij["sleutel"],
        indicator=rij["indicator"],
        eenheid=rij["eenheid"],
        begin=_decimal(rij["begin"]),
        doel=_decimal(rij["doel"]),
        stand=_decimal(rij["stand"]),
        stand_op=_dag(rij["stand_op"]),
        niet_gemeten=rij["niet_gemeten"],
        is_ingevuld=rij.get("is_ingevuld", False),
    )


def _mijlpaal(rij: dict[str, Any]) -> Mijlpaalregel:
    bereikt = _dag(rij["bereikt"])
    return Mijlpaalregel(
        id=rij["id"],
        naam=rij["naam"],
        gepland=_dag(rij["gepland"]),
        precisie=rij["precisie"],
        bereikt=bereikt,
        bereikt_precisie=rij.get("bereikt_precisie") or Precisie.DAG,
        is_bereikt=rij.get("is_bereikt", bereikt is not None),
        ingevuld=tuple(rij.get("ingevuld", ())),
    )


def _decimal(tekst: str | None) -> Decimal | None:
    return None if tekst is None else Decimal(tekst)


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)
