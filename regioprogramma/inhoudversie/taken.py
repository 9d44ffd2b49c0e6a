"""What the worker does for the version of the content."""

from django.db import connection

from regioprogramma.core.registers import every_minute

from .models import Inhoudversie

#: From so many rows on they are put together; the newest stay apart.
VEEL, APART = 50, 2


@every_minute
def merge_versies() -> None:
    """Put old changes together in one row: their sum, and so the version, stays the same.

    Of two workers who do so at once each takes other rows.
    """
    tabel = Inhoudversie._meta.db_table
    if Inhoudversie.objects.count() < VEEL:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH oud AS (DELETE FROM {tabel} WHERE id IN ("  # noqa: S608 - constants only
            f"  SELECT id FROM {tabel} ORDER BY moment DESC, id DESC OFFSET %s) RETURNING aantal, kenmerk, moment) "
            f"INSERT INTO {tabel} (aantal, kenmerk, moment) "
            "SELECT sum(aantal), bit_xor(kenmerk), max(moment) FROM oud HAVING count(*) > 0",
            [APART],
        )
