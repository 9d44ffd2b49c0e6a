"""Reads lists of addresses to test: a site map, the log of a web server, or one address a line.

Of a line only the address is kept, by its key, with how often it stands there: no IP address, browser or question.
"""

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.utils.translation import gettext as _

from regioprogramma.core.adressen import can_keep, key_of

#: In bytes: of a site map the protocol allows fifty million; of a log more is read, line by line.
_GROOTSTE_XML, _GROOTSTE_LOG, _LANGSTE_REGEL = 50_000_000, 500_000_000, 20_000
#: How many different addresses are kept, and how many lines at the beginning say what kind of list it is.
_MEESTE = 50_000
_LOGREGEL = re.compile(rb'"(?:GET|HEAD) (\S+)(?: HTTP/[\d.]+)?" (\d{3})\b')
_ANDERE_VRAAG = re.compile(rb'"(?:POST|PUT|DELETE|OPTIONS|PATCH|CONNECT|TRACE|PROPFIND)\b')
_VRAAG = re.compile(r"(?:GET|HEAD) (\S+)")
#: What no visitor opens: programs, style, and what robots try.
_GEEN_PAGINA = re.compile(
    r"^/wp-(?:admin|includes|json|login|cron)|^/wp-content/(?!uploads/)|^/xmlrpc|^/cdn-cgi/|^/\.|\.(?:css|js|map|woff2?|ttf|ico)$"
)
#: The questions that say which page or list is meant; any other may say something of who asked.
_MAG = re.compile(
    r"(?:p|m|cat|tag_id|author)=\d+|(?:name|attachment|category_name|tag|author_name|taxonomy)=[\w%&=-]+"
)
_TELLING = re.compile(r"[;,\t]\s*\"?(\d{1,9})\b")


@dataclass
class Adreslijst:
    """What was read: {key: how often}, and what cannot be used."""

    soort: str = "lijst"
    aantallen: Counter[str] = field(default_factory=Counter)
    #: Site maps that this one names.
    onderliggend: list[str] = field(default_factory=list)
    #: How many lines are no address of a page, and what else somebody must know.
    overgeslagen: int = 0
    meldingen: list[str] = field(default_factory=list)

    def add(self, adres: str, aantal: int = 1) -> None:
        """Count an address, when it is one that a visitor could open."""
        sleutel, _vraagteken, vraag = key_of(adres).partition("?")
        if _MAG.fullmatch(vraag):
            sleutel += f"?{vraag}"
        if not can_keep(sleutel) or _GEEN_PAGINA.search(sleutel):
            self.overgeslagen += 1
        elif sleutel in self.aantallen or len(self.aantallen) < _MEESTE:
            self.aantallen[sleutel] += aantal
        else:
            self.overgeslagen += 1


def read_adreslijst(bestand: IO[bytes]) -> Adreslijst:
    """Return the addresses in a file, whatever kind of list it is."""
    begin = bestand.read(4096)
    if begin[:2] == b"\x1f\x8b":
        return _read_zipped(begin + bestand.read(_GROOTSTE_XML))
    if begin.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        return _read_sitemap(begin + bestand.read(_GROOTSTE_XML))
    lijst = Adreslijst()
    for regel in _lines(begin, bestand, lijst):
        _read_line(regel, lijst)
    return lijst


def _read_zipped(inhoud: bytes) -> Adreslijst:
    """Return what is in a site map that is packed; no more of it is unpacked than a site map may be."""
    try:
        uit = zlib.decompressobj(31).decompress(inhoud, _GROOTSTE_XML)
    except zlib.error:
        uit = b""
    if uit.lstrip()[:1] == b"<":
        return _read_sitemap(uit)
    return Adreslijst(meldingen=[_("Dit ingepakte bestand is geen site map. Pak het eerst uit.")])


def _read_sitemap(inhoud: bytes) -> Adreslijst:
    lijst = Adreslijst("sitemap")
    try:
        if len(inhoud) > _GROOTSTE_XML:
            raise ValueError("too large")
        wortel = fromstring(inhoud, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        lijst.meldingen.append(_("Deze site map is niet te lezen."))
        return lijst
    for deel in wortel:
        # Only its own address: a site map may name the pictures of a page too.
        adres = next(((loc.text or "").strip() for loc in deel if loc.tag.rpartition("}")[2] == "loc"), "")
        if deel.tag.rpartition("}")[2] == "sitemap":
            lijst.onderliggend.append(adres)
        elif adres:
            lijst.add(adres)
    if lijst.onderliggend:
        zin = _("Dit bestand noemt %(aantal)s andere site maps. Kies die ook: %(namen)s")
        namen = ", ".join(lijst.onderliggend[:20])
        lijst.meldingen.append(zin % {"aantal": len(lijst.onderliggend), "namen": namen})
    return lijst


def _lines(begin: bytes, bestand: IO[bytes], lijst: Adreslijst) -> Iterator[bytes]:
    """Yield the lines of a file, from pieces: one line may be as long as the file."""
    rest, gelezen = b"", 0
    stuk = begin.removeprefix(b"\xef\xbb\xbf")
    while stuk:
        gelezen += len(stuk)
        *regels, rest = (rest + stuk).split(b"\n")
        yield from regels
        if len(rest) > _LANGSTE_REGEL:
            rest = b""
            lijst.overgeslagen += 1
        if gelezen > _GROOTSTE_LOG:
            lijst.meldingen.append(_("Het bestand is groter dan 500 MB; de rest is niet gelezen."))
            return
        stuk = bestand.read(262_144)
    yield rest


def _read_line(regel: bytes, lijst: Adreslijst) -> None:
    regel = regel.strip()
    if not regel or regel[:1] == b"#" or len(regel) > _LANGSTE_REGEL:
        return
    if regel[:1] == b"{":
        lijst.soort = "log"
        adres = _of_json(regel)
    elif gevonden := _LOGREGEL.search(regel):
        lijst.soort = "log"
        adres = gevonden[1].decode("utf-8", "replace")
    elif _ANDERE_VRAAG.search(regel):
        adres = ""
    else:
        _of_plain(regel.decode("utf-8", "replace"), lijst)
        return
    if adres:
        lijst.add(adres)
    else:
        lijst.overgeslagen += 1


def _of_json(regel: bytes) -> str:
    """Return the address in a line of a log that is JSON; "" without one."""
    try:
        gelezen: Any = json.loads(regel)
    except (ValueError, RecursionError):
        return ""
    velden = {str(naam).lower(): waarde for naam, waarde in gelezen.items()}
    if str(velden.get("method", velden.get("request_method", "GET"))).upper() not in {"GET", "HEAD"}:
        return ""
    if gevraagd := _VRAAG.search(str(velden.get("request", ""))):
        return gevraagd[1]
    for naam in ("request_uri", "uri", "url", "path"):
        if isinstance(velden.get(naam), str):
            return str(velden[naam])
    return ""


def _of_plain(regel: str, lijst: Adreslijst) -> None:
    """Count what stands on a line by itself, or in the first column of a table with a number beside it."""
    eerste = re.split(r"[;,\t ]", regel.strip().strip('"'), maxsplit=1)[0].strip('"')
    if eerste.startswith(("/", "?", "http://", "https://")):
        telling = _TELLING.search(regel, len(eerste))
        lijst.add(eerste, int(telling[1]) if telling else 1)
    else:
        lijst.overgeslagen += 1
