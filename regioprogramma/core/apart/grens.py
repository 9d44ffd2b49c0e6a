"""Our side of the boundary: starts the process, waits no longer than was agreed, and says how it ended.

A file may be made to take hours or gigabytes of whatever reads it. No process that serves visitors or does other work
opens one: it asks for a task by its name, and hears in one word how that ended. Nothing in this room knows Django.
"""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

logger = logging.getLogger(__name__)

#: In bytes: all that a process that reads a file may take, its program included.
MEESTE_GEHEUGEN = 256 * 1024 * 1024
#: What begins there, and from which folder: the one above our packages.
_KIND = "regioprogramma.core.apart.kind"
_MAP = Path(__file__).resolve().parents[3]
#: What it knows of our environment: where programs are. No password, no key, no address of a database.
_MEE = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "PYTHONPYCACHEPREFIX")
_STUK = 1024 * 1024
#: How much of what it complains about is logged, in bytes.
_KLACHT = 2000


class Einde(StrEnum):
    """How reading a file ended."""

    GOED = "goed"
    VERGRENDELD = "vergrendeld"
    KAPOT = "kapot"
    TE_GROOT = "te-groot"
    TE_LANG = "te-lang"
    #: It could not begin: that says nothing of the file.
    MISLUKT = "mislukt"


#: How a process says its ending; what a signal that ended it means; and else the file broke what reads it.
CODES = {Einde.GOED: 0, Einde.VERGRENDELD: 10, Einde.KAPOT: 11, Einde.TE_GROOT: 12}
_VAN_CODE = {code: einde for einde, code in CODES.items()} | {
    # Python itself ends so, before it is in our hands.
    1: Einde.MISLUKT,
    2: Einde.MISLUKT,
    -signal.SIGXCPU: Einde.TE_LANG,
    -signal.SIGPROF: Einde.TE_LANG,
    -signal.SIGALRM: Einde.TE_LANG,
    # A library of C++ that gets no memory; and whoever guards the memory of the machine.
    -signal.SIGABRT: Einde.TE_GROOT,
    -signal.SIGKILL: Einde.TE_GROOT,
    -signal.SIGXFSZ: Einde.TE_GROOT,
}


@dataclass(frozen=True)
class Leesgrenzen:
    """How many seconds reading may take, of the clock and of the processor, and how many bytes it may answer.

    On a machine that does more at once, those of the processor are what a file costs; None is as many as of the clock.
    """

    seconden: float
    uitvoer: int
    processor: float | None = None


@dataclass(frozen=True)
class Afloop:
    """How it ended, and what was answered until then."""

    einde: Einde
    uitvoer: bytes


def run_apart(taak: str, bestand: IO[bytes], grenzen: Leesgrenzen, **gegevens: Any) -> Afloop:
    """Do a task (`kind.TAKEN`) with an open file, apart; `gegevens` are what it needs to know, as JSON can say them.

    Raises OSError when there is no room for a copy of the file, which the process gets instead of the file itself.
    """
    opdracht = {
        "taak": taak,
        "seconden": grenzen.seconden,
        "processor": grenzen.processor or grenzen.seconden,
        "uitvoer": grenzen.uitvoer,
        "gegevens": gegevens,
    }
    with TemporaryFile() as kopie, TemporaryFile() as uit, TemporaryFile() as klacht:
        bestand.seek(0)
        shutil.copyfileobj(bestand, kopie, _STUK)
        bestand.seek(0)
        kopie.seek(0)
        einde = _await(_begin(opdracht, kopie, uit, klacht), grenzen.seconden)
        if einde is Einde.GOED and os.fstat(uit.fileno()).st_size > grenzen.uitvoer:
            einde = Einde.TE_GROOT
        klacht.seek(0)
        if einde is not Einde.GOED:
            woorden = klacht.read(_KLACHT).decode(errors="replace").strip()
            niveau = logging.ERROR if einde is Einde.MISLUKT else logging.INFO
            logger.log(niveau, "Reading an uploaded file (%s) ended with %s. %s", taak, einde, woorden)
        uit.seek(0)
        return Afloop(einde, uit.read(grenzen.uitvoer))


def _begin(opdracht: dict[str, Any], kopie: IO[bytes], uit: IO[bytes], klacht: IO[bytes]) -> subprocess.Popen[bytes]:
    # One heap: every other one reserves room that counts as taken.
    omgeving = {"MALLOC_ARENA_MAX": "1", **{naam: os.environ[naam] for naam in _MEE if naam in os.environ}}
    return subprocess.Popen(  # noqa: S603
        # Without what stands in the home of a user.
        [sys.executable, "-s", "-m", _KIND, json.dumps(opdracht)],
        stdin=kopie,
        stdout=uit,
        stderr=klacht,
        cwd=_MAP,
        env=omgeving,
        # A group of its own, so that whatever it starts ends with it.
        start_new_session=True,
    )


def _await(proces: subprocess.Popen[bytes], seconden: float) -> Einde:
    """Return how a process ended; at the deadline it is ended, with all that it started."""
    try:
        code = proces.wait(seconden)
    except subprocess.TimeoutExpired:
        return Einde.TE_LANG
    finally:
        _end_group(proces)
    return _VAN_CODE.get(code, Einde.KAPOT)


def _end_group(proces: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(proces.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        # All of it has ended; on some systems one that has ended may not be told so.
        proces.poll()
    proces.wait()
