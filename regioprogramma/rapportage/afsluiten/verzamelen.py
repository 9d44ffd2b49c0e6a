"""Gathers all that a round says into what is frozen: what was filled in, beside what the published pages say.

The number of questions is the same for any number of projects.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from contacten.models import Partnerschap
from opgaven.models import Meetreeks, Resultaat, read_meetreeksen
from projecten.models import Besteding, Bijdrage, Geldbron, Mijlpaal, Project, RegioDeal, Stadium
from projecten.sommen import Som, add_up
from regioprogramma.core.gegevens import per_stuk
from regioprogramma.core.opmaak import Nauwkeurigheid
from regioprogramma.core.pagina import huidige_site, op_site
from regioprogramma.core.registers import numbers_of
from regioprogramma.rapportage.invullen.gegevens import TOELICHTING, money_key
from regioprogramma.rapportage.invullen.rooster import Roosterrij, read_rooster
from regioprogramma.rapportage.models import Rapportageronde
from regioprogramma.rapportage.verantwoording.opname import VORM, write_som

#: A piece of a snapshot.
Opnamestuk = dict[str, Any]


def gather(ronde: Rapportageronde) -> Opnamestuk:
    """Return what a round says now, as it is frozen (`verantwoording.opname` reads it)."""
    regels = ronde.regels.all()
    deal = RegioDeal.objects.filter(pk=ronde.deal_id).first()
    rijen = read_rooster(ronde, regels).rijen
    bronnen = _Bronnen(ronde, [rij.regel.project_id for rij in rijen if rij.regel.project_id])
    # The site is asked once, not for the address of every page.
    with op_site(huidige_site()):
        projecten = [_project(rij, bronnen) for rij in rijen]
    return {
        "vorm": VORM,
        "ronde": {
            "titel": ronde.titel,
            "deal": ronde.deal_id,
            "deal_titel": deal.title if deal else ronde.deal_titel,
            "tranche": deal.tranche if deal else None,
            "peildatum": ronde.peildatum.isoformat(),
            "jaar": ronde.jaar,
        },
        "deal": _deal(deal, bronnen),
        "projecten": projecten,
    }


class _Bronnen:
    """What the published pages of the projects of a round, and of its deal, say."""

    def __init__(self, ronde: Rapportageronde, projecten: Collection[int]) -> None:
        self.ronde = ronde
        paginas = {*projecten, *filter(None, [ronde.deal_id])}
        self.projecten = Project.objects.in_bulk(projecten)
        self.bijdragen = per_stuk((rij.pagina_id, rij) for rij in Bijdrage.objects.filter(pagina__in=paginas))
        self.bestedingen = per_stuk((rij.pagina_id, rij) for rij in Besteding.objects.filter(pagina__in=paginas))
        self.mijlpalen = per_stuk(
            (rij.pagina_id, rij) for rij in Mijlpaal.objects.filter(pagina__in=projecten).order_by("datum", "pk")
        )
        resultaten = Resultaat.objects.filter(pagina__in=paginas).order_by("sort_order", "pk")
        self.reeksen = per_stuk((reeks.resultaat.pagina_id, reeks) for reeks in read_meetreeksen(resultaten))
        trekkers = Partnerschap.objects.filter(pagina__in=projecten, trekker=True).order_by("sort_order", "pk")
        self.trekkers = per_stuk(trekkers.values_list("pagina_id", "organisatie__naam"))
        self.nummers = numbers_of(projecten)


def _deal(deal: RegioDeal | None, bronnen: _Bronnen) -> Opnamestuk:
    if deal is None:
        return {"geld": [], "resultaten": []}
    geld = [
        _money(bronnen, deal.pk, bron, in_natura, dit_jaar=_published_this_year(bronnen, deal.pk, bron, in_natura))
        for bron, in_natura in _sources(bronnen, deal.pk, ())
    ]
    return {
        "geld": geld,
        "resultaten": [_result(reeks, bronnen, None) for reeks in bronnen.reeksen.get(deal.pk, [])],
        "verklaard_bedrag": _text(deal.verklaard_bedrag),
        "verklaring": deal.verschil_toelichting,
    }


def _project(rij: Roosterrij, bronnen: _Bronnen) -> Opnamestuk:
    regel = rij.regel
    project = bronnen.projecten.get(regel.project_id or 0)
    # A project without a page any more keeps what was filled in; its number is nobody else's.
    pk = project.pk if project else -regel.pk
    toelichting = rij.per_sleutel.get(TOELICHTING)
    return {
        "id": pk,
        "nummer": bronnen.nummers.get(pk, ""),
        "titel": project.title if project else regel.titel,
        "status": project.status if project else "",
        "status_naam": str(project.get_status_display()) if project else "",
        "adres": (project.full_url or "") if project and project.live else "",
        "trekkers": bronnen.trekkers.get(pk, []),
        "staat": str(rij.staat),
        "geld": [
            _money(bronnen, pk, bron, in_natura, dit_jaar=_filled_in(rij, bron, in_natura))
            for bron, in_natura in _sources(bronnen, pk, _sources_filled_in(rij))
        ],
        "resultaten": [_result(reeks, bronnen, rij) for reeks in bronnen.reeksen.get(pk, [])],
        "mijlpalen": [_milestone(mijlpaal, rij) for mijlpaal in bronnen.mijlpalen.get(pk, [])],
        "toelichting": toelichting.lezing.tekst if toelichting else "",
        "niet_begrepen": _not_understood(rij),
    }


def _not_understood(rij: Roosterrij) -> list[list[str]]:
    """Return [what, as it was typed, why] of what does not count."""
    onduidelijk = [[cel.gegeven.naam, cel.waarde, cel.lezing.fout] for cel in rij.onduidelijk]
    return onduidelijk + [[sleutel, waarde, ""] for sleutel, waarde in rij.los]


def _sources_filled_in(rij: Roosterrij) -> list[tuple[str, bool]]:
    return [
        (bron, in_natura)
        for bron in Geldbron.values
        for in_natura in (False, True)
        if (cel := rij.per_sleutel.get(money_key(bron, in_natura))) and cel.lezing.bedrag is not None
    ]


def _sources(bronnen: _Bronnen, pk: int, ingevuld: Iterable[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return the sources of which anything is known on a page, money before what is in kind, in the usual order."""
    rijen = [*bronnen.bijdragen.get(pk, []), *bronnen.bestedingen.get(pk, [])]
    gevonden = {*ingevuld, *((rij.bron, rij.in_natura) for rij in rijen)}
    return sorted(gevonden, key=lambda paar: (Geldbron.values.index(paar[0]), paar[1]))


