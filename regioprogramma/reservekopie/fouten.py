"""What may go wrong with a backup, said to whoever runs the server."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.core.management import CommandError
from django.db import Error


class KopieFout(Exception):
    """A backup cannot be made or put back; the message is an English sentence that says why and what to do."""


@contextmanager
def said_to_operator() -> Iterator[None]:
    """Turn what goes wrong in the block into the CommandError that whoever gave the command reads."""
    try:
        yield
    except KopieFout as fout:
        raise CommandError(str(fout)) from fout
    except (psycopg.Error, Error) as fout:
        raise CommandError(f"The database cannot be used: {fout}") from fout
