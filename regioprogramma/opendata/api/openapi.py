"""The description of the API (OpenAPI 3.1), made from the kinds of open data and what their lists can be asked."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import NinjaAPI
from pydantic import BaseModel, Field, create_model
from wagtail.models import Site

from regioprogramma.core.adressen import PROBLEEM
from regioprogramma.core.gegevens import Gegevenssoort, Vorm
from regioprogramma.core.lijsten import LANGSTE_VRAAG, Facet, Jaarfacet, LijstFilter
from regioprogramma.core.models import Regio

from .antwoord import LICENTIE
from .vraag import GEWOON_AANTAL, MEESTE_AANTAL, VERSTE

#: Where it is served; the major version is part of it.
PAD = "/api/v1"
#: Of a filter with more values than this they are not summed up.
_OPGESOMD = 500
_OMSCHRIJVING = gettext_lazy(
    "Alles wat op de website staat, voor programma’s. Alleen lezen, zonder account. JSON in bladzijden; CSV en NDJSON "
    "van alles ineens, met de kop Accept. Wie mensen bereikt, staat op de website: hier staan alleen hun rollen."
)
_VERSIEKOP = {"API-Version": {"description": "De hele versie van de API.", "schema": {"type": "string"}}}


class Probleem(BaseModel):
    """Wat er niet kan, en wat u dan doet (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    parameter: str | None = Field(default=None, description="De parameter die niet klopt.")


def page_of(soort: Gegevenssoort) -> type[BaseModel]:
    """Return the shape of a page of results."""
    velden: dict[str, Any] = {
        "totaal": (int, Field(description="Hoeveel er in totaal zijn.")),
        "pagina": (int, ...),
        "paginaGrootte": (int, ...),
        "items": (list[item_of(soort)], ...),  # type: ignore[misc]
    }
    return create_model(f"{item_of(soort).__name__}lijst", __base__=Vorm, **velden)


def item_of(soort: Gegevenssoort) -> type[Vorm]:
    """Return the shape of one thing, with what can be given along with it."""
    if not soort.insluitingen:
        return soort.vorm
    erbij: dict[str, Any] = {
        naam: (list[insluiting.vorm], Field(default=[], description="Alleen als u het vraagt met insluiten."))  # type: ignore[name-defined]
        for naam, insluiting in soort.insluitingen.items()
    }
    return create_model(f"{soort.vorm.__name__}Heel", __base__=soort.vorm, **erbij)


def responses_of(*codes: int, vormen: Iterable[str] = ()) -> dict[int, Any]:
    """Return what the description says of the answers: the headers, the other forms, and the problems."""
    goed = {
        "headers": {**_VERSIEKOP, "Link": {"description": "De buren en de licentie.", "schema": {"type": "string"}}}
    }
    probleem = {"schema": {"$ref": f"#/components/schemas/{Probleem.__name__}"}}
    if vormen:
        goed["content"] = {vorm: {"schema": {"type": "string"}} for vorm in vormen}
    return {
        200: goed,
        304: {"description": _("Niets veranderd."), "headers": _VERSIEKOP},
        **{
            code: {"description": uitleg, "headers": _VERSIEKOP, "content": {PROBLEEM: probleem}}
            for code, uitleg in _problems().items()
            if code in codes
        },
    }


def _problems() -> dict[int, str]:
    return {
        400: _("Een parameter of waarde bestaat niet."),
        404: _("Dit is er niet, of niet voor iedereen."),
        406: _("Deze vorm is er niet."),
        503: _("Nu even niet."),
    }


def parameters_of(filters: LijstFilter, met_waarden: bool = True) -> list[dict[str, Any]]:
    """Return the parameters of a list; with the values of a filter that are there now, unless they are very many."""
    soort = filters.soort()
    eigen = [_of_filter(filters, naam, met_waarden) for naam in filters.base_filters]
    volgorden = {sortering.waarde: str(sortering.tekst) for sortering in filters.sorteringen}
    uitleg = _("De volgorde: %(keuzes)s.") % {"keuzes": "; ".join(f"{w}: {t}" for w, t in volgorden.items())}
    return [
        *eigen,
        describe_parameter("sorteer", {"type": "string", "enum": list(volgorden)}, uitleg),
        describe_parameter(
            "pagina", describe_number(1, VERSTE), _("De hoeveelste pagina met resultaten (alleen bij JSON).")
        ),
        describe_parameter(
            "paginaGrootte", describe_number(GEWOON_AANTAL, MEESTE_AANTAL), _("Hoeveel er op een pagina staan.")
        ),
        *parameters_of_one(soort),
        *([_sinds()] if soort.gewijzigd else []),
    ]


def parameters_of_one(soort: Gegevenssoort) -> list[dict[str, Any]]:
    """Return what can be asked of one thing."""
    erbij = _names("insluiten", list(soort.insluitingen), _("Wat u erbij wilt, met komma’s ertussen (niet bij CSV)."))
    velden = _names(
        "velden", soort.velden, _("Alleen deze velden, met komma’s ertussen. Het nummer is er altijd bij.")
    )
    return [velden, *([erbij] if soort.insluitingen else [])]


def describe_parameter(naam: str, schema: dict[str, Any], uitleg: str, **meer: Any) -> dict[str, Any]:
    """Return the description of a parameter in an address, of this shape."""
    return {"name": naam, "in": "query", "required": False, "description": uitleg, "schema": schema, **meer}


def describe_number(gewoon: int, hoogste: int, laagste: int = 1) -> dict[str, Any]:
    """Return the shape of a whole number, with what it is when nobody says."""
    return {"type": "integer", "minimum": laagste, "maximum": hoogste, "default": gewoon}


def _names(naam: str, bekend: list[str], uitleg: str) -> dict[str, Any]:
    items = {"type": "string", "enum": bekend}
    return describe_parameter(
        naam, {"type": "array", "minItems": 1, "items": items}, uitleg, style="form", explode=False
    )


def _sinds() -> dict[str, Any]:
    uitleg = _("Alleen wat sinds deze dag of dit moment is gepubliceerd of opnieuw gepubliceerd.")
    vorm = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]}
    return describe_parameter("gewijzigdSinds", vorm, uitleg)


