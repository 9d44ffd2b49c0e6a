"""What somebody sees before a round is closed, and after: what is missing, what differs, what becomes of the pages."""

from dataclasses import dataclass
from typing import Any

from projecten.bewerken import read_versions
from projecten.models import Project
from regioprogramma.rapportage.models import NIETS, Momentopname, Rapportageronde, Regelstaat
from regioprogramma.rapportage.verantwoording.aansluiting import Verschilregel, Verschilsoort, find_differences
from regioprogramma.rapportage.verantwoording.momentopnamen import earlier_than, newest_for, read_momentopname
from regioprogramma.rapportage.verantwoording.opname import Opname, Opnameproject, read_opname
from regioprogramma.rapportage.verantwoording.vergelijken import Vergelijkregel, compare_opnamen

from .concept import CONCEPTRELATIES, Conceptplan, plan_concept, read_planning
from .eerder import read_eerder
from .verzamelen import Opnamestuk

#: How many rows of a kind a screen shows; the files have them all.
MEESTE = 100


@dataclass(frozen=True)
class Verschilgroep:
    """The differences of one kind: how many there are, and the first of them."""

    soort: Verschilsoort
    aantal: int
    regels: list[Verschilregel]


@dataclass(frozen=True)
class Conceptvooruitblik:
    """What would become of the page of a project."""

    project: Opnameproject
    plan: Conceptplan


def group_differences(opname: Opname, vorige: Opname | None) -> list[Verschilgroep]:
    """Return the differences of a snapshot by their kind."""
    regels = find_differences(opname, vorige)
    per_soort = {soort: [regel for regel in regels if regel.soort == soort] for soort in Verschilsoort}
    return [Verschilgroep(soort, len(van), van[:MEESTE]) for soort, van in per_soort.items() if van]


def changed_since(opname: Opname, vorige: Opname | None) -> list[Vergelijkregel]:
    """Return what is another figure than in the snapshot before this."""
    return [] if vorige is None else [regel for regel in compare_opnamen(vorige, opname) if not regel.is_gelijk]


def preview_concepten(ronde: Rapportageronde, opname: Opname) -> list[Conceptvooruitblik]:
    """Return what would become of the pages, of each project where there is anything to say of that."""
    gepubliceerd, eerder = read_planning(opname.projecten), read_eerder(ronde.pk, opname.per_id.keys())
    projecten = Project.objects.filter(pk__in=opname.per_id)
    plannen = {
        project.pk: plan_concept(opname, opname.per_id[project.pk], versie, gepubliceerd, eerder.get(project.pk))
        for project, versie in read_versions(projecten, CONCEPTRELATIES)
    }
    vooruit = [
        Conceptvooruitblik(project, plannen[project.id]) for project in opname.projecten if project.id in plannen
    ]
    return [stuk for stuk in vooruit if stuk.plan.wijzigingen or stuk.plan.niet]


def _not_approved(opname: Opname) -> list[Opnameproject]:
    """Return the projects that were not approved, of those of which the round asks something."""
    return [project for project in opname.projecten if project.staat not in {Regelstaat.AKKOORD, NIETS}]


def describe_closing(ronde: Rapportageronde, gegevens: Opnamestuk) -> dict[str, Any]:
    """Return what a screen shows of a round that is about to be closed."""
    opname, laatste = read_opname(gegevens), newest_for(ronde)
    vorige = read_momentopname(laatste) if laatste else None
    concepten = preview_concepten(ronde, opname)
    niet_akkoord = _not_approved(opname)
    return {
        "opname": opname,
        "vorige": vorige,
        "niet_klaar": [project for project in niet_akkoord if project.staat != Regelstaat.KLAAR],
        "niet_akkoord": niet_akkoord,
        "groepen": group_differences(opname, vorige),
        "concepten": concepten,
        "aantal_anders": sum(bool(vooruit.plan.wijzigingen) for vooruit in concepten),
        "meeste": MEESTE,
    }


def describe_opname(momentopname: Momentopname) -> dict[str, Any]:
    """Return what a screen shows of a snapshot: its differences, and what changed since the one before it."""
    eerder = earlier_than(momentopname)
    opname, vorige = read_momentopname(momentopname), read_momentopname(eerder) if eerder else None
    anders = changed_since(opname, vorige)
    return {
        "opname": opname,
        "niet_akkoord": {project.id for project in _not_approved(opname)},
        "vorige": eerder,
        "groepen": group_differences(opname, vorige),
        "anders": anders[:MEESTE],
        "aantal_anders": len(anders),
        "meeste": MEESTE,
    }
