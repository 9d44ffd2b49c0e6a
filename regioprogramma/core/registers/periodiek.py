"""What the worker does every minute beside publishing: an app registers its own."""

import logging
from collections.abc import Callable
from typing import TypeVar

Taak = TypeVar("Taak", bound=Callable[..., object])

logger = logging.getLogger(__name__)
_taken: list[Callable[..., object]] = []


def every_minute(functie: Taak) -> Taak:
    """Register a function without arguments that the worker calls every minute."""
    _taken.append(functie)
    return functie


def run_all() -> None:
    """Call every registered function; one that fails is logged, tried again next minute, and stops no other."""
    for functie in _taken:
        try:
            functie()
        except Exception:
            logger.exception("%s failed; it is tried again in a minute.", getattr(functie, "__qualname__", functie))
