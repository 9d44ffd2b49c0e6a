"""What follows from a page being published, moved, withdrawn or deleted."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from django.urls import reverse
from wagtail.models import Site
from wagtail.signals import page_published, page_unpublished

from .bestanden import lees_document
from .models import Document, Pagina, VervallenAdres


def _adres(pagina):
    """Return (site, path) of a page; None when no site serves it."""
    for site in Site.objects.select_related("root_page"):
        wortel = site.root_page.url_path
        if pagina.url_path.startswith(wortel):
            return site, "/" + pagina.url_path[len(wortel) :]
    return None


def _onthoud(pagina):
    if adres := _adres(pagina):
        site, pad = adres
        VervallenAdres.objects.update_or_create(site=site, pad=pad[:2000], defaults={"titel": pagina.title})


@receiver(page_unpublished)
def remember_withdrawn(sender, instance, **kwargs):
    """An address that was once published says what was there."""
    _onthoud(instance)


@receiver(pre_delete)
def remember_deleted(sender, instance, **kwargs):
    """A deleted page leaves its title at its address, when visitors could know that address."""
    if isinstance(instance, Pagina) and sender is not Pagina and instance.live and instance.first_published_at:
        _onthoud(instance)


@receiver(page_published)
def forget_withdrawn(sender, instance, **kwargs):
    """An address that is in use again is no longer withdrawn."""
    if adres := _adres(instance):
        site, pad = adres
        VervallenAdres.objects.filter(site=site, pad=pad[:2000]).delete()


@receiver(post_save, sender=Document)
def read_document(sender, instance, raw=False, **kwargs):
    """Count the pages and take the text out of a new file, in the background."""
    if not raw and instance.file_hash != instance.gelezen_hash:
        lees_document.enqueue(instance.pk)


@receiver(post_delete, sender=Document)
def remember_deleted_document(sender, instance, **kwargs):
    """The address of a deleted document says what was there."""
    if site := Site.objects.filter(is_default_site=True).first():
        pad = reverse("document_kort", args=[instance.pk])
        VervallenAdres.objects.update_or_create(site=site, pad=pad, defaults={"titel": instance.title})
