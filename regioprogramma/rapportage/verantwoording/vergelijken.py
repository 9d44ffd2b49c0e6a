"""Two snapshots of a deal side by side: per project and source then, now, and the difference."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    som_toen: Som | None = None
    som_nu: Som | None = None
    #: Whether of both the same parts are known: without that what is not known would be told as a difference.
    is_even_bekend: bool = True
    let_op: str = ""

    @property
    def toen(self) -> Decimal | None:
        """The amount then; None when it is not known."""
        return self.som_toen.bedrag if self.som_toen else None

    @property
    def nu(self) -> Decimal | None:
        """The amount now; None when it is not known."""
        return self.som_nu.bedrag if self.som_nu else None

    @property
    def toen_tekst(self) -> str:
        """What is known of it then, as people read it; "" for a project that came or went."""
        return _as_read(self.som_toen) if self.bron else ""

    @property
    def nu_tekst(self) -> str:
        """What is known of it now, as people read it; "" for a project that came or went."""
        return _as_read(self.som_nu) if self.bron else ""

    @property
    def verschil(self) -> Decimal | None:
        """How much more it is now; None when one of both is not known, or less of it than of the other."""
        if self.toen is None or self.nu is None or not self.is_even_bekend:
            return None
        return self.nu - self.toen

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
        return bool(self.bron) and self.som_toen == self.som_nu and self.is_even_bekend


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
    regel = Vergelijkregel(project.id, project.nummer, project.titel)
    oud, nieuw = _per_source(eerder), _per_source(nu)
    for bron, in_natura in dict.fromkeys([*nieuw, *oud]):
        was, wordt = oud.get((bron, in_natura)), nieuw.get((bron, in_natura))
        van_bron = replace(regel, bron=bron, in_natura=in_natura)
        toen, straks = was.afgesproken if was else None, wordt.afgesproken if wordt else None
        if toen is not None or straks is not None:
            yield _side_by_side(van_bron, Geldstap.AFGESPROKEN, toen, straks)
        toen, straks = was.cumulatief if was else None, wordt.cumulatief if wordt else None
        even = was is None or wordt is None or was.bekende_delen == wordt.bekende_delen
        yield _side_by_side(van_bron, Geldstap.UITGEGEVEN, toen, straks, even=even)


def _side_by_side(
    regel: Vergelijkregel, stap: str, toen: Som | None, nu: Som | None, *, even: bool = True
) -> Vergelijkregel:
    """Return a line with what a step was and is; `even`: of both the same parts are known."""
    return replace(regel, stap=stap, som_toen=toen, som_nu=nu, is_even_bekend=even, let_op=_note(toen, nu, even))


def _per_source(project: Opnameproject | None) -> dict[tuple[str, bool], Geldregel]:
    return {(regel.bron, regel.in_natura): regel for regel in project.geld} if project else {}


def _note(toen: Som | None, nu: Som | None, even: bool) -> str:
    delen = [
        f"{wanneer}: {woord}" for wanneer, som in ((_("vorige keer"), toen), (_("nu"), nu)) if (woord := _word(som))
    ]
    if not even and toen and nu and toen.bedrag is not None and nu.bedrag is not None:
        delen.append(_("verschil niet bekend: van de ene keer is meer bekend dan van de andere"))
    return "; ".join(delen)


def _word(som: Som | None) -> str:
    if som is None or som.bedrag is None:
        return _as_read(som)
    is_exact = som.nauwkeurigheid in {None, Nauwkeurigheid.EXACT}
    return "" if is_exact else str(Nauwkeurigheid(som.nauwkeurigheid).label)


def _as_read(som: Som | None) -> str:
    """Return a figure as people read it: what does not exist is something else than what is not known."""
    if som is None:
        return _("niet genoemd")
    return _("niet bekend") if som.bedrag is None else str(som)
