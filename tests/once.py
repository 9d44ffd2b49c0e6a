"""What several test processes share is made by whoever comes first; the others wait for it."""

import contextlib
import fcntl

from django.conf import settings


@contextlib.contextmanager
def one_at_a_time(name):
    """Keep other processes that use the same VAR_DIR out until the block ends; even when this process is killed."""
    folder = settings.VAR_DIR / "test"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
