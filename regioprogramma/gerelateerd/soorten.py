"""The kinds of pieces that can stand in a list: page types that say so (`Paginatype.lijstnummer`), and documents."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Model, Q, QuerySet

from regioprogramma.core.models import Document
from regioprogramma.core.pagina import typed_models

Paren = Iterable[tuple[int, int]]


def _show_nothing(ids: Collection[int] | None) -> Paren:
    return ()


@dataclass(frozen=True)
class Lijstsoort:
    """A kind of pieces, such as "projecten".

    `nummer` is what the database holds, so it never changes. `levend`: its pages are kept up to date, so their age
    says nothing. `relaties(ids)` yields the pairs (id, id) of pages that show each other already, for whatever other
    reason, where at least one of the two is in `ids`; it takes all pages when `ids` is None.
    """

    nummer: int
    naam: str
    model: type[Model]
    levend: bool
    relaties: Callable[[Collection[int] | None], Paren] = _show_nothing


DOCUMENTEN = Lijstsoort(6, "documenten", Document, levend=False)


@cache
def alle_soorten() -> tuple[Lijstsoort, ...]:
    """Return all kinds, in the order of their numbers; raises ValueError when two have the same number or name."""
    soorten = [DOCUMENTEN]
    for model in typed_models():
        paginatype = model.paginatype
        if paginatype.lijstnummer is not None:
            naam = paginatype.lijstnaam or paginatype.naam
            relaties = model.shown_pairs
            soorten.append(Lijstsoort(paginatype.lijstnummer, naam, model, not paginatype.gedateerd, relaties))
    for eigenschap in ("nummer", "naam"):
        _refuse_doubles(soorten, eigenschap)
    return tuple(sorted(soorten, key=lambda soort: soort.nummer))


def _refuse_doubles(soorten: Iterable[Lijstsoort], eigenschap: str) -> None:
    """Raise ValueError when two kinds are the same in what tells them apart; this runs before any system check."""
    eerder: dict[Any, Lijstsoort] = {}
    for soort in soorten:
        ander = eerder.setdefault(getattr(soort, eigenschap), soort)
        if ander is not soort:
            raise ValueError(
                f"{ander.model.__name__} and {soort.model.__name__} have the same {eigenschap} in the related lists: "
                f"{getattr(soort, eigenschap)}. Give one of them another `lijstnummer` or `naam` in its Paginatype."
            )


def soort_van(model: type[Model]) -> Lijstsoort | None:
    """Return the kind of a page type; None when it stands in no list."""
    return next((soort for soort in alle_soorten() if soort.model is model), None)


def soort_met_naam(naam: str) -> Lijstsoort:
    """Return the kind with this name; raises KeyError when there is none."""
    return {soort.naam: soort for soort in alle_soorten()}[naam]


def paren(queryset: QuerySet, een: str, ander: str, ids: Collection[int] | None) -> QuerySet:
    """Return the pairs of the fields `een` and `ander` where one of the two is in `ids`; for `shown_pairs`."""
    if ids is not None:
        queryset = queryset.filter(Q(**{f"{een}__in": ids}) | Q(**{f"{ander}__in": ids}))
    return queryset.filter(**{f"{ander}__isnull": False}).order_by().values_list(een, ander)
