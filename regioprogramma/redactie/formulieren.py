"""The forms with which an editor uploads: each refusal stands at the field it is about."""

from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm


class AfbeeldingFormulier(BaseImageForm):
    """Uploads a picture; it says what it shows, or that it is decoration."""

    def clean(self):
        gegevens = super().clean()
        if "description" in self.fields and not gegevens.get("decoratief") and not gegevens.get("description"):
            self.add_error(
                "description",
                _(
                    "Beschrijf wat de afbeelding laat zien, of vink ‘alleen versiering’ aan. "
                    "Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel."
                ),
            )
        return gegevens


class DocumentFormulier(BaseDocumentForm):
    """Uploads a document with what the law wants to know about it."""

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("woo_handeling") and not gegevens.get("woo_handelingsdatum"):
            self.add_error("woo_handelingsdatum", _("Vul bij de handeling ook de datum in."))
        return gegevens
