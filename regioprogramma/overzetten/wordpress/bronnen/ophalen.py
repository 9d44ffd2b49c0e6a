"""Gets what stands on the old site: only from the hosts that somebody ticked, and never from inside a network.

An export says what it likes, so every address in it may be a trap: it is looked at before anything is asked, and so is
each to which an answer leads.
"""

import http.client
import re
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from email.message import Message
from threading import Lock
from types import MappingProxyType
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.andere_sites import (
    OMWEG,
    Hapering,
    Onbereikbaar,
    Webadres,
    introduce,
    is_openbaar,
    next_webadres,
    open_webverbinding,
    read_webadres,
    tidy_adres,
)

from .fouten import Bronfout

#: In bytes: as large as a picture may be. In pieces of this size.
GROOTSTE_DOWNLOAD, _STUK = 45 * 1024 * 1024, 64 * 1024
#: In seconds: for making the connection, for hearing nothing, and for one file.
VERBINDEN, STILTE, DUUR_DOWNLOAD = 20, 60, 600
#: Between two questions to one host.
TUSSEN = 0.1
_MEESTE_OMWEGEN = 3
#: After so many failures in a row a host is asked nothing more.
HOOGSTENS_MIS = 5
_POORTEN = {80, 443}
#: What a host says that wants to be left alone for a while.
_TE_DRUK = {429, 503}
_NAAM = re.compile(r"[a-z0-9_.-]+|[0-9a-f:.]*:[0-9a-f:.]*")
#: What an address never holds, and readers of addresses read differently.
_RAAR = re.compile(r"[\x00-\x1f\x7f\\]")
_ZINNEN = {
    Hapering.ADRES: gettext_lazy("dit is geen goed webadres"),
    Hapering.NAAM: gettext_lazy("deze website bestaat niet (meer)"),
    Hapering.BINNEN: gettext_lazy("dit adres ligt binnen een netwerk; daar wordt niets gevraagd"),
    Hapering.VERBINDING: gettext_lazy("de oude website is niet te bereiken"),
    Hapering.TIJD: gettext_lazy("de oude website antwoordt niet op tijd"),
    Hapering.CERTIFICAAT: gettext_lazy("de beveiligde verbinding met de oude website klopt niet"),
    Hapering.KRING: gettext_lazy("de oude website stuurt te vaak door"),
}


class Onopgehaald(Exception):
    """Something of the old site was not brought here; the text says why, in Dutch, and goes on after a colon."""


@dataclass(frozen=True)
class Webantwoord:
    """What the old site answered."""

    koppen: Message
    inhoud: bytes


class Ophaler:
    """Asks the hosts that were ticked, with and without "www."; `mag(ip)` says which addresses may be contacted."""

    def __init__(self, hosts: Collection[str], mag: Callable[[str], bool] = is_openbaar) -> None:
        self._hosts, self._mag = {_read_host(host) for host in hosts}, mag
        #: {host: when it may be asked again, and how often in a row it failed}. Several files may come at a time.
        self._beurten: dict[str, float] = {}
        self._mis: Counter[str] = Counter()
        self._slot = Lock()

    def may_ask(self, adres: str) -> bool:
        """Whether an address stands on a host that was ticked."""
        try:
            self._checked(adres)
        except (Onopgehaald, Onbereikbaar):
            return False
        return True

    def fetch(self, adres: str) -> bytes:
        """Return the file at an address. Raises Onopgehaald."""
        return self.ask(adres).inhoud

    def ask(self, adres: str, koppen: Mapping[str, str] = MappingProxyType({})) -> Webantwoord:
        """Return what an address answers, at the end of the redirects. Raises Onopgehaald.

        `koppen` may hold a password: they go to the very host that was meant, and not where it leads.
        """
        tot, bedoeld = time.monotonic() + DUUR_DOWNLOAD, None
        try:
            for _omweg in range(_MEESTE_OMWEGEN + 1):
                doel = self._checked(adres)
                bedoeld = bedoeld or doel[:3]
                antwoord = self._ask_once(doel, tot, koppen if doel[:3] == bedoeld else {})
                if isinstance(antwoord, Webantwoord):
                    return antwoord
                adres = next_webadres(adres, antwoord)
            raise Onbereikbaar(Hapering.KRING)
        except Onbereikbaar as mis:
            raise Onopgehaald(str(_ZINNEN[mis.hapering])) from None

    def _checked(self, adres: str) -> Webadres:
        """Return an address in parts, when it may be asked. Raises Onopgehaald, or Onbereikbaar for what is none."""
        doel = _read(adres)
        naam = _bare(doel.host)
        is_gewoon = doel.poort in _POORTEN and any(host == naam for host, _poort in self._hosts)
        if not is_gewoon and (naam, doel.poort) not in self._hosts:
            zin = _("van %(host)s (poort %(poort)s) wordt niets opgehaald: die website is niet aangevinkt")
            raise Onopgehaald(zin % {"host": doel.host, "poort": doel.poort})
        return doel

    def _ask_once(self, doel: Webadres, tot: float, koppen: Mapping[str, str]) -> Webantwoord | str:
        """Return what one address answers, or where its answer leads."""
        self._take_turn(doel.host)
        gaf_antwoord = False
        try:
            with open_webverbinding(doel, self._mag, VERBINDEN, tot) as verbinding:
                verbinding.sock.settimeout(STILTE)
                verbinding.request("GET", doel.doel, headers={**_headers(), **koppen})
                with verbinding.getresponse() as antwoord:
                    gaf_antwoord = antwoord.status not in _TE_DRUK
                    return _read_answer(antwoord, tot)
        finally:
            with self._slot:
                self._mis[doel.host] = 0 if gaf_antwoord else self._mis[doel.host] + 1

    def _take_turn(self, host: str) -> None:
        """Wait until a host may be asked. Raises Onopgehaald when it failed too often."""
        with self._slot:
            if self._mis[host] >= HOOGSTENS_MIS:
                zin = _("niet geprobeerd: %(host)s gaf %(keer)s keer achter elkaar geen antwoord")
                raise Onopgehaald(zin % {"host": host, "keer": HOOGSTENS_MIS})
            nu = time.monotonic()
            beurt = max(nu, self._beurten.get(host, nu))
            self._beurten[host] = beurt + TUSSEN
        time.sleep(beurt - nu)


