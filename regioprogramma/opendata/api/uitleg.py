"""The page that explains the API to people, made from the same shapes and filters as its description."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from pydantic import BaseModel
from wagtail.models import Site

from regioprogramma.core.adressen import APIVERSIE, takes
from regioprogramma.core.gegevens import Gegevenssoort
from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.opmaak import met_hoofdletter, opsomming
from regioprogramma.core.pagina import Sectie, kruimels_onder_home

from .openapi import PAD, parameters_of
from .wijzigingen import WIJZIGINGEN, change_of, list_parameters

#: Of so many types is a value that there may be or not be; of more, it is any kind of open data.
_KEUZE = 2
#: What a value is, in words, by the name of its type.
_WOORDEN = {
    "str": gettext_lazy("tekst"),
    "int": gettext_lazy("heel getal"),
    "float": gettext_lazy("getal"),
    "bool": gettext_lazy("ja of nee"),
    "date": gettext_lazy("dag"),
    "datetime": gettext_lazy("moment, met tijdzone"),
}


@dataclass(frozen=True)
class Veldregel:
    """A field or parameter: its name, what is in it, and what that means."""

    naam: str
    soort: str
    uitleg: str


@require_safe
@takes()
def show_uitleg(request: HttpRequest) -> HttpResponse:
    """Explain the API."""
    wortel = f"{Site.find_for_request(request).root_url}{PAD}"
    begin = {"wortel": wortel, "versie": APIVERSIE, "voorbeelden": list_voorbeelden(wortel)}
    soorten = [_describe(lijst(request)) for lijst in open_lijsten().values()]
    context = {
        "titel": _("Open data voor programma’s"),
        "samenvatting": _("Alles wat op deze website staat, kan een programma opvragen. Zonder account, gratis."),
        "kruimels": kruimels_onder_home(),
        "secties": [
            Sectie("begin", "", "secties/apibegin.html", begin),
            Sectie(
                "soorten",
                _("Wat u kunt opvragen"),
                "secties/apisoorten.html",
                {"soorten": [*soorten, _describe_wijzigingen()]},
            ),
            Sectie("vormen", _("Wat er in een veld staat"), "secties/apivormen.html", {"vormen": _shared(soorten)}),
        ],
        "accent": "petrol",
    }
    return render(request, "pages/overzicht.html", context)


def _describe(filters: Any) -> dict[str, Any]:
    soort: Gegevenssoort = filters.soort()
    return {
        "naam": soort.naam,
        "adres": f"{PAD}/{soort.naam}",
        "omschrijving": soort.omschrijving,
        "velden": list(_fields(soort.vorm)),
        "vragen": _explain(parameters_of(filters, met_waarden=False)),
        "vorm": soort.vorm,
    }


def _describe_wijzigingen() -> dict[str, Any]:
    return {
        "naam": WIJZIGINGEN,
        "adres": f"{PAD}/{WIJZIGINGEN}",
        "omschrijving": _(
            "Wat er bij kwam, anders werd of weg is. Zo houdt u een kopie bij: vraag eerst zonder ‘na’, bewaar "
            "‘laatste’ en vraag daarmee verder. Dan mist u niets, ook niet wat is ingetrokken."
        ),
        "velden": list(_fields(change_of())),
        "vragen": _explain(list_parameters()),
    }


def _explain(parameters: list[dict[str, Any]]) -> list[Veldregel]:
    return [Veldregel(vraag["name"], "", vraag["description"]) for vraag in parameters]


def _fields(vorm: type[BaseModel]) -> Iterator[Veldregel]:
    for naam, veld in vorm.model_fields.items():
        uitleg = veld.description or ""
        if veld.examples:
            uitleg = f"{uitleg} {_('Bijvoorbeeld: %(voorbeeld)s.') % {'voorbeeld': veld.examples[0]}}".strip()
        yield Veldregel(naam, _in_words(veld.annotation), uitleg)


def _in_words(soort: Any) -> str:
    """Return what a value is: "tekst, kan leeg zijn", "lijst van Verwijsvorm"."""
    delen = get_args(soort)
    if get_origin(soort) is list:
        return _("lijst van %(wat)s") % {"wat": _in_words(delen[0])}
    if get_origin(soort) is Literal:
        return opsomming([f"‘{deel}’" for deel in delen])
    if delen and hasattr(soort, "__metadata__"):
        return _in_words(delen[0])
    if len(delen) > _KEUZE:
        return _("de velden van die lijst, kan leeg zijn")
    if type(None) in delen:
        [deel] = [deel for deel in delen if deel is not type(None)]
        return _("%(wat)s, kan leeg zijn") % {"wat": _in_words(deel)}
    return str(_WOORDEN.get(soort.__name__, soort.__name__))


def _shared(soorten: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the shapes that fields hold, by name, each once."""
    gevonden: dict[str, type[BaseModel]] = {}
    for soort in soorten:
        _collect(soort["vorm"], gevonden)
    return [
        {"naam": naam, "uitleg": met_hoofdletter((vorm.__doc__ or "").strip()), "velden": list(_fields(vorm))}
        for naam, vorm in sorted(gevonden.items())
    ]


