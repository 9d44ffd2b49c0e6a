"""A list of projects as a table: a row per project, and what all that were found take together.

The rows of one page are read as such; of all others the database adds up what is alike, so that it is one rule that
makes a sum of the parts, and a table of thousands costs what one of ten does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.lookups import IsNull
from django.utils.translation import ngettext

from opgaven.models import Opgave
from projecten.models import Besteding, Bijdrage, Geldbron, Project, Stadium, totaalbedrag
from regioprogramma.core.gegevens import per_stuk
from regioprogramma.core.opmaak import Nauwkeurigheid, Precisie, show_looptijd

from .bedragen import van_rijk
from .rekening import Geldstap, Post, find_gaten, read_ledger, spent_in
from .sommen import Som, add_up, total_of
from .standvanzaken import BETALEND, Statussen


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


class _Deel(NamedTuple):
    """An amount that the database added up; None: not known."""

    bedrag: Decimal | None
    nauwkeurigheid: str


def make_projecttabel(rijen: Iterable[Project], gevonden: QuerySet[Project]) -> Projecttabel:
    """Return the table of `rijen`, with the sums of all of `gevonden`."""
    getoond = list(rijen)
    opgaven = Opgave.objects.visible_by_id({project.opgave_id for project in getoond if project.opgave_id})
    posten = _read_posts([project.pk for project in getoond])
    return Projecttabel(
        [
            Projectrij(project, opgaven.get(project.opgave_id), _years(project), _of_project(project, posten))
            for project in getoond
        ],
        *_together(gevonden.order_by()),
    )


def _years(project: Project) -> str:
    """Return from which year until which it runs: months would take four lines in a column."""
    return show_looptijd(project.startdatum, Precisie.JAAR, project.einddatum, Precisie.JAAR)


def _read_posts(ids: Sequence[int]) -> Mapping[int, list[Post]]:
    boekingen = read_ledger(*(model.objects.filter(pagina__in=ids) for model in (Bijdrage, Besteding)))
    return per_stuk((boeking.pagina, boeking.post) for boeking in boekingen)


def _of_project(project: Project, posten: Mapping[int, list[Post]]) -> Projectgeld:
    eigen = posten.get(project.pk, [])
    afgesproken = [post for post in eigen if post.stap == Geldstap.AFGESPROKEN]
    uitgegeven = spent_in([*eigen, *find_gaten((project.pk, post) for post in eigen)])
    return Projectgeld(total_of(project, afgesproken), van_rijk(afgesproken), uitgegeven)


def _together(projecten: QuerySet[Project]) -> tuple[Projectgeld, list[str]]:
    """Return the sums of projects, and sentences about what these lack.

    A total that is not known makes that of all at least what the others are, as one part of a total does.
    """
    geteld = list(_count_alike(projecten))
    onbekend, aantal, deels = (sum(rij[naam] for rij in geteld) for naam in ("onbekend", "aantal", "deels"))
    statussen = Statussen(horen=sum(rij["horen"] for rij in geteld), zonder=sum(rij["zonder"] for rij in geteld))
    geld = Bijdrage.objects.filter(pagina__in=projecten.values("pk"), in_natura=False)
    zonder_totaal = geld.filter(pagina__in=projecten.filter(totaal_bedrag__isnull=True).values("pk"))
    uitgegeven = Besteding.objects.filter(
        pagina__in=projecten.values("pk"), stadium=Stadium.UITGEGEVEN, in_natura=False
    )
    delen = [
        *(_Deel(rij["som"], rij["totaal_nauwkeurigheid"]) for rij in geteld if rij["som"] is not None),
        *_parts(zonder_totaal),
        *([_Deel(None, Nauwkeurigheid.EXACT)] if onbekend else []),
    ]
    besteed = [*_parts(uitgegeven), *([_Deel(None, Nauwkeurigheid.EXACT)] if deels else [])]
    samen = Projectgeld(add_up(delen), add_up(list(_parts(geld.filter(bron=Geldbron.RIJK)))), add_up(besteed))
    return samen, [*_say_unknown(onbekend, aantal), *filter(None, [statussen.onbekend])]


def _count_alike(projecten: QuerySet[Project]) -> QuerySet:
    """Return per qualifier the sum of the stated totals, how many projects there are, and how many do not say what.

    `deels` is how many say what they spent of one source and not of another, as `rekening.spent_in` tells of each.
    """
    uitgaven = Besteding.objects.filter(stadium=Stadium.UITGEGEVEN)
    besteed = Exists(uitgaven.filter(pagina=OuterRef("pk")))
    in_euro = uitgaven.filter(in_natura=False)
    van_bron = Exists(in_euro.filter(pagina=OuterRef("pagina"), bron=OuterRef("bron")))
    stil = Bijdrage.objects.filter(~van_bron, pagina=OuterRef("pk"), in_natura=False).exclude(bedrag=0)
    betalend = Q(status__in=BETALEND)
    return projecten.values("totaal_nauwkeurigheid").annotate(
        som=Sum("totaal_bedrag"),
        aantal=Count("pk"),
        onbekend=Count("pk", filter=Q(IsNull(totaalbedrag(), True))),
        horen=Count("pk", filter=betalend),
        zonder=Count("pk", filter=betalend & ~Q(besteed)),
        deels=Count("pk", filter=Q(Exists(in_euro.filter(pagina=OuterRef("pk")))) & Q(Exists(stil))),
    )


def _parts(rijen: QuerySet) -> Iterator[_Deel]:
    """Yield amounts, those with the same qualifier added up by the database, and one for all that are not known."""
    per_woord = rijen.order_by().values_list("nauwkeurigheid")
    for woord, som, alle, bekend in per_woord.annotate(Sum("bedrag"), Count("pk"), Count("bedrag")):
        if bekend:
            yield _Deel(som, woord)
        if alle > bekend:
            yield _Deel(None, woord)


def _say_unknown(onbekend: int, aantal: int) -> Iterator[str]:
    if 0 < onbekend < aantal:
        zin = ngettext(
            "Van %(onbekend)d project is geen bedrag bekend. Dat telt niet mee in het totaal.",
            "Van %(onbekend)d projecten is geen bedrag bekend. Die tellen niet mee in het totaal.",
            onbekend,
        )
        yield zin % {"onbekend": onbekend}
