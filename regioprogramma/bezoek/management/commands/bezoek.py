"""Counts visits in the log of the proxy: `manage.py bezoek access.log access.log.1.gz`, or `-` for a pipe."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regioprogramma.bezoek.tellen import count_logs
from regioprogramma.core.registers import Slot, try_hold


class Command(BaseCommand):
    """Counts what is in logs and was not counted before."""

    help = "Count visits per day in logs of the proxy (docs/bezoek.md). The same lines are never counted twice."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("log", nargs="+", help="files, packed with gzip or not; - for a pipe")

    def handle(self, *args: Any, log: list[str], **opties: Any) -> None:
        if not settings.BEZOEK_DAGEN:
            raise CommandError("Statistics are off. Set STATISTICS_DAYS, such as 400, to turn them on.")
        with try_hold(Slot.BEZOEK) as ours:
            if not ours:
                raise CommandError("Another process is counting: try again when it is done.")
            uitkomst = count_logs(log)
        self.stdout.write(
            f"{uitkomst.regels} lines read, {uitkomst.onbegrepen} of them not understood; {uitkomst.geteld} counted."
        )
