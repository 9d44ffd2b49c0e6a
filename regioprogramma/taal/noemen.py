"""Which terms a text names, whatever their inflection; for what an editor gets suggested."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from .ontleden import tokenize

#: How much a mention counts: in the title more than in the summary, there more than in the body.
GEWICHTEN = {"titel": 5, "samenvatting": 3, "tekst": 1}
#: A term that is often in one part counts at most this many times.
HOOGSTENS_GETELD = 3
#: How much text is read, in characters; more says nothing new.
LANGSTE_TEKST = 50_000

#: What stands for a term: its number, or a part of a form. It can be sorted, so that terms with equal points come in
#: a fixed order.
Sleutel = TypeVar("Sleutel", int, str, tuple[str, int])


def rank_named(delen: Mapping[str, str], termen: Iterable[tuple[Sleutel, str]]) -> list[Sleutel]:
    """Return the keys of `termen` [(key, term)] that the texts `delen` {part: text} name, the most prominent first."""
    per_begin: dict[str, set[tuple[tuple[str, ...], Sleutel]]] = {}
    for sleutel, term in termen:
        if gestamd := stammen(term):
            per_begin.setdefault(gestamd[0], set()).add((gestamd, sleutel))
    punten: Counter[Sleutel] = Counter()
    for deel, gewicht in GEWICHTEN.items():
        geteld = _count(tuple(token.stam for token in tokenize(delen.get(deel, "")[:LANGSTE_TEKST])), per_begin)
        for sleutel, keer in geteld.items():
            punten[sleutel] += gewicht * min(keer, HOOGSTENS_GETELD)
    return [sleutel for sleutel, _punten in sorted(punten.items(), key=lambda paar: (-paar[1], paar[0]))]


def _count(tekst: tuple[str, ...], per_begin: Mapping[str, set[tuple[tuple[str, ...], Sleutel]]]) -> Counter[Sleutel]:
    """Return {key: how often it is in the text}; of terms that begin at one word the longest counts."""
    geteld: Counter[Sleutel] = Counter()
    plek = 0
    while plek < len(tekst):
        passend = [
            (len(term), sleutel)
            for term, sleutel in per_begin.get(tekst[plek], ())
            if tekst[plek : plek + len(term)] == term
        ]
        langste = max((lengte for lengte, _sleutel in passend), default=1)
        geteld.update({sleutel for lengte, sleutel in passend if lengte == langste})
        plek += langste
    return geteld


@lru_cache(maxsize=20_000)
def stammen(term: str) -> tuple[str, ...]:
    """Return the stems of a term, in order; the same terms are asked for again with every suggestion."""
    return tuple(token.stam for token in tokenize(term))
