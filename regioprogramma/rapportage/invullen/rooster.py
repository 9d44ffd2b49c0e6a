"""The grid: every project of a round with its cells, read in a number of questions that does not grow with them."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext as _

from opgaven.models import Resultaat, read_meetreeksen
from projecten.models import Besteding, Bijdrage, Geldbron, Mijlpaal, Project, Stadium
from projecten.sommen import Gift, add_up
from regioprogramma.core.gegevens import per_stuk
from regioprogramma.core.opmaak import show_moment
from regioprogramma.rapportage.models import (
    NIETS,
    STAATNAMEN,
    Rapportagecel,
    Rapportageregel,
    Rapportageronde,
    Regelstaat,
)

from .gegevens import TOELICHTING, Bronstand, Gegeven, Gegevensoort, Projectstand, list_gegevens, name_of_money
from .lezen import Cellezing, read_cel


@dataclass(frozen=True)
class Roostercel:
    """One figure of one project: what is asked, what was typed, and what that means."""

    regel: Rapportageregel
    gegeven: Gegeven
    waarde: str
    versie: int
    lezing: Cellezing

    @property
    def naam(self) -> str:
        """Its name in full, for whoever does not see where it stands."""
        return _("%(gegeven)s, project %(project)s") % {"gegeven": self.gegeven.naam, "project": self.regel.titel}

    @property
    def staat_in_kop(self) -> bool:
        """Whether its column says what it is; of milestones and results each project has its own."""
        return self.gegeven.soort in {Gegevensoort.BEDRAG, Gegevensoort.TEKST}

    @property
    def veld(self) -> str:
        """Its name in a form."""
        return f"cel-{self.regel.pk}-{self.gegeven.sleutel}"


@dataclass(frozen=True)
class Hindernis:
    """Why a row is not ready: the field where it can be mended, a sentence, and what the field is called."""

    sleutel: str
    veld: str
    zin: str
    naam: str = ""


@dataclass
class Roosterrij:
    """A project with its cells, how far it is, and what hinders it."""

    regel: Rapportageregel
    cellen: list[Roostercel]
    #: What was typed for a milestone or result that the page has no more: (key, what was typed).
    los: list[tuple[str, str]]
    #: What was just typed and not written, by key: (sentence, what was typed).
    niet_geschreven: dict[str, tuple[str, str]] = field(default_factory=dict)

    @cached_property
    def per_sleutel(self) -> dict[str, Roostercel]:
        """Its cells by what they are stored by."""
        return {cel.gegeven.sleutel: cel for cel in self.cellen}

    @cached_property
    def per_plaats(self) -> dict[str, Roostercel]:
        """Its cells by the column where they stand."""
        return {cel.gegeven.plaats: cel for cel in self.cellen}

    @cached_property
    def _groepen(self) -> dict[str, list[Roostercel]]:
        """What must be known, each with the cells of which one is enough."""
        groepen: dict[str, list[Roostercel]] = {}
        for cel in self.cellen:
            if cel.gegeven.moet:
                groepen.setdefault(cel.gegeven.groep or cel.gegeven.sleutel, []).append(cel)
        return groepen

    @property
    def aantal(self) -> int:
        """How many things must be known."""
        return len(self._groepen)

    @property
    def vraagt_niets(self) -> bool:
        """Whether nothing must be known of it; something may be filled in all the same."""
        return not self.aantal and not self.los

    @property
    def staat(self) -> str:
        """How far it is; of what asks nothing that there is nothing to say, until somebody fills something in."""
        is_leeg = self.is_leeg and self.regel.staat == Regelstaat.LEEG
        return NIETS if self.vraagt_niets and is_leeg else self.regel.staat

    @property
    def staatnaam(self) -> str:
        """What that is called."""
        return str(STAATNAMEN[self.staat])

    @property
    def aantal_bekend(self) -> int:
        """How many of these are."""
        return sum(any(cel.lezing.is_ingevuld for cel in cellen) for cellen in self._groepen.values())

    @property
    def ontbreekt(self) -> list[Roostercel]:
        """The cells in which it can be said what is not known yet; one for each thing."""
        groepen = self._groepen.values()
        return [cellen[0] for cellen in groepen if not any(cel.lezing.is_ingevuld for cel in cellen)]

    @property
    def onduidelijk(self) -> list[Roostercel]:
        """The cells of which it is not clear what was meant."""
        return [cel for cel in self.cellen if cel.lezing.fout]

    @property
    def hinder(self) -> list["Hindernis"]:
        """Why it cannot be said to be ready, in the order of the cells."""
        zinnen = {cel.veld: cel.gegeven.tell_missing(cel.waarde) for cel in self.ontbreekt}
        zinnen |= {cel.veld: f"{cel.gegeven.naam}: {cel.lezing.fout}" for cel in self.onduidelijk}
        return [
            Hindernis(cel.gegeven.sleutel, cel.veld, zinnen[cel.veld], cel.gegeven.titel_of_naam)
            for cel in self.cellen
            if cel.veld in zinnen
        ]

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was typed at all."""
        return not any(cel.waarde for cel in self.cellen)

    @property
    def over_te_nemen(self) -> list[Roostercel]:
        """The empty cells of which the site knows what would stand in them."""
        return [cel for cel in self.cellen if cel.gegeven.bekend and not cel.waarde]

    @property
    def is_vast(self) -> bool:
        """Whether nothing can be filled in: it was approved, or the round is closed."""
        return self.regel.is_op_slot or not self.regel.ronde.is_open

    @property
    def basis(self) -> str:
        """What stands in its cells, for a form to send along: so we know what was changed in it."""
        return json.dumps({cel.gegeven.sleutel: [cel.versie, cel.waarde] for cel in self.cellen})

    @property
    def wie(self) -> str:
        """Who changed it last, and when; "" when nobody did."""
        if not self.regel.gewijzigd_op:
            return ""
        velden = {"naam": self.regel.gewijzigd_naam, "moment": show_moment(self.regel.gewijzigd_op)}
        return _("%(naam)s, %(moment)s") % velden

    @property
    def stand(self) -> str:
        """How many of what must be known is, in words; "" when nothing must."""
        if not self.aantal:
            return ""
        return _("%(bekend)s van %(aantal)s ingevuld") % {"bekend": self.aantal_bekend, "aantal": self.aantal}

    def for_form(self) -> tuple[list["Roostervak"], list["Roostervak"]]:
        """Return what belongs to this project, and what is of sources of which it has no money so far."""
        eigen: list[Roostervak] = []
        ander: list[Roostervak] = []
        for cel in self.cellen:
            los_geld = cel.gegeven.soort == Gegevensoort.BEDRAG and not cel.gegeven.moet and not cel.waarde
            (ander if los_geld else eigen).append(self.vak_of(cel))
        return eigen, ander

    def vak_of(self, cel: Roostercel | None) -> "Roostervak":
        """Return a cell with what was just typed in it and not written."""
        zin, getypt = self.niet_geschreven.get(cel.gegeven.sleutel, ("", "")) if cel else ("", "")
        return Roostervak(cel, zin, getypt)


