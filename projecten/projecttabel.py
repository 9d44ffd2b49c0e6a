"""A list of projects as a table: a row per project, and what all that were found take together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import ngettext

from opgaven.models import Opgave
from projecten.models import Besteding, Bijdrage, Project
from regioprogramma.core.lijsten import per_stuk
from regioprogramma.core.opmaak import Precisie, show_looptijd

from .bedragen import van_rijk
from .rekening import Boeking, Geldstap, Post, read_ledger
from .sommen import Som, add_up, total_of
from .standvanzaken import count_statussen


@dataclass(frozen=True)
class Projectgeld:
    """The money of a project, or of several: in all, what of that is of the Rijk, and what is spent."""

    totaal: Som
    rijk: Som
    uitgegeven: Som


@dataclass(frozen=True)
class Projectrij:
    """A project in the table; `opgave` is None when visitors do not see it."""

    project: Project
    opgave: Opgave | None
    looptijd: str
    geld: Projectgeld


@dataclass(frozen=True)
class Projecttabel:
    """The rows of one page of the list, the money of all that were found, and sentences about what that lacks."""

    rijen: list[Projectrij]
    samen: Projectgeld
    zinnen: list[str]


def make_projecttabel(rijen: Iterable[Project], gevonden: QuerySet[Project], request: HttpRequest) -> Projecttabel:
    """Return the table of `rijen`, with the sums of `gevonden`: the money of all of these is read in two questions."""
    alle = list(gevonden.order_by().only("status", "totaal_bedrag", "totaal_nauwkeurigheid"))
    ids = gevonden.order_by().values("pk")
    boekingen = read_ledger(*(model.objects.filter(pagina__in=ids) for model in (Bijdrage, Besteding)))
    geld = _per_project(alle, boekingen)
    getoond = list(rijen)
    opgaven = Opgave.objects.visible_by_id({project.opgave_id for project in getoond if project.opgave_id})
    return Projecttabel(
        [
            Projectrij(project, opgaven.get(project.opgave_id), _years(project), geld[project.pk])
            for project in getoond
        ],
        _together(geld.values(), boekingen),
        [*_say_unknown(geld), *filter(None, [count_statussen(alle, boekingen, request).onbekend])],
    )


def _years(project: Project) -> str:
    """Return from which year until which it runs: months would take four lines in a column."""
    return show_looptijd(project.startdatum, Precisie.JAAR, project.einddatum, Precisie.JAAR)


def _per_project(projecten: Iterable[Project], boekingen: Iterable[Boeking]) -> dict[int, Projectgeld]:
    per_pagina: Mapping[int, list[Post]] = per_stuk((boeking.pagina, boeking.post) for boeking in boekingen)
    return {project.pk: _of_project(project, per_pagina.get(project.pk, [])) for project in projecten}


def _of_project(project: Project, posten: Sequence[Post]) -> Projectgeld:
    afgesproken = [post for post in posten if post.stap == Geldstap.AFGESPROKEN]
    return Projectgeld(total_of(project, afgesproken), van_rijk(afgesproken), _spent(posten))


def _spent(posten: Iterable[Post]) -> Som:
    return add_up([post for post in posten if post.stap == Geldstap.UITGEGEVEN and not post.in_natura])


def _together(geld: Collection[Projectgeld], boekingen: Iterable[Boeking]) -> Projectgeld:
    """Return the sums of projects; one of which the total is not known makes that of all no more than a minimum."""
    posten = [boeking.post for boeking in boekingen]
    afgesproken = [post for post in posten if post.stap == Geldstap.AFGESPROKEN]
    return Projectgeld(add_up([deel.totaal for deel in geld]), van_rijk(afgesproken), _spent(posten))


def _say_unknown(geld: Mapping[int, Projectgeld]) -> list[str]:
    zonder = sum(deel.totaal.bedrag is None for deel in geld.values())
    if not zonder or zonder == len(geld):
        return []
    zin = ngettext(
        "Van %(zonder)d project is geen bedrag bekend. Dat telt niet mee in het totaal.",
        "Van %(zonder)d projecten is geen bedrag bekend. Die tellen niet mee in het totaal.",
        zonder,
    )
    return [zin % {"zonder": zonder}]
