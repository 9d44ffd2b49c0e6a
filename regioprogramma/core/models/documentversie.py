"""The earlier files of a document: a newer one takes its place, the older ones stay to be looked up."""

import os.path

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .media import Document


class DocumentVersie(models.Model):
    """A file that a document had before."""

    # Made when a file is replaced; nobody types anything here.
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.CASCADE, related_name="versies", editable=False
    )
    file = models.FileField(_("bestand"), upload_to="documents", editable=False)
    file_size = models.PositiveBigIntegerField(_("grootte"), null=True, editable=False)
    paginas = models.PositiveIntegerField(_("aantal pagina’s"), null=True, editable=False)
    vervangen_op = models.DateTimeField(_("vervangen op"), default=timezone.now, editable=False)

    # The earlier files go with the document; they do not count as use of it.
    document.wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("eerdere versie van een document")
        verbose_name_plural = _("eerdere versies van documenten")
        ordering = ["-vervangen_op", "-pk"]

    def __str__(self) -> str:
        return self.filename

    def get_absolute_url(self) -> str:
        return self.bestandsadres

    @property
    def filename(self) -> str:
        """The name that the file had."""
        return os.path.basename(self.file.name)

    @property
    def bestandsadres(self) -> str:
        """The address of this very file, even after a next one has come."""
        return reverse("document_versie", args=[self.document_id, self.pk, self.filename])

    @property
    def bestandstype(self) -> str:
        """The kind of file as people say it: "pdf"."""
        return os.path.splitext(self.filename)[1][1:].lower()