def _collect(vorm: type[BaseModel], gevonden: dict[str, type[BaseModel]]) -> None:
    for veld in vorm.model_fields.values():
        for deel in _parts(veld.annotation):
            if deel.__name__ not in gevonden:
                gevonden[deel.__name__] = deel
                _collect(deel, gevonden)


def _parts(soort: Any) -> Iterator[type[BaseModel]]:
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        yield soort
    for deel in get_args(soort):
        yield from _parts(deel)


def list_voorbeelden(wortel: str) -> list[dict[str, Any]]:
    """Return five questions that can be asked as they stand, each with what it gives, and in parts to fit a phone."""
    return [
        {
            "uitleg": uitleg,
            "opdracht": (heel := opdracht.replace("WORTEL", wortel)),
            "delen": re.findall(r"[^/?&=,]*[/?&=,]|[^/?&=,]+$", heel),
        }
        for uitleg, opdracht in (
            (_("De eerste twintig projecten:"), "curl 'WORTEL/projecten'"),
            (
                _("De projecten die nu worden uitgevoerd, met hun bijdragen:"),
                "curl 'WORTEL/projecten?status=in-uitvoering&insluiten=bijdragen'",
            ),
            (_("Alle bijdragen als CSV, voor een rekenblad:"), "curl -H 'Accept: text/csv' 'WORTEL/bijdragen'"),
            (
                _("Alle resultaten met hun metingen, één per regel:"),
                "curl -H 'Accept: application/x-ndjson' 'WORTEL/resultaten'",
            ),
            (
                _("Alleen titel en status van wat sinds een dag is gepubliceerd:"),
                "curl 'WORTEL/projecten?velden=titel,status&gewijzigdSinds=2026-01-01'",
            ),
        )
    ]


def explain_kolommen(soort: Gegevenssoort) -> list[Veldregel]:
    """Return the columns of the spreadsheet of a kind: the name, what is in it and what that means."""
    return [Veldregel(naam, *_at(soort.vorm, pad.split("."))) for naam, pad in soort.kolommen.items()]


def _at(vorm: type[BaseModel], stappen: list[str]) -> tuple[str, str]:
    """Return what stands at a path in a shape: what it is, and what that means."""
    eerste, *verder = stappen
    veld = vorm.model_fields[eerste]
    soort, uitleg = veld.annotation, veld.description or ""
    meer_dan_een = get_origin(soort) is list
    if verder:
        wat, eigen = _at(next(_parts(soort)), verder)
        uitleg = uitleg or eigen
    else:
        wat = _in_words(get_args(soort)[0] if meer_dan_een else soort)
        # A spreadsheet reads no zones.
        wat = wat.replace(str(_WOORDEN["datetime"]), _("moment, Nederlandse tijd"))
    if meer_dan_een:
        return _("%(wat)s, met | ertussen") % {"wat": wat}, uitleg
    leeg = _("%(wat)s, kan leeg zijn") % {"wat": wat}
    # Nothing is known of what is not there.
    return (leeg if verder and type(None) in get_args(soort) and not wat.endswith(leeg[len(wat) :]) else wat), uitleg
