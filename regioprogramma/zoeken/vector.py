"""How words stand in the index.

Of every word its place and weight are kept, under more than one name: `=vorm` as it was written, `stam` for its
inflections, `~deel` for each part of a compound. `^stam` and `+stam` stand for words of the title and of the keywords
and summary: with these the best can be found without looking at the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from regioprogramma.taal import Token, fold, stam_van, tokenize

from .codes import as_tokens
from .inhoud import Inhoud
from .models import Zoekbron

#: What PostgreSQL keeps: places after the last one count as that one.
LAATSTE_PLAATS = 16_383
#: A text longer than this is indexed as far as this; more than any report of the region.
MEESTE_WOORDEN = 60_000
#: How many places lie between two fields, so that no phrase runs from one into the other.
TUSSENRUIMTE = 10
#: The parts of a word that has none, whatever it looks like.
GEEN_DELEN = ("",)


@dataclass(frozen=True)
class Indexveld:
    """The words of one field of a thing, with the weight and the mark of their place: "^" title, "+" head."""

    tokens: list[Token]
    gewicht: str
    merk: str


def indexvelden(inhoud: Inhoud) -> list[Indexveld]:
    """Return the fields of a thing, from what counts most to what counts least."""
    return [
        Indexveld(_as_it_stands(inhoud, [*tokenize(inhoud.titel), *as_tokens(inhoud.titel)]), "A", "^"),
        *(Indexveld(tokenize(woord), "B", "+") for woord in inhoud.trefwoorden if woord),
        Indexveld(_woorden(inhoud.samenvatting), "C", "+"),
        Indexveld(_as_it_stands(inhoud, _woorden(inhoud.tekst)), "D", ""),
    ]


def _woorden(tekst: str) -> list[Token]:
    """Return the words of a text, and after these its codes by the one name that they have."""
    return [*tokenize(tekst)[:MEESTE_WOORDEN], *as_tokens(tekst)]


def _as_it_stands(inhoud: Inhoud, woorden: list[Token]) -> list[Token]:
    """Return the words; a name, and the address made from it, has no inflections: "bedenken" finds no Bedacht."""
    if inhoud.bron != Zoekbron.PERSOON:
        return woorden
    return [replace(woord, stam=woord.vorm, delen=woord.delen or GEEN_DELEN) for woord in woorden]


def lexemen(token: Token, delen: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the names of a word; `delen` says how compounds fall apart that do not say so themselves."""
    stukken = {fold(stam_van(deel)) for deel in token.delen} or set(delen.get(token.vorm, ()))
    return [f"={token.vorm}", token.stam, *(f"~{stuk}" for stuk in sorted(stukken) if stuk)]


def build_vector(velden: Sequence[Indexveld], delen: Mapping[str, Sequence[str]]) -> str:
    """Return the words of a thing as PostgreSQL reads them: 'woord':1A,12D."""
    plaatsen: dict[str, list[str]] = {}
    merken: set[str] = set()
    plaats = 1
    for veld in velden:
        for token in veld.tokens:
            for naam in lexemen(token, delen):
                plaatsen.setdefault(naam, []).append(f"{min(plaats, LAATSTE_PLAATS)}{veld.gewicht}")
                if veld.merk and naam[0] != "=":
                    merken.add(veld.merk + naam)
            plaats += 1
        plaats += TUSSENRUIMTE
    met_plaats = [f"'{naam}':{','.join(waar[:200])}" for naam, waar in plaatsen.items()]
    return " ".join([*met_plaats, *(f"'{merk}'" for merk in sorted(merken))])
