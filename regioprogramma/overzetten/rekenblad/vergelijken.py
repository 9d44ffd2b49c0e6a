"""Compares what a file says of one project with the newest version of its page: what differs, and nothing else.

A version is compared as it is stored. What a file does not mention stays: a field, a row, and all that is no column.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from opgaven.models import Meting
from projecten.bewerken import empty_row, place_after

from .kolommen import BIJDRAGEN, RESULTATEN, TABELLEN, Kolom, Waardesoort, Werktabel
from .lijsten import LIJSTEN, Idlijst, Rijenlijst, resolve
from .naslag import Naslag
from .toewijzen import Versierij, find_row, pair_rows, same
from .tonen import show_value
from .verzamelen import Celwaarde, Invoerrij, Projectinvoer, amounts, sentence

#: All that a version holds.
Paginaversie = dict[str, Any]


@dataclass
class Projectverschil:
    """What would change of a project: fields of its version, [what, old, new] of each cell, and what is said of it."""

    velden: Paginaversie = field(default_factory=dict)
    wijzigingen: list[list[str]] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)
    let_op: list[str] = field(default_factory=list)
    #: The rows that are new or differ, to be judged: (table, row, where it stands).
    rijen: list[tuple[Werktabel, Versierij, str]] = field(default_factory=list)


def compare_project(invoer: Projectinvoer, versie: Paginaversie, naslag: Naslag) -> Projectverschil:
    """Return what a file would change of a version; of a new project the version is empty."""
    return _Vergelijker(invoer, versie, naslag).compare()


class _Vergelijker:
    """Goes over all that a file says of one project."""

    def __init__(self, invoer: Projectinvoer, versie: Paginaversie, naslag: Naslag) -> None:
        self.invoer, self.versie, self.naslag = invoer, versie, naslag
        self.uit = Projectverschil(fouten=list(invoer.fouten), let_op=list(invoer.let_op))

    def compare(self) -> Projectverschil:
        """Return what differs."""
        if self.invoer.eigen:
            self._own_row(self.invoer.eigen)
            for cel in amounts(self.invoer.eigen):
                self._wide_amount(cel)
        for naam, rijen in self.invoer.rijen.items():
            self._rows(TABELLEN[naam], rijen)
        return self.uit

    def _now(self, naam: str) -> Any:
        """Return what a field or relation holds by now: as the file changed it, else as the version has it."""
        if naam in self.uit.velden:
            return self.uit.velden[naam]
        return self.versie.get(naam)

    def _own_row(self, rij: Invoerrij) -> None:
        cellen = {naam: cel for naam, cel in rij.cellen.items() if not cel.kolom.bron}
        wens = self._wishes(cellen, self.versie)
        if "doel" in wens and wens["doel"]:
            deal = wens.get("regio_deal", self.versie.get("regio_deal"))
            if self.naslag.deal_of_doel.get(wens["doel"]) != deal:
                self.uit.fouten.append(sentence(cellen["doel"].plek, _("dit doel hoort bij een andere Regio Deal")))
        anders, regels = self._differences(cellen, wens, self.versie)
        self.uit.velden |= anders
        self.uit.wijzigingen += [[capfirst(label), oud, nieuw] for label, oud, nieuw in regels]
        for naam, zet in LIJSTEN.items():
            if naam in cellen:
                self._guarded(cellen[naam], self._list, cellen[naam], zet)

    def _guarded(self, cel: Celwaarde, doe: Callable[..., Any], *waarmee: Any) -> Any:
        """Do something with a cell; what is wrong with it is said with its place."""
        try:
            return doe(*waarmee)
        except ValidationError as fout:
            self.uit.fouten.append(sentence(cel.plek, " ".join(fout.messages)))
            return None

    def _list(self, cel: Celwaarde, zet: Idlijst | Rijenlijst) -> None:
        """Let a list of names be what a cell says."""
        namen = cel.gelezen.namen or ()
        gevolg = zet.change(list(self._now(zet.relatie) or []), namen, self.naslag)
        if gevolg is not None:
            nieuw, oude_namen, nieuwe_namen = gevolg
            self.uit.velden[zet.relatie] = nieuw
            self.uit.wijzigingen.append([capfirst(str(cel.kolom.label)), oude_namen, nieuwe_namen])

    def _wishes(self, cellen: dict[str, Celwaarde], stond: Versierij) -> Versierij:
        """Return {field: value} of all that the cells of a row say, with names looked up."""
        wens: Versierij = {}
        for cel in cellen.values():
            kolom = cel.kolom
            if kolom.soort is Waardesoort.VERWIJZING:
                veld = kolom.modelveld.name
                nu = [stond[veld]] if stond.get(veld) else []
                lijst = self.naslag.of(kolom.naslag)
                gevonden = self._guarded(cel, resolve, cel.gelezen.namen or (), nu, lijst)
                if gevonden is not None:
                    wens[veld] = gevonden[0] if gevonden else None
            else:
                wens |= cel.gelezen.velden
        return wens

    def _differences(
        self, cellen: dict[str, Celwaarde], wens: Versierij, stond: Versierij
    ) -> tuple[Versierij, list[tuple[str, str, str]]]:
        """Return the fields that differ, and (label, old, new) of each column of these."""
        _complete_amounts(cellen.values(), wens, stond)
        anders = {veld: waarde for veld, waarde in wens.items() if not same(stond.get(veld), waarde)}
        nieuw, regels = {**stond, **wens}, []
        for naam, cel in cellen.items():
            kolom = cel.kolom
            if naam in LIJSTEN or not _fields_of(kolom) & set(anders):
                continue
            oud_tekst, nieuw_tekst = (show_value(kolom, velden, self.naslag) for velden in (stond, nieuw))
            if oud_tekst != nieuw_tekst:
                regels.append((str(kolom.label), oud_tekst, nieuw_tekst))
        return anders, regels

    def _wide_amount(self, cel: Celwaarde) -> None:
        """Let what one kind of party gives be what a column says; that is one row, or none yet."""
        kolom, wens = cel.kolom, dict(cel.gelezen.velden)
        rijen = self._now(BIJDRAGEN.relatie) or []
        van = [rij for rij in rijen if (rij["bron"], rij["in_natura"]) == (kolom.bron, kolom.in_natura)]
        if len(van) > 1:
            self._compare_sum(cel, van)
            return
        stond = van[0] if van else {}
        _complete_amounts([cel], wens, stond)
        is_gelijk = van and all(same(stond.get(veld), waarde) for veld, waarde in wens.items())
        if is_gelijk or (not van and same(wens["bedrag"], "0")):
            return
        rij = {**_default(BIJDRAGEN), **stond, "bron": kolom.bron, "in_natura": kolom.in_natura, **wens}
        oud, nieuw = (show_value(kolom, velden, self.naslag) for velden in (stond, rij))
        self.uit.wijzigingen.append([capfirst(str(kolom.label)), oud, nieuw or _("nog niet bekend")])
        self._store(BIJDRAGEN, stond, rij, cel.plek)

    def _compare_sum(self, cel: Celwaarde, van: list[Versierij]) -> None:
        """Say so when several rows that a column is about are not what it says: which one differs is not known."""
        bedragen = [Decimal(str(rij["bedrag"])) for rij in van if rij["bedrag"] is not None]
        if not same(cel.gelezen.velden["bedrag"], sum(bedragen, Decimal(0))):
            zin = _("op de pagina staan hiervan %(aantal)d bijdragen. Zet de bedragen op een blad ‘Bijdragen’")
            self.uit.fouten.append(sentence(cel.plek, zin % {"aantal": len(van)}))

    def _rows(self, tabel: Werktabel, invoerrijen: list[Invoerrij]) -> None:
        """Let the rows of a table be what the file says; each finds the row that it is about, or is new."""
        if tabel is RESULTATEN:
            # A row per value that was measured: more of them are about one result.
            for invoerrij in invoerrijen:
                self._row(tabel, find_row(tabel, self._now(tabel.relatie) or [], invoerrij, self.naslag), invoerrij)
            return
        nu = self._now(tabel.relatie) or []
        for invoerrij, stond in zip(invoerrijen, pair_rows(tabel, nu, invoerrijen, self.naslag), strict=True):
            self._row(tabel, stond, invoerrij)

    def _row(self, tabel: Werktabel, stond: Versierij, invoerrij: Invoerrij) -> None:
        """Let one row be what the file says."""
        gemeten = {naam: cel for naam, cel in invoerrij.cellen.items() if cel.kolom.model is Meting}
        cellen = {naam: cel for naam, cel in invoerrij.cellen.items() if naam not in gemeten}
        wens = self._wishes(cellen, stond)
        anders, regels = self._differences(cellen, wens, stond)
        rij = {**_default(tabel), **stond, **wens}
        if not stond and not self._is_whole(tabel, rij, invoerrij):
            return
        naam = _name_of(tabel, rij, self.naslag)
        if anders or not stond:
            self.uit.wijzigingen += [[f"{naam}: {label}", oud, nieuw] for label, oud, nieuw in regels]
            self._store(tabel, stond, rij, invoerrij.plek)
        if gemeten:
            self._measured(rij, gemeten, naam, invoerrij.plek)

    def _is_whole(self, tabel: Werktabel, rij: Versierij, invoerrij: Invoerrij) -> bool:
        """Whether a new row has all that it needs; what lacks is said."""
        mist = [
            str(kolom.label)
            for kolom in tabel.kolommen
            if kolom.soort not in {Waardesoort.NUMMER, Waardesoort.JANEE}
            and kolom.model is not Meting
            and not kolom.modelveld.blank
            and rij.get(kolom.modelveld.name) in (None, "")
        ]
        if mist:
            zin = _("dit is nieuw, en dan moet ook dit erbij: %(mist)s")
            self.uit.fouten.append(sentence(invoerrij.plek, zin % {"mist": ", ".join(mist)}))
        return not mist

    def _store(self, tabel: Werktabel, stond: Versierij, rij: Versierij, plek: str) -> None:
        """Put a row in the place of the one that it was, or below the others."""
        rijen = self._now(tabel.relatie) or []
        if stond:
            rijen = [rij if ander is stond else ander for ander in rijen]
        else:
            rij["sort_order"] = place_after(rijen)
            rijen = [*rijen, rij]
        self.uit.velden[tabel.relatie] = rijen
        self.uit.rijen.append((tabel, rij, plek))

    def _measured(self, resultaat: Versierij, cellen: dict[str, Celwaarde], naam: str, plek: str) -> None:
        """Let a value that was measured be what the file says: one of its day."""
        if len(cellen) < 2:
            self.uit.fouten.append(sentence(plek, _("vul de stand en de peildatum allebei in, of geen van beide")))
            return
        wens = {veld: waarde for cel in cellen.values() for veld, waarde in cel.gelezen.velden.items()}
        metingen = list(self._now("metingen") or [])
        stond = next(
            (m for m in metingen if (m["sleutel"], m["datum"]) == (resultaat["sleutel"], wens["datum"])), None
        )
        if stond and all(same(stond.get(veld), waarde) for veld, waarde in wens.items()):
            return
        nieuw = {"pk": None, "rapportage": None, **(stond or {}), **wens, "sleutel": resultaat["sleutel"]}
        kolom, wanneer = RESULTATEN.per_naam["stand"], show_value(RESULTATEN.per_naam["peildatum"], wens, self.naslag)
        oud = show_value(kolom, stond or {}, self.naslag)
        self.uit.wijzigingen.append([f"{naam}: {kolom.label}, {wanneer}", oud, show_value(kolom, nieuw, self.naslag)])
        over = [meting for meting in metingen if meting is not stond]
        self.uit.velden["metingen"] = [*over, nieuw]
        self.uit.rijen.append((METINGEN, nieuw, plek))


#: The values of results have no sheet of their own: they stand beside their result.
METINGEN = Werktabel(
    naam="metingen",
    label=_("Metingen"),
    relatie="metingen",
    kolommen=(RESULTATEN.per_naam["stand"], RESULTATEN.per_naam["peildatum"]),
)


def _fields_of(kolom: Kolom) -> set[str]:
    """Return the fields that a column shows: an amount with how exact it is, a date with how much of it is known."""
    veld = kolom.modelveld.name
    if kolom.soort is Waardesoort.BEDRAG:
        return {veld, veld.replace("bedrag", "nauwkeurigheid")}
    return {veld, f"{veld}_precisie"} if kolom.soort is Waardesoort.DATUM else {veld}


def _complete_amounts(cellen: Iterable[Celwaarde], wens: Versierij, stond: Versierij) -> None:
    """Say of each amount that differs how exact it is: as the file says, and exact when it says nothing."""
    for kolom in (cel.kolom for cel in cellen if cel.kolom.soort is Waardesoort.BEDRAG):
        veld = kolom.modelveld.name
        hoe = veld.replace("bedrag", "nauwkeurigheid")
        if hoe not in wens and not same(stond.get(veld), wens[veld]):
            wens[hoe] = "exact"


def _default(tabel: Werktabel) -> Versierij:
    """Return a row with nothing in it yet, as a version holds it."""
    velden = empty_row(tabel.relatie)
    if "sleutel" in velden:
        velden["sleutel"] = str(uuid4())
    return velden


def _name_of(tabel: Werktabel, rij: Versierij, naslag: Naslag) -> str:
    """Return by what somebody knows a row: "Bijdragen, Rijk"."""
    delen = [
        show_value(kolom, rij, naslag)
        for kolom in tabel.kolommen
        if kolom.soort is not Waardesoort.NUMMER
        and kolom.modelveld.name in tabel.sleutel
        and kolom.soort is not Waardesoort.JANEE
    ]
    return ", ".join([str(tabel.label), *filter(None, delen)])
