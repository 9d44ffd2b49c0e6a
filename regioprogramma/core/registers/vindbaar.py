"""The pages that the site makes itself and that visitors should find: in the site map, and by search."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse


def _stands(request: HttpRequest) -> bool:
    return True


@dataclass(frozen=True)
class Vindbaar:
    """A page that the site makes itself: the name and arguments of its address, its title, and what it is about.

    `woorden` are what a visitor may call it; without any, search does not lead to it. `bestaat` says whether it stands
    at its address now, and no page of an editor.
    """

    naam: str
    titel: str
    zin: str
    woorden: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    bestaat: Callable[[HttpRequest], bool] = _stands

    @property
    def adres(self) -> str:
        """Where it is."""
        return reverse(self.naam, args=self.args)


_vindbaar: list[Vindbaar] = []


def register_vindbaar(*paginas: Vindbaar) -> None:
    """Let visitors find these pages; called once, when an app starts."""
    _vindbaar.extend(paginas)


def list_vindbaar(request: HttpRequest) -> Iterator[Vindbaar]:
    """Yield those that stand at their addresses now."""
    return (pagina for pagina in _vindbaar if pagina.bestaat(request))


def named_vindbaar(request: HttpRequest, is_named: Callable[[str], bool]) -> list[Vindbaar]:
    """Return those that stand now and of which a word `is_named`."""
    genoemd = (pagina for pagina in _vindbaar if any(map(is_named, pagina.woorden)))
    return [pagina for pagina in genoemd if pagina.bestaat(request)]
