"""Which documents the pages offer: in their lists, their reports and their texts. From it follows what is public."""

from functools import cache

from django.db.models import Exists, OuterRef, Q
from django.http import Http404
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.permissions import policy_registry

from .gebeurtenissen import aanbod_veranderd
from .links import find_links
from .models import Document, DocumentInTekst, Pagina
from .periodiek import elke_minuut
from .uitzonderingen import Ingetrokken


@cache
def ways_to(model):
    """Return [(rows, their field to `model`, their field to the page)]: every way in which a page points at one.

    Whatever hangs on a page counts, and the fields of pages themselves; also what a later app brings.
    """
    gevonden = [(DocumentInTekst, "document", "pagina")] if model is Document else []
    for relatie in model._meta.get_fields(include_hidden=True):
        if not (relatie.one_to_many and relatie.auto_created):
            continue
        rijen = relatie.related_model
        if issubclass(rijen, Pagina):
            gevonden.append((rijen, relatie.field.name, "pk"))
        for veld in rijen._meta.fields:
            if isinstance(veld, ParentalKey) and issubclass(veld.related_model, Pagina):
                gevonden.append((rijen, relatie.field.name, veld.name))
    return gevonden


def offers():
    """Return every way in which a page offers a document; see `ways_to`."""
    return ways_to(Document)


def stands_on(model, paginas):
    """Return the condition for the things of `model` that any of these pages (a queryset) points at."""
    uit = Q(pk__in=[])
    for rijen, ding, pagina in ways_to(model):
        uit |= Exists(rijen.objects.filter(**{ding: OuterRef("pk"), f"{pagina}__in": paginas.order_by().values("pk")}))
    return uit


def released():
    """Return the condition for the documents that a visible page offers, or that have a public day of their own."""
    return Q(openbaar_vanaf__lte=timezone.localdate()) | stands_on(Document, Pagina.objects.visible())


def require_readable(document, gebruiker):
    """Let nobody read a document that is not released, but who works with it in the CMS.

    Raises Ingetrokken for one that was public once, Http404 for one that never was: its title is nobody's business.
    What is released and behind a log-in, Wagtail asks a log-in for.
    """
    if Document.objects.filter(released(), pk=document.pk).exists() or works_with(gebruiker, document):
        return
    raise Ingetrokken(document.title) if document.was_openbaar else Http404("not public")


def works_with(gebruiker, document):
    """Whether somebody may choose or change a document in the CMS, and so read it before it is public."""
    beleid = policy_registry.get_by_type(Document)
    return gebruiker.is_authenticated and beleid.user_has_any_permission_for_instance(
        gebruiker, {"choose", "change", "delete"}, document
    )


def documents_of(paginas):
    """Return the ids of the documents that these pages (ids or a queryset of them) offer."""
    return {
        pk
        for model, document, pagina in offers()
        for pk in model.objects.filter(**{f"{pagina}__in": paginas, f"{document}__isnull": False}).values_list(
            document, flat=True
        )
    }


def pages_offering(document):
    """Return the ids of the pages that offer a document, visible or not."""
    return {
        pk
        for model, naar, pagina in offers()
        for pk in model.objects.filter(**{naar: document}).values_list(pagina, flat=True)
    }


def documents_in(pagina):
    """Return the ids of the documents that a page offers as it is here: a draft, say, or what is being typed."""
    hangt_aan = {
        getattr(rij, document.attname)
        for relatie in get_all_child_relations(type(pagina))
        for document in relatie.related_model._meta.fields
        if document.is_relation and document.related_model is Document
        for rij in getattr(pagina, relatie.get_accessor_name()).all()
    }
    return {pk for pk in hangt_aan | _in_text(pagina) if pk}


def _in_text(pagina):
    return {link.naar_document for link in find_links(pagina) if link.naar_document}


def note_documents(pagina):
    """Keep which documents the texts of a page name, and tell it of all that it offers: it may be another page now."""
    rijen = DocumentInTekst.objects.filter(pagina=pagina.pk)
    toen, nu = set(rijen.values_list("document", flat=True)), _in_text(pagina)
    if toen - nu:
        rijen.filter(document__in=toen - nu).delete()
    if nu - toen:
        bestaan = Document.objects.filter(pk__in=nu - toen)
        nieuw = [DocumentInTekst(pagina_id=pagina.pk, document=document) for document in bestaan]
        DocumentInTekst.objects.bulk_create(nieuw, ignore_conflicts=True)
    tell(toen | documents_of([pagina.pk]))


def tell(documenten):
    """Say that these documents (ids) may be public now, or no longer; those that are stay known as once public."""
    if not documenten:
        return
    deze = Document.objects.filter(pk__in=documenten)
    publiek = set(Document.objects.visible().filter(pk__in=documenten).values_list("pk", flat=True))
    deze.filter(pk__in=publiek).update(was_openbaar=True, bekend_als_openbaar=True)
    deze.exclude(pk__in=publiek).update(bekend_als_openbaar=False)
    aanbod_veranderd.send(sender=Document, documenten=set(documenten))


@elke_minuut
def tell_of_time():
    """Tell of the documents that became public, or stopped being so, because a day came or a page expired."""
    publiek = Document.objects.visible().order_by().values("pk")
    erbij = Q(bekend_als_openbaar=False, pk__in=publiek)
    eraf = Q(bekend_als_openbaar=True) & ~Q(pk__in=publiek)
    tell(set(Document.objects.filter(erbij | eraf).values_list("pk", flat=True)))
