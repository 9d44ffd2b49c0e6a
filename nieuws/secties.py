"""The sections about news."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from opgaven.models import Opgave
from projecten.models import Project, RegioDeal
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.models import HomePagina, Pagina
from regioprogramma.core.opmaak import name_key
from regioprogramma.core.pagina import Sectie, Verwijzing, sectie

from .filters import NieuwsFilter
from .models import Nieuwsbericht, NieuwsPagina
from .over import newest_over, zichtbare_onderwerpen, zichtbare_opgaven

#: How many messages a page shows of a list that has a page of its own.
MAX_BERICHTEN = 3


@sectie("nieuwslijst", NieuwsPagina)
def lijst(pagina: NieuwsPagina, request: HttpRequest) -> Sectie:
    """All news, filtered as the visitor asks."""
    return Sectie("nieuws", "", "secties/nieuwslijst.html", NieuwsFilter(request).lijst().inhoud())


@sectie("nieuws", HomePagina)
def nieuws_op_home(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """The newest messages; the one the editor pinned comes first."""
    zichtbaar = Nieuwsbericht.objects.visible()
    vast = list(zichtbaar.filter(pk=pagina.vast_nieuws_id)) if pagina.vast_nieuws_id else []
    nieuwste = zichtbaar.exclude(pk__in=[bericht.pk for bericht in vast]).newest()
    berichten = [*vast, *nieuwste[: MAX_BERICHTEN - len(vast)]]
    return _sectie([{"bericht": bericht} for bericht in berichten], _("Nieuws"), _al_het_nieuws(request))


@sectie("nieuws", Opgave, Project, RegioDeal)
def nieuws_over(pagina: Opgave | Project | RegioDeal, request: HttpRequest) -> Sectie | None:
    """The newest messages that say they are about this page."""
    if not pagina.pk:
        return None
    koppen = {
        Opgave: _("Nieuws over deze opgave"),
        Project: _("Nieuws over dit project"),
        RegioDeal: _("Nieuws over deze Regio Deal"),
    }
    gevonden = newest_over(pagina, MAX_BERICHTEN + 1)
    alles = _al_het_nieuws(request, pagina) if len(gevonden) > MAX_BERICHTEN else None
    return _sectie([{"bericht": bericht} for bericht in gevonden[:MAX_BERICHTEN]], koppen[type(pagina)], alles)


@sectie("nieuws", Nieuwsbericht)
def meer_nieuws(pagina: Nieuwsbericht, request: HttpRequest) -> Sectie | None:
    """More messages about the same opgave."""
    opgave = next(iter(zichtbare_opgaven(pagina)), None)
    if opgave is None:
        return None
    # The same for all of those messages: this one is left out afterwards.
    alle = newest_over(opgave, MAX_BERICHTEN + 1)
    andere = [bericht for bericht in alle if bericht.pk != pagina.pk][:MAX_BERICHTEN]
    kop = _("Meer nieuws over %(titel)s") % {"titel": opgave.title}
    return _sectie([{"bericht": bericht} for bericht in andere], kop, _al_het_nieuws(request, opgave))


def _al_het_nieuws(request: HttpRequest, pagina: Pagina | None = None) -> Verwijzing:
    """Return the link to all news, or to all news about an opgave, project or deal."""
    if pagina is None:
        return Verwijzing(overzicht_url(request, NieuwsPagina), _("Al het nieuws"))
    tekst = _("Al het nieuws over %(titel)s") % {"titel": pagina.title}
    veld = "opgave" if isinstance(pagina, Opgave) else "onderwerp"
    return Verwijzing(overzicht_url(request, NieuwsPagina, **{veld: pagina.pk}), tekst)


def _sectie(rijen: Sequence[dict[str, Any]], kop: str, alles: Verwijzing | None) -> Sectie | None:
    return Sectie("nieuws", kop, "secties/nieuws.html", {"rijen": rijen, "alles": alles}) if rijen else None


@sectie("gaat_over", Nieuwsbericht)
def gaat_over(pagina: Nieuwsbericht, request: HttpRequest) -> Sectie | None:
    """The opgaven, projects, deals and gemeenten that a message says it is about."""
    paginas = [*zichtbare_opgaven(pagina), *zichtbare_onderwerpen(pagina)]
    gemeenten = sorted(pagina.gemeenten.all(), key=lambda gemeente: name_key(gemeente.naam))
    if not (paginas or gemeenten):
        return None
    inhoud = {"rijen": [{"pagina": over} for over in paginas], "gemeenten": gemeenten}
    return Sectie("gaat-over", _("Gaat over"), "secties/gaat_over.html", inhoud)


@sectie("perscontact", Nieuwsbericht)
def perscontact(pagina: Nieuwsbericht, request: HttpRequest) -> Sectie | None:
    """Whom the press may call about this message; without a person of its own, the general press address."""
    persoon = pagina.perscontact if pagina.perscontact and pagina.perscontact.is_visible() else None
    if persoon is None and pagina.soort != "persbericht":
        return None
    return Sectie("pers", _("Contact voor de pers"), "secties/perscontact.html", {"persoon": persoon})
