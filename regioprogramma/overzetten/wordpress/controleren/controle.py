"""What became of each old address of the site: answered, led on, gone, or open; and what is wrong with how."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import chain
from math import inf
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from regioprogramma.core.adressen import key_of
from regioprogramma.core.models import ERONDER, OudAdres
from regioprogramma.overzetten.wordpress.adressen.stukken import askable

from .vragen import Binnenvrager, Buitenvrager, Siteantwoord, Vrager

_BLIJVEND, _TIJDELIJK = {301, 308}, {302, 303, 307}
_MEESTE_STAPPEN = 5


class Adresoordeel(models.TextChoices):
    """How an old address is answered; the first five need somebody."""

    FOUT = "fout", _("Geeft een fout")
    OPEN = "open", _("Geen antwoord")
    KETEN = "keten", _("Meer dan één stap, of niet blijvend")
    THUIS = "thuis", _("Leidt naar de voorpagina")
    CONCEPT = "concept", _("De pagina wacht nog als concept")
    WEG = "weg", _("Zegt dat het weg is")
    DOOR = "door", _("Leidt door")
    ELDERS = "elders", _("Leidt naar een andere website")
    HIER = "hier", _("Staat er nog")


NIET_GOED = (
    Adresoordeel.FOUT, Adresoordeel.OPEN, Adresoordeel.KETEN, Adresoordeel.THUIS, Adresoordeel.CONCEPT,
)  # fmt: skip


@dataclass(frozen=True)
class Adresuitkomst:
    """What one address answered: the first status, where it ends with which status, and how many steps that takes."""

    adres: str
    oordeel: str
    status: int
    einde: str = ""
    eindstatus: int = 0
    stappen: int = 0
    keer: int = 0


@dataclass
class Adrescontrole:
    """What all addresses answered."""

    uitkomsten: list[Adresuitkomst] = field(default_factory=list)
    #: Not asked, because there was no more time.
    niet_gevraagd: int = 0

    @property
    def aantallen(self) -> dict[str, int]:
        """Return {how it is answered: how many}, of every way."""
        geteld = Counter(uitkomst.oordeel for uitkomst in self.uitkomsten)
        return {str(oordeel): geteld[str(oordeel)] for oordeel in Adresoordeel}

    def is_in_order(self) -> bool:
        """Whether every address that was asked leads somewhere, or says that it is gone."""
        return not any(uitkomst.oordeel in NIET_GOED for uitkomst in self.uitkomsten)

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON knows it."""
        return {
            "gevraagd": len(self.uitkomsten),
            "niet_gevraagd": self.niet_gevraagd,
            "in_orde": self.is_in_order(),
            "aantallen": self.aantallen,
            "adressen": [asdict(uitkomst) for uitkomst in self.uitkomsten],
        }


def run_controle(
    site: Site,
    *,
    basis: str = "",
    extra: Iterable[str] = (),
    vertel: Callable[[int], None] | None = None,
) -> Adrescontrole:
    """Ask every old address of a site, and the given ones: here, or over HTTP at `basis`; `vertel` hears how many."""
    adressen = map(askable, list_sleutels(site))
    uit = Adrescontrole()
    for uitkomst in _ask_all(site, chain(adressen, extra), Buitenvrager(basis) if basis else Binnenvrager(site)):
        uit.uitkomsten.append(uitkomst)
        if vertel:
            vertel(len(uit.uitkomsten))
    return uit


def list_sleutels(site: Site) -> list[str]:
    """Return the keys of all old addresses of a site that can be asked: not of rules for what stands below one."""
    bekend = OudAdres.objects.filter(site=site).exclude(sleutel__endswith=ERONDER).order_by("sleutel")
    return list(bekend.values_list("sleutel", flat=True))


def check_adressen(site: Site, aantallen: dict[str, int], seconden: float = inf) -> Adrescontrole:
    """Ask these addresses, {key: how often asked}, the most asked first, for as long as somebody waits."""
    volgorde = sorted(aantallen, key=lambda sleutel: (-aantallen[sleutel], sleutel))
    tot = monotonic() + seconden
    uit = Adrescontrole()
    for uitkomst in _ask_all(site, map(askable, volgorde), Binnenvrager(site)):
        keer = aantallen.get(key_of(uitkomst.adres), 0)
        uit.uitkomsten.append(Adresuitkomst(**{**asdict(uitkomst), "keer": keer}))
        if monotonic() > tot:
            break
    uit.niet_gevraagd = len(volgorde) - len(uit.uitkomsten)
    return uit


def _ask_all(site: Site, adressen: Iterable[str], vraag: Vrager) -> Iterator[Adresuitkomst]:
    thuis = OudAdres.objects.filter(site=site, pagina=site.root_page_id).values_list("sleutel", flat=True)
    wacht = OudAdres.objects.filter(site=site, pagina__live=False, pagina__first_published_at=None)
    volger = _Volger(vraag, {*thuis, "/"}, set(wacht.values_list("sleutel", flat=True)))
    for adres in dict.fromkeys(adressen):
        yield volger.follow(adres)


class _Volger:
    """Follows an address to its end; what many lead to is asked once."""

    def __init__(self, vraag: Vrager, thuis: set[str], wacht: set[str]) -> None:
        self._vraag, self._thuis, self._wacht = vraag, thuis, wacht
        self._bekend: dict[str, Siteantwoord] = {}

    def follow(self, adres: str) -> Adresuitkomst:
        """Return what became of one address."""
        eerste = antwoord = self._vraag(adres)
        statussen: list[int] = []
        nu = adres
        while antwoord.status in _BLIJVEND | _TIJDELIJK and len(statussen) < _MEESTE_STAPPEN:
            statussen.append(antwoord.status)
            delen = urlsplit(urljoin(nu, antwoord.naar))
            nu = delen._replace(fragment="").geturl()
            if delen.netloc:
                return Adresuitkomst(
                    adres, self._judge(statussen, 200, elders=True), eerste.status, nu, 0, len(statussen)
                )
            antwoord = self._bekend.setdefault(nu, self._bekend.get(nu) or self._vraag(nu))
        oordeel = self._judge(statussen, antwoord.status)
        naar_huis = statussen and urlsplit(nu).path == "/" and key_of(adres) not in self._thuis
        if naar_huis and oordeel == Adresoordeel.DOOR:
            oordeel = str(Adresoordeel.THUIS)
        if oordeel == Adresoordeel.WEG and key_of(adres) in self._wacht:
            oordeel = str(Adresoordeel.CONCEPT)
        return Adresuitkomst(adres, oordeel, eerste.status, nu, antwoord.status, len(statussen))

    def _judge(self, statussen: list[int], einde: int, *, elders: bool = False) -> str:
        if einde >= 500 or einde == 0:
            return str(Adresoordeel.FOUT)
        if len(statussen) > 1 or any(status in _TIJDELIJK for status in statussen):
            return str(Adresoordeel.KETEN)
        if elders:
            return str(Adresoordeel.ELDERS)
        if einde == 410:
            return str(Adresoordeel.WEG)
        if einde != 200:
            return str(Adresoordeel.OPEN)
        return str(Adresoordeel.DOOR if statussen else Adresoordeel.HIER)
