"""Finds keywords that are the same word, or nearly: other capitals, accents, a plural, a hyphen."""

from dataclasses import dataclass

from regioprogramma.core.models import Trefwoord
from regioprogramma.taal import fold, tokenize


@dataclass(frozen=True)
class Gelijkenis:
    """A term of another keyword that is like this one: its name or, when `is_synoniem`, a synonym of it."""

    trefwoord: Trefwoord
    term: str
    is_synoniem: bool
    is_gelijk: bool


def sleutels(term: str) -> set[str]:
    """Return what terms share that are also each other's plural or inflection; one in common is enough."""
    tokens = tokenize(term)
    aaneen = "".join(token.vorm for token in tokens)
    return {"".join(token.stam for token in tokens), *(token.stam for token in tokenize(aaneen))}


def resembling_trefwoorden(term: str, zonder: int | None = None) -> Gelijkenis | None:
    """Return the Gelijkenis of the keyword, other than `zonder`, that is most like this term, or None."""
    gevonden = None
    vorm, eigen = exact(term), sleutels(term)
    for woord in Trefwoord.objects.exclude(pk=zonder):
        for ander in [woord.naam, *woord.synoniemen]:
            if exact(ander) == vorm:
                return Gelijkenis(woord, ander, ander != woord.naam, True)
            if gevonden is None and eigen & sleutels(ander):
                gevonden = Gelijkenis(woord, ander, ander != woord.naam, False)
    return gevonden


def exact(term: str) -> str:
    """Return a term without capitals and accents, its words apart; nothing when there is no word in it."""
    return fold(" ".join(term.split())) if tokenize(term) else ""


def bijna_dubbel() -> dict[int, list[str]]:
    """Return {id: [names of keywords nearly the same]}, for the whole vocabulary at once."""
    per_sleutel: dict[str, set[int]] = {}
    namen: dict[int, str] = {}
    for woord in Trefwoord.objects.all():
        namen[woord.pk] = woord.naam
        for term in [woord.naam, *woord.synoniemen]:
            for deel in sleutels(term):
                per_sleutel.setdefault(deel, set()).add(woord.pk)
    uit: dict[int, set[int]] = {}
    for ids in per_sleutel.values():
        for pk in ids if len(ids) > 1 else ():
            uit.setdefault(pk, set()).update(ids - {pk})
    return {pk: sorted(namen[ander] for ander in anderen) for pk, anderen in uit.items()}
