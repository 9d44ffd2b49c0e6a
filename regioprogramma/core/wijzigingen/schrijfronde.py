"""Pages that are written in one transaction: what follows from each of them is stored once, for all together."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django_tasks import task
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

    def log(self, pagina: Pagina, actie: str, gebruiker: Gebruiker, versie: Any, **gegevens: Any) -> None:
        """Write in the history of a page, with a new version of it, as Wagtail's `log` does.

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
        )
        regel.clean()
        self._regels.append(regel)

    def store(self) -> None:
        """Store the history, and let the worker look at what these pages refer to."""
        PageLogEntry.objects.bulk_create(self._regels)
        if paginas := sorted({regel.page_id for regel in self._regels}):
            note_references.enqueue(paginas)


@contextmanager
def write_together() -> Iterator[Schrijfronde]:
    """Write pages in one transaction; those of which nothing is written in the history are not followed."""
    # Wagtail's module asks for the model of a page as soon as it is read.
    from wagtail.signal_handlers import disable_reference_index_auto_update

    ronde = Schrijfronde()
    with transaction.atomic():
        with disable_reference_index_auto_update():
            yield ronde
        ronde.store()


@task()
def note_references(paginas: Collection[int]) -> None:
    """Note what these pages (ids) refer to, as Wagtail's `update_reference_index_task` does of one."""
    for pagina in Pagina.objects.filter(pk__in=paginas).order_by("pk").specific():
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(pagina)
