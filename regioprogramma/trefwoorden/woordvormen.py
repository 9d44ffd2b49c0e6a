"""Dutch words in their forms: without accents and capitals, and reduced to a stem."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WOORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Token:
    """A word of a text: `vorm` without accents and capitals, `stam` also without its ending."""

    vorm: str
    stam: str


def ontleed(tekst):
    """Return the words of a text as Tokens, in order."""
    return [Token(vorm, stam(vorm)) for vorm in _WOORD.findall(vouw(tekst))]


def vouw(tekst):
    """Return a text without accents and capitals."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in los if not unicodedata.combining(teken))


@lru_cache(maxsize=50_000)
def stam(vorm):
    """Return the stem of a folded word: bedrijf and bedrijven, school and scholen, huis and huizen have the same."""
    if len(vorm) < 4 or not vorm.isalpha():
        return vorm
    kort = re.sub(r"en$", "", vorm)
    kort = re.sub(r"e$", "", kort) if len(kort) > 3 else kort
    kort = re.sub(r"([^aeiou])\1$", r"\1", kort)
    kort = re.sub(r"v$", "f", re.sub(r"z$", "s", kort))
    kort = re.sub(r"s$", "", kort) if len(kort) > 3 else kort
    return re.sub(r"(aa|ee|oo|uu)(?=[^aeiou]$)", lambda dubbel: dubbel[0][0], kort)
