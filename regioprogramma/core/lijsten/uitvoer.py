"""A filtered list as a file: CSV for a spreadsheet, JSON for a program. Written while it is read, so any size fits."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.gegevens import Adresmaker, Gegevenssoort, read_kolom
from regioprogramma.core.opmaak import absolute_adres, guard_formula, show_ja_nee
from regioprogramma.core.pagina import op_site

#: The names in ?formaat= with the text of their link.
FORMATEN = {"csv": "CSV", "json": "JSON"}
_SOORTEN = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
#: How many pieces are read and written at a time.
_STUK = 500


@dataclass(frozen=True)
class Uitvoervraag:
    """Somebody asks for a list as a file. `lijst` is the address of the list, `adres` that of the file.

    Of addresses that give the same it is the same one.
    """

    soort: Gegevenssoort
    formaat: str
    stukken: QuerySet
    lijst: str
    adres: str
    request: HttpRequest

    @property
    def mediatype(self) -> str:
        """The type of the file, as a browser reads it."""
        return _SOORTEN[self.formaat]

    @property
    def bestandsnaam(self) -> str:
        """The name under which it is saved."""
        return f"{self.soort.naam}.{self.formaat}"

    def stream(self) -> StreamingHttpResponse:
        """Return the response that writes the file while it is read."""
        site = Site.find_for_request(self.request)
        dingen = describe_all(self.soort, self.stukken, self.request)
        if self.formaat == "csv":
            inhoud = lines_of_csv(self.soort.kolommen, dingen)
        else:
            inhoud = _json(self.soort.naam, dingen, f"{site.root_url}{self.request.get_full_path()}")
        antwoord = StreamingHttpResponse(inhoud, content_type=self.mediatype)
        antwoord["Content-Disposition"] = f'attachment; filename="{self.bestandsnaam}"'
        # The page is what a search engine should show.
        antwoord["X-Robots-Tag"] = "noindex"
        return antwoord


#: Answers for a list that it has as a file, or will have; None for any other.
Uitgever = Callable[[Uitvoervraag], HttpResponseBase | None]

_uitgevers: list[Uitgever] = []


def register_uitgever(uitgever: Uitgever) -> Uitgever:
    """Let a higher app give a list as a file before it is read for whoever asks."""
    _uitgevers.append(uitgever)
    return uitgever


def as_attachment(inhoud: bytes, naam: str, soort: str) -> HttpResponse:
    """Return the response that gives bytes as a file to save under a name of the site's own (plain letters)."""
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})


def refuse_bestand(fout: str) -> HttpResponse:
    """Return that a list cannot be given as a file, in a sentence that says why."""
    koppen = {"X-Robots-Tag": "noindex"}
    return HttpResponse(f"{fout}\n", status=400, content_type="text/plain; charset=utf-8", headers=koppen)


def als_bestand(vraag: Uitvoervraag) -> HttpResponseBase:
    """Return the list as a file: as somebody has it, else written while it is read."""
    antwoorden = (uitgever(vraag) for uitgever in _uitgevers)
    return next((antwoord for antwoord in antwoorden if antwoord is not None), None) or vraag.stream()


def adres_maker(site: Site, request: HttpRequest) -> Adresmaker:
    """Return what makes a whole address of a page, or of a path of the site."""

    def adres(stuk: Any) -> str:
        return absolute_adres(site.root_url, stuk if isinstance(stuk, str) else stuk.get_url(request))

    return adres


def describe_all(soort: Gegevenssoort, stukken: QuerySet, request: HttpRequest) -> Iterator[dict[str, Any]]:
    """Yield each of these as `soort` describes it; they are read in parts while they are asked for."""
    site = Site.find_for_request(request)
    adres_van = adres_maker(site, request)
    lezer = stukken.iterator(chunk_size=_STUK)
    while deel := list(islice(lezer, _STUK)):
        # The request is over by the time that a file is written.
        with op_site(site):
            dingen = soort.beschrijf(deel, adres_van)
        yield from dingen


class _Regel:
    """What the csv module writes to: it hands the line back."""

    def write(self, regel: str) -> str:
        return regel


def lines_of_csv(kolommen: Mapping[str, str], dingen: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield lines with these columns; the mark in front says that it is UTF-8, the semicolon is for Dutch sheets."""
    schrijver = csv.writer(_Regel(), delimiter=";")
    yield "\ufeff" + schrijver.writerow(kolommen)
    for ding in dingen:
        yield schrijver.writerow([cel(read_kolom(ding, pad)) for pad in kolommen.values()])


def cel(waarde: Any) -> str:
    """Write a value for a spreadsheet: nothing in it can be taken for a formula."""
    if waarde is None:
        return ""
    if isinstance(waarde, Decimal):
        return f"{waarde:f}".replace(".", ",") if waarde % 1 else f"{waarde:.0f}"
    if isinstance(waarde, bool):
        return show_ja_nee(waarde)
    if isinstance(waarde, list):
        waarde = " | ".join(cel(deel) for deel in waarde if deel is not None)
    return guard_formula(_datum(waarde) if isinstance(waarde, date) else str(waarde))


def _datum(waarde: date) -> str:
    return timezone.localtime(waarde).strftime("%Y-%m-%d %H:%M") if isinstance(waarde, datetime) else str(waarde)


def write_json(ding: Any) -> str:
    """Return a thing as JSON."""
    return json.dumps(ding, cls=_Schrijver, ensure_ascii=False)


def _json(naam: str, dingen: Iterable[dict[str, Any]], bron: str) -> Iterator[str]:
    kop = write_json({"bron": bron, "gemaaktOp": timezone.now()})
    yield f'{kop[:-1]}, "{naam}": ['
    tussen = "\n"
    for ding in dingen:
        yield tussen + write_json(ding)
        tussen = ",\n"
    yield "\n]}\n"


class _Schrijver(DjangoJSONEncoder):
    """Amounts are numbers, as everywhere in JSON."""

    def default(self, o: Any) -> Any:
        if isinstance(o, Decimal):
            return int(o) if o == o.to_integral() else float(o)
        return super().default(o)
