"""Counts the words that visitors of the source saw, without the steps that make blocks: so these can be judged."""

import re
from collections import Counter
from collections.abc import Iterator

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from . import codetabel
from .codehtml import decode_raw
from .codes import find_kortcodes
from .elementor import read_page, read_texts
from .gutenberg import expand_blokken, has_blokken
from .herstel import restore_text
from .omgeving import Omzetgang
from .uitkomst import Bronwijzer
from .woorden import lines_of_html, words_of_html

_ADRESREGEL = re.compile(r"^[ \t]*https?://\S+[ \t]*$", re.MULTILINE)


def count_source_words(stuk: Bronstuk, bron: Bronwijzer) -> Counter[str]:
    """Return how often each word was read in an item at its source; the fields of a form were not text."""
    return Counter(words_of_html(_seen_html(stuk, bron)))


def read_source_lines(stuk: Bronstuk, bron: Bronwijzer) -> list[str]:
    """Return the lines of text that were read in an item at its source."""
    return lines_of_html(_seen_html(stuk, bron))


def _seen_html(stuk: Bronstuk, bron: Bronwijzer) -> str:
    """Return what was shown of an item, in the order in which it is stored."""
    if elementen := read_page(stuk):
        tekst = "\n".join(read_texts(elementen))
    elif has_blokken(stuk.inhoud):
        tekst = expand_blokken(stuk.inhoud, Omzetgang(stuk, bron))
    else:
        tekst = stuk.inhoud
    return _ADRESREGEL.sub(" ", "\n".join(_without_codes(restore_text(tekst))))


def _without_codes(tekst: str) -> Iterator[str]:
    """Yield the text outside codes, and what their values said."""
    plek, codes = 0, find_kortcodes(tekst)
    for code in codes:
        if code.begin < plek:
            continue
        yield tekst[plek : code.begin]
        plek = code.einde
        if code.sluit and code.naam in codetabel.RAUW_BASE64 | codetabel.WEG_MET_INHOUD:
            binnen = tekst[plek : codes[code.sluit].begin]
            plek = codes[code.sluit].einde
            yield "" if code.naam in codetabel.WEG_MET_INHOUD else decode_raw(binnen)
        elif not code.in_tag:
            yield from _read_values(code.waarden)
    yield tekst[plek:]


def _read_values(waarden: dict[str, str]) -> Iterator[str]:
    for sleutel in (*codetabel.find_titels(waarden), *codetabel.find_teksten(waarden), *codetabel.KNOPTEKSTEN):
        if codetabel.is_leesbaar(sleutel, waarden.get(sleutel, "")):
            yield f"<div>{waarden[sleutel]}</div>"
