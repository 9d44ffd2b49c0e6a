"""What is inside a document: a quick look, and all of its text. Answers a line of JSON for each thing it found.

What was found before a limit ends the process is answered by then.
"""

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Any, BinaryIO
from zipfile import ZipFile

from .fouten import Vergrendeld

#: The kinds that are read by `kantoor`.
KANTOORSOORTEN = {"docx", "xlsx", "pptx", "odt", "ods", "odp"}
#: How much of a text is looked at, in bytes.
BEGIN_VAN_TEKST = 64 * 1024
#: The bit that says of a part of an archive that it is encrypted.
MET_WACHTWOORD = 0x1


def look(bestand: BinaryIO, uit: BinaryIO, soort: str) -> None:
    """Answer whether a file is a scan: pictures of text only. Raises Vergrendeld, or whatever a damaged file makes.

    No text is read for it: that may take minutes.
    """
    _answer(uit, scan=_look_at(bestand, soort))


def read(bestand: BinaryIO, uit: BinaryIO, soort: str, meeste: int) -> None:
    """Answer the number of pages and the text, page by page, at most about `meeste` characters.

    A page that cannot be read has null for its text.
    """
    _look_at(bestand, soort)
    if soort == "pdf":
        from .pdf import read_pages

        aantal, paginas = read_pages(bestand, meeste)
        _answer(uit, paginas=aantal)
        for tekst in paginas:
            _answer(uit, tekst=tekst)
    elif soort in KANTOORSOORTEN:
        from .kantoor import read_office

        _answer(uit, tekst=read_office(bestand, soort, meeste))


def _answer(uit: BinaryIO, **wat: Any) -> None:
    uit.write(json.dumps(wat).encode() + b"\n")
    uit.flush()


def _look_at(bestand: BinaryIO, soort: str) -> bool:
    """Return whether a file is a scan; each kind imports what it needs, and nothing of another."""
    if soort in KANTOORSOORTEN:
        from .kantoor import is_locked, require_kind

        if is_locked(bestand, soort):
            raise Vergrendeld
        require_kind(bestand, soort)
    elif soort == "pdf":
        from .pdf import is_scan

        return is_scan(bestand)
    elif soort == "zip":
        _look_at_archive(bestand)
    else:
        _look_at_lines(bestand)
    return False


def _look_at_lines(bestand: BinaryIO) -> None:
    begin = bestand.read(BEGIN_VAN_TEKST)
    # Only text that begins by saying that it has two bytes per character has null bytes in it.
    if b"\x00" in begin and not begin.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise ValueError("is no text")


def _look_at_archive(bestand: BinaryIO) -> None:
    with ZipFile(bestand) as archief:
        if any(deel.flag_bits & MET_WACHTWOORD for deel in archief.infolist()):
            raise Vergrendeld
