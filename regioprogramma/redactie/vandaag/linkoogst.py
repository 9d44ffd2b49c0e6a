"""Collects the links on pages as they are published: in texts, blocks and fields."""

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import quote, urldefrag, urlsplit, urlunsplit

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Site

from regioprogramma.core.models import Pagina
from regioprogramma.redactie.models import Buitenlink, Linkplek, Linkstand

#: Of how many pages the links are collected in one go.
PER_BEURT = 50
LANGSTE_ADRES = Buitenlink._meta.get_field("adres").max_length
_LINK = re.compile(r"<a\s([^>]*)>(.*?)</a>", re.DOTALL)
_EIGENSCHAP = re.compile(r'([a-z]+)="([^"]*)"')
_NAAR = {"page": "naar_pagina", "document": "naar_document"}


class Gevonden(NamedTuple):
    """A link: where it stands, its words, and what it leads to: an address or the number of a page or document."""

    pad: str
    tekst: str
    adres: str = ""
    naar_pagina: int | None = None
    naar_document: int | None = None


def oogst():
    """Collect the links of the pages that were published since they were last looked at; return how many."""
    stand = Linkstand.objects.filter(pagina=OuterRef("pk"))
    bij = Q(verzameld_op__gte=OuterRef("last_published_at")) | Q(pagina__last_published_at__isnull=True)
    nieuw = Pagina.objects.visible().filter(~Exists(stand.filter(bij))).order_by("pk")[:PER_BEURT]
    paginas = list(nieuw.specific())
    for pagina in paginas:
        verzamel(pagina)
    if paginas:
        Buitenlink.objects.filter(plekken__isnull=True).delete()
    return len(paginas)


@transaction.atomic
def verzamel(pagina):
    """Store the links of a published page in the place of those known before."""
    nu = timezone.now()
    gevonden = [link for link in links_van(pagina) if not link.adres or not _is_eigen(link.adres)]
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


def links_van(pagina) -> Iterator[Gevonden]:
    """Yield the links of a page of its own type."""
    yield from _uit_velden(pagina, "")
    for relatie in get_all_child_relations(type(pagina)):
        if velden_met_links(relatie.related_model):
            naam = relatie.get_accessor_name()
            for kind in getattr(pagina, naam).all():
                yield from _uit_velden(kind, f"{naam}.{kind.pk}.")


@cache
def velden_met_links(model):
    """Return the fields of a model that may hold a link."""
    soorten = (StreamField, RichTextField, models.URLField)
    return [veld for veld in model._meta.get_fields() if isinstance(veld, soorten)]


def _uit_velden(ding, begin):
    for veld in velden_met_links(type(ding)):
        waarde, pad = getattr(ding, veld.name), f"{begin}{veld.name}"
        if isinstance(veld, StreamField):
            yield from _uit_blok(waarde.stream_block, list(waarde.raw_data), pad)
        elif isinstance(veld, RichTextField):
            yield from _uit_tekst(waarde or "", pad)
        elif waarde:
            yield from _naar_buiten(waarde, "", pad)


def _uit_blok(blok, waarde, pad):
    """Yield the links of a block; `waarde` is as it is stored, so that what is deleted is still named."""
    for soort, lees in _LEZERS:
        if waarde and isinstance(blok, soort):
            yield from lees(blok, waarde, pad)
            return


def _uit_stroom(blok, delen, pad):
    for deel in delen:
        if deel["type"] in blok.child_blocks:
            yield from _uit_blok(blok.child_blocks[deel["type"]], deel["value"], f"{pad}.{deel.get('id') or ''}")


def _uit_bundel(blok, waarde, pad):
    for naam, kind in blok.child_blocks.items():
        yield from _uit_blok(kind, waarde.get(naam), f"{pad}.{naam}")


#: How each kind of block is read; other kinds hold no links.
_LEZERS = (
    (blocks.RichTextBlock, lambda blok, waarde, pad: _uit_tekst(waarde, pad)),
    (blocks.URLBlock, lambda blok, waarde, pad: _naar_buiten(waarde, "", pad)),
    (DocumentChooserBlock, lambda blok, waarde, pad: [Gevonden(pad, "", naar_document=int(waarde))]),
    (blocks.PageChooserBlock, lambda blok, waarde, pad: [Gevonden(pad, "", naar_pagina=int(waarde))]),
    (blocks.StreamBlock, _uit_stroom),
    (blocks.StructBlock, _uit_bundel),
)


def _uit_tekst(tekst, pad):
    for eigenschappen, inhoud in _LINK.findall(tekst):
        kenmerken = {naam: html.unescape(waarde) for naam, waarde in _EIGENSCHAP.findall(eigenschappen)}
        woorden = " ".join(html.unescape(strip_tags(inhoud)).split())
        soort = _NAAR.get(kenmerken.get("linktype"))
        if soort and kenmerken.get("id", "").isdigit():
            yield Gevonden(pad, woorden, **{soort: int(kenmerken["id"])})
        elif not soort:
            yield from _naar_buiten(kenmerken.get("href", ""), woorden, pad)


def _naar_buiten(adres, woorden, pad):
    if adres.lower().startswith(("http://", "https://")):
        netjes = maak_netjes(adres)
        if len(netjes) <= LANGSTE_ADRES:
            yield Gevonden(pad, woorden, adres=netjes)


def maak_netjes(adres):
    """Return an address as it is asked for: without fragment, in plain letters; what is no address stays as it is."""
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


def host_van(adres):
    """Return the host of an address; "" of what is no address."""
    try:
        return (urlsplit(adres).hostname or "")[:255]
    except ValueError:
        return ""


def _is_eigen(adres):
    """Whether an address is of this very site: that is reached from here in other ways than by a visitor."""
    eigen = {host_van(settings.WAGTAILADMIN_BASE_URL), *Site.objects.values_list("hostname", flat=True)}
    return host_van(adres) in eigen
