"""From a question to an answer: down a ladder of steps, each of which takes the question less strictly.

LADDER says which steps there are and when each is tried: the first always, the others as long as too little was found.
A step gets the answer so far and returns a better one, or the same when it has nothing to add. It has an example in
`tests/zoeken/test_ladder.py` that is answered otherwise without it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, product
from typing import TYPE_CHECKING

from regioprogramma.taal import is_nederlands

from .bijhouden import read_own_changes
from .herstel import mend
from .models import Aanbeveling
from .vraag import Vraag, read_vraag
from .zoeker import Uitslag, find

if TYPE_CHECKING:
    from regioprogramma.core.models import Pagina

#: With fewer results than this, a compound may also stand in the text as loose words.
WEINIG_TREFFERS = 10
#: With this many words or more, what has all but one is worth adding after what has all; with fewer words only when
#: this little was found.
VEEL_WOORDEN, BIJNA_NIETS = 3, 3
#: Of a name in more words than this no synonyms are tried.
_WEINIG_WOORDEN = 3


@dataclass(frozen=True)
class Zoekantwoord:
    """What was found so far, and how far the question had to be stretched for it."""

    #: What was asked, only of this type of thing when there is one; and what became of the question.
    gevraagd: Vraag
    soort: str
    vraag: Vraag
    #: What has all of the question, and what follows it when that is little.
    heel: Uitslag = field(default_factory=Uitslag)
    rest: Uitslag = field(default_factory=Uitslag)
    #: Whether things of another type have all that was asked.
    elders: bool = False
    #: The question with the words that were probably meant, when that is what was searched.
    bedoeld: str = ""
    #: Whether not all words were found together.
    deels: bool = False

    @property
    def uitslag(self) -> Uitslag:
        """All that was found, the best first."""
        return self.heel.followed_by(self.rest)

    def with_all(self, uitslag: Uitslag) -> "Zoekantwoord":
        """Return the answer with more that has all of the question."""
        return replace(self, heel=self.heel.followed_by(uitslag))

    def with_less(self, uitslag: Uitslag) -> "Zoekantwoord":
        """Return the answer with what follows because it lacks something."""
        return replace(self, rest=self.rest.followed_by(uitslag.as_incomplete()))

    def instead(self, vraag: Vraag, uitslag: Uitslag) -> "Zoekantwoord":
        """Return the answer to another question, which lacks something that was asked."""
        return replace(self, vraag=vraag, heel=uitslag, deels=True)


@dataclass(frozen=True)
class Zoekstap:
    """A step of the ladder: what it does with the answer so far, and when; the reason is the docstring of `take`."""

    take: Callable[[Zoekantwoord], Zoekantwoord]
    when: Callable[[Zoekantwoord], bool]

    @property
    def name(self) -> str:
        """What the step is called."""
        return self.take.__name__


def answer(tekst: str, soort: str = "") -> Zoekantwoord:
    """Return the Zoekantwoord to what somebody typed."""
    read_own_changes()
    vraag = read_vraag(tekst)
    return _descend(Zoekantwoord(vraag, soort, vraag), LADDER)


def _descend(antwoord: Zoekantwoord, stappen: Sequence[Zoekstap]) -> Zoekantwoord:
    """Return the answer after those of these steps that it needs."""
    for stap in stappen:
        if stap.when(antwoord):
            antwoord = stap.take(antwoord)
    return antwoord


# --- when a step is tried -------------------------------------------------------------------------------------------


def always(antwoord: Zoekantwoord) -> bool:
    """Every question takes this step."""
    return True


def when_few(antwoord: Zoekantwoord) -> bool:
    """As long as less than a page was found."""
    return not antwoord.heel.vol and len(antwoord.heel.treffers) < WEINIG_TREFFERS


def when_nothing(antwoord: Zoekantwoord) -> bool:
    """As long as nothing was found; what is there under another type is no reason to stretch the question."""
    return not (antwoord.heel.treffers or antwoord.elders)


def when_little(antwoord: Zoekantwoord) -> bool:
    """When nothing was found, or so little that something may follow it; a guess is stretched enough."""
    veel = len(antwoord.vraag.termen) >= VEEL_WOORDEN
    genoeg = antwoord.heel.vol or len(antwoord.heel.treffers) >= (WEINIG_TREFFERS if veel else BIJNA_NIETS)
    return when_nothing(antwoord) or not (genoeg or antwoord.bedoeld)


# --- the steps ------------------------------------------------------------------------------------------------------


def as_asked(antwoord: Zoekantwoord) -> Zoekantwoord:
    """All words of the question, each in any form that counts as that word."""
    return antwoord.with_all(find(antwoord.vraag, soort=antwoord.soort))


def compounds_near(antwoord: Zoekantwoord) -> Zoekantwoord:
    """A compound also as loose words near each other: "energietransitie" may mean "de transitie van energie"."""
    if not any(len(term.delen) > 1 for term in antwoord.vraag.termen):
        return antwoord
    return antwoord.with_all(find(antwoord.vraag, antwoord.vraag.alles(ruim=True), antwoord.soort))


def of_another_type(antwoord: Zoekantwoord) -> Zoekantwoord:
    """What stands under another type was typed well: whoever chose "Nieuws" hears that there is no news about it."""
    return replace(antwoord, elders=bool(antwoord.soort and find(antwoord.vraag).treffers))


def mended(antwoord: Zoekantwoord) -> Zoekantwoord:
    """Without typing errors: "prodcutieve" was meant to be "productieve". If need be with less than all its words."""
    beter = mend(antwoord.vraag)
    if beter is antwoord.vraag:
        return antwoord
    heel = find(beter, beter.alles(ruim=True), antwoord.soort)
    poging = _descend(Zoekantwoord(beter, antwoord.soort, beter, heel), () if heel.treffers else LAST_STEPS)
    return replace(poging, bedoeld=beter.tekst) if poging.heel.treffers else antwoord


def compounds_apart(antwoord: Zoekantwoord) -> Zoekantwoord:
    """The parts of compounds wherever they stand: nobody writes "containervervoer", but many of its two parts."""
    los = antwoord.vraag.in_delen()
    if los is antwoord.vraag:
        return antwoord
    uitslag = find(los, los.alles(), antwoord.soort)
    if not when_nothing(antwoord):
        return antwoord.with_less(uitslag)
    return antwoord.instead(los, uitslag) if uitslag.treffers else antwoord


def all_but_one(antwoord: Zoekantwoord) -> Zoekantwoord:
    """All words but one: in a long question one word is often too many."""
    if not when_nothing(antwoord):
        # Whoever types one word does not want what has half of it.
        if len(antwoord.gevraagd.termen) < 2:
            return antwoord
        return antwoord.with_less(find(antwoord.vraag, antwoord.vraag.zonder_een(), antwoord.soort))
    vraag = _in_words(antwoord.vraag)
    if len(vraag.termen) < 2:
        return antwoord
    uitslag = find(vraag, vraag.zonder_een(), antwoord.soort)
    return antwoord.instead(vraag, uitslag) if uitslag.treffers else antwoord


def any_word(antwoord: Zoekantwoord) -> Zoekantwoord:
    """Any of the words, or of the parts of compounds: the last step, which answers even with nothing."""
    vraag = _in_words(antwoord.vraag)
    if len(vraag.termen) < 2:
        return replace(antwoord, heel=Uitslag())
    vraag = vraag.in_delen()
    return antwoord.instead(vraag, find(vraag, vraag.een_van(), antwoord.soort))


def _in_words(vraag: Vraag) -> Vraag:
    """Return a question of one compound as its parts; but a "schoolslag", a word of the language, is no "school"."""
    return vraag if len(vraag.termen) != 1 or is_nederlands(vraag.termen[0].vormen[0]) else vraag.in_delen()


#: What a mended question goes down as well, when nothing has all its words.
LAST_STEPS = (
    Zoekstap(all_but_one, when_little),
    Zoekstap(any_word, when_nothing),
)
#: In the order in which they are tried.
LADDER = (
    Zoekstap(as_asked, always),
    Zoekstap(compounds_near, when_few),
    Zoekstap(of_another_type, when_nothing),
    Zoekstap(mended, when_nothing),
    Zoekstap(compounds_apart, when_little),
    *LAST_STEPS,
)


# --- beside the ladder ----------------------------------------------------------------------------------------------


def keys_of(vraag: Vraag) -> set[str]:
    """Return the keys (`sleutel_van`) of what a whole question is, in a few words each with its synonyms."""
    per_term = [term.lezingen if len(vraag.termen) <= _WEINIG_WOORDEN else term.lezingen[:1] for term in vraag.termen]
    return {" ".join(chain(*lezingen)) for lezingen in product(*per_term)} - {""}


def aanbevolen(vraag: Vraag) -> list[int]:
    """Return the ids of the pages that editors put on top for this question, or a synonym, in their order."""
    sleutels = {" ".join(stam for term in vraag.termen for stam in term.lezingen[0])}
    sleutels |= {" ".join(lezing) for term in vraag.termen for lezing in term.lezingen}
    return list(Aanbeveling.objects.filter(sleutels__overlap=list(sleutels)).values_list("pagina_id", flat=True)[:5])


def beste_paginas(tekst: str, hoogstens: int = 3) -> "list[Pagina]":
    """Return the pages that come nearest to these words, in the best order: for whoever is lost."""
    from regioprogramma.core.models import Pagina

    read_own_changes()
    vraag = read_vraag(tekst)
    treffers = find(vraag, vraag.een_van()).treffers if vraag.termen else []
    ids = [treffer.bron_id for treffer in treffers if treffer.bron == "pagina"][:hoogstens]
    paginas = Pagina.objects.visible().in_bulk(ids)
    return [paginas[pk] for pk in ids if pk in paginas]
