"""What is inside an uploaded file: a quick look while the editor waits, all of its text in the background.

Both happen apart (`core/apart`): whatever a file makes of what reads it, here it is one word.
"""

import json
import logging
from datetime import timedelta
from typing import IO, Any, NamedTuple

from django.dispatch import Signal
from django.utils import timezone
from django_tasks import task

from regioprogramma.core.apart import Afloop, Einde, Leesgrenzen, Vergrendeld, run_apart
from regioprogramma.core.models import Document, Leesprobleem
from regioprogramma.core.registers import every_minute

logger = logging.getLogger(__name__)

#: Sent with `pk` when the text of a document has been read anew.
document_gelezen = Signal()
#: In characters; more than any report of the region, less than what slows the database down.
MAX_TEKST = 400_000
#: How many files are read per minute after an upgrade, and what stands in place of their hash meanwhile.
_PER_MINUUT, BEZIG = 20, "bezig"
#: While the editor waits; and in the background, where what has been read by then is kept. A character may take six
#: bytes, and a page without text thirty.
KIJKGRENZEN = Leesgrenzen(seconden=8, processor=1.5, uitvoer=1000)
LEESGRENZEN = Leesgrenzen(seconden=55, uitvoer=12 * MAX_TEKST)
#: The kinds that have no text for us, though they are looked at.
_GEEN_TEKST = {"zip", "csv", "txt"}
_SOORTEN = {"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", *_GEEN_TEKST}


class Bestandsinhoud(NamedTuple):
    """What a file holds: its number of pages, when its kind has pages, its text, and whether it is a scan.

    `probleem` is what kept the rest from being read.
    """

    paginas: int | None = None
    tekst: str = ""
    is_scan: bool = False
    probleem: str = ""


class Kapot(Exception):
    """A file cannot be opened: it is damaged, or not of the kind that its name says."""


@task()
def read_document(pk: int) -> None:
    """Store the number of pages and the text of document `pk`, or what kept these from being read."""
    document = Document.objects.filter(pk=pk).first()
    if document is None:
        return
    inhoud = _read(document)
    Document.objects.filter(pk=pk).update(
        paginas=inhoud.paginas,
        tekst=inhoud.tekst,
        is_scan=inhoud.is_scan,
        leesprobleem=inhoud.probleem,
        gelezen_hash=document.file_hash,
    )
    document_gelezen.send(sender=Document, pk=pk)


def read_again(document: Document) -> None:
    """Ask for a document to be read once more."""
    Document.objects.filter(pk=document.pk).update(gelezen_hash=BEZIG, leesprobleem="")
    read_document.enqueue(document.pk)


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
    """Return what a document holds; where its file is kept may be away, and its disk full."""
    try:
        with document.open_file() as bestand:
            return read_file(bestand, document.bestandstype)
    except OSError:
        logger.warning("The file of document %s cannot be read.", document.pk, exc_info=True)
        return Bestandsinhoud(probleem=Leesprobleem.MISLUKT)


def read_file(bestand: IO[bytes], soort: str) -> Bestandsinhoud:
    """Return what an open file holds, as far as it could be read; a page that cannot be read has no text.

    That such a page is a picture of text is not known: then it is not a scan.
    """
    if soort not in _SOORTEN:
        return Bestandsinhoud()
    afloop = run_apart("read", bestand, LEESGRENZEN, soort=soort, meeste=MAX_TEKST)
    gezegd = _said(afloop)
    stukken = [zin["tekst"] for zin in gezegd if "tekst" in zin]
    paginas = next((zin["paginas"] for zin in gezegd if "paginas" in zin), None)
    tekst = "\n".join(stuk or "" for stuk in stukken)[:MAX_TEKST].replace("\x00", "")
    goed = afloop.einde is Einde.GOED
    is_scan = goed and bool(paginas) and None not in stukken and not tekst.strip()
    # Half a character, as a damaged font makes, cannot be stored.
    heel = tekst.encode(errors="ignore").decode()
    return Bestandsinhoud(paginas, heel, is_scan, "" if goed else Leesprobleem(afloop.einde.value))


def look_at(bestand: IO[bytes], soort: str) -> bool | None:
    """Return whether an uploaded file is a scan: pictures of text only; None when that is not known yet.

    Raises Vergrendeld or Kapot. What takes longer than an editor waits is found out in the background.
    """
    if soort not in _SOORTEN:
        # A kind that may not come in is refused by its name.
        return None
    afloop = run_apart("look", bestand, KIJKGRENZEN, soort=soort)
    if afloop.einde is Einde.VERGRENDELD:
        raise Vergrendeld
    if afloop.einde is Einde.KAPOT:
        raise Kapot
    return next((zin["scan"] for zin in _said(afloop)), None)


def _said(afloop: Afloop) -> list[dict[str, Any]]:
    """Return what was answered, thing by thing; not the last one when it was cut off."""
    regels = afloop.uitvoer.splitlines(keepends=True)
    return [json.loads(regel) for regel in regels if regel.endswith(b"\n")]
