"""Asks other sites, safely: what every part of ours must obey that asks an address which somebody else chose.

Such an address may point anywhere: only addresses on the open internet are contacted. The name is looked up once and
the connection is made to what was found then, also after a redirect: a name that leads elsewhere a moment later leads
nobody inside.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit

from django.conf import settings

#: The answers that lead elsewhere.
OMWEG = {301, 302, 303, 307, 308}
#: Networks that the library takes for the open internet, and are not: those that lead to an IPv4 address, whichever,
#: and those for use inside.
_BINNEN = [ipaddress.ip_network(naam) for naam in ("64:ff9b::/96", "64:ff9b:1::/48", "::/96", "192.0.0.0/24")]


class Hapering(StrEnum):
    """Why another site was not reached."""

    ADRES = "adres"
    NAAM = "naam"
    BINNEN = "binnen"
    VERBINDING = "verbinding"
    TIJD = "tijd"
    CERTIFICAAT = "certificaat"
    KRING = "kring"


class Onbereikbaar(Exception):
    """Another site was not reached."""

    def __init__(self, hapering: Hapering) -> None:
        super().__init__(hapering)
        self.hapering = hapering


class Webadres(NamedTuple):
    """An http or https address in parts; `doel` is what is asked of the host."""

    schema: str
    host: str
    poort: int
    doel: str


def is_openbaar(ip: str) -> bool:
    """Whether a numerical address lies on the open internet, whatever it is wrapped in."""
    nummer = ipaddress.ip_address(ip.split("%")[0])
    if isinstance(nummer, ipaddress.IPv6Address):
        binnen = nummer.ipv4_mapped or nummer.sixtofour or (nummer.teredo or (None, None))[1]
        if binnen:
            return is_openbaar(str(binnen))
        if nummer.is_site_local:
            return False
    return nummer.is_global and not nummer.is_multicast and not any(nummer in netwerk for netwerk in _BINNEN)


def tidy_adres(adres: str) -> str:
    """Return an address as it is asked for: without fragment, in plain letters; what is not one stays as it is."""
    schoon = urldefrag(adres.strip())[0]
    try:
        delen = urlsplit(schoon)
        host = (delen.hostname or "").encode("idna").decode()
        plek = f"[{host}]" if ":" in host else host
        plek += f":{delen.port}" if delen.port else ""
    except ValueError:
        return quote(schoon, safe="/:?#[]@!$&'()*+,;=%")
    pad, vraag = (quote(deel, safe="/:@!$&'()*+,;=%?") for deel in (delen.path or "/", delen.query))
    return urlunsplit((delen.scheme.lower(), plek, pad, vraag, ""))


def read_webadres(adres: str) -> Webadres:
    """Return the parts of an http or https address. Raises Onbereikbaar for another one."""
    try:
        delen = urlsplit(adres)
        host, poort = delen.hostname, delen.port
    except ValueError:
        raise Onbereikbaar(Hapering.ADRES) from None
    if delen.scheme not in ("http", "https") or not host:
        raise Onbereikbaar(Hapering.ADRES)
    doel = (delen.path or "/") + (f"?{delen.query}" if delen.query else "")
    return Webadres(delen.scheme, host, poort or (443 if delen.scheme == "https" else 80), doel)


def next_webadres(adres: str, naar: str) -> str:
    """Return where an answer leads that says so. Raises Onbereikbaar when that is no address."""
    try:
        return urljoin(adres, naar)
    except ValueError:
        raise Onbereikbaar(Hapering.ADRES) from None


def introduce(werk: str) -> dict[str, str]:
    """Return the headers that say who asks, and for which work."""
    site = settings.WAGTAILADMIN_BASE_URL
    return {"User-Agent": f"Regioprogramma-{werk} (+{site})", "Accept": "*/*", "Connection": "close"}


@contextmanager
def open_webverbinding(
    adres: Webadres, mag: Callable[[str], bool], wacht: float, tot: float
) -> Iterator[http.client.HTTPConnection]:
    """Yield a connection to a host of which `mag(ip)` says that it may be contacted. Raises Onbereikbaar.

    Each step may take `wacht` seconds; at `tot`, on the monotonic clock, it is cut off. What goes wrong on the
    connection in the meantime is an Onbereikbaar too.
    """
    try:
        with _verbinding(adres, mag, wacht, tot) as verbinding:
            yield verbinding
    except (OSError, http.client.HTTPException) as fout:
        raise Onbereikbaar(_hapering_of(fout, tot)) from None
    except ValueError:
        # Characters in the address that may not be sent.
        raise Onbereikbaar(Hapering.ADRES) from None


def _hapering_of(fout: Exception, tot: float) -> Hapering:
    if isinstance(fout, TimeoutError) or time.monotonic() >= tot:
        return Hapering.TIJD
    return Hapering.CERTIFICAAT if isinstance(fout, ssl.SSLError) else Hapering.VERBINDING


@contextmanager
def _verbinding(
    adres: Webadres, mag: Callable[[str], bool], wacht: float, tot: float
) -> Iterator[http.client.HTTPConnection]:
    resterend = tot - time.monotonic()
    if resterend <= 0:
        raise Onbereikbaar(Hapering.TIJD)
    sok = _connect(adres.host, adres.poort, mag, min(wacht, resterend))
    if adres.schema == "https":
        context = ssl.create_default_context()
        sok = context.wrap_socket(sok, server_hostname=adres.host, do_handshake_on_connect=False)
    # A server that sends a letter a second keeps to every timeout of its own.
    wekker = threading.Timer(max(tot - time.monotonic(), 0.1), _cut_off, [sok])
    wekker.daemon = True
    wekker.start()
    try:
        if isinstance(sok, ssl.SSLSocket):
            sok.do_handshake()
        verbinding = http.client.HTTPConnection(adres.host, adres.poort)
        # Which port is the usual one, and need not be said in the header Host, follows from how it is asked.
        verbinding.default_port = 443 if adres.schema == "https" else 80
        verbinding.sock = sok
        yield verbinding
    finally:
        wekker.cancel()
        sok.close()


def _cut_off(sok: socket.socket) -> None:
    try:
        # Not as TLS does it: that would go on with the bare connection.
        socket.socket.shutdown(sok, socket.SHUT_RDWR)
    except OSError:
        return


def _connect(host: str, poort: int, mag: Callable[[str], bool], wacht: float) -> socket.socket:
    """Return a socket to a host all of whose numerical addresses may be contacted."""
    try:
        gevonden = socket.getaddrinfo(host, poort, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Onbereikbaar(Hapering.NAAM) from None
    if not all(mag(str(plaats[0])) for *_rest, plaats in gevonden):
        raise Onbereikbaar(Hapering.BINNEN)
    familie, soort, protocol, _naam, plaats = gevonden[0]
    sok = socket.socket(familie, soort, protocol)
    try:
        sok.settimeout(wacht)
        sok.connect(plaats)
    except OSError:
        sok.close()
        raise
    return sok
