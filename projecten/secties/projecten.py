"""The sections about projects, and those that projects and deals share."""

from collections.abc import Sequence
from functools import partial

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opgaven.models import Opgave, Speerpunt
from opgaven.woorden import woord_speerpunt
from projecten.bedragen import Verdeling, verdeling_van
from projecten.feiten import feiten_van
from projecten.models import GeldMixin, MijlpalenMixin, Project, ProjectenPagina
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.opmaak import laatste_dag, met_hoofdletter, show_telwoord
from regioprogramma.core.pagina import Sectie, Verwijzing, per_versie, sectie

#: How many cards a page shows of a list that has a page of its own.
MAX_KAARTEN = 3


def alle_projecten(request: HttpRequest, aantal: int, waarvan: str, **filters: object) -> Verwijzing:
    """Return the link below a shortened list: "Alle 20 projecten van deze deal"."""
    velden = {"aantal": aantal, "waarvan": waarvan}
    tekst = ngettext("Het project van %(waarvan)s", "Alle %(aantal)d projecten van %(waarvan)s", aantal) % velden
    return Verwijzing(overzicht_url(request, ProjectenPagina, **filters), tekst)


def list_projecten(pagina: Opgave | Speerpunt) -> list[Project]:
    """Return the visible projects of a stored opgave or speerpunt in their order; read once for its page."""
    zichtbaar = Project.objects.visible()
    eigen = zichtbaar.of_opgave(pagina.pk) if isinstance(pagina, Opgave) else zichtbaar.of_speerpunt(pagina.pk)
    return pagina.remember("projecten", lambda: list(eigen.in_order().with_late().defer("inhoud")))


def _kaarten(
    request: HttpRequest,
    projecten: list[Project],
    kop: str,
    titel: str,
    hoogstens: int = MAX_KAARTEN,
    **filters: object,
) -> Sectie | None:
    """Return a section of project cards with a link to all of them; None without projects."""
    ids = [project.pk for project in projecten]
    if not ids:
        return None
    gelezen = Project.objects.cards_by_id(ids[:hoogstens])
    getoond = [gelezen[pk] for pk in ids[:hoogstens] if pk in gelezen]
    alles = alle_projecten(request, len(ids), titel, **filters) if len(ids) > len(getoond) else None
    return Sectie("projecten", kop, "secties/kaarten.html", {"paginas": getoond, "alles": alles})


@sectie("projecten", Opgave)
def projecten_van_opgave(pagina: Opgave, request: HttpRequest) -> Sectie | None:
    """The first projects of an opgave."""
    return _kaarten(request, list_projecten(pagina), _("Projecten bij deze opgave"), pagina.title, opgave=pagina.pk)


@sectie("projecten", Speerpunt)
def projecten_van_speerpunt(pagina: Speerpunt, request: HttpRequest) -> Sectie | None:
    """The projects of a speerpunt: all of a few; without any, a sentence that leads to the opgave."""
    kop = _("Projecten")
    kaarten = _kaarten(request, list_projecten(pagina), kop, pagina.title, hoogstens=6, speerpunt=pagina.pk)
    if kaarten or pagina.opgave is None:
        return kaarten
    inhoud = {
        "zin": _("Er zijn nog geen projecten bij dit onderwerp."),
        "verwijzing": Verwijzing(
            pagina.opgave.get_url(request), _("Bekijk de opgave %(titel)s") % {"titel": pagina.opgave.title}
        ),
    }
    return Sectie("projecten", kop, "secties/zin.html", inhoud)


@sectie("speerpunten", Opgave)
def speerpunten(pagina: Opgave, request: HttpRequest) -> Sectie | None:
    """The speerpunten of the running agenda, counted in the heading, and those of earlier agendas."""
    alle = _read_speerpunten(pagina)
    if not alle:
        return None
    lopend = [speerpunt for speerpunt in alle if speerpunt.is_lopend]
    eerder = [speerpunt for speerpunt in alle if not speerpunt.is_lopend]
    genoemd = [project for speerpunt in lopend for project in speerpunt.projectnummers]
    dubbel = len(set(genoemd)) < len(genoemd)
    woord = woord_speerpunt(request, len(lopend) or 2)
    kop = (
        f"{met_hoofdletter(show_telwoord(len(lopend)))} {woord}"
        if lopend
        else _("Eerdere %(woord)s") % {"woord": woord}
    )
    # The numbers of the speerpunten may add up to more than there are projects: then the page says why.
    zin = _("Een project kan bij meer %(woord)s horen.") % {"woord": woord_speerpunt(request, 2)} if dubbel else ""
    # Without running ones no heading stands above the earlier ones.
    inhoud = {"speerpunten": lopend, "eerdere": eerder, "zin": zin, "niveau": 4 if lopend else 3}
    return Sectie("speerpunten", kop, "secties/speerpunten.html", inhoud)


