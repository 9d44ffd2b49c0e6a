"""`make demo-reset`: throw away everything the demo made on this computer, so that `make demo` starts over."""

import shutil
import sys

from regioprogramma import postgres

from .processen import Processen
from .stappen import say
from .uitzonderingen import DemoFout

MADE = (
    *("postgres", "media", "paginas", "static", "stijl"),
    *("demo-logins.txt", "demo-versie.txt", "demo.json", "demo.log", "secret-key"),
)


def main() -> int:
    """Delete the demo's folders; return the exit code."""
    from regioprogramma.settings.base import DATABASES, VAR_DIR

    if DATABASES["default"]:
        sys.stderr.write("Fout: DATABASE_URL is ingesteld; een database van een ander wist demo-reset niet.\n")
        return 1
    try:
        Processen(VAR_DIR).claim() if VAR_DIR.exists() else None
        postgres.stop(VAR_DIR / "postgres")
        for path in (VAR_DIR / name for name in MADE):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    except DemoFout as error:
        sys.stderr.write(f"Fout: {error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Fout: {error.filename} kan niet worden gewist ({error.strerror}).\n")
        return 1
    say(f"De demo in {VAR_DIR} is gewist. `make demo` begint opnieuw.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
