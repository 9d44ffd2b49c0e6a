"""What follows from a gemeente getting another address, or from its deletion."""

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.urls import reverse

from regioprogramma.core.adressen import expire_adres, lead_on, take_adres

from .models import Gemeente


def _adres(slug: str) -> str:
    return reverse("gemeente", args=[slug])


def _feed(slug: str) -> str:
    return reverse("feed_onderwerp", args=["gemeente", slug])


@receiver(pre_save, sender=Gemeente)
def remember_slug(sender: type[Model], instance: Gemeente, raw: bool = False, **kwargs: object) -> None:
    """Keep the slug that a gemeente had."""
    bekend = Gemeente.objects.filter(pk=instance.pk) if instance.pk and not raw else Gemeente.objects.none()
    instance.oude_slug = bekend.values_list("slug", flat=True).first()


@receiver(post_save, sender=Gemeente)
def lead_from_old_address(sender: type[Model], instance: Gemeente, raw: bool = False, **kwargs: object) -> None:
    """A gemeente with another address is found at the old one too."""
    if raw:
        return
    if instance.oude_slug and instance.oude_slug != instance.slug:
        lead_on(_adres(instance.oude_slug), _adres(instance.slug))
        lead_on(_feed(instance.oude_slug), _feed(instance.slug))
    elif not instance.oude_slug:
        take_adres(_adres(instance.slug))
        take_adres(_feed(instance.slug))


@receiver(post_delete, sender=Gemeente)
def remember_deleted(sender: type[Model], instance: Gemeente, **kwargs: object) -> None:
    """A deleted gemeente leaves its name at its address, unless that leads on already."""
    expire_adres(_adres(instance.slug), instance.naam)
