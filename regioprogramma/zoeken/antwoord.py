"""From a question to an answer: strict first, then mended, then looser."""

from dataclasses import dataclass, replace

from regioprogramma.taal import is_nederlands

from .bijhouden import lees_eigen_wijzigingen
from .klank import hoe_ver
from .models import Aanbeveling, Woord
from .vraag import Vraag, lees_vraag
from .woordenschat import LANGSTE, lijkt_op
from .zoeker import Uitslag, vind

#: With fewer results than this, a compound may also stand in the text as loose words.
WEINIG = 10
#: With so many words or more, what has all but one is worth to follow what has all; with fewer words only when this
#: little was found.
VEEL_WOORDEN, BIJNA_NIETS = 3, 3
#: A shorter word is one letter away from too many others to say what was meant; beside other words its sound may.
KORTSTE, KORTSTE_NAAST_ANDERE = 5, 3


@dataclass(frozen=True)
class Antwoord:
    """What was found, and how far the question had to be stretched for it."""

    vraag: Vraag
    uitslag: Uitslag
    #: The question with the words that were probably meant, when that is what was searched.
    bedoeld: str = ""
    #: Whether not all words were found together.
    deels: bool = False


def beantwoord(tekst, soort=""):
    """Return the Antwoord to what somebody typed."""
    lees_eigen_wijzigingen()
    vraag = lees_vraag(tekst)
    uitslag = vind(vraag, soort=soort)
    if not uitslag.vol and len(uitslag.treffers) < WEINIG and any(len(term.delen) > 1 for term in vraag.termen):
        uitslag = _erbij(uitslag, vind(vraag, vraag.alles(ruim=True), soort))
    if uitslag.treffers or not vraag.termen or (soort and vind(vraag).treffers):
        return Antwoord(vraag, _aangevuld(vraag, uitslag, soort))
    return _hersteld(vraag, soort) or _in_delen(vraag, soort) or _deels(vraag, soort)


def _aangevuld(vraag, uitslag, soort):
    """Return the results, when they are few followed by what has all words but one; a compound counts as its parts."""
    veel = len(vraag.termen) >= VEEL_WOORDEN
    if uitslag.vol or len(uitslag.treffers) >= (WEINIG if veel else BIJNA_NIETS):
        return uitslag
    los = vraag.in_delen()
    if los is not vraag:
        uitslag = _erbij(uitslag, vind(los, los.alles(), soort), compleet=False)
    if len(vraag.termen) > 1:
        uitslag = _erbij(uitslag, vind(vraag, vraag.zonder_een(), soort), compleet=False)
    return uitslag


def _in_delen(vraag, soort):
    """Return what has all the parts of the compounds in a question, wherever they stand; None without any."""
    los = vraag.in_delen()
    uitslag = vind(los, los.alles(), soort) if los is not vraag else Uitslag([])
    if not uitslag.treffers:
        return None
    # Who types one word does not want what has half of it.
    return Antwoord(los, uitslag if len(vraag.termen) == 1 else _aangevuld(los, uitslag, soort), deels=True)


def _erbij(uitslag, ruimer, *, compleet=True):
    """Return the results, followed by those of a looser question; `compleet` when these have all that was asked."""
    bekend = {(treffer.bron, treffer.bron_id) for treffer in uitslag.treffers}
    nieuw = [
        replace(treffer, compleet=compleet)
        for treffer in ruimer.treffers
        if (treffer.bron, treffer.bron_id) not in bekend
    ]
    return Uitslag(uitslag.treffers + nieuw, uitslag.vol or ruimer.vol)


