"""What follows from a page being published, moved, withdrawn or deleted."""

from collections.abc import Set

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.urls import reverse
from modelsearch.signal_handlers import post_delete_signal_handler, post_save_signal_handler
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Comment, CommentReply, PageViewRestriction, Site, Workflow
from wagtail.signals import page_published, page_unpublished, post_page_move, pre_page_move
from wagtail.tasks import delete_file_from_storage_task

from regioprogramma.core.documenten import (
    ask_weergaven,
    documents_of,
    note_documents,
    offers,
    read_document,
    tell_of_documents,
)
from regioprogramma.core.inhoud import clean_texts
from regioprogramma.core.pagina import is_taken, taken_sentence
from regioprogramma.core.registers import pagina_bewaard
from regioprogramma.core.wijzigingen import leave_for_later, tells_later

from .models import ONZICHTBAAR, Afbeelding, Document, DocumentVersie, OudAdres, Pagina, VervallenAdres

#: How the name of a module of ours begins.
_VAN_ONS = tuple(f"{app}." for app in settings.OWN_APPS)
_VAN_WAGTAIL = {Collection, Comment, CommentReply, Redirect, Site, Workflow}


def _adres(pagina: Pagina) -> tuple[Site, str] | None:
    """Return (site, path) of a page; None when no site serves it."""
    for site in Site.objects.select_related("root_page"):
        wortel = site.root_page.url_path
        if pagina.url_path.startswith(wortel):
            return site, "/" + pagina.url_path[len(wortel) :]
    return None


def _remember(site: Site, pad: str, titel: str) -> None:
    """Store a withdrawn address once the change is final; a site that went with its pages needs none."""

    def store() -> None:
        if Site.objects.filter(pk=site.pk).exists():
            VervallenAdres.objects.update_or_create(site=site, pad=pad[:2000], defaults={"titel": titel})

    transaction.on_commit(store)


@receiver(pre_save)
def clean_before_save(sender: type[Model], instance: Model, raw: bool = False, **kwargs: object) -> None:
    """No text is stored with what nobody sees, however it came in; see core/inhoud/schoon.py.

    Of Wagtail's own models only those that an editor names: they stand in feeds, mails and lists as well.
    """
    if not raw and (sender.__module__.startswith(_VAN_ONS) or sender in _VAN_WAGTAIL):
        clean_texts(instance)


