"""The sections of a page: a section without content does not exist.

A page type names its sections in order (`secties = ("speerpunten", "nieuws")`). The app that has the content
registers who builds a section, for which page types; so a lower layer shows what a higher one knows, without
importing it. A builder returns None when there is nothing: then there is no heading, no list and no entry in the
contents list.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage


@dataclass(frozen=True)
class Sectie:
    """One section: its anchor, heading ("" when the content brings its own), template and what that shows.

    `in_lijst` holds (anchor, text) pairs for the contents list of the headings inside that belong in it. What leads
    from this page to others about the same (`verder`) stands together with what else does, folded. What a visitor
    wants to know first (`bovenaan`) stands below the lead.
    """

    anker: str
    kop: str
    template: str
    inhoud: dict[str, Any] = field(default_factory=dict)
    in_lijst: tuple[tuple[str, str], ...] = ()
    verder: bool = False
    bovenaan: bool = False

    @property
    def verwijzingen(self) -> tuple[tuple[str, str], ...]:
        """The entries of this section in the contents list, as (anchor, text) pairs."""
        eigen = ((self.anker, self.kop),) if self.kop else ()
        return (*eigen, *self.in_lijst)


@dataclass(frozen=True)
class Verwijzing:
    """A plain link, such as the one below a shortened list: its address and text."""

    url: str
    tekst: str


#: Builds a section of a page of the types that it is registered for; None when there is nothing to show.
Bouwer = Callable[[Any, HttpRequest], Sectie | None]

_bouwers: dict[tuple[type[Model], str], Bouwer] = {}


def sectie(naam: str, *paginatypen: type[Model]) -> Callable[[Bouwer], Bouwer]:
    """Register the decorated function `(pagina, request) -> Sectie | None` for section `naam` of these page types."""

    def register(bouwer: Bouwer) -> Bouwer:
        for paginatype in paginatypen:
            _bouwers[paginatype, naam] = bouwer
        return bouwer

    return register


def bouwer_van(paginatype: type[Model], naam: str) -> Bouwer | None:
    """Return the builder of a section for a page type or the nearest type above it; None when nobody registered."""
    return next((_bouwers[klasse, naam] for klasse in paginatype.__mro__ if (klasse, naam) in _bouwers), None)


def secties_van(pagina: AbstractPage, request: HttpRequest) -> list[Sectie]:
    """Return the sections of `pagina` that have content, in the order of its type; see `Sectie.verder`."""
    bouwers = (bouwer_van(type(pagina), naam) for naam in pagina.secties)
    # That there is one for every section is checked when the site starts.
    gebouwd = (bouwer(pagina, request) for bouwer in bouwers if bouwer)
    return gather_verder([sectie for sectie in gebouwd if sectie is not None])


def gather_verder(secties: list[Sectie]) -> list[Sectie]:
    """Put the sections that lead further together where the last of them stood; one alone is not folded."""
    delen = [sectie for sectie in secties if sectie.verder]
    if len(delen) < 2:
        return [replace(sectie, verder=False) for sectie in secties]
    samen = Sectie("meer-hierover", _("Meer hierover"), "secties/meer_hierover.html", {"delen": delen})
    over = [samen if sectie is delen[-1] else sectie for sectie in secties]
    return [sectie for sectie in over if not sectie.verder]
