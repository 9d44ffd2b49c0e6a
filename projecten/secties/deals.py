"""The sections about Regio Deals."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacten.secties import Partnerregel, list_partners, make_partnersectie
from projecten.feiten import cijfers_van
from projecten.models import Mijlpaal, Project, ProjectenPagina, RegioDeal, RegioDealsPagina
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.documenten import readable_documenten
from regioprogramma.core.lijsten import Bladen
from regioprogramma.core.models import HomePagina
from regioprogramma.core.opmaak import is_voorbij, laatste_dag
from regioprogramma.core.pagina import Sectie, Verwijzing, sectie

from .projecten import MAX_KAARTEN, alle_projecten

#: How many deals stand on a page of their list.
_PER_BLADZIJDE = 24
#: As many moments that have been are read without being asked for.
_KORT = 3


@sectie("deals", RegioDealsPagina)
def deals(pagina: RegioDealsPagina, request: HttpRequest) -> Sectie | None:
    """The deals, the newest first."""
    gevonden = RegioDeal.objects.visible().child_of(pagina).with_images().order_by("-startdatum", "-pk")
    blad = Bladen(gevonden, _PER_BLADZIJDE).asked(request)
    naar = [Verwijzing(adres, _("Alle projecten"))] if (adres := overzicht_url(request, ProjectenPagina)) else []
    return Sectie("deals", "", "secties/deals.html", {"pagina": blad, "naar": naar}) if len(blad) else None


@sectie("uitgelicht", HomePagina)
def uitgelicht(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """One project or deal, with its key figures."""
    for paginatype in (Project, RegioDeal):
        gekozen = paginatype.objects.visible().with_images().filter(pk=pagina.uitgelicht_id).first()
        if gekozen:
            inhoud = {"pagina": gekozen, "cijfers": cijfers_van(gekozen)}
            return Sectie("uitgelicht", _("Uitgelicht"), "secties/uitgelicht.html", inhoud)
    return None


@sectie("kerngegevens", RegioDeal)
def kerngegevens(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """What the deal is in figures: money, period, partners."""
    cijfers = cijfers_van(pagina)
    inhoud = {"cijfers": cijfers}
    return Sectie("kerngegevens", "", "secties/kerngegevens.html", inhoud, bovenaan=True) if cijfers else None


@sectie("doelen", RegioDeal)
def doelen(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The titled goals, in the editor's order."""
    gevonden = pagina.kinderen("doelen")
    return Sectie("doelen", _("Ambities en doelen"), "secties/doelen.html", {"doelen": gevonden}) if gevonden else None


def projecten_van(deal: RegioDeal) -> list[Project]:
    """Return the visible projects of a stored deal in their order; read once for its page."""
    eigen = Project.objects.visible().filter(regio_deal=deal.pk).in_order().with_late().defer("inhoud")
    return deal.remember("projecten", lambda: list(eigen))


