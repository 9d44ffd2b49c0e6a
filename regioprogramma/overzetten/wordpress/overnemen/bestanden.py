"""Takes over the files of the old site: each becomes a picture or a document, the same file once.

What a file is its content says, not its name. What could hurt whoever opens it stays behind, and is named.
"""

import hashlib
import io
import logging
import os.path
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from regioprogramma.core.apart import Vergrendeld
from regioprogramma.core.documenten import Kapot, look_at
from regioprogramma.core.inhoud import Onverwerkt, Schoon, clean_text, cleaned_foto
from regioprogramma.core.models import Afbeelding, Document
from regioprogramma.overzetten.models import Overname, Overnamestand
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.ophalen import Onopgehaald, Ophaler
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.inventaris import Bronregel

from .boek import Boek

logger = logging.getLogger(__name__)
#: How files of each kind begin.
_BEELDEN = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8")
_KANTOOR = {"docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"}
_PLAT = {"csv", "txt"}
#: How the name of a picture ends, where that is not the name of its kind.
_EINDEN = {"jpeg": "jpg"}


@dataclass(frozen=True)
class Uploadbestand:
    """A file of the old site that was found: its name, its bytes, and a hash of these."""

    naam: str
    inhoud: bytes
    afdruk: str


class Geweerd(Exception):
    """A file is not taken over; the text says why, in Dutch."""


def take_file(boek: Boek, regel: Bronregel, haal: Callable[[], Uploadbestand]) -> None:
    """Take over one file, that `haal` returns: all of it, or the reason why not."""
    rij, stuk = boek.of(regel), boek.inventaris.read(regel)
    try:
        # Not in a transaction: a download takes longer than one may be silent.
        bestand = haal()
        with transaction.atomic():
            _store(boek, rij, stuk, bestand)
            _note(rij, Overnamestand.OVERGENOMEN, regel)
    except (Geweerd, Bronfout) as fout:
        _note(rij, Overnamestand.GEWEIGERD, regel, f"{_path(regel)}: {fout}")
    except Onopgehaald as fout:
        _note_missing(rij, stuk, regel, str(fout))
    except Exception:
        # Whatever one file breaks on, the others come; this one is tried again the next time.
        logger.exception("File %s of %s cannot be taken over.", _path(regel), boek.verhuizing)
        rij.refresh_from_db()
        _note_missing(rij, stuk, regel, _("door een fout; de beheerder van de server ziet welke"))


def find_file(regel: Bronregel, uploads: Uploads, ophaler: Ophaler | None) -> Uploadbestand:
    """Return a file: from the folder first, else from a host that somebody ticked. Raises Onopgehaald, Bronfout."""
    return _find(regel, uploads) or _download(regel, ophaler)


def _note_missing(rij: Overname, stuk: Bronstuk, regel: Bronregel, reden: str) -> None:
    """Write down that a file is not there, and why; what came in earlier is still here."""
    if rij.afbeelding_id or rij.document_id:
        _renew_words(rij, stuk)
        _note(rij, Overnamestand.OVERGENOMEN, regel)
        return
    zin = _("Het bestand ontbreekt: %(naam)s (%(reden)s).") if reden else _("Het bestand ontbreekt: %(naam)s.")
    _note(rij, Overnamestand.ONTBREEKT, regel, zin % {"naam": _path(regel), "reden": reden})


def _path(regel: Bronregel) -> str:
    return regel.uploadpad or unquote(urlsplit(regel.bestandsadres).path).rpartition("/uploads/")[2]


def _note(rij: Overname, stand: Overnamestand, regel: Bronregel, reden: str = "") -> None:
    """Write down what became of a file; nothing when that was known."""
    redenen = [reden] if reden else []
    if (rij.stand, rij.redenen, rij.bronafdruk) != (stand, redenen, regel.afdruk):
        rij.stand, rij.redenen, rij.bronafdruk = stand, redenen, regel.afdruk
        rij.save()


def _find(regel: Bronregel, uploads: Uploads) -> Uploadbestand | None:
    naam = uploads.find(*filter(None, (regel.uploadpad, unquote(urlsplit(regel.bestandsadres).path))))
    return None if naam is None else _file_of(naam, uploads.read(naam))


def _download(regel: Bronregel, ophaler: Ophaler | None) -> Uploadbestand:
    """Return a file from the old site. Raises Onopgehaald, without words when nobody ticked where it stands."""
    if ophaler is None or not ophaler.may_ask(regel.bestandsadres):
        raise Onopgehaald
    return _file_of(unquote(urlsplit(regel.bestandsadres).path), ophaler.fetch(regel.bestandsadres))


def _file_of(pad: str, inhoud: bytes) -> Uploadbestand:
    return Uploadbestand(pad.rpartition("/")[2], inhoud, hashlib.sha256(inhoud).hexdigest())


