"""Answer a question to the API: a page of results, everything as a file, or one thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from hashlib import blake2b
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified, StreamingHttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.core.adressen import tell_problem
from regioprogramma.core.gegevens import Adresmaker, Gegevenssoort
from regioprogramma.core.lijsten import LijstFilter, adres_maker, describe_all, lines_of_csv, write_json
from regioprogramma.core.pagina import op_site
from regioprogramma.inhoudversie.stand import present_version

from .vraag import CSV, JSON, VERSTE, Lijstvraag, Vraagfout, choose_vorm

#: Under what terms anybody may use the data; pictures and documents have terms of their own.
LICENTIE = "https://creativecommons.org/publicdomain/zero/1.0/"
#: A browser and a proxy ask each time whether it changed; a proxy answers by itself for a moment.
_CACHE = "public, max-age=0, s-maxage=2"
#: How many things are completed at a time; the highest number that the database can look for.
_STUK, _HOOGSTE = 200, 2**31 - 1
_View = Callable[..., HttpResponseBase]


def telling_problems(view: _View) -> _View:
    """Let what the decorated view raises as Vraagfout be told as a problem."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Vraagfout as fout:
            meer = {"parameter": fout.naam} if fout.naam else {}
            return tell_problem(fout.status, fout.detail, {"Vary": "Accept"}, **meer)

    return answer


def answer_list(request: HttpRequest, lijst: type[LijstFilter]) -> HttpResponseBase:
    """Return what is asked of a list, in the form that somebody wants; raises Vraagfout."""
    return answer_in_form(request, lambda vorm: _in_form(request, vorm, lijst))


def answer_in_form(request: HttpRequest, maak: Callable[[str], HttpResponseBase]) -> HttpResponseBase:
    """Return what `maak` gives in the form that somebody wants, unless they have that; raises Vraagfout.

    Pages are kept by their address, and this has several forms at one: it says itself whether anything changed.
    """
    vorm = choose_vorm(request)
    merk = _etag(request, vorm)
    is_bekend = merk in parse_etags(request.headers.get("If-None-Match", ""))
    antwoord = HttpResponseNotModified() if is_bekend else maak(vorm)
    antwoord["ETag"], antwoord["Cache-Control"] = merk, _CACHE
    patch_vary_headers(antwoord, ["Accept"])
    return antwoord


def _etag(request: HttpRequest, vorm: str) -> str:
    """Return the mark of this answer: another address, form or content has another."""
    gezien = f"{request.build_absolute_uri()} {vorm} {present_version()}"
    return f'W/"{blake2b(gezien.encode(), digest_size=12).hexdigest()}"'


def _in_form(request: HttpRequest, vorm: str, lijst: type[LijstFilter]) -> HttpResponseBase:
    vraag = Lijstvraag(request, lijst(request), vorm)
    vraag.check()
    if vorm == JSON:
        return _page(vraag)
    dingen = describe_all(vraag.soort, vraag.resultaten(), request)
    if vorm == CSV:
        regels = lines_of_csv(_kolommen(vraag), dingen)
    else:
        regels = (write_json(ding) + "\n" for ding in _wanted(vraag, dingen))
    return send_lines(regels, vorm, vraag.soort.naam)


def send_lines(regels: Iterable[str], vorm: str, naam: str) -> StreamingHttpResponse:
    """Return the response that writes these lines while they are read; it is saved under this name."""
    koppen = {"Content-Disposition": f'attachment; filename="{naam}.{"csv" if vorm == CSV else "ndjson"}"'}
    return StreamingHttpResponse(regels, content_type=f"{vorm}; charset=utf-8", headers=koppen)


def _kolommen(vraag: Lijstvraag) -> dict[str, str]:
    """Return the columns of the fields that are wanted."""
    wil = vraag.velden
    return {naam: pad for naam, pad in vraag.soort.kolommen.items() if not wil or pad.partition(".")[0] in wil}


