"""Saves without the work that follows every save in the CMS; the loader does that work once, at the end."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler

from regioprogramma.core.wijzigingen import index_later


@contextmanager
def quiet() -> Iterator[None]:
    """Leave the search index and the index of references alone: one by one they cost more than all at once.

    Wagtail does not report every page that was made either: the loader itself says how far it is.
    """
    logboek = logging.getLogger("wagtail")
    niveau = logboek.level
    logboek.setLevel(logging.WARNING)
    stil = [model for model in get_indexed_models() if post_save.disconnect(post_save_signal_handler, sender=model)]
    try:
        with index_later():
            yield
    finally:
        logboek.setLevel(niveau)
        for model in stil:
            post_save.connect(post_save_signal_handler, sender=model)


def rebuild_indexes() -> None:
    """Bring search and references up to date."""
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
