"""What the tests of the CMS share."""

import pytest


@pytest.fixture
def beheerder(als):
    """A client logged in with the most rights a group gives: not a superuser, who may do everything unseen."""
    return als("Beheerder")
