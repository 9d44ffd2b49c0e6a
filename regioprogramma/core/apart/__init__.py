"""Reads a file that somebody uploaded in a process of its own, with limits of time, memory and output."""

from .fouten import Vergrendeld
from .grens import MEESTE_GEHEUGEN, Afloop, Einde, Grenzen, run_apart

__all__ = ["MEESTE_GEHEUGEN", "Afloop", "Einde", "Grenzen", "Vergrendeld", "run_apart"]
