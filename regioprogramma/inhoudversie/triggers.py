"""The triggers that count every change of the content, whoever makes it and however: a form, a task, an import, SQL.

They are put in the database after each migration, so a new table of content has them by itself. They name no column
that a visitor sees: PostgreSQL would then alter none of these, and a migration that fails must find them in place.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Wens:
    """A trigger that a table should have: after what, and what it then does."""

    tabel: str
    wanneer: str
    wat: str
    soort: str = "TRIGGER"

    def as_sql(self, naam: str) -> str:
        """Return the statement that makes it."""
        return f'CREATE {self.soort} {naam} AFTER {self.wanneer} ON "{self.tabel}" {self.wat}'

    def name_of(self, begin: str) -> str:
        """Return its name, which is another one when it does something else."""
        return begin + hashlib.sha256(self.as_sql(begin).encode()).hexdigest()[:12]


def install_triggers(**kwargs: Any) -> None:
    """Let every table of content be counted; called after each migrate."""
    place_triggers(_NAAM, _FUNCTIES, _wanted)


def place_triggers(naam: str, functies: str, list_wanted: Callable[[Collection[str]], Iterable[Wens]]) -> None:
    """Give tables the triggers that are wanted, and take away those that no longer are.

    `list_wanted` is told which tables there are: somebody may have migrated to an earlier state. The name of each of
    ours is `naam`, which no other triggers begin with, and a hash over what it does.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(functies)
        cursor.execute(
            "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE %s AND NOT tgisinternal",
            [naam.replace("_", r"\_") + "%"],
        )
        aanwezig = {(str(trigger), str(tabel)) for trigger, tabel in cursor.fetchall()}
        wensen = list_wanted(set(connection.introspection.table_names(cursor)))
        gewenst = {(wens.name_of(naam), wens.tabel): wens for wens in wensen}
        for trigger, tabel in aanwezig - gewenst.keys():
            cursor.execute(f'DROP TRIGGER "{trigger}" ON {tabel}')
        for trigger, tabel in gewenst.keys() - aanwezig:
            cursor.execute(gewenst[trigger, tabel].as_sql(trigger))


def triggers_of(tabel: Inhoudtabel, doe: str) -> list[Wens]:
    """Return the three triggers by which every change of a row calls `doe`; of a page that nobody sees it does not."""
    eisen = dict.fromkeys(("INSERT", "DELETE", "UPDATE"), "")
    if tabel.tabel == Pagina._meta.db_table:
        eisen = {"INSERT": "NEW.live", "DELETE": "OLD.live", "UPDATE": "OLD.live OR NEW.live"}
    return [
        Wens(tabel.tabel, wat, f"FOR EACH ROW {f'WHEN ({eis})' if eis else ''} EXECUTE FUNCTION {doe}")
        for wat, eis in eisen.items()
    ]


def _wanted(tabellen: Collection[str]) -> list[Wens]:
    # At the commit itself: when it was seen from, not when it was begun.
    zeg = Wens(
        _TABEL,
        "INSERT",
        f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.aantal = 1) EXECUTE FUNCTION {_NAAM}zeg()",
        "CONSTRAINT TRIGGER",
    )
    inhoud = [tabel for tabel in list_inhoud() if tabel.tabel in tabellen]
    tellers = [(tabel, f"{_NAAM}tel('{tabel.pagina}', '{{{','.join(tabel.onzichtbaar)}}}')") for tabel in inhoud]
    return [zeg, *(wens for tabel, tel in tellers for wens in triggers_of(tabel, tel))]
