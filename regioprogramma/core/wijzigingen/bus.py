"""The bus of change: what may have changed of pages and documents is said here once; whoever keeps an index listens.

Django and Wagtail send a signal for every save, relation, move and restriction; here these become two: which pages,
and which documents, may be found or seen otherwise now.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto

from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import Signal, receiver
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from regioprogramma.core.models import ONZICHTBAAR, Document, Pagina, PaginaTrefwoord
from regioprogramma.core.registers import aanbod_veranderd, trefwoorden_geschreven


class Aspect(Enum):
    """What of a page may have changed."""

    #: The page itself, or what it points at.
    PAGINA = auto()
    #: It was published or withdrawn; that saves it as well, so whoever hears of that knows already.
    PUBLICATIE = auto()
    #: What belongs to it; `deel` is the model of that.
    ONDERDEEL = auto()
    #: Its keywords; `trefwoorden` are the ids of those that came or went.
    TREFWOORDEN = auto()
    #: Whether it is on the site at all: it moved, or is behind a log-in, or the site begins elsewhere.
    PLAATS = auto()


#: Pages may have changed: `ids`, `aspect`, and with some aspects `deel` and `trefwoorden`.
pages_changed = Signal()
#: Documents may have changed: `ids`.
documents_changed = Signal()


def once_on_commit(action: Callable[[], object]) -> None:
    """Call `action` when the transaction is final, once however often it is asked for.

    An error in it is logged and stops nothing: by then the change is stored. Only here is Django's own list of
    what waits read, which has no other way to ask (Django 5.2, `BaseDatabaseWrapper.run_on_commit`).
    """
    # One that still waits was asked for in no part that was undone, and goes when a part goes that this one is in too.
    if not any(waiting == action for _points, waiting, _robust in connection.run_on_commit):
        transaction.on_commit(action, robust=True)


_later: ContextVar[bool] = ContextVar("pages told later", default=False)


@contextmanager
def told_later() -> Iterator[None]:
    """Say nothing of pages and files within this block: whoever writes thousands tells of all after it."""
    token = _later.set(True)
    try:
        yield
    finally:
        _later.reset(token)


def tells_later() -> bool:
    """Whether whoever writes now tells of all of it after."""
    return _later.get()


def tell_of_many(ids: Iterable[int]) -> None:
    """Say that these pages may have changed in every way."""
    _tell_pages(ids, Aspect.PAGINA)


def _tell_pages(
    ids: Iterable[int], aspect: Aspect, deel: type[Model] | None = None, trefwoorden: Iterable[int] = ()
) -> None:
    if _later.get():
        return
    pages_changed.send(sender=Pagina, ids=set(ids), aspect=aspect, deel=deel, trefwoorden=set(trefwoorden))


@receiver([page_published, page_unpublished])
def tell_of_publication(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """Publishing and withdrawing a page."""
    _tell_pages([instance.pk], Aspect.PUBLICATIE)


@receiver([post_save, post_delete])
def tell_of_saved(
    sender: type[Model], instance: Model, update_fields: Set[str] | None = None, **kwargs: object
) -> None:
    """Every save and deletion of a page or of what belongs to it, outside the CMS too; a draft changes nothing yet."""
    if isinstance(instance, Pagina):
        if update_fields is not None and ONZICHTBAAR.issuperset(update_fields):
            return
        _tell_pages([instance.pk], Aspect.PAGINA)
    elif isinstance(instance, PaginaTrefwoord):
        _tell_pages([instance.pagina_id], Aspect.TREFWOORDEN, trefwoorden=[instance.trefwoord_id])
    elif isinstance(getattr(instance, "pagina_id", None), int):
        _tell_pages([instance.pagina_id], Aspect.ONDERDEEL, sender)


@receiver(m2m_changed)
def tell_of_relations(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """What a page points at, such as the speerpunten of a project."""
    if isinstance(instance, Pagina):
        _tell_pages([instance.pk], Aspect.PAGINA)


@receiver(trefwoorden_geschreven)
def tell_of_written_keywords(
    sender: object, paginas: Iterable[int], trefwoorden: Iterable[int], **kwargs: object
) -> None:
    """Other keywords of many pages."""
    _tell_pages(paginas, Aspect.TREFWOORDEN, trefwoorden=trefwoorden)


@receiver([post_save, post_delete], sender=Document)
def tell_of_document(sender: type[Model], instance: Document, **kwargs: object) -> None:
    """Another text, date or collection of a document."""
    documents_changed.send(sender=Document, ids={instance.pk})


@receiver(aanbod_veranderd)
def tell_of_offer(sender: object, documenten: set[int], **kwargs: object) -> None:
    """Documents that may be public now, or no longer."""
    documents_changed.send(sender=Document, ids=set(documenten))


@receiver(post_page_move)
def tell_of_move(sender: type[Model], instance: Pagina, **kwargs: object) -> None:
    """A page takes all below it along: to another site, or behind a log-in."""
    _tell_below(instance.path)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def tell_of_restriction(sender: type[Model], instance: PageViewRestriction, **kwargs: object) -> None:
    """A restriction holds for all below its page."""
    _tell_below(instance.page.path)


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver(post_save, sender=Collection)
def tell_of_collection(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """A restriction holds for the documents of all collections below it."""
    pad = instance.path if isinstance(instance, Collection) else instance.collection.path
    ids = Document.objects.filter(collection__path__startswith=pad).values_list("pk", flat=True)
    documents_changed.send(sender=Document, ids=set(ids))


@receiver([post_save, post_delete], sender=Site)
def tell_of_site(sender: type[Model], instance: Site, **kwargs: object) -> None:
    """Another root page: other pages belong to the site."""
    _tell_pages(Pagina.objects.values_list("pk", flat=True), Aspect.PLAATS)


def _tell_below(pad: str) -> None:
    _tell_pages(Pagina.objects.filter(path__startswith=pad).values_list("pk", flat=True), Aspect.PLAATS)
