"""The screens of documents, pictures and settings: a bad file is told, and nothing is overwritten unseen."""

from wagtail.admin import messages
from wagtail.contrib.settings.views import EditView as Instellingenscherm
from wagtail.documents.views import documents
from wagtail.images.views import images

from regioprogramma.core.zoals_geopend import ZoalsGeopend

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


class Wijzigen(ZoalsGeopend, MetMelding, documents.EditView):
    """Change a document, or replace its file."""


class AfbeeldingWijzigen(ZoalsGeopend, images.EditView):
    """Change a picture."""


class InstellingenWijzigen(ZoalsGeopend, Instellingenscherm):
    """Change what holds for the whole site, such as its name and colours."""
