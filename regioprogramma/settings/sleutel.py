"""The secret key of a laptop: made once, readable by its owner only. Production gets its key from SECRET_KEY."""

import contextlib
import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def secret_key(path: Path) -> str:
    """Return the secret key kept in file `path`, made at the first call."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # O_EXCL: when two processes start at once, one makes the key and both read that one.
    with (
        contextlib.suppress(FileExistsError),
        os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file,
    ):
        file.write(get_random_secret_key())
    return path.read_text()
