"""Keeps where old addresses lead: many at once, as often as somebody likes, and never what somebody chose by hand."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from wagtail.models import Site

from regioprogramma.core.models import DOELVELDEN, ERONDER, Herkomst, OudAdres, Pagina

from .hier import screen_of
from .oude_adressen import MEESTE_STAPPEN, is_ours
from .sleutels import can_keep, key_of

#: How many rows go to the database at once.
_STAPEL = 500
_RANG = {str(herkomst): nummer for nummer, herkomst in enumerate(Herkomst)}
_VELDEN = ("pagina_id", "document_id", "afbeelding_id", "adres", "titel", "herkomst", "botst")


@dataclass(frozen=True)
class OudAdresregel:
    """An old address and what becomes of it: one thing (an id), another address (`naar`), or gone with a title.

    With `is_begin` it stands for all addresses below it, which lead to those below `naar`.
    """

    adres: str
    herkomst: str
    pagina: int | None = None
    document: int | None = None
    afbeelding: int | None = None
    naar: str = ""
    titel: str = ""
    is_begin: bool = False

    @property
    def sleutel(self) -> str:
        """Its key; "" when it has none."""
        sleutel = key_of(self.adres)
        if not self.is_begin or not sleutel:
            return sleutel
        return f"{'' if sleutel == '/' else sleutel.partition('?')[0]}{ERONDER}"


@dataclass
class Onthouden:
    """What was done, and which old addresses could not be kept."""

    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    #: What stays as somebody, or a better source, said it.
    gelaten: int = 0
    onbruikbaar: list[str] = field(default_factory=list)
    #: What leads back to itself, or to an address that is not there: kept as an address without an answer.
    doodlopend: list[str] = field(default_factory=list)


def remember_adressen(site: Site, regels: Iterable[OudAdresregel]) -> Onthouden:
    """Store old addresses; the first of the same key counts. A second time nothing is written."""
    uit = Onthouden()
    wensen: dict[str, OudAdresregel] = {}
    for regel in regels:
        if can_keep(regel.sleutel) and regel.sleutel != ERONDER:
            vorige = wensen.get(regel.sleutel)
            if vorige is None or not (_leads(vorige) or vorige.titel):
                wensen[regel.sleutel] = regel
        else:
            uit.onbruikbaar.append(regel.adres)
    with transaction.atomic():
        doelen = _Doelen(site, wensen)
        alle = list(wensen)
        for begin in range(0, len(alle), _STAPEL):
            stapel = {sleutel: wensen[sleutel] for sleutel in alle[begin : begin + _STAPEL]}
            _store(site, stapel, doelen, uit)
    return uit


def follow_moved(oud: str, nieuw: str) -> None:
    """Let the old addresses that lead to an address of ours lead to the one that took over."""
    OudAdres.objects.filter(adres=oud).update(adres=nieuw)


def tell_gone(adres: str, titel: str) -> None:
    """Let the old addresses that lead to an address of ours say that what stood there is gone."""
    OudAdres.objects.filter(adres=adres).update(adres="", titel=titel[:255])


def _leads(regel: OudAdresregel) -> bool:
    return bool(regel.pagina or regel.document or regel.afbeelding or regel.naar)


def _store(site: Site, wensen: dict[str, OudAdresregel], doelen: "_Doelen", uit: Onthouden) -> None:
    aanwezig = {rij.sleutel: rij for rij in OudAdres.objects.filter(site=site, sleutel__in=wensen)}
    nieuw, gewijzigd = [], []
    for sleutel, regel in wensen.items():
        waarden = doelen.values_of(sleutel, regel)
        if waarden["doodlopend"]:
            uit.doodlopend.append(regel.adres)
        gewenst = {veld: waarden[veld] for veld in _VELDEN}
        rij = aanwezig.get(sleutel)
        if rij is None:
            nieuw.append(OudAdres(site=site, sleutel=sleutel, **gewenst))
        elif not _may_replace(rij, regel, gewenst):
            uit.gelaten += 1
        elif all(getattr(rij, veld) == waarde for veld, waarde in gewenst.items()):
            uit.gelijk += 1
        else:
            for veld, waarde in gewenst.items():
                setattr(rij, veld, waarde)
            gewijzigd.append(rij)
    OudAdres.objects.bulk_create(nieuw)
    OudAdres.objects.bulk_update(gewijzigd, list(_VELDEN))
    uit.nieuw += len(nieuw)
    uit.gewijzigd += len(gewijzigd)


def _may_replace(rij: OudAdres, regel: OudAdresregel, gewenst: dict[str, Any]) -> bool:
    """Whether a row gives way: never what somebody chose, nor an answer to none or to a source that knows less."""
    if rij.herkomst == Herkomst.HAND:
        return regel.herkomst == Herkomst.HAND
    heeft_antwoord = rij.stand != "open"
    krijgt_antwoord = bool(gewenst["titel"] or any(gewenst[f"{v}_id" if v != "adres" else v] for v in DOELVELDEN))
    if heeft_antwoord and not krijgt_antwoord:
        return False
    return not heeft_antwoord or _RANG[regel.herkomst] <= _RANG[rij.herkomst]


class _Doelen:
    """Where rows lead in the end: an address that is itself an old one leads to where that leads."""

    def __init__(self, site: Site, wensen: dict[str, OudAdresregel]) -> None:
        self.site, self.wensen = site, wensen
        self.begin = site.root_page.url_path.rstrip("/")
        self.paginas = self._find_paginas()
        self.bekend = self._find_known()

    def _find_paginas(self) -> dict[str, tuple[int, bool]]:
        """Return {key: (page, whether it is live)} of what stands at the keys and targets of these rows."""
        sleutels = {*self.wensen, *(key_of(regel.naar) for regel in self.wensen.values() if regel.naar)}
        paden = [f"{self.begin}{sleutel.rstrip('/')}/" for sleutel in sleutels if sleutel and "?" not in sleutel]
        rijen = Pagina.objects.filter(url_path__in=paden).values_list("url_path", "pk", "live")
        return {pad.removeprefix(self.begin).rstrip("/") or "/": (pk, live) for pad, pk, live in rijen}

    def _find_known(self) -> dict[str, OudAdres]:
        """Return the rows that are stored already of the addresses to which these lead."""
        naar = {key_of(regel.naar) for regel in self.wensen.values() if regel.naar}
        return {rij.sleutel: rij for rij in OudAdres.objects.filter(site=self.site, sleutel__in=naar)}

    def values_of(self, sleutel: str, regel: OudAdresregel) -> dict[str, Any]:
        """Return the values of the row for a key."""
        doel = self._target_of(regel) if _leads(regel) else {}
        waarden = {"pagina_id": None, "document_id": None, "afbeelding_id": None, "adres": "", **doel}
        botst = self._collides(sleutel, waarden["pagina_id"])
        doodlopend = bool(regel.naar) and not any(doel.values())
        return {
            **waarden, "titel": regel.titel[:255], "herkomst": str(regel.herkomst), "botst": botst,
            "doodlopend": doodlopend,
        }  # fmt: skip

    def _collides(self, sleutel: str, pagina: int | None) -> bool:
        """Whether something else of ours stands at this address, so that nobody is led away from there."""
        if pagina is None or "?" in sleutel or sleutel.endswith(ERONDER):
            return False
        hier, live = self.paginas.get(sleutel, (pagina, False))
        return (live and hier != pagina) or screen_of(f"{sleutel}/") or screen_of(sleutel)

    def _target_of(self, regel: OudAdresregel) -> dict[str, Any]:
        """Return {field: value} of where a row leads; {} when that is nowhere, or back."""
        for _stap in range(MEESTE_STAPPEN):
            if not regel.naar:
                return {"pagina_id": regel.pagina, "document_id": regel.document, "afbeelding_id": regel.afbeelding}
            delen = urlsplit(regel.naar)
            if delen.netloc and not is_ours(delen.hostname):
                return {"adres": regel.naar}
            sleutel = key_of(regel.naar)
            if gevonden := self._here(regel, sleutel):
                return gevonden
            if sleutel not in self.wensen:
                return self._stored(sleutel)
            regel = self.wensen[sleutel]
        # Round in a circle.
        return {}

    def _here(self, regel: OudAdresregel, sleutel: str) -> dict[str, Any]:
        """Return the target when a page or a screen of ours stands at that address; {} when not."""
        delen = urlsplit(regel.naar)
        adres = delen._replace(scheme="", netloc="").geturl()
        pagina, _live = self.paginas.get(sleutel, (None, False))
        if regel.is_begin or (pagina and (delen.query or delen.fragment)) or screen_of(delen.path):
            return {"adres": adres}
        return {"pagina_id": pagina} if pagina else {}

    def _stored(self, sleutel: str) -> dict[str, Any]:
        """Return the target of a row that is stored already."""
        rij = self.bekend.get(sleutel)
        return {veld: getattr(rij, veld) for veld in _VELDEN[:4]} if rij else {}
