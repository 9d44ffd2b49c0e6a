"""What the tests of the CMS share."""

import pytest

from tests.redactie.matrix.opstelling import Opstelling


@pytest.fixture(scope="module")
def opstelling(module_db):
    """One of everything and an editor per role, made once for a file; what a test does to them is undone."""
    return Opstelling()
