"""`manage.py demo_logins`: one account per role for the demo, with passwords nobody can guess."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.crypto import get_random_string

#: Login and groups; a group after the first is joined when it exists.
LOGINS = {
    "redacteur": ["Redacteur", "Redactie Productieve regio"],
    "communicatie": ["Communicatie"],
    "hoofdredacteur": ["Hoofdredacteur"],
    "beheerder": ["Beheerder"],
}
#: Without the letters and digits that look alike.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class Command(BaseCommand):
    """Make the demo's accounts that are not there yet; the passwords are kept in a file for its owner only."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if not getattr(settings, "DEMO", False):
            raise CommandError("This command only runs in the demo: a real site has no shared accounts.")
        path = settings.VAR_DIR / "demo-logins.txt"
        passwords = read_logins(path)
        fresh = {login: get_random_string(16, LETTERS) for login in LOGINS if login not in passwords}
        with transaction.atomic():
            for login, password in {**passwords, **fresh}.items():
                _ensure_user(login, password, reset=login in fresh)
            if fresh:
                _write_logins(path, {**passwords, **fresh})


def read_logins(path: Path) -> dict[str, str]:
    """Return {login: password} from the file `path`, empty when there is none."""
    if not path.exists():
        return {}
    pairs = (line.split() for line in path.read_text().splitlines())
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and pair[0] in LOGINS}


def _write_logins(path: Path, passwords: Mapping[str, str]) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.writelines(f"{login:<16}{password}\n" for login, password in passwords.items())


def _ensure_user(login: str, password: str, reset: bool) -> None:
    """Make the account when it is missing; `reset` also gives an existing one this password."""
    user, made = get_user_model().objects.get_or_create(
        username=login, defaults={"email": f"{login}@voorbeeld.invalid", "first_name": login.capitalize()}
    )
    if made or reset:
        user.set_password(password)
        user.save()
    if made:
        groups = list(Group.objects.filter(name__in=LOGINS[login]))
        if LOGINS[login][0] not in {group.name for group in groups}:
            raise CommandError(f'The group "{LOGINS[login][0]}" is missing: run manage.py migrate first.')
        user.groups.set(groups)
