"""The page that says how it is going, and the lists of what its figures are made of."""

from collections.abc import Collection, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opgaven.models import Resultaat, read_meetreeksen
from opgaven.stand import show_resultaat
from projecten.models import RegioDeal
from regioprogramma.core.adressen import takes
from regioprogramma.core.lijsten import LijstFilter
from regioprogramma.core.models import Document, Pagina, put_together
from regioprogramma.core.pagina import Sectie, kruimels_onder_home
from regioprogramma.overzichten.pagina import show_overzicht

from .filters import BestedingFilter, BijdrageFilter, ResultaatFilter, WijzigingFilter
from .overzicht import opgaven_with_agenda, secties_van_stand


@require_safe
@takes()
def show_stand(request: HttpRequest) -> HttpResponseBase:
    """How it is going in the whole region."""
    zin = _("Wat er is afgesproken, wat er met het geld is gebeurd en wat het oplevert.")
    secties = secties_van_stand(request)
    return show_overzicht(request, _("Hoe staat het ervoor?"), secties, kruimels_onder_home(), samenvatting=zin)


@require_safe
@takes(*BijdrageFilter.parameters())
def show_bijdragen(request: HttpRequest) -> HttpResponseBase:
    """Who pays what: the rows that what was agreed is made of."""
    zin = _("Wie betaalt wat, per project en per deal.")
    return _show_lijst(request, BijdrageFilter(request), _("Bijdragen"), zin, "bijdragen")


@require_safe
@takes(*BestedingFilter.parameters())
def show_bestedingen(request: HttpRequest) -> HttpResponseBase:
    """What became of the money: the rows that what was promised, committed and spent are made of."""
    zin = _("Wat er is toegezegd, verplicht en uitgegeven, met waar dat staat.")
    return _show_lijst(request, BestedingFilter(request), _("Bestedingen"), zin, "bestedingen")


@require_safe
@takes(*ResultaatFilter.parameters())
def show_resultaten(request: HttpRequest) -> HttpResponseBase:
    """What it brought: every result with what was measured."""
    zin = _("Waar het begon, waar het nu is en wat het doel is.")
    return _show_lijst(request, ResultaatFilter(request), _("Resultaten"), zin, "resultaten")


@require_safe
@takes(*WijzigingFilter.parameters())
def show_wijzigingen(request: HttpRequest) -> HttpResponseBase:
    """What changed, newest first: a group of rows is one publication of a page."""
    zin = _("Wat er is veranderd aan de projecten, deals en doelen, en waarom.")
    return _show_lijst(request, WijzigingFilter(request), _("Wat is er veranderd?"), zin, "wijzigingen")


def _show_lijst(request: HttpRequest, filters: LijstFilter, titel: str, zin: str, naam: str) -> HttpResponseBase:
    """Return a list as a page, or as the file that the address asks for."""
    if bestand := filters.download():
        return bestand
    inhoud = filters.lijst().inhoud()
    rijen = list(inhoud["pagina"])
    if isinstance(filters, ResultaatFilter):
        inhoud["rijen"] = _with_stand(rijen)
    elif isinstance(filters, WijzigingFilter):
        inhoud |= {"bijwerkingen": put_together(rijen), "feed": reverse("feed_wijzigingen")}
        inhoud["snel"] = [] if inhoud["gekozen"] else filters.shortcuts()
    else:
        inhoud["rijen"] = _without_hidden(rijen)
    sectie = Sectie(f"alle-{naam}", "", f"secties/{naam}lijst.html", inhoud)
    kruimels = kruimels_onder_home((_("Hoe staat het ervoor?"), reverse("stand_van_zaken")))
    return show_overzicht(request, titel, [sectie], kruimels, samenvatting=zin)


def _without_hidden(rijen: list[Any]) -> list[Any]:
    """Return rows that name no report and no deal that visitors may not see."""
    deals, papieren = ({getattr(rij, veld, None) for rij in rijen} for veld in ("uit_deal_id", "rapportage_id"))
    open_deals = set(RegioDeal.objects.visible().filter(pk__in=deals).values_list("pk", flat=True))
    open_papieren = set(Document.objects.visible().filter(pk__in=papieren).values_list("pk", flat=True))
    for rij in rijen:
        if getattr(rij, "uit_deal_id", None) not in open_deals:
            rij.uit_deal = None
        if getattr(rij, "rapportage_id", None) not in open_papieren:
            rij.rapportage = None
    return rijen


def _with_stand(resultaten: list[Resultaat]) -> list[dict[str, Any]]:
    """Return the results of one screen as their component shows them, each with the page that it stands on."""
    paginas = {pagina.pk: pagina for pagina in _with_agenda({resultaat.pagina_id for resultaat in resultaten})}
    rijen, reeksen = [], read_meetreeksen(resultaten)
    _without_hidden([meting for reeks in reeksen for meting in reeks.metingen])
    # A page that was withdrawn since is not there any more.
    for reeks in (reeks for reeks in reeksen if reeks.resultaat.pagina_id in paginas):
        pagina = paginas[reeks.resultaat.pagina_id]
        rij = show_resultaat(reeks, *pagina.meetperiode, is_afgelopen=pagina.is_afgelopen)
        rijen.append({**rij, "pagina": pagina})
    return rijen


def _with_agenda(ids: Collection[int]) -> Iterator[Pagina]:
    """Yield the visible of these pages, of whatever type; an opgave with its agenda, which says until when.

    The agendas are read once for all.
    """
    opgaven = {opgave.pk: opgave for opgave in opgaven_with_agenda()}
    for pagina in Pagina.objects.visible().filter(pk__in=ids).specific():
        yield opgaven.get(pagina.pk, pagina)
