"""What an earlier closing of the same round wrote to a page, and what somebody typed there since.

A round that is opened again and closed once more says something else: what the last closing wrote is taken back
first, so that the page has what the round says by now. What somebody changed in between stays as they typed it.
"""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from wagtail.models import Revision

from projecten.bewerken import Versieinhoud
from projecten.formulieren import left_behind
from projecten.models import Project, Stadium
from regioprogramma.core.opmaak import read_machinedatum
from regioprogramma.rapportage.invullen.gegevens import money_key
from regioprogramma.rapportage.models import Conceptafloop, Rapportageconcept
from regioprogramma.rapportage.verantwoording.opname import Opname

#: Among which rows of a page a figure stands, by how its key begins.
_RELATIES = {"uitgegeven": "bestedingen", "resultaat": "metingen", "mijlpaal": "mijlpalen"}
#: What of a milestone a round says; the rest is the editor's.
_VAN_MIJLPAAL = ("pk", "datum", "datum_precisie", "bereikt", "bereikt_op", "bereikt_op_precisie", "eerder_gepland")
#: What of a row is no figure: a form that is saved numbers the rows anew.
_BIJZAAK = {"pk", "pagina", "sort_order"}
_GETAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
#: How it ended where something was written, or stood there already.
_GEDAAN = (Conceptafloop.CONCEPT, Conceptafloop.GELIJK, Conceptafloop.PUBLICEREN, Conceptafloop.GEPUBLICEERD)

#: {key of a figure: {"naam", and its rows "was" before the round wrote it and "werd" after}}.
Geschreven = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Eerderconcept:
    """What the last closing of a round did with a page: what it wrote, and the version as it left it.

    `is_gepubliceerd`: visitors read it by now.
    """

    geschreven: Geschreven
    versie_id: int | None = None
    inhoud: Versieinhoud | None = None
    op_concept: bool = False
    is_gepubliceerd: bool = False

    def is_newest_of(self, project: Project) -> bool:
        """Whether the draft of then is still the newest version of its page: nobody changed or published it."""
        return not self.is_gepubliceerd and self.versie_id is not None and project.latest_revision_id == self.versie_id

    def is_changed(self, figuur: str, versie: Versieinhoud, opname: Opname) -> bool:
        """Whether somebody typed another figure in the page since."""
        nu = rows_of(figuur, versie, opname)
        if figuur in self.geschreven:
            return not same_rows(figuur, nu, self.geschreven[figuur]["werd"])
        return self.inhoud is not None and not same_rows(figuur, nu, rows_of(figuur, self.inhoud, opname))

    def remember(self, figuur: str, naam: str, opname: Opname) -> dict[str, Any]:
        """Return what is kept of a figure that somebody changed since: it stays theirs at every next closing."""
        toen = [keep_of(figuur, rij) for rij in rows_of(figuur, self.inhoud or {}, opname)]
        return self.geschreven.get(figuur) or {"naam": naam, "was": toen, "werd": toen}

    def left_by(self, figuur: str, stond: tuple[date, str] | None, nieuw: date) -> list[str]:
        """Return the dates of a milestone that another takes the place of: what visitors read now, and before.

        What they read before the round was published is no longer on the page: the round kept it when it wrote.
        """
        stuk = self.geschreven.get(figuur) or {"was": [], "werd": []}
        was, werd = ({tekst for rij in stuk[wanneer] for tekst in earlier_dates(rij)} for wanneer in ("was", "werd"))
        gelezen = [stond, *(read_machinedatum(tekst) for tekst in werd - was)]
        return [tekst for dag in gelezen for tekst in left_behind(dag, nieuw)]


def relation_of(figuur: str) -> str:
    """Return among which rows of a page a figure stands."""
    return _RELATIES[figuur.partition(".")[0]]


def rows_of(figuur: str, versie: Versieinhoud, opname: Opname) -> list[Versieinhoud]:
    """Return the rows of a version in which a figure stands."""
    return [dict(rij) for rij in versie.get(relation_of(figuur)) or [] if is_of(figuur, rij, opname)]


def is_of(figuur: str, rij: Versieinhoud, opname: Opname) -> bool:
    """Whether a row holds a figure: of the year of the round, or of its reference date."""
    soort, _punt, rest = figuur.partition(".")
    if soort == "mijlpaal":
        return str(rij.get("pk")) == rest
    if soort == "resultaat":
        return (str(rij["sleutel"]), rij["datum"]) == (rest, opname.peildatum.isoformat())
    van_bron = rij["stadium"] == Stadium.UITGEGEVEN and money_key(rij["bron"], bool(rij["in_natura"])) == figuur
    return van_bron and (rij.get("datum") or "")[:4] == str(opname.jaar)