@sectie("projecten", RegioDeal)
def projecten_van_deal(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The projects of a deal, per goal; those without a goal last."""
    if not pagina.pk:
        return None
    per_doel: dict[int | None, list[Project]] = {}
    eigen = {doel.pk for doel in pagina.kinderen("doelen")}
    for project in projecten_van(pagina):
        # A goal of another deal is not one of this deal: the project is not left out for that.
        per_doel.setdefault(project.doel_id if project.doel_id in eigen else None, []).append(project)
    if not per_doel:
        return None
    aantal = sum(len(gevonden) for gevonden in per_doel.values())
    groepen = _per_doel([*pagina.kinderen("doelen"), None], per_doel)
    alles = alle_projecten(request, aantal, _("deze deal"), deal=pagina.pk)
    zin = ""
    if (pagina.aantal_projecten or 0) > aantal:
        velden = {"hier": aantal, "alle": pagina.aantal_projecten}
        zin = (
            ngettext(
                "%(hier)d van de %(alle)d projecten staat op deze site.",
                "%(hier)d van de %(alle)d projecten staan op deze site.",
                aantal,
            )
            % velden
        )
        tekst = ngettext("Het project op deze site", "De %(hier)d projecten op deze site", aantal) % velden
        alles = Verwijzing(alles.url, tekst)
    inhoud = {"zin": zin, "groepen": groepen, "alles": alles}
    return Sectie("projecten", _("Projecten"), "secties/doelprojecten.html", inhoud)


def _per_doel(op_volgorde: list[Any], per_doel: dict[int | None, list[Project]]) -> list[dict[str, Any]]:
    """Return the first projects of each goal, and how many there are; None stands for no goal."""
    eerste = {doel: projecten[:MAX_KAARTEN] for doel, projecten in per_doel.items()}
    kaarten = Project.objects.cards_by_id(project.pk for projecten in eerste.values() for project in projecten)
    return [
        {
            "doel": doel,
            "projecten": [kaarten[project.pk] for project in eerste[pk] if project.pk in kaarten],
            "aantal": len(per_doel[pk]),
            "meer": max(len(per_doel[pk]) - MAX_KAARTEN, 0),
        }
        for doel in op_volgorde
        if (pk := doel.pk if doel else None) in per_doel
    ]


@sectie("partners", RegioDeal)
def partners_van_deal(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The organisations that work together on a deal, and the one that keeps its money."""
    regels, kassier = list_partners(pagina), pagina.regiokassier_id
    van_kassier = next((regel for regel in regels if kassier and regel["organisatie"].pk == kassier), None)
    if kassier and van_kassier is None:
        van_kassier = Partnerregel(organisatie=pagina.regiokassier, rollen=[])
        regels.append(van_kassier)
    if van_kassier:
        van_kassier["rollen"].append(_("regiokassier"))
    return make_partnersectie(regels)


@sectie("voortgang", RegioDeal)
def voortgang(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The progress reports, newest first, with the document when anyone may read it."""
    rapportages = sorted(pagina.kinderen("rapportages"), key=lambda rapportage: rapportage.datum, reverse=True)
    if not rapportages:
        return None
    leesbaar = readable_documenten(pagina, [r.document_id for r in rapportages if r.document_id])
    rijen = [
        {"rapportage": rapportage, "document": leesbaar.get(rapportage.document_id)} for rapportage in rapportages
    ]
    return Sectie("voortgang", _("Voortgang"), "secties/rapportages.html", {"rapportages": rijen})


@sectie("tijdlijn", RegioDeal)
def tijdlijn(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """From application to reports and milestones, in order of their dates."""
    momenten = [
        _moment(pagina.aangevraagd_op, pagina.aangevraagd_op_precisie, _("Aanvraag ingediend")),
        _moment(pagina.geselecteerd_op, pagina.geselecteerd_op_precisie, _("Geselecteerd door het kabinet")),
        _moment(pagina.getekend_op, pagina.getekend_op_precisie, _("Deal ondertekend")),
        _moment(pagina.startdatum, pagina.startdatum_precisie, _("Start van de uitvoering")),
        *(
            _moment(
                rapportage.datum,
                rapportage.datum_precisie,
                _("Voortgangsrapportage %(periode)s") % {"periode": rapportage.periode},
            )
            for rapportage in pagina.kinderen("rapportages")
        ),
        *(
            _moment(mijlpaal.datum, mijlpaal.datum_precisie, mijlpaal.titel, stap=(mijlpaal, pagina.is_afgelopen))
            for mijlpaal in pagina.kinderen("mijlpalen")
        ),
        _moment(pagina.einddatum, pagina.einddatum_precisie, _("Einde van de deal"), is_einde=True),
    ]
    # "juli 2020" comes after 9 juli 2020: that it was earlier is not known.
    bekend = sorted((m for m in momenten if m), key=lambda m: (laatste_dag(m["datum"], m["precisie"]), m["datum"]))
    if len(bekend) < 2:
        return None
    # What has been goes before what is still to come; the last of it is where the deal is now.
    nu = max((nr for nr, moment in enumerate(bekend) if moment["geweest"]), default=0)
    eerder = nu if nu >= _KORT else 0
    inhoud = {"eerder": bekend[:eerder], "momenten": bekend[eerder:]}
    return Sectie("tijdlijn", _("Tijdlijn"), "secties/tijdlijn.html", inhoud)


def _moment(
    datum: date | None,
    precisie: str,
    tekst: str,
    *,
    stap: tuple[Mijlpaal, bool] | None = None,
    is_einde: bool = False,
) -> dict[str, Any] | None:
    """Return a moment of the timeline, or None without a date; a milestone (`stap`) itself says how far it is.

    Of a month or a year the day is not known: it has been when that is over. What ends on a day has not ended
    before that day is over.
    """
    if not datum:
        return None
    vandaag = timezone.localdate()
    geweest = is_voorbij(datum, precisie) if is_einde else laatste_dag(datum, precisie) <= vandaag
    toestand = _("Gepland") if datum > vandaag or (is_einde and not geweest) else ""
    if stap:
        mijlpaal, is_afgelopen = stap
        geweest, toestand = mijlpaal.bereikt, mijlpaal.toestand(is_afgelopen)
    return {"datum": datum, "precisie": precisie, "tekst": tekst, "geweest": geweest, "toestand": toestand}


@sectie("voorgangers", RegioDeal)
def voorgangers(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The deal before this one and the deals after it."""
    if not pagina.pk:
        return None
    reeks = RegioDeal.objects.visible().filter(Q(pk=pagina.voorganger_id) | Q(voorganger=pagina.pk))
    verwijzingen = [Verwijzing(deal.get_url(request), deal.title) for deal in reeks.order_by("startdatum", "pk")]
    if not verwijzingen:
        return None
    inhoud = {"verwijzingen": verwijzingen}
    return Sectie("reeks", _("Eerdere en latere deals"), "secties/verwijzingen.html", inhoud, verder=True)
