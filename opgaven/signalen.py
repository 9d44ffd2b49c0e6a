"""What follows from a speerpunt being moved."""

from django.db.models import Model
from django.dispatch import receiver
from wagtail.signals import post_page_move

from regioprogramma.core.models import Pagina

from .models import Speerpunt


@receiver(post_page_move, sender=Speerpunt)
def follow_parent(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """A speerpunt that moves to another opgave belongs to that one, and comes last there."""
    speerpunt = Speerpunt.objects.get(pk=instance.pk)
    if speerpunt.get_parent().pk != speerpunt.opgave_id:
        speerpunt.volgorde = None
        speerpunt.save()
