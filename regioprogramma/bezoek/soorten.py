"""What a request counts as: a page, words that were looked for, a download; or nothing."""

import re
from typing import NamedTuple
from urllib.parse import parse_qs

from regioprogramma.zoeken.leeg import clean_vraag

from .models import Telsoort

#: What a page of ours is called: nothing else gets into the table, whatever somebody asks for.
_PAGINA = re.compile(r"/(?:[a-z0-9_-]{1,100}/){0,8}")
_BESTAND = re.compile(
    r"/documenten/\d{1,9}/(?:bestand|versies/\d{1,6})/[\w.%-]{1,120}|/documenten/[0-9a-f-]{36}/bestand\.\w{1,8}|"
    r"/data/[a-z0-9-]{1,40}\.(?:csv|ndjson|json|jsonld|ttl)",
    re.ASCII,
)
_FORMAAT = re.compile(r"(?:.*&)?formaat=([a-z]{2,5})(?:&.*)?")
#: What is no page for everybody: the CMS, what is behind a link, and what programs fetch by themselves.
_NIET = re.compile(
    r"/(?:beheer|_util|concept|rapportage|static|media|thema|kunst|deelbeeld|feeds|galerij|api|\.well-known)(?:/|$)"
)
_ZOEKEN = "/zoeken/"
#: How programs call themselves that are no visitors; whoever does not say is one.
_ROBOT = re.compile(
    r"bot|crawl|spider|slurp|scan|monitor|uptime|headless|preview|fetch|http|curl|wget|python|java/|go-|perl|ruby|php|"
    r"axios|okhttp|libwww|feed|rss|archiv|index|check|probe|lighthouse|facebookexternalhit|^-?$",
    re.IGNORECASE,
)
#: What stands in the name of ordinary browsers and looks like the name of a robot.
_GEWOON = re.compile(r"CUBOT|KHTML, like Gecko", re.IGNORECASE)


class Verzoeksoort(NamedTuple):
    """What one request counts as."""

    soort: Telsoort
    wat: str


def is_robot(programma: str | None) -> bool:
    """Whether a program is no visitor; one of which the log says nothing is taken for a visitor."""
    return programma is not None and bool(_ROBOT.search(_GEWOON.sub("", programma)))


def classify(methode: str, adres: str, status: int) -> list[Verzoeksoort]:
    """Return what a request counts as: nothing when it was not answered with what was asked for."""
    if methode != "GET" or status not in {200, 206, 304}:
        return []
    pad, _vraagteken, vraag = adres.partition("?")
    if _NIET.match(pad):
        return []
    if _BESTAND.fullmatch(pad):
        # Of a file that is fetched in parts every part is a request.
        return [] if status == 206 else [Verzoeksoort(Telsoort.DOWNLOAD, pad)]
    if not _PAGINA.fullmatch(pad) or len(pad) > 200:
        return []
    if formaat := _FORMAAT.fullmatch(vraag):
        return [Verzoeksoort(Telsoort.DOWNLOAD, f"{pad}?formaat={formaat[1]}"[:200])]
    gevraagd = _read_vraag(vraag) if pad == _ZOEKEN else ""
    return [Verzoeksoort(Telsoort.PAGINA, pad), *([Verzoeksoort(Telsoort.ZOEKWOORD, gevraagd)] if gevraagd else [])]


def _read_vraag(vraag: str) -> str:
    """Return the words that were looked for, "" for none and for what may be about a person."""
    try:
        woorden = parse_qs(vraag, max_num_fields=20, errors="strict").get("q", [""])
    except ValueError:
        return ""
    return clean_vraag(woorden[0])
