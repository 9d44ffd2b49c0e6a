"""Opgaven side by side: what they want, their projects with the money of these, their goals and their people."""

from collections.abc import Iterator, Sequence

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext as _

from contacten.secties import list_toewijzingen
from opgaven.models import Opgave, Speerpunt, SpeerpuntStatus
from opgaven.woorden import woord_speerpunt
from projecten.models import Project, ProjectenPagina, RegioDeal
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.opmaak import met_hoofdletter
from regioprogramma.core.pagina import Verwijzing, read_kinderen

from .rijen import (
    Projectgroep,
    Vergelijkrij,
    deal_row,
    group_rows,
    make_rij,
    read_groepen,
    say_aantal,
    say_resultaten,
    say_toewijzing,
)

_KINDEREN = {
    "deelnames": ("gemeente",),
    "metingen": (),
    "resultaten": (),
    "roltoewijzingen": ("rol", "persoon"),
}


def opgave_rows(opgaven: Sequence[Opgave], request: HttpRequest) -> Iterator[Vergelijkrij]:
    """Yield the rows of opgaven; what belongs to them is read for all together."""
    for relatie, met in _KINDEREN.items():
        read_kinderen(opgaven, relatie, *met)
    groepen = _groups(opgaven, request)
    yield make_rij(_("Wat willen wij?"), [opgave.ambitie or opgave.samenvatting for opgave in opgaven])
    yield _speerpunten(opgaven, request)
    yield make_rij(_("Gemeenten"), [_gemeenten(opgave) for opgave in opgaven])
    yield _projecten(opgaven, groepen, request)
    yield from group_rows(groepen, request)
    yield make_rij(_("Doelen"), [list(say_resultaten(opgave)) for opgave in opgaven])
    yield _deals(groepen, request)
    wie = ([say_toewijzing(toewijzing) for toewijzing in list_toewijzingen(opgave)] for opgave in opgaven)
    yield make_rij(_("Wie is verantwoordelijk?"), wie)


def _groups(opgaven: Sequence[Opgave], request: HttpRequest) -> list[Projectgroep]:
    leden: dict[int, list[int]] = {opgave.pk: [] for opgave in opgaven}
    zichtbaar = Project.objects.visible().filter(opgave__in=leden).order_by("pk")
    for opgave, pk in zichtbaar.values_list("opgave", "pk"):
        leden[opgave].append(pk)
    return read_groepen(list(leden.values()), request)


def _speerpunten(opgaven: Sequence[Opgave], request: HttpRequest) -> Vergelijkrij:
    lopend = Speerpunt.objects.visible().filter(opgave__in=opgaven, status=SpeerpuntStatus.LOPEND).order_by()
    aantallen = dict(lopend.values_list("opgave").annotate(Count("pk")))
    naam = met_hoofdletter(woord_speerpunt(request, 2))
    return make_rij(naam, [str(aantallen[opgave.pk]) if opgave.pk in aantallen else "" for opgave in opgaven])


def _gemeenten(opgave: Opgave) -> str:
    if namen := [gemeente.naam for gemeente in opgave.deelnemers()]:
        return ", ".join(namen)
    return "" if opgave.kinderen("deelnames", "gemeente") else _("hele regio")


def _projecten(opgaven: Sequence[Opgave], groepen: Sequence[Projectgroep], request: HttpRequest) -> Vergelijkrij:
    cellen = []
    for opgave, groep in zip(opgaven, groepen, strict=True):
        adres = overzicht_url(request, ProjectenPagina, opgave=opgave.pk) if groep.projecten else ""
        cellen.append([Verwijzing(adres, say_aantal(groep))])
    return Vergelijkrij(_("Projecten"), cellen)


def _deals(groepen: Sequence[Projectgroep], request: HttpRequest) -> Vergelijkrij:
    ids = [{project.regio_deal_id for project in groep.projecten} for groep in groepen]
    deals = list(RegioDeal.objects.visible().filter(pk__in=set().union(*ids) - {None}).newest())
    return deal_row([[deal for deal in deals if deal.pk in eigen] for eigen in ids], request)
