"""Asks another site, politely and safely, whether an address still works.

An editor chooses the addresses, so they may point anywhere: only addresses on the open internet are contacted. The
name is looked up once and the connection is made to what was found then, also after a redirect.
"""

import email.utils
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from regioprogramma.redactie.models import Reden

#: In seconds: for one answer, and for everything that is asked about one address.
WACHT, ALLES = 8, 15
MEESTE_OMWEGEN = 5
OMWEG = {301, 302, 303, 307, 308}
WEG = {404, 410}
#: The site is there, but does not want a program, or wants a log-in or payment.
NIET_VOOR_ONS = {401, 402, 403, 405, 406, 407, 418, 451, 999}
#: Reasons that may lie with our own network.
NETWERK = {Reden.NAAM, Reden.VERBINDING, Reden.TIJD}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


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


class _Mis(Exception):
    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


def is_openbaar(ip: str) -> bool:
    """Whether a numerical address lies on the open internet, whatever it is wrapped in."""
    nummer = ipaddress.ip_address(ip.split("%")[0])
    if nummer.version == 6:
        binnen = nummer.ipv4_mapped or nummer.sixtofour or (nummer.teredo or (None, None))[1]
        if binnen:
            return is_openbaar(str(binnen))
        if nummer in _NAT64:
            return False
    return nummer.is_global and not nummer.is_multicast


def check_adres(adres: str, mag: Callable[[str], bool] = is_openbaar) -> Uitkomst:
    """Return the Uitkomst for an address: HEAD first, GET when that does not do; `mag(ip)` says who may be asked."""
    tot = time.monotonic() + ALLES
    try:
        antwoord = _try("HEAD", adres, mag, tot)
        if antwoord is None or antwoord.status >= 400 and not _vraagt_geduld(antwoord):
            antwoord = _follow("GET", adres, mag, tot)
    except _Mis as mis:
        return Uitkomst(mis.reden)
    return _judge(antwoord)


def _try(methode: str, adres: str, mag: Callable[[str], bool], tot: float) -> Linkantwoord | None:
    """Like `_follow`, but None when the connection was broken off: some servers do that to a HEAD."""
    try:
        return _follow(methode, adres, mag, tot)
    except _Mis as mis:
        if mis.reden in (Reden.VERBINDING, Reden.TIJD):
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
        adres = _volgend(adres, antwoord.naar)
    raise _Mis(Reden.KRING)


def _volgend(adres: str, naar: str) -> str:
    try:
        return urljoin(adres, naar)
    except ValueError:
        raise _Mis(Reden.ADRES) from None


def _ask(methode: str, adres: str, mag: Callable[[str], bool], tot: float) -> Linkantwoord:
    """Ask once and return the Antwoord; the body is left where it is."""
    delen, host, poort = _read_adres(adres)
    doel = (delen.path or "/") + (f"?{delen.query}" if delen.query else "")
    try:
        with _verbinding(delen.scheme, host, poort, mag, tot) as verbinding:
            verbinding.request(methode, doel, headers=_koppen())
            kop = verbinding.getresponse()
            return Linkantwoord(kop.status, kop.headers.get("Location", ""), kop.headers.get("Retry-After", ""))
    except TimeoutError:
        raise _Mis(Reden.TIJD) from None
    except ssl.SSLError:
        raise _Mis(Reden.CERTIFICAAT) from None
    except (OSError, http.client.HTTPException):
        raise _Mis(Reden.TIJD if time.monotonic() >= tot else Reden.VERBINDING) from None
    except ValueError:
        # Characters in the address that may not be sent.
        raise _Mis(Reden.ADRES) from None


def _koppen() -> dict[str, str]:
    site = settings.WAGTAILADMIN_BASE_URL
    return {"User-Agent": f"Regioprogramma-linkcontrole (+{site})", "Accept": "*/*", "Connection": "close"}


def _read_adres(adres: str) -> tuple[SplitResult, str, int]:
    """Return (parts, host, port) of an http or https address."""
    try:
        delen = urlsplit(adres)
        host, poort = delen.hostname, delen.port
    except ValueError:
        raise _Mis(Reden.ADRES) from None
    if delen.scheme not in ("http", "https") or not host:
        raise _Mis(Reden.ADRES)
    return delen, host, poort or (443 if delen.scheme == "https" else 80)


@contextmanager
def _verbinding(
    schema: str, host: str, poort: int, mag: Callable[[str], bool], tot: float
) -> Iterator[http.client.HTTPConnection]:
    """Yield an http.client connection to an address that may be contacted; it is cut off when the time is up."""
    resterend = tot - time.monotonic()
    if resterend <= 0:
        raise _Mis(Reden.TIJD)
    sok = _connect(host, poort, mag, min(WACHT, resterend))
    # A server that sends a letter a second keeps to every timeout of its own.
    wekker = threading.Timer(max(tot - time.monotonic(), 0.1), _cut_off, [sok])
    wekker.daemon = True
    wekker.start()
    try:
        if schema == "https":
            sok = ssl.create_default_context().wrap_socket(sok, server_hostname=host)
        verbinding = http.client.HTTPConnection(host, poort)
        verbinding.sock = sok
        yield verbinding
    finally:
        wekker.cancel()
        sok.close()


def _cut_off(sok: socket.socket) -> None:
    try:
        sok.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _connect(host: str, poort: int, mag: Callable[[str], bool], wacht: float) -> socket.socket:
    """Return a socket to a host all of whose numerical addresses may be contacted."""
    try:
        gevonden = socket.getaddrinfo(host, poort, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _Mis(Reden.NAAM) from None
    if not all(mag(str(plaats[0])) for *_rest, plaats in gevonden):
        raise _Mis(Reden.BINNEN)
    familie, soort, protocol, _naam, plaats = gevonden[0]
    sok = socket.socket(familie, soort, protocol)
    try:
        sok.settimeout(wacht)
        sok.connect(plaats)
    except OSError:
        sok.close()
        raise
    return sok
