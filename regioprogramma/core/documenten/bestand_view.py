"""Sends a file: whole, or the part that is asked for, or nothing when the browser has it already. See RFC 9110."""

import hashlib
import mimetypes
import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Protocol

from django.core.files import File
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe

#: One range; several at once are answered with the whole file, as a server may.
_BEREIK = re.compile(r"bytes=(\d{0,19})-(\d{0,19})")
_STUK = 64 * 1024
#: What a browser shows itself; anything else is downloaded, and runs nothing of what is in it.
_TONEN = {"pdf"}


class Verzendbaar(Protocol):
    """What has a file to send: where that is stored, and its name and kind for whoever gets it."""

    file: FieldFile

    @property
    def filename(self) -> str:
        """The name under which it is saved."""

    @property
    def bestandstype(self) -> str:
        """Its kind: "pdf"."""


def send_file(request: HttpRequest, ding: Verzendbaar, soort: str = "") -> HttpResponseBase:
    """Answer with the file of a thing such as a document; raises Http404 when it is not stored.

    `soort` is its type when its name does not say all of it.
    """
    opslag, naam = ding.file.storage, ding.file.name
    if not opslag.exists(naam):
        raise Http404("the file is gone")
    grootte, gewijzigd = opslag.size(naam), int(opslag.get_modified_time(naam).timestamp())
    merk = f'"{hashlib.md5(f"{naam} {grootte} {gewijzigd}".encode(), usedforsecurity=False).hexdigest()}"'
    koppen = {
        "ETag": merk,
        "Last-Modified": http_date(gewijzigd),
        "Accept-Ranges": "bytes",
        "Content-Type": soort or mimetypes.guess_type(naam)[0] or "application/octet-stream",
        # A browser shows a PDF with a part of its own, which a sandbox has not got.
        "Content-Security-Policy": "default-src 'none'" + ("; sandbox" if ding.bestandstype not in _TONEN else ""),
        "X-Content-Type-Options": "nosniff",
    }
    al_bekend = get_conditional_response(request, merk, gewijzigd, HttpResponse(headers=koppen))
    if al_bekend.status_code != HTTPStatus.OK:
        return al_bekend
    return _antwoord(ding, _asked_range(request, grootte, merk, gewijzigd), grootte, koppen)


def _antwoord(
    ding: Verzendbaar, bereik: tuple[int, int] | None, grootte: int, koppen: dict[str, str]
) -> HttpResponseBase:
    bewaren = ding.bestandstype not in _TONEN
    if bereik is None:
        bestand = ding.file.storage.open(ding.file.name, "rb")
        koppen = {**koppen, "Content-Length": str(grootte)}
        heel = FileResponse(bestand, as_attachment=bewaren, filename=ding.filename, headers=koppen)
        # Django guesses it from the name whatever it was told.
        heel["Content-Type"] = koppen["Content-Type"]
        return heel
    begin, einde = bereik
    if begin >= grootte:
        status = HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
        return HttpResponse(status=status, headers={"Content-Range": f"bytes */{grootte}", "Accept-Ranges": "bytes"})
    bestand = ding.file.storage.open(ding.file.name, "rb")
    antwoord = StreamingHttpResponse(
        _read_part(bestand, begin, einde), status=HTTPStatus.PARTIAL_CONTENT, headers=koppen
    )
    antwoord["Content-Disposition"] = content_disposition_header(bewaren, ding.filename)
    antwoord["Content-Range"] = f"bytes {begin}-{einde}/{grootte}"
    antwoord["Content-Length"] = str(einde - begin + 1)
    # Also when nobody reads on.
    antwoord._resource_closers.append(bestand.close)
    return antwoord


def _asked_range(request: HttpRequest, grootte: int, merk: str, gewijzigd: int) -> tuple[int, int] | None:
    """Return the (first, last) byte that is asked for, None for the whole file; a first beyond the end is no range."""
    gevonden = _BEREIK.fullmatch(request.headers.get("Range", "").strip())
    if not gevonden or not any(gevonden.groups()) or not _still_the_same(request, merk, gewijzigd):
        return None
    eerste, laatste = gevonden.groups()
    if not eerste:
        return max(0, grootte - int(laatste)) if int(laatste) else grootte, grootte - 1
    begin, einde = int(eerste), min(int(laatste), grootte - 1) if laatste else grootte - 1
    return None if laatste and int(laatste) < begin else (begin, einde)


def _still_the_same(request: HttpRequest, merk: str, gewijzigd: int) -> bool:
    """Whether the file is still the one that the browser has a part of."""
    voorwaarde = request.headers.get("If-Range")
    return voorwaarde in (None, merk) or parse_http_date_safe(voorwaarde) == gewijzigd


def _read_part(bestand: File, begin: int, einde: int) -> Iterator[bytes]:
    bestand.seek(begin)
    over = einde - begin + 1
    while over and (stuk := bestand.read(min(_STUK, over))):
        over -= len(stuk)
        yield stuk
