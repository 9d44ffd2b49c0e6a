"""The pages of the catalogue, its files, and the catalogue itself for machines."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regioprogramma.core.adressen import takes
from regioprogramma.core.lijsten import describe_all, lines_of_csv, open_lijsten, write_json
from regioprogramma.core.models import Regio
from regioprogramma.core.opmaak import absolute_adres, show_datum
from regioprogramma.core.pagina import Sectie, Verwijzing, kruimels_onder_home
from regioprogramma.opendata.api.antwoord import LICENTIE, complete_all, make_adres
from regioprogramma.opendata.api.uitleg import explain_kolommen

from .oc4ids import ERBIJ, Oc4ids, lines_of_package
from .verzamelingen import BESTANDSVORMEN, SETS, Gegevensset, Setstand, last_change, measure_soort, period_of

#: The forms of the catalogue for machines: the ending of its address, what rdflib calls it, and the type.
_GRAFEN = {"ttl": ("turtle", "text/turtle; charset=utf-8"), "jsonld": ("json-ld", "application/ld+json")}


@require_safe
@takes()
def show_data(request: HttpRequest) -> HttpResponse:
    """Which sets of open data there are."""
    sets = [
        {"titel": gegevensset.titel, "omschrijving": gegevensset.omschrijving, "url": _adres(gegevensset)}
        for gegevensset in SETS
    ]
    verder = [
        Verwijzing(reverse("api_uitleg"), _("Open data voor programma’s: de API")),
        Verwijzing(reverse("oc4ids"), _("Projecten en Regio Deals als OC4IDS (JSON)")),
        Verwijzing(reverse("catalogus", args=["ttl"]), _("Deze catalogus als DCAT-AP-NL (Turtle)")),
        Verwijzing(reverse("catalogus", args=["jsonld"]), _("Deze catalogus als DCAT-AP-NL (JSON-LD)")),
    ]
    context = {
        "titel": _("Open data"),
        "samenvatting": _("Alles wat op deze website staat, om zelf mee te rekenen of verder te gebruiken."),
        "kruimels": kruimels_onder_home(),
        "secties": [
            Sectie("sets", "", "secties/datasets.html", {"sets": sets, "licentie": LICENTIE}),
            Sectie("verder", _("Voor programma’s en catalogi"), "secties/verwijzingen.html", {"verwijzingen": verder}),
        ],
        "accent": "petrol",
        "onderwerp": {"@type": "DataCatalog", "name": _("Open data"), "license": LICENTIE},
    }
    return render(request, "pages/overzicht.html", context)


def _adres(gegevensset: Gegevensset) -> str:
    return reverse("dataset", args=[gegevensset.naam])


@require_safe
@takes()
def show_set(request: HttpRequest, naam: str) -> HttpResponse:
    """What is in a set, with its files, its columns, its terms and how to name it."""
    gegevensset = next((een for een in SETS if een.naam == naam), None)
    if gegevensset is None:
        raise Http404("no such set")
    standen = [measure_soort(soort) for soort in gegevensset.soorten]
    adres_van, regio = make_adres(request), Regio.for_request(request)
    adres = adres_van(_adres(gegevensset))
    feiten = _facts(standen, _name_it(gegevensset, regio, adres))
    context = {
        "titel": gegevensset.titel,
        "bovenschrift": _("Open data"),
        "samenvatting": gegevensset.omschrijving,
        "kruimels": kruimels_onder_home((_("Open data"), reverse("data"))),
        "secties": [
            Sectie("over", "", "secties/feiten.html", {"feiten": feiten}),
            *(_of_soort(stand) for stand in standen),
        ],
        "accent": "petrol",
        "onderwerp": _dataset(gegevensset, standen, regio, adres, adres_van("/")),
    }
    return render(request, "pages/overzicht.html", context)


def _name_it(gegevensset: Gegevensset, regio: Regio, adres: str) -> str:
    """Return how somebody who uses a set names it."""
    velden = {"regio": regio.naam, "titel": gegevensset.titel, "adres": adres}
    vandaag = show_datum(timezone.localdate())
    return _("%(regio)s, %(titel)s, opgehaald op %(dag)s, %(adres)s (CC0).") % {**velden, "dag": vandaag}


def _facts(standen: list[Setstand], bron: str) -> list[dict[str, Any]]:
    """Return the facts of a set, by name; what is not known is left out."""
    (van, tot), gewijzigd = period_of(standen), last_change(standen)
    feiten = [
        (_("Gaat over"), f"{show_datum(van)} – {show_datum(tot)}" if van and tot else "", ""),
        (_("Laatst gewijzigd"), show_datum(timezone.localtime(gewijzigd).date()) if gewijzigd else "", ""),
        (_("Wordt bijgewerkt"), _("meteen, als er op de website iets verandert"), ""),
        (_("Zo noemt u de bron"), bron, ""),
        (_("Licentie"), _("CC0 1.0: vrij te gebruiken"), LICENTIE),
    ]
    return [{"naam": naam, "waarden": [{"tekst": tekst, "url": url}]} for naam, tekst, url in feiten if tekst]


def _of_soort(stand: Setstand) -> Sectie:
    bestanden = [
        Verwijzing(reverse("databestand", args=[stand.soort.naam, eind]), eind.upper()) for eind in BESTANDSVORMEN
    ]
    inhoud = {
        "omschrijving": stand.soort.omschrijving,
        "aantal": stand.aantal,
        "bestanden": bestanden,
        "kolommen": explain_kolommen(stand.soort),
        "naam": stand.soort.naam,
    }
    return Sectie(stand.soort.naam, stand.soort.naam.capitalize(), "secties/databestanden.html", inhoud)


def _dataset(
    gegevensset: Gegevensset, standen: list[Setstand], regio: Regio, adres: str, wortel: str
) -> dict[str, Any]:
    """Return a set in the words of schema.org."""
    (van, tot), gewijzigd = period_of(standen), last_change(standen)
    return {
        "@type": "Dataset",
        "name": str(gegevensset.titel),
        "description": str(gegevensset.omschrijving),
        "url": adres,
        "license": LICENTIE,
        "isAccessibleForFree": True,
        "inLanguage": "nl",
        "dateModified": gewijzigd,
        "temporalCoverage": f"{van}/{tot}" if van and tot else "",
        "creator": {"@type": "GovernmentOrganization", "name": regio.naam, "url": wortel, "identifier": regio.tooi},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": soort,
                "contentUrl": absolute_adres(
                    wortel.rstrip("/"), reverse("databestand", args=[stand.soort.naam, eind])
                ),
            }
            for stand in standen
            for eind, soort in BESTANDSVORMEN.items()
        ],
    }


@require_safe
@takes()
def send_bestand(request: HttpRequest, naam: str, eind: str) -> HttpResponseBase:
    """Everything of a kind as a file, at an address that anybody can click on."""
    lijst = open_lijsten().get(naam)
    if lijst is None or eind not in BESTANDSVORMEN:
        raise Http404("no such file")
    soort = lijst.soort()
    dingen = describe_all(soort, lijst(request).resultaten(), request)
    regels = lines_of_csv(soort.kolommen, dingen) if eind == "csv" else _lines_of_json(dingen)
    koppen = {"Content-Disposition": f'attachment; filename="{naam}.{eind}"', "X-Robots-Tag": "noindex"}
    return StreamingHttpResponse(regels, content_type=f"{BESTANDSVORMEN[eind]}; charset=utf-8", headers=koppen)


def _lines_of_json(dingen: Iterator[dict[str, Any]]) -> Iterator[str]:
    return (write_json(ding) + "\n" for ding in dingen)


@require_safe
@takes()
def send_oc4ids(request: HttpRequest) -> StreamingHttpResponse:
    """Projects and deals for whoever compares public works (OC4IDS)."""
    schrijver = Oc4ids(Regio.for_request(request), make_adres(request)("/").rstrip("/"))
    lijsten = [open_lijsten()[naam] for naam in ("projecten", "regio-deals")]
    dingen = [
        complete_all(
            request, lijst.soort(), describe_all(lijst.soort(), lijst.stukken().order_by("pk"), request), (), ERBIJ
        )
        for lijst in lijsten
    ]
    regels = lines_of_package(schrijver, chain(*dingen), timezone.now(), write_json)
    koppen = {"Access-Control-Allow-Origin": "*", "X-Robots-Tag": "noindex"}
    return StreamingHttpResponse(regels, content_type="application/json", headers=koppen)


@require_safe
@takes()
def send_catalogus(request: HttpRequest, eind: str) -> HttpResponse:
    """The catalogue for other catalogues."""
    if eind not in _GRAFEN:
        raise Http404("no such form of the catalogue")
    # Takes 17 MB, in each process; few of them are ever asked this.
    from .dcat import make_catalogus

    naam, soort = _GRAFEN[eind]
    graaf = make_catalogus(Regio.for_request(request), make_adres(request))
    return HttpResponse(graaf.serialize(format=naam), content_type=soort, headers={"Access-Control-Allow-Origin": "*"})
