"""Makes a file or folder that is there whole, or not at all: it has its name only when it is finished.

Until then it is called `.naam.bezig`, and is held by a lock. What a killed program left, the next one throws away.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .fouten import ArchiefFout

_BEZET = "Another program writes {} just now."


def _half(pad: Path) -> Path:
    return pad.with_name(f".{pad.name}.bezig")


def require_free(pad: Path) -> None:
    """Raise ArchiefFout when something is there already, or nothing can be there; an empty folder may be replaced."""
    if not pad.name or pad.name == "..":
        raise ArchiefFout(f"{pad} is no name for an archive.")
    if not pad.parent.is_dir():
        raise ArchiefFout(f"The folder {pad.parent} is not there. Make it first.")
    if os.path.lexists(pad) and not (pad.is_dir() and not pad.is_symlink() and not any(pad.iterdir())):
        raise ArchiefFout(f"{pad} is there already, and is left alone. Choose another name, or remove it first.")
    if not os.access(pad.parent, os.W_OK | os.X_OK):
        raise ArchiefFout(f"This program may not write in {pad.parent}.")


@contextmanager
def new_file(pad: Path) -> Iterator[IO[bytes]]:
    """Yield a file to write; at the end of the block it stands at `pad`, or nothing does."""
    half = _half(pad)
    with half.open("ab") as bestand:
        _hold(bestand.fileno(), pad)
        try:
            bestand.truncate(0)
            yield bestand
            bestand.flush()
            os.fsync(bestand.fileno())
            require_free(pad)
            half.rename(pad)
        except BaseException:
            half.unlink(missing_ok=True)
            raise


@contextmanager
def new_folder(pad: Path) -> Iterator[Path]:
    """Yield a folder to fill; at the end of the block it stands at `pad`, or nothing does."""
    half = _half(pad)
    half.mkdir(exist_ok=True)
    houvast = os.open(half, os.O_RDONLY)
    try:
        _hold(houvast, pad)
        try:
            _empty(half)
            yield half
            require_free(pad)
            half.rename(pad)
        except BaseException:
            shutil.rmtree(half, ignore_errors=True)
            raise
    finally:
        os.close(houvast)


def _hold(bestand: int, pad: Path) -> None:
    try:
        fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fout:
        raise ArchiefFout(_BEZET.format(pad)) from fout


def _empty(map_: Path) -> None:
    for ding in map_.iterdir():
        if ding.is_dir() and not ding.is_symlink():
            shutil.rmtree(ding)
        else:
            ding.unlink()
