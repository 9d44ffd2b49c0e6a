"""Finds the links in what editors wrote: in texts, blocks and fields of a page, and of what belongs to it."""

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from django.db import models
from django.db.models.base import ModelBase
from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField

from regioprogramma.core.opmaak import read_number

from .wandeling import read_leaves

_LINK = re.compile(r"<a\s([^>]*)>(.*?)</a>", re.DOTALL)
_EIGENSCHAP = re.compile(r'([a-z]+)="([^"]*)"')
_NAAR = {"page": "naar_pagina", "document": "naar_document"}


class Link(NamedTuple):
    """A link: where it stands, its words, and what it leads to: an address or the number of a page or document."""

    pad: str
    tekst: str
    adres: str = ""
    naar_pagina: int | None = None
    naar_document: int | None = None


def find_links(pagina: models.Model) -> Iterator[Link]:
    """Yield the links of a page of its own type."""
    yield from _in_fields(pagina, "")
    for relatie in get_all_child_relations(type(pagina)):
        if fields_with_links(relatie.related_model):
            naam = relatie.get_accessor_name()
            for kind in getattr(pagina, naam).all():
                yield from _in_fields(kind, f"{naam}.{kind.pk}.")


@cache
def fields_with_links(model: ModelBase) -> list[models.Field]:
    """Return the fields of a model that may hold a link."""
    soorten = (StreamField, RichTextField, models.URLField)
    return [veld for veld in model._meta.get_fields() if isinstance(veld, soorten)]


def _in_fields(ding: Any, begin: str) -> Iterator[Link]:
    for veld in fields_with_links(ding._meta.model):
        waarde, pad = getattr(ding, veld.name), f"{begin}{veld.name}"
        if isinstance(veld, StreamField):
            for plek, blad in read_leaves(waarde.stream_block, list(waarde.raw_data)):
                yield from _in_leaf(plek.blok, blad, ".".join((pad, *plek.pad)))
        elif isinstance(veld, RichTextField):
            yield from _in_text(waarde or "", pad)
        elif waarde:
            yield Link(pad, "", waarde)


def _in_leaf(blok: blocks.Block, waarde: Any, pad: str) -> Iterator[Link]:
    """Yield the links of a block without others inside; of most kinds there are none."""
    if isinstance(blok, blocks.RichTextBlock):
        yield from _in_text(waarde, pad)
    elif isinstance(blok, blocks.URLBlock):
        yield Link(pad, "", waarde)
    elif isinstance(blok, DocumentChooserBlock):
        yield Link(pad, "", naar_document=int(waarde))
    elif isinstance(blok, blocks.PageChooserBlock):
        yield Link(pad, "", naar_pagina=int(waarde))


def _in_text(tekst: str, pad: str) -> Iterator[Link]:
    for eigenschappen, inhoud in _LINK.findall(tekst):
        kenmerken = {naam: html.unescape(waarde) for naam, waarde in _EIGENSCHAP.findall(eigenschappen)}
        woorden = " ".join(html.unescape(strip_tags(inhoud)).split())
        soort, nummer = _NAAR.get(kenmerken.get("linktype", "")), read_number(kenmerken.get("id"))
        if soort and nummer is not None:
            naar: dict[str, Any] = {soort: nummer}
            yield Link(pad, woorden, **naar)
        elif not soort:
            yield Link(pad, woorden, kenmerken.get("href", ""))
