"""Makes a backup in which database and files belong together, while the site is in use.

First all files, which takes long. Then the database, as it is at one moment; and then what files that moment names
that were not there before, which is little. A file that was deleted since is in the backup; one that came and went
between the two is not, and then the moment is left for a later one.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import psycopg
from django.db import Error
from django.utils import timezone

from .bestanden import named_files, read_bestand, state_of
from .bewaarplek import Bewaarplek
from .fouten import KopieFout
from .koppen import Kop, write_kop
from .stukken import Inpakker
from .tabellen import (
    count_rijen,
    keep_still,
    one_moment,
    own_connection,
    own_tables,
    read_reeksen,
    read_rijen,
    read_tabellen,
)

logger = logging.getLogger(__name__)
#: How many moments are tried.
_POGINGEN = 5


@dataclass(frozen=True)
class Kopieverslag:
    """What was made: its name, how many tables, rows and files are in it, which files were missing already.

    `vreemd` are the tables that are not of this site, and not in it.
    """

    naam: str
    tabellen: int
    rijen: int
    bestanden: int
    ontbreken: list[str]
    vreemd: list[str]


@dataclass
class _Gelezen:
    """The files that were read: what they were like then, and their parts."""

    toestand: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    stukken: dict[str, list[str]] = field(default_factory=dict)

    def read(self, inpakker: Inpakker, namen: Iterable[str]) -> set[str]:
        """Read those that are new or changed since; return those that are not there, and were not."""
        weg = set()
        for naam in sorted(namen):
            toestand = state_of(naam)
            if toestand and self.toestand.get(naam) != toestand:
                try:
                    self.stukken[naam] = inpakker.pack(read_bestand(naam))
                    self.toestand[naam] = toestand
                except FileNotFoundError:
                    toestand = None
            if not toestand and naam not in self.toestand:
                weg.add(naam)
        return weg


def make_kopie(plek: Bewaarplek, ontvangers: list[Any]) -> Kopieverslag:
    """Make a backup; raises KopieFout and leaves nothing behind when that does not succeed."""
    plek.clear_parts()
    inpakker = Inpakker(plek, ontvangers)
    try:
        with own_connection() as verbinding:
            alle = read_tabellen(verbinding).keys()
            eigen = own_tables() & alle
            moment, inhoud = _read_site(verbinding, inpakker, eigen)
        stukken = inpakker.pack_json(inhoud)
        inpakker.check_there()
        naam = write_kop(plek, moment, Kop(inpakker.sleutel, stukken, list(inpakker.gebruikt)))
    except BaseException as fout:
        _clean_up(plek, inpakker)
        if isinstance(fout, psycopg.Error | Error):
            raise KopieFout(f"The database cannot be read: {fout}") from fout
        raise
    rijen = sum(tabel["rijen"] for tabel in inhoud["tabellen"].values())
    vreemd = sorted(alle - eigen)
    return Kopieverslag(naam, len(inhoud["tabellen"]), rijen, len(inhoud["bestanden"]), inhoud["ontbreken"], vreemd)


def _clean_up(plek: Bewaarplek, inpakker: Inpakker) -> None:
    """Take away what was written in vain; what cannot be taken away now goes with the next backup."""
    try:
        plek.clear_parts()
        inpakker.remove_new()
    except KopieFout as fout:
        logger.warning("What was written of a backup that failed is still there: %s", fout)


def _read_site(
    verbinding: psycopg.Connection[Any], inpakker: Inpakker, tabellen: set[str]
) -> tuple[datetime, dict[str, Any]]:
    """Store all there is; return of which moment, and the table of contents."""
    gelezen = _Gelezen()
    gelezen.read(inpakker, named_files(verbinding))
    for _poging in range(_POGINGEN):
        moment = timezone.now()
        with one_moment(verbinding):
            keep_still(verbinding, sorted(tabellen))
            inhoud = _read_database(verbinding, inpakker, tabellen)
            namen = named_files(verbinding)
        weg = gelezen.read(inpakker, namen)
        if namen and not namen - weg:
            raise KopieFout(f"None of the {len(namen)} uploaded files is there. Is the place for them mounted?")
        # Those that rows name to this day were missing before: that is no reason to have no backup at all.
        ontbreken = weg & named_files(verbinding)
        if weg == ontbreken:
            bestanden = {naam: gelezen.stukken[naam] for naam in sorted(namen - weg)}
            return moment, inhoud | {"bestanden": bestanden, "ontbreken": sorted(ontbreken)}
    raise KopieFout("Files were deleted each time while the backup was made. Try again when it is quieter.")


def _read_database(verbinding: psycopg.Connection[Any], inpakker: Inpakker, eigen: set[str]) -> dict[str, Any]:
    tabellen = {
        naam: {
            "kolommen": kolommen,
            "rijen": count_rijen(verbinding, naam),
            "stukken": inpakker.pack(read_rijen(verbinding, naam, kolommen)),
        }
        for naam, kolommen in read_tabellen(verbinding).items()
        if naam in eigen
    }
    migraties = verbinding.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    return {"tabellen": tabellen, "reeksen": read_reeksen(verbinding, eigen), "migraties": migraties}
