"""The page that says how it is going in the whole region."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from opgaven.models import Agenda, Opgave
from projecten.aansluiting import Geldverschil, find_verschillen, read_whole_ledger
from projecten.models import Project, RegioDeal
from projecten.rekening import Boeking, Geldstap, posts_in, posts_per_deal
from projecten.samenloop import find_samenloop
from projecten.sommen import add_up
from projecten.standvanzaken import EENMAAL, Statussen, count_statussen, tell_geld
from projecten.uitkomsten import read_uitkomsten
from regioprogramma.core.pagina import Sectie, Verwijzing

from .wijzigingen import make_wijzigingensectie, newest_bijwerkingen


def secties_van_stand(request: HttpRequest) -> list[Sectie | None]:
    """Return the sections: money, projects, results, what nobody knows, and where the figures do not agree."""
    projecten = list(Project.objects.visible().order_by("title").with_late().defer("inhoud"))
    deals = list(RegioDeal.objects.visible().newest())
    boekingen = read_whole_ledger()
    statussen = count_statussen(projecten, boekingen, request)
    met_resultaten = {pagina.pk: pagina for pagina in [*opgaven_with_agenda(), *deals, *projecten]}
    return [
        _geld(deals, boekingen),
        _projecten(statussen),
        _resultaten(met_resultaten, request),
        _verschillen(find_verschillen(deals, boekingen), {pagina.pk: pagina for pagina in [*deals, *projecten]}),
        make_wijzigingensectie(newest_bijwerkingen()),
        _lijsten(),
    ]


def _geld(deals: list[RegioDeal], boekingen: list[Boeking]) -> Sectie | None:
    """The money of all deals, and of projects as far as it is known not to be that of a deal."""
    per_deal = posts_per_deal(deals, boekingen)
    samenloop = find_samenloop(per_deal, boekingen)
    geld = tell_geld(samenloop.posts_with(per_deal), {}, telt=EENMAAL)
    if geld is None:
        return None
    delen = [
        {"naam": deal.title, "pagina": deal, "geld": tell_geld(per_deal[deal.pk], {"deal": deal.pk}, ook_plan=True)}
        for deal in deals
    ]
    los = tell_geld(posts_in(samenloop.los), None, ook_plan=True)
    delen.append({"naam": _("Bij projecten, boven op dat geld"), "pagina": None, "geld": los})
    inhoud = {
        "geld": geld,
        "delen": [deel for deel in delen if deel["geld"]] if len(delen) > 2 else [],
        "onduidelijk": _say_unclear(samenloop.onduidelijk),
        "onduidelijk_url": _unclear_rows(samenloop.onduidelijk),
    }
    return Sectie("geld", _("Wat is er met het geld gebeurd?"), "secties/stand_geld.html", inhoud)


def _say_unclear(onduidelijk: list[Boeking]) -> str:
    """Return that not all money on projects is counted, as it may be that of their deal; "" when all is."""
    posten = [boeking.post for boeking in onduidelijk if not boeking.post.in_natura]
    afgesproken = add_up([post for post in posten if post.stap == Geldstap.AFGESPROKEN])
    if not onduidelijk:
        return ""
    if not afgesproken.bedrag:
        return _("Van een deel van het geld bij projecten is niet bekend of het uit een deal komt. Dat telt niet mee.")
    zin = _("Bij projecten staat %(bedrag)s waarvan niet bekend is of het uit een deal komt. Dat telt niet mee.")
    return zin % {"bedrag": afgesproken}


def _unclear_rows(onduidelijk: list[Boeking]) -> str:
    """Return the list in which that money stands: what was agreed, or when nothing of that is unclear what became."""
    afgesproken = any(boeking.post.stap == Geldstap.AFGESPROKEN for boeking in onduidelijk)
    return f"{reverse('bijdragen' if afgesproken else 'bestedingen')}?telt=misschien"


def _projecten(statussen: Statussen) -> Sectie | None:
    """How many projects there are, how far, and what they do not say."""
    if not statussen.aantal:
        return None
    kop = _("Hoe ver zijn de projecten?")
    return Sectie("projecten", kop, "secties/stand_projecten.html", {"statussen": statussen})


def opgaven_with_agenda() -> list[Opgave]:
    """Return the visible opgaven, each with its agenda: that says until when."""
    agendas = {agenda.path: agenda for agenda in Agenda.objects.visible()}
    opgaven = list(Opgave.objects.visible().order_by("path"))
    for opgave in opgaven:
        opgave.remember("agenda", partial(agendas.get, opgave.path[: -Opgave.steplen]))
    return opgaven


def _resultaten(paginas: dict[int, Any], request: HttpRequest) -> Sectie | None:
    """What goes ahead of plan and what behind, of opgaven, deals and projects."""
    uitkomsten = read_uitkomsten(paginas, request)
    if not uitkomsten.aantal and not uitkomsten.achter:
        return None
    alles = Verwijzing(reverse("resultaten"), _("Alle resultaten: begin, nu en doel"))
    inhoud = {"uitkomsten": uitkomsten, "alles": alles}
    return Sectie("resultaten", _("Wat levert het op?"), "secties/stand_resultaten.html", inhoud)


def _verschillen(verschillen: list[Geldverschil], paginas: dict[int, Any]) -> Sectie | None:
    """Where the figures do not agree, with the explanation when there is one."""
    regels = [
        (f"{verschil.zin} {verschil.uitleg or _('Dit verschil is nog niet uitgelegd.')}", paginas[verschil.pagina_id])
        for verschil in verschillen
        # Of money that was read after the pages, the page may have been published in between.
        if verschil.pagina_id in paginas
    ]
    if not regels:
        return None
    return Sectie("verschillen", _("Cijfers die niet kloppen"), "secties/stand_zinnen.html", {"regels": regels})


def _lijsten() -> Sectie:
    """The way to the rows that the figures are made of."""
    verwijzingen = [
        Verwijzing(reverse("bijdragen"), _("Alle bijdragen: wie betaalt wat")),
        Verwijzing(reverse("bestedingen"), _("Alle bestedingen: wat er met het geld is gebeurd")),
        Verwijzing(reverse("resultaten"), _("Alle resultaten met hun metingen")),
    ]
    return Sectie("lijsten", _("De cijfers zelf"), "secties/verwijzingen.html", {"verwijzingen": verwijzingen})
