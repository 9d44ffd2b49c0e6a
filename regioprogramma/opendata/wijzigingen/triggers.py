"""The triggers that note each changed row that open data leans on, in the transaction that changes it.

What is rolled back leaves nothing, what is committed cannot be missed, and whoever writes waits for nobody: which
things are told otherwise now is looked up afterwards (`bijwerken.py`).
"""

from collections.abc import Collection
from typing import Any

from wagtail.models import Site

from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.inhoudversie.inhoud import list_inhoud
from regioprogramma.inhoudversie.triggers import Wens, place_triggers, triggers_of

from .boeken import Rijwijziging

_TABEL = Rijwijziging._meta.db_table
_NAAM = "opendata_volg_"
#: The name and the address of a site are in every address: whatever changes there, everything is told otherwise.
ELKE_SITE = (Site._meta.db_table, str(Site._meta.pk.column))
_FUNCTIES = f"""
CREATE OR REPLACE FUNCTION {_NAAM}rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - TG_ARGV[1]::text[] = to_jsonb(NEW) - TG_ARGV[1]::text[] THEN
        RETURN NULL;
    END IF;
    INSERT INTO {_TABEL} (tabel, kolom, ding)
        SELECT DISTINCT TG_TABLE_NAME, kolom, (rij ->> kolom)::bigint
        FROM unnest(TG_ARGV[0]::text[]) AS kolom, unnest(ARRAY[to_jsonb(OLD), to_jsonb(NEW)]) AS rij
        WHERE rij ->> kolom IS NOT NULL;
    RETURN NULL;
END $$;
"""  # noqa: S608 - constants only


def install_followers(**kwargs: Any) -> None:
    """Let every table that open data leans on be followed; called after each migrate."""
    place_triggers(_NAAM, _FUNCTIES, _wanted)


def list_gevolgd() -> dict[str, set[str]]:
    """Return {table: the columns with ids by which things that lean on its rows are found}."""
    gevolgd: dict[str, set[str]] = {ELKE_SITE[0]: {ELKE_SITE[1]}}
    for lijst in open_lijsten().values():
        for steun in lijst.soort().steunen:
            tabel, kolom = steun.plek
            gevolgd.setdefault(tabel, set()).add(kolom)
    return gevolgd


def _wanted(tabellen: Collection[str]) -> list[Wens]:
    if _TABEL not in tabellen:
        return []
    gevolgd = list_gevolgd()
    return [
        wens
        for tabel in list_inhoud()
        if tabel.tabel in gevolgd.keys() & set(tabellen)
        for wens in triggers_of(tabel, _call(gevolgd[tabel.tabel], tabel.onzichtbaar))
    ]


def _call(kolommen: Collection[str], onzichtbaar: Collection[str]) -> str:
    return f"{_NAAM}rij('{{{','.join(sorted(kolommen))}}}', '{{{','.join(onzichtbaar)}}}')"
