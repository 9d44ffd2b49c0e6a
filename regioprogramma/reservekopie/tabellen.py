"""The tables of the database: read as they were at one moment, and written again in one transaction.

By COPY, which needs no program beside the driver; the tables themselves are made by the migrations.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import BaseDatabaseCache
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from psycopg.sql import SQL, Composed, Identifier, Literal

from regioprogramma.grenzen import MIGRATIE, WERK, Verbinding

#: {table: {column: its type}}, without what PostgreSQL computes itself.
Tabellen = dict[str, dict[str, str]]
_LEES_TABELLEN = """
    SELECT tabel.relname, kolom.attname, format_type(kolom.atttypid, kolom.atttypmod)
    FROM pg_class AS tabel JOIN pg_attribute AS kolom ON kolom.attrelid = tabel.oid
    WHERE tabel.relnamespace = current_schema()::regnamespace AND tabel.relkind = 'r'
    AND kolom.attnum > 0 AND NOT kolom.attisdropped AND kolom.attgenerated = ''
    ORDER BY tabel.relname, kolom.attnum"""
_LEES_REEKSEN = """
    SELECT reeks.sequencename, reeks.increment_by
    FROM pg_sequences AS reeks
    JOIN pg_depend AS hoort ON hoort.deptype IN ('a', 'i')
        AND hoort.objid = format('%%I.%%I', reeks.schemaname, reeks.sequencename)::regclass
    JOIN pg_class AS tabel ON tabel.oid = hoort.refobjid
    WHERE reeks.schemaname = current_schema() AND tabel.relname = ANY(%s)"""
#: How values are written: so that any server reads the same in it.
_SCHRIJFWIJZE = "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'"


@contextmanager
def own_connection() -> Iterator[psycopg.Connection[Any]]:
    """Yield a connection of its own, on which a statement may take long: a table may be large."""
    with Verbinding.connect(**{**connection.get_connection_params(), "autocommit": True}) as verbinding:
        verbinding.grenzen = MIGRATIE
        for naam in WERK.namen:
            verbinding.execute(f"SET {naam} = '{MIGRATIE.namen[naam]}s'")
        yield verbinding


@contextmanager
def one_moment(verbinding: psycopg.Connection[Any]) -> Iterator[None]:
    """Let everything that is read in the block be as it was when it began, whatever is changed meanwhile."""
    with verbinding.transaction():
        verbinding.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        verbinding.execute(_SCHRIJFWIJZE)
        yield


def own_tables() -> set[str]:
    """Return the names of the tables of this site: what else is in the database is not ours to copy or to empty."""
    opslag = {
        cache._table for cache in map(caches.__getitem__, settings.CACHES) if isinstance(cache, BaseDatabaseCache)
    }
    migraties = {MigrationRecorder.Migration._meta.db_table}
    return {*connection.introspection.django_table_names(include_views=False), *migraties, *opslag}


def keep_still(verbinding: psycopg.Connection[Any], tabellen: Iterable[str]) -> None:
    """Let nobody empty or remake these tables until the end of the transaction; call it before anything is read in it.

    Who read them would else find them empty, as nothing of that is kept for who came before.
    """
    namen = SQL(", ").join(map(Identifier, tabellen))
    verbinding.execute(SQL("LOCK TABLE {} IN ACCESS SHARE MODE").format(namen))


def read_tabellen(verbinding: psycopg.Connection[Any]) -> Tabellen:
    """Return every table with its columns."""
    tabellen: Tabellen = {}
    for tabel, kolom, soort in verbinding.execute(_LEES_TABELLEN).fetchall():
        tabellen.setdefault(tabel, {})[kolom] = soort
    return tabellen


def read_reeksen(verbinding: psycopg.Connection[Any], tabellen: Collection[str]) -> dict[str, int]:
    """Return {sequence: the next number} of these tables.

    Not of the one moment: a number that was given is not given again.
    """
    volgende = {}
    for reeks, stap in verbinding.execute(_LEES_REEKSEN, [list(tabellen)]).fetchall():
        # pg_sequences says nothing of one that was set and not used since.
        vraag = SQL("SELECT last_value + CASE WHEN is_called THEN {} ELSE 0 END FROM {}")
        [[volgende[reeks]]] = verbinding.execute(vraag.format(Literal(stap), Identifier(reeks))).fetchall()
    return volgende


def read_rijen(verbinding: psycopg.Connection[Any], tabel: str, kolommen: Iterable[str]) -> Iterator[bytes]:
    """Yield the rows of a table as text, a piece at a time."""
    with verbinding.cursor() as cursor, cursor.copy(_copy(tabel, kolommen, "TO STDOUT")) as kopie:
        for stuk in kopie:
            yield bytes(stuk)


def count_rijen(verbinding: psycopg.Connection[Any], tabel: str) -> int:
    """Return how many rows a table has."""
    [[aantal]] = verbinding.execute(SQL("SELECT count(*) FROM {}").format(Identifier(tabel))).fetchall()
    return int(aantal)


@contextmanager
def written_anew(
    verbinding: psycopg.Connection[Any], tabellen: Iterable[str], reeksen: Mapping[str, int]
) -> Iterator[None]:
    """Empty all tables; what is written in the block is there when it ends, or nothing changed.

    Our triggers keep still: what they would add is in the rows. What refers to what is looked at in the end, so that
    tables may come in any order; Django makes every such rule deferrable.
    """
    namen = [Identifier(naam) for naam in tabellen]
    with verbinding.transaction():
        verbinding.execute(_SCHRIJFWIJZE)
        verbinding.execute(SQL("TRUNCATE {}").format(SQL(", ").join(namen)))
        for naam in namen:
            verbinding.execute(SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(naam))
        yield
        for reeks, volgende in reeksen.items():
            opdracht = SQL("ALTER SEQUENCE {} RESTART WITH {}").format(Identifier(reeks), Literal(volgende))
            verbinding.execute(opdracht)
        verbinding.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for naam in namen:
            verbinding.execute(SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(naam))
    verbinding.execute("ANALYZE")


def write_rijen(
    verbinding: psycopg.Connection[Any], tabel: str, kolommen: Iterable[str], stroom: Iterable[bytes]
) -> int:
    """Write the rows of a table; return how many."""
    with verbinding.cursor() as cursor:
        with cursor.copy(_copy(tabel, kolommen, "FROM STDIN")) as kopie:
            for stuk in stroom:
                kopie.write(stuk)
        return cursor.rowcount


def _copy(tabel: str, kolommen: Iterable[str], hoe: str) -> Composed:
    namen = SQL(", ").join(Identifier(kolom) for kolom in kolommen)
    return SQL("COPY {} ({}) ").format(Identifier(tabel), namen) + SQL(hoe)
