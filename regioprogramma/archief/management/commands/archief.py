"""`manage.py archief`: the whole public site, for the day that it ends, as a WARC or as a folder of files."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regioprogramma.archief.fouten import failures_told
from regioprogramma.archief.maken import Opdracht, make_archief
from regioprogramma.archief.rondgang import Gemist, Verslag


class Command(BaseCommand):
    """Make an archive of a site. Ends with 1 when something of the site is not in it."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "uit",
            type=Path,
            help="what to make: NAME.warc.gz or NAME.warc for an archive, any other name for a folder",
        )
        parser.add_argument("--site", default="", metavar="HOST", help="which site; without it the default one")

    def handle(self, **options: Any) -> None:
        begin = time.monotonic()
        with failures_told(), _stoppable():
            verslag = make_archief(Opdracht(options["uit"], options["site"]), self.tell_progress)
        self.tell(options["uit"], verslag, time.monotonic() - begin)

    def tell_progress(self, tekst: str) -> None:
        """Say how far it is."""
        self.stderr.write(tekst, self.style.NOTICE)

    def tell(self, uit: Path, verslag: Verslag, seconden: float) -> None:
        """Say what is in it and what is not."""
        for gemist in verslag.gemist:
            self.stderr.write(_sentence(gemist))
        self.stdout.write(
            f"{uit}: {verslag.adressen} addresses, of which {verslag.paginas} pages; "
            f"{_size(uit) / 1_000_000:.1f} MB, in {seconden:.0f} s."
        )
        if verslag.ontbreken:
            raise CommandError(
                f"The archive is written, but {len(verslag.ontbreken)} addresses of the site are not in it. They are "
                "named above: mend them and make it again.",
                returncode=1,
            )


def _sentence(gemist: Gemist) -> str:
    van = f", to which {gemist.van} refers" if gemist.van else ""
    if gemist.is_dood:
        return f"A link leads nowhere, on the site too ({gemist.waarom}): {gemist.adres}{van}"
    return f"Missing ({gemist.waarom}): {gemist.adres}{van}"


def _size(uit: Path) -> int:
    return sum(pad.stat().st_size for pad in ([uit] if uit.is_file() else uit.rglob("*")) if pad.is_file())


@contextmanager
def _stoppable() -> Iterator[None]:
    """Within the block a request to end the program is the same as Ctrl-C."""

    def stop(_nummer: int, _kader: FrameType | None) -> None:
        raise KeyboardInterrupt

    eerder = None
    # Only the main thread may say this.
    with suppress(ValueError):
        eerder = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        if eerder is not None:
            signal.signal(signal.SIGTERM, eerder)
