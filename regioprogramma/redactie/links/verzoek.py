"""Asks another site, politely and safely, whether an address still works.

An editor chooses the addresses, so they may point anywhere: `regioprogramma.andere_sites` says which are contacted.
"""

import email.utils
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from regioprogramma.andere_sites import (
    OMWEG,
    Hapering,
    Onbereikbaar,
    introduce,
    is_openbaar,
    next_webadres,
    open_webverbinding,
    read_webadres,
)
from regioprogramma.redactie.models import Reden

#: In seconds: for one answer, and for everything that is asked about one address.
WACHT, ALLES = 8, 15
MEESTE_OMWEGEN = 5
WEG = {404, 410}
#: The site is there, but does not want a program, or wants a log-in or payment.
NIET_VOOR_ONS = {401, 402, 403, 405, 406, 407, 418, 451, 999}
#: Reasons that may lie with our own network.
NETWERK = {Reden.NAAM, Reden.VERBINDING, Reden.TIJD}


class Uitkomst(NamedTuple):
    """What came of it: works; or a reason; or neither, when the site asks to come back in `later` seconds."""

    reden: str = ""
    status: int | None = None
    later: int = 0


class Linkantwoord(NamedTuple):
    """The first lines of an answer."""

    status: int
    naar: str
    wacht: str


def check_adres(adres: str, mag: Callable[[str], bool] = is_openbaar) -> Uitkomst:
    """Return the Uitkomst for an address: HEAD first, GET when that does not do; `mag(ip)` says who may be asked."""
    tot = time.monotonic() + ALLES
    try:
        antwoord = _try("HEAD", adres, mag, tot)
        if antwoord is None or antwoord.status >= 400 and not _vraagt_geduld(antwoord):
            antwoord = _follow("GET", adres, mag, tot)
    except Onbereikbaar as mis:
        return Uitkomst(mis.hapering)
    return _judge(antwoord)


def _try(methode: str, adres: str, mag: Callable[[str], bool], tot: float) -> Linkantwoord | None:
    """Like `_follow`, but None when the connection was broken off: some servers do that to a HEAD."""
    try:
        return _follow(methode, adres, mag, tot)
    except Onbereikbaar as mis:
        if mis.hapering in (Hapering.VERBINDING, Hapering.TIJD):
            return None
        raise


def _vraagt_geduld(antwoord: Linkantwoord) -> bool:
    return antwoord.status == 429 or (antwoord.status == 503 and bool(antwoord.wacht))


def _judge(antwoord: Linkantwoord) -> Uitkomst:
    status = antwoord.status
    if _vraagt_geduld(antwoord):
        return Uitkomst(status=status, later=read_geduld(antwoord.wacht))
    if status < 400 or status in NIET_VOOR_ONS:
        return Uitkomst(status=status)
    return Uitkomst(Reden.WEG if status in WEG else Reden.FOUT, status)


def read_geduld(tekst: str) -> int:
    """Return how many seconds to stay away: a Retry-After of seconds or a moment; between an hour and a week."""
    try:
        seconden: float = int(tekst)
    except ValueError:
        moment = _read_moment(tekst)
        seconden = (moment - datetime.now(UTC)).total_seconds() if moment else 0
    return int(min(max(seconden, 3600), 7 * 24 * 3600))


def _read_moment(tekst: str) -> datetime | None:
    try:
        moment = email.utils.parsedate_to_datetime(tekst)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _follow(methode: str, adres: str, mag: Callable[[str], bool], tot: float) -> Linkantwoord:
    """Return the Antwoord at the end of the redirects."""
    for _omweg in range(MEESTE_OMWEGEN + 1):
        antwoord = _ask(methode, adres, mag, tot)
        if antwoord.status not in OMWEG or not antwoord.naar:
            return antwoord
        adres = next_webadres(adres, antwoord.naar)
    raise Onbereikbaar(Hapering.KRING)


def _ask(methode: str, adres: str, mag: Callable[[str], bool], tot: float) -> Linkantwoord:
    """Ask once and return the Antwoord; the body is left where it is."""
    doel = read_webadres(adres)
    with open_webverbinding(doel, mag, WACHT, tot) as verbinding:
        verbinding.request(methode, doel.doel, headers=introduce("linkcontrole"))
        kop = verbinding.getresponse()
        return Linkantwoord(kop.status, kop.headers.get("Location", ""), kop.headers.get("Retry-After", ""))