@dataclass(frozen=True)
class Roosterkolom:
    """A column of the grid."""

    plaats: str
    kop: str
    is_tekst: bool = False


@dataclass
class Rooster:
    """Rows of a round with the columns that they need together."""

    ronde: Rapportageronde
    rijen: list[Roosterrij]
    kolommen: list[Roosterkolom] = field(default_factory=list)

    @property
    def gevraagd(self) -> list[Roosterrij]:
        """The rows of which something is asked: the others are neither ready nor not ready."""
        return [rij for rij in self.rijen if rij.staat != NIETS]

    def lines(self) -> list[tuple[Roosterrij, list["Roostervak"]]]:
        """Return each row with what stands in each column."""
        return [(rij, [rij.vak_of(rij.per_plaats.get(kolom.plaats)) for kolom in self.kolommen]) for rij in self.rijen]


@dataclass(frozen=True)
class Roostervak:
    """A place for a cell, which may have none; with what was just typed there and not written."""

    cel: Roostercel | None
    zin: str = ""
    getypt: str = ""


def read_rooster(ronde: Rapportageronde, regels: Iterable[Rapportageregel]) -> Rooster:
    """Return the grid of these rows; a row whose project is gone has no cells that can be filled in."""
    regels = list(regels)
    standen = read_standen(ronde, [regel.project_id for regel in regels if regel.project_id])
    cellen = per_stuk((cel.regel_id, cel) for cel in Rapportagecel.objects.filter(regel__in=regels))
    rijen = [_make_rij(ronde, regel, standen.get(regel.project_id), cellen.get(regel.pk, [])) for regel in regels]
    return Rooster(ronde, rijen, _columns(rijen))


def read_rij(regel: Rapportageregel) -> Roosterrij:
    """Return the row of one project."""
    return read_rooster(regel.ronde, [regel]).rijen[0]


def _make_rij(
    ronde: Rapportageronde, regel: Rapportageregel, stand: Projectstand | None, cellen: Iterable[Rapportagecel]
) -> Roosterrij:
    ingevuld = {cel.sleutel: cel for cel in cellen}
    gevraagd = list_gegevens(ronde, stand, [cel.sleutel for cel in ingevuld.values() if cel.waarde]) if stand else []
    gemaakt = []
    for gegeven in gevraagd:
        cel = ingevuld.pop(gegeven.sleutel, None)
        waarde = cel.waarde if cel else ""
        lezing = read_cel(gegeven.soort, waarde, ronde)
        gemaakt.append(Roostercel(regel, gegeven, waarde, cel.versie if cel else 0, lezing))
    return Roosterrij(regel, gemaakt, [(cel.sleutel, cel.waarde) for cel in ingevuld.values() if cel.waarde])