def _read_speerpunten(pagina: Opgave) -> list[Speerpunt]:
    """Return the visible speerpunten of an opgave in order, each with the ids of its projects and how many."""
    zichtbaar = Project.objects.visible().order_by().values("pk")
    projecten = Project.speerpunten.through.objects.filter(speerpunt=OuterRef("pk"), project__in=zichtbaar)
    gevonden = Speerpunt.objects.visible().child_of(pagina).order_by("volgorde", "path")
    speerpunten = list(gevonden.annotate(projectnummers=ArraySubquery(projecten.values("project_id"))))
    for speerpunt in speerpunten:
        speerpunt.aantal_projecten = len(speerpunt.projectnummers)
    return speerpunten


@sectie("feiten", Project)
def feiten(pagina: Project, request: HttpRequest) -> Sectie | None:
    """The facts of a project: period, opgave, gemeenten, partners, deal and money."""
    gevonden = feiten_van(pagina, request)
    return Sectie("feiten", _("Feiten"), "secties/feiten.html", {"feiten": gevonden}) if gevonden else None


def getoonde_andere(pagina: Project) -> list[Project]:
    """Return the other projects of its speerpunten, without those of its opgave; looked up once per page."""
    return pagina.remember("andere projecten", partial(_read_andere, pagina))


def _read_andere(pagina: Project) -> list[Project]:
    eigen = tuple(sorted(speerpunt.pk for speerpunt in pagina.kinderen("speerpunten")))
    # The same for all of those projects: this one is left out afterwards.
    vraag = (eigen, pagina.opgave_id)
    alle = per_versie(("projecten bij", *vraag), partial(_read_eerste, *vraag))
    return [project for project in alle if project.pk != pagina.pk][:MAX_KAARTEN]


def _read_eerste(speerpunten: Sequence[int], opgave: int | None) -> list[Project]:
    """Return the first projects of these speerpunten, or without any of the opgave: one more than a page shows."""
    projecten = Project.objects.none()
    if speerpunten:
        met_speerpunt = Project.speerpunten.through.objects.filter(speerpunt__in=speerpunten)
        projecten = Project.objects.visible().filter(pk__in=met_speerpunt.values("project_id"))
    elif opgave:
        projecten = Project.objects.visible().of_opgave(opgave)
    return list(projecten.in_order()[: MAX_KAARTEN + 1])


@sectie("mijlpalen", MijlpalenMixin)
def mijlpalen(pagina: MijlpalenMixin, request: HttpRequest) -> Sectie | None:
    """The milestones, in order of their dates."""
    alle = pagina.kinderen("mijlpalen")
    stappen = [
        {"mijlpaal": stap, "toestand": stap.toestand(pagina.is_afgelopen)}
        for stap in sorted(alle, key=lambda stap: (laatste_dag(stap.datum, stap.datum_precisie), stap.datum))
    ]
    return Sectie("mijlpalen", _("Mijlpalen"), "secties/mijlpalen.html", {"stappen": stappen}) if stappen else None


@sectie("geld", GeldMixin)
def geld(pagina: GeldMixin, request: HttpRequest) -> Sectie | None:
    """Who pays what, and what the EU asks to be told of its money."""
    verdeling, europa = verdeling_van(pagina), pagina.say_eu()
    if verdeling is None and not europa:
        return None
    verdeling = verdeling or Verdeling([], "", "")
    inhoud = {"zin": verdeling.zin, "rijen": verdeling.rijen, "uitleg": verdeling.uitleg, "europa": europa}
    return Sectie("geld", _("Verdeling van het geld"), "secties/geld.html", inhoud)
