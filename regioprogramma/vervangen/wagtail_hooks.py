"""Where the CMS asks before it deletes, and how the log says that something took the place of another."""

from collections.abc import Sequence

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import stand_before_wagtail

from .schermen import AfbeeldingVerwijderen, DocumentVerwijderen, pagina_verwijderen, refuse_in_bulk
from .vervang import ACTIE

stand_before_wagtail(
    path("documents/delete/<int:document_id>/", DocumentVerwijderen.as_view(), name="redactie_document_weg"),
    path("images/<int:image_id>/delete/", AfbeeldingVerwijderen.as_view(), name="redactie_afbeelding_weg"),
)


@hooks.register("before_delete_page", order=1)
def ask_before_delete(request: HttpRequest, page: Pagina) -> HttpResponse | None:
    """A page that others use is not deleted before the editor knows which."""
    return pagina_verwijderen(request, page)


@hooks.register("before_bulk_action", order=1)
def ask_before_bulk_delete(
    request: HttpRequest, action_type: str, objects: Sequence[Model], action_class_instance: object
) -> HttpResponse | None:
    """Like `ask_before_delete`, for many things at once."""
    if action_type == "delete" and request.method == "POST":
        return refuse_in_bulk(request, objects)
    return None


class Verwijzingregel(LogFormatter):
    """Says what took the place of what."""

    label = gettext_lazy("Verwijzingen veranderd")

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """Return the sentence that was kept when it was done."""
        return log_entry.data.get("titel", "") or str(self.label)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Add our line to the log."""
    actions.register_action(ACTIE)(Verwijzingregel)
