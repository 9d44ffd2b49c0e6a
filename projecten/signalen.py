"""What follows for projects from a change of their opgave."""

from django.db.models import Model
from django.db.models.signals import post_save
from django.dispatch import receiver

from opgaven.models import Opgave
from regioprogramma.core.models import Pagina

from .models import Project


@receiver(post_save, sender=Opgave)
def follow_colour(sender: type[Model], instance: Opgave, raw: bool = False, **kwargs: object) -> None:
    """Projects stand elsewhere in the tree than their opgave; its colour reaches them too."""
    if not raw:
        eigen = Project.objects.filter(opgave=instance).values("pk")
        Pagina.objects.filter(pk__in=eigen).exclude(accent=instance.accent).update(accent=instance.accent)
