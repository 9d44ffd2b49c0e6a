"""The sections about news."""

from django.utils.translation import gettext as _

from nieuws.filters import NieuwsFilter
from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import HomePagina
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing, sectie
from regioprogramma.gerelateerd.lijsten import gerelateerd

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
    return _sectie(berichten, [], _("Nieuws"), _al_het_nieuws(request))


@sectie("nieuws", Opgave)
def nieuws_van_opgave(pagina, request):
    """The newest messages that name this opgave or share its keywords."""
    eigen = Nieuwsbericht.objects.visible().of_opgave(pagina).newest()
    berichten = list(eigen[:MAX_BERICHTEN])
    kop = _("Nieuws over deze opgave")
    return _sectie(berichten, _aanvulling(pagina, berichten), kop, _al_het_nieuws(request, pagina))


def _aanvulling(pagina, berichten):
    """Return related messages, up to what the page shows."""
    getoond = [bericht.pk for bericht in berichten]
    return gerelateerd(pagina, "nieuws", MAX_BERICHTEN - len(berichten), zonder=getoond)


@sectie("nieuws", Speerpunt, Project, RegioDeal)
def nieuws_bij(pagina, request):
    """The messages that share keywords with this page."""
    return _sectie([], _aanvulling(pagina, []), _("Gerelateerd nieuws"), None)


@sectie("nieuws", Nieuwsbericht)
def meer_nieuws(pagina, request):
    """More messages about the same opgave, else about the same subjects."""
    opgave = next(iter(_zichtbare_opgaven(pagina)), None)
    if opgave is None:
        return _sectie([], _aanvulling(pagina, []), _("Gerelateerd nieuws"), _al_het_nieuws(request))
    eigen = Nieuwsbericht.objects.visible().of_opgave(opgave).exclude(pk=pagina.pk).newest()
    kop = _("Meer nieuws over %(titel)s") % {"titel": opgave.title}
    return _sectie(list(eigen[:MAX_BERICHTEN]), [], kop, _al_het_nieuws(request, opgave))


def _al_het_nieuws(request, opgave=None):
    """Return the link to all news, or to all news of an opgave."""
    if opgave is None:
        return Verwijzing(overzicht_url(request, NieuwsPagina), _("Al het nieuws"))
    tekst = _("Al het nieuws over %(titel)s") % {"titel": opgave.title}
    return Verwijzing(overzicht_url(request, NieuwsPagina, opgave=opgave.pk), tekst)


def _zichtbare_opgaven(bericht):
    gekozen = [opgave.pk for opgave in bericht.opgaven.all()]
    return list(Opgave.objects.visible().filter(pk__in=gekozen).order_by("path")) if gekozen else []


def _sectie(berichten, items, kop, alles):
    """Return the section of these messages and related items; the related ones tell why they are there."""
    rijen = [{"bericht": bericht} for bericht in berichten]
    rijen += [{"bericht": item.pagina, "trefwoorden": item.trefwoorden} for item in items]
    return Sectie("nieuws", kop, "secties/nieuws.html", {"rijen": rijen, "alles": alles}) if rijen else None


@sectie("gaat_over", Nieuwsbericht)
def gaat_over(pagina, request):
    """The opgaven of a message, then the projects and deals that share its keywords."""
    opgaven = _zichtbare_opgaven(pagina)
    items = [*gerelateerd(pagina, "projecten", 3), *gerelateerd(pagina, "deals", 1)][:3]
    rijen = [{"pagina": opgave} for opgave in opgaven]
    rijen += [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in items]
    return Sectie("gaat-over", _("Gaat over"), "secties/gerelateerd.html", {"rijen": rijen}) if rijen else None


@sectie("perscontact", Nieuwsbericht)
def perscontact(pagina, request):
    """Whom the press may call about this message; without a person of its own, the general press address."""
    persoon = pagina.perscontact if pagina.perscontact and pagina.perscontact.is_visible() else None
    if persoon is None and pagina.soort != "persbericht":
        return None
    return Sectie("pers", _("Contact voor de pers"), "secties/perscontact.html", {"persoon": persoon})
