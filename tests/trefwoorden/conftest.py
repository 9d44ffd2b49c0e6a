"""What the tests of the vocabulary share."""

import pytest

from tests.factories import GebruikerFactory


@pytest.fixture
def als(client):
    """Return a function that logs in somebody with these groups, and returns the client."""

    def log_in(*groepen):
        client.force_login(GebruikerFactory(groepen=groepen))
        return client

    return log_in


@pytest.fixture
def redactie(als):
    """A client logged in as one who may change the vocabulary."""
    return als("Hoofdredacteur")
