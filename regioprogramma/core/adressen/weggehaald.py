"""Which addresses were withdrawn: what is not shown again, also when the database is away and nobody can be asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import accumulate
from time import time

from django.db.models import Q, QuerySet
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from regioprogramma.core.models import Document, Pagina, VervallenAdres
from regioprogramma.core.pagina import op_site, typed_models


@dataclass(frozen=True)
class VanSite:
    """Of one site: paths that were withdrawn, and those from which on all below is; with the moment, since 1970."""

    naam: str
    poort: int
    is_gewoon: bool
    precies: dict[str, float]
    eronder: dict[str, float]

    def covers(self, pad: str, nu: float) -> bool:
        """Whether nothing that stood at a path may be shown any more."""
        if self.precies.get(pad, nu + 1) <= nu:
            return True
        boven = accumulate((f"{deel}/" for deel in pad.strip("/").split("/")), initial="/")
        return any(self.eronder.get(deel, nu + 1) <= nu for deel in boven)


@dataclass(frozen=True)
class Weggehaald:
    """What was withdrawn, of every site, and when this was read (in seconds since 1970)."""

    sites: tuple[VanSite, ...]
    gelezen: float = field(compare=False)

    def covers(self, host: str, pad: str, nu: float) -> bool:
        """Whether nothing that stood at an address may be shown any more."""
        return any(site.covers(pad, nu) for site in self._sites_of(host))

    def _sites_of(self, host: str) -> list[VanSite]:
        """Return the site that Wagtail would answer by, or those that it may be."""
        naam, _, poort = host.rstrip(".").partition(":")
        van_naam = [site for site in self.sites if site.naam == naam]
        precies = [site for site in van_naam if str(site.poort) == poort]
        return precies or van_naam or [site for site in self.sites if site.is_gewoon] or list(self.sites)


def read_weggehaald() -> Weggehaald:
    """Return what is withdrawn now, or will be by itself when its time has come."""
    gelezen = time()
    sites = Site.objects.select_related("root_page")
    return Weggehaald(tuple(_read_site(site) for site in sites), gelezen)


def _read_site(site: Site) -> VanSite:
    precies: dict[str, float] = {}
    eronder: dict[str, float] = {}
    documenten = reverse("documenten")
    # A document has the same address on every site; what follows on that is its name, and that of its file.
    vervallen = VervallenAdres.objects.filter(Q(site=site) | Q(pad__startswith=documenten))
    for pad in vervallen.values_list("pad", flat=True):
        (eronder if pad.startswith(documenten) else precies)[pad] = 0.0
    begin = len(site.root_page.url_path) - 1
    van_site = Pagina.objects.filter(path__startswith=site.root_page.path)
    weg = van_site.filter(live=False, first_published_at__isnull=False)
    precies |= dict.fromkeys((pad[begin:] for pad in weg.values_list("url_path", flat=True)), 0.0)
    einden = van_site.filter(live=True, expire_at__isnull=False).values_list("url_path", "expire_at")
    eronder |= {pad[begin:]: einde.timestamp() for pad, einde in einden}
    achter_login = PageViewRestriction.objects.filter(page__path__startswith=site.root_page.path)
    eronder |= dict.fromkeys((pad[begin:] for pad in achter_login.values_list("page__url_path", flat=True)), 0.0)
    precies |= _elsewhere(site, van_site)
    with op_site(site):
        dicht = Document.objects.filter(was_openbaar=True).exclude(pk__in=Document.objects.visible())
        for delen in dicht.values_list("pk", "uuid"):
            eronder |= {f"{documenten}{deel}/": 0.0 for deel in delen}
    return VanSite(site.hostname, site.port, site.is_default_site, precies, eronder)


def _elsewhere(site: Site, van_site: QuerySet) -> dict[str, float]:
    """Return {path: moment} of where else something stands of pages that are withdrawn: earlier addresses, feeds."""
    einden = dict(van_site.filter(live=True, expire_at__isnull=False).values_list("path", "expire_at"))
    gevonden: dict[str, float] = {}
    for adres, pad, live, beperkt in _other_addresses(site, bool(einden)):
        if (moment := _withdrawn_at(pad, live, beperkt, einden)) is not None:
            gevonden[adres] = moment
    # Another page may stand there by now.
    begin = site.root_page.url_path.rstrip("/")
    bezet = van_site.filter(live=True, url_path__in=[begin + adres for adres in gevonden])
    for adres in bezet.values_list("url_path", flat=True):
        del gevonden[adres.removeprefix(begin)]
    return gevonden


def _other_addresses(site: Site, ook_open: bool) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield (address, path in the tree, whether it is live, whether it is closed) of the page each belongs to.

    The feeds of pages that anyone may see only with `ook_open`.
    """
    onder = site.root_page.path
    met_feed = Q(path__startswith=onder) if ook_open else Q(path__startswith=onder) & ~Q(live=True, is_beperkt=False)
    oud = Redirect.get_for_site(site).filter(redirect_page__path__startswith=onder).exclude(old_path__contains="?")
    stand = ("path", "live", "is_beperkt")
    for pad, *van_pagina in oud.values_list("old_path", *(f"redirect_page__{veld}" for veld in stand)):
        yield f"{pad.rstrip('/')}/", *van_pagina
    for model in typed_models():
        if model.paginatype.feed:
            for pk, *van_pagina in model.objects.filter(met_feed).values_list("pk", *stand):
                yield reverse("feed_onderwerp", args=[model.paginatype.feed, pk]), *van_pagina


def _withdrawn_at(pad: str, live: bool, beperkt: bool, einden: dict[str, datetime]) -> float | None:
    """Return the moment from which on nobody may see a page, 0.0 when that is so already; None without one."""
    if beperkt or not live:
        return 0.0
    boven = (pad[:lengte] for lengte in range(Pagina.steplen, len(pad) + 1, Pagina.steplen))
    return min((einden[deel].timestamp() for deel in boven if deel in einden), default=None)
