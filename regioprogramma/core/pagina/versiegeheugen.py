"""What is the same on every page of one version of the content: read once for all of them, in each process.

Who knows which version is being served says so (`op_versie`); outside of that everything is read each time. What is
remembered is shared by all requests: nobody changes it.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

#: How many things are remembered of a version, whatever is asked.
MEESTE_HERINNERD = 1_000

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
    """Return what `maak` returned the first time in this version of the content; without a version, what it returns.

    The key says what it is, and of which site.
    """
    geheugen = _geheugen.get()
    if geheugen is None:
        return maak()
    if sleutel not in geheugen:
        gemaakt = maak()
        if len(geheugen) >= MEESTE_HERINNERD:
            return gemaakt
        geheugen[sleutel] = gemaakt
    herinnerd: _T = geheugen[sleutel]
    return herinnerd
