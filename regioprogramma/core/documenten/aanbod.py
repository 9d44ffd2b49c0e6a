"""Which documents the pages offer: in their lists, their reports and their texts. From it follows what is public."""

from collections.abc import Iterable
from functools import partial
from operator import attrgetter

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, FilteredRelation, Q, QuerySet, When, Window
from django.db.models.functions import RowNumber
from django.http import Http404
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.permissions import policy_registry

from regioprogramma.core.inhoud import find_links
from regioprogramma.core.models import (
    Document,
    DocumentenMixin,
    DocumentInTekst,
    Gebruiker,
    Pagina,
    Weg,
    released,
    ways_to,
)
from regioprogramma.core.pagina import Ingetrokken
from regioprogramma.core.registers import aanbod_veranderd, every_minute


def offers() -> list[Weg]:
    """Return every way in which a page offers a document; see `ways_to`."""
    return ways_to(Document)


def require_readable(document: Document, gebruiker: Gebruiker | AnonymousUser) -> None:
    """Let nobody read a document that is not released, except whoever works with it in the CMS.

    Raises Ingetrokken for one that was public once, Http404 for one that never was: its title is nobody's business.
    For what is released but behind a log-in, Wagtail asks for that log-in.
    """
    if Document.objects.filter(released(), pk=document.pk).exists() or works_with(gebruiker, document):
        return
    raise Ingetrokken(document.title) if document.was_openbaar else Http404("not public")


def works_with(gebruiker: Gebruiker | AnonymousUser, document: Document) -> bool:
    """Whether somebody may choose or change a document in the CMS, and so read it before it is public."""
    beleid = policy_registry.get_by_type(Document)
    return gebruiker.is_authenticated and beleid.user_has_any_permission_for_instance(
        gebruiker, {"choose", "change", "delete"}, document
    )


def documents_of(paginas: Iterable[int] | QuerySet) -> set[int]:
    """Return the ids of the documents that these pages (ids or a queryset of them) offer."""
    vragen = [
        model.objects.filter(**{f"{pagina}__in": paginas, f"{document}__isnull": False})
        .order_by()
        .values_list(document, flat=True)
        for model, document, pagina in offers()
    ]
    return set(vragen[0].union(*vragen[1:]))


def pages_offering(document: Document) -> set[int]:
    """Return the ids of the pages that offer a document, visible or not."""
    return {
        pk
        for model, naar, pagina in offers()
        for pk in model.objects.filter(**{naar: document}).values_list(pagina, flat=True)
    }


def documents_in(pagina: Pagina) -> set[int]:
    """Return the ids of the documents that a page offers as it is here: a draft, say, or what is being typed."""
    hangt_aan = {
        getattr(rij, document.attname)
        for relatie in get_all_child_relations(type(pagina))
        for document in relatie.related_model._meta.fields
        if document.is_relation and document.related_model is Document
        for rij in getattr(pagina, relatie.get_accessor_name()).all()
    }
    return {pk for pk in hangt_aan | _in_text(pagina) if pk}


def _in_text(pagina: Pagina) -> set[int]:
    return {link.naar_document for link in find_links(pagina) if link.naar_document}


def note_documents(pagina: Pagina) -> None:
    """Store which documents the texts of a page name; announce all it offers: it may be visible or hidden now."""
    rijen = DocumentInTekst.objects.filter(pagina=pagina.pk)
    toen, nu = set(rijen.values_list("document", flat=True)), _in_text(pagina)
    if toen - nu:
        rijen.filter(document__in=toen - nu).delete()
    if nu - toen:
        bestaan = Document.objects.filter(pk__in=nu - toen)
        nieuw = [DocumentInTekst(pagina_id=pagina.pk, document=document) for document in bestaan]
        DocumentInTekst.objects.bulk_create(nieuw, ignore_conflicts=True)
    tell_of_documents(toen | documents_of([pagina.pk]))


def tell_of_documents(documenten: set[int]) -> None:
    """Say that these documents (ids) may be public now, or no longer; those that are stay known as once public."""
    if not documenten:
        return
    deze = Document.objects.filter(pk__in=documenten)
    publiek = set(Document.objects.visible().filter(pk__in=documenten).values_list("pk", flat=True))
    nu = timezone.now()
    deze.filter(pk__in=publiek).update(
        was_openbaar=True,
        bekend_als_openbaar=True,
        ingetrokken_op=None,
        gewijzigd_op=Case(When(bekend_als_openbaar=False, then=nu), default="gewijzigd_op"),
    )
    deze.exclude(pk__in=publiek).update(
        bekend_als_openbaar=False,
        ingetrokken_op=Case(When(bekend_als_openbaar=True, then=nu), default="ingetrokken_op"),
    )
    aanbod_veranderd.send(sender=Document, documenten=set(documenten))


@every_minute
def tell_of_time() -> None:
    """Tell of the documents that became public, or stopped being so, because a day has come or a page has expired."""
    publiek = Document.objects.visible().order_by().values("pk")
    erbij = Q(bekend_als_openbaar=False, pk__in=publiek)
    eraf = Q(bekend_als_openbaar=True) & ~Q(pk__in=publiek)
    tell_of_documents(set(Document.objects.filter(erbij | eraf).values_list("pk", flat=True)))


def readable_documenten(pagina: DocumentenMixin, ids: Iterable[int] = ()) -> dict[int, Document]:
    """Return {id: document} of these documents and the page's own, without those behind a log-in; asked once.

    Whoever may see the page may see what it offers: on a draft too, whose documents are public as soon as it is.
    """
    gelezen = pagina.remember("documenten", partial(_read_documenten, pagina, set(ids)))
    if nieuw := set(ids) - gelezen.keys():
        gelezen.update(_unlocked(nieuw))
    return {pk: document for pk, document in gelezen.items() if document}


def own_documenten(pagina: DocumentenMixin) -> list[Document]:
    """Return the readable documents that a page lists, in the editor's order."""
    eigen = [document for document in readable_documenten(pagina).values() if getattr(document, "plek", None)]
    return sorted(eigen, key=attrgetter("plek"))


def _read_documenten(pagina: DocumentenMixin, ids: set[int]) -> dict[int, Document | None]:
    """Return {id: document or None} of these and the page's own; its own have a place (`plek`), from 1."""
    if not pagina.is_stored("document_koppelingen"):
        plekken = {rij.document_id: plek for plek, rij in enumerate(pagina.kinderen("document_koppelingen"), 1)}
        gelezen = _unlocked(ids | plekken.keys())
        for pk, document in gelezen.items():
            if document:
                document.plek = plekken.get(pk)
        return gelezen
    eigen = FilteredRelation("pagina_koppelingen", condition=Q(pagina_koppelingen__pagina=pagina.pk or 0))
    zichtbaar = Document.objects.unlocked().annotate(eigen=eigen).filter(Q(eigen__isnull=False) | Q(pk__in=ids))
    volgorde = Window(RowNumber(), order_by=["eigen__sort_order", "eigen__pk"])
    op_plek = zichtbaar.annotate(plek=Case(When(eigen__isnull=False, then=volgorde)))
    return {**dict.fromkeys(ids), **{document.pk: document for document in op_plek}}


def _unlocked(ids: Iterable[int]) -> dict[int, Document | None]:
    zichtbaar = Document.objects.unlocked().in_bulk(set(ids))
    return {pk: zichtbaar.get(pk) for pk in ids}
