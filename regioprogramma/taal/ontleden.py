"""From a text to its words, in order."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .stam import stam_van
from .woorden import STOPWOORDEN

__all__ = ["STOPWOORDEN", "Token", "fold", "tokenize"]

#: Letters that Unicode does not take apart into a letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_STREEPJES = str.maketrans(
    {"‐": "-", "‑": "-", "‒": "-", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00ad": "-"}
)
#: A word: letters and digits, with apostrophes and hyphens inside; or a number with points and commas inside.
_LETTER = r"[^\W_][\u0300-\u036f]*"
_WOORD = re.compile(rf"\d+(?:[.,]\d+)+(?![^\W_])|(?:{_LETTER})+(?:['-](?:{_LETTER})+)*")
_CIJFERS = re.compile(r"[\d.,]+")
#: A longer word is not a word; the rest of it is left out, so that nobody fills the index with one line.
LANGSTE_WOORD = 60


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text.

    `vorm` is the word as it stands there, without capitals, accents, hyphens and apostrophes; `stam` what its
    inflections share; `delen` the words between its hyphens (none for most words); `begin` and `eind` its place.
    """

    vorm: str
    stam: str
    delen: tuple[str, ...]
    begin: int
    eind: int

    @property
    def is_stopwoord(self) -> bool:
        """Whether the word says nothing about what a text is about: "de", "van"."""
        return self.vorm in STOPWOORDEN


class Gelezen(NamedTuple):
    """A word as it was written: its form, its stem and the words between its hyphens, as a Token has them."""

    vorm: str
    stam: str
    delen: tuple[str, ...]


def fold(tekst: str) -> str:
    """Return a text in lower case without accents: "Één" and "EEN" are both "een"."""
    if tekst.isascii():
        return tekst.lower()
    letters = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_LETTERS)


def tokenize(tekst: str) -> list[Token]:
    """Return the words of a text as a list of Token, in order, stop words included."""
    tokens = (_token(gevonden) for gevonden in _WOORD.finditer(tekst.translate(_STREEPJES)))
    return [token for token in tokens if token]


def _token(gevonden: re.Match[str]) -> Token | None:
    woord = _read_woord(gevonden.group()[: 2 * LANGSTE_WOORD])
    return Token(*woord, gevonden.start(), gevonden.end()) if woord.vorm else None


@lru_cache(maxsize=100_000)
def _read_woord(geschreven: str) -> Gelezen:
    woord = unicodedata.normalize("NFC", geschreven.casefold())
    if _CIJFERS.fullmatch(woord):
        vorm = fold(re.sub(r"[.](?=\d{3})", "", woord)).replace(".", ",")[:LANGSTE_WOORD]
        return Gelezen(vorm, vorm, ())
    stukken = woord.split("-")
    kaal = "".join(stukken)[:LANGSTE_WOORD]
    delen = tuple(fold(stuk.replace("'", "")) for stuk in stukken) if len(stukken) > 1 else _voor_er(kaal)
    # What folding makes longer ("ﷺ") is cut as well.
    return Gelezen(fold(kaal.replace("'", ""))[:LANGSTE_WOORD], fold(stam_van(kaal))[:LANGSTE_WOORD], delen)


def _voor_er(woord: str) -> tuple[str, ...]:
    """Return the abbreviation in a word such as "mkb'er" and "zzp'ers"."""
    kop, streep, staart = woord.partition("'")
    return (fold(kop),) if streep and staart in {"er", "ers"} and len(kop) > 1 else ()
