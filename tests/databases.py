"""Another database in the place of the tests' own."""

from contextlib import contextmanager

from django.db import connections


@contextmanager
def another_database(**settings):
    """Let everything use the database that differs in these settings from the tests' own, until the end of the block.

    Beside the connection whose transaction a test may be in already, which is there again afterwards.
    """
    outer = connections["default"]
    own = outer.copy()
    own.settings_dict.update(settings)
    connections["default"] = own
    try:
        yield
    finally:
        own.close()
        connections["default"] = outer
