"""How a list of pages finds words: by the index of search, which a higher app keeps."""

from collections.abc import Callable

from django.db.models import Q

#: Returns the condition for pages that have all the words of a text where a reader of a list sees them.
Woordzoeker = Callable[[str], Q]

_zoekers: dict[str, Woordzoeker] = {}


def register_woordzoeker(naam: str) -> Callable[[Woordzoeker], Woordzoeker]:
    """Register the decorated function as the one that finds "woorden", or a "naam"."""

    def register(zoeker: Woordzoeker) -> Woordzoeker:
        _zoekers[naam] = zoeker
        return zoeker

    return register


def with_words(tekst: str) -> Q:
    """Return the condition for pages that have all these words, in whatever form."""
    return _zoekers["woorden"](tekst)


def with_name(naam: str) -> Q:
    """Return the condition for pages that have every word of a name as it is written, wherever each stands."""
    return _zoekers["naam"](naam)
