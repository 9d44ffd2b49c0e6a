"""A region made at random: deals, projects, money, results and milestones, some hidden; remembered as plain rows."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from opgaven.models import Agenda, Meting, Resultaat
from projecten.models import Besteding, Bijdrage, Mijlpaal
from tests import factories

BRONNEN = {
    "rijk": "Rijk", "provincie": "Provincie", "gemeenten": "Gemeenten", "privaat": "Bedrijven",
    "onderwijs": "Onderwijs", "eu": "Europese Unie", "overig": "Overig",
}  # fmt: skip
#: In which the goals of an opgave must be reached.
PERIODE = date(2022, 1, 1), date(2027, 12, 31)
STADIA = ["toegezegd", "verplicht", "uitgegeven"]
WOORDEN = ["exact", "ruim", "minimaal", "circa"]
STATUSSEN = ["idee", "aangemeld", "goedgekeurd", "in-uitvoering", "afgerond", "gestopt"]


class Rij(NamedTuple):
    """An amount that somebody typed; `stap` is "afgesproken" or a stage."""

    pagina: Any
    stap: str
    bron: str
    natura: bool
    bedrag: Decimal | None
    woord: str
    datum: date | None
    precisie: str
    peildatum: date | None
    uit_deal: Any
    partij: Any

    @property
    def soort(self) -> tuple[str, str, bool]:
        return self.stap, self.bron, self.natura


class Doel(NamedTuple):
    """A result with all that was measured of it, the oldest first."""

    pagina: Any
    indicator: str
    begin: Decimal | None
    doel: Decimal | None
    plan: dict[int, Decimal]
    metingen: list[tuple[date, Decimal]]


class Stap(NamedTuple):
    """A milestone; `eerder` are the dates for which it was planned before."""

    pagina: Any
    titel: str
    datum: date
    bereikt: bool
    eerder: list[str]


@dataclass
class Wereld:
    """All that was made; `zichtbaar` are the ids of the pages that visitors see."""

    opgaven: list[Any]
    deals: list[Any]
    projecten: list[Any]
    gemeente: Any
    partij: Any
    rijen: list[Rij] = field(default_factory=list)
    doelen: list[Doel] = field(default_factory=list)
    stappen: list[Stap] = field(default_factory=list)

    @property
    def zichtbaar(self) -> set[int]:
        return {pagina.pk for pagina in [*self.opgaven, *self.deals, *self.projecten] if pagina.live}

    def rows(self, *paginas: Any) -> list[Rij]:
        """Return what stands on these pages, as far as visitors see them; on all without any."""
        ids = {pagina.pk for pagina in paginas} & self.zichtbaar if paginas else self.zichtbaar
        return [rij for rij in self.rijen if rij.pagina.pk in ids]

    @property
    def open_deals(self) -> list[Any]:
        return [deal for deal in self.deals if deal.live]

    @property
    def open_projecten(self) -> list[Any]:
        return [project for project in self.projecten if project.live]


def make_wereld(zaad: int) -> Wereld:
    toeval = random.Random(zaad)
    Agenda.objects.filter(lopend=True).update(beginjaar=PERIODE[0].year, eindjaar=PERIODE[1].year)
    opgaven = factories.OpgaveFactory.create_batch(2)
    deals = [factories.RegioDealFactory(title=f"Deal {nr}", live=nr < 2, **_period(toeval)) for nr in range(3)]
    gemeente, partij = factories.GemeenteFactory(), factories.OrganisatieFactory()
    projecten = [
        factories.ProjectFactory(
            title=f"Werk {nr}", live=nr != 3, opgave=toeval.choice(opgaven), status=toeval.choice(STATUSSEN),
            regio_deal=toeval.choice([None, *deals[:2], *deals]),
            totaal_bedrag=toeval.choice([None, amount(toeval)]), totaal_nauwkeurigheid=toeval.choice(WOORDEN),
            **_period(toeval),
        )
        for nr in range(7)
    ]  # fmt: skip
    wereld = Wereld(opgaven, deals, projecten, gemeente, partij)
    for project in toeval.sample(projecten, 4):
        factories.DeelnameFactory(pagina=project, gemeente=gemeente)
    factories.PartnerschapFactory(pagina=projecten[0], organisatie=partij)
    for pagina in [*deals, *projecten]:
        _add_money(wereld, pagina, toeval)
    for pagina in [*opgaven, *deals, *projecten]:
        _add_results(wereld, pagina, toeval)
    return wereld


def _period(toeval):
    begin = date(2022, 1, 1) + timedelta(days=toeval.randrange(900))
    if toeval.random() < 0.15:
        return {}
    return {"startdatum": begin, "einddatum": begin + timedelta(days=toeval.randint(200, 2500))}


def amount(toeval):
    """Return an amount that is round, whole or to the cent."""
    return toeval.choice(
        [
            Decimal(toeval.randint(1, 900)) * 10_000,
            Decimal(toeval.randint(0, 90_000)),
            Decimal(toeval.randint(1, 10**7)) / 100,
        ]
    )


def _add_money(wereld, pagina, toeval):
    is_project = pagina in wereld.projecten
    bijdragen, bestedingen = [], []
    for _keer in range(toeval.randint(0, 5)):
        rij = Rij(
            pagina, "afgesproken", toeval.choice([*BRONNEN][:4]), toeval.random() < 0.2,
            None if toeval.random() < 0.15 else amount(toeval), toeval.choice(["exact", "exact", *WOORDEN]), None, "",
            toeval.choice([None, date(2024, 6, 30)]), _from_deal(wereld, pagina, toeval) if is_project else None,
            toeval.choice([None, None, wereld.partij]),
        )  # fmt: skip
        bijdragen.append(_as_bijdrage(rij))
        wereld.rijen.append(rij)
    for _keer in range(toeval.randint(0, 9)):
        dag = toeval.choice([None, date(toeval.randint(2023, 2025), 1, 1)])
        rij = Rij(
            pagina, toeval.choice(STADIA), toeval.choice([*BRONNEN][:3]), toeval.random() < 0.15, amount(toeval),
            toeval.choice(["exact", "exact", *WOORDEN]), dag, toeval.choice(["jaar", "maand", "dag"]),
            date(2025, 12, 31) + timedelta(days=toeval.randrange(100)),
            _from_deal(wereld, pagina, toeval) if is_project else None, toeval.choice([None, None, wereld.partij]),
        )  # fmt: skip
        bestedingen.append(_as_besteding(rij))
        wereld.rijen.append(rij)
    Bijdrage.objects.bulk_create(bijdragen)
    Besteding.objects.bulk_create(bestedingen)


def _from_deal(wereld, pagina, toeval):
    """Return the deal that an amount comes from: mostly that of the project, or of none."""
    return toeval.choice([None, pagina.regio_deal, pagina.regio_deal, toeval.choice(wereld.deals)])


def _as_bijdrage(rij):
    return Bijdrage(
        pagina=rij.pagina, bron=rij.bron, in_natura=rij.natura, bedrag=rij.bedrag, nauwkeurigheid=rij.woord,
        peildatum=rij.peildatum, uit_deal=rij.uit_deal, organisatie=rij.partij,
    )  # fmt: skip


def _as_besteding(rij):
    return Besteding(
        pagina=rij.pagina, stadium=rij.stap, bron=rij.bron, in_natura=rij.natura, bedrag=rij.bedrag,
        nauwkeurigheid=rij.woord, datum=rij.datum, datum_precisie=rij.precisie, peildatum=rij.peildatum,
        uit_deal=rij.uit_deal, ontvanger=rij.partij,
    )  # fmt: skip


def _add_results(wereld, pagina, toeval):
    for nr in range(toeval.randint(0, 7)):
        begin, doel = (
            toeval.choice([None, Decimal(toeval.randint(0, 50)), Decimal(toeval.randint(50, 200))]) for _ in "ab"
        )
        plan = {
            jaar: Decimal(toeval.randint(0, 200))
            for jaar in toeval.sample([2023, 2024, 2025, 2026], toeval.randint(0, 2))
        }
        metingen = sorted(
            (
                date(jaar, toeval.randint(1, 12), 15),
                toeval.choice([doel or begin, *[None] * 3]) or Decimal(toeval.randint(0, 220)),
            )
            for jaar in toeval.sample([2022, 2023, 2024, 2025], toeval.randint(0, 3))
        )
        gesteld = Doel(pagina, f"ding {pagina.pk} {nr}", begin, doel, plan, metingen)
        resultaat = Resultaat.objects.create(
            pagina=pagina, indicator=gesteld.indicator, eenheid="stuks", beginstand=begin, doel=doel,
            tussendoelen={str(jaar): str(waarde) for jaar, waarde in plan.items()},
        )  # fmt: skip
        Meting.objects.bulk_create(
            Meting(pagina=pagina, sleutel=resultaat.sleutel, datum=dag, waarde=waarde) for dag, waarde in metingen
        )
        wereld.doelen.append(gesteld)
    for nr in range(toeval.randint(0, 2) if pagina in wereld.projecten else 0):
        dag = date(2025, 6, 1) + timedelta(days=toeval.randrange(1000))
        stap = Stap(
            pagina, f"Stap {pagina.pk} {nr}", dag, toeval.random() < 0.4, toeval.choice([[], ["2024-03", "2025"]])
        )
        Mijlpaal.objects.create(
            pagina=pagina, titel=stap.titel, datum=dag, bereikt=stap.bereikt, eerder_gepland=stap.eerder
        )
        wereld.stappen.append(stap)
