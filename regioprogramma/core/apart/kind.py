"""The other side of the boundary: a small program that limits itself, does one task and ends.

Its input is the file, its output the answer, and its exit code how it ended (`grens.CODES`).
"""

import errno
import json
import math
import os
import resource
import signal
import sys
from importlib import import_module
from typing import Any

from .fouten import TeGroot, Vergrendeld
from .grens import CODES, MEESTE_GEHEUGEN, Einde

#: What can be asked, and where it is done. What a task needs is imported within its limits.
TAKEN = {
    "look": ("documenten", "look"),
    "read": ("documenten", "read"),
    "clean": ("fotos", "clean"),
    "copies": ("fotos", "copies"),
    "cells": ("rekenblad", "read_cells"),
}
#: In bytes, more than any module is when Python keeps it compiled: one that is cut off cannot be read any more, by
#: anybody. `run_apart` takes no more than was agreed of what is answered.
_BYTECODE = 8 * 1024 * 1024
#: How many files it may have open, of which some are the program's own.
_BESTANDEN = 64


def main(opdracht: dict[str, Any]) -> Einde:
    """Do what is asked, and return how that ended."""
    _limit(opdracht["seconden"], opdracht["processor"], opdracht["uitvoer"])
    module, functie = TAKEN[opdracht["taak"]]
    doe = getattr(import_module(f"{__package__}.{module}"), functie)
    try:
        doe(sys.stdin.buffer, sys.stdout.buffer, **opdracht["gegevens"])
        sys.stdout.buffer.flush()
    except Vergrendeld:
        return Einde.VERGRENDELD
    except (MemoryError, TeGroot) as fout:
        return _complain(fout, Einde.TE_GROOT)
    # Whatever a file makes of the libraries that read it: it is damaged, or not what its name says.
    except Exception as fout:  # noqa: BLE001
        te_veel = isinstance(fout, OSError) and fout.errno == errno.EFBIG
        return _complain(fout, Einde.TE_GROOT if te_veel else Einde.KAPOT)
    return Einde.GOED


def _complain(fout: Exception, einde: Einde) -> Einde:
    try:
        sys.stderr.write(repr(fout)[:1000])
        sys.stderr.flush()
    # No room is left to say it in.
    except (MemoryError, OSError):
        pass
    return einde


def _limit(seconden: float, processor: float, uitvoer: int) -> None:
    """Take no more than was agreed, even when whoever asked is no longer there to see to it."""
    grenzen = [
        (resource.RLIMIT_AS, MEESTE_GEHEUGEN),
        (resource.RLIMIT_CPU, math.ceil(processor)),
        (resource.RLIMIT_FSIZE, max(uitvoer, _BYTECODE)),
        (resource.RLIMIT_NOFILE, _BESTANDEN),
        (resource.RLIMIT_CORE, 0),
    ]
    for wat, hoeveel in grenzen:
        hoogst = resource.getrlimit(wat)[1]
        hoeveel = hoeveel if hoogst == resource.RLIM_INFINITY else min(hoeveel, hoogst)
        resource.setrlimit(wat, (hoeveel, hoeveel))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(math.ceil(seconden))
    # The same of the processor, in parts of a second.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, processor)


if __name__ == "__main__":
    uitkomst = main(json.loads(sys.argv[1]))
    # At once: what Python tidies up needs memory that there may not be.
    os._exit(CODES[uitkomst])
