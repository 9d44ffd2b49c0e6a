"""What changed since a number: by which a program keeps a copy of everything, without asking for all of it again."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any, Literal, Union
from urllib.parse import urlencode

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from pydantic import BaseModel, Field, create_model
from wagtail.models import Site

from regioprogramma.core.gegevens import Moment, Nummer, Vorm
from regioprogramma.core.lijsten import LANGSTE_VRAAG, adres_maker, lines_of_csv, open_lijsten, write_json
from regioprogramma.core.opmaak import opsomming
from regioprogramma.core.pagina import op_site
from regioprogramma.opendata.wijzigingen import Gegevenswijziging, Wijzigingenstand, catch_up

from .antwoord import LICENTIE, answer_in_form, make_adres, send_json, send_lines, telling_problems
from .openapi import PAD, describe_number, describe_parameter, item_of
from .vraag import CSV, GEWOON_AANTAL, JSON, MEESTE_AANTAL, Vraagfout, check_names, check_whole, read_heel_getal

WIJZIGINGEN = "wijzigingen"
#: The highest whole number that every reader of JSON keeps exactly (RFC 8259, section 6).
_HOOGSTE = 2**53 - 1
#: How many changes are described at a time.
_STUK = 200
_KOLOMMEN = {naam: naam for naam in ("volgnummer", "moment", "soort", "id", "verwijderd", "adres")}


@cache
def change_of() -> type[Vorm]:
    """Return the shape of a change: of which thing, and what that is now."""
    lijsten = open_lijsten()
    soorten, vormen = tuple(lijsten), tuple(item_of(lijst.soort()) for lijst in lijsten.values())
    velden: dict[str, Any] = {
        "volgnummer": (int, Field(description="Loopt op met elke wijziging.", ge=1)),
        "moment": (Moment, ...),
        "soort": (Literal[soorten], Field(description="Van welke lijst.")),
        "id": (Nummer, ...),
        "verwijderd": (bool, Field(description="Of het niet meer openbaar is: haal het dan weg.")),
        "adres": (str | None, Field(description="Waar de API dit gegeven heeft; leeg als het weg is.")),
        "gegeven": (
            Union[(*vormen, None)],
            Field(description="Het gegeven zoals het nu is, als in zijn eigen lijst; leeg als het weg is."),
        ),
    }
    return create_model("Wijziging", __base__=Vorm, __doc__="Iets kwam erbij, werd anders of is weg.", **velden)


@cache
def changes_of() -> type[BaseModel]:
    """Return the shape of an answer."""
    velden: dict[str, Any] = {
        "laatste": (int, Field(description="Vraag hierna verder: na=laatste.")),
        "meer": (bool, Field(description="Of er nu al meer is.")),
        "items": (list[change_of()], ...),  # type: ignore[misc]
    }
    return create_model("Wijzigingen", __base__=Vorm, **velden)


def list_parameters() -> list[dict[str, Any]]:
    """Return what can be asked."""
    soorten = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(open_lijsten())}}
    na = _("Alles na dit volgnummer. Zonder of met 0: alles wat er nu is, en wat ooit weg ging.")
    return [
        describe_parameter("na", describe_number(0, _HOOGSTE, laagste=0), na),
        describe_parameter(
            "soort", soorten, _("Alleen van deze lijst. Vaker mag: een van de waarden is genoeg."), explode=True
        ),
        describe_parameter(
            "paginaGrootte", describe_number(GEWOON_AANTAL, MEESTE_AANTAL), _("Hoeveel tegelijk (alleen bij JSON).")
        ),
    ]


@telling_problems
def show_wijzigingen(request: HttpRequest) -> HttpResponseBase:
    """Tell what changed after a number, in order, each thing once, as it is now."""
    return answer_in_form(request, lambda vorm: _in_form(Wijzigingenvraag(request, vorm)))


class Wijzigingenvraag:
    """A question for what changed; raises Vraagfout for the first thing that is wrong with it."""

    def __init__(self, request: HttpRequest, vorm: str) -> None:
        self.request, self.vorm = request, vorm
        check_names(request, ["na", "soort", "paginaGrootte"], ["soort"])
        check_whole(request, vorm, ["paginaGrootte"])
        self.soorten = request.GET.getlist("soort")
        for soort in self.soorten:
            if soort not in open_lijsten():
                velden = {"soort": soort[:LANGSTE_VRAAG], "bekend": opsomming(list(open_lijsten()))}
                raise Vraagfout(_("‘%(soort)s’ is geen lijst. Wel: %(bekend)s.") % velden, "soort")
        self.na = read_heel_getal(request, "na", 0, 0, _HOOGSTE)
        self.grootte = read_heel_getal(request, "paginaGrootte", GEWOON_AANTAL, 1, MEESTE_AANTAL)

    @cached_property
    def site(self) -> Site:
        """Of which site."""
        return Site.find_for_request(self.request)

    @cached_property
    def stand(self) -> Wijzigingenstand:
        """How far the changes go; raises Vraagfout when they do not go on from the number that is asked."""
        stand = catch_up()
        if self.na and not stand.begin <= self.na <= stand.laatste:
            zin = _("Volgnummer %(na)d kennen we niet, of niet meer. Gooi uw kopie weg en begin opnieuw met na=0.")
            raise Vraagfout(zin % {"na": self.na}, "na", 404)
        return stand

    def rijen(self) -> QuerySet[Gegevenswijziging]:
        """Return the changes that are asked for, in order."""
        rijen = Gegevenswijziging.objects.filter(site=self.site, volgnummer__gt=self.na).order_by("volgnummer")
        return rijen.filter(soort__in=self.soorten) if self.soorten else rijen

    def parts(self) -> Iterator[list[Gegevenswijziging]]:
        """Yield all of them that there are when it is asked, some at a time."""
        na, rijen = self.na, self.rijen().filter(volgnummer__lte=self.stand.laatste)
        while deel := list(rijen.filter(volgnummer__gt=na)[:_STUK]):
            yield deel
            na = deel[-1].volgnummer


def _in_form(vraag: Wijzigingenvraag) -> HttpResponseBase:
    if vraag.vorm == JSON:
        return _page(vraag)
    # What is wrong with the question is said before the first line.
    _ = vraag.stand
    dingen = _describe_all(vraag)
    regels = lines_of_csv(_KOLOMMEN, dingen) if vraag.vorm == CSV else (write_json(ding) + "\n" for ding in dingen)
    return send_lines(regels, vraag.vorm, WIJZIGINGEN)


def _page(vraag: Wijzigingenvraag) -> HttpResponse:
    tot = vraag.stand.laatste
    rijen = list(vraag.rijen()[: vraag.grootte + 1])
    deel, meer = rijen[: vraag.grootte], len(rijen) > vraag.grootte
    # Meanwhile somebody may have written down more: what was read of that is not given again.
    laatste = deel[-1].volgnummer if meer else max(tot, *(rij.volgnummer for rij in deel), 0)
    soorten = [("soort", soort) for soort in vraag.soorten]
    volgende = urlencode([("na", laatste), *soorten, ("paginaGrootte", vraag.grootte)])
    links = [f'<{make_adres(vraag.request)(vraag.request.path)}?{volgende}>; rel="next"'] if meer else []
    inhoud = {"laatste": laatste, "meer": meer, "items": describe_changes(deel, vraag)}
    return send_json(inhoud, {"Link": ", ".join([*links, f'<{LICENTIE}>; rel="license"'])})


def _describe_all(vraag: Wijzigingenvraag) -> Iterator[dict[str, Any]]:
    for deel in vraag.parts():
        # The request may be over by the time that this is read.
        with op_site(vraag.site):
            heel = describe_changes(deel, vraag)
        yield from heel


def describe_changes(rijen: Sequence[Gegevenswijziging], vraag: Wijzigingenvraag) -> list[dict[str, Any]]:
    """Return a Wijziging per row, with what its thing is now: what is not public any more has nothing to tell."""
    adres_van = adres_maker(vraag.site, vraag.request)
    per_soort: dict[str, list[int]] = {}
    for rij in rijen:
        per_soort.setdefault(rij.soort, []).append(rij.ding)
    # In a transaction everything is read where it is written: a replica may not have yet what a number stands for.
    with transaction.atomic():
        nu = {(soort, ding["id"]): ding for soort, ids in per_soort.items() for ding in _describe(soort, ids, vraag)}
    return [
        {
            "volgnummer": rij.volgnummer,
            "moment": rij.moment,
            "soort": rij.soort,
            "id": rij.ding,
            "verwijderd": (gegeven := nu.get((rij.soort, rij.ding))) is None,
            "adres": adres_van(f"{PAD}/{rij.soort}/{rij.ding}") if gegeven else None,
            "gegeven": gegeven,
        }
        for rij in rijen
    ]


def _describe(soort: str, ids: Iterable[int], vraag: Wijzigingenvraag) -> Sequence[dict[str, Any]]:
    lijst = open_lijsten()[soort]
    dingen = list(lijst.stukken().in_bulk(ids).values())
    return lijst.soort().beschrijf(dingen, adres_maker(vraag.site, vraag.request))
