"""The site maps that open.overheid.nl reads: an index per category, and one above with all of them.

An index of a category has the name that the standard asks for (standaarden.overheid.nl/diwoo). The index above names
the site maps themselves, because an index may not name an index (sitemaps.org).
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from regioprogramma.core.adressen import takes
from regioprogramma.core.models import Document, Informatiecategorie, Regio

from .diwoo import Woouitgever, find_uitgever, write_sitemap
from .instellingen import read_instellingen

#: How many documents stand in one site map. The rules allow fifty times as many; of these somebody gets the file
#: within a fraction of a second, at some two megabytes, and one document that changed costs no more than that.
PER_BESTAND = 1_000
_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def index_addresses(soorten: Sequence[Informatiecategorie]) -> list[str]:
    """Return the addresses of the index above, and of those of these categories."""
    return [reverse("diwoo"), *(reverse("diwoo_categorie", args=[soort.nummer]) for soort in soorten)]


def documents_of_category(soort: Informatiecategorie) -> QuerySet[Document]:
    """Return the documents of a category that anyone may read now."""
    return Document.objects.visible().filter(woo_categorieen__contains=[soort.value])


def count_per_category(soorten: Sequence[Informatiecategorie]) -> dict[Informatiecategorie, int]:
    """Return how many documents anyone may read of each of these categories, in one query."""
    tellingen = {soort.name: Count("pk", filter=Q(woo_categorieen__contains=[soort.value])) for soort in soorten}
    if not tellingen:
        return {}
    gevonden = Document.objects.visible().exclude(woo_categorieen=[]).order_by().aggregate(**tellingen)
    return {soort: gevonden[soort.name] for soort in soorten}


@require_safe
@takes()
def show_index(request: HttpRequest) -> HttpResponse:
    """All site maps of all categories that hold."""
    _uitgever(request)
    return _answer(request, read_instellingen(request).categorieen())


@require_safe
@takes()
def show_category_index(request: HttpRequest, nummer: str) -> HttpResponse:
    """The site maps of one category: none while it has no documents."""
    _uitgever(request)
    return _answer(request, [_category(request, nummer)])


@require_safe
@takes()
def show_category(request: HttpRequest, nummer: str, blad: str) -> HttpResponse:
    """The documents of one category, with what open.overheid.nl asks of each."""
    uitgever, soort = _uitgever(request), _category(request, nummer)
    begin = (int(blad) - 1) * PER_BESTAND
    documenten = documents_of_category(soort).defer("tekst").order_by("pk")
    gevonden = list(documenten[begin : begin + PER_BESTAND])
    if not gevonden:
        raise Http404("no such site map")
    return _xml(write_sitemap(gevonden, uitgever, Site.find_for_request(request).root_url))


def _uitgever(request: HttpRequest) -> Woouitgever:
    """Return who publishes; raises Http404 when that is not known: what says who it is would lie."""
    if uitgever := find_uitgever(Regio.for_request(request)):
        return uitgever
    raise Http404("the settings do not say which organisation this is")


def _category(request: HttpRequest, nummer: str) -> Informatiecategorie:
    for soort in read_instellingen(request).categorieen():
        if soort.nummer == nummer:
            return soort
    raise Http404("no category that holds here")


def _answer(request: HttpRequest, soorten: Sequence[Informatiecategorie]) -> HttpResponse:
    wortel = Site.find_for_request(request).root_url
    regels = "".join(f"<sitemap><loc>{escape(wortel + adres)}</loc></sitemap>\n" for adres in _sitemaps(soorten))
    return _xml(f"{_BEGIN}{regels}</sitemapindex>\n")


def _sitemaps(soorten: Sequence[Informatiecategorie]) -> Iterator[str]:
    """Yield the addresses of the site maps. They carry no day: what is taken out of one leaves none behind."""
    for soort, aantal in count_per_category(soorten).items():
        for blad in range(1, -(-aantal // PER_BESTAND) + 1):
            yield reverse("diwoo_blad", args=[soort.nummer, blad])


def _xml(inhoud: str) -> HttpResponse:
    return HttpResponse(inhoud, content_type="application/xml; charset=utf-8")
