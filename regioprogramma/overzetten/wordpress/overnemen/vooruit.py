"""Gets files before it is their turn: while one is stored, the next are on their way."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_D = TypeVar("_D")
_U = TypeVar("_U")


def fetch_ahead(
    dingen: Iterable[_D], haal: Callable[[_D], _U], tegelijk: int
) -> Iterator[tuple[_D, Callable[[], _U]]]:
    """Yield each thing, in order, with a function that returns what `haal` gave for it, or raises what that raised.

    Never more than `tegelijk` are being got, or wait to be used.
    """
    met = ThreadPoolExecutor(tegelijk)
    rij: deque[tuple[_D, Future[_U]]] = deque()
    try:
        for ding in dingen:
            rij.append((ding, met.submit(haal, ding)))
            if len(rij) >= tegelijk:
                yield _first(rij)
        while rij:
            yield _first(rij)
    finally:
        # Whoever stops does not wait for what is on its way.
        met.shutdown(wait=False, cancel_futures=True)


def _first(rij: deque[tuple[_D, Future[_U]]]) -> tuple[_D, Callable[[], _U]]:
    ding, komt = rij.popleft()
    return ding, komt.result
