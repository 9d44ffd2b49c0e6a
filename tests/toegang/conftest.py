"""An account with a password, as somebody at the door has it."""

import pytest
from django.urls import reverse

from tests.factories import GebruikerFactory

WACHTWOORD = "drie rode fietsen bij de brug"


def maak_account(naam="noor", groepen=("Beheerder",), **velden):
    """Make an account with a password and an address."""
    gebruiker = GebruikerFactory(username=naam, email=f"{naam.capitalize()}@regio.example", groepen=groepen, **velden)
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker


def is_in(client):
    """Whether the CMS opens."""
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def vul_in(client, naam="noor", wachtwoord=WACHTWOORD, **meer):
    """Fill in the form of the door."""
    return client.post(reverse("account_login"), {"login": naam, "password": wachtwoord}, **meer)


@pytest.fixture
def noor(db):
    """A beheerder with a password."""
    return maak_account()
