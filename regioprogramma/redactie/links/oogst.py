"""Collects the links on pages as they are published: in texts, blocks and fields."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.andere_sites import tidy_adres
from regioprogramma.core.inhoud import Link, find_links
from regioprogramma.core.models import Pagina
from regioprogramma.redactie.models import Buitenlink, Linkplek, Linkstand

#: Of how many pages the links are collected in one go.
_PER_BEURT = 50
LANGSTE_ADRES = Buitenlink._meta.get_field("adres").max_length


def oogst() -> int:
    """Collect the links of the pages that were published since they were last looked at; return how many."""
    stand = Linkstand.objects.filter(pagina=OuterRef("pk"))
    bij = Q(verzameld_op__gte=OuterRef("last_published_at")) | Q(pagina__last_published_at__isnull=True)
    nieuw = Pagina.objects.visible().filter(~Exists(stand.filter(bij))).order_by("pk")[:_PER_BEURT]
    paginas = list(nieuw.specific())
    for pagina in paginas:
        collect_links(pagina)
    if paginas:
        Buitenlink.objects.filter(plekken__isnull=True).delete()
    return len(paginas)


@transaction.atomic
def collect_links(pagina: Pagina) -> None:
    """Store the links of a published page in place of those known before."""
    nu = timezone.now()
    gevonden = list(links_van(pagina))
    adressen = sorted({link.adres for link in gevonden if link.adres})
    Buitenlink.objects.bulk_create(
        [Buitenlink(adres=adres, host=host_van(adres)) for adres in adressen], ignore_conflicts=True
    )
    bekend = dict(Buitenlink.objects.filter(adres__in=adressen).values_list("adres", "pk"))
    Linkplek.objects.filter(pagina=pagina.pk).delete()
    Linkplek.objects.bulk_create(
        Linkplek(
            pagina_id=pagina.pk,
            pad=link.pad[:255],
            tekst=link.tekst[:120],
            buitenlink_id=bekend[link.adres] if link.adres else None,
            naar_pagina=link.naar_pagina,
            naar_document=link.naar_document,
        )
        for link in gevonden
    )
    # A page may say that it was published later than this clock says it is; it is known all the same.
    tot = max(nu, pagina.last_published_at or nu)
    Linkstand.objects.update_or_create(pagina_id=pagina.pk, defaults={"verzameld_op": tot})


def links_van(pagina: Pagina) -> Iterator[Link]:
    """Yield the links of a page as they are stored: an address of another site as it is asked for."""
    eigen = {host_van(settings.WAGTAILADMIN_BASE_URL), *Site.objects.values_list("hostname", flat=True)}
    for link in find_links(pagina):
        if not link.adres and (link.naar_pagina or link.naar_document):
            yield link
        elif link.adres.lower().startswith(("http://", "https://")):
            netjes = tidy_adres(link.adres)
            # The site itself is reached from here in other ways than by a visitor.
            if len(netjes) <= LANGSTE_ADRES and host_van(netjes) not in eigen:
                yield link._replace(adres=netjes)


def host_van(adres: str) -> str:
    """Return the host of an address; "" for what is not an address."""
    try:
        return (urlsplit(adres).hostname or "")[:255]
    except ValueError:
        return ""
