"""Puts a backup back: all of it is checked first, then the files, and then the database at one stroke.

Files come before the rows that name them. So whoever is killed on the way leaves a site that is still empty, and may
begin again: what is in its place already is left there.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import psycopg
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Revision

from regioprogramma.core.registers import kopie_teruggezet
from regioprogramma.grenzen import MIGRATIE, held

from .bestanden import clear_parts, list_stored, read_bestand, write_bestand
from .bewaarplek import Bewaarplek
from .fouten import KopieFout
from .koppen import Kop
from .stukken import Uitpakker
from .tabellen import Tabellen, own_connection, own_tables, read_tabellen, write_rijen, written_anew

#: How many names a sentence holds.
_NOEMEN = 3
_NIET_LEEG = (
    "{wat} not empty: {wie}. Restore onto an empty machine, or say --overschrijven to replace the whole database; "
    "files that the backup does not know stay where they are."
)
_Migraties = set[tuple[str, str]]


@dataclass(frozen=True)
class Teruggezet:
    """What was put back."""

    tabellen: int
    rijen: int
    bestanden: int
    ontbreken: list[str]


@dataclass(frozen=True)
class Inhoudsopgave:
    """The table of contents of a backup."""

    tabellen: dict[str, dict[str, Any]]
    reeksen: dict[str, int]
    migraties: list[list[str]]
    bestanden: dict[str, list[str]]
    ontbreken: list[str]


def check_kopie(uitpakker: Uitpakker, kop: Kop) -> Inhoudsopgave:
    """Read every part of a backup; return what is in it. Raises KopieFout when something is missing or damaged."""
    inhoud = Inhoudsopgave(**uitpakker.read_json(kop.inhoud))
    for _stuk in uitpakker.unpack(kop.stukken):
        pass
    return inhoud


def put_back(plek: Bewaarplek, kop: Kop, sleutels: list[Any], overschrijven: bool) -> Teruggezet:
    """Put a backup back; raises KopieFout, and changes nothing, when it is not whole or does not belong here."""
    uitpakker = Uitpakker(plek, sleutels)
    try:
        inhoud = Inhoudsopgave(**uitpakker.read_json(kop.inhoud))
        migraties = {(app, naam) for app, naam in inhoud.migraties}
        _refuse_other_versions(migraties)
        if not overschrijven:
            _refuse_what_is_there(inhoud)
        check_kopie(uitpakker, kop)
        clear_parts()
        _make_tables(migraties, inhoud)
        for naam, stukken in inhoud.bestanden.items():
            if not _is_there(naam, uitpakker, stukken):
                write_bestand(naam, uitpakker.unpack(stukken))
        rijen = _write_database(uitpakker, inhoud)
        if not _is_current(migraties):
            # Its tables become those of this version. What was remembered of the empty ones is no longer true.
            ContentType.objects.clear_cache()
            call_command("migrate", verbosity=0, interactive=False)
        kopie_teruggezet.send(sender=Kop)
    except (psycopg.Error, Error) as fout:
        raise KopieFout(f"The database cannot be written: {fout}") from fout
    return Teruggezet(len(inhoud.tabellen), rijen, len(inhoud.bestanden), inhoud.ontbreken)


def _refuse_other_versions(migraties: _Migraties) -> None:
    lader = MigrationExecutor(connection).loader
    # What became part of another one is still written down.
    opgegaan = {oud for migratie in lader.disk_migrations.values() for oud in migratie.replaces}
    if onbekend := migraties - lader.disk_migrations.keys() - opgegaan:
        raise KopieFout(
            f"This backup was made by a version that this program does not know ({_named(onbekend)}). "
            "Restore it with the image of that version, and upgrade afterwards."
        )
    if later := (lader.applied_migrations.keys() & lader.graph.nodes.keys()) - migraties:
        raise KopieFout(
            f"The database was made by a later version than the backup ({_named(later)}). "
            "Give a database without tables: they are made as they were, and brought up to date afterwards."
        )


def _refuse_what_is_there(inhoud: Inhoudsopgave) -> None:
    bestaande = set(connection.introspection.table_names())
    for model in (get_user_model(), Revision, get_document_model(), get_image_model()):
        tabel = model._meta.db_table
        if tabel in bestaande and model._base_manager.exists():
            raise KopieFout(_NIET_LEEG.format(wat="The database is", wie=f"there are rows in {tabel}"))
    if vreemd := set(list_stored()) - inhoud.bestanden.keys():
        raise KopieFout(_NIET_LEEG.format(wat="The place for uploaded files is", wie=_named(vreemd)))


def _named(dingen: Iterable[str | tuple[str, str]]) -> str:
    namen = sorted(ding if isinstance(ding, str) else ".".join(ding) for ding in dingen)
    return ", ".join(namen[:_NOEMEN]) + (f" and {len(namen) - _NOEMEN} more" if len(namen) > _NOEMEN else "")


def _make_tables(migraties: _Migraties, inhoud: Inhoudsopgave) -> None:
    """Make the tables as they were; raises KopieFout when they become others."""
    executor = MigrationExecutor(connection)
    if _is_current(migraties):
        call_command("migrate", verbosity=0, interactive=False)
    elif not executor.loader.applied_migrations.keys() >= migraties:
        gedaan = migraties & executor.loader.graph.nodes.keys()
        laatste = [knoop for knoop in gedaan if not _later_ones(executor, knoop) & gedaan]
        with held(MIGRATIE, connection):
            executor.migrate(laatste)
    if inhoud.tabellen.keys() - set(connection.introspection.table_names()):
        call_command("createcachetable", verbosity=0)
    with own_connection() as verbinding:
        anders = _differing(read_tabellen(verbinding), inhoud)
    if anders:
        raise KopieFout(f"Tables of the backup are other ones here: {_named(anders)}. Use the image that made it.")


def _is_current(migraties: _Migraties) -> bool:
    """Whether these are all migrations of this version."""
    return set(MigrationExecutor(connection).loader.graph.leaf_nodes()) <= migraties


def _later_ones(executor: MigrationExecutor, knoop: tuple[str, str]) -> _Migraties:
    return {kind.key for kind in executor.loader.graph.node_map[knoop].children if kind.key[0] == knoop[0]}


def _differing(tabellen: Tabellen, inhoud: Inhoudsopgave) -> set[str]:
    return {naam for naam, tabel in inhoud.tabellen.items() if tabellen.get(naam) != tabel["kolommen"]}


def _is_there(naam: str, uitpakker: Uitpakker, stukken: list[str]) -> bool:
    """Whether this very file is in its place already."""
    try:
        return _sum(read_bestand(naam)) == _sum(uitpakker.unpack(stukken))
    except FileNotFoundError:
        return False


def _sum(stroom: Iterable[bytes]) -> bytes:
    som = hashlib.sha256()
    for stuk in stroom:
        som.update(stuk)
    return som.digest()


def _write_database(uitpakker: Uitpakker, inhoud: Inhoudsopgave) -> int:
    with own_connection() as verbinding:
        # Not what somebody else put in the same database.
        onze = read_tabellen(verbinding).keys() & {*inhoud.tabellen, *own_tables()}
        return _write_rows(verbinding, sorted(onze), uitpakker, inhoud)


def _write_rows(
    verbinding: psycopg.Connection[Any], tabellen: list[str], uitpakker: Uitpakker, inhoud: Inhoudsopgave
) -> int:
    rijen = 0
    with written_anew(verbinding, tabellen, inhoud.reeksen):
        for naam, tabel in inhoud.tabellen.items():
            geschreven = write_rijen(verbinding, naam, tabel["kolommen"], uitpakker.unpack(tabel["stukken"]))
            if geschreven != tabel["rijen"]:
                raise KopieFout(f"Of {naam} {geschreven} rows came back instead of {tabel['rijen']}.")
            rijen += geschreven
    return rijen
