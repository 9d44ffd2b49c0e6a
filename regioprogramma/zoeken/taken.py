"""Work in the background."""

from django.db import connection, transaction
from django_tasks import task

from regioprogramma.core.models import Pagina
from regioprogramma.core.periodiek import elke_minuut

from .bijhouden import herbouw, herzie_woorden
from .models import Vindplaats

#: Any number, as long as nothing else in this database locks the same one.
SLOT = 5_031_019


@task()
def herzie(nieuw):
    """Let compounds that were indexed before fall apart into words that are new."""
    herzie_woorden(nieuw)


@elke_minuut
def vul_lege_index():
    """Make the index when there is none yet: after the upgrade that brought search, say."""
    if Vindplaats.objects.exists() or not Pagina.objects.filter(depth__gt=1).exists():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SLOT])
        if cursor.fetchone()[0]:
            herbouw()
