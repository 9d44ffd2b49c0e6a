"""What the tests of the CMS share."""

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
def beheerder(als):
    """A client logged in with the most rights a group gives: not a superuser, who may do everything unseen."""
    return als("Beheerder")
