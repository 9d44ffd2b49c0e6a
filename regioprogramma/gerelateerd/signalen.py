"""Whatever can change a list marks the pieces it is about."""

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Site

from regioprogramma.core.models import PaginaDocument
from regioprogramma.core.wijzigingen import Aspect, documents_changed, pages_changed

from .bijhouden import mark_stukken
from .models import Stuk, Sturing


@receiver(pages_changed)
def mark_pages(sender: type[Model], ids: set[int], aspect: Aspect, deel: type[Model] | None, **kwargs: object) -> None:
    """Pages, their keywords, and the papers they offer; nothing else that belongs to a page changes a list."""
    if aspect not in {Aspect.ONDERDEEL, Aspect.PUBLICATIE} or deel is PaginaDocument:
        mark_stukken(ids, relaties=aspect is not Aspect.TREFWOORDEN)


@receiver(documents_changed)
def mark_documents(sender: type[Model], ids: set[int], **kwargs: object) -> None:
    """Another date or collection of a document, or it may be public now."""
    mark_stukken(-pk for pk in ids)


@receiver([post_save, post_delete], sender=Sturing)
def mark_steered(sender: type[Model], instance: Sturing, **kwargs: object) -> None:
    """Another pin or hidden piece of a page."""
    mark_stukken([instance.pagina_id])


@receiver([post_save, post_delete], sender=Site)
def mark_known(sender: type[Model], instance: Site, **kwargs: object) -> None:
    """Another root page: including pieces that are no longer pages of a site."""
    mark_stukken(set(Stuk.objects.values_list("pk", flat=True)))
