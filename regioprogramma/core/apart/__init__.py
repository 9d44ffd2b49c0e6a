"""Reads a file that somebody uploaded in a process of its own, with limits of time, memory and output.

A file may be made to take hours or gigabytes of whatever reads it. No process that serves visitors or does other work
opens one: it asks for a task by its name, and hears in one word how that ended. Nothing here knows Django.
"""

from .grens import MEESTE_GEHEUGEN, Afloop, Einde, Grenzen, run_apart

__all__ = ["MEESTE_GEHEUGEN", "Afloop", "Einde", "Grenzen", "run_apart"]
