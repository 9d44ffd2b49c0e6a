"""Checks the links to other sites in the background: a few a minute, one at a time per site, each once a week."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from django_tasks import task

from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import Slot, every_minute, lock
from regioprogramma.redactie.models import Buitenlink, Linkplek

from .oogst import oogst
from .verzoek import NETWERK, Uitkomst, check_adres, is_openbaar

_PER_MINUUT = 3
#: No site is asked twice within this time, whatever link it is about.
_RUST = timedelta(minutes=1)
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
    links = take_links(timezone.now())
    uitkomsten = [(link, check_adres(link.adres, mag)) for link in links]
    # First what works: it tells whether our own network does.
    for link, uitkomst in sorted(uitkomsten, key=lambda paar: bool(paar[1].reden)):
        process_uitkomst(link, uitkomst, timezone.now())
    return len(links)


def te_controleren(nu: datetime) -> QuerySet:
    """Return the links on visible pages whose time has come and whose site was left alone for a while."""
    op_pagina = Linkplek.objects.filter(buitenlink=OuterRef("pk"), pagina__in=Pagina.objects.visible().values("pk"))
    pas = Buitenlink.objects.filter(geprobeerd_op__gt=nu - _RUST).values("host")
    return Buitenlink.objects.filter(Exists(op_pagina), volgende__lte=nu).exclude(host__in=pas)


@transaction.atomic
def take_links(nu: datetime) -> list[Buitenlink]:
    """Return the next links to check, one per site; no other worker takes the same link or site."""
    lock(Slot.LINKCONTROLE)
    per_site = te_controleren(nu).order_by("host", "volgende").distinct("host")
    links = list(Buitenlink.objects.filter(pk__in=per_site.values("pk")).order_by("volgende", "pk")[:_PER_MINUUT])
    # When this process dies now, they come back by themselves.
    Buitenlink.objects.filter(pk__in=[link.pk for link in links]).update(geprobeerd_op=nu, volgende=nu + _ONBEKEND)
    return links


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
