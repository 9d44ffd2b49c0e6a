"""What follows from a keyword getting another address, or from its deletion."""

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver

from regioprogramma.core.models import Trefwoord

from .adressen import expire_trefwoordadres, lead_trefwoord_on, take_trefwoordadres


@receiver(pre_save, sender=Trefwoord)
def remember_slug(sender: type[Model], instance: Trefwoord, raw: bool = False, **kwargs: object) -> None:
    """Keep the slug that a keyword had."""
    bekend = not raw and instance.pk
    instance.oude_slug = (
        Trefwoord.objects.filter(pk=instance.pk).values_list("slug", flat=True).first() if bekend else None
    )


@receiver(post_save, sender=Trefwoord)
def lead_from_old_address(sender: type[Model], instance: Trefwoord, raw: bool = False, **kwargs: object) -> None:
    """A keyword with another address is found at the old one too."""
    if raw:
        return
    if instance.oude_slug and instance.oude_slug != instance.slug:
        lead_trefwoord_on(instance.oude_slug, instance.slug)
    elif not instance.oude_slug:
        take_trefwoordadres(instance.slug)


@receiver(post_delete, sender=Trefwoord)
def remember_deleted_keyword(sender: type[Model], instance: Trefwoord, **kwargs: object) -> None:
    """A deleted keyword leaves its name at its address, unless that leads on already."""
    expire_trefwoordadres(instance.slug, instance.naam)