def same_rows(figuur: str, een: Iterable[Versieinhoud], ander: Iterable[Versieinhoud]) -> bool:
    """Whether two lists of rows say the same of a figure, in whatever order and however it is written."""
    return same_contents(*([keep_of(figuur, rij) for rij in rijen] for rijen in (een, ander)))


def same_contents(een: Iterable[Versieinhoud], ander: Iterable[Versieinhoud]) -> bool:
    """Whether two lists of rows hold the same, in whatever order and however it is written."""
    return sorted(map(_print, een)) == sorted(map(_print, ander))


def earlier_dates(rij: Versieinhoud) -> list[str]:
    """Return the dates for which a milestone was planned before; Wagtail keeps a list of a row as text."""
    eerder: list[str] | str = rij.get("eerder_gepland") or []
    return json.loads(eerder) if isinstance(eerder, str) else eerder


def keep_of(figuur: str, rij: Versieinhoud) -> Versieinhoud:
    """Return what of a row a round says."""
    if relation_of(figuur) == "mijlpalen":
        return {naam: rij.get(naam) for naam in _VAN_MIJLPAAL}
    return dict(rij)


def _print(rij: Versieinhoud) -> str:
    gevuld = {naam: _plain(waarde) for naam, waarde in rij.items() if naam not in _BIJZAAK}
    return json.dumps({naam: waarde for naam, waarde in gevuld.items() if waarde not in {"", "[]"}}, sort_keys=True)


def _plain(waarde: Any) -> str:
    """Return a value as one text: a form that is saved writes numbers and lists in its own way."""
    if waarde is None or waarde is False:
        return ""
    tekst = json.dumps(waarde) if isinstance(waarde, list) else str(waarde)
    return f"{Decimal(tekst).normalize():f}" if _GETAL.fullmatch(tekst) else tekst


def take_back(versie: Versieinhoud, eerder: Eerderconcept, opname: Opname) -> Versieinhoud:
    """Return a version as if the last closing had written nothing, but for what somebody changed since."""
    terug = dict(versie)
    for figuur, stuk in eerder.geschreven.items():
        if not eerder.is_changed(figuur, versie, opname):
            relatie = relation_of(figuur)
            terug[relatie] = _put_back(figuur, terug.get(relatie) or [], stuk["was"], opname)
    return terug


def _put_back(figuur: str, rijen: list[Versieinhoud], was: list[Versieinhoud], opname: Opname) -> list[Versieinhoud]:
    if relation_of(figuur) == "mijlpalen":
        return [{**rij, **was[0]} if was and is_of(figuur, rij, opname) else rij for rij in rijen]
    plek = next((plek for plek, rij in enumerate(rijen) if is_of(figuur, rij, opname)), len(rijen))
    return [
        *rijen[:plek],
        *(dict(rij) for rij in was),
        *(rij for rij in rijen[plek:] if not is_of(figuur, rij, opname)),
    ]


def read_eerder(ronde: int, paginas: Collection[int], voor: int | None = None) -> dict[int, Eerderconcept]:
    """Return {page: what the last closing of a round did with it}; `voor`: of the snapshots before that number."""
    alle = Rapportageconcept.objects.filter(opname__ronde=ronde, pagina_id__in=paginas, afloop__in=_GEDAAN)
    if voor is not None:
        alle = alle.filter(opname__volgnummer__lt=voor)
    laatste = {concept.pagina_id: concept for concept in alle.order_by("opname__volgnummer")}
    if not laatste:
        return {}
    versies = Revision.objects.in_bulk([concept.versie_id for concept in laatste.values() if concept.versie_id])
    te_lezen = dict(Project.objects.filter(pk__in=laatste).values_list("pk", "live_revision_id"))
    return {
        pk: Eerderconcept(
            geschreven=concept.geschreven or {},
            versie_id=concept.versie_id,
            inhoud=versies[concept.versie_id].content if concept.versie_id in versies else None,
            op_concept=concept.op_concept,
            is_gepubliceerd=concept.versie_id is not None and (te_lezen.get(pk) or 0) >= concept.versie_id,
        )
        for pk, concept in laatste.items()
    }
