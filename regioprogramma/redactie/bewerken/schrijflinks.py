"""What the editor for rich text wants to know of every link, read at once for all texts of a form.

Wagtail asks three times per link: for the page, for all of it, and for the page above it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from wagtail import hooks
from wagtail.admin.rich_text.converters.html_to_contentstate import PageLinkElementHandler
from wagtail.documents.rich_text.contentstate import DocumentLinkElementHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from regioprogramma.core.inhoud import find_links
from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.opmaak import read_number

_Gegevens = dict[str, Any]


@dataclass
class Bestemmingen:
    """What is known of the pages and documents that a form links to: {id: what the editor wants to know}."""

    paginas: dict[int, _Gegevens] = field(default_factory=dict)
    documenten: dict[int, _Gegevens] = field(default_factory=dict)


_GELEZEN: ContextVar[Bestemmingen | None] = ContextVar("bestemmingen", default=None)


@contextmanager
def read_links_of(pagina: Pagina) -> Iterator[None]:
    """Know within this block where the links in the texts of a page lead to."""
    links = list(find_links(pagina))
    paginas = {link.naar_pagina for link in links if link.naar_pagina is not None}
    documenten = {link.naar_document for link in links if link.naar_document is not None}
    merk = _GELEZEN.set(Bestemmingen(_read_pages(paginas), _read_documents(documenten)))
    try:
        yield
    finally:
        _GELEZEN.reset(merk)


def _read_pages(ids: set[int]) -> dict[int, _Gegevens]:
    paginas = Pagina.objects.in_bulk(ids) if ids else {}
    boven = {pagina.path[: -Pagina.steplen] for pagina in paginas.values()}
    ouders = dict(Pagina.objects.filter(path__in=boven).values_list("path", "pk")) if boven else {}
    return {
        pk: {"id": pk, "url": pagina.url, "parentId": ouders.get(pagina.path[: -Pagina.steplen])}
        for pk, pagina in paginas.items()
    }


def _read_documents(ids: set[int]) -> dict[int, _Gegevens]:
    documenten = Document.objects.in_bulk(ids) if ids else {}
    return {pk: {"id": pk, "url": papier.url, "filename": papier.filename} for pk, papier in documenten.items()}


class NaarPagina(PageLinkElementHandler):
    """A link to a page."""

    def get_attribute_data(self, attrs: Mapping[str, str]) -> _Gegevens:
        """Return what the editor wants to know; Wagtail looks up, or calls broken, what was not read."""
        gelezen, nummer = _GELEZEN.get(), read_number(attrs.get("id"))
        bekend = gelezen.paginas.get(nummer) if gelezen and nummer is not None else None
        return bekend or super().get_attribute_data(attrs)


class NaarDocument(DocumentLinkElementHandler):
    """A link to a document."""

    def get_attribute_data(self, attrs: Mapping[str, str]) -> _Gegevens:
        """Return what the editor wants to know; Wagtail looks up, or calls broken, what was not read."""
        gelezen, nummer = _GELEZEN.get(), read_number(attrs.get("id"))
        bekend = gelezen.documenten.get(nummer) if gelezen and nummer is not None else None
        return bekend or super().get_attribute_data(attrs)


@hooks.register("register_rich_text_features", order=10)
def know_links(features: FeatureRegistry) -> None:
    """Use these in place of Wagtail's own, which are registered before."""
    regels = features.converter_rules_by_converter["contentstate"]
    regels["link"]["from_database_format"]['a[linktype="page"]'] = NaarPagina("LINK")
    regels["document-link"]["from_database_format"]['a[linktype="document"]'] = NaarDocument("DOCUMENT")
