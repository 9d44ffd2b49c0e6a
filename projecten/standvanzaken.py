"""How it is going with a subject: its money, its projects, what is ahead and behind, and what nobody knows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projecten.models import Project, ProjectenPagina, ProjectStatus
from regioprogramma.core.adressen import overzicht_url

from .aansluiting import Geldverschil
from .geldtabel import Geldtabel, make_geldtabel
from .rekening import Boeking, Geldstap, Post, make_rekening, tell_rekening
from .uitkomsten import Uitkomsten

#: Of which projects something was spent, one would think.
BETALEND = (ProjectStatus.IN_UITVOERING, ProjectStatus.AFGEROND)


@dataclass(frozen=True)
class Geldstand:
    """The money of a subject in sentences and as a table; `is_kort`: without the table, on a page with much else.

    `afgesproken` is how much was agreed in all; "" when that is not known.
    """

    zinnen: list[str]
    tabel: Geldtabel
    is_kort: bool = False
    afgesproken: str = ""


@dataclass(frozen=True)
class Statussen:
    """How far projects are: [{naam, aantal, url}] in the order of ProjectStatus, and how many there are.

    Of `zonder` of the `horen` that run or are done nothing was written down as spent.
    """

    rijen: list[dict[str, Any]] = field(default_factory=list)
    aantal: int = 0
    horen: int = 0
    zonder: int = 0

    @property
    def onbekend(self) -> str:
        """A sentence about what nobody says; "" when all do."""
        if not self.zonder:
            return ""
        zin = _(
            "Van %(zonder)d van de %(horen)d projecten die lopen of klaar zijn, staat hier niet wat er is uitgegeven."
        )
        return zin % {"zonder": self.zonder, "horen": self.horen}


@dataclass
class Standvanzaken:
    """What the section says; what is empty is not there."""

    tekst: str = ""
    tekst_van: date | None = None
    geld: Geldstand | None = None
    voorbehoud: str = ""
    projecten: Statussen = field(default_factory=Statussen)
    uitkomsten: Uitkomsten = field(default_factory=Uitkomsten)
    verschillen: Sequence[Geldverschil] = ()

    def __bool__(self) -> bool:
        uitkomsten = self.uitkomsten
        return bool(self.tekst or self.geld or uitkomsten.aantal or uitkomsten.achter or self.verschillen)

    @property
    def kort(self) -> str:
        """The first facts of it in one line: "13 projecten · € 66 miljoen afgesproken"."""
        aantal = self.projecten.aantal
        delen = [ngettext("%(aantal)d project", "%(aantal)d projecten", aantal) % {"aantal": aantal}] if aantal else []
        if self.geld and self.geld.afgesproken:
            delen.append(_("%(bedrag)s afgesproken") % {"bedrag": self.geld.afgesproken})
        return " · ".join(delen)


#: Of a deal and of the whole region: what stands with a deal and with its projects counts once.
EENMAAL = {"telt": "ja"}


def tell_geld(
    posten: Sequence[Post],
    filters: Mapping[str, object] | None,
    *,
    telt: Mapping[str, object] | None = None,
    is_kort: bool = False,
    ook_plan: bool = False,
) -> Geldstand | None:
    """Return the money of posts; None when nothing was written down but what was agreed (unless `ook_plan`).

    `filters` and `telt` ask for the rows behind it; see `make_geldtabel`.
    """
    rekening = make_rekening(posten)
    if rekening is None or not (rekening.is_besteed or ook_plan):
        return None
    som = rekening.totaal.get(Geldstap.AFGESPROKEN)
    afgesproken = str(som) if som and som.bedrag else ""
    return Geldstand(tell_rekening(rekening), make_geldtabel(rekening, filters, telt), is_kort, afgesproken)


def count_statussen(projecten: Sequence[Project], boekingen: Iterable[Boeking], request: HttpRequest) -> Statussen:
    """Return how far these projects are, and of how many the ledger does not say what was spent."""
    gezegd = {boeking.pagina for boeking in boekingen if boeking.post.stap == Geldstap.UITGEGEVEN}
    geteld = Counter(project.status for project in projecten)
    horen = [project for project in projecten if project.status in BETALEND]
    return Statussen(
        rijen=[
            {
                "naam": status.label,
                "aantal": geteld[status.value],
                "url": overzicht_url(request, ProjectenPagina, status=status.value),
            }
            for status in ProjectStatus
            if geteld[status.value]
        ],
        aantal=geteld.total(),
        horen=len(horen),
        zonder=sum(project.pk not in gezegd for project in horen),
    )