@receiver(page_unpublished)
def remember_withdrawn(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """An address that was once published says what was there."""
    if adres := _adres(instance):
        _remember(*adres, instance.title)


@receiver(pre_delete)
def remember_deleted(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """A deleted page leaves its title at its address, when visitors could know that address."""
    bekend = isinstance(instance, Pagina) and sender is not Pagina and instance.live and instance.first_published_at
    if bekend and (adres := _adres(instance)):
        _remember(*adres, instance.title)


@receiver(pre_delete)
def remember_where_else(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """What a deleted page was also found by is gone too: its earlier addresses, of which the redirects go with it."""
    if not isinstance(instance, Pagina) or sender is Pagina or not instance.first_published_at:
        return
    if adres := _adres(instance):
        site, _pad = adres
        oud = Redirect.get_for_site(site).filter(redirect_page=instance.pk).exclude(old_path__contains="?")
        for pad in oud.values_list("old_path", flat=True):
            _remember(site, f"{pad.rstrip('/')}/", instance.title)
        if instance.paginatype and instance.paginatype.feed:
            _remember(site, reverse("feed_onderwerp", args=[instance.paginatype.feed, instance.pk]), instance.title)


@receiver(pre_delete)
def remember_where_before(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """What a deleted thing was found by on the website before says what stood there."""
    for soort, veld in ((Pagina, "pagina"), (Document, "document"), (Afbeelding, "afbeelding")):
        # Of a page that nobody could read here, only what was known of it before.
        if isinstance(instance, soort) and (soort is not Pagina or instance.live or instance.first_published_at):
            OudAdres.objects.filter(**{veld: instance.pk}).update(titel=instance.title[:255])


@receiver(page_published)
def forget_withdrawn(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """An address that is in use again is no longer withdrawn."""
    if adres := _adres(instance):
        site, pad = adres
        VervallenAdres.objects.filter(site=site, pad=pad[:2000]).delete()
        Redirect.objects.filter(old_path=Redirect.normalise_path(pad), automatically_created=True).delete()


@receiver(post_save, sender=Document)
def read_new_file(sender: type[Model], instance: Document, raw: bool = False, **kwargs: object) -> None:
    """Count the pages and take the text out of a new file, in the background."""
    if not raw and not tells_later() and instance.file_hash != instance.gelezen_hash:
        read_document.enqueue(instance.pk)


@receiver(pre_save, sender=Afbeelding)
def know_copies(sender: type[Model], instance: Afbeelding, raw: bool = False, **kwargs: object) -> None:
    """Who saves a picture may have read it before the worker made its copies."""
    if not raw and instance.pk:
        van = Afbeelding.objects.filter(pk=instance.pk).values_list("weergaven_van", flat=True).first()
        instance.weergaven_van = van or ""


@receiver(post_save, sender=Afbeelding)
def copy_new_picture(sender: type[Model], instance: Afbeelding, raw: bool = False, **kwargs: object) -> None:
    """Make the sizes that the site uses of a new picture, or when another part of it must stay in view."""
    if not raw and not tells_later() and instance.weergaven_van != instance.weergavemerk:
        ask_weergaven(instance)


@receiver(post_save, sender=Document)
def tell_of_document(sender: type[Model], instance: Document, raw: bool = False, **kwargs: object) -> None:
    """Another public day or collection."""
    if not raw:
        tell_of_documents({instance.pk})


@receiver(pre_delete, sender=Document)
def remember_deleted_document(sender: type[Model], instance: Document, **kwargs: object) -> None:
    """The address of a deleted document says what was there, when it was ever public."""
    # That may be later than when this document was read.
    if not Document.objects.filter(pk=instance.pk, was_openbaar=True).exists():
        return
    if site := Site.objects.filter(is_default_site=True).first():
        for adres in (reverse("document_kort", args=[instance.pk]), f"{reverse('documenten')}{instance.uuid}/"):
            _remember(site, adres, instance.title)


@receiver([post_save, post_delete])
def tell_of_offered(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """A document that a page offers or no longer does, even when that was written outside the form of the page."""
    for model, document, _pagina in offers():
        if sender is model and (pk := getattr(instance, f"{document}_id")):
            tell_of_documents({pk})


@receiver(pre_page_move)
def refuse_taken_address(
    sender: type[Model],
    instance: Pagina,
    parent_page_after: Pagina,
    url_path_before: str,
    url_path_after: str,
    **kwargs: object,
) -> None:
    """No page moves to an address that the site itself uses; raises ValidationError."""
    if url_path_before != url_path_after and is_taken(instance.slug, parent_page_after):
        raise ValidationError({"slug": taken_sentence(instance.slug)})


@receiver(post_save)
def index_saved_page(
    sender: type[Model], instance: Model, raw: bool = False, update_fields: Set[str] | None = None, **kwargs: object
) -> None:
    """Let the worker read a page for the search of the CMS; not when only what nobody searches for was stored."""
    if not isinstance(instance, Pagina) or (update_fields is not None and ONZICHTBAAR.issuperset(update_fields)):
        return
    if not leave_for_later(instance):
        post_save_signal_handler(instance, raw=raw)


@receiver(post_save, sender=Afbeelding)
@receiver(post_save, sender=Document)
def index_saved_file(sender: type[Model], instance: Model, raw: bool = False, **kwargs: object) -> None:
    """Let the worker read what is said of a file for the search of the CMS."""
    if not tells_later():
        post_save_signal_handler(instance, raw=raw)


@receiver(post_delete)
def forget_deleted(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """The search of the CMS does not find what is gone."""
    if isinstance(instance, Pagina | Afbeelding | Document):
        post_delete_signal_handler(instance)


@receiver(pagina_bewaard)
def note_offered(sender: type[Model], pagina: Pagina, **kwargs: object) -> None:
    """What a page offers in its texts is kept beside what belongs to it."""
    note_documents(pagina)


@receiver(post_page_move)
def tell_of_moved(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """A page takes all below it along: to another site, or behind a log-in."""
    _tell_below(instance.path)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def tell_of_restricted(sender: type[Model], instance: PageViewRestriction, **kwargs: object) -> None:
    """A restriction holds for all below its page."""
    _tell_below(instance.page.path)


def _tell_below(pad: str) -> None:
    tell_of_documents(documents_of(Pagina.objects.filter(path__startswith=pad).values("pk")))


@receiver(post_delete, sender=DocumentVersie)
def delete_earlier_file(sender: type[Model], instance: DocumentVersie, **kwargs: object) -> None:
    """An earlier file goes with its record, once that is final."""
    opslag, naam = instance.file.storage.deconstruct(), instance.file.name
    transaction.on_commit(lambda: delete_file_from_storage_task.enqueue(opslag, naam))
