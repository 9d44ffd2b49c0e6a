"""The section of the list of projects."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from projecten.filters import TABELVORM, ProjectFilter
from projecten.models import ProjectenPagina, ProjectStatus, RegioDealsPagina
from projecten.plaatsfilter import explain_plaats
from projecten.projecttabel import make_projecttabel
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.pagina import Sectie, Verwijzing, sectie


@sectie("projectenlijst", ProjectenPagina)
def lijst(pagina: ProjectenPagina, request: HttpRequest) -> Sectie:
    """All projects, filtered as the visitor asks; even when there are none, to say so."""
    filters = ProjectFilter(request)
    inhoud = {**filters.lijst().inhoud(), "plaatsuitleg": explain_plaats(filters)}
    inhoud["snel"] = [] if inhoud["gekozen"] else [*_shortcuts(filters, timezone.localdate()), *_deals(request)]
    if filters.vorm == TABELVORM and inhoud["aantal"]:
        inhoud["tabel"] = make_projecttabel(inhoud["pagina"], filters.resultaten())
    return Sectie("projecten", "", "secties/projectenlijst.html", inhoud)


def _deals(request: HttpRequest) -> list[Verwijzing]:
    """Return the way to what the projects are paid from, when the site has it."""
    adres = overzicht_url(request, RegioDealsPagina)
    return [Verwijzing(adres, _("Regio Deals"))] if adres else []


def _shortcuts(filters: ProjectFilter, vandaag: date) -> Iterator[Verwijzing]:
    """Yield links to what most visitors come for: what runs, and what ends this year and the next."""
    aantallen = filters.telling.aantallen
    loopt: Any = ProjectStatus.IN_UITVOERING
    keuzes = [("status", loopt.value, str(loopt.label))]
    keuzes += [
        ("eindjaar", str(jaar), _("Eindigt in %(jaar)s") % {"jaar": jaar}) for jaar in (vandaag.year, vandaag.year + 1)
    ]
    for veld, waarde, tekst in keuzes:
        if aantal := aantallen[veld].get(waarde):
            yield Verwijzing(filters.adres([(veld, waarde)]), f"{tekst} ({aantal})")
