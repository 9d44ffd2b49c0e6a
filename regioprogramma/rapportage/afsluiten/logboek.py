"""The lines in the log: on a page whose figures came from a round, and of a round that was deleted."""

from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

#: What the log calls it.
CONCEPTACTIE, VERWIJDERACTIE = "rapportage.concept", "rapportage.verwijderd"


class Conceptlogregel(LogFormatter):
    """Says from which round the figures of a version came."""

    label = gettext_lazy("Cijfers overgenomen")

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """Return the sentence that was kept when it was done."""
        return log_entry.data.get("titel", "") or str(self.label)


class Verwijderlogregel(Conceptlogregel):
    """Says how much was deleted with a round."""

    label = gettext_lazy("Rapportageronde verwijderd")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Add our lines to the log."""
    actions.register_action(CONCEPTACTIE)(Conceptlogregel)
    actions.register_action(VERWIJDERACTIE)(Verwijderlogregel)
