"""What is read once of a page or an account and used by many: for as long as it is in memory, which is one request."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from django.utils.functional import cached_property

_T = TypeVar("_T")


class Geheugen:
    """Remembers what was read of it, where several ask for the same."""

    def remember(self, sleutel: Hashable, maak: Callable[[], _T]) -> _T:
        """Return what `maak` returned when this key was asked for first: the key is a word for what it is."""
        gelezen: dict[Hashable, Any] = self.__dict__.setdefault("_gelezen", {})
        if sleutel not in gelezen:
            gelezen[sleutel] = maak()
        return gelezen[sleutel]

    def forget(self) -> None:
        """Let everything be read again."""
        for naam in [naam for naam in vars(self) if isinstance(getattr(type(self), naam, None), cached_property)]:
            del self.__dict__[naam]
        self.__dict__.pop("_gelezen", None)


class Paginageheugen(Geheugen):
    """A page of which the child objects are read once, however many sections show them."""

    def is_stored(self, relatie: str) -> bool:
        """Whether the child objects of this page (`relatie`) are those of the database: not of a draft, say."""
        return relatie not in self.__dict__.get("_cluster_related_objects", {})

    def kinderen(self, relatie: str, *met: str) -> list[Any]:
        """Return the child objects of this page (`relatie`) as a list, with their relations `met`.

        In a preview these are what the editor has not saved yet.
        """

        def read() -> list[Any]:
            alle = getattr(self, relatie).all()
            return list(alle.select_related(*met) if met else alle)

        return self.remember(("kinderen", relatie), read)

    def give_kinderen(self, relatie: str, rijen: list[Any]) -> None:
        """Let a page know its stored child objects (`relatie`), which were read with others; a draft has its own."""
        if self.is_stored(relatie):
            self.remember(("kinderen", relatie), lambda: rijen)


def read_kinderen(paginas: Sequence[Any], relatie: str, *met: str) -> None:
    """Let stored pages of one type know their child objects (`relatie`): for all of them in one question."""
    if not paginas:
        return
    veld = type(paginas[0])._meta.get_field(relatie)
    eigenaar = veld.field.attname
    per_pagina: dict[int, list[Any]] = {pagina.pk: [] for pagina in paginas}
    rijen = veld.related_model._default_manager.filter(**{f"{eigenaar}__in": per_pagina})
    for rij in rijen.select_related(*met) if met else rijen:
        per_pagina[getattr(rij, eigenaar)].append(rij)
    for pagina in paginas:
        pagina.give_kinderen(relatie, per_pagina[pagina.pk])
