"""What may go wrong with an archive, said to whoever makes it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import CommandError
from django.db import Error

#: What a shell says of a program that was asked to stop.
_GESTOPT = 130
_VOL = (errno.ENOSPC, errno.EDQUOT)


class ArchiefFout(Exception):
    """An archive cannot be made; the message is an English sentence that says why and what to do."""


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn what goes wrong in the block into the CommandError that whoever gave the command reads."""
    try:
        yield
    except ArchiefFout as fout:
        raise CommandError(str(fout)) from fout
    except Error as fout:
        raise CommandError(f"The database cannot be used: {str(fout).strip()}") from fout
    except OSError as fout:
        raise CommandError(_of_disk(fout)) from fout
    except KeyboardInterrupt:
        raise CommandError("Stopped half-way: nothing was kept.", returncode=_GESTOPT) from None


def _of_disk(fout: OSError) -> str:
    if fout.errno in _VOL:
        return "The disk is full: nothing was kept. Make room, or choose another disk."
    return f"{fout.filename or 'The file'} cannot be used: {fout.strerror or fout}."
