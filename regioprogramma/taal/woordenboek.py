"""The Dutch language, as far as a word list knows it: what is a word at all, and what words everybody uses.

A word that a site does not have is no typing error for that, and a compound may have a part that stands nowhere alone.
The list is that of `pyspellchecker`, which counts how often each word is said in subtitles.
"""

import gzip
import re
from functools import cache
from importlib.resources import files
from io import StringIO

from .ontleden import vouw

_BESTAND = files("spellchecker") / "resources" / "nl.json.gz"
_REGEL = re.compile(r'"([^\W\d_]+)": ?(\d+)')
#: How often a word must have been said to be a likely part of a compound: rarer ones are there by chance.
GEWOON, KORTSTE = 500, 4
#: Words that everybody uses, and that at the end of a longer word are mostly just its ending.
_EINDES = frozenset(["king", "ring", "rijk", "tien", "pers"])


@cache
def _woordenlijst():
    """Return (all words, one a line; the set of common words), folded.

    Every process keeps this: as one text it takes 4 MB, as a set, or made by way of one, ten times that.
    """
    tekst = gzip.decompress(_BESTAND.read_bytes()).decode()
    alle, gewoon = StringIO(), set()
    for regel in _REGEL.finditer(tekst):
        vorm = vouw(regel[1])
        alle.write(f"\n{vorm}")
        if int(regel[2]) >= GEWOON and len(vorm) >= KORTSTE:
            gewoon.add(vorm)
    return f"{alle.getvalue()}\n", frozenset(gewoon - _EINDES)


def is_nederlands(vorm):
    """Whether a folded form is a word of the language."""
    return f"\n{vorm}\n" in _woordenlijst()[0]


def is_gewoon(vorm):
    """Whether a folded form is a word of four letters or more that everybody uses."""
    return vorm in _woordenlijst()[1]
