"""What a visitor asks: words, phrases between quotes, and all that counts as the same."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from regioprogramma.taal import Token, fold, stam_van, tokenize

from . import zin as gewone_zin
from .codes import Code, find_codes, without
from .models import Gelijkwoord, Woord
from .standaardwoorden import gelijk_aan
from .woordenschat import is_woord, split_all

#: In characters, words, words of a synonym, and synonyms of one word.
LANGSTE_ZOEKVRAAG, MEESTE_TERMEN, LANGSTE_SYNONIEM, MEESTE_SYNONIEMEN = 150, 12, 5, 12
#: The words of an amount that no text about it needs to have.
EENHEDEN = {"euro", "eur"}
#: How far from each other the parts of a compound may stand as words of their own: "transitie van de energie".
AFSTAND = 4
_TUSSEN_AANHALINGSTEKENS = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


#: A row of stems.
Lezing = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """One thing that must be found: a word with all that counts as that word, or a phrase between quotes.

    `lezingen` are the rows of stems that count as it, its own first; `delen` the parts of a compound.
    """

    vormen: tuple[str, ...]
    lezingen: tuple[Lezing, ...]
    delen: tuple[str, ...] = ()
    letterlijk: bool = False

    @property
    def exact(self) -> str:
        """The query for the word, or the phrase, as it was typed."""
        return " <-> ".join(_lexeem("=", vorm) for vorm in self.vormen)

    @property
    def gebogen(self) -> str:
        """The query for its inflections."""
        return _rij(self.lezingen[0])

    @property
    def synoniem(self) -> str:
        """The query for its synonyms; "" without any."""
        return " | ".join(_rij(lezing) for lezing in self.lezingen[1:])

    @property
    def als_deel(self) -> str:
        """The query for the word as a part of a compound."""
        return " & ".join(_lexeem("~", stam) for stam in self.lezingen[0])

    def alles(self, merk: str = "", *, ruim: bool = False) -> str:
        """Return the query for everything that counts as this term.

        With `merk` only what stands in the title ("^") or the head ("+"); `ruim` takes the parts of a compound apart.
        """
        if self.letterlijk and not merk:
            return f"({self.exact})"
        lezingen = [f"({' & '.join(_lexeem(merk, stam) for stam in lezing)})" if merk else _rij(lezing)
                    for lezing in self.lezingen]  # fmt: skip
        if len(self.vormen) > 1 and not merk and not self.letterlijk:
            lezingen.append(f"({' & '.join(_lexeem('', stam) for stam in self.lezingen[0])})")
        if len(self.vormen) == 1:
            lezingen.append(_lexeem(f"{merk}~", self.lezingen[0][0]))
            lezingen += [_lexeem("=", self.vormen[0])] if not merk else []
        if ruim and len(self.delen) > 1 and not merk:
            lezingen.append(_los(self.delen))
        return f"({' | '.join(lezingen)})"


@dataclass(frozen=True)
class Samen:
    """A compound that words of a question make together ("fiets route"): where these begin, how many, and its stem."""

    plek: int
    aantal: int
    stam: str


@dataclass(frozen=True)
class Vraag:
    """A question, ready to be asked of the index."""

    tekst: str
    termen: list[Term] = field(default_factory=list)
    samen: tuple[Samen, ...] = ()
    #: The type of thing that it asks for: whoever asks "wie" asks for people.
    naar: str = ""

    def alles(self, merk: str = "", *, ruim: bool = False) -> str:
        """Return the query for what has every term; with `merk` in the title or head, and a phrase as it is."""
        delen = [term.alles(merk, ruim=ruim) for term in self.termen]
        zinnen = [f"({term.exact})" for term in self.termen if merk and term.letterlijk]
        in_een = [
            f"({' & '.join([_lexeem(merk, een.stam), *delen[: een.plek], *delen[een.plek + een.aantal :]])})"
            for een in self.samen
        ]
        return " | ".join([f"({' & '.join(delen + zinnen)})", *in_een])

    def zonder_een(self) -> str:
        """Return the query for what has every term but one; with two terms, either."""
        termen = [term.alles(ruim=True) for term in self.termen]
        if len(termen) > 5:
            return " | ".join(termen)
        return " | ".join(f"({' & '.join(termen[:weg] + termen[weg + 1 :])})" for weg in range(len(termen)))

    def in_delen(self) -> "Vraag":
        """Return the question with every compound as loose words, wherever they stand; itself without any."""
        los = [term for term in self.termen if len(term.delen) > 1]
        if not los:
            return self
        termen = [
            deel
            for term in self.termen
            for deel in ([_term((d,), (d,)) for d in term.delen] if term in los else [term])
        ]
        return Vraag(self.tekst, termen[:MEESTE_TERMEN], naar=self.naar)

    def een_van(self) -> str:
        """Return the query for what has any term."""
        return " | ".join(term.alles(ruim=True) for term in self.termen)

    def met(self, oud: Term, vorm: str) -> "Vraag":
        """Return the question with the word `vorm` instead of the term `oud`."""
        nieuw = _term((vorm,), (fold(stam_van(vorm)),))
        termen = [nieuw if term is oud else term for term in self.termen]
        tekst = re.sub(rf"\b{re.escape(oud.vormen[0])}\b", vorm, fold(self.tekst))
        return Vraag(tekst, termen, naar=self.naar)


def read_vraag(tekst: str) -> Vraag:
    """Return the Vraag of what somebody typed. Stop words only count when there is nothing else."""
    tekst = heel = tekst.replace("\x00", " ")[:LANGSTE_ZOEKVRAAG].strip()
    codes = find_codes(tekst)
    tekst = without(tekst, codes)
    zinnen = [tuple(token.vorm for token in tokenize(zin)) for zin in _TUSSEN_AANHALINGSTEKENS.findall(tekst)]
    zinnen = [zin for zin in zinnen if len(zin) > 1]
    los = tokenize(_TUSSEN_AANHALINGSTEKENS.sub(lambda zin: zin[0] if len(tokenize(zin[1])) < 2 else " ", tekst))
    los = _met_hele_werkwoorden(los)
    inhoud = gewone_zin.onderwerp_van(los, [token for token in los if not token.is_stopwoord])
    woorden, delen = _zoals_bekend(_elk_een_keer(inhoud or ([] if zinnen or codes else los)))
    if onbekend := [token for token in woorden if token.delen and not _is_bekend(token)]:
        # Nobody writes it as one word: what is between the hyphens counts as words of their own.
        rij = [deel for token in woorden for deel in (gewone_zin.uit_elkaar(token) if token in onbekend else [token])]
        woorden, delen = _zoals_bekend(_elk_een_keer(rij))
    termen = [_term(zin, tuple(fold(stam_van(vorm)) for vorm in zin), letterlijk=True) for zin in zinnen]
    termen += [_code(code, heel) for code in codes]
    termen += _termen(woorden, delen, _gelijkwoorden(woorden))
    samen = _samen(woorden) if len(termen) == len(woorden) else ()
    return Vraag(heel, termen[:MEESTE_TERMEN], samen, gewone_zin.naar_wat(los))


def _code(code: Code, tekst: str) -> Term:
    """Return the Term of a code: by its one name, by what it lies in, or by the words with which it was written."""
    woorden = tuple(token.stam for token in tokenize(tekst[code.begin : code.eind]) if token.vorm not in EENHEDEN)
    ruimer = (code.deel_van,) if code.deel_van else ()
    return Term((code.naam,), ((code.naam,), *(lezing for lezing in (ruimer, woorden) if lezing)))


def _elk_een_keer(tokens: Iterable[Token]) -> list[Token]:
    return list({token.vorm: token for token in tokens}.values())


def _is_bekend(token: Token) -> bool:
    return Woord.objects.filter(stam=token.stam).exists()


def _met_hele_werkwoorden(tokens: list[Token]) -> list[Token]:
    """Return the words with a verb and its particle as one, as far as the site knows it so: "dien ... in"."""
    if not (mogelijk := gewone_zin.mogelijke_werkwoorden(tokens)):
        return tokens
    stammen = {gewone_zin.stam(woord.heel) for woord in mogelijk}
    bekend = set(Woord.objects.filter(stam__in=stammen).values_list("stam", flat=True))
    return gewone_zin.in_een(tokens, mogelijk, bekend)


def _term(
    vormen: Sequence[str],
    stammen: Lezing,
    delen: Sequence[str] = (),
    synoniemen: Sequence[str] = (),
    *,
    letterlijk: bool = False,
) -> Term:
    lezingen = (stammen, *(tuple(synoniem.split()) for synoniem in synoniemen))
    return Term(tuple(vormen), lezingen, tuple(delen), letterlijk)


def _termen(
    woorden: Sequence[Token], delen: Mapping[str, Sequence[str]], gelijk: Mapping[str, list[str]]
) -> list[Term]:
    """Return a Term per word; a row of words that has synonyms becomes one term."""
    termen: list[Term] = []
    plek = 0
    while plek < len(woorden):
        lengte = next(n for n in range(LANGSTE_SYNONIEM, 0, -1) if n == 1 or _sleutel(woorden, plek, n) in gelijk)
        rij = woorden[plek : plek + lengte]
        eigen = tuple(fold(stam_van(deel)) for deel in rij[0].delen if deel)
        stukken = eigen or delen.get(rij[0].vorm, ())
        termen.append(
            _term(
                [token.vorm for token in rij],
                tuple(token.stam for token in rij),
                stukken if lengte == 1 else (),
                [*gelijk.get(_sleutel(woorden, plek, lengte), ()), *([" ".join(eigen)] if eigen else [])],
            )
        )
        plek += lengte
    return termen


def _sleutel(woorden: Sequence[Token], begin: int, lengte: int) -> str:
    """Return the key of a row of words; "" past the end."""
    rij = woorden[begin : begin + lengte]
    return " ".join(token.stam for token in rij) if len(rij) == lengte else ""


def _gelijkwoorden(woorden: Sequence[Token]) -> dict[str, list[str]]:
    """Return {key: synonyms} for every word and row of words among these that has any."""
    sleutels = {
        _sleutel(woorden, begin, lengte) for begin in range(len(woorden)) for lengte in range(1, LANGSTE_SYNONIEM + 1)
    }
    paren = Gelijkwoord.objects.filter(sleutel__in=sleutels - {""}).values_list("groep", "sleutel") if sleutels else ()
    eigen = dict(paren)
    gevonden: dict[str, list[str]] = {}
    for groep, sleutel in (
        Gelijkwoord.objects.filter(groep__in=eigen).order_by("pk").values_list("groep", "sleutel") if eigen else ()
    ):
        lijst = gevonden.setdefault(eigen[groep], [])
        if sleutel != eigen[groep] and sleutel not in lijst and len(lijst) < MEESTE_SYNONIEMEN:
            lijst.append(sleutel)
    for sleutel in sleutels:
        if gelijk := gelijk_aan(sleutel):
            lijst = gevonden.setdefault(sleutel, [])
            lijst += [ander for ander in gelijk if ander not in lijst][: MEESTE_SYNONIEMEN - len(lijst)]
    return gevonden


def _zoals_bekend(woorden: Sequence[Token]) -> tuple[list[Token], dict[str, tuple[str, ...]]]:
    """Return the words with the stems by which the site knows them, and {form: parts} of the compounds among them.

    A stem made with accents and apostrophes is better than one made without: "autos" is "auto's".
    """
    vormen = [token.vorm for token in woorden if is_woord(token.vorm)]
    bekend = (
        {woord.vorm: woord for woord in Woord.objects.filter(pk__in=vormen).defer("weglatingen")} if vormen else {}
    )
    delen = {vorm: tuple(woord.delen) for vorm, woord in bekend.items()}
    if onbekend := [vorm for vorm in vormen if vorm not in bekend]:
        delen |= {vorm: tuple(stukken) for vorm, stukken in split_all(onbekend).items()}
    return [replace(t, stam=bekend[t.vorm].stam) if t.vorm in bekend else t for t in woorden], delen


def _samen(woorden: Sequence[Token]) -> tuple[Samen, ...]:
    """Return the words of the site that words of the question make together.

    Two words that stand together may be the other way round; three stand in their order.
    """
    rij = woorden[:MEESTE_TERMEN]
    paren = [(plek, *paar) for plek, (een, ander) in enumerate(pairwise(rij)) for paar in ((een, ander), (ander, een))]
    mogelijk = {
        aaneen: (plek, 2) for plek, een, ander in paren for aaneen in _aaneen([een.vorm, een.stam], ander.stam)
    }
    for plek, (een, midden, eind) in enumerate(zip(rij, rij[1:], rij[2:], strict=False)):
        kop = _aaneen([een.vorm, een.stam], midden.stam)
        mogelijk |= dict.fromkeys(_aaneen(kop, eind.stam), (plek, 3))
    if not mogelijk:
        return ()
    stammen = Woord.objects.filter(stam__in=mogelijk).values_list("stam", flat=True).distinct()[:8]
    return tuple(Samen(*mogelijk[stam], stam) for stam in stammen)


def _aaneen(links: Iterable[str], rechts: str) -> set[str]:
    """Return the ways to write a word behind any of these as one word."""
    return {begin + tussen + rechts for begin in links for tussen in ("", "s", "en", "e", "n")}


def _lexeem(merk: str, woord: str) -> str:
    return f"'{merk}{woord}'"


def _rij(stammen: Lezing) -> str:
    """Return the query for words in a row; between two of them one that says nothing may stand."""
    lexemen = [_lexeem("", stam) for stam in stammen]
    if len(lexemen) == 2:
        return f"({lexemen[0]} <-> {lexemen[1]} | {lexemen[0]} <2> {lexemen[1]})"
    return f"({' & '.join(lexemen)})"


def _los(delen: Sequence[str]) -> str:
    """Return the query for the parts of a compound as words of their own, near each other, in either order."""
    kanten = [f"({_lexeem('', deel)} | {_lexeem('~', deel)})" for deel in delen[:3]]
    if len(kanten) > 2:
        return f"({' & '.join(kanten)})"
    links, rechts = kanten
    paren = [(ver, *paar) for paar in ((links, rechts), (rechts, links)) for ver in range(1, AFSTAND + 1)]
    return f"({' | '.join(f'({een} <{ver}> {ander})' for ver, een, ander in paren)})"
