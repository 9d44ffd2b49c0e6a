"""One page of results: which one is asked for, and where the others are."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, QueryDict

from regioprogramma.core.opmaak import read_number

#: A parameter of the address: its name and value.
Paar = tuple[str, str]


class Bladzijde(Page):
    """A page of results. `vraag` is what its address asks, as it was understood; the others differ in `pagina`."""

    vraag: QueryDict


class Bladen(Paginator):
    """All pages of results.

    `paren` are the pairs (name, value) that their addresses have in common; what has no value is left out. `aantal`
    is the number of results when that is known already.
    """

    def __init__(
        self,
        stukken: QuerySet | Sequence[Any],
        per_bladzijde: int,
        paren: Iterable[Paar] = (),
        aantal: int | None = None,
    ) -> None:
        super().__init__(stukken, per_bladzijde)
        self._paren = tuple((naam, waarde) for naam, waarde in paren if waarde)
        if aantal is not None:
            self.count = aantal

    def _get_page(self, *args: Any, **kwargs: Any) -> Bladzijde:
        blad = Bladzijde(*args, **kwargs)
        blad.vraag = QueryDict(urlencode([*self._paren, ("pagina", blad.number)]))
        return blad

    def asked(self, request: HttpRequest) -> Bladzijde:
        """Return the page that ?pagina= asks for; raises Http404 for one that does not exist."""
        nummer = read_number(request.GET.get("pagina", "1"))
        if nummer is None or not 1 <= nummer <= self.num_pages:
            raise Http404("no such page of results")
        return self.page(nummer)
