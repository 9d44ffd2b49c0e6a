"""What the worker does every minute beside publishing: an app registers its own."""

import logging

logger = logging.getLogger(__name__)
_taken = []


def every_minute(functie):
    """Register a function without arguments that the worker calls every minute."""
    _taken.append(functie)
    return functie


def run_all():
    """Call every registered function; one that fails is logged, tried again next minute, and stops no other."""
    for functie in _taken:
        try:
            functie()
        except Exception:
            logger.exception("%s failed; it is tried again in a minute.", getattr(functie, "__qualname__", functie))
