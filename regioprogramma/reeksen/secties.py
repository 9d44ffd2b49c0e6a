"""The related lists, one section per list; `reeksen` says what stands in them."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from nieuws.models import NieuwsPagina
from opgaven.woorden import woord_speerpunt
from projecten.models import Project, RegioDeal
from projecten.secties.projecten import getoonde_andere
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import Bouwer, Sectie, Verwijzing, sectie

from .reeksen import Reeks, inhoud_van, reeks_per_sectie


def _lijst(pagina: Pagina, anker: str) -> Sectie | None:
    reeks, inhoud = inhoud_van(pagina, anker)
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in [*inhoud.vast, *inhoud.rest]]
    getoond = {"rijen": rijen, "meer": None}
    return _verder(reeks, "secties/gerelateerd.html", getoond) if reeks and rijen else None


def _verder(reeks: Reeks, sjabloon: str, inhoud: dict[str, Any]) -> Sectie:
    return Sectie(reeks.anker, reeks.kop, sjabloon, inhoud, verder=True)


def _make_builder(naam: str) -> Bouwer:
    """Return the builder of the list in the section `naam`."""
    return lambda pagina, request: _lijst(pagina, naam.replace("_", "-"))


# Of each kind of page that says so; what shows more than that, or shows it differently, follows.
for _naam in reeks_per_sectie():
    sectie(_naam, Pagina)(_make_builder(_naam))


@sectie("gerelateerde_projecten", Project)
def projecten_bij_project(pagina: Project, request: HttpRequest) -> Sectie | None:
    """Projects of the same speerpunten or opgave, and projects about the same subjects: one list, each with why."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerde-projecten")
    reden = _("Bij dezelfde opgave")
    if pagina.kinderen("speerpunten"):
        reden = _("Bij hetzelfde %(woord)s") % {"woord": woord_speerpunt(request, 1)}
    rijen = [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in inhoud.vast]
    rijen += [{"pagina": project, "reden": reden} for project in getoonde_andere(pagina)]
    rijen += [{"pagina": item.pagina, "trefwoorden": item.trefwoorden} for item in inhoud.rest]
    getoond = {"rijen": rijen, "meer": None}
    return _verder(reeks, "secties/gerelateerd.html", getoond) if reeks and rijen else None


@sectie("gerelateerd_nieuws", Pagina)
def nieuws(pagina: Pagina, request: HttpRequest) -> Sectie | None:
    """Messages about the same subjects, besides those that say they are about the page."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerd-nieuws")
    items = [*inhoud.vast, *inhoud.rest]
    rijen = [{"bericht": item.pagina, "trefwoorden": item.trefwoorden} for item in items]
    getoond = {"rijen": rijen, "alles": None}
    return _verder(reeks, "secties/nieuws.html", getoond) if reeks and rijen else None


@sectie("gerelateerde_documenten", Pagina)
def documenten(pagina: Pagina, request: HttpRequest) -> Sectie | None:
    """Papers about the same subjects, besides the page's own."""
    reeks, inhoud = inhoud_van(pagina, "gerelateerde-documenten")
    items = [*inhoud.vast, *inhoud.rest]
    return _verder(reeks, "secties/gerelateerde_documenten.html", {"items": items}) if reeks and items else None


@sectie("gerelateerd", RegioDeal)
def gemengd(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """What fits a deal best, of every kind; below it the way to all news with its keywords."""
    gevonden = _lijst(pagina, "gerelateerd")
    if gevonden is not None:
        slugs = [koppeling.trefwoord.slug for koppeling in pagina.kinderen("trefwoord_koppelingen", "trefwoord")]
        gevonden.inhoud["meer"] = Verwijzing(
            overzicht_url(request, NieuwsPagina, trefwoord=slugs), _("Meer berichten over deze onderwerpen")
        )
    return gevonden
