"""What follows from a gemeente or an organisation getting another address, or from its deletion."""

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver

from regioprogramma.core.adressen import expire_adres, take_adres

from .adressen import MetAdres, addresses_of, lead_to
from .models import Gemeente, Organisatie


@receiver(pre_save, sender=Gemeente)
@receiver(pre_save, sender=Organisatie)
def remember_slug(sender: type[Model], instance: MetAdres, raw: bool = False, **kwargs: object) -> None:
    """Keep the slug that it had."""
    bekend = sender.objects.filter(pk=instance.pk) if instance.pk and not raw else sender.objects.none()
    instance.oude_slug = bekend.values_list("slug", flat=True).first()


@receiver(post_save, sender=Gemeente)
@receiver(post_save, sender=Organisatie)
def lead_from_old_address(sender: type[Model], instance: MetAdres, raw: bool = False, **kwargs: object) -> None:
    """What has another address is found at the old one too."""
    if raw:
        return
    if instance.oude_slug and instance.oude_slug != instance.slug:
        lead_to(instance, instance.oude_slug, instance)
    elif not instance.oude_slug:
        for adres in addresses_of(instance, instance.slug):
            take_adres(adres)


@receiver(post_delete, sender=Gemeente)
@receiver(post_delete, sender=Organisatie)
def remember_deleted(sender: type[Model], instance: MetAdres, **kwargs: object) -> None:
    """What was deleted leaves its name at its address, unless that leads on already."""
    expire_adres(addresses_of(instance, instance.slug)[0], instance.naam)
