"""The rows of a comparison: what is said of each thing, cell by cell, and what several kinds have in common."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacten.models import Roltoewijzing
from opgaven.stand import read_stand
from projecten.models import Besteding, Bijdrage, Geldbron, Project, RegioDeal
from projecten.rekening import Boeking, Geldstap, Rekening, make_rekening, posts_in, read_ledger
from projecten.standvanzaken import count_statussen
from projecten.uitkomsten import Uitkomsten, judge_paginas, read_newest_of
from regioprogramma.core.opmaak import met_hoofdletter, opsomming
from regioprogramma.core.pagina import Verwijzing

#: What stands in a cell: lines of text, each perhaps with an address.
Vergelijkcel = list[Verwijzing]


@dataclass(frozen=True)
class Vergelijkrij:
    """One row: its name, and a cell per thing. In a cell without lines nothing is known."""

    naam: str
    cellen: list[Vergelijkcel]

    def __bool__(self) -> bool:
        return any(self.cellen)


def make_rij(naam: str, teksten: Iterable[str | Iterable[str]]) -> Vergelijkrij:
    """Return a row of texts: one per cell, or several; an empty text is not known."""
    cellen = [[tekst] if isinstance(tekst, str) else list(tekst) for tekst in teksten]
    return Vergelijkrij(naam, [[Verwijzing("", tekst) for tekst in cel if tekst] for cel in cellen])


def money_rows(rekeningen: Sequence[Rekening | None]) -> Iterator[Vergelijkrij]:
    """Yield a row per step of money, one of who pays, and one of what is given in kind."""
    for stap in Geldstap:
        yield make_rij(str(stap.label), [_sum(rekening.totaal if rekening else {}, stap) for rekening in rekeningen])
        if stap == Geldstap.AFGESPROKEN:
            yield make_rij(_("Van wie"), [list(_say_sources(rekening)) for rekening in rekeningen])
    natura = [_sum(rekening.natura if rekening else {}, Geldstap.AFGESPROKEN) for rekening in rekeningen]
    yield make_rij(_("In werk, grond of iets anders"), natura)


def _say_sources(rekening: Rekening | None) -> Iterator[str]:
    """Yield who agreed to pay how much."""
    for bron, sommen in rekening.bronnen.items() if rekening else ():
        if tekst := _sum(sommen, Geldstap.AFGESPROKEN):
            yield f"{Geldbron(bron).label}: {tekst}"


def _sum(sommen: dict[str, Any], stap: Geldstap) -> str:
    return str(sommen[stap]) if stap in sommen else ""


def say_resultaten(pagina: Any) -> Iterator[str]:
    """Yield the results of a page, each with how far it is in the words that it has there."""
    for reeks in pagina.meetreeksen():
        stand = read_stand(reeks, *pagina.meetperiode, is_afgelopen=pagina.is_afgelopen)
        cijfer = f"{stand.waarde} {stand.doel}".strip().rstrip(".")
        yield f"{met_hoofdletter(reeks.resultaat.indicator)}: {cijfer}. {stand.zin}".strip()


def say_toewijzing(toewijzing: Roltoewijzing) -> str:
    """Return who is responsible for what, in a few words."""
    return f"{toewijzing.rol}: {toewijzing.persoon or _('vacature')}"


@dataclass(frozen=True)
class Projectgroep:
    """The projects of a thing, with their money and what they bring."""

    projecten: list[Project]
    boekingen: list[Boeking]
    uitkomsten: Uitkomsten

    @property
    def rekening(self) -> Rekening | None:
        """What became of their money."""
        return make_rekening(posts_in(self.boekingen))


def read_groepen(leden: Sequence[Collection[int]], request: HttpRequest) -> list[Projectgroep]:
    """Return a group per collection of ids of visible projects; all are read together, in four questions."""
    ids = {pk for groep in leden for pk in groep}
    alle = {project.pk: project for project in Project.objects.filter(pk__in=ids).with_late().defer("inhoud")}
    boekingen = read_ledger(*(model.objects.filter(pagina__in=ids) for model in (Bijdrage, Besteding)))
    reeksen = read_newest_of(alle)
    groepen = []
    for groep in leden:
        eigen = {pk: alle[pk] for pk in groep if pk in alle}
        geld = [boeking for boeking in boekingen if boeking.pagina in eigen]
        groepen.append(Projectgroep(list(eigen.values()), geld, judge_paginas(eigen, reeksen, request)))
    return groepen


def say_aantal(groep: Projectgroep) -> str:
    """Return how many projects there are."""
    aantal = len(groep.projecten)
    return ngettext("%(aantal)d project", "%(aantal)d projecten", aantal) % {"aantal": aantal}


def group_rows(groepen: Sequence[Projectgroep], request: HttpRequest) -> Iterator[Vergelijkrij]:
    """Yield the rows about the projects of each thing: how far they are, their money, and what they bring."""
    yield make_rij(_("Hoe ver zijn de projecten?"), [_say_statussen(groep, request) for groep in groepen])
    yield from money_rows([groep.rekening for groep in groepen])
    yield make_rij(_("Resultaten van de projecten"), [groep.uitkomsten.zinnen for groep in groepen])
    yield make_rij(_("Loopt achter"), [_count(groep, groep.uitkomsten.achter) for groep in groepen])
    yield make_rij(_("Loopt voor"), [_count(groep, groep.uitkomsten.voor) for groep in groepen])


def _say_statussen(groep: Projectgroep, request: HttpRequest) -> str:
    statussen = count_statussen(groep.projecten, groep.boekingen, request)
    return opsomming(f"{rij['aantal']} {str(rij['naam']).lower()}" for rij in statussen.rijen)


def _count(groep: Projectgroep, afwijkingen: Sequence[Any]) -> str:
    """Return how many results and milestones go other than planned; "" when nothing was agreed."""
    if not groep.uitkomsten.aantal and not afwijkingen:
        return ""
    aantal = len(afwijkingen)
    return ngettext("%(aantal)d resultaat of mijlpaal", "%(aantal)d resultaten en mijlpalen", aantal) % {
        "aantal": aantal
    }


def deal_row(per_ding: Sequence[Collection[RegioDeal]], request: HttpRequest) -> Vergelijkrij:
    """Return the row with the deals of each thing."""
    return Vergelijkrij(
        _("Regio Deals"),
        [[Verwijzing(deal.get_url(request) or "", deal.title) for deal in deals] for deals in per_ding],
    )
