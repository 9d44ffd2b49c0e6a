"""The related lists, one section per list; `reeksen` says what stands in them."""

from django.utils.translation import gettext as _

from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Opgave, Speerpunt
from opgaven.woorden import woord_speerpunt
from projecten.models import Project, RegioDeal
from projecten.secties.projecten import getoonde_andere
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing, sectie

from .reeksen import inhoud_van


def _lijst(pagina, anker):
    reeks, inhoud = inhoud_van(pagina, anker)
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in [*inhoud.vast, *inhoud.rest]]
    return Sectie(anker, reeks.kop, "secties/gerelateerd.html", {"rijen": rijen}) if rijen else None


@sectie("gerelateerde_opgaven", Opgave, Project)
def opgaven(pagina, request):
    """Opgaven about the same subjects, besides the page's own."""
    return _lijst(pagina, "gerelateerde-opgaven")


@sectie("gerelateerde_projecten", Project)
def projecten_bij_project(pagina, request):
    """Projects of the same speerpunten or opgave, and projects about the same subjects: one list, each with why."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerde-projecten")
    reden = _("Bij dezelfde opgave")
    if pagina.kinderen("speerpunten"):
        reden = _("Bij hetzelfde %(woord)s") % {"woord": woord_speerpunt(request, 1)}
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in inhoud.vast]
    rijen += [{"pagina": project, "reden": reden} for project in getoonde_andere(pagina)]
    rijen += [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in inhoud.rest]
    return Sectie(reeks.anker, reeks.kop, "secties/gerelateerd.html", {"rijen": rijen}) if rijen else None


@sectie("gerelateerde_projecten", Opgave, Speerpunt)
def projecten(pagina, request):
    """Projects about the same subjects, besides the page's own."""
    return _lijst(pagina, "gerelateerde-projecten")


@sectie("lees_ook", Nieuwsbericht)
def lees_ook(pagina, request):
    """Projects and deals that share the keywords of a message, which does not say that it is about them."""
    return _lijst(pagina, "lees-ook")


@sectie("gerelateerd_nieuws", Opgave, Speerpunt, Project, RegioDeal, Nieuwsbericht)
def nieuws(pagina, request):
    """Messages about the same subjects, besides those that say they are about the page."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerd-nieuws")
    items = [*inhoud.vast, *inhoud.rest]
    rijen = [{"bericht": item.pagina, "trefwoorden": item.trefwoorden} for item in items]
    return Sectie(reeks.anker, reeks.kop, "secties/nieuws.html", {"rijen": rijen}) if rijen else None


@sectie("gerelateerde_deals", Opgave, Speerpunt, Project)
def deals(pagina, request):
    """Regio Deals about the same subjects."""
    return _lijst(pagina, "gerelateerde-deals")


@sectie("gerelateerde_documenten", Opgave, Speerpunt, Project, Nieuwsbericht)
def documenten(pagina, request):
    """Papers about the same subjects, besides the page's own."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerde-documenten")
    items = [*inhoud.vast, *inhoud.rest]
    return Sectie(reeks.anker, reeks.kop, "secties/gerelateerde_documenten.html", {"items": items}) if items else None


@sectie("gerelateerd", RegioDeal)
def gemengd(pagina, request):
    """What fits a deal best, of every kind; below it the way to all news with its keywords."""
    gevonden = _lijst(pagina, "gerelateerd")
    if gevonden is not None:
        slugs = [koppeling.trefwoord.slug for koppeling in pagina.kinderen("trefwoord_koppelingen", "trefwoord")]
        gevonden.inhoud["meer"] = Verwijzing(
            overzicht_url(request, NieuwsPagina, trefwoord=slugs), _("Meer berichten over deze onderwerpen")
        )
    return gevonden
