"""Waiting for what must come: as long as it takes on a busy machine, and not for ever."""

import time


def until(klopt, seconden=60):
    """Wait until something holds; what fails to connect does not hold yet.

    Raises AssertionError when it does not come.
    """
    einde = time.monotonic() + seconden
    while not _sure(klopt):
        assert time.monotonic() < einde
        time.sleep(0.05)


def _sure(klopt):
    try:
        return klopt()
    except OSError:
        return False
