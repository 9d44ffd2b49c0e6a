"""The sections of an agenda that count its projects."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext

from opgaven.models import Agenda, Opgave, Speerpunt, SpeerpuntStatus
from projecten.models import Project, ProjectStatus
from regioprogramma.core.opmaak import opsomming
from regioprogramma.core.pagina import Sectie, sectie

#: How far, in the order of a bar; the statuses of each step.
STAPPEN = {
    "afgerond": (ProjectStatus.AFGEROND,),
    "bezig": (ProjectStatus.IN_UITVOERING,),
    "gepland": (ProjectStatus.IDEE, ProjectStatus.AANGEMELD, ProjectStatus.GOEDGEKEURD),
}
#: What has stopped is not a step on the way: it is counted, but is in no bar.
GESTOPT = "gestopt"
#: What each of them is called in the sentence.
STAPNAMEN = {
    "afgerond": _l("afgerond"), "bezig": _l("in uitvoering"), "gepland": _l("in voorbereiding"),
    GESTOPT: _l("gestopt"),
}  # fmt: skip
#: The length of a whole bar, in units of the drawing.
BALK = 200
#: {opgave id, or None for projects without: {status: number of projects}}
Tellingen = dict[int | None, dict[str, int]]


@sectie("opgaven", Agenda)
def opgaven_op_agenda(pagina: Agenda, request: HttpRequest) -> Sectie | None:
    """Every opgave of this agenda with its ambition, speerpunten and how far the projects are."""
    gevonden = list(Opgave.objects.visible().child_of(pagina).order_by("path"))
    if not gevonden:
        return None
    speerpunten = Speerpunt.objects.visible().filter(opgave__in=gevonden).order_by("volgorde", "path")
    if pagina.lopend:
        speerpunten = speerpunten.filter(status=SpeerpuntStatus.LOPEND)
    per_opgave: dict[int, list[Speerpunt]] = {}
    for speerpunt in speerpunten:
        per_opgave.setdefault(speerpunt.opgave_id, []).append(speerpunt)
    zinnen = _projectenzinnen(_tellingen(pagina))
    rijen = [
        {"opgave": opgave, "speerpunten": per_opgave.get(opgave.pk, []), "zin": zinnen.get(opgave.pk, "")}
        for opgave in gevonden
    ]
    verwijzingen = tuple((opgave.slug, opgave.title) for opgave in gevonden)
    return Sectie("opgaven", "", "secties/agenda_opgaven.html", {"opgaven": rijen}, verwijzingen)


def _tellingen(pagina: Agenda) -> Tellingen:
    """Return how many projects there are of every opgave, of this agenda or not; read once for the page."""
    return pagina.remember("projecten per opgave", _read_tellingen)


def _read_tellingen() -> Tellingen:
    rijen = Project.objects.visible().order_by().values_list("opgave", "status").annotate(Count("pk"))
    tellingen: Tellingen = {}
    for opgave, status, aantal in rijen:
        tellingen.setdefault(opgave, {})[status] = aantal
    return tellingen


def _projectenzinnen(tellingen: Tellingen) -> dict[int | None, str]:
    """Return {opgave id: "12 projecten, 3 afgerond"} for the opgaven that have projects."""
    zinnen = {}
    for opgave, per_status in tellingen.items():
        velden = {"aantal": sum(per_status.values()), "klaar": per_status.get(ProjectStatus.AFGEROND, 0)}
        zin = ngettext("%(aantal)d project", "%(aantal)d projecten", velden["aantal"]) % velden
        zinnen[opgave] = zin + (_(", %(klaar)d afgerond") % velden if velden["klaar"] else "")
    return zinnen


@sectie("voortgang", Agenda)
def voortgang_van_agenda(pagina: Agenda, request: HttpRequest) -> Sectie | None:
    """How far the projects of every opgave are: in a sentence, as bars, and in figures."""
    opgaven = list(Opgave.objects.visible().child_of(pagina).order_by("path"))
    alle = _tellingen(pagina)
    tellingen = {opgave.pk: _stappen(alle[opgave.pk]) for opgave in opgaven if opgave.pk in alle}
    rijen = [
        {"opgave": opgave, **tellingen[opgave.pk], "delen": _delen(tellingen[opgave.pk])}
        for opgave in opgaven
        if opgave.pk in tellingen
    ]
    if not rijen:
        return None
    totaal = {stap: sum(rij[stap] for rij in rijen) for stap in (*STAPPEN, GESTOPT)}
    op_de_site = sum(aantal for per_status in alle.values() for aantal in per_status.values())
    inhoud = {"zin": _zin(totaal, op_de_site), "rijen": rijen, "lengte": BALK}
    return Sectie("voortgang", _("Hoe ver zijn we?"), "secties/agenda_voortgang.html", inhoud)


def _zin(totaal: Mapping[str, int], op_de_site: int) -> str:
    """Return how many projects these opgaven have and how far they are; the parts add up to the whole.

    The list of projects holds more: those of other agendas, and those without an opgave. Then it says how many.
    """
    aantal = sum(totaal.values())
    delen = [f"{totaal[stap]} {naam}" for stap, naam in STAPNAMEN.items() if totaal[stap]]
    begin = ngettext("Bij deze agenda hoort %d project", "Bij deze agenda horen %d projecten", aantal) % aantal
    zin = f"{begin}: {opsomming(delen)}."
    if op_de_site > aantal:
        zin += " " + _("Op deze site staan er %d: ook die van andere agenda’s.") % op_de_site
    return zin


def _stappen(per_status: Mapping[str, int]) -> dict[str, int]:
    """Return {step: number of projects} of an opgave; the stopped ones are counted separately."""
    stap_van: dict[str, str] = {status: stap for stap, statussen in STAPPEN.items() for status in statussen}
    telling = dict.fromkeys((*STAPPEN, GESTOPT), 0)
    for status, aantal in per_status.items():
        telling[stap_van.get(status, GESTOPT)] += aantal
    return telling


def _delen(telling: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the parts of a bar as [{stap, begin, lengte}]; a part that is nothing, or was stopped, is left out."""
    totaal, begin = sum(telling[stap] for stap in STAPPEN), 0
    delen: list[dict[str, Any]] = []
    for stap in STAPPEN:
        lengte = round(BALK * telling[stap] / totaal) if totaal else 0
        if lengte:
            delen.append({"stap": stap, "begin": begin, "lengte": min(lengte, BALK - begin)})
        begin += lengte
    return delen
