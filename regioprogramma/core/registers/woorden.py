"""How a list of pages finds words: by the index of search, which a higher app keeps."""

from collections.abc import Callable

from django.db.models import Q

#: Returns the condition for pages that have all the words of a text where a reader of a list sees them.
Woordzoeker = Callable[[str], Q]

_zoekers: list[Woordzoeker] = []


def register_woordzoeker(zoeker: Woordzoeker) -> Woordzoeker:
    """Register the decorated function as the one that finds words."""
    _zoekers[:] = [zoeker]
    return zoeker


def with_words(tekst: str) -> Q:
    """Return the condition for pages that have all these words."""
    (zoeker,) = _zoekers
    return zoeker(tekst)