def _read(adres: str) -> Webadres:
    """Return an address in parts, its host as it is looked up. Raises Onbereikbaar for what is none or has a name."""
    kaal = adres.strip(" ")
    try:
        vreemd = _RAAR.search(kaal) or "@" in urlsplit(kaal).netloc
    except ValueError:
        vreemd = True
    if vreemd:
        raise Onbereikbaar(Hapering.ADRES)
    doel = read_webadres(tidy_adres(kaal))
    host = doel.host.lower().removesuffix(".")
    if not _NAAM.fullmatch(host):
        raise Onbereikbaar(Hapering.ADRES)
    return doel._replace(host=host)


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def _read_host(tekst: str) -> tuple[str, int | None]:
    """Return a host as somebody ticked it, and its port when that was said. Raises Bronfout."""
    kaal = re.sub(r"^https?://", "", tekst.strip(), flags=re.IGNORECASE).rstrip("/")
    try:
        doel = _read(f"http://{kaal}/")
        poort = urlsplit(f"http://{kaal}").port
    except (Onbereikbaar, ValueError):
        doel = None
    if doel is None or doel.doel != "/":
        zin = _("‘%(naam)s’ is geen naam van een website. Noem alleen de naam: www.regio.nl")
        raise Bronfout(zin % {"naam": tekst})
    return _bare(doel.host), poort


def _headers() -> dict[str, str]:
    return {**introduce("verhuizing"), "Accept-Encoding": "identity"}


def _read_answer(antwoord: http.client.HTTPResponse, tot: float) -> Webantwoord | str:
    """Return what was answered, or where the answer leads. Raises Onopgehaald for what is not the file."""
    naar = antwoord.headers.get("Location", "")
    if antwoord.status in OMWEG and naar:
        return naar
    if antwoord.status in {404, 410}:
        raise Onopgehaald(_("dit staat niet meer op de oude website"))
    if antwoord.status != 200:
        raise Onopgehaald(_("de oude website geeft dit niet (antwoord %(status)s)") % {"status": antwoord.status})
    if antwoord.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise Onopgehaald(_("de oude website stuurt het ingepakt, en dat was niet gevraagd"))
    if antwoord.headers.get_content_type() == "text/html":
        raise Onopgehaald(_("de oude website geeft een webpagina in plaats van het bestand"))
    return Webantwoord(antwoord.headers, _read_body(antwoord, tot))


def _read_body(antwoord: http.client.HTTPResponse, tot: float) -> bytes:
    """Return the body: all that was promised, and never more than is allowed, whatever was promised."""
    beloofd, inhoud = antwoord.length, bytearray()
    if (beloofd or 0) > GROOTSTE_DOWNLOAD:
        raise Onopgehaald(_too_large())
    while stuk := antwoord.read1(_STUK):
        inhoud += stuk
        if len(inhoud) > GROOTSTE_DOWNLOAD:
            raise Onopgehaald(_too_large())
    if time.monotonic() >= tot:
        raise Onbereikbaar(Hapering.TIJD)
    if beloofd is not None and len(inhoud) < beloofd:
        raise Onopgehaald(_("de oude website brak het af: niet alles kwam over"))
    return bytes(inhoud)


def _too_large() -> str:
    return _("dit is groter dan 45 MB")