def _of_filter(filters: LijstFilter, naam: str, met_waarden: bool) -> dict[str, Any]:
    facet = filters.filters[naam]
    if not isinstance(facet, Facet):
        vorm = {"type": "string", "maxLength": LANGSTE_VRAAG, "pattern": "^[^\\u0000]*$"}
        return describe_parameter(naam, vorm, _("Woorden die er allemaal in staan, in welke vorm dan ook."))
    waarde: dict[str, Any] = {"type": "string"}
    if isinstance(facet, Jaarfacet):
        waarde["pattern"] = "^[1-9][0-9]{3}$"
    elif met_waarden and 0 < len(bekend := facet.known()) <= _OPGESOMD:
        waarde["enum"] = bekend
    naam_ = str(facet.naam(filters.request) if callable(facet.naam) else facet.naam)
    uitleg = _("%(naam)s. Vaker mag: een van de waarden is genoeg.") % {"naam": naam_}
    vorm = {"type": "array", "minItems": 1, "items": waarde}
    return describe_parameter(naam, vorm, uitleg, style="form", explode=True)


def describe_api(api: NinjaAPI, request: HttpRequest, lijsten: dict[str, type[LijstFilter]]) -> dict[str, Any]:
    """Return the description as it is for this site."""
    beschrijving = dict(api.get_openapi_schema(path_prefix=""))
    wortel, regio = Site.find_for_request(request).root_url, Regio.for_request(request)
    beschrijving["servers"] = [{"url": PAD, "description": _("Alleen lezen, voor iedereen.")}]
    beschrijving["info"] = {
        **beschrijving["info"],
        "title": _("Open data van %(regio)s") % {"regio": regio.naam},
        "description": str(_OMSCHRIJVING),
        "contact": {"name": regio.naam, "url": f"{wortel}/", **({"email": regio.email} if regio.email else {})},
        "license": {"name": "CC0 1.0", "url": LICENTIE},
    }
    beschrijving["externalDocs"] = {"description": _("Uitleg"), "url": f"{wortel}{reverse('api_uitleg')}"}
    vormen = beschrijving["components"]["schemas"]
    vormen[Probleem.__name__] = Probleem.model_json_schema()
    for naam, lijst in lijsten.items():
        paden = beschrijving["paths"]
        paden[f"/{naam}"] = {"get": {**paden[f"/{naam}"]["get"], "parameters": parameters_of(lijst(request))}}
        # Whoever asks for some fields gets no more than those.
        vormen[item_of(lijst.soort()).__name__]["required"] = ["id"]
    return beschrijving
