"""A question as people ask it: which of its words say what it is about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from regioprogramma.taal import Token, fold, stam_van, tokenize
from regioprogramma.taal.werkwoorden import SCHEIDBAAR
from regioprogramma.taal.woorden import woorden_van

#: How a question begins.
VRAAGWOORDEN = woorden_van(
    """
    wie wat waar waarom wanneer hoe hoeveel hoelang welk welke is zijn kan kun kunnen mag mogen moet moeten heeft
    hebben heb wordt worden komt komen krijg krijgt zal wil gaat bestaat
    """
)
#: What a question asks of its subject: nobody looks for these words themselves.
VRAAGWERK = woorden_van(
    """
    kost kosten kostte betaalt betalen gaat gebeurt gebeurd gebeuren werkt doet gedaan vind vinden vindt staat zit
    ligt heet heten betekent betekenen bedoelt weet lees lezen zie bel bellen mail mailen precies eigenlijk
    verantwoordelijk opgelost laten maken iemand per via jullie regio
    """
)
#: Words that make one verb with their particle stand in a sentence of at least this many words.
KORTSTE_ZIN = 3


@dataclass(frozen=True)
class ScheidbaarWerkwoord:
    """A verb whose particle may stand apart: where both stand, and the two written as one."""

    plek: int
    deeltje: int
    heel: str


def is_vraag(tokens: Sequence[Token]) -> bool:
    """Whether these are the words of a question, and not just names of things."""
    return len(tokens) >= KORTSTE_ZIN and tokens[0].vorm in VRAAGWOORDEN


def onderwerp_van(tokens: Sequence[Token], inhoud: list[Token]) -> list[Token]:
    """Return those of the words with a meaning that say what a question is about; all when none would be left."""
    if not is_vraag(tokens):
        return inhoud
    return [token for token in inhoud if token.vorm not in VRAAGWERK] or inhoud


def naar_wat(tokens: Sequence[Token]) -> str:
    """Return the type of thing that a question asks for; "" for most."""
    return "personen" if is_vraag(tokens) and tokens[0].vorm == "wie" else ""


def mogelijke_werkwoorden(tokens: Sequence[Token]) -> list[ScheidbaarWerkwoord]:
    """Return each verb and particle among these words that may belong together.

    The particle ends the sentence; a question has its verb first and may go on: "hoe vraag ik iets aan voor ...?"
    """
    if len(tokens) < KORTSTE_ZIN:
        return []
    einde, in_vraag = len(tokens) - 1, [1] if is_vraag(tokens) else []
    return [
        ScheidbaarWerkwoord(waar, plek, deeltje.vorm + tokens[waar].vorm)
        for plek, deeltje in enumerate(tokens)
        if plek > 1 and deeltje.vorm in SCHEIDBAAR
        for waar in (range(einde) if plek == einde else in_vraag)
        if not tokens[waar].is_stopwoord
    ]


def in_een(tokens: list[Token], werkwoorden: Sequence[ScheidbaarWerkwoord], bekend: Collection[str]) -> list[Token]:
    """Return the words with the first verb of these written as one, of those whose stem is `bekend`."""
    for woord in werkwoorden:
        if stam(woord.heel) in bekend:
            geheel = replace(tokens[woord.plek], vorm=woord.heel, stam=stam(woord.heel), delen=())
            tussen = tokens[woord.plek + 1 : woord.deeltje]
            return [*tokens[: woord.plek], geheel, *tussen, *tokens[woord.deeltje + 1 :]]
    return tokens


def uit_elkaar(token: Token) -> list[Token]:
    """Return the words between the hyphens of a word, as words of their own."""
    return [los for deel in token.delen for los in tokenize(deel)]


def stam(vorm: str) -> str:
    """Return the stem of a word as it stands in the index."""
    return fold(stam_van(vorm))
