"""The statement and what is tested, as two sections: below the text of a page, or on a page of their own."""

from datetime import date
from typing import TypedDict

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from regioprogramma.core.models import Regio, TekstPagina
from regioprogramma.core.opmaak import met_hoofdletter, show_datum
from regioprogramma.core.pagina import Sectie, sectie

from .criteria import CRITERIA
from .getest import read_getest
from .models import Toegankelijkheidsprobleem, Toegankelijkheidsverklaring
from .regels import Toegankelijkheidsstatus

#: Where the statement stands as long as no other page was chosen for it.
VERKLARINGSLUG = "toegankelijkheid"
#: What each status means, by the source of `regels.py`.
UITLEG = {
    Toegankelijkheidsstatus.A: gettext_lazy(
        "De hele website is onderzocht. Zij voldoet aan alle eisen voor digitale toegankelijkheid."
    ),
    Toegankelijkheidsstatus.B: gettext_lazy(
        "De hele website is onderzocht. Zij voldoet nog niet aan alle eisen. Hieronder staat wat er niet goed is, wat "
        "wij eraan doen en wanneer dat klaar is."
    ),
    Toegankelijkheidsstatus.C: gettext_lazy(
        "Wij hebben de eerste maatregelen genomen. De website is nog niet helemaal onderzocht. Dat gebeurt binnen "
        "zes maanden na deze verklaring."
    ),
    Toegankelijkheidsstatus.D: gettext_lazy(
        "De website voldoet niet aan de wet. Er is geen onderzoek van de hele website dat nog telt, en er is er geen "
        "gepland."
    ),
    Toegankelijkheidsstatus.E: gettext_lazy("Er is voor deze website nog geen verklaring."),
}


class _Waarde(TypedDict):
    """A value with where it leads, "" when that is nowhere; see `secties/feiten.html`."""

    tekst: str
    url: str


class Rubriek(TypedDict):
    """A name with its values."""

    naam: str
    waarden: list[_Waarde]


@sectie("toegankelijkheidsverklaring", TekstPagina)
def verklaring_op_pagina(pagina: TekstPagina, request: HttpRequest) -> Sectie | None:
    """The statement, on the page where it stands."""
    return make_verklaring(request) if stands_here(pagina, request) else None


@sectie("getest", TekstPagina)
def getest_op_pagina(pagina: TekstPagina, request: HttpRequest) -> Sectie | None:
    """What every version tests, on the page where the statement stands."""
    return make_getest() if stands_here(pagina, request) else None


def stands_here(pagina: TekstPagina, request: HttpRequest) -> bool:
    """Whether a page is that of the statement: the one that was chosen, or else the one at its usual address."""
    if gekozen := Toegankelijkheidsverklaring.read_for(request).pagina_id:
        return bool(gekozen == pagina.pk)
    site = Site.find_for_request(request)
    return site is not None and pagina.slug == VERKLARINGSLUG and pagina.depth == site.root_page.depth + 1


def make_verklaring(request: HttpRequest) -> Sectie:
    """Return the section with the statement of the site of a request."""
    verklaring, regio = Toegankelijkheidsverklaring.read_for(request), Regio.for_request(request)
    inhoud = {
        "naam": regio.naam,
        "adressen": _adressen(verklaring, Site.find_for_request(request)),
        "uitleg": UITLEG[Toegankelijkheidsstatus(verklaring.status)],
        "rubrieken": _rubrieken(verklaring),
        "problemen": [_probleem(probleem) for probleem in verklaring.problemen.all()],
        "email": verklaring.email or regio.email,
        "telefoon": regio.telefoon,
    }
    return Sectie("verklaring", _("Toegankelijkheidsverklaring"), "secties/verklaring.html", inhoud)


def make_getest() -> Sectie:
    """Return the section with what was tested."""
    inhoud = {"getest": read_getest(), "alle": len(CRITERIA)}
    return Sectie("getest", _("Wat de software zelf test"), "secties/getest.html", inhoud)


def _adressen(verklaring: Toegankelijkheidsverklaring, site: Site | None) -> list[str]:
    """Return the addresses that a statement is about, each once."""
    eigen = [site.root_url] if site else []
    ander = (regel.strip() for regel in verklaring.adressen.splitlines())
    return list(dict.fromkeys([*eigen, *filter(None, ander)]))


def _rubrieken(verklaring: Toegankelijkheidsverklaring) -> list[Rubriek]:
    """Return what is known of a statement and its research: what nobody filled in is not there."""
    onderzoek = ", ".join(filter(None, [_dag(verklaring.onderzoek_op), verklaring.onderzoeker]))
    rijen = [
        (_("Status"), [(verklaring.get_status_display(), "")]),
        (_("Register"), [_link(_("Bekijk de verklaring in het register"), verklaring.register)]),
        (_("Vastgesteld op"), [(_dag(verklaring.vastgesteld_op), "")]),
        (_("Ondertekend door"), [(verklaring.ondertekenaar, "")]),
        (_("Laatst bekeken op"), [(_dag(verklaring.bekeken_op), "")]),
        (_("Onderzoek"), [(onderzoek, ""), _link(_("Lees het rapport"), verklaring.onderzoeksrapport)]),
        (_("Volgend onderzoek"), [(_dag(verklaring.onderzoek_gepland_op), "")]),
    ]
    return [rubriek for naam, waarden in rijen if (rubriek := _rubriek(naam, waarden))["waarden"]]


def _link(tekst: str, adres: str) -> tuple[str, str]:
    """Return a link as a value; an empty one without an address."""
    return tekst if adres else "", adres


def _probleem(probleem: Toegankelijkheidsprobleem) -> dict[str, object]:
    """Return a known problem: the requirement as its heading, and what is known of it."""
    criterium = CRITERIA[probleem.criterium]
    rijen = [
        (_("Wat er mis is"), probleem.oorzaak),
        (_("Gevolg"), probleem.gevolg),
        (_("Wat wel kan"), probleem.alternatief),
        (_("Wat wij doen"), probleem.maatregel),
        (_("Klaar op"), _dag(probleem.gepland_op)),
    ]
    rubrieken = [rubriek for naam, tekst in rijen if (rubriek := _rubriek(naam, [(tekst, "")]))["waarden"]]
    return {"kop": str(criterium), "niveau": criterium.niveau, "rubrieken": rubrieken}


def _rubriek(naam: str, waarden: list[tuple[str, str]]) -> Rubriek:
    getoond = [(met_hoofdletter(tekst), url) for tekst, url in waarden if tekst]
    return {"naam": naam, "waarden": [{"tekst": tekst, "url": url} for tekst, url in getoond]}


def _dag(dag: date | None) -> str:
    return show_datum(dag) if dag else ""
