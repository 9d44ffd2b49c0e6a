"""What follows for the editors from a change of the pages."""

from django.apps import AppConfig
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_migrate, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.search.index import insert_or_update_object
from wagtail.search.models import IndexEntry

from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave
from projecten.models import Project
from regioprogramma.core.models import Pagina

from .opgavegroepen import delete_groepen, follow_opgaven, make_groep, rename_groep


@receiver(pre_save, sender=Opgave)
def remember_title(sender: type[Model], instance: Opgave, raw: bool = False, **kwargs: object) -> None:
    """Keep the title an opgave had, so that its group can be found by it."""
    instance.oude_title = (
        None
        if raw or not instance.pk
        else Opgave.objects.filter(pk=instance.pk).values_list("title", flat=True).first()
    )


@receiver(post_save, sender=Opgave)
def follow_opgave(sender: type[Model], instance: Opgave, created: bool, raw: bool = False, **kwargs: object) -> None:
    """A new opgave gets a group of editors; one that is renamed takes its group along."""
    if created and not raw:
        make_groep(instance)
    elif instance.oude_title and instance.oude_title != instance.title:
        rename_groep(instance, instance.oude_title)


@receiver(pre_delete, sender=Opgave)
def forget_opgave(sender: type[Model], instance: Opgave, **kwargs: object) -> None:
    """The group of an opgave that is gone has no purpose left."""
    delete_groepen(instance)


@receiver(post_save, sender=Project)
def follow_project(sender: type[Model], instance: Project, raw: bool = False, **kwargs: object) -> None:
    """A project belongs to the editors of its opgave."""
    if not raw:
        follow_opgaven(instance, [instance.opgave] if instance.opgave else [])


@receiver(m2m_changed, sender=Nieuwsbericht.opgaven.through)
def follow_message(sender: type[Model], instance: Nieuwsbericht, action: str, reverse: bool, **kwargs: object) -> None:
    """A message belongs to the editors of the opgaven it names."""
    if action.startswith("post_") and not reverse:
        follow_opgaven(instance, Opgave.objects.filter(nieuwsberichten=instance.pk))


@receiver(post_migrate)
def index_first_pages(sender: AppConfig, using: str, **kwargs: object) -> None:
    """The pages that a migration made can be found in the CMS: a migration writes them behind the index's back."""
    # Sent once per app that has models; once is enough.
    if sender.label == "core" and not IndexEntry.objects.using(using).exists():
        for pagina in Pagina.objects.using(using).filter(depth__gt=1).specific():
            insert_or_update_object(pagina)