def _hersteld(vraag, soort):
    """Return the answer to the question without its typing errors, or None.

    A word is only offered when it stands, as such, in something that anybody may see.
    """
    beter, naast = vraag, len(vraag.termen) > 1
    for term in vraag.termen:
        if not _onbekend(term, naast):
            continue
        andere = [t for t in beter.termen if t is not term and not _onbekend(t, naast)]
        beter = _met_beter_woord(beter, term, andere)
    if beter is vraag:
        return None
    uitslag = vind(beter, beter.alles(ruim=True), soort)
    if uitslag.treffers:
        return Antwoord(beter, uitslag, bedoeld=beter.tekst)
    rest = _deels(beter, soort)
    return replace(rest, bedoeld=beter.tekst) if rest.uitslag.treffers else None


def _met_beter_woord(vraag, term, andere):
    """Return the question with the word that was meant: at best one that stands together with the others.

    What is a word of the language is only wrong when the other words tell so.
    """
    bestaat = is_nederlands(term.vormen[0])
    if bestaat and not andere:
        return vraag
    proeven = [(woord, vraag.met(term, woord)) for woord in lijkt_op(term.vormen[0], ruim=bool(andere))]
    for woord, proef in proeven:
        if vind(proef, " & ".join([f"'={woord}'", *(t.alles() for t in andere)])).treffers:
            return proef
    alleen = (proef for woord, proef in proeven if andere and vind(proef, f"'={woord}'").treffers)
    return vraag if bestaat else next(alleen, vraag)


def misschien(vraag):
    """Return the question with a word of the site that looks like one of it; "" when nothing does."""
    pogingen = (
        vraag.met(term, woord) for term in vraag.termen if _onbekend(term) for woord in lijkt_op(term.vormen[0])
    )
    return next((poging.tekst for poging in pogingen if vind(poging).treffers), "")


def _onbekend(term, naast=False):
    """Whether a term is a word that the site does not have; `naast` when it stands beside others.

    A compound is none when its parts say more than a mend.
    """
    if len(term.vormen) > 1 or term.letterlijk or len(term.lezingen) > 1:
        return False
    vorm, stam = term.vormen[0], term.lezingen[0][0]
    kortste = KORTSTE_NAAST_ANDERE if naast else KORTSTE
    if not kortste <= len(vorm) <= LANGSTE or not vorm.isalpha() or Woord.objects.filter(stam=stam).exists():
        return False
    return len(term.delen) < 2 or (not is_nederlands(vorm) and any(hoe_ver(vorm, w) <= 1 for w in lijkt_op(vorm, 1)))


def _deels(vraag, soort):
    """Return what has all words but one, or else any of them; a compound counts as its parts.

    But for what is a word of the language: a "schoolslag" has nothing to do with schools.
    """
    if len(vraag.termen) == 1 and not is_nederlands(vraag.termen[0].vormen[0]):
        vraag = vraag.in_delen()
    if len(vraag.termen) < 2:
        return Antwoord(vraag, Uitslag([]))
    uitslag = vind(vraag, vraag.zonder_een(), soort)
    if not uitslag.treffers:
        vraag = vraag.in_delen()
        uitslag = vind(vraag, vraag.een_van(), soort)
    return Antwoord(vraag, uitslag, deels=True)


def aanbevolen(vraag):
    """Return the ids of the pages that editors put on top for this question, or a synonym, in their order."""
    sleutels = {" ".join(stam for term in vraag.termen for stam in term.lezingen[0])}
    sleutels |= {" ".join(lezing) for term in vraag.termen for lezing in term.lezingen}
    return list(Aanbeveling.objects.filter(sleutels__overlap=list(sleutels)).values_list("pagina_id", flat=True)[:5])


def beste_paginas(tekst, hoogstens=3):
    """Return the pages that come nearest to these words, in the best order: for who is lost."""
    from regioprogramma.core.models import Pagina

    lees_eigen_wijzigingen()
    vraag = lees_vraag(tekst)
    treffers = vind(vraag, vraag.een_van()).treffers if vraag.termen else []
    ids = [treffer.bron_id for treffer in treffers if treffer.bron == "pagina"][:hoogstens]
    paginas = Pagina.objects.visible().in_bulk(ids)
    return [paginas[pk] for pk in ids if pk in paginas]
