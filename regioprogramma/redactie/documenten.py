"""Adding and changing a document: what is wrong with a file is told when it comes in."""

from wagtail.admin import messages
from wagtail.documents.views import documents

from .formulieren import SCAN


class MetMelding:
    """A screen of Wagtail that says it when the new file is a scan."""

    def save_instance(self):
        document = super().save_instance()
        if document.is_scan and "file" in self.form.changed_data:
            messages.warning(self.request, SCAN)
        return document


class Toevoegen(MetMelding, documents.CreateView):
    """Add a document."""


class Wijzigen(MetMelding, documents.EditView):
    """Change a document, or replace its file."""
