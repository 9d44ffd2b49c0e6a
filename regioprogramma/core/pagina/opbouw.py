"""The sections of a page: a section without content does not exist.

A page type names its sections in order (`secties = ("speerpunten", "nieuws")`). The app that has the content
registers who builds a section, for which page types; so a lower layer shows what a higher one knows, without
importing it. A builder returns None when there is nothing: then there is no heading, no list and no entry in the
contents list.
"""

from dataclasses import dataclass, field

_bouwers = {}


@dataclass(frozen=True)
class Sectie:
    """One section: its anchor, heading ("" when the content brings its own), template and what that shows.

    `in_lijst` holds (anchor, text) pairs for the contents list of the headings inside that belong in it.
    """

    anker: str
    kop: str
    template: str
    inhoud: dict = field(default_factory=dict)
    in_lijst: tuple = ()

    @property
    def verwijzingen(self):
        """The entries of this section in the contents list, as (anchor, text) pairs."""
        eigen = ((self.anker, self.kop),) if self.kop else ()
        return (*eigen, *self.in_lijst)


@dataclass(frozen=True)
class Verwijzing:
    """A plain link, such as the one below a shortened list: its address and text."""

    url: str
    tekst: str


def sectie(naam, *paginatypen):
    """Register the decorated function `(pagina, request) -> Sectie | None` for section `naam` of these page types."""

    def register(bouwer):
        for paginatype in paginatypen:
            _bouwers[paginatype, naam] = bouwer
        return bouwer

    return register


def bouwer_van(paginatype, naam):
    """Return the builder of a section for a page type or the nearest type above it; None when nobody registered."""
    return next((_bouwers[klasse, naam] for klasse in paginatype.__mro__ if (klasse, naam) in _bouwers), None)


def secties_van(pagina, request):
    """Return the sections of `pagina` that have content, in the order of its type."""
    gebouwd = (bouwer_van(type(pagina), naam)(pagina, request) for naam in pagina.secties)
    return [sectie for sectie in gebouwd if sectie is not None]