def _filled_in(rij: Roosterrij, bron: str, in_natura: bool) -> Som:
    cel = rij.per_sleutel.get(money_key(bron, in_natura))
    bedrag = cel.lezing.bedrag if cel else None
    return Som(None, None) if bedrag is None else Som(bedrag, Nauwkeurigheid.EXACT)


def _published_this_year(bronnen: _Bronnen, pk: int, bron: str, in_natura: bool) -> Som | None:
    """Return what a deal itself says of the year; None when it says nothing of it."""
    ronde = bronnen.ronde
    rijen = [
        rij
        for rij in _of_source(bronnen.bestedingen.get(pk, []), bron, in_natura)
        if rij.stadium == Stadium.UITGEGEVEN and rij.jaar == ronde.jaar and rij.peildatum <= ronde.peildatum
    ]
    return add_up(rijen) if rijen else None


def _of_source(rijen: Iterable[Any], bron: str, in_natura: bool) -> list[Any]:
    return [rij for rij in rijen if (rij.bron, rij.in_natura) == (bron, in_natura)]


def _money(bronnen: _Bronnen, pk: int, bron: str, in_natura: bool, *, dit_jaar: Som | None) -> Opnamestuk:
    """Return the money of one source on a page."""
    deal = bronnen.ronde.deal_id
    bijdragen = _of_source(bronnen.bijdragen.get(pk, []), bron, in_natura)
    bestedingen = _of_source(bronnen.bestedingen.get(pk, []), bron, in_natura)
    stadia: Opnamestuk = {}
    for stadium in (Stadium.TOEGEZEGD, Stadium.VERPLICHT):
        rijen = [rij for rij in bestedingen if rij.stadium == stadium and rij.peildatum <= bronnen.ronde.peildatum]
        stadia |= write_som(str(stadium), _sum(rijen))
        stadia |= write_som(f"{stadium}_uit_deal", _sum([rij for rij in rijen if deal and rij.uit_deal_id == deal]))
    uitgegeven = [rij for rij in bestedingen if rij.stadium == Stadium.UITGEGEVEN]
    los = [rij.bedrag for rij in uitgegeven if rij.jaar is None and rij.peildatum.year >= bronnen.ronde.jaar]
    return {
        "bron": bron,
        "in_natura": in_natura,
        **write_som("afgesproken", _sum(bijdragen), "nauwkeurigheid"),
        **write_som("uit_deal", _sum([rij for rij in bijdragen if deal and rij.uit_deal_id == deal])),
        **stadia,
        **write_som("eerdere_jaren", _earlier(bronnen, pk, uitgegeven)),
        **write_som("dit_jaar", dit_jaar),
        "zonder_jaar": _text(sum(los, Decimal(0))) if los else None,
    }


