"""What the tests of the vocabulary share."""

import pytest


@pytest.fixture
def redactie(als):
    """A client logged in as one who may change the vocabulary."""
    return als("Hoofdredacteur")
