"""What a page type is to the rest of the site: said once, in its own class, and read by all who show or find pages.

A page type that visitors look for by its kind, such as a project, has a `Paginatype` as its attribute `paginatype`;
one that is only itself, such as the home page, has None. Search, the pages of keywords and gemeenten, the related
lists, the site map and the lists of the CMS read it here; none of them names a type.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from wagtail.models import get_page_models

#: What the state of a page counts in search beside how well it matches: in front, like any page, or finished.
VOOROP, GEWOON, VOORBIJ = 1.15, 1.0, 0.85


def weigh_alike(pagina: Model) -> float:
    """Return the weight in search of a page whose state says nothing."""
    return GEWOON


def order_by_date(paginas: QuerySet) -> QuerySet:
    """Return pages with the newest first."""
    return paginas.newest()


@dataclass(frozen=True, kw_only=True)
class Paginatype:
    """A kind of page that visitors can ask for."""

    #: In addresses ("?soort=projecten") and as the anchor of its section; at most 30 letters, digits and hyphens.
    naam: str
    #: The word for several of them, as a heading; a function of the request when a region chooses the word.
    meervoud: str | Callable[[HttpRequest], str]
    #: The place among the other kinds, wherever these stand beside each other; the lowest first.
    plaats: int
    #: What its state counts in search; 1 for most pages.
    gewicht: Callable[[Model], float] = weigh_alike
    #: Whether it tells of one day, as a message does: results show that day, and its age counts in the related lists.
    gedateerd: bool = False
    #: The number by which the tables of the related engine know this kind; never changes. None: in no related list.
    #: Documents have 6; the highest that is taken plus one is free.
    lijstnummer: int | None = None
    #: What the related lists call it; `naam` when not said.
    lijstnaam: str = ""
    #: The section with related pages of this kind, and its heading: ("gerelateerde_projecten", "Gerelateerde …").
    reeks: tuple[str, str] | None = None
    #: The word in the address of the feed with the news about one of them; "" without. Its page may leave it unsaid.
    feed: str = ""
    feed_op_pagina: bool = True
    #: How a page of a keyword or gemeente shows some of them: a template that reads `paginas` and `alles`.
    sjabloon: str = "secties/rijen.html"
    volgorde: Callable[[QuerySet], QuerySet] = order_by_date
    #: The page type that lists them all and filters by keyword, and the words of the link there, with %(naam)s.
    overzicht: type[Model] | None = None
    alles_over: str = ""

    def __post_init__(self) -> None:
        if self.reeks and self.lijstnummer is None:
            raise ValueError(f"The page type “{self.naam}” has a `reeks`, so it needs a `lijstnummer` as well.")

    def heading(self, request: HttpRequest) -> str:
        """Return the word for several of them, in the words of this region."""
        return str(self.meervoud(request) if callable(self.meervoud) else self.meervoud)


def typed_models() -> list[type[Model]]:
    """Return the models of the kinds of pages that visitors can ask for, in their order."""
    models = [model for model in get_page_models() if paginatype_of(model)]
    return sorted(models, key=lambda model: model.paginatype.plaats)


def paginatype_of(model: type[Model] | None) -> Paginatype | None:
    """Return what the site knows of a page type; None for a page that is only itself."""
    return getattr(model, "paginatype", None)
