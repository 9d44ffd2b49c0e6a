"""The text of an office document: of Word, LibreOffice and Excel. These are all archives of XML.

An archive can be made to unpack to any size, and XML to any amount of memory: what is read is counted.
"""

import re
import zipfile
import zlib

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

MEGABYTE = 1024 * 1024
#: As much of one part as is unpacked; a book is 2 MB.
MEESTE_BYTES = 40 * MEGABYTE
#: What anything wrong in such a file raises.
ONLEESBAAR = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, DefusedXmlException, KeyError, OSError, ValueError,
    NotImplementedError, RuntimeError, EOFError, UnicodeError,
)  # fmt: skip
#: Per kind of file: the parts with text, and the elements that are a line of it.
SOORTEN = {
    "docx": (re.compile(r"word/(?:document|footnotes|endnotes)\.xml"), {"p"}),
    "odt": (re.compile(r"content\.xml"), {"p", "h"}),
    "ods": (re.compile(r"content\.xml"), {"p", "h"}),
    "xlsx": (re.compile(r"xl/(?:sharedStrings|worksheets/sheet\d+)\.xml"), {"si", "is"}),
}
#: The elements of which the text counts; in others of these files stand numbers of cells and settings.
_TEKST = {"docx": {"t"}, "xlsx": {"t"}}


def lees_kantoorbestand(bestand, soort, meeste):
    """Return the text of an open file of this kind, at most `meeste` characters; raises one of ONLEESBAAR."""
    naam_past, regels = SOORTEN[soort]
    stukken, lengte = [], 0
    with zipfile.ZipFile(bestand) as archief:
        for naam in sorted(naam for naam in archief.namelist() if naam_past.fullmatch(naam)):
            with archief.open(naam) as deel:
                for stuk in _regels(_Begrensd(deel), regels, _TEKST.get(soort)):
                    stukken.append(stuk)
                    lengte += len(stuk)
                    if lengte >= meeste:
                        return "".join(stukken)[:meeste]
    return "".join(stukken)


class _Begrensd:
    """A file that says no when more is read than a document can be."""

    def __init__(self, bestand):
        self.bestand, self.over = bestand, MEESTE_BYTES

    def read(self, aantal=-1):
        stuk = self.bestand.read(min(aantal, self.over + 1) if aantal >= 0 else self.over + 1)
        self.over -= len(stuk)
        if self.over < 0:
            raise ValueError("unpacks to more than a document can be")
        return stuk


def _regels(bestand, regels, tekst_in):
    """Yield the text of an XML file line by line; what has been read is forgotten."""
    for _gebeurtenis, element in ElementTree.iterparse(bestand, forbid_dtd=True):
        if _naam(element) not in regels:
            continue
        if tekst_in is None:
            tekst = "".join(element.itertext())
        else:
            tekst = "".join(deel.text or "" for deel in element.iter() if _naam(deel) in tekst_in)
        element.clear()
        if tekst.strip():
            yield tekst + "\n"


def _naam(element):
    return element.tag.rpartition("}")[2]
