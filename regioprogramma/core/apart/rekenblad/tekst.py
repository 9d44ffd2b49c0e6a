"""The cells of a text with a sign between them (CSV): which sign, and in which letters, the text itself says."""

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from itertools import islice

from regioprogramma.core.apart.celsoort import Celsoort

from .uitkomst import Bladuitvoer, Bladweigering

#: The most likely first: where two divide a text as well, that is the one of Dutch spreadsheets.
_TEKENS = ";\t,|"
#: How many lines are looked at to find the sign.
_KIJK = 60
#: A line with which Excel itself says the sign.
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
#: What stands in no text: then it is something else.
_GEEN_TEKST = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: How a text begins that is a page of the web, a PDF or of a word processor.
_ANDERS = re.compile(r"\s*(?:<(?:!doctype|html|table|\?xml)|%PDF-|\{\\rtf)", re.IGNORECASE)


def tell_text(inhoud: bytes, uitkomst: Bladuitvoer) -> None:
    """Answer the rows of one sheet without a name; all cells are text."""
    tekst = _decode(inhoud)
    if _GEEN_TEKST.search(tekst) or _ANDERS.match(tekst):
        raise Bladweigering("ander-bestand")
    gezegd = _SEP.match(tekst)
    teken = gezegd[1] if gezegd else _find_sign(tekst)
    uitkomst.say(soort="csv", macros=False)
    uitkomst.sheet("")
    rijen = csv.reader(io.StringIO(tekst[gezegd.end() :] if gezegd else tekst, newline=""), delimiter=teken)
    try:
        for nummer, rij in enumerate(rijen, start=2 if gezegd else 1):
            uitkomst.row(nummer, [(kolom, Celsoort.TEKST, cel) for kolom, cel in enumerate(rij, start=1)])
    except csv.Error as fout:
        raise Bladweigering("ander-bestand") from fout


def _decode(inhoud: bytes) -> str:
    """Return the text: as it says itself, else UTF-8, else as Windows writes it."""
    if inhoud.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _as("utf-16", inhoud)
    if inhoud.startswith(BOM_UTF8):
        return _as("utf-8-sig", inhoud)
    begin = inhoud[:4000]
    if begin.count(0) > len(begin) // 4:
        # Of plain letters every second byte is nought.
        return _as("utf-16-le" if begin[1::2].count(0) > begin[::2].count(0) else "utf-16-be", inhoud)
    try:
        return inhoud.decode()
    except UnicodeDecodeError:
        return _as("cp1252", inhoud)


def _as(codering: str, inhoud: bytes) -> str:
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError as fout:
        raise Bladweigering("ander-bestand") from fout


def _find_sign(tekst: str) -> str:
    """Return the sign that divides most of the first lines into the same number of cells."""
    return max(_TEKENS, key=lambda teken: _evenness(tekst, teken))


def _evenness(tekst: str, teken: str) -> tuple[int, int]:
    rijen = csv.reader(io.StringIO(tekst[:200_000], newline=""), delimiter=teken)
    try:
        breedtes = Counter(len(rij) for rij in islice(rijen, _KIJK) if len(rij) > 1)
    except csv.Error:
        return 0, 0
    if not breedtes:
        return 0, 0
    breedte, keer = breedtes.most_common(1)[0]
    return keer, breedte
