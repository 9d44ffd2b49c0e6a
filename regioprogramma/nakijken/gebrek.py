"""One thing that is wrong."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

#: How many names a sentence holds.
_NOEMEN = 5


@dataclass(frozen=True)
class Gebrek:
    """What is wrong, in a sentence; what sets it right, if a program can; and else what somebody must do."""

    wat: str
    daarna: str
    herstel: Callable[[], object] | None = None


def show_some(dingen: Iterable[object]) -> str:
    """Return the first of these, and how many there are beside them."""
    namen = [str(ding) for ding in dingen]
    rest = f" and {len(namen) - _NOEMEN} more" if len(namen) > _NOEMEN else ""
    return ", ".join(namen[:_NOEMEN]) + rest


@contextmanager
def tried() -> Iterator[None]:
    """Let what is done in the block be undone at its end: what it would have changed was wrong."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
