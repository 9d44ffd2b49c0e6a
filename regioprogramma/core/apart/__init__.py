"""Reads a file that somebody uploaded in a process of its own, with limits of time, memory and output."""

from .celsoort import Celsoort
from .fouten import Vergrendeld
from .grens import MEESTE_GEHEUGEN, Afloop, Einde, Leesgrenzen, run_apart

__all__ = ["MEESTE_GEHEUGEN", "Afloop", "Celsoort", "Einde", "Leesgrenzen", "Vergrendeld", "run_apart"]
