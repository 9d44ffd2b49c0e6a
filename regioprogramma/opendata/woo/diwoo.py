"""Writes what open.overheid.nl asks of a document, as a line of a site map.

Source: DiWoo metadata 0.9.8 (standaarden.overheid.nl/diwoo), in the order of its schema; the lists are those of that
version. What the schema does not ask and we do not know is left out.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from django.utils import timezone

from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import TOOI, TOOI_ORGANISATIE, Document, Gedaan, Handeling, Regio
from regioprogramma.core.opmaak import Precisie

_EU = "http://publications.europa.eu/resource/authority"
_TALEN = {"nl": ("NLD", "Nederlands"), "en": ("ENG", "Engels"), "de": ("DEU", "Duits")}
#: The kinds of file that the list has; of others the kind is not said.
_FORMATEN = {
    *("7z", "CSV", "DOC", "DOCX", "HTML", "ODF", "ODP", "ODS", "ODT", "PDF", "PPS", "PPSX", "PPT", "PPTX", "RTF"),
    *("TXT", "XLS", "XLSX", "ZIP"),
}  # fmt: skip
_FORMAAT_VAN = {formaat.lower(): formaat for formaat in _FORMATEN} | {"htm": "HTML"}
#: What XML may not hold, also when it came in before texts were cleaned at the door.
_GEEN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BEGIN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:diwoo="https://standaarden.overheid.nl/diwoo/metadata/">\n'
)


class Woouitgever(NamedTuple):
    """Who publishes: its name, its address in the register of the government, and since when both are so."""

    naam: str
    tooi: str
    sinds: datetime | None


def find_uitgever(regio: Regio) -> Woouitgever | None:
    """Return who publishes the documents of a site; None when that is not known as the register has it."""
    if not re.fullmatch(TOOI_ORGANISATIE, regio.tooi):
        return None
    return Woouitgever(regio.naam, regio.tooi, regio.uitgever_sinds)


def write_sitemap(documenten: Iterable[Document], uitgever: Woouitgever, wortel: str) -> str:
    """Return the site map of these documents; `wortel` is the scheme and host of the site."""
    return f"{_BEGIN}{''.join(_url(document, uitgever, wortel) for document in documenten)}</urlset>\n"


def _url(document: Document, uitgever: Woouitgever, wortel: str) -> str:
    gewijzigd = max(filter(None, (document.gewijzigd_op, uitgever.sinds)))
    lastmod = timezone.localtime(gewijzigd).isoformat(timespec="seconds")
    delen = "".join(_delen(document, uitgever))
    return (
        f"<url><loc>{escape(wortel + document.vast_adres)}</loc><lastmod>{lastmod}</lastmod>"
        f"<diwoo:Document><diwoo:DiWoo>{delen}</diwoo:DiWoo></diwoo:Document></url>\n"
    )


def _delen(document: Document, uitgever: Woouitgever) -> Iterator[str]:
    yield _in("identifiers", _element("identifier", document.uuid.urn))
    yield _element("publisher", uitgever.naam, uitgever.tooi)
    yield _in("titelcollectie", _element("officieleTitel", document.title or document.filename))
    if document.omschrijving:
        yield _in("omschrijvingen", _element("omschrijving", document.omschrijving))
    soorten = (_element("informatiecategorie", soort.label, f"{TOOI}{soort.value}") for soort in document.categorieen)
    yield _in("classificatiecollectie", _in("informatiecategorieen", "".join(soorten)))
    if document.datum and document.datum_precisie == Precisie.DAG:
        yield _element("creatiedatum", document.datum.isoformat())
    if taal := _TALEN.get(document.taal):
        yield _element("language", taal[1], f"{_EU}/language/{taal[0]}")
    if formaat := _FORMAAT_VAN.get(document.bestandstype):
        yield _element("format", formaat, f"{_EU}/file-type/{formaat}")
    yield _in("documenthandelingen", "".join(_handelingen(document)))


def _handelingen(document: Document) -> Iterator[str]:
    """Yield what was done with a document. The schema asks for one: when nobody said, that it came in."""
    for soort, dag in document.handelingen or [_assumed(document)]:
        gedaan = _element("soortHandeling", soort.label, f"{TOOI}{soort.value}") + _element("atTime", _moment(dag))
        yield _in("documenthandeling", gedaan)


def _assumed(document: Document) -> Gedaan:
    """Return what was surely done: the day of the paper is when it was settled, and else it came in with us."""
    if document.datum:
        return Gedaan(Handeling.VASTSTELLING, document.datum)
    return Gedaan(Handeling.ONTVANGST, timezone.localdate(document.created_at))


def _moment(dag: date) -> str:
    """Return the beginning of a day as a moment of XML Schema, which knows no zones with seconds, as there were."""
    begin = datetime.combine(dag, time.min)
    if dag.year < 1940:
        return begin.isoformat()
    return timezone.make_aware(begin).isoformat()


def _in(naam: str, inhoud: str) -> str:
    return f"<diwoo:{naam}>{inhoud}</diwoo:{naam}>"


def _element(naam: str, tekst: object, bron: str = "") -> str:
    resource = f" resource={quoteattr(bron)}" if bron else ""
    return f"<diwoo:{naam}{resource}>{escape(_GEEN_XML.sub('', clean_text(str(tekst))))}</diwoo:{naam}>"
