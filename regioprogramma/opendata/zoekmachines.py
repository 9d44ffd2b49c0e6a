"""What search engines ask for first: the site map and robots.txt."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.db.models.functions import Left
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site

from contacten.models import Deelname, Gemeente, Organisatie, hele_regio, with_gemeenten
from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Trefwoord
from regioprogramma.core.opmaak import absolute_adres
from regioprogramma.core.registers import list_vindbaar

from .woo.bekend import answering_indexes

#: How many addresses stand in one file. The rules of sitemaps.org allow ten times as many, but then somebody waits.
PER_BESTAND = 5_000
_ROBOTS = "/robots.txt"
_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n<{naam} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


class Adresregel(NamedTuple):
    """A line of the site map: a whole address, and the day it changed when that is known."""

    adres: str
    dag: date | None = None


@require_safe
def show_sitemap(request: HttpRequest) -> HttpResponse:
    """Every public address with the day it changed; a list of files when one would be large."""
    site = Site.find_for_request(request)
    vast = [pagina.adres for pagina in list_vindbaar(request)]
    paginas, gemaakt = Pagina.objects.visible().count(), len(vast) + _count_gemaakt()
    bladen, meer = (-(-aantal // PER_BESTAND) for aantal in (paginas, gemaakt))
    nummer = request.GET.get("p", "")
    if not nummer and paginas + gemaakt <= PER_BESTAND:
        return _xml("urlset", "url", [*_paginas(site, 0), *_gemaakt(site.root_url, vast)])
    if not nummer:
        eigen = f"{site.root_url}{reverse('sitemap')}"
        return _xml("sitemapindex", "sitemap", [Adresregel(f"{eigen}?p={n}") for n in range(1, bladen + meer + 1)])
    if nummer not in {str(n) for n in range(1, bladen + meer + 1)}:
        raise Http404("no such part of the site map")
    begin = (int(nummer) - 1) * PER_BESTAND
    if int(nummer) <= bladen:
        return _xml("urlset", "url", _paginas(site, begin))
    begin -= bladen * PER_BESTAND
    return _xml("urlset", "url", [*_gemaakt(site.root_url, vast)][begin : begin + PER_BESTAND])


def _xml(naam: str, element: str, regels: Iterable[Adresregel]) -> HttpResponse:
    """Return the file with these lines; written out, for Django's template of it takes a second per file."""
    inhoud = "".join(
        f"<{element}><loc>{escape(regel.adres)}</loc>"
        f"{f'<lastmod>{regel.dag.isoformat()}</lastmod>' if regel.dag else ''}</{element}>\n"
        for regel in regels
    )
    return HttpResponse(f"{_BEGIN.format(naam=naam)}{inhoud}</{naam}>\n", content_type="application/xml")


def _regel(adres: str, moment: datetime | None = None) -> Adresregel:
    return Adresregel(adres, timezone.localdate(moment) if moment else None)


def _paginas(site: Site, begin: int) -> Iterator[Adresregel]:
    """Yield the pages of one file; a page changed when it, or anything that lies below it, was published last."""
    velden = ("path", "depth", "numchild", "url_path", "last_published_at")
    rijen = list(Pagina.objects.visible().order_by("path").values_list(*velden)[begin : begin + PER_BESTAND])
    laatste = _last_below({pad: diepte for pad, diepte, kinderen, _url, _moment in rijen if kinderen})
    voor = len(site.root_page.url_path) - 1
    for pad, _diepte, _kinderen, url, moment in rijen:
        yield _regel(absolute_adres(site.root_url, url[voor:]), laatste.get(pad, moment))


def _last_below(dieptes: Mapping[str, int]) -> dict[str, datetime | None]:
    """Return {path: when it or a page below it was published last} of these paths with their depths."""
    laatste: dict[str, datetime | None] = {}
    for diepte in set(dieptes.values()):
        eronder = Pagina.objects.visible().filter(depth__gte=diepte).order_by()
        per_pad = eronder.annotate(boven=Left("path", diepte * Pagina.steplen)).filter(
            boven__in=[pad for pad, eigen in dieptes.items() if eigen == diepte]
        )
        laatste |= dict(per_pad.values_list("boven").annotate(Max("last_published_at")))
    return laatste


def _count_gemaakt() -> int:
    """Return how many lines `_gemaakt` gives beside those with a fixed address."""
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=Pagina.objects.visible().order_by().values("pk"))
    trefwoorden = koppelingen.order_by().values("trefwoord").distinct().count()
    dingen = (Gemeente.objects.current(), Organisatie.objects.visible(), Document.objects.visible())
    return trefwoorden + sum(gevonden.count() for gevonden in dingen)


def _gemaakt(wortel: str, vast: Iterable[str]) -> Iterator[Adresregel]:
    """Yield the pages that the site makes itself, first those with a fixed address (`vast`).

    Of what nobody records when it changed there is no date.
    """
    zichtbaar = Pagina.objects.visible().order_by()
    soorten = ContentType.objects.get_for_models(*with_gemeenten()).values()
    regionaal = zichtbaar.filter(hele_regio(), content_type__in=soorten)
    overal = regionaal.aggregate(laatst=Max("last_published_at"))["laatst"]
    deelnames = Deelname.objects.current().filter(pagina__in=zichtbaar.values("pk")).order_by()
    per_gemeente = dict(deelnames.values_list("gemeente").annotate(Max("pagina__last_published_at")))
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=zichtbaar.values("pk")).order_by()
    per_trefwoord = dict(koppelingen.values_list("trefwoord").annotate(Max("pagina__last_published_at")))
    yield from (_regel(f"{wortel}{adres}") for adres in vast)
    for gemeente in Gemeente.objects.current():
        moment = max(filter(None, (per_gemeente.get(gemeente.pk), overal)), default=None)
        yield _regel(f"{wortel}{gemeente.get_absolute_url()}", moment)
    for trefwoord in Trefwoord.objects.filter(pk__in=per_trefwoord):
        yield _regel(f"{wortel}{trefwoord.get_absolute_url()}", per_trefwoord[trefwoord.pk])
    for gevonden in (Organisatie.objects.visible(), Document.objects.visible()):
        yield from (_regel(f"{wortel}{ding.get_absolute_url()}") for ding in gevonden.order_by("pk"))


def answer_robots(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: answer /robots.txt without waiting for the database.

    A search engine that gets no answer to it leaves the whole site.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return show_robots(request) if request.path == _ROBOTS else get_response(request)

    return middleware


@require_safe
def show_robots(request: HttpRequest) -> HttpResponse:
    """Nothing is hidden; the same list as a file need not be fetched. Only site maps that answer are named."""
    indexen = answering_indexes(request)
    regels = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "Disallow: /*formaat=",
        "",
        *(f"Sitemap: {request.build_absolute_uri(adres)}" for adres in (reverse("sitemap"), *(indexen or ()))),
    ]
    # What is not known now is perhaps known the next time.
    koppen = {"Cache-Control": "public, max-age=3600" if indexen is not None else "no-store"}
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8", headers=koppen)
