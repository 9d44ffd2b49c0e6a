"""The pictures that are read for one page: what is needed of one is read for all of them, in one question."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self
from weakref import ref

_groep: ContextVar["Beeldgroep | None"] = ContextVar("beeldgroep", default=None)


class Beeldgroep:
    """Pictures of which the copies are not read yet. It keeps none of them in memory."""

    def __init__(self) -> None:
        self._beelden: list[ref[Any]] = []

    def __reduce__(self) -> tuple[type[Self], tuple[()]]:
        # A picture that goes into a cache, or is copied, goes without the others.
        return type(self), ()

    def add(self, beeld: Any) -> None:
        """Let a picture belong to this group."""
        self._beelden.append(ref(beeld))
        beeld.beeldgroep = self

    def read_kopieen(self, specs: list[str]) -> None:
        """Let all its pictures know their copies of these sizes, where Wagtail looks for them first."""
        verwijzingen, self._beelden = self._beelden, []
        beelden = [beeld for beeld in (verwijzing() for verwijzing in verwijzingen) if beeld is not None]
        if not beelden:
            return
        kopieen = beelden[0].get_rendition_model().objects
        per_beeld: dict[int, list[Any]] = {beeld.pk: [] for beeld in beelden}
        for kopie in kopieen.filter(image__in=per_beeld, filter_spec__in=specs):
            per_beeld[kopie.image_id].append(kopie)
        for beeld in beelden:
            beeld.prefetched_renditions = list(per_beeld[beeld.pk])


@contextmanager
def in_beeldgroep() -> Iterator[None]:
    """Within this block all pictures that are read belong together."""
    token = _groep.set(Beeldgroep())
    try:
        yield
    finally:
        _groep.reset(token)


def join_beeldgroep(beeld: Any) -> None:
    """Let a picture that was just read belong to those of the page that is being made, if any is."""
    if groep := _groep.get():
        groep.add(beeld)
