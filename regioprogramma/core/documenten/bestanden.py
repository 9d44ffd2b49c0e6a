"""What is inside an uploaded file: a quick look while the editor waits, all of its text in the background."""

import logging
import time
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import deque
from datetime import timedelta
from typing import Any, BinaryIO, NamedTuple
from zipfile import ZipFile

from django.core.files import File
from django.dispatch import Signal
from django.utils import timezone
from django_tasks import task
from pypdf import PageObject, PasswordType, PdfReader

from regioprogramma.core.models import Document
from regioprogramma.core.registers import every_minute

from .kantoor import KANTOORSOORTEN, is_locked, read_office, require_kind

logger = logging.getLogger(__name__)

#: Sent with `pk` when the text of a document has been read anew.
document_gelezen = Signal()
#: In characters; more than any report of the region, less than what slows the database down.
MAX_TEKST = 400_000
#: How many files are read per minute after an upgrade, and what stands in place of their hash meanwhile.
_PER_MINUUT, BEZIG = 20, "bezig"
#: How many pages are looked at while the editor waits.
PROEF = 5
#: How deep drawings in drawings are looked at for letters, and how many of a page.
DIEPST, MEESTE_TEKENINGEN = 5, 500
#: In seconds: how long a PDF is read in the background; what has been read by then is kept.
_LANGST = 60

#: How much of a text is looked at, in bytes.
BEGIN_VAN_TEKST = 64 * 1024
#: The bit that says of a part of an archive that it is encrypted.
MET_WACHTWOORD = 0x1


class Bestandsinhoud(NamedTuple):
    """What a file holds: its number of pages, when its kind has pages, its text, and whether it is a scan."""

    paginas: int | None
    tekst: str
    is_scan: bool


class Vergrendeld(Exception):
    """A file asks for a password before it shows anything."""


class Kapot(Exception):
    """A file cannot be opened: it is damaged, or not of the kind that its name says."""


@task()
def read_document(pk: int) -> None:
    """Store the number of pages and the text of document `pk`; a file that cannot be read keeps neither."""
    document = Document.objects.filter(pk=pk).first()
    if document is None:
        return
    paginas, tekst, scan = _read(document)
    tekst = tekst[:MAX_TEKST].replace("\x00", "")
    Document.objects.filter(pk=pk).update(paginas=paginas, tekst=tekst, is_scan=scan, gelezen_hash=document.file_hash)
    document_gelezen.send(sender=Document, pk=pk)


@every_minute
def read_backlog() -> None:
    """Read the files that an upgrade left unread, a few at a time.

    Each is tried once: a file may be what ends a worker.
    """
    oud = Document.objects.filter(gelezen_hash="", created_at__lt=timezone.now() - timedelta(hours=1))
    for pk in list(oud.order_by("pk").values_list("pk", flat=True)[:_PER_MINUUT]):
        if Document.objects.filter(pk=pk, gelezen_hash="").update(gelezen_hash=BEZIG):
            read_document.enqueue(pk)


def _read(document: Document) -> Bestandsinhoud:
    """Return (number of pages, text, whether it is a scan) of a file.

    None for pages when its kind has none, "" for what cannot be read.
    """
    lezer = read_pdf if document.bestandstype == "pdf" else read_kantoor
    if document.bestandstype != "pdf" and document.bestandstype not in KANTOORSOORTEN:
        return Bestandsinhoud(None, "", False)
    try:
        with document.open_file() as bestand:
            return lezer(bestand, document.bestandstype)
    # Whatever a file makes of the libraries that read it, its page and its download work without its text.
    except Exception:
        logger.warning("Document %s cannot be read.", document.pk, exc_info=True)
        return Bestandsinhoud(None, "", False)


def read_kantoor(bestand: BinaryIO | File, soort: str) -> Bestandsinhoud:
    """Return (None, text, False) of an open office document."""
    return Bestandsinhoud(None, read_office(bestand, soort, MAX_TEKST), False)


def read_pdf(bestand: BinaryIO | File, soort: str = "pdf") -> Bestandsinhoud:
    """Return (number of pages, text, whether it is a scan) of an open PDF; a page that cannot be read has no text.

    That such a page is a picture of text is not known: then it is not a scan.
    """
    lezer = PdfReader(bestand)
    stukken, lengte, uiterlijk = [], 0, time.monotonic() + _LANGST
    for pagina in lezer.pages:
        stukken.append(_tekst_van(pagina, uiterlijk))
        lengte += len(stukken[-1] or "")
        if lengte >= MAX_TEKST:
            break
    tekst = "\n".join(stuk or "" for stuk in stukken)
    return Bestandsinhoud(len(lezer.pages), tekst, bool(stukken) and None not in stukken and not tekst.strip())


