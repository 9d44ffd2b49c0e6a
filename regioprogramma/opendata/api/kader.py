"""The API as a whole: which addresses it has, and what stands at each."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, URLResolver, path, re_path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from regioprogramma.core.adressen import APIVERSIE
from regioprogramma.core.lijsten import LijstFilter, open_lijsten

from .antwoord import answer_list, answer_one, make_adres, send_json, telling_problems
from .openapi import PAD, describe_api, item_of, page_of, parameters_of_one, responses_of
from .uitleg import show_uitleg
from .vraag import CSV, NDJSON
from .wijzigingen import WIJZIGINGEN, changes_of, list_parameters, show_wijzigingen

_View = Callable[..., HttpResponseBase]


def _safe(api: NinjaAPI, pad: str, view: _View, **beschrijving: Any) -> None:
    """Let a view answer at a path, also to who asks for the headers alone; no description mentions that."""
    api.get(pad, **beschrijving)(view)
    api.api_operation(["HEAD"], pad, include_in_schema=False, operation_id=f"{beschrijving['operation_id']}Kop")(view)


def _make_list(lijst: type[LijstFilter]) -> _View:
    @telling_problems
    def show_all(request: HttpRequest) -> HttpResponseBase:
        return answer_list(request, lijst)

    return show_all


def _make_one(lijst: type[LijstFilter]) -> _View:
    @telling_problems
    def show_one(request: HttpRequest, nummer: int) -> HttpResponseBase:
        return answer_one(request, lijst, nummer)

    return show_one


def make_api() -> NinjaAPI:
    """Return the API with every kind of open data that there is a list of, and with what changed in them."""
    api = NinjaAPI(version=APIVERSIE, urls_namespace="api", openapi_url=None, docs_url=None)
    for lijst in open_lijsten().values():
        _add_kind(api, lijst)
    _safe(
        api,
        f"/{WIJZIGINGEN}",
        show_wijzigingen,
        response=changes_of(),
        operation_id="lijst_wijzigingen",
        summary=_("Wat er bij kwam, anders werd of weg is, na een volgnummer."),
        tags=[WIJZIGINGEN],
        openapi_extra={
            "parameters": list_parameters(),
            "responses": responses_of(400, 404, 406, 503, vormen=(CSV, NDJSON)),
        },
    )
    return api


def _add_kind(api: NinjaAPI, lijst: type[LijstFilter]) -> None:
    soort = lijst.soort()
    _safe(
        api,
        f"/{soort.naam}",
        _make_list(lijst),
        response=page_of(soort),
        operation_id=f"lijst_{soort.naam}".replace("-", "_"),
        summary=str(soort.omschrijving),
        tags=[soort.naam],
        openapi_extra={"responses": responses_of(400, 404, 406, 503, vormen=(CSV, NDJSON))},
    )
    _safe(
        api,
        f"/{soort.naam}/{{int:nummer}}",
        _make_one(lijst),
        response=item_of(soort),
        operation_id=f"een_{soort.naam}".replace("-", "_"),
        summary=_("Eén %(soort)s, met het nummer.") % {"soort": soort.enkelvoud},
        tags=[soort.naam],
        openapi_extra={"parameters": parameters_of_one(soort), "responses": responses_of(400, 404, 406, 503)},
    )


def api_patronen() -> list[URLPattern | URLResolver]:
    """Return the addresses of the API, and of its explanation for people."""
    api = make_api()

    @require_safe
    def show_openapi(request: HttpRequest) -> HttpResponse:
        return send_json(describe_api(api, request, open_lijsten()))

    @require_safe
    def show_root(request: HttpRequest) -> HttpResponse:
        adres_van = make_adres(request)
        return send_json(
            {
                "versie": APIVERSIE,
                "uitleg": adres_van(reverse("api_uitleg")),
                "openapi": adres_van(f"{PAD}/openapi.json"),
                "gegevens": {naam: adres_van(f"{PAD}/{naam}") for naam in open_lijsten()},
                "wijzigingen": adres_van(f"{PAD}/{WIJZIGINGEN}"),
            }
        )

    return [
        path(PAD.strip("/"), show_root, name="api_begin"),
        path(f"{PAD.strip('/')}/openapi.json", show_openapi, name="api_openapi"),
        re_path(rf"^{PAD.strip('/')}/$", tell_nothing_here),
        path(f"{PAD.strip('/')}/", api.urls),
        re_path(r"^api(/|$)", tell_nothing_here),
        path("data/api/", show_uitleg, name="api_uitleg"),
    ]


def tell_nothing_here(request: HttpRequest, *args: Any) -> HttpResponse:
    """Say so in the way of the API: an address with a slash at its end is another one, and none of ours."""
    raise Http404("no such address in the API")
