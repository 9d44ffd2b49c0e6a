"""Atom feeds of what changed: status, dates, money, goals and results, of the whole programme or of a page."""

from itertools import islice

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from regioprogramma.core.adressen import takes
from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import FeitenMixin, Feitwijziging, Pagina, Regio, put_together
from regioprogramma.core.opmaak import absolute_adres

from .feeds import HOOGSTENS, begin_feed, send_feed

#: Of so many changes the newest publications are made up; one publication rarely changes more than a few facts.
_GELEZEN = HOOGSTENS * 10


@require_safe
@takes()
def feed_of_wijzigingen(request: HttpRequest) -> HttpResponse:
    """What changed last in the whole programme."""
    titel = _("Wijzigingen in %(regio)s") % {"regio": Regio.for_request(request).naam}
    return _answer(request, titel, reverse("wijzigingen"), Feitwijziging.objects.all())


@require_safe
@takes()
def feed_of_pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """What changed last on a page, and on what belongs to it: the speerpunten and projects of an opgave, say."""
    pagina = get_object_or_404(Pagina.objects.visible().specific(), pk=pk)
    if not isinstance(pagina, FeitenMixin):
        raise Http404("not a page whose facts are followed")
    titel = _("Wijzigingen bij %(onderwerp)s") % {"onderwerp": pagina.title}
    eigen = Q(pagina=pk) | Q(pagina__speerpunt__opgave=pk)
    projecten = Q(pagina__project__opgave=pk) | Q(pagina__project__regio_deal=pk)
    return _answer(request, titel, pagina.get_url(request), Feitwijziging.objects.filter(eigen | projecten))


def _answer(request: HttpRequest, titel: str, pad: str, wijzigingen: QuerySet[Feitwijziging]) -> HttpResponse:
    """Return the feed with an entry per publication, newest first."""
    feed, wortel = begin_feed(request, titel, pad), Site.find_for_request(request).root_url
    zichtbaar = wijzigingen.filter(pagina__in=Pagina.objects.visible().order_by().values("pk"))
    keren = list(islice(put_together(zichtbaar[:_GELEZEN]), HOOGSTENS))
    paginas = Pagina.objects.visible().in_bulk({keer.pagina_id for keer in keren})
    # A page that was withdrawn since is not there any more.
    for keer, pagina in ((keer, paginas[keer.pagina_id]) for keer in keren if keer.pagina_id in paginas):
        zinnen = [wijziging.zin for wijziging in keer.wijzigingen]
        if keer.reden:
            zinnen.append(_("Waarom: %(reden)s") % {"reden": keer.reden})
        feed.add_item(
            title=clean_text(pagina.title),
            link=absolute_adres(wortel, pagina.get_url(request)),
            description=escape(clean_text(" ".join(zinnen))),
            unique_id=f"urn:uuid:{pagina.translation_key}#{keer.wijzigingen[0].pk}",
            pubdate=keer.moment,
            updateddate=keer.moment,
        )
    return send_feed(feed)
