"""Says that what is stored was judged a moment ago, so that it is not judged once more on its way."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_GEVELD: ContextVar[bool] = ContextVar("geveld", default=False)


@contextmanager
def judged() -> Iterator[None]:
    """Store within this block what a form has just judged: Wagtail judges it twice more when it is published."""
    merk = _GEVELD.set(True)
    try:
        yield
    finally:
        _GEVELD.reset(merk)


def was_judged() -> bool:
    """Whether what is stored now was judged a moment ago."""
    return _GEVELD.get()
