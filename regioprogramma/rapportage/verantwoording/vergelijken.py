"""Two snapshots of a deal side by side: per project and source then, now, and the difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from projecten.models import Geldbron
from projecten.rekening import Geldstap
from projecten.sommen import Som
from regioprogramma.core.opmaak import Nauwkeurigheid

from .opname import Geldregel, Opname, Opnameproject


@dataclass(frozen=True)
class Vergelijkregel:
    """A figure then and now; without a source it is a project that came or went."""

    project: int
    nummer: str
    naam: str
    bron: str = ""
    in_natura: bool = False
    stap: str = ""
    toen: Decimal | None = None
    nu: Decimal | None = None
    let_op: str = ""

    @property
    def verschil(self) -> Decimal | None:
        """How much more it is now; None when one of both is not known."""
        return None if self.toen is None or self.nu is None else self.nu - self.toen

    @property
    def bron_naam(self) -> str:
        """The source as people read it, with what is in kind."""
        naam = str(dict(Geldbron.choices).get(self.bron, self.bron))
        return _("%(bron)s, in natura") % {"bron": naam} if self.in_natura else naam

    @property
    def stap_naam(self) -> str:
        """The step as people read it."""
        return str(dict(Geldstap.choices).get(self.stap, self.stap))

    @property
    def is_gelijk(self) -> bool:
        """Whether nothing changed that is to be looked at."""
        return bool(self.bron) and self.toen == self.nu


def compare_opnamen(vorige: Opname, nu: Opname) -> Iterator[Vergelijkregel]:
    """Yield what was agreed and what is spent of every project and source, in the order of the newest snapshot."""
    for project in nu.projecten:
        eerder = vorige.per_id.get(project.id)
        if eerder is None:
            yield Vergelijkregel(project.id, project.nummer, project.titel, let_op=_("Nieuw project"))
        yield from _of_project(eerder, project)
    for project in vorige.projecten:
        if project.id not in nu.per_id:
            yield Vergelijkregel(project.id, project.nummer, project.titel, let_op=_("Niet meer in de rapportage"))
            yield from _of_project(project, None)


def _of_project(eerder: Opnameproject | None, nu: Opnameproject | None) -> Iterator[Vergelijkregel]:
    project = nu or eerder
    if project is None:
        return
    oud, nieuw = _per_source(eerder), _per_source(nu)
    for bron, in_natura in dict.fromkeys([*nieuw, *oud]):
        was, wordt = oud.get((bron, in_natura)), nieuw.get((bron, in_natura))
        for stap, toen, straks in (
            (Geldstap.AFGESPROKEN, was.afgesproken if was else None, wordt.afgesproken if wordt else None),
            (Geldstap.UITGEGEVEN, was.cumulatief if was else None, wordt.cumulatief if wordt else None),
        ):
            if toen is not None or straks is not None:
                yield Vergelijkregel(
                    project=project.id,
                    nummer=project.nummer,
                    naam=project.titel,
                    bron=bron,
                    in_natura=in_natura,
                    stap=stap,
                    toen=toen.bedrag if toen else None,
                    nu=straks.bedrag if straks else None,
                    let_op=_note(toen, straks),
                )


def _per_source(project: Opnameproject | None) -> dict[tuple[str, bool], Geldregel]:
    return {(regel.bron, regel.in_natura): regel for regel in project.geld} if project else {}


def _note(toen: Som | None, nu: Som | None) -> str:
    delen = [
        f"{wanneer}: {woord}" for wanneer, som in ((_("vorige keer"), toen), (_("nu"), nu)) if (woord := _word(som))
    ]
    return "; ".join(delen)


def _word(som: Som | None) -> str:
    if som is None or som.nauwkeurigheid == Nauwkeurigheid.EXACT:
        return ""
    return _("niet bekend") if som.nauwkeurigheid is None else str(som.nauwkeurigheid.label)
