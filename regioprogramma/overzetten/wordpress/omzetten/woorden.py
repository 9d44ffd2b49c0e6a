"""Counts words, of the source and of the result, apart from the conversion itself: so what got lost is known."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .boom import Knoop, read_boom

_WOORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_LANG_WOORD = re.compile(r"[^\W\d_]{4,}[.,;:’”\"')]*$")
#: Elements that do not part the words on both sides.
_IN_WOORD = frozenset({
    "a", "abbr", "acronym", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span",
    "strike", "strong", "sub", "sup", "tt", "u", "var",
})  # fmt: skip
_OPMERKING = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
#: What in a form is part of the form, not of the text around it.
FORMULIERDELEN = frozenset({"label", "button", "select", "option", "textarea", "legend", "input"})
#: The button that WordPress puts beside a file.
BESTANDSKNOP = "wp-block-file__button"


def words_of(tekst: str) -> list[str]:
    """Return the words of plain text: runs of letters and digits, without the difference of capitals."""
    vlak = unicodedata.normalize("NFKC", tekst).casefold().replace("\u00ad", "").replace("\u200b", "")
    return _WOORD.findall(vlak)


def words_of_html(tekst: str) -> list[str]:
    """Return the words that a visitor sees of a piece of HTML."""
    return words_of("".join(_read_visible(read_boom(tekst))))


def lines_of_html(tekst: str) -> list[str]:
    """Return what a visitor sees of a piece of HTML, a line for each part that stands apart."""
    regels = "".join(_read_visible(read_boom(tekst), tussen="\n")).split("\n")
    return [regel for regel in (" ".join(ruw.split()) for ruw in regels) if regel]


def is_nootcijfer(voor: str, tekst: str) -> bool:
    """Whether a small number above the line is that of a note: it follows a word, and no measure."""
    return tekst.isdecimal() and bool(_LANG_WOORD.search(voor[-40:]))


def _read_visible(knoop: Knoop, in_formulier: bool = False, tussen: str = " ") -> Iterator[str]:
    """Yield the texts in an element, with `tussen` between two that stand apart."""
    voor = ""
    for deel in knoop.kinderen:
        if isinstance(deel, str):
            voor = deel
            yield deel
            continue
        binnen = in_formulier or deel.naam == "form"
        if (binnen and deel.naam in FORMULIERDELEN) or BESTANDSKNOP in deel.klassen:
            continue
        is_noot = deel.naam == "sup" and ("data-fn" in deel.eigenschappen or is_nootcijfer(voor, deel.text()))
        ruimte = "" if deel.naam in _IN_WOORD and not is_noot else tussen
        yield ruimte
        yield from _read_visible(deel, binnen, tussen)
        yield ruimte


def strip_comments(tekst: str) -> str:
    """Return HTML without what stands in comments."""
    return _OPMERKING.sub(" ", tekst)


def count_block_words(blokken: list[dict[str, Any]]) -> Counter[str]:
    """Return how often each word stands in blocks as they are stored."""
    teksten = [tekst for blok in blokken for tekst in _read_texts(blok["value"], blok["type"] == "tekst")]
    return Counter(woord for tekst in teksten for woord in words_of(tekst))


def lines_of_block(blok: dict[str, Any]) -> list[str]:
    """Return what a visitor reads of a block as it is stored, a line for each part."""
    if blok["type"] == "tekst":
        return lines_of_html(blok["value"])
    return [" ".join(tekst.split()) for tekst in _read_texts(blok["value"]) if tekst.strip()]


def _read_texts(waarde: Any, is_html: bool = False) -> Iterator[str]:
    """Yield the texts that a visitor sees of the value of a block, without their mark-up."""
    if isinstance(waarde, str):
        yield html.unescape(_TAG.sub(_part, waarde)) if is_html else waarde
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _read_texts(deel)
    elif isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            if sleutel not in _STIL:
                yield from _read_texts(deel, sleutel == "antwoord")


def _part(tag: re.Match[str]) -> str:
    """Return a space for the end of a part of a text; nothing for mark-up in the middle of a word."""
    return "" if re.match(r"</?(?:a|b|i|strong|em)\b", tag[0]) else " "


#: What stands in a stored block and is not read.
_STIL = frozenset({"type", "adres", "duur", "alt_text"})
