"""Mends what a text suffered on its way: characters read in the wrong alphabet, and those that nobody sees."""

import re
import unicodedata

#: UTF-8 that was once read as Windows-1252: what begins such a character, and how many follow.
_VERMINKT = re.compile(
    "[\u00c3\u00c2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|\u00e2[\u20ac\u201a][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
#: What Divi fills in by itself, such as the date of today.
_DYNAMISCH = re.compile(r"@ET-DC@[\w+/=]*@?")
_ONZICHTBAAR = re.compile("[\u200b\u2060\ufeff\u00ad]")


def restore_text(tekst: str) -> str:
    """Return the text as it was once typed."""
    tekst = _DYNAMISCH.sub(" ", _ONZICHTBAAR.sub("", tekst))
    if not _VERMINKT.search(tekst):
        return tekst
    return _recode(tekst) or _VERMINKT.sub(lambda rij: _recode(rij[0]) or rij[0], tekst)


def _recode(tekst: str) -> str:
    """Return UTF-8 that was read as Windows-1252 as what it says; "" when it is no such thing."""
    try:
        # The five bytes without a character in Windows-1252 stand for themselves.
        return b"".join(_byte(teken) for teken in tekst).decode()
    except (UnicodeDecodeError, UnicodeEncodeError):
        return ""


def _byte(teken: str) -> bytes:
    return teken.encode("latin-1") if "\u0080" <= teken <= "\u009f" else teken.encode("cp1252")


def drop_control(tekst: str) -> str:
    """Return the text without characters that steer a machine; ends of lines become spaces."""
    zonder = "".join(" " if unicodedata.category(teken) in {"Cc", "Zl", "Zp"} else teken for teken in tekst)
    return " ".join(zonder.split())
