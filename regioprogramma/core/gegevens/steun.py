"""What a description of open data leans on: which rows it reads, so that a change of those is a change of it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model, Q

#: {ids of rows or of things: the condition for what leans on them}.
Vinder = Callable[[Collection[int]], Q]


@dataclass(frozen=True)
class Pad:
    """Finds the things of which a lookup ends at one of some ids."""

    lookup: str

    def __call__(self, ids: Collection[int]) -> Q:
        return Q(**{f"{self.lookup}__in": ids})


@dataclass(frozen=True)
class Steun:
    """Rows of a table that things lean on: the column `kolom` of a row has an id with which `vind` finds the things.

    When a row goes, or gets another value there, the things of the value that it had leaned on it too.
    """

    model: type[Model]
    kolom: str
    vind: Vinder

    @property
    def plek(self) -> tuple[str, str]:
        """The table and the column, as the database names them."""
        return self.model._meta.db_table, str(self.model._meta.get_field(self.kolom).column)


def lean_on_rows(model: type[Model], vind: Vinder) -> list[Steun]:
    """Return what leans on the rows of a model themselves, by their id: also on the part that its parents hold."""
    return [Steun(deel, deel._meta.pk.attname, vind) for deel in (model, *model._meta.get_parent_list())]


def list_steunen(model: type[Model], leunt_op: Iterable[str | Steun]) -> list[Steun]:
    """Return everything that things of a model lean on, each once.

    That is the things themselves, and what they reach by the lookups in `leunt_op`, each with all that it passes.
    """
    gevonden = lean_on_rows(model, Pad("pk"))
    for deel in leunt_op:
        gevonden += [deel] if isinstance(deel, Steun) else _along(model, deel.split("__"))
    return list(dict.fromkeys(gevonden))


def _along(model: type[Model], stappen: list[str]) -> Iterator[Steun]:
    """Yield all along a lookup; a row that points back says by its own column whose it is, also when it goes."""
    for nummer, stap in enumerate(stappen):
        veld, hier, verder = model._meta.get_field(stap), "__".join(stappen[:nummer]), "__".join(stappen[: nummer + 1])
        van = Pad(hier or "pk")
        if veld.one_to_many:
            yield Steun(veld.related_model, veld.field.attname, van)
            # What its parents hold says nothing of whose it is.
            yield from lean_on_rows(veld.related_model, Pad(verder))[1:]
        else:
            if veld.many_to_many:
                through = veld.remote_field.through
                yield Steun(through, through._meta.get_field(veld.m2m_field_name()).attname, van)
            yield from lean_on_rows(veld.related_model, Pad(verder))
        model = veld.related_model
