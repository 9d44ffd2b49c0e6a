"""Mends what was typed wrong: a word that the site does not have becomes the one that was probably meant."""

from collections.abc import Sequence

from regioprogramma.taal import is_nederlands

from .klank import how_far
from .models import Woord
from .vraag import Term, Vraag
from .woordenschat import LANGSTE_GELEERD, resembling
from .zoeker import find

#: A shorter word is one letter away from too many others to say what was meant; beside other words its sound may.
KORTSTE_ALLEEN, KORTSTE_NAAST_ANDERE = 5, 3


def mend(vraag: Vraag) -> Vraag:
    """Return the question without its typing errors; itself when it has none that can be mended.

    A word is only offered when it stands, as such, in something that anybody may see.
    """
    beter, naast = vraag, len(vraag.termen) > 1
    for term in vraag.termen:
        if not _is_unknown(term, naast):
            continue
        andere = [t for t in beter.termen if t is not term and not _is_unknown(t, naast)]
        beter = _with_better_word(beter, term, andere)
    return beter


def guess(vraag: Vraag) -> str:
    """Return the question with a word of the site that looks like one of it; "" when nothing does."""
    pogingen = (
        vraag.met(term, woord) for term in vraag.termen if _is_unknown(term) for woord in resembling(term.vormen[0])
    )
    return next((poging.tekst for poging in pogingen if find(poging).treffers), "")


def _with_better_word(vraag: Vraag, term: Term, andere: Sequence[Term]) -> Vraag:
    """Return the question with the word that was meant: at best one that stands together with the others.

    What is a word of the language is only wrong when the other words say so.
    """
    bestaat = is_nederlands(term.vormen[0])
    if bestaat and not andere:
        return vraag
    proeven = [(woord, vraag.met(term, woord)) for woord in resembling(term.vormen[0], ruim=bool(andere))]
    for woord, proef in proeven:
        if find(proef, " & ".join([f"'={woord}'", *(t.alles() for t in andere)])).treffers:
            return proef
    alleen = (proef for woord, proef in proeven if andere and find(proef, f"'={woord}'").treffers)
    return vraag if bestaat else next(alleen, vraag)


def _is_unknown(term: Term, naast: bool = False) -> bool:
    """Whether a term is a word that the site does not have; `naast` when it stands beside others.

    A compound is not unknown when its parts say more than a mend.
    """
    if len(term.vormen) > 1 or term.letterlijk or len(term.lezingen) > 1:
        return False
    vorm, stam = term.vormen[0], term.lezingen[0][0]
    kortste = KORTSTE_NAAST_ANDERE if naast else KORTSTE_ALLEEN
    if not kortste <= len(vorm) <= LANGSTE_GELEERD or not vorm.isalpha() or Woord.objects.filter(stam=stam).exists():
        return False
    return len(term.delen) < 2 or (not is_nederlands(vorm) and any(how_far(vorm, w) <= 1 for w in resembling(vorm, 1)))
