"""The site the benchmarks measure: the demo's settings and content, in a database of its own."""

import os
import sys

from regioprogramma.settings.base import VAR_DIR

FOLDER = VAR_DIR / "bench" / "site"


def prepare():
    """Set Django up on the bench's own database, migrated and with the demo's content."""
    if os.environ.pop("DATABASE_URL", None):
        sys.stdout.write("DATABASE_URL is not used: a benchmark changes what it measures.\n")
    os.environ |= {
        "VAR_DIR": str(FOLDER),
        "DJANGO_SETTINGS_MODULE": "regioprogramma.settings.demo",
        "LOG_LEVEL": "ERROR",
    }
    # The module that said where this project keeps its files has read the old value of VAR_DIR.
    for name in [name for name in sys.modules if name.startswith("regioprogramma.settings.base")]:
        del sys.modules[name]
    from regioprogramma.demo.stappen import Voorbereiding

    FOLDER.mkdir(parents=True, exist_ok=True)
    Voorbereiding(FOLDER, may_skip=True).run()
    import django

    django.setup()
