"""The section that says how it is going, on a project, a deal, an opgave and a speerpunt."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from opgaven.models import Meetreeks, Opgave, Speerpunt
from projecten.aansluiting import find_verschillen
from projecten.models import Besteding, Bijdrage, Project, RegioDeal
from projecten.rekening import Boeking, posts_in, posts_of, posts_of_deal, read_deals, read_ledger
from projecten.standvanzaken import EENMAAL, Standvanzaken, count_statussen, tell_geld
from projecten.uitkomsten import judge, judge_paginas, read_newest_of
from regioprogramma.core.pagina import Sectie, sectie

from .deals import projecten_van
from .projecten import list_projecten


def stand_sectie(stand: Standvanzaken, *, bovenaan: bool = False) -> Sectie | None:
    """Return the section, or None when there is nothing to say.

    What stands at the top of its page (`bovenaan`) is seen without the list of contents, and is not in it.
    """
    if not stand:
        return None
    kop = _("Hoe staat het ervoor?")
    inhoud = {"stand": stand, "kop": kop if bovenaan else ""}
    return Sectie("stand", "" if bovenaan else kop, "secties/stand.html", inhoud)


@sectie("stand", Project)
def stand_van_project(pagina: Project, request: HttpRequest) -> Sectie | None:
    """In words, and what became of the money. Its results and milestones have sections of their own."""
    posten = posts_of(pagina.kinderen("bijdragen", "organisatie"), pagina.kinderen("bestedingen"))
    filters = {"project": pagina.pk} if pagina.pk else None
    stand = Standvanzaken(pagina.stand_van_zaken, pagina.stand_peildatum, tell_geld(posten, filters))
    return stand_sectie(stand, bovenaan=True)


@sectie("stand", RegioDeal)
def stand_van_deal(pagina: RegioDeal, request: HttpRequest) -> Sectie | None:
    """The account of a deal: its own, and that of its projects."""
    boekingen = read_deals([pagina.pk]) if pagina.pk else []
    stand = Standvanzaken(pagina.stand_van_zaken, pagina.stand_peildatum)
    filters = {"deal": pagina.pk} if pagina.pk else None
    stand.geld = tell_geld(posts_of_deal(pagina, boekingen), filters, telt=EENMAAL)
    projecten = projecten_van(pagina) if pagina.pk else []
    reeksen = read_newest_of([pagina.pk, *(project.pk for project in projecten)]) if pagina.pk else []
    eigen = [reeks.resultaat for reeks in reeksen if reeks.resultaat.pagina_id == pagina.pk]
    pagina.give_kinderen("resultaten", eigen)
    stand.uitkomsten = judge(((pagina, reeks) for reeks in pagina.meetreeksen()), request)
    if pagina.pk:
        _add_projects(stand, projecten, boekingen, reeksen, request)
        verschillen = find_verschillen([pagina], boekingen)
        stand.verschillen = [verschil for verschil in verschillen if verschil.pagina_id == pagina.pk]
    return stand_sectie(stand)


@sectie("stand", Opgave)
def stand_van_opgave(pagina: Opgave, request: HttpRequest) -> Sectie | None:
    """The account of the projects of an opgave."""
    return stand_van_projecten(list_projecten(pagina), request, opgave=pagina.pk)


@sectie("stand", Speerpunt)
def stand_van_speerpunt(pagina: Speerpunt, request: HttpRequest) -> Sectie | None:
    """The account of the projects of a speerpunt."""
    return stand_van_projecten(list_projecten(pagina), request, speerpunt=pagina.pk)


def stand_van_projecten(
    projecten: Sequence[Project], request: HttpRequest, voorbehoud: str = "", **filters: Any
) -> Sectie | None:
    """Return the account of stored projects (`with_late`); None without any, or with nothing to say.

    `filters` narrow the lists of rows to just these; `voorbehoud` says what a reader of their money has to know.
    """
    if not projecten:
        return None
    ids = [project.pk for project in projecten]
    boekingen = read_ledger(*(model.objects.filter(pagina__in=ids) for model in (Bijdrage, Besteding)))
    stand = Standvanzaken(geld=tell_geld(posts_in(boekingen), filters, is_kort=True), voorbehoud=voorbehoud)
    _add_projects(stand, projecten, boekingen, read_newest_of(ids), request)
    return stand_sectie(stand)


def _add_projects(
    stand: Standvanzaken,
    projecten: Sequence[Project],
    boekingen: Sequence[Boeking],
    reeksen: Sequence[Meetreeks],
    request: HttpRequest,
) -> None:
    """Add how far the projects are, what is ahead and behind among them, and what they do not say."""
    stand.projecten = count_statussen(projecten, boekingen, request)
    if projecten:
        stand.uitkomsten += judge_paginas({project.pk: project for project in projecten}, reeksen, request)
