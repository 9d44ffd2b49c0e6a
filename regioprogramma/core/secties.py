"""The sections of a page: a section without content does not exist.

A page type names its sections in order (`secties = ("speerpunten", "nieuws")`). The app that has the content
registers who builds a section, for which page types; so a lower layer shows what a higher one knows, without
importing it. A builder returns None when there is nothing: then there is no heading, no list and no entry in the
contents list.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from .blokken import koppen
from .models import Document, DocumentenMixin, Pagina, TekstPagina, VideoMixin
from .sorteren import name_key

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


@sectie("inhoud", Pagina)
def inhoud(pagina, request):
    """The editor's own text; its headings stand in the contents list themselves."""
    # An editor starts with one empty paragraph: that is no content.
    if not any(blok.value for blok in pagina.inhoud):
        return None
    return Sectie("inhoud", "", "secties/inhoud.html", {"inhoud": pagina.inhoud}, tuple(koppen(pagina.inhoud)))


@sectie("video", VideoMixin)
def video(pagina, request):
    """The videos of a page, each with its title as a heading of its own."""
    if not pagina.videos:
        return None
    kop = _("Video") if len(pagina.videos) == 1 else _("Video’s")
    return Sectie("video", kop, "secties/video.html", {"videos": pagina.videos})


def leesbare_documenten(pagina, ids=()):
    """Return {id: document} of these documents and the page's own, without those behind a log-in; asked once.

    Who may see the page may see what it offers: on a draft too, whose documents are public as soon as it is.
    """
    eigen = [koppeling.document_id for koppeling in pagina.kinderen("document_koppelingen")]
    gelezen = pagina.__dict__.setdefault("_documenten", {})
    if nieuw := {*eigen, *ids} - gelezen.keys():
        zichtbaar = Document.objects.unlocked().in_bulk(nieuw)
        gelezen.update({pk: zichtbaar.get(pk) for pk in nieuw})
    return {pk: document for pk, document in gelezen.items() if document}


@sectie("documenten", DocumentenMixin)
def documenten(pagina, request):
    """The documents of a page that anyone may read, in the editor's order."""
    leesbaar = leesbare_documenten(pagina)
    gekozen = [koppeling.document_id for koppeling in pagina.kinderen("document_koppelingen")]
    getoond = [leesbaar[pk] for pk in gekozen if pk in leesbaar]
    return (
        Sectie("documenten", _("Documenten"), "secties/documenten.html", {"documenten": getoond}) if getoond else None
    )


@sectie("trefwoorden", Pagina)
def trefwoorden(pagina, request):
    """The keywords of a page, each with everything else that carries it."""
    woorden = sorted(
        (koppeling.trefwoord for koppeling in pagina.kinderen("trefwoord_koppelingen", "trefwoord")),
        key=lambda trefwoord: name_key(trefwoord.naam),
    )
    inhoud = {"trefwoorden": woorden}
    return Sectie("trefwoorden", _("Trefwoorden"), "secties/trefwoorden.html", inhoud) if woorden else None


@sectie("onderliggend", TekstPagina)
def onderliggend(pagina, request):
    """The texts below this text."""
    lager = list(Pagina.objects.visible().child_of(pagina))
    return Sectie("meer", _("Meer over dit onderwerp"), "secties/rijen.html", {"paginas": lager}) if lager else None
