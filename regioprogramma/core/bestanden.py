"""Read what is inside an uploaded file, in the background."""

import logging

from django_tasks import task
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from .models import Document

logger = logging.getLogger(__name__)

#: In characters; more than any report of the region, less than what slows the database down.
MAX_TEKST = 400_000


@task()
def lees_document(pk):
    """Store the number of pages and the text of document `pk`; a file that cannot be read keeps neither."""
    document = Document.objects.filter(pk=pk).first()
    if document is None:
        return
    paginas, tekst = lees_pdf(document) if document.bestandstype == "pdf" else (None, "")
    Document.objects.filter(pk=pk).update(paginas=paginas, tekst=tekst[:MAX_TEKST], gelezen_hash=document.file_hash)


def lees_pdf(document):
    """Return (number of pages, text) of a PDF; (None, "") when it is damaged or locked."""
    try:
        with document.open_file() as bestand:
            lezer = PdfReader(bestand)
            tekst = "\n".join(pagina.extract_text() for pagina in lezer.pages)
            return len(lezer.pages), tekst.replace("\x00", "")
    except (PyPdfError, OSError, ValueError) as fout:
        logger.warning("Document %s cannot be read: %s", document.pk, fout)
        return None, ""
