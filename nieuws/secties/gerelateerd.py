"""The related lists, one section per kind."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from projecten.secties.projecten import getoonde_andere
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing, sectie
from regioprogramma.gerelateerd.lijsten import gerelateerd

#: How many of a kind a page shows, and of all kinds together on a deal.
MAX_PER_SOORT, MAX_GEMENGD = 3, 6
KOPPEN = {
    "opgaven": gettext_lazy("Gerelateerde opgaven"),
    "projecten": gettext_lazy("Gerelateerde projecten"),
    "deals": gettext_lazy("Gerelateerde Regio Deals"),
}


def _lijst(soort, pagina, zonder=()):
    items = gerelateerd(pagina, soort, MAX_PER_SOORT, zonder=zonder)
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in items]
    anker = f"gerelateerde-{soort}"
    return Sectie(anker, KOPPEN[soort], "secties/gerelateerd.html", {"rijen": rijen}) if rijen else None


@sectie("gerelateerde_opgaven", Opgave, Project)
def opgaven(pagina, request):
    """Opgaven about the same subjects, besides the page's own."""
    return _lijst("opgaven", pagina)


@sectie("gerelateerde_projecten", Opgave, Speerpunt)
def projecten(pagina, request):
    """Projects about the same subjects, besides the page's own."""
    return _lijst("projecten", pagina)


@sectie("gerelateerde_projecten", Project)
def projecten_bij_project(pagina, request):
    """Projects about the same subjects, besides those that the page shows because of their speerpunt."""
    return _lijst("projecten", pagina, [project.pk for project in getoonde_andere(pagina)])


@sectie("gerelateerde_deals", Opgave, Speerpunt, Project)
def deals(pagina, request):
    """Regio Deals about the same subjects."""
    return _lijst("deals", pagina)


@sectie("gerelateerde_documenten", Opgave, Speerpunt, Project, Nieuwsbericht)
def documenten(pagina, request):
    """Papers about the same subjects, besides the page's own."""
    items = gerelateerd(pagina, "documenten", MAX_PER_SOORT)
    if not items:
        return None
    kop = _("Gerelateerde documenten")
    return Sectie("gerelateerde-documenten", kop, "secties/gerelateerde_documenten.html", {"items": items})


@sectie("gerelateerd", RegioDeal)
def gemengd(pagina, request):
    """What fits a deal best, of every kind but news, which has a section of its own."""
    soorten = ("opgaven", "speerpunten", "projecten", "deals")
    items = [item for soort in soorten for item in gerelateerd(pagina, soort, MAX_GEMENGD)]
    beste = sorted(items, key=lambda item: (not item.vast, -item.sterkte))[:MAX_GEMENGD]
    if not beste:
        return None
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in beste]
    alles = Verwijzing(overzicht_url(request, NieuwsPagina), _("Meer berichten"))
    kop = _("Past bij deze Regio Deal")
    return Sectie("gerelateerd", kop, "secties/gerelateerd.html", {"rijen": rijen, "alles": alles})
