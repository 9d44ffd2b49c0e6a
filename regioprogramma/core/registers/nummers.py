"""The number that a region itself gives a page, such as that of a project in its own files."""

from collections.abc import Callable, Collection

#: Answers {page: number} for the pages (ids) that have one.
Nummergever = Callable[[Collection[int]], dict[int, str]]

_gevers: list[Nummergever] = []


def register_nummers(gever: Nummergever) -> Nummergever:
    """Let a higher app say which numbers pages have."""
    _gevers.append(gever)
    return gever


def numbers_of(paginas: Collection[int]) -> dict[int, str]:
    """Return {page: number} of the pages (ids) that have one."""
    nummers: dict[int, str] = {}
    for gever in _gevers:
        nummers |= gever(paginas)
    return nummers
