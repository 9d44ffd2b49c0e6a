"""Whatever can change a list marks the pieces it is about."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site
from wagtail.signals import post_page_move

from regioprogramma.core.models import Document, Pagina, PaginaDocument, PaginaTrefwoord
from regioprogramma.core.registers import aanbod_veranderd, trefwoorden_geschreven

from .bijhouden import mark_stukken
from .models import Stuk, Sturing


@receiver([post_save, post_delete])
def mark_saved_page(sender, instance, **kwargs):
    """Every save and deletion of a page: publishing and withdrawing save it too."""
    if isinstance(instance, Pagina):
        mark_stukken([instance.pk])


@receiver(m2m_changed)
def mark_relations(sender, instance, **kwargs):
    """The speerpunten of a project and the opgaven of a message."""
    if isinstance(instance, Pagina):
        mark_stukken([instance.pk])


@receiver([post_save, post_delete], sender=PaginaTrefwoord)
@receiver([post_save, post_delete], sender=Sturing)
def mark_owner(sender, instance, **kwargs):
    """Another keyword, pin or hidden piece of a page."""
    mark_stukken([instance.pagina_id], relaties=sender is Sturing)


@receiver(trefwoorden_geschreven)
def mark_owners(sender, paginas, **kwargs):
    """Other keywords of many pages."""
    mark_stukken(paginas, relaties=False)


@receiver([post_save, post_delete], sender=PaginaDocument)
def mark_both(sender, instance, **kwargs):
    """A document that a page offers, or no longer does."""
    mark_stukken([instance.pagina_id, -instance.document_id])


@receiver([post_save, post_delete], sender=Document)
def mark_document(sender, instance, **kwargs):
    """Another date or collection of a document."""
    mark_stukken([-instance.pk])


@receiver(aanbod_veranderd)
def mark_offered(sender, documenten, **kwargs):
    """Documents that may be public now, or no longer."""
    mark_stukken(-pk for pk in documenten)


@receiver(post_page_move)
def mark_moved(sender, instance, **kwargs):
    """A page takes all below it along: to another site, or behind a log-in."""
    mark_stukken(_onder(instance.path))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def mark_restricted(sender, instance, **kwargs):
    """A restriction holds for all below its page."""
    mark_stukken(_onder(instance.page.path))


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver(post_save, sender=Collection)
def mark_documents(sender, instance, **kwargs):
    """A restriction holds for the documents of all collections below it."""
    pad = instance.path if isinstance(instance, Collection) else instance.collection.path
    mark_stukken(-pk for pk in Document.objects.filter(collection__path__startswith=pad).values_list("pk", flat=True))


@receiver([post_save, post_delete], sender=Site)
def mark_site(sender, instance, **kwargs):
    """Another root page: other pages belong to the site."""
    mark_stukken({*Pagina.objects.values_list("pk", flat=True), *Stuk.objects.values_list("pk", flat=True)})


def _onder(pad):
    return Pagina.objects.filter(path__startswith=pad).values_list("pk", flat=True)
