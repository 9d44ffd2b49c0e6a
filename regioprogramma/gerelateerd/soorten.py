"""The kinds of pieces that can stand in a list; the page types register theirs in their own `soorten.py`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from regioprogramma.core.models import Document

_soorten = {}


def _geen_relaties(ids):
    return ()


@dataclass(frozen=True)
class Soort:
    """A kind of pieces, such as "projecten".

    `nummer` is what the database holds, so it never changes. `levend`: its pages are kept up to date, so their age
    says nothing. `relaties(ids)` yields the pairs (id, id) of pages that show each other already, for whatever other
    reason, where at least one of both is in `ids`; it takes all pages when `ids` is None.
    """

    nummer: int
    naam: str
    model: type
    levend: bool
    relaties: Callable = _geen_relaties


def registreer(soort):
    """Add a kind; raises ValueError when its number or name is taken."""
    if any(soort.nummer == andere.nummer or soort.naam == andere.naam for andere in _soorten.values()):
        raise ValueError(f"{soort.naam} ({soort.nummer}) is a kind already")
    _soorten[soort.model] = soort


def alle_soorten():
    """Return all kinds, in the order of their numbers."""
    return sorted(_soorten.values(), key=lambda soort: soort.nummer)


def soort_van(model):
    """Return the kind of a page type; None when it stands in no list."""
    return _soorten.get(model)


def soort_met_naam(naam):
    """Return the kind with this name; raises KeyError when nobody registered it."""
    return {soort.naam: soort for soort in _soorten.values()}[naam]


def paren(queryset, een, ander, ids):
    """Return the pairs of the fields `een` and `ander` where one of both is in `ids`; for `Soort.relaties`."""
    if ids is not None:
        queryset = queryset.filter(Q(**{f"{een}__in": ids}) | Q(**{f"{ander}__in": ids}))
    return queryset.filter(**{f"{ander}__isnull": False}).order_by().values_list(een, ander)


registreer(Soort(6, "documenten", Document, levend=False))
