"""The list of projects by how much they take: in classes, with what is not known as a class of its own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.db.models import CharField, Expression, Func, Q
from django.db.models.lookups import In
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.lijsten import Facet
from regioprogramma.core.opmaak import show_bedrag

from .models import totaalbedrag

#: From which amount in euros each class goes, up to that of the next.
_VANAF = (0, 100_000, 1_000_000, 5_000_000, 10_000_000)
_ONBEKEND = "onbekend"
#: What a class is called in an address: "100000-1000000".
_WAARDEN = (*(f"{vanaf}-{tot}" for vanaf, tot in pairwise(_VANAF)), f"{_VANAF[-1]}-")


class Bedragfacet(Facet):
    """A filter on the total of a project: as stated, else the sum of its money."""

    def __init__(self) -> None:
        super().__init__(gettext_lazy("Bedrag"), lambda filterset: _list_klassen(), kolom=_klasse())

    def voorwaarde(self, waarden: Sequence[str]) -> Q:
        """Return the condition for what falls in one of these classes."""
        return Q(In(self.kolom, list(waarden)))


def _list_klassen() -> Iterator[tuple[str, str]]:
    """Yield the classes (value, text) from the lowest amount to the highest, and last what is not known."""
    laagste, hoogste = _VANAF[1], _VANAF[-1]
    yield _WAARDEN[0], _("Minder dan %(bedrag)s") % {"bedrag": show_bedrag(laagste)}
    for waarde, (vanaf, tot) in zip(_WAARDEN[1:], pairwise(_VANAF[1:]), strict=False):
        yield waarde, _("%(vanaf)s tot %(tot)s") % {"vanaf": show_bedrag(vanaf), "tot": show_bedrag(tot)}
    yield _WAARDEN[-1], _("%(bedrag)s of meer") % {"bedrag": show_bedrag(hoogste)}
    yield _ONBEKEND, _("Bedrag niet bekend")


def _klasse() -> Expression:
    """Return the class of a project in the database."""
    namen = ", ".join(f"'{naam}'" for naam in (_ONBEKEND, *_WAARDEN))
    grenzen = ", ".join(map(str, _VANAF))
    return Func(
        totaalbedrag(),
        template=f"(ARRAY[{namen}])[1 + COALESCE(width_bucket(%(expressions)s, ARRAY[{grenzen}]::numeric[]), 0)]",
        output_field=CharField(),
    )
