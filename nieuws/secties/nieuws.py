"""The sections about news."""

from django.utils.translation import gettext as _

from nieuws.filters import NieuwsFilter
from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import HomePagina
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing, sectie

from .reeksen import berichten_over, inhoud_van, zichtbare_opgaven

#: How many messages a page shows of a list that has a page of its own.
MAX_BERICHTEN = 3


@sectie("nieuwslijst", NieuwsPagina)
def lijst(pagina, request):
    """All news, filtered as the visitor asks."""
    return Sectie("nieuws", "", "secties/nieuwslijst.html", NieuwsFilter(request).lijst().inhoud())


@sectie("nieuws", HomePagina)
def nieuws_op_home(pagina, request):
    """The newest messages; the one the editor pinned comes first."""
    zichtbaar = Nieuwsbericht.objects.visible()
    vast = list(zichtbaar.filter(pk=pagina.vast_nieuws_id)) if pagina.vast_nieuws_id else []
    nieuwste = zichtbaar.exclude(pk__in=[bericht.pk for bericht in vast]).newest()
    berichten = [*vast, *nieuwste[: MAX_BERICHTEN - len(vast)]]
    return _sectie([{"bericht": bericht} for bericht in berichten], _("Nieuws"), _al_het_nieuws(request))


@sectie("nieuws", Opgave)
def nieuws_van_opgave(pagina, request):
    """The newest messages that name this opgave or share its keywords."""
    return _gerelateerd_nieuws(pagina, _al_het_nieuws(request, pagina))


@sectie("nieuws", Speerpunt, Project, RegioDeal)
def nieuws_bij(pagina, request):
    """The messages that share keywords with this page."""
    return _gerelateerd_nieuws(pagina, None)


@sectie("nieuws", Nieuwsbericht)
def meer_nieuws(pagina, request):
    """More messages about the same opgave, else about the same subjects."""
    opgave = next(iter(zichtbare_opgaven(pagina)), None)
    if opgave is None:
        return _gerelateerd_nieuws(pagina, _al_het_nieuws(request))
    andere = berichten_over(opgave).exclude(pk=pagina.pk)[:MAX_BERICHTEN]
    kop = _("Meer nieuws over %(titel)s") % {"titel": opgave.title}
    return _sectie([{"bericht": bericht} for bericht in andere], kop, _al_het_nieuws(request, opgave))


def _gerelateerd_nieuws(pagina, alles):
    """Return the section of the list of news of a page; the related ones tell why they are there."""
    reeks, inhoud = inhoud_van(pagina, "nieuws")
    rijen = [_met_reden(item) for item in inhoud.vast]
    rijen += [{"bericht": bericht} for bericht in inhoud.eigen]
    rijen += [_met_reden(item) for item in inhoud.rest]
    return _sectie(rijen, reeks.kop, alles) if reeks else None


def _met_reden(item):
    return {"bericht": item.pagina, "trefwoorden": item.trefwoorden}


def _al_het_nieuws(request, opgave=None):
    """Return the link to all news, or to all news of an opgave."""
    if opgave is None:
        return Verwijzing(overzicht_url(request, NieuwsPagina), _("Al het nieuws"))
    tekst = _("Al het nieuws over %(titel)s") % {"titel": opgave.title}
    return Verwijzing(overzicht_url(request, NieuwsPagina, opgave=opgave.pk), tekst)


def _sectie(rijen, kop, alles):
    return Sectie("nieuws", kop, "secties/nieuws.html", {"rijen": rijen, "alles": alles}) if rijen else None


@sectie("gaat_over", Nieuwsbericht)
def gaat_over(pagina, request):
    """The opgaven of a message, then the projects and deals that share its keywords."""
    reeks, inhoud = inhoud_van(pagina, "gaat-over")
    rijen = [{"pagina": opgave} for opgave in zichtbare_opgaven(pagina)]
    rijen += [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in [*inhoud.vast, *inhoud.rest]]
    return Sectie(reeks.anker, reeks.kop, "secties/gerelateerd.html", {"rijen": rijen}) if rijen else None


@sectie("perscontact", Nieuwsbericht)
def perscontact(pagina, request):
    """Whom the press may call about this message; without a person of its own, the general press address."""
    persoon = pagina.perscontact if pagina.perscontact and pagina.perscontact.is_visible() else None
    if persoon is None and pagina.soort != "persbericht":
        return None
    return Sectie("pers", _("Contact voor de pers"), "secties/perscontact.html", {"persoon": persoon})
