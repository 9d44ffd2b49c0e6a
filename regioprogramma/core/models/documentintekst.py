"""The documents that the text of a page links to or shows: another way to offer one, beside its list of documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .media import Document


class DocumentInTekst(models.Model):
    """A document in a text of a page as that is stored now; written whenever the page is."""

    #: What is used is the document in the text itself.
    wagtail_reference_index_ignore = True

    # Read from the text; nobody types anything here.
    pagina = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("pagina"),
        on_delete=models.CASCADE,
        related_name="documenten_in_tekst",
        editable=False,
    )
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.CASCADE, related_name="in_teksten", editable=False
    )

    class Meta:
        verbose_name = _("document in een tekst")
        verbose_name_plural = _("documenten in teksten")
        constraints = [models.UniqueConstraint(fields=["pagina", "document"], name="document_in_tekst_uniek")]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.document_id}"
