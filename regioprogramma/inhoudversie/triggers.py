"""The triggers that count every change of the content, whoever makes it and however: a form, a task, an import, SQL.

They are put in the database after each migration, so a new table of content has them by itself. They name no column
that a visitor sees: PostgreSQL would then alter none of these, and a migration that fails must find them in place.
"""

import hashlib
from collections.abc import Collection
from typing import Any

from django.db import connection, transaction

from regioprogramma.core.models import Pagina

from .inhoud import Inhoudtabel, list_inhoud
from .models import Inhoudversie

_TABEL = Inhoudversie._meta.db_table
#: On which channel of PostgreSQL a commit is announced.
KANAAL = "inhoudversie"
#: How the name of each of our triggers begins; the end is a short hash over what it does.
_NAAM = "inhoudversie_"
# Once in a transaction is enough; what was rolled back to a savepoint takes the mark along.
_FUNCTIES = f"""
CREATE OR REPLACE FUNCTION {_NAAM}tel() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE zichtbaar boolean;
BEGIN
    IF current_setting('regioprogramma.geteld', true) = 'ja' THEN RETURN NULL; END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - TG_ARGV[1]::text[] = to_jsonb(NEW) - TG_ARGV[1]::text[] THEN
        RETURN NULL;
    END IF;
    IF TG_ARGV[0] <> '' THEN
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM core_pagina WHERE live AND id IN (($1).%1$I, ($2).%1$I))', TG_ARGV[0]
        ) INTO zichtbaar USING OLD, NEW;
        IF NOT zichtbaar THEN
            -- Whoever publishes it from now on waits until this is final; who is doing so now is not waited for.
            EXECUTE format(
                'WITH vast AS MATERIALIZED (
                    SELECT id, live FROM core_pagina WHERE id IN (($1).%1$I, ($2).%1$I) FOR SHARE SKIP LOCKED
                ) SELECT EXISTS (
                    SELECT FROM core_pagina AS pagina WHERE id IN (($1).%1$I, ($2).%1$I)
                    AND NOT EXISTS (SELECT FROM vast WHERE vast.id = pagina.id AND NOT vast.live)
                )', TG_ARGV[0]
            ) INTO zichtbaar USING OLD, NEW;
        END IF;
        IF NOT zichtbaar THEN RETURN NULL; END IF;
    END IF;
    INSERT INTO {_TABEL} (aantal, kenmerk, moment)
        VALUES (1, ('x' || translate(gen_random_uuid()::text, '-', ''))::bit(64)::bigint, clock_timestamp());
    PERFORM set_config('regioprogramma.geteld', 'ja', true);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION {_NAAM}zeg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {_TABEL} SET moment = clock_timestamp() WHERE id = NEW.id;
    PERFORM pg_notify('{KANAAL}', '');
    RETURN NULL;
END $$;
"""  # noqa: S608 - constants only


def install_triggers(**kwargs: Any) -> None:
    """Give every table of content its triggers, and take away what is no longer wanted; called after each migrate."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_FUNCTIES)
        cursor.execute(
            "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE %s AND NOT tgisinternal",
            [_NAAM.replace("_", r"\_") + "%"],
        )
        aanwezig = {(str(naam), str(tabel)) for naam, tabel in cursor.fetchall()}
        gewenst = _wanted(set(connection.introspection.table_names(cursor)))
        for naam, tabel in aanwezig - gewenst.keys():
            cursor.execute(f'DROP TRIGGER "{naam}" ON {tabel}')
        for naam, tabel in gewenst.keys() - aanwezig:
            cursor.execute(f"CREATE {gewenst[naam, tabel].replace(_NAAM, naam, 1)}")


def _wanted(tabellen: Collection[str]) -> dict[tuple[str, str], str]:
    """Return {(name, table): statement without CREATE}; in the statement only the beginning of the name.

    Only of `tabellen`, which are there: somebody may have migrated to an earlier state.
    """
    # At the commit itself: when it was seen from, not when it was begun.
    zeg = (
        f"CONSTRAINT TRIGGER {_NAAM} AFTER INSERT ON {_TABEL} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
        f"WHEN (NEW.aantal = 1) EXECUTE FUNCTION inhoudversie_zeg()"
    )
    inhoud = [tabel for tabel in list_inhoud() if tabel.tabel in tabellen]
    alle = [(_TABEL, zeg), *((tabel.tabel, wat) for tabel in inhoud for wat in _triggers_of(tabel))]
    return {(_NAAM + hashlib.sha256(wat.encode()).hexdigest()[:12], tabel): wat for tabel, wat in alle}


def _triggers_of(tabel: Inhoudtabel) -> list[str]:
    """Return the three statements for a table. What belongs to a page that nobody sees is no change."""
    eisen = dict.fromkeys(("INSERT", "DELETE", "UPDATE"), "")
    if tabel.tabel == Pagina._meta.db_table:
        eisen = {"INSERT": "NEW.live", "DELETE": "OLD.live", "UPDATE": "OLD.live OR NEW.live"}
    zonder = ",".join(tabel.onzichtbaar)
    return [
        f'TRIGGER {_NAAM} AFTER {wat} ON "{tabel.tabel}" FOR EACH ROW {f"WHEN ({eis})" if eis else ""} '
        f"EXECUTE FUNCTION inhoudversie_tel('{tabel.pagina}', '{{{zonder}}}')"
        for wat, eis in eisen.items()
    ]
