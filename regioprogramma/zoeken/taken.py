"""Work in the background."""

from django.db import connection, transaction
from django_tasks import task

from regioprogramma.core.models import Pagina
from regioprogramma.core.periodiek import elke_minuut

from .bijhouden import rebuild_index, revise_woorden
from .models import Vindplaats

#: Any number, as long as nothing else in this database locks the same one.
SLOT_VULLEN = 5_031_019


@task()
def revise_later(nieuw: list[str]) -> None:
    """Let compounds that were indexed before fall apart into words that are new."""
    revise_woorden(nieuw)


#: As it is called in the queue of a site from before this name; it can go after a release or two.
herzie = revise_later


@elke_minuut
def fill_empty_index() -> None:
    """Make the index when there is none yet: after the upgrade that brought search, say."""
    if Vindplaats.objects.exists() or not Pagina.objects.filter(depth__gt=1).exists():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SLOT_VULLEN])
        if cursor.fetchone()[0]:
            rebuild_index()
