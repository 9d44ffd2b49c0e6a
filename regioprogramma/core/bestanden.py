"""Read what is inside an uploaded file, in the background."""

import logging

from django.dispatch import Signal
from django_tasks import task
from pypdf import PasswordType, PdfReader
from pypdf.errors import PyPdfError

from .models import Document
from .tekst import ONLEESBAAR, SOORTEN, lees_kantoorbestand

logger = logging.getLogger(__name__)

#: Sent with `pk` when the text of a document has been read anew.
document_gelezen = Signal()
#: In characters; more than any report of the region, less than what slows the database down.
MAX_TEKST = 400_000
#: So many pages are looked at while the editor waits.
PROEF = 5
#: What pypdf raises on a file that is damaged.
ONLEESBARE_PDF = (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


@task()
def lees_document(pk):
    """Store the number of pages and the text of document `pk`; a file that cannot be read keeps neither."""
    document = Document.objects.filter(pk=pk).first()
    if document is None:
        return
    paginas, tekst = _lees(document)
    tekst = tekst[:MAX_TEKST].replace("\x00", "")
    scan = bool(paginas) and not tekst.strip()
    Document.objects.filter(pk=pk).update(paginas=paginas, tekst=tekst, is_scan=scan, gelezen_hash=document.file_hash)
    document_gelezen.send(sender=Document, pk=pk)


def _lees(document):
    """Return (number of pages, text) of a file; None for pages when its kind has none."""
    if document.bestandstype == "pdf":
        return lees_pdf(document)
    if document.bestandstype in SOORTEN:
        return None, lees_kantoor(document)
    return None, ""


def lees_kantoor(document):
    """Return the text of a document of Word, LibreOffice or Excel; "" when it is damaged or locked."""
    try:
        with document.open_file() as bestand:
            return lees_kantoorbestand(bestand, document.bestandstype, MAX_TEKST)
    except ONLEESBAAR as fout:
        logger.warning("Document %s cannot be read: %s", document.pk, fout)
        return ""


def lees_pdf(document):
    """Return (number of pages, text) of a PDF; (None, "") when it is damaged or locked."""
    try:
        with document.open_file() as bestand:
            lezer = PdfReader(bestand)
            tekst = "\n".join(pagina.extract_text() for pagina in lezer.pages)
            return len(lezer.pages), tekst
    except (PyPdfError, OSError, ValueError) as fout:
        logger.warning("Document %s cannot be read: %s", document.pk, fout)
        return None, ""


class Vergrendeld(Exception):
    """A PDF cannot be opened without a password."""


def is_scan(bestand):
    """Whether the first pages of an uploaded PDF are pictures of text only; raises Vergrendeld.

    A damaged one is no scan: what is wrong with it is found out elsewhere.
    """
    try:
        bestand.seek(0)
        lezer = PdfReader(bestand)
        # A file that only asks a password to print or change it opens with none.
        if lezer.is_encrypted and lezer.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise Vergrendeld
        eerste = lezer.pages[:PROEF]
        return bool(eerste) and not any(pagina.extract_text().strip() for pagina in eerste)
    except ONLEESBARE_PDF as fout:
        logger.warning("An uploaded PDF cannot be read: %s", fout)
        return False
    finally:
        bestand.seek(0)