def _sum(rijen: Sequence[Any]) -> Som | None:
    return add_up(rijen) if rijen else None


def _earlier(bronnen: _Bronnen, pk: int, uitgegeven: Iterable[Besteding]) -> Som:
    """Return what was spent before the year: not known without a row, unless the project only began in it."""
    jaar = bronnen.ronde.jaar
    eerder = [rij for rij in uitgegeven if (rij.jaar or rij.peildatum.year) < jaar]
    project = bronnen.projecten.get(pk)
    begon = project.startdatum if project else None
    if not eerder and begon and begon.year >= jaar:
        return Som(Decimal(0), Nauwkeurigheid.EXACT)
    return add_up(eerder)


def _result(reeks: Meetreeks, bronnen: _Bronnen, rij: Roosterrij | None) -> Opnamestuk:
    """Return a result as it was filled in, else with the newest value until the reference date."""
    resultaat, peildatum = reeks.resultaat, bronnen.ronde.peildatum
    cel = rij.per_sleutel.get(f"resultaat.{resultaat.sleutel}") if rij else None
    ingevuld = cel.lezing.bedrag if cel else None
    gemeten = [meting for meting in reeks.metingen if meting.datum <= peildatum]
    laatste = gemeten[-1] if gemeten else None
    stand, op = (
        (ingevuld, peildatum) if ingevuld is not None else (laatste and laatste.waarde, laatste and laatste.datum)
    )
    niet_gemeten = bool(cel and cel.lezing.niet_gemeten)
    zonder_stand = niet_gemeten or bool(cel and cel.lezing.niet_bekend)
    return {
        "sleutel": str(resultaat.sleutel),
        "indicator": resultaat.indicator,
        "eenheid": resultaat.eenheid,
        "begin": _text(resultaat.beginstand),
        "doel": _text(resultaat.doel),
        "stand": None if zonder_stand else _text(stand),
        "stand_op": None if zonder_stand else _day(op),
        "niet_gemeten": niet_gemeten,
        "is_ingevuld": ingevuld is not None,
    }


def _milestone(mijlpaal: Mijlpaal, rij: Roosterrij) -> Opnamestuk:
    """Return a milestone as it was filled in, else as the page has it."""
    lezingen = {
        wat: cel.lezing
        for wat in ("bereikt", "gepland")
        if (cel := rij.per_sleutel.get(f"mijlpaal.{mijlpaal.pk}.{wat}"))
        and (cel.lezing.datum or cel.lezing.is_bereikt)
    }
    gepland, bereikt = lezingen.get("gepland"), lezingen.get("bereikt")
    # On the page it may have been reached since: the account is of the reference date.
    op_tijd = mijlpaal.bereikt and (mijlpaal.bereikt_op or mijlpaal.datum) <= rij.regel.ronde.peildatum
    op_pagina = mijlpaal.bereikt_op if op_tijd else None
    return {
        "id": mijlpaal.pk,
        "naam": mijlpaal.titel,
        "gepland": _day(gepland.datum if gepland else mijlpaal.datum),
        "precisie": str(gepland.precisie if gepland else mijlpaal.datum_precisie),
        "bereikt": _day(bereikt.datum if bereikt else op_pagina),
        "bereikt_precisie": str(bereikt.precisie if bereikt else mijlpaal.bereikt_op_precisie),
        "is_bereikt": bereikt is not None or (op_tijd and gepland is None),
        "ingevuld": sorted(lezingen),
    }


def _text(getal: Decimal | None) -> str | None:
    return None if getal is None else f"{getal:f}"


def _day(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()
