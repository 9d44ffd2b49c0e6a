"""Make an account in a running demo that the tests of the door may do with as they like."""

import os
import sys

import django


def make(naam, wachtwoord):
    """Make a beheerder with this password."""
    from django.contrib.auth.models import Group

    from regioprogramma.core.models import Gebruiker

    gast = Gebruiker.objects.create_user(naam, email=f"{naam}@voorbeeld.invalid", password=wachtwoord)
    gast.groups.add(Group.objects.get(name="Beheerder"))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regioprogramma.settings.demo")
    django.setup()
    make(*sys.argv[1:])
