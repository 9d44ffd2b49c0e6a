"""The text of an office document, as whoever opens the document sees it: of Word, Excel, PowerPoint and LibreOffice.

What is hidden in a file stays hidden: what was deleted while changes were tracked, comments and who made them, hidden
text, sheets, rows and slides, the speaker's notes. Words that stand apart in the document stand apart in the text.

A damaged file raises whatever it makes of an archive or of XML; one that is something else raises Onleesbaar.
"""

from typing import BinaryIO

from .excel import read_excel
from .opendocument import INHOUD, is_locked_opendocument, read_opendocument
from .pakket import Onleesbaar, Pakket, is_locked_compound
from .powerpoint import read_powerpoint
from .word import read_word

__all__ = ["KANTOORSOORTEN", "Onleesbaar", "is_locked", "read_office", "require_kind"]

#: Per kind of file: how it is read.
KANTOORSOORTEN = {
    "docx": read_word,
    "xlsx": read_excel,
    "pptx": read_powerpoint,
    "odt": read_opendocument,
    "ods": read_opendocument,
    "odp": read_opendocument,
}

#: The outermost element of the main part, per kind.
WORTELS = {"docx": "document", "xlsx": "workbook", "pptx": "presentation"}
WORTELS |= dict.fromkeys(("odt", "ods", "odp"), "document-content")


def read_office(bestand: BinaryIO, soort: str, meeste: int) -> str:
    """Return the text of an open file of this kind, at most `meeste` characters."""
    with Pakket(bestand) as pakket:
        return KANTOORSOORTEN[soort](pakket, meeste)


def require_kind(bestand: BinaryIO, soort: str) -> None:
    """Check whether an open file is of this kind and whole enough to begin."""
    with Pakket(bestand) as pakket:
        hoofd = INHOUD if soort.startswith("od") else pakket.main_part()
        if pakket.kind_of(hoofd) != WORTELS[soort]:
            raise Onleesbaar(f"is no {soort}")


def is_locked(bestand: BinaryIO, soort: str) -> bool:
    """Whether an open file of this kind asks for a password before it shows anything."""
    if is_locked_compound(bestand):
        return True
    with Pakket(bestand) as pakket:
        return pakket.is_encrypted() or (soort.startswith("od") and is_locked_opendocument(pakket))
