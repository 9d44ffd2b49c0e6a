"""What of a snapshot a page does not say yet: the fields of its next version, and what cannot be written.

A page that knows a newer figure than the round keeps it. Only what was filled in is written: what the snapshot read
from the page itself would take back what somebody changed in a draft since. What an earlier closing of the same round
wrote is taken back first (`eerder`).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from projecten.bewerken import Versieinhoud, empty_row, place_after
from projecten.formulieren import read_published
from projecten.models import Geldbron, Mijlpaal, Stadium
from regioprogramma.core.opmaak import Nauwkeurigheid, Precisie, show_bedrag, show_datum, show_getal
from regioprogramma.rapportage.invullen.gegevens import money_key
from regioprogramma.rapportage.verantwoording.opname import (
    Geldregel,
    Mijlpaalregel,
    Opname,
    Opnameproject,
    Resultaatregel,
)

from .eerder import (
    Eerderconcept,
    Geschreven,
    earlier_dates,
    is_of,
    keep_of,
    relation_of,
    rows_of,
    same_contents,
    same_rows,
    take_back,
)

#: The rows of a page that are written.
CONCEPTRELATIES = ("bijdragen", "bestedingen", "metingen", "mijlpalen", "resultaten")


@dataclass
class Conceptplan:
    """What becomes of a page: fields of its version, a sentence per change, and one per figure that is left out."""

    velden: Versieinhoud = field(default_factory=dict)
    wijzigingen: list[str] = field(default_factory=list)
    niet: list[str] = field(default_factory=list)
    #: What of the page is the round's by then, for when it is closed once more.
    geschreven: Geschreven = field(default_factory=dict)


#: {milestone: (date, how precisely)} of what visitors read.
Gepubliceerd = dict[int, tuple[date, str]]


def read_planning(projecten: Iterable[Opnameproject]) -> Gepubliceerd:
    """Return the dates that visitors read of milestones that are planned anew, in one question."""
    anders = [stap.id for project in projecten for stap in project.mijlpalen if "gepland" in stap.ingevuld]
    return read_published(Mijlpaal.objects.filter(pk__in=anders)) if anders else {}


def plan_concept(
    opname: Opname,
    project: Opnameproject,
    versie: Versieinhoud,
    gepubliceerd: Gepubliceerd,
    eerder: Eerderconcept | None = None,
) -> Conceptplan:
    """Return what a version of a page lacks of a snapshot.

    `gepubliceerd` is what `read_planning` gives for it, and `eerder` what the last closing of the round did with it.
    """
    schrijver = _Planner(opname, versie, gepubliceerd, eerder or Eerderconcept({}))
    for geld in project.geld:
        schrijver.spend(geld)
    for resultaat in project.resultaten:
        schrijver.measure(resultaat)
    for mijlpaal in project.mijlpalen:
        schrijver.reach(mijlpaal)
    return schrijver.finish()


class _Planner:
    """Goes over the figures of one project."""

    def __init__(
        self, opname: Opname, versie: Versieinhoud, gepubliceerd: Gepubliceerd, eerder: Eerderconcept
    ) -> None:
        self.opname, self.gepubliceerd, self.eerder = opname, gepubliceerd, eerder
        #: As it is now, and as it would be without what the round wrote before.
        self.nu, self.versie = versie, take_back(versie, eerder, opname)
        self.plan = Conceptplan()

    def _rows(self, relatie: str) -> list[Versieinhoud]:
        """Return the rows as they are by now, to be written in."""
        return [dict(rij) for rij in self.versie.get(relatie) or []]

    def _store(self, figuur: str, naam: str, rijen: list[Versieinhoud], zin: str) -> None:
        """Keep the rows with a figure in them; what somebody typed since the last closing stays, and is told."""
        was, werd = rows_of(figuur, self.versie, self.opname), _rows_in(rijen, figuur, self.opname)
        if self.eerder.is_changed(figuur, self.nu, self.opname):
            reden = _("Niet overgenomen: dit is op de pagina veranderd sinds de ronde eerder werd gesloten.")
            self.plan.niet.append(f"{zin}. {reden}")
            self.plan.geschreven[figuur] = self.eerder.remember(figuur, naam, self.opname)
            return
        self.versie = {**self.versie, relation_of(figuur): rijen}
        self.plan.geschreven[figuur] = {
            "naam": naam,
            "was": [keep_of(figuur, rij) for rij in was],
            "werd": [keep_of(figuur, rij) for rij in werd],
        }
        # What visitors read already is no change.
        if not self.eerder.is_gepubliceerd or not same_rows(figuur, werd, rows_of(figuur, self.nu, self.opname)):
            self.plan.wijzigingen.append(zin)

    def finish(self) -> Conceptplan:
        """Return the plan, with what the round no longer says, and what is to be remembered for the next time."""
        for figuur, stuk in self.eerder.geschreven.items():
            if figuur in self.plan.geschreven:
                continue
            if self.eerder.is_changed(figuur, self.nu, self.opname):
                # It stays theirs, however often the round is closed.
                self.plan.geschreven[figuur] = stuk
            elif not same_rows(figuur, stuk["was"], stuk["werd"]):
                zin = _("%(naam)s: teruggezet op wat er stond voor de ronde het invulde")
                self.plan.wijzigingen.append(zin % {"naam": stuk["naam"]})
        self.plan.velden = {
            relatie: self.versie[relatie]
            for relatie in CONCEPTRELATIES
            if self.versie.get(relatie) != self.nu.get(relatie) and not self._says_the_same(relatie)
        }
        return self.plan

    def _says_the_same(self, relatie: str) -> bool:
        return same_contents(self.versie.get(relatie) or [], self.nu.get(relatie) or [])

    def _seen(self, figuur: str, rij: Versieinhoud) -> Versieinhoud:
        """Return the row with a figure that visitors read when the round is written, for the words about it."""
        gezien = rows_of(figuur, self.nu, self.opname)
        return gezien[0] if self.eerder.is_gepubliceerd and len(gezien) == 1 else rij

    def spend(self, geld: Geldregel) -> None:
        """Write what was spent in the year of the round, until its reference date."""
        if geld.jaar is None or geld.jaar.bedrag is None:
            return
        rijen, figuur = self._rows("bestedingen"), money_key(geld.bron, geld.in_natura)
        van_bron = [rij for rij in rijen if _is_spent(rij, geld)]
        dit_jaar = [rij for rij in van_bron if is_of(figuur, rij, self.opname)]
        als = self._as_text(geld)
        if waarom := self._newer(van_bron, dit_jaar):
            self.plan.niet.append(f"{als}: {waarom}")
            return
        som = sum((Decimal(str(rij["bedrag"])) for rij in dit_jaar), Decimal(0))
        if len(dit_jaar) == 1:
            self._update(rijen, dit_jaar[0], geld, als)
        elif not dit_jaar or geld.jaar.bedrag > som:
            rijen.append(self._new_row(rijen, geld, geld.jaar.bedrag - som))
            zin = _("%(als)s: %(bedrag)s erbij") if dit_jaar else _("%(als)s: %(bedrag)s")
            self._store(figuur, als, rijen, zin % {"als": als, "bedrag": show_bedrag(geld.jaar.bedrag - som)})
        elif geld.jaar.bedrag < som:
            zin = _("%(als)s: op de pagina staan %(aantal)d regels van samen %(som)s. Dat is meer. Pas ze zelf aan.")
            self.plan.niet.append(zin % {"als": als, "aantal": len(dit_jaar), "som": show_bedrag(som)})

    def _as_text(self, geld: Geldregel) -> str:
        bron = dict(Geldbron.choices).get(geld.bron, geld.bron)
        zin = (
            _("Uitgegeven in %(jaar)s, %(bron)s, in natura")
            if geld.in_natura
            else _("Uitgegeven in %(jaar)s, %(bron)s")
        )
        return zin % {"jaar": str(self.opname.jaar), "bron": bron}

    def _newer(self, van_bron: list[Versieinhoud], dit_jaar: list[Versieinhoud]) -> str:
        """Return why a page is left as it is; "" when it is not."""
        peildatum = self.opname.peildatum
        if any(date.fromisoformat(rij["peildatum"]) > peildatum for rij in dit_jaar):
            return _("op de pagina is later geteld dan op de peildatum.")
        if any(not rij.get("datum") and rij["peildatum"][:4] >= str(self.opname.jaar) for rij in van_bron):
            return _("op de pagina staat een bedrag zonder jaar. Dit kan daar al in zitten.")
        if any(date.fromisoformat(rij["datum"]) > peildatum for rij in dit_jaar):
            return _("op de pagina staat een dag na de peildatum.")
        return ""

    def _update(self, rijen: list[Versieinhoud], rij: Versieinhoud, geld: Geldregel, als: str) -> None:
        som = geld.jaar
        if som is None or som.bedrag is None:
            return
        peildatum, was = self.opname.peildatum.isoformat(), Decimal(str(rij["bedrag"]))
        nauwkeurigheid = str(som.nauwkeurigheid or Nauwkeurigheid.EXACT)
        nieuw = {"bedrag": f"{som.bedrag:f}", "nauwkeurigheid": nauwkeurigheid, "peildatum": peildatum}
        if was == som.bedrag and all(rij[naam] == nieuw[naam] for naam in ("nauwkeurigheid", "peildatum")):
            return
        figuur = money_key(geld.bron, geld.in_natura)
        gezien = self._seen(figuur, rij)
        oud = show_bedrag(Decimal(str(gezien["bedrag"])), gezien["nauwkeurigheid"])
        rij |= nieuw
        zin = _("%(als)s: %(bedrag)s (was %(was)s)")
        self._store(figuur, als, rijen, zin % {"als": als, "bedrag": str(som), "was": oud})

    def _new_row(self, rijen: list[Versieinhoud], geld: Geldregel, bedrag: Decimal) -> Versieinhoud:
        bijdragen = [rij for rij in self.versie.get("bijdragen") or [] if _same_source(rij, geld)]
        uit_deal = {rij.get("uit_deal") for rij in bijdragen}
        return empty_row("bestedingen") | {
            "sort_order": place_after(rijen),
            "stadium": str(Stadium.UITGEGEVEN),
            "bron": geld.bron,
            "in_natura": geld.in_natura,
            "bedrag": f"{bedrag:f}",
            "nauwkeurigheid": str((geld.jaar and geld.jaar.nauwkeurigheid) or Nauwkeurigheid.EXACT),
            "datum": f"{self.opname.jaar}-01-01",
            "datum_precisie": str(Precisie.JAAR),
            "peildatum": self.opname.peildatum.isoformat(),
            # Only when all that was agreed with this source comes out of the deal, what is spent does.
            "uit_deal": self.opname.deal if uit_deal == {self.opname.deal} else None,
        }

    def measure(self, resultaat: Resultaatregel) -> None:
        """Write how far a result was on the reference date."""
        if not resultaat.is_ingevuld or resultaat.stand is None:
            return
        sleutels = {str(rij["sleutel"]) for rij in self.versie.get("resultaten") or []}
        if resultaat.sleutel not in sleutels:
            zin = _("‘%(indicator)s’: dit resultaat staat niet meer op de pagina.")
            self.plan.niet.append(zin % {"indicator": resultaat.indicator})
            return
        dag, rijen = self.opname.peildatum.isoformat(), self._rows("metingen")
        stond = next((m for m in rijen if (str(m["sleutel"]), m["datum"]) == (resultaat.sleutel, dag)), None)
        if stond is not None and Decimal(str(stond["waarde"])) == resultaat.stand:
            return
        nieuw = {"sleutel": resultaat.sleutel, "datum": dag, "datum_precisie": str(Precisie.DAG)}
        if stond is None:
            stond = empty_row("metingen") | nieuw
            rijen.append(stond)
        stond["waarde"] = f"{resultaat.stand:f}"
        naam = f"‘{resultaat.indicator}’"
        self._store(f"resultaat.{resultaat.sleutel}", naam, rijen, f"{naam}: {show_getal(resultaat.stand)}")

    def reach(self, mijlpaal: Mijlpaalregel) -> None:
        """Write when a milestone was reached, and for when it is planned now."""
        if not mijlpaal.ingevuld:
            return
        rijen = self._rows("mijlpalen")
        rij = next((rij for rij in rijen if rij.get("pk") == mijlpaal.id), None)
        if rij is None:
            zin = _("Mijlpaal ‘%(naam)s’ staat niet meer op de pagina.")
            self.plan.niet.append(zin % {"naam": mijlpaal.naam})
            return
        if rij.get("bereikt") and "gepland" in mijlpaal.ingevuld and "bereikt" not in mijlpaal.ingevuld:
            zin = _("Mijlpaal ‘%(naam)s’ is op de pagina al klaar: de nieuwe planning is niet overgenomen.")
            self.plan.niet.append(zin % {"naam": mijlpaal.naam})
            return
        nieuw = {**self._planned(mijlpaal, rij), **self._reached(mijlpaal)}
        anders = {naam: waarde for naam, waarde in nieuw.items() if rij.get(naam) != waarde}
        if not anders:
            return
        rij |= anders
        naam = _("Mijlpaal ‘%(naam)s’") % {"naam": mijlpaal.naam}
        self._store(f"mijlpaal.{mijlpaal.id}", naam, rijen, _tell_milestone(mijlpaal, anders))

    def _reached(self, mijlpaal: Mijlpaalregel) -> Versieinhoud:
        if "bereikt" not in mijlpaal.ingevuld:
            return {}
        if mijlpaal.bereikt is None:
            # A day that the page knows stays.
            return {"bereikt": True}
        dag, precisie = mijlpaal.bereikt.isoformat(), mijlpaal.bereikt_precisie
        return {"bereikt": True, "bereikt_op": dag, "bereikt_op_precisie": precisie}

    def _planned(self, mijlpaal: Mijlpaalregel, rij: Versieinhoud) -> Versieinhoud:
        """Return the new date, with the one that visitors read until now among those that were planned before."""
        if "gepland" not in mijlpaal.ingevuld or mijlpaal.gepland is None:
            return {}
        nieuw = {"datum": mijlpaal.gepland.isoformat(), "datum_precisie": mijlpaal.precisie}
        if all(rij.get(naam) == waarde for naam, waarde in nieuw.items()):
            return {}
        achter = self.eerder.left_by(f"mijlpaal.{mijlpaal.id}", self.gepubliceerd.get(mijlpaal.id), mijlpaal.gepland)
        return {**nieuw, "eerder_gepland": json.dumps(sorted({*earlier_dates(rij), *achter}))}


def _rows_in(rijen: list[Versieinhoud], figuur: str, opname: Opname) -> list[Versieinhoud]:
    return [rij for rij in rijen if is_of(figuur, rij, opname)]


def _is_spent(rij: Versieinhoud, geld: Geldregel) -> bool:
    return rij["stadium"] == Stadium.UITGEGEVEN and _same_source(rij, geld)


def _same_source(rij: Versieinhoud, geld: Geldregel) -> bool:
    return (rij["bron"], bool(rij["in_natura"])) == (geld.bron, geld.in_natura)


def _tell_milestone(mijlpaal: Mijlpaalregel, anders: Versieinhoud) -> str:
    delen = []
    if "bereikt_op" in anders or "bereikt" in anders:
        dag = show_datum(mijlpaal.bereikt, mijlpaal.bereikt_precisie)
        delen.append(_("bereikt op %(dag)s") % {"dag": dag} if dag else _("bereikt, dag niet bekend"))
    if "datum" in anders:
        delen.append(_("gepland voor %(dag)s") % {"dag": show_datum(mijlpaal.gepland, mijlpaal.precisie)})
    return _("Mijlpaal ‘%(naam)s’: %(wat)s") % {"naam": mijlpaal.naam, "wat": ", ".join(delen) or _("bijgewerkt")}
