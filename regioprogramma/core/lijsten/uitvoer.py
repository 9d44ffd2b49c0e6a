"""A filtered list as a file: CSV for a spreadsheet, JSON for a program. Written while it is read, so any size fits."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
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

from regioprogramma.core.opmaak import absolute_adres, guard_formula
from regioprogramma.core.pagina import op_site

#: The names in ?formaat= with the text of their link.
FORMATEN = {"csv": "CSV", "json": "JSON"}
_SOORTEN = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
#: How many pieces are read and written at a time.
_STUK = 500


@dataclass(frozen=True)
class Uitvoer:
    """How a list becomes a file: its name, its columns, and `rijen(pieces, url_of) -> [dict]` for some of it.

    `url_of` makes a whole address of a page, or of a path.

    A value is text, a number, a date, a list of texts, or None when it is not known.
    """

    naam: str
    kolommen: tuple[str, ...]
    rijen: Callable[[Any, Callable[[Any], str]], Iterable[dict[str, Any]]]


@dataclass(frozen=True)
class Uitvoervraag:
    """Somebody asks for a list as a file. `lijst` is the address of the list, `adres` that of the file.

    Of addresses that give the same it is the same one.
    """

    uitvoer: Uitvoer
    formaat: str
    stukken: QuerySet
    lijst: str
    adres: str
    request: HttpRequest

    @property
    def soort(self) -> str:
        """The type of the file, as a browser reads it."""
        return _SOORTEN[self.formaat]

    @property
    def bestandsnaam(self) -> str:
        """The name under which it is saved."""
        return f"{self.uitvoer.naam}.{self.formaat}"

    def stream(self) -> StreamingHttpResponse:
        """Return the response that writes the file while it is read."""
        site = Site.find_for_request(self.request)
        rijen = _rijen(self.uitvoer, self.stukken, site, self.request)
        if self.formaat == "csv":
            inhoud = _csv(self.uitvoer, rijen)
        else:
            inhoud = _json(self.uitvoer, rijen, f"{site.root_url}{self.request.get_full_path()}")
        antwoord = StreamingHttpResponse(inhoud, content_type=self.soort)
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


def als_bestand(vraag: Uitvoervraag) -> HttpResponseBase:
    """Return the list as a file: as somebody has it, else written while it is read."""
    antwoorden = (uitgever(vraag) for uitgever in _uitgevers)
    return next((antwoord for antwoord in antwoorden if antwoord is not None), None) or vraag.stream()


def _rijen(uitvoer: Uitvoer, stukken: QuerySet, site: Site, request: HttpRequest) -> Iterator[dict[str, Any]]:
    def adres(stuk: Any) -> str:
        pad = stuk if isinstance(stuk, str) else stuk.get_url(request)
        return absolute_adres(site.root_url, pad)

    lezer = stukken.iterator(chunk_size=_STUK)
    while deel := list(islice(lezer, _STUK)):
        # The request is over by the time that a file is written.
        with op_site(site):
            rijen = list(uitvoer.rijen(deel, adres))
        yield from rijen


class _Regel:
    """What the csv module writes to: it hands the line back."""

    def write(self, regel: str) -> str:
        return regel


def _csv(uitvoer: Uitvoer, rijen: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield lines; the mark in front says that it is UTF-8, the semicolon is what Dutch spreadsheets expect."""
    schrijver = csv.writer(_Regel(), delimiter=";")
    yield "\ufeff" + schrijver.writerow(uitvoer.kolommen)
    for rij in rijen:
        yield schrijver.writerow([cel(rij[kolom]) for kolom in uitvoer.kolommen])


def cel(waarde: Any) -> str:
    """Write a value for a spreadsheet: nothing in it can be taken for a formula."""
    if waarde is None:
        return ""
    if isinstance(waarde, Decimal):
        return f"{waarde:f}".replace(".", ",") if waarde % 1 else f"{waarde:.0f}"
    if isinstance(waarde, list):
        waarde = " | ".join(waarde)
    return guard_formula(_datum(waarde) if isinstance(waarde, date) else str(waarde))


def _datum(waarde: date) -> str:
    return timezone.localtime(waarde).strftime("%Y-%m-%d %H:%M") if isinstance(waarde, datetime) else str(waarde)


def _json(uitvoer: Uitvoer, rijen: Iterable[dict[str, Any]], bron: str) -> Iterator[str]:
    kop = json.dumps({"bron": bron, "gemaakt_op": timezone.now()}, cls=_Schrijver, ensure_ascii=False)
    yield f'{kop[:-1]}, "{uitvoer.naam}": ['
    tussen = "\n"
    for rij in rijen:
        yield tussen + json.dumps(
            {kolom: rij[kolom] for kolom in uitvoer.kolommen}, cls=_Schrijver, ensure_ascii=False
        )
        tussen = ",\n"
    yield "\n]}\n"


class _Schrijver(DjangoJSONEncoder):
    """Amounts are numbers, as everywhere in JSON."""

    def default(self, o: Any) -> Any:
        if isinstance(o, Decimal):
            return int(o) if o == o.to_integral() else float(o)
        return super().default(o)


def per_stuk(paren: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    """Return {id: [values]} of the pairs (id, value), in their order."""
    gevonden: dict[int, list[Any]] = {}
    for pk, waarde in paren:
        gevonden.setdefault(pk, []).append(waarde)
    return gevonden