def _tekst_van(pagina: PageObject, uiterlijk: float) -> str | None:
    """Return the text of a page; None when it cannot be read, or not before a given moment on the machine's clock."""

    def kijk_op_de_klok(*_wat: object) -> None:
        if time.monotonic() > uiterlijk:
            raise TimeoutError("takes too long to read")

    try:
        return pagina.extract_text(visitor_operand_before=kijk_op_de_klok)
    except Exception:
        logger.warning("A page of a PDF cannot be read.", exc_info=True)
        return None


def look_at(bestand: BinaryIO | File, soort: str) -> bool:
    """Return whether an uploaded file is a scan: pictures of text only. Raises Vergrendeld or Kapot.

    No text is read for it: that may take minutes.
    """
    kijk = _look_at_office if soort in KANTOORSOORTEN else KIJKEN.get(soort)
    if kijk is None:
        # A kind that may not come in is refused by its name.
        return False
    try:
        bestand.seek(0)
        return kijk(bestand, soort)
    except Vergrendeld:
        raise
    # A damaged file can make a library raise anything; what cannot be opened here, a visitor cannot open either.
    except Exception as fout:
        logger.info("An uploaded file cannot be opened: %r", fout)
        raise Kapot from fout
    finally:
        bestand.seek(0)


def _look_at_office(bestand: BinaryIO | File, soort: str) -> bool:
    if is_locked(bestand, soort):
        raise Vergrendeld
    require_kind(bestand, soort)
    return False


def _look_at_lines(bestand: BinaryIO | File, soort: str) -> bool:
    begin = bestand.read(BEGIN_VAN_TEKST)
    # Only text that begins by saying that it has two bytes per character has null bytes in it.
    if b"\x00" in begin and not begin.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise ValueError("is no text")
    return False


def _look_at_archive(bestand: BinaryIO | File, soort: str) -> bool:
    with ZipFile(bestand) as archief:
        if any(deel.flag_bits & MET_WACHTWOORD for deel in archief.infolist()):
            raise Vergrendeld
    return False


def _look_at_pdf(bestand: BinaryIO | File, soort: str) -> bool:
    lezer = PdfReader(bestand)
    # A file that asks for a password only to print or change it opens without one.
    if lezer.is_encrypted and lezer.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Vergrendeld
    if not lezer.pages:
        raise ValueError("has no pages")
    return not any(_has_letters(pagina) for pagina in lezer.pages[:PROEF])


def _has_letters(pagina: PageObject) -> bool:
    """Whether a page, or a drawing on it, names a font: then there is text. A scan names none.

    Each drawing is looked at once, and no more of them than a page has: a file can let every drawing name all others.
    """
    gezien: set[int] = set()
    wachtend = deque([(pagina, 0)])
    try:
        while wachtend and len(gezien) < MEESTE_TEKENINGEN:
            ding, diepte = wachtend.popleft()
            bronnen = _part(ding, "/Resources")
            if _part(bronnen, "/Font"):
                return True
            tekeningen = _part(bronnen, "/XObject") if diepte < DIEPST else {}
            for verwijzing in tekeningen.values():
                nummer = getattr(verwijzing, "idnum", id(verwijzing))
                vorm = verwijzing.get_object()
                if nummer not in gezien and vorm.get("/Subtype") == "/Form":
                    wachtend.append((vorm, diepte + 1))
                gezien.add(nummer)
    # What cannot be looked at is no proof that there is no text.
    except Exception:
        logger.info("What is on a page of an uploaded PDF cannot be seen.", exc_info=True)
        return True
    return bool(wachtend)


def _part(ding: dict[Any, Any], naam: str) -> dict[Any, Any]:
    """Return a dictionary of a dictionary of a PDF; an empty one when there is none."""
    deel = ding.get(naam)
    return {} if deel is None else deel.get_object()


#: How the kinds that are not office documents are looked at.
KIJKEN = {"pdf": _look_at_pdf, "zip": _look_at_archive, "csv": _look_at_lines, "txt": _look_at_lines}
