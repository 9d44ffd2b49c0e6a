"""What search engines ask for first: the site map and robots.txt."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, TypedDict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site

from contacten.models import Deelname, Gemeente, hele_regio, with_gemeenten
from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Trefwoord
from regioprogramma.core.opmaak import absolute_adres

#: What one file may hold, by the rules of sitemaps.org.
PER_BESTAND = 50_000


class Adresregel(TypedDict):
    """A line of the site map, with the words that Django's template knows."""

    location: str
    lastmod: date | None


@require_safe
def show_sitemap(request: HttpRequest) -> HttpResponse:
    """Every public address with the moment it changed; a list of files when one cannot hold them."""
    wortel = Site.find_for_request(request).root_url
    alles = [*_paginas(request, wortel), *_gemaakt(wortel)]
    aantal = max(1, -(-len(alles) // PER_BESTAND))
    nummer = request.GET.get("p", "")
    if not nummer and aantal > 1:
        eigen = f"{wortel}{reverse('sitemap')}"
        delen = [{"location": f"{eigen}?p={n}", "last_mod": None} for n in range(1, aantal + 1)]
        return _xml(request, "sitemap_index.xml", {"sitemaps": delen})
    if nummer and nummer not in {str(n) for n in range(1, aantal + 1)}:
        raise Http404("no such part of the site map")
    begin = (int(nummer or 1) - 1) * PER_BESTAND
    return _xml(request, "sitemap.xml", {"urlset": alles[begin : begin + PER_BESTAND]})


def _xml(request: HttpRequest, sjabloon: str, context: dict[str, Any]) -> TemplateResponse:
    return TemplateResponse(request, sjabloon, context, content_type="application/xml")


def _adres(location: str, lastmod: datetime | None = None) -> Adresregel:
    return {"location": location, "lastmod": timezone.localdate(lastmod) if lastmod else None}


def _paginas(request: HttpRequest, wortel: str) -> list[Adresregel]:
    """Return every page; it changed when it, or anything that it is an overview of, was published last."""
    paginas = list(Pagina.objects.visible().order_by("path").only("path", "depth", "url_path", "last_published_at"))
    laatste: dict[str, datetime | None] = defaultdict(lambda: None)
    for pagina in paginas:
        for lengte in range(Pagina.steplen, len(pagina.path) + 1, Pagina.steplen):
            pad = pagina.path[:lengte]
            laatste[pad] = max(filter(None, (laatste[pad], pagina.last_published_at)), default=None)
    adressen = ((pagina.get_url(request), laatste[pagina.path]) for pagina in paginas)
    return [_adres(absolute_adres(wortel, url), moment) for url, moment in adressen]


def _gemaakt(wortel: str) -> Iterator[Adresregel]:
    """Return the pages that the site makes itself. Nobody records when a document's facts changed: no date."""
    zichtbaar = Pagina.objects.visible().order_by()
    soorten = ContentType.objects.get_for_models(*with_gemeenten()).values()
    regionaal = zichtbaar.filter(hele_regio(), content_type__in=soorten)
    overal = regionaal.aggregate(laatst=Max("last_published_at"))["laatst"]
    deelnames = Deelname.objects.current().filter(pagina__in=zichtbaar.values("pk")).order_by()
    per_gemeente = dict(deelnames.values_list("gemeente").annotate(Max("pagina__last_published_at")))
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=zichtbaar.values("pk")).order_by()
    per_trefwoord = dict(koppelingen.values_list("trefwoord").annotate(Max("pagina__last_published_at")))
    yield from (_adres(f"{wortel}{reverse(naam)}") for naam in ("gemeenten", "trefwoorden", "documenten"))
    for gemeente in Gemeente.objects.current():
        moment = max(filter(None, (per_gemeente.get(gemeente.pk), overal)), default=None)
        yield _adres(f"{wortel}{gemeente.get_absolute_url()}", moment)
    for trefwoord in Trefwoord.objects.filter(pk__in=per_trefwoord):
        yield _adres(f"{wortel}{trefwoord.get_absolute_url()}", per_trefwoord[trefwoord.pk])
    yield from (
        _adres(f"{wortel}{document.get_absolute_url()}") for document in Document.objects.visible().order_by("pk")
    )


@require_safe
def show_robots(request: HttpRequest) -> HttpResponse:
    """Nothing is hidden; the same list as a file need not be fetched."""
    kaart = f"{Site.find_for_request(request).root_url}{reverse('sitemap')}"
    regels = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "Disallow: /*formaat=",
        "",
        f"Sitemap: {kaart}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
