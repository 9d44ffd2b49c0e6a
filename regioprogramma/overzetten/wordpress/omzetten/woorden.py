"""Counts words, of the source and of the result, apart from the conversion itself: so what got lost is known."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .boom import Knoop, read_boom

_WOORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^>]*>")
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


def _read_visible(knoop: Knoop, in_formulier: bool = False) -> Iterator[str]:
    """Yield the texts in an element; between two elements there is a space."""
    for deel in knoop.kinderen:
        if isinstance(deel, str):
            yield deel
            continue
        binnen = in_formulier or deel.naam == "form"
        if not (binnen and deel.naam in FORMULIERDELEN) and BESTANDSKNOP not in deel.klassen:
            yield " "
            yield from _read_visible(deel, binnen)
            yield " "


def strip_comments(tekst: str) -> str:
    """Return HTML without what stands in comments."""
    return _OPMERKING.sub(" ", tekst)


def count_block_words(blokken: list[dict[str, Any]]) -> Counter[str]:
    """Return how often each word stands in blocks as they are stored."""
    return Counter(woord for tekst in _read_texts(blokken) for woord in words_of(tekst))


def _read_texts(waarde: Any) -> Iterator[str]:
    """Yield the texts that a visitor sees of blocks, without their mark-up."""
    if isinstance(waarde, str):
        yield html.unescape(_TAG.sub(" ", waarde))
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _read_texts(deel)
    elif isinstance(waarde, dict):
        zichtbaar = {sleutel: deel for sleutel, deel in waarde.items() if sleutel not in _STIL}
        yield from _read_texts(list(zichtbaar.values()))


#: What stands in a stored block and is not read.
_STIL = frozenset({"type", "id", "adres", "duur", "alt_text"})
