"""What is the same on every page of one version of the content: read once for all of them, in each process.

Who knows which version is being served says so (`op_versie`); outside of that everything is read each time. What is
remembered is shared by all requests: nobody changes it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from .sites import bediende_site

#: How many things are remembered of a version, and of one kind of thing, whatever is asked.
MEESTE_HERINNERD = 1_000

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")
_Geheugen = dict[Hashable, Any]
_geheugen: ContextVar[_Geheugen | None] = ContextVar("versiegeheugen", default=None)
#: Of the version that was asked for last; a page of the version before it that is still being made keeps its own.
_laatste: tuple[str, _Geheugen] = ("", {})


@contextmanager
def op_versie(versie: str) -> Iterator[None]:
    """Within this block `per_versie` remembers, for as long as this is the version."""
    global _laatste
    laatste = _laatste
    if laatste[0] != versie:
        laatste = _laatste = (versie, {})
    token = _geheugen.set(laatste[1])
    try:
        yield
    finally:
        _geheugen.reset(token)


def per_versie(sleutel: Hashable, maak: Callable[[], _T]) -> _T:
    """Return what `maak` returned first in this version of the content, on the site that is being served.

    Without a version, what it returns now. The key says what it is.
    """
    geheugen = _geheugen.get()
    if geheugen is None:
        return maak()
    site = bediende_site()
    plek = (site and site.pk, sleutel)
    if plek not in geheugen:
        gemaakt = maak()
        if len(geheugen) >= MEESTE_HERINNERD:
            return gemaakt
        geheugen[plek] = gemaakt
    herinnerd: _T = geheugen[plek]
    return herinnerd


def per_versie_elk(
    soort: Hashable, sleutels: Iterable[_K], maak: Callable[[set[_K]], Mapping[_K, _T]]
) -> dict[_K, _T]:
    """Return {key: thing} of these keys, as far as there are, each made once in this version of the content.

    `maak` makes all that are not remembered together; a key that it does not give is remembered as not there.
    """
    gevraagd = list(dict.fromkeys(sleutels))
    herinnerd: dict[_K, _T | None] = per_versie(("elk", soort), dict)
    if mist := {sleutel for sleutel in gevraagd if sleutel not in herinnerd}:
        gemaakt = maak(mist)
        nieuw = {sleutel: gemaakt.get(sleutel) for sleutel in mist}
        if len(herinnerd) + len(nieuw) <= MEESTE_HERINNERD:
            herinnerd |= nieuw
        else:
            herinnerd = herinnerd | nieuw
    gevonden = ((sleutel, herinnerd[sleutel]) for sleutel in gevraagd)
    return {sleutel: ding for sleutel, ding in gevonden if ding is not None}
