"""Makes what belongs to a page: keywords, roles, gemeenten, partners, money, milestones, results, figures, papers."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from contacten.models import Deelname, Partnerschap, Plaats, Roltoewijzing
from opgaven.models import Kerncijfer, Meting, Resultaat
from opgaven.reekstekst import read_metingen, read_tussendoelen
from projecten.models import Besteding, Bijdrage, Doel, Mijlpaal, Voortgangsrapportage
from regioprogramma.core.models import Feitwijziging, Pagina, PaginaDocument, PaginaTrefwoord

from . import vormen
from .voorraad import (
    Voorraad,
    check,
    mistake,
    read_demodatum,
    read_demogetal,
    read_demomoment,
    read_precise_date,
    split_names,
)


def add_onderdelen(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> dict[type[Model], list[Model]]:
    """Check and store everything that belongs to a page; return {model: [object]}."""
    gemaakt: dict[type[Model], list[Model]] = {}
    for model, groep in groupby(iterate_onderdelen(voorraad, pagina, gegevens), key=lambda onderdeel: type(onderdeel)):
        rij = list(groep)
        for plaats, object_ in enumerate(rij):
            object_.sort_order = plaats
            check(object_)
        gemaakt[model] = model.objects.bulk_create(rij)
    return gemaakt


def iterate_onderdelen(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> Iterator[Model]:
    """Yield the objects of a page, kind by kind."""
    for woord in voorraad.find_all("trefwoord", gegevens.trefwoorden):
        yield PaginaTrefwoord(pagina=pagina, trefwoord=woord)
    for document in voorraad.find_all("document", gegevens.documenten):
        yield PaginaDocument(pagina=pagina, document=document)
    for houder in gegevens.rollen:
        yield make_toewijzing(voorraad, pagina, houder)
    for cijfer in getattr(gegevens, "kerncijfers", ()):
        velden = {"waarde": read_demogetal(cijfer.waarde), "peildatum": read_demodatum(cijfer.peildatum)}
        yield Kerncijfer(pagina=pagina, **{**cijfer._asdict(), **velden})
    for gemeente in voorraad.find_all("gemeente", getattr(gegevens, "gemeenten", "")):
        yield Deelname(pagina=pagina, gemeente=gemeente)
    for waar in split_names(getattr(gegevens, "plaatsen", "")):
        dorp = None if waar.isdigit() else voorraad.find("woonplaats", waar)
        yield Plaats(pagina=pagina, woonplaats=dorp, postcodegebied="" if dorp else waar)
    for wijziging in gegevens.wijzigingen:
        velden = {naam: waarde for naam, waarde in wijziging._asdict().items() if naam != "datum"}
        yield Feitwijziging(pagina=pagina, moment=read_demomoment(wijziging.datum), **velden)
    yield from iterate_werk(voorraad, pagina, gegevens)
    yield from iterate_resultaten(voorraad, pagina, gegevens)
    yield from iterate_deal(voorraad, pagina, gegevens)


def iterate_werk(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> Iterator[Model]:
    """Yield what only a project or a deal has."""
    for naam in split_names(getattr(gegevens, "partners", "")):
        partner = voorraad.find("organisatie", naam.removesuffix("*"))
        yield Partnerschap(pagina=pagina, organisatie=partner, trekker=naam.endswith("*"))
    for mijlpaal in getattr(gegevens, "mijlpalen", ()):
        datum, precisie = read_precise_date(mijlpaal.datum)
        bereikt_op, bereikt_op_precisie = read_precise_date(mijlpaal.bereikt_op)
        velden = {
            "datum": datum,
            "datum_precisie": precisie,
            "bereikt": mijlpaal.bereikt or bool(bereikt_op),
            "bereikt_op": bereikt_op,
            "bereikt_op_precisie": bereikt_op_precisie,
            "eerder_gepland": split_names(mijlpaal.eerder_gepland),
        }
        yield Mijlpaal(pagina=pagina, **{**mijlpaal._asdict(), **velden})
    yield from iterate_geld(voorraad, pagina, gegevens)


def iterate_geld(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> Iterator[Model]:
    """Yield who pays what, and what became of it."""
    deal = getattr(pagina, "regio_deal", None)
    for bijdrage in getattr(gegevens, "geld", ()):
        velden = {
            **bijdrage._asdict(),
            "organisatie": voorraad.find_or_none("organisatie", bijdrage.organisatie),
            "peildatum": read_demodatum(bijdrage.peildatum),
            "uit_deal": deal if bijdrage.uit_deal else None,
        }
        yield Bijdrage(pagina=pagina, **velden)
    for besteding in getattr(gegevens, "bestedingen", ()):
        velden = besteding._asdict()
        velden["datum"], velden["datum_precisie"] = read_precise_date(velden.pop("wanneer"))
        velden |= {
            "organisatie": voorraad.find_or_none("organisatie", besteding.organisatie),
            "ontvanger": voorraad.find_or_none("organisatie", besteding.ontvanger),
            "peildatum": read_demodatum(besteding.peildatum),
            "rapportage": voorraad.find_or_none("document", besteding.rapportage),
            "uit_deal": deal if besteding.uit_deal else None,
        }
        yield Besteding(pagina=pagina, **velden)


def iterate_resultaten(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> Iterator[Model]:
    """Yield the results, then what was measured."""
    gemaakt = [(_make_resultaat(pagina, resultaat), resultaat) for resultaat in getattr(gegevens, "resultaten", ())]
    yield from (resultaat for resultaat, _gegevens in gemaakt)
    for resultaat, eigen in gemaakt:
        for meting in _read_lines(read_metingen, eigen.metingen):
            velden = meting._asdict()
            yield Meting(pagina=pagina, sleutel=resultaat.sleutel, datum_precisie=velden.pop("precisie"), **velden)


def _read_lines(read: Callable[[str], list[Any]], tekst: str) -> list[Any]:
    try:
        return read(tekst.replace(" / ", "\n"))
    except ValidationError as fout:
        raise mistake(tekst, fout) from None


def _make_resultaat(pagina: Pagina, gegevens: vormen.Resultaat) -> Resultaat:
    doelen = Resultaat.objects.filter(indicator=gegevens.voor, pagina=getattr(pagina, "opgave_id", None))
    return Resultaat(
        pagina=pagina,
        indicator=gegevens.indicator,
        eenheid=gegevens.eenheid,
        beginstand=read_demogetal(gegevens.beginstand),
        doel=read_demogetal(gegevens.doel),
        tussendoelen={
            str(jaar): str(waarde) for jaar, waarde in _read_lines(read_tussendoelen, gegevens.tussendoelen)
        },
        toelichting=gegevens.toelichting,
        opgavedoel=doelen.get() if gegevens.voor else None,
    )


def iterate_deal(voorraad: Voorraad, pagina: Pagina, gegevens: vormen.Pagina) -> Iterator[Model]:
    """Yield what only a deal has."""
    for titel, tekst in getattr(gegevens, "doelen", ()):
        yield Doel(deal=pagina, titel=titel, tekst=f"<p>{' '.join(tekst.split())}</p>")
    for rapportage in getattr(gegevens, "rapportages", ()):
        datum, precisie = read_precise_date(rapportage.datum)
        yield Voortgangsrapportage(
            deal=pagina,
            periode=rapportage.periode,
            datum=datum,
            datum_precisie=precisie,
            document=voorraad.find("document", rapportage.document),
            samenvatting=rapportage.samenvatting,
        )


def make_toewijzing(voorraad: Voorraad, pagina: Pagina, houder: vormen.Rolhouder) -> Roltoewijzing:
    """Return who has a role on a page."""
    persoon = voorraad.find_or_none("persoon", houder.persoon)
    return Roltoewijzing(
        pagina=pagina,
        rol=voorraad.find("rol", houder.rol),
        persoon=persoon,
        vacant=persoon is None,
        van=read_demodatum(houder.van),
        tot=read_demodatum(houder.tot),
    )
