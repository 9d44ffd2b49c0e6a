"""Checks the links to other sites in the background: many sites at once, one question at a time per site."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django_tasks import task

from regioprogramma.andere_sites import is_openbaar
from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import Slot, every_minute, lock
from regioprogramma.redactie.models import Buitenlink, Linkplek

from .oogst import oogst
from .verzoek import NETWERK, Uitkomst, check_adres

#: In a round: how many sites are asked at the same time, how many links of each, and for how many seconds a question
#: may still begin. Other tasks wait until the round is over.
_SITES, _PER_SITE, _RONDE = 16, 8, 20
#: How long a site is left alone: in seconds between two questions of a round, and after the round began.
_PAUZE, _RUST = 2, timedelta(minutes=1)
#: When a link is looked at again: one that works, one that does not, one that nobody knows about.
GOED, MIS, _ONBEKEND = timedelta(days=7), timedelta(days=1), timedelta(hours=1)
#: When no link at all has worked for this long, it is our own network that does not reach the others.
GEEN_NETWERK = timedelta(days=8)


@every_minute
def links_bijhouden() -> None:
    """Collect the links of what was published, and start the next checks when there are any to do."""
    oogst()
    if settings.LINKCONTROLE and te_controleren(timezone.now()).exists():
        # Low: what an editor waits for goes first.
        check_links.enqueue()


@task(priority=-60)
def check_links() -> None:
    """Check the next few links."""
    ronde()


def ronde(mag: Callable[[str], bool] = is_openbaar) -> int:
    """Check the next few links; return how many. `mag(ip)` says what may be contacted."""
    if not settings.LINKCONTROLE:
        return 0
    sites = take_links(timezone.now())
    with ThreadPoolExecutor(_SITES) as tegelijk:
        antwoorden = list(tegelijk.map(partial(_ask_site, mag, time.monotonic() + _RONDE), sites))
    for links, uitkomsten in zip(sites, antwoorden, strict=True):
        for link in links[len(uitkomsten) :]:
            _save(link, volgende=link.volgende)
    gevraagd = [paar for paren in map(zip, sites, antwoorden) for paar in paren]
    # First what works: it tells whether our own network does.
    for link, uitkomst in sorted(gevraagd, key=lambda paar: bool(paar[1].reden)):
        process_uitkomst(link, uitkomst, timezone.now())
    return len(gevraagd)


def _ask_site(mag: Callable[[str], bool], tot: float, links: Sequence[Buitenlink]) -> list[Uitkomst]:
    """Return what came of the first of these links of one site: as many as there was time and patience for."""
    uitkomsten: list[Uitkomst] = []
    for link in links:
        if uitkomsten and (uitkomsten[-1].later or time.monotonic() + _PAUZE >= tot):
            break
        time.sleep(_PAUZE if uitkomsten else 0)
        uitkomsten.append(check_adres(link.adres, mag))
    return uitkomsten


def te_controleren(nu: datetime) -> QuerySet:
    """Return the links on visible pages whose time has come and whose site was left alone for a while."""
    op_pagina = Linkplek.objects.filter(buitenlink=OuterRef("pk"), pagina__in=Pagina.objects.visible().values("pk"))
    pas = Buitenlink.objects.filter(geprobeerd_op__gt=nu - _RUST).values("host")
    return Buitenlink.objects.filter(Exists(op_pagina), volgende__lte=nu).exclude(host__in=pas)


@transaction.atomic
def take_links(nu: datetime) -> list[list[Buitenlink]]:
    """Return the next links to check, of some sites a few each; no other worker takes the same link or site."""
    lock(Slot.LINKCONTROLE)
    plek = Window(RowNumber(), partition_by="host", order_by=["volgende", "pk"])
    sites: dict[str, list[Buitenlink]] = {}
    for link in te_controleren(nu).annotate(plek=plek).filter(plek__lte=_PER_SITE).order_by("volgende", "pk"):
        sites.setdefault(link.host, []).append(link)
    gekozen = list(sites.values())[:_SITES]
    # When this process dies now, they come back by themselves.
    ids = [link.pk for links in gekozen for link in links]
    Buitenlink.objects.filter(pk__in=ids).update(geprobeerd_op=nu, volgende=nu + _ONBEKEND)
    return gekozen


def process_uitkomst(link: Buitenlink, uitkomst: Uitkomst, nu: datetime) -> None:
    """Store what came of a link, and when to look again."""
    if uitkomst.later:
        # Said of one address, meant for the whole site.
        Buitenlink.objects.filter(host=link.host, volgende__lt=nu + timedelta(seconds=uitkomst.later)).update(
            volgende=nu + timedelta(seconds=uitkomst.later)
        )
    elif not uitkomst.reden:
        _save(link, goed_op=nu, misdagen=0, laatste_misdag=None, reden="", status=uitkomst.status, volgende=nu + GOED)
    elif uitkomst.reden not in NETWERK or Buitenlink.objects.filter(goed_op__gt=nu - GEEN_NETWERK).exists():
        dag = timezone.localdate(nu)
        nieuw = {} if link.laatste_misdag == dag else {"misdagen": F("misdagen") + 1, "laatste_misdag": dag}
        _save(link, reden=uitkomst.reden, status=uitkomst.status, volgende=nu + MIS, **nieuw)


def _save(link: Buitenlink, **velden: Any) -> None:
    Buitenlink.objects.filter(pk=link.pk).update(**velden)