def _store(boek: Boek, rij: Overname, stuk: Bronstuk, bestand: Uploadbestand) -> None:
    """Store a file as a picture or a document, or point at the one that it is already. Raises Geweerd."""
    if rij.bestandsafdruk == bestand.afdruk:
        _renew_words(rij, stuk)
        return
    zelfde = boek.verhuizing.overnames.filter(bestandsafdruk=bestand.afdruk).exclude(pk=rij.pk)
    zelfde = zelfde.exclude(afbeelding=None, document=None).first()
    if zelfde is not None:
        rij.afbeelding_id, rij.document_id = zelfde.afbeelding_id, zelfde.document_id
    elif is_picture(bestand.inhoud):
        rij.afbeelding, rij.document = _picture(stuk, bestand), None
    else:
        rij.document, rij.afbeelding = _document(boek, stuk, bestand), None
    rij.bestandsafdruk = bestand.afdruk


def is_picture(inhoud: bytes) -> bool:
    """Whether a file is a picture of a kind that browsers show, by how it begins."""
    is_kader = inhoud[4:8] == b"ftyp" and inhoud[8:12] in {b"avif", b"avis", b"heic", b"heix", b"mif1", b"heif"}
    return inhoud.startswith(_BEELDEN) or (inhoud[:4] == b"RIFF" and inhoud[8:12] == b"WEBP") or is_kader


def description_of(stuk: Bronstuk) -> str:
    """Return what the old site says that a picture shows; "" when it does not."""
    return clean_text(" ".join(stuk.meta_value("_wp_attachment_image_alt").split()))[:255]


def title_of_file(stuk: Bronstuk, naam: str) -> str:
    """Return the title of a file, or its name when it has none."""
    return clean_text(" ".join(stuk.titel.split()))[:255] or os.path.splitext(naam)[0][:255]


def _renew_words(rij: Overname, stuk: Bronstuk) -> None:
    """Take over the description of a picture that has none here yet; what somebody wrote here stays."""
    beeld = rij.afbeelding
    if beeld is not None and beeld.nog_beschrijven and (beschrijving := description_of(stuk)):
        beeld.description, beeld.nog_beschrijven = beschrijving, False
        beeld.save()


def _picture(stuk: Bronstuk, bestand: Uploadbestand) -> Afbeelding:
    schoon = _cleaned(bestand)
    stam = slugify(os.path.splitext(bestand.naam)[0])[:60] or "afbeelding"
    schoon.name = f"{stam}.{_EINDEN.get(schoon.gegevens.soort, schoon.gegevens.soort)}"
    beschrijving = description_of(stuk)
    beeld = Afbeelding(
        title=title_of_file(stuk, bestand.naam),
        description=beschrijving,
        nog_beschrijven=not beschrijving,
        file=schoon,
    )
    beeld._set_image_file_metadata()
    beeld.save()
    return beeld


def _cleaned(bestand: Uploadbestand) -> Schoon:
    if len(bestand.inhoud) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise Geweerd(_("De afbeelding is groter dan 45 MB."))
    try:
        return cleaned_foto(ContentFile(bestand.inhoud, name=bestand.naam))
    except Onverwerkt as fout:
        raise Geweerd(_("De afbeelding is beschadigd, beweegt of heeft te veel punten.")) from fout


def _document(boek: Boek, stuk: Bronstuk, bestand: Uploadbestand) -> Document:
    soort = document_kind(bestand)
    try:
        look_at(io.BytesIO(bestand.inhoud), soort)
    except Vergrendeld as fout:
        raise Geweerd(_("Op het bestand zit een wachtwoord.")) from fout
    except Kapot as fout:
        raise Geweerd(_("Het bestand is beschadigd of geen echte %(soort)s.") % {"soort": soort}) from fout
    dag = date.fromisoformat(stuk.datum[:10]) if stuk.datum else None
    stam = slugify(os.path.splitext(bestand.naam)[0])[:60] or "document"
    document = Document(
        title=title_of_file(stuk, bestand.naam),
        file=ContentFile(bestand.inhoud, name=f"{stam}.{soort}"),
        datum=dag,
        # Whoever had its address could read it.
        openbaar_vanaf=dag if _was_public(boek, stuk) else None,
    )
    document._set_document_file_metadata()
    document.save()
    return document


def _was_public(boek: Boek, stuk: Bronstuk) -> bool:
    ouder = boek.inventaris.per_nummer.get(stuk.ouder)
    return ouder is None or boek.indeling.is_public(ouder)


def document_kind(bestand: Uploadbestand) -> str:
    """Return the kind of a document that editors may upload too. Raises Geweerd for another one."""
    einde = os.path.splitext(bestand.naam)[1][1:].lower()
    if bestand.inhoud.startswith(b"%PDF"):
        return "pdf"
    if bestand.inhoud.startswith(b"PK\x03\x04") and einde in _KANTOOR:
        return einde
    if (
        einde in _PLAT
        and b"\x00" not in bestand.inhoud[:4096]
        and not bestand.inhoud.lstrip().startswith((b"<", b"MZ"))
    ):
        return einde
    if einde == "svg" or b"<svg" in bestand.inhoud[:1000]:
        raise Geweerd(_("Een SVG kan een programma bevatten. Maak er een PNG van."))
    raise Geweerd(_("Dit soort bestand (%(soort)s) nemen we niet over.") % {"soort": einde or _("onbekend")})
