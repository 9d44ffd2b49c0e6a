"""Atom feeds: all news, and the news of one opgave, speerpunt, project, deal, gemeente or keyword."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from contacten.models import Gemeente
from nieuws.models import Nieuwsbericht, NieuwsPagina
from nieuws.over import NAMED_BY_MESSAGES
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.gegevens import per_stuk
from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import Pagina, PaginaTrefwoord, Regio, Trefwoord
from regioprogramma.core.opmaak import absolute_adres, read_number
from regioprogramma.core.pagina import typed_models
from regioprogramma.gerelateerd.lijsten import gerelateerd

#: How many of the newest messages, or changes, stand in a feed.
HOOGSTENS = 20
#: An empty feed has not changed since before there was anything.
BEGIN = datetime(2000, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    """An Atom feed whose date is that of its newest entry, not the moment somebody asked."""

    content_type = "application/atom+xml; charset=utf-8"

    def latest_post_date(self) -> datetime:
        """Return when anything in the feed changed last."""
        return max((entry["updateddate"] for entry in self.items), default=BEGIN)


def _verwant(pagina: Pagina) -> QuerySet:
    """Return the messages of the related engine for a page: what its own list of news is taken from."""
    gevonden = [item.pagina.pk for item in gerelateerd(pagina, "nieuws", HOOGSTENS)]
    return Nieuwsbericht.objects.visible().filter(pk__in=gevonden)


def _over(pagina: Pagina) -> QuerySet:
    """Return the messages that say they are about a page."""
    return Nieuwsbericht.objects.visible().about(pagina)


class Onderwerp(NamedTuple):
    """What has a feed: where it is found, by what, and which messages are about it."""

    zoek: Callable[[], QuerySet]
    veld: str
    berichten_van: Callable[[Any], QuerySet]


#: What has a feed without being a page.
DINGEN = {
    "gemeente": Onderwerp(Gemeente.objects.all, "slug", lambda g: Nieuwsbericht.objects.visible().of_gemeente(g)),
    "trefwoord": Onderwerp(Trefwoord.objects.all, "slug", lambda t: Nieuwsbericht.objects.visible().of_trefwoord(t)),
}


@cache
def onderwerpen() -> dict[str, Onderwerp]:
    """Return {kind of subject: Onderwerp}: page types and things.

    Messages name some page types themselves; for the others the related engine knows what fits.
    """
    paginas = {
        model.paginatype.feed: Onderwerp(
            model.objects.visible, "pk", _over if model in NAMED_BY_MESSAGES else _verwant
        )
        for model in typed_models()
        if model.paginatype.feed
    }
    return {**paginas, **DINGEN}


@require_safe
def feed_of_nieuws(request: HttpRequest) -> HttpResponse:
    """The newest messages of the whole programme."""
    regio = Regio.for_request(request)
    titel = _("Nieuws van %(regio)s") % {"regio": regio.naam}
    return _antwoord(request, titel, overzicht_url(request, NieuwsPagina) or "/", Nieuwsbericht.objects.visible())


@require_safe
def feed_of_onderwerp(request: HttpRequest, soort: str, sleutel: str) -> HttpResponse:
    """The newest messages about one subject."""
    if soort not in onderwerpen():
        raise Http404("no such kind of feed")
    zoek, veld, berichten_van = onderwerpen()[soort]
    if veld == "pk" and read_number(sleutel) is None:
        raise Http404("not a number")
    gevonden = get_object_or_404(zoek(), **{veld: sleutel})
    if isinstance(gevonden, Gemeente) and not gevonden.is_current():
        return redirect("feed_onderwerp", soort, gevonden.huidige.slug, permanent=True)
    pad = gevonden.get_url(request) if isinstance(gevonden, Pagina) else gevonden.get_absolute_url()
    # What the engine finds is no more than a guess, and says so.
    zin = _("Nieuws dat past bij %(onderwerp)s") if berichten_van is _verwant else _("Nieuws over %(onderwerp)s")
    titel = zin % {"onderwerp": gevonden}
    return _antwoord(request, titel, pad, berichten_van(gevonden))


def _antwoord(request: HttpRequest, titel: str, pad: str, berichten: QuerySet) -> HttpResponse:
    """Return the feed of these messages, newest first."""
    feed, wortel = begin_feed(request, titel, pad), Site.find_for_request(request).root_url
    getoond = list(berichten.newest()[:HOOGSTENS])
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=getoond).order_by("trefwoord__naam")
    trefwoorden = per_stuk(koppelingen.values_list("pagina_id", "trefwoord__naam"))
    for bericht in getoond:
        feed.add_item(
            # Whatever came in before texts were cleaned at the door: one message never takes the feed down.
            title=clean_text(bericht.title),
            link=absolute_adres(wortel, bericht.get_url(request)),
            # Of type html in the feed, so that what looks like a tag is text.
            description=escape(clean_text(bericht.samenvatting)),
            unique_id=f"urn:uuid:{bericht.translation_key}",
            pubdate=bericht.publicatiedatum,
            updateddate=max(filter(None, (bericht.last_published_at, bericht.publicatiedatum)), default=BEGIN),
            categories=[clean_text(naam) for naam in trefwoorden.get(bericht.pk, ())],
        )
    return send_feed(feed)


def begin_feed(request: HttpRequest, titel: str, pad: str) -> Feed:
    """Return a feed without entries yet; `pad` is the path of the page with the same."""
    regio, wortel = Regio.for_request(request), Site.find_for_request(request).root_url
    eigen = f"{wortel}{request.path}"
    return Feed(
        clean_text(titel),
        absolute_adres(wortel, pad),
        None,
        language="nl",
        author_name=clean_text(regio.naam),
        feed_url=eigen,
        feed_guid=eigen,
    )


def send_feed(feed: Feed) -> HttpResponse:
    """Return a feed as an answer. Whoever opens one in a browser sees what it is, and what stands in it."""
    stijl = f'<?xml-stylesheet type="text/css" href="{static("css/feed.css")}"?>'
    kop, _regeleinde, rest = feed.writeString("utf-8").partition("\n")
    return HttpResponse(f"{kop}\n{stijl}\n{rest}", content_type=Feed.content_type)
