"""`manage.py update_index`: Wagtail's index for the CMS, and ours for visitors."""

from typing import Any

from wagtail.search.management.commands.update_index import Command as Wagtailindex

from regioprogramma.zoeken.bijhouden import rebuild_index


class Command(Wagtailindex):
    """Make both indexes again, while they are in use."""

    def handle(self, **options: Any) -> None:
        super().handle(**options)
        if not options.get("schema_only"):
            rebuild_index(self.report if options["verbosity"] else None)

    def report(self, bron: str, aantal: int) -> None:
        """Say how many things of a kind visitors can find."""
        self.stdout.write(f"zoeken: {aantal} × {bron}")
