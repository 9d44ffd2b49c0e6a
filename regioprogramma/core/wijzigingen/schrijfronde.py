"""Pages that are written in one transaction: what follows from each of them is stored once, for all together."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from modelsearch.index import insert_or_update_object
from wagtail.log_actions import get_active_log_context
from wagtail.models import PageLogEntry, ReferenceIndex

from regioprogramma.core.models import Gebruiker, Pagina


class Schrijfronde:
    """The lines of the history of pages that are written together."""

    def __init__(self) -> None:
        self._regels: list[PageLogEntry] = []

    @contextmanager
    def one_page(self) -> Iterator[None]:
        """Write a page: all of it, or nothing when an error leaves the block."""
        tot = len(self._regels)
        try:
            with transaction.atomic():
                yield
        except BaseException:
            del self._regels[tot:]
            raise

    def log(
        self, pagina: Pagina, actie: str, gebruiker: Gebruiker | None, versie: Any = None, **gegevens: Any
    ) -> None:
        """Write in the history of a page, as Wagtail's `log` does; with its version when it has a new one.

        That asks of every line whether its page, version, person and model are there, which the database does too.
        """
        regel = PageLogEntry(
            content_type=ContentType.objects.get_for_model(pagina, for_concrete_model=False),
            label=pagina.get_admin_display_title(),
            action=actie,
            timestamp=timezone.now(),
            data=gegevens,
            user=gebruiker,
            revision=versie,
            content_changed=True,
            page=pagina,
            uuid=get_active_log_context().uuid,
        )
        regel.clean()
        self._regels.append(regel)

    def store(self) -> None:
        """Store the history."""
        PageLogEntry.objects.bulk_create(self._regels)


_later: ContextVar[set[int] | None] = ContextVar("later", default=None)


def leave_for_later(pagina: Pagina) -> bool:
    """Leave a page that was saved to whoever lets the indexes of the CMS follow later; return whether one does."""
    paginas = _later.get()
    if paginas is None:
        return False
    paginas.add(pagina.pk)
    return True


@contextmanager
def index_later() -> Iterator[set[int]]:
    """Let the indexes of the CMS, for search and for references, not follow what is saved within this block.

    It gives the ids of the pages that were. What is no page is not read for its references afterwards.
    """
    # Wagtail's module asks for the model of a page as soon as it is read.
    from wagtail.signal_handlers import disable_reference_index_auto_update

    paginas: set[int] = set()
    token = _later.set(paginas)
    try:
        with disable_reference_index_auto_update():
            yield paginas
    finally:
        _later.reset(token)


@contextmanager
def write_together(*, index: bool = True) -> Iterator[Schrijfronde]:
    """Write pages in one transaction; without `index` whoever writes many batches indexes all pages after the last."""
    ronde = Schrijfronde()
    with transaction.atomic():
        with index_later() as paginas:
            yield ronde
        ronde.store()
        if paginas and index:
            index_pages.enqueue(sorted(paginas))


@task()
def index_pages(paginas: Collection[int]) -> None:
    """Read these pages (ids) for the search of the CMS, and for what they refer to, as Wagtail does one by one."""
    for pagina in Pagina.objects.filter(pk__in=paginas).order_by("pk").specific():
        insert_or_update_object(pagina)
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(pagina)
