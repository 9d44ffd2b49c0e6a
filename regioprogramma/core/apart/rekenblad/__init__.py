"""The cells of a spreadsheet (CSV, XLSX, ODS), a line of JSON for each row: what stands in it, and nothing is run.

A formula is what was worked out when the file was saved; macros are not read. What kind a file is, its content says.
"""

from typing import BinaryIO

from regioprogramma.core.apart.fouten import Vergrendeld
from regioprogramma.core.apart.kantoor.opendocument import INHOUD, is_locked_opendocument
from regioprogramma.core.apart.kantoor.pakket import COMPOUND, Onleesbaar, Pakket, is_locked_compound

from .excel import tell_excel
from .opendocument import tell_opendocument
from .tekst import tell_text
from .uitkomst import Bladuitvoer, Bladweigering

__all__ = ["read_cells"]

_ARCHIEF = b"PK\x03\x04"
#: What in the name of a part says that there are macros: of Microsoft, and of LibreOffice.
_MACROS = ("vbaproject.bin", "basic/script-lc.xml")


def read_cells(bestand: BinaryIO, uit: BinaryIO) -> None:
    """Answer what kind of file it is, its sheets, and their rows; or why that is refused.

    Raises Vergrendeld for one with a password, or whatever a damaged file makes.
    """
    uitkomst = Bladuitvoer(uit)
    try:
        _tell(bestand, uitkomst)
    except Bladweigering as weigering:
        uitkomst.say(weigering=weigering.reden)


def _tell(bestand: BinaryIO, uitkomst: Bladuitvoer) -> None:
    begin = bestand.read(8)
    if begin == COMPOUND:
        if is_locked_compound(bestand):
            raise Vergrendeld
        raise Bladweigering("oud-excel")
    bestand.seek(0)
    if not begin.startswith(_ARCHIEF):
        tell_text(bestand.read(), uitkomst)
        return
    with Pakket(bestand) as pakket:
        _tell_archive(pakket, uitkomst)


def _tell_archive(pakket: Pakket, uitkomst: Bladuitvoer) -> None:
    if pakket.is_encrypted() or is_locked_opendocument(pakket):
        raise Vergrendeld
    macros = any(naam.endswith(_MACROS) for naam in pakket.klein)
    if INHOUD in pakket.namen:
        uitkomst.say(soort="ods", macros=macros)
        tell_opendocument(pakket, uitkomst)
        return
    try:
        hoofd = pakket.main_part()
    except Onleesbaar as fout:
        raise Bladweigering("ander-bestand") from fout
    if hoofd.endswith(".bin"):
        raise Bladweigering("oud-excel")
    if pakket.kind_of(hoofd) != "workbook":
        raise Bladweigering("ander-bestand")
    uitkomst.say(soort="xlsx", macros=macros)
    tell_excel(pakket, uitkomst)