def _columns(rijen: Sequence[Roosterrij]) -> list[Roosterkolom]:
    """Return the columns: of money those that any project needs, of the rest as many as the longest row has."""
    nodig: dict[str, Gegeven] = {}
    for rij in rijen:
        for cel in rij.cellen:
            if cel.gegeven.soort != Gegevensoort.BEDRAG or cel.gegeven.moet or cel.waarde:
                nodig.setdefault(cel.gegeven.plaats, cel.gegeven)
    volgorde = sorted(nodig, key=_rank)
    return [Roosterkolom(plaats, _heading(nodig[plaats]), nodig[plaats].is_tekst) for plaats in volgorde]


def _rank(plaats: str) -> tuple[int, int]:
    """Return where a column stands: money as the sources are in order, then milestones, results, the explanation."""
    soorten = (("uitgegeven", 0), ("mijlpaal", 1), ("resultaat", 2), (TOELICHTING, 3))
    soort = next(rang for begin, rang in soorten if plaats.startswith(begin))
    if soort == 0:
        _begin, bron, hoe = plaats.split(".")
        return soort, Geldbron.values.index(bron) * 2 + (hoe == "natura")
    if soort == 1:
        _begin, nummer, wat = plaats.split(".")
        return soort, int(nummer) * 2 + (wat == "gepland")
    return soort, int(plaats.split(".")[1]) if soort == 2 else 0


def _heading(gegeven: Gegeven) -> str:
    """Return what stands above a column: of milestones and results only which it is, for each has its own."""
    if gegeven.soort == Gegevensoort.BEDRAG:
        _begin, bron, hoe = gegeven.plaats.split(".")
        return name_of_money(bron, hoe == "natura")
    if gegeven.is_tekst:
        return gegeven.naam
    nummer = {"nummer": gegeven.plaats.split(".")[1]}
    if gegeven.soort == Gegevensoort.STAND:
        return _("Resultaat %(nummer)s") % nummer
    if gegeven.soort == Gegevensoort.BEREIKT:
        return _("Mijlpaal %(nummer)s: bereikt op") % nummer
    return _("Mijlpaal %(nummer)s: planning") % nummer


def read_standen(ronde: Rapportageronde, projecten: Collection[int]) -> dict[int, Projectstand]:
    """Return {project: what the site knows of it}, in six questions for any number of projects."""
    standen = {pk: Projectstand() for pk in projecten}
    bijdragen = per_stuk((rij.pagina_id, rij) for rij in Bijdrage.objects.filter(pagina__in=projecten))
    uitgegeven = Besteding.objects.filter(pagina__in=projecten, stadium=Stadium.UITGEGEVEN)
    bestedingen = per_stuk((rij.pagina_id, rij) for rij in uitgegeven)
    for pk, stand in standen.items():
        stand.geld = _money_of(ronde, bijdragen.get(pk, []), bestedingen.get(pk, []))
    for mijlpaal in Mijlpaal.objects.filter(pagina__in=projecten).order_by("pagina", "datum", "pk"):
        standen[mijlpaal.pagina_id].mijlpalen.append(mijlpaal)
    resultaten = Resultaat.objects.filter(pagina__in=projecten).order_by("pagina", "sort_order", "pk")
    for reeks in read_meetreeksen(resultaten):
        standen[reeks.resultaat.pagina_id].reeksen.append(reeks)
    gezegd = Q(stand_peildatum__range=(ronde.begin, ronde.peildatum))
    velden = Project.objects.filter(gezegd, pk__in=projecten).values_list("pk", "stand_van_zaken")
    for pk, woorden in velden:
        standen[pk].stand_van_zaken = woorden
    return standen


def _money_of(
    ronde: Rapportageronde, bijdragen: Sequence[Bijdrage], bestedingen: Sequence[Besteding]
) -> dict[tuple[str, bool], Bronstand]:
    """Return the money of a project per source, in money and in kind apart."""
    geld: dict[tuple[str, bool], Bronstand] = {}
    for bron, in_natura in {(rij.bron, rij.in_natura) for rij in [*bijdragen, *bestedingen]}:
        van_bron = [rij for rij in bestedingen if (rij.bron, rij.in_natura) == (bron, in_natura)]
        dit_jaar = [rij for rij in van_bron if rij.jaar == ronde.jaar and rij.peildatum <= ronde.peildatum]
        eerder = [rij for rij in van_bron if (rij.jaar or rij.peildatum.year) < ronde.jaar]
        afgesproken: list[Gift] = [rij for rij in bijdragen if (rij.bron, rij.in_natura) == (bron, in_natura)]
        geld[bron, in_natura] = Bronstand(add_up(afgesproken), add_up(eerder), add_up(dit_jaar))
    return geld
