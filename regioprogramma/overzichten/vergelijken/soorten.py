"""What can be put side by side: projects, opgaven and gemeenten; how each is found, named and told of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from contacten.models import Gemeente
from opgaven.models import Opgave
from projecten.models import Project
from regioprogramma.core.opmaak import read_numbers
from regioprogramma.core.registers import with_words
from regioprogramma.overzichten.stand.overzicht import opgaven_with_agenda

from .gemeenten import gemeente_rows
from .opgaven import opgave_rows
from .projecten import project_rows
from .rijen import Vergelijkrij

#: How many projects are offered for the words that somebody typed.
_GEVONDEN = 7


@dataclass(frozen=True)
class Ding:
    """One of the things: what stands for it in an address, what it is called, and where it is."""

    waarde: str
    naam: str
    url: str
    zelf: Any


@dataclass(frozen=True)
class Vergelijksoort:
    """A kind of thing. Of one without `offer` there are too many to choose from: they are looked for (`search`)."""

    naam: str
    titel: str
    ander: str
    find: Callable[[Sequence[str], HttpRequest], list[Ding]]
    rows: Callable[[Sequence[Any], HttpRequest], Iterable[Vergelijkrij]]
    offer: Callable[[HttpRequest], list[Ding]] | None = None
    search: Callable[[str, HttpRequest], list[Ding]] | None = None
    uitleg: str = ""


def _pages(paginas: Iterable[Any], request: HttpRequest) -> list[Ding]:
    return [Ding(str(pagina.pk), pagina.title, pagina.get_url(request) or "", pagina) for pagina in paginas]


def _find_projecten(waarden: Sequence[str], request: HttpRequest) -> list[Ding]:
    return _pages(Project.objects.visible().filter(pk__in=read_numbers(waarden)).defer("inhoud"), request)


def _search_projecten(tekst: str, request: HttpRequest) -> list[Ding]:
    gevonden = Project.objects.visible().filter(with_words(tekst)).in_order()
    return _pages(gevonden.defer("inhoud")[:_GEVONDEN], request)


def _find_opgaven(waarden: Sequence[str], request: HttpRequest) -> list[Ding]:
    nummers = set(read_numbers(waarden))
    return _pages([opgave for opgave in opgaven_with_agenda() if opgave.pk in nummers], request)


def comparable_opgaven(request: HttpRequest) -> list[Ding]:
    """Return the opgaven of the running agenda, in its order."""
    return _pages(Opgave.objects.visible().of_running_agenda().defer("inhoud"), request)


def comparable_gemeenten(request: HttpRequest) -> list[Ding]:
    """Return the gemeenten of the region, by name."""
    return [
        Ding(gemeente.slug, gemeente.naam, gemeente.get_absolute_url(), gemeente)
        for gemeente in Gemeente.objects.current()
    ]


def _find_gemeenten(waarden: Sequence[str], request: HttpRequest) -> list[Ding]:
    return [ding for ding in comparable_gemeenten(request) if ding.waarde in waarden]


VERGELIJK_PROJECTEN = Vergelijksoort(
    naam="projecten",
    titel=_("Projecten vergelijken"),
    ander=_("Zoek een ander project"),
    find=_find_projecten,
    search=_search_projecten,
    rows=project_rows,
)
VERGELIJK_OPGAVEN = Vergelijksoort(
    naam="opgaven",
    titel=_("Opgaven vergelijken"),
    ander=_("Andere opgave"),
    find=_find_opgaven,
    offer=comparable_opgaven,
    rows=opgave_rows,
    uitleg=_("Het geld en de resultaten zijn die van de projecten bij de opgave."),
)
VERGELIJK_GEMEENTEN = Vergelijksoort(
    naam="gemeenten",
    titel=_("Gemeenten vergelijken"),
    ander=_("Andere gemeente"),
    find=_find_gemeenten,
    offer=comparable_gemeenten,
    rows=gemeente_rows,
    uitleg=_(
        "Het geld en de resultaten zijn die van projecten die de gemeente noemen. Een project in meer gemeenten telt "
        "bij elk van die gemeenten helemaal mee. Wat voor de hele regio is, telt hier niet mee."
    ),
)
VERGELIJKSOORTEN = {soort.naam: soort for soort in (VERGELIJK_PROJECTEN, VERGELIJK_OPGAVEN, VERGELIJK_GEMEENTEN)}