def _page(vraag: Lijstvraag) -> HttpResponse:
    gevonden = vraag.resultaten()
    totaal, begin = gevonden.order_by().count(), (vraag.pagina - 1) * vraag.grootte
    if vraag.pagina > 1 and begin >= totaal:
        raise Vraagfout(_("Zo veel pagina’s zijn er niet: er zijn %(totaal)d resultaten.") % {"totaal": totaal},
            "pagina", 404)  # fmt: skip
    # Ids first: sorting ten thousand pages with all that is in them takes long.
    ids = list(gevonden.values_list("pk", flat=True)[begin : begin + vraag.grootte])
    op_id = vraag.filters.stukken().in_bulk(ids)
    dingen = vraag.soort.beschrijf([op_id[pk] for pk in ids if pk in op_id], make_adres(vraag.request))
    inhoud = {
        "totaal": totaal,
        "pagina": vraag.pagina,
        "paginaGrootte": vraag.grootte,
        "items": list(_wanted(vraag, dingen)),
    }
    return send_json(inhoud, {"Link": _links(vraag, totaal)})


def make_adres(request: HttpRequest) -> Adresmaker:
    """Return what makes whole addresses of pages and paths."""
    return adres_maker(Site.find_for_request(request), request)


def send_json(inhoud: Any, koppen: dict[str, str] | None = None) -> HttpResponse:
    """Return the response with this content."""
    return HttpResponse(write_json(inhoud), content_type=JSON, headers=koppen)


def _links(vraag: Lijstvraag, totaal: int) -> str:
    """Return the header with the other pages of results (RFC 8288), and the licence."""
    laatste = min(max(1, -(-totaal // vraag.grootte)), VERSTE)
    buren = {"first": 1, "prev": vraag.pagina - 1, "next": vraag.pagina + 1, "last": laatste}
    wortel = make_adres(vraag.request)(vraag.request.path)
    paren = [(naam, waarde) for naam, waarden in vraag.request.GET.lists() for waarde in waarden if naam != "pagina"]
    links = [
        f'<{wortel}?{urlencode([*paren, ("pagina", nummer)])}>; rel="{naam}"'
        for naam, nummer in buren.items()
        if 1 <= nummer <= laatste
    ]
    return ", ".join([*links, f'<{LICENTIE}>; rel="license"'])


def _wanted(vraag: Lijstvraag, dingen: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return complete_all(vraag.request, vraag.soort, dingen, vraag.velden, vraag.insluiten)


def complete_all(
    request: HttpRequest,
    soort: Gegevenssoort,
    dingen: Iterable[dict[str, Any]],
    velden: Sequence[str] = (),
    insluiten: Sequence[str] = (),
) -> Iterator[dict[str, Any]]:
    """Yield the things with what is wanted of them and along with them, read in parts while they are asked for."""
    site, lezer = Site.find_for_request(request), iter(dingen)
    adres_van = adres_maker(site, request)
    while deel := list(islice(lezer, _STUK)):
        # The request may be over by the time that this is read.
        with op_site(site):
            heel = complete_things(soort, deel, velden, insluiten, adres_van)
        yield from heel


def complete_things(
    soort: Gegevenssoort,
    dingen: Sequence[dict[str, Any]],
    velden: Sequence[str],
    insluiten: Sequence[str],
    adres_van: Adresmaker,
) -> list[dict[str, Any]]:
    """Return the things with these fields only (empty: all), and with these lists along with each."""
    ids = [ding["id"] for ding in dingen]
    erbij = {naam: soort.insluitingen[naam].lees(ids, adres_van) for naam in insluiten}
    return [
        {
            **({veld: ding[veld] for veld in velden} if velden else ding),
            **{naam: van.get(ding["id"], []) for naam, van in erbij.items()},
        }
        for ding in dingen
    ]


def answer_one(request: HttpRequest, lijst: type[LijstFilter], pk: int) -> HttpResponse:
    """Return the thing with this id; raises Vraagfout when nobody may see one."""
    vraag = Lijstvraag(request, lijst(request), choose_vorm(request, [JSON]))
    vraag.check_one()
    ding = lijst.stukken().filter(pk=pk).first() if pk <= _HOOGSTE else None
    adres_van = make_adres(request)
    # What is described may have been withdrawn since it was read.
    beschreven = vraag.soort.beschrijf([ding], adres_van) if ding else []
    if not beschreven:
        velden = {"soort": vraag.soort.enkelvoud, "pk": pk}
        raise Vraagfout(_("Er is geen openbaar gegeven ‘%(soort)s’ met nummer %(pk)d.") % velden, status=404)
    [heel] = complete_things(vraag.soort, beschreven, vraag.velden, vraag.insluiten, adres_van)
    return send_json(heel, {"Link": f'<{LICENTIE}>; rel="license"'})
