"""The title and the summary of an item, from what the source has."""

import re
from collections.abc import Sequence
from typing import Any

from bs4 import BeautifulSoup, Tag

from regioprogramma.core.inhoud import clean_text
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from .boom import read_boom
from .codes import find_kortcodes
from .gutenberg import has_blokken
from .herstel import drop_control, restore_text
from .woorden import strip_comments

LANGSTE_SAMENVATTING = 300
_LANGSTE_TITEL = 255
#: Where plug-ins for search engines keep the description of an item, the most used first.
_SLEUTELS = (
    "_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc", "_aioseo_description",
    "_aioseop_description", "_genesis_description",
)  # fmt: skip
_SJABLOON = re.compile(r"%%?[\w-]+%%?")
_ZINEINDE = re.compile(r"[.!?…][’”\"')]*(?=\s)")
#: How WordPress itself breaks an excerpt off.
_AFGEBROKEN = re.compile(r"\s*\[(?:…|\.\.\.)\]$")
_WOORDEN_TITEL = 8


def read_title(stuk: Bronstuk) -> str:
    """Return the title of an item; without one its first words, "" when it has none either."""
    if titel := read_words(stuk.titel):
        return titel[:_LANGSTE_TITEL]
    woorden = _plain_text(stuk).split()[:_WOORDEN_TITEL]
    return " ".join(woorden).rstrip(".,;:")[:_LANGSTE_TITEL]


def read_summary(stuk: Bronstuk) -> str:
    """Return what the source itself says an item is about: its excerpt, else its description for search engines."""
    omschrijvingen = [_SJABLOON.sub("", stuk.meta_value(sleutel)) for sleutel in _SLEUTELS]
    kale = (read_words(tekst) for tekst in [stuk.uittreksel, *omschrijvingen])
    return _shorten(next(filter(None, kale), ""))


def first_sentences(blokken: Sequence[dict[str, Any]]) -> str:
    """Return a summary out of blocks: the first sentences of their first text; "" without one.

    The page shows no summary that its text begins with (`Pagina.lead`).
    """
    tekst = next((blok["value"] for blok in blokken if blok["type"] == "tekst"), "")
    alineas = [alinea for alinea in BeautifulSoup(tekst, "html.parser").find_all("p") if not _is_knop(alinea)]
    return _shorten(" ".join(" ".join(alinea.get_text().split()) for alinea in alineas))


def _is_knop(alinea: Tag) -> bool:
    """Whether a paragraph is a link and nothing else, as a button of the old site became: that sums nothing up."""
    link = alinea.find("a")
    return link is not None and link.get_text().strip() == alinea.get_text().strip()


def read_words(tekst: str) -> str:
    """Return the words of a short text: no codes, no mark-up, no characters that nobody sees."""
    tekst = strip_comments(restore_text(tekst))
    delen, plek = [], 0
    for code in find_kortcodes(tekst):
        delen.append(tekst[plek : code.begin])
        plek = code.einde
    boom = read_boom(" ".join([*delen, tekst[plek:]]))
    return _AFGEBROKEN.sub("…", clean_text(drop_control(boom.text())).strip())


def _plain_text(stuk: Bronstuk) -> str:
    """Return the first words of the text; headings are no sentences."""
    tekst = stuk.inhoud[:20_000]
    zonder_koppen = (
        re.sub(r"<h[1-6][^<>]*>[^<]*</h[1-6]>", " ", tekst) if has_blokken(tekst) or "<h" in tekst else tekst
    )
    return read_words(re.sub(r"(<br\s*/?>|</p>|</li>)", r"\1 ", zonder_koppen))


def _shorten(tekst: str) -> str:
    """Return a text of at most so many characters, to the end of a sentence, else of a word."""
    if len(tekst) <= LANGSTE_SAMENVATTING:
        return tekst
    begin = tekst[: LANGSTE_SAMENVATTING + 1]
    einden = [einde.end() for einde in _ZINEINDE.finditer(begin) if einde.end() <= LANGSTE_SAMENVATTING]
    if einden and einden[-1] > 60:
        return tekst[: einden[-1]]
    return f"{begin[: LANGSTE_SAMENVATTING - 1].rsplit(' ', 1)[0].rstrip('.,;:')}…"
