"""Bring the demo's database and files up to date, and say what takes time."""

import contextlib
import hashlib
import sys
import time
from pathlib import Path
from typing import Any

from .uitzonderingen import DemoFout

#: Not asked from the settings: whatever is wrong with those must be found later, and said in one line.
BASE_DIR = Path(__file__).resolve().parents[2]
#: What the steps below depend on. When none of it changed since they last ran, they need not run again.
SOURCES = (
    "requirements/local.txt",
    "static/**/*",
    "stijl/**/*.css",
    "*/migrations/*.py",
    "regioprogramma/*/migrations/*.py",
    "regioprogramma/*/static/**/*",
    "regioprogramma/demo/**/*",
    "regioprogramma/redactie/management/commands/demo_logins.py",
    "regioprogramma/settings/*.py",
)


def say(text: str) -> None:
    """Write one line to the terminal at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class Voorbereiding:
    """The steps between a running PostgreSQL and a site that can be served."""

    def __init__(self, var_dir: Path, may_skip: bool) -> None:
        self.stamp = var_dir / "demo-versie.txt"
        self.made = [var_dir / "static" / "staticfiles.json", var_dir / "demo-logins.txt"]
        self.may_skip = may_skip

    def run(self) -> None:
        """Run every step, in this one process: importing the project anew for each would cost most of the time."""
        fingerprint = self.fingerprint()
        if self.may_skip and self.is_current(fingerprint):
            return
        self.stamp.unlink(missing_ok=True)
        import django

        django.setup()
        self.refuse_older()
        self.step("Database bijwerken", "migrate", interactive=False)
        self.step("Cache klaarzetten", "createcachetable")
        self.step("Stijl en scripts verzamelen", "collectstatic", interactive=False)
        self.step("Voorbeeldinhoud laden", "demo_inhoud", verbosity=1)
        self.step("Logins maken", "demo_logins")
        self._disconnect()
        self.stamp.write_text(fingerprint)

    def is_current(self, fingerprint: str) -> bool:
        """Say whether these steps were the last to run here, and whether what they made is still there."""
        with contextlib.suppress(OSError):
            return self.stamp.read_text() == fingerprint and all(path.exists() for path in self.made)
        return False

    @staticmethod
    def fingerprint() -> str:
        """Return a hash over the name and content of everything the steps depend on."""
        digest = hashlib.sha256()
        for path in sorted(path for pattern in SOURCES for path in BASE_DIR.glob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(BASE_DIR)}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()

    @staticmethod
    def step(title: str, command: str, verbosity: int = 0, **options: Any) -> None:
        """Run one management command between a line that announces it and one that says how long it took."""
        from django.core.management import call_command

        say(f"{title} ...")
        start = time.monotonic()
        call_command(command, verbosity=verbosity, **options)
        if (seconds := time.monotonic() - start) >= 1:
            say(f"  klaar in {seconds:.0f} s")

    @staticmethod
    def refuse_older() -> None:
        """Raise DemoFout for a database with migrations that are gone: before a release they may be written anew."""
        from django.conf import settings
        from django.db import connection
        from django.db.migrations.loader import MigrationLoader
        from django.db.migrations.recorder import MigrationRecorder

        known = MigrationLoader(None).disk_migrations
        ours = {app.rpartition(".")[2] for app in settings.OWN_APPS}
        applied = MigrationRecorder(connection).applied_migrations()
        if any(app in ours and (app, name) not in known for app, name in applied):
            raise DemoFout("Deze demo is met een oudere versie gemaakt. Voer eerst uit: make demo-reset")

    @staticmethod
    def _disconnect() -> None:
        """Close this process's connections: it only waits from here on."""
        from django.db import connection

        connection.close()
        if connection.pool:
            connection.close_pool()
