"""The Dutch language, as far as a word list knows it: what is a word at all, and what words everybody uses.

A word that a site does not have is not a typing error just for that, and a compound may have a part that stands
nowhere alone. The list is that of `pyspellchecker`, which counts how often each word is said in subtitles.
"""

import gzip
import re
from array import array
from bisect import bisect_left
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import NamedTuple

from .ontleden import fold

_BESTAND = files("spellchecker") / "resources" / "nl.json.gz"
_REGEL = re.compile(r'"([^\W\d_]+)": ?(\d+)')
#: How often a word must have been said to be a likely part of a compound: rarer ones are there by chance.
GEWOON_VANAF, KORTSTE_GEWONE = 500, 4
#: Words that everybody uses, and that at the end of a longer word are usually just its ending.
_EINDES = frozenset(["king", "ring", "rijk", "tien", "pers"])


class Woordenlijst(NamedTuple):
    """The words of the language: a number for each, sorted; and the common ones themselves."""

    getallen: "array[int]"
    gewoon: frozenset[str]


@cache
def _woordenlijst() -> Woordenlijst:
    """Return the words; every process keeps these: as numbers they take 3 MB, as texts more than ten times that."""
    tekst = gzip.decompress(_BESTAND.read_bytes()).decode()
    alle, gewoon = array("Q"), set()
    for regel in _REGEL.finditer(tekst):
        vorm = fold(regel[1])
        alle.append(_getal(vorm))
        if int(regel[2]) >= GEWOON_VANAF and len(vorm) >= KORTSTE_GEWONE:
            gewoon.add(vorm)
    return Woordenlijst(array("Q", sorted(alle)), frozenset(gewoon - _EINDES))


def _getal(vorm: str) -> int:
    """Return a number of 64 bits: no two words turn out to have the same one."""
    return int.from_bytes(blake2b(vorm.encode(), digest_size=8).digest())


def is_nederlands(vorm: str) -> bool:
    """Whether a folded form is a word of the language."""
    alle, getal = _woordenlijst().getallen, _getal(vorm)
    plek = bisect_left(alle, getal)
    return plek < len(alle) and alle[plek] == getal


def is_gewoon(vorm: str) -> bool:
    """Whether a folded form is a word of four letters or more that everybody uses."""
    return vorm in _woordenlijst().gewoon
