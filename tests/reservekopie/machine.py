"""A machine with a site: a database, a folder of files, and the commands of `manage.py` as programs of their own."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
from django.db import connection
from psycopg.sql import SQL, Identifier

from regioprogramma.reservekopie.tabellen import own_tables, read_reeksen
from tests.demo_site import ROOT, demo_environment

LANG = 300


class Machine:
    """A site in a folder, with the database at this address."""

    def __init__(self, url, map_, **variabelen):
        self.url, self.map = url, Path(map_)
        self.media = self.map / "media"
        self.variabelen = variabelen

    @property
    def omgeving(self):
        plekken = {"DATABASE_URL": self.url, "MEDIA_ROOT": str(self.media), "PAGE_CACHE_DIR": str(self.map / "pag")}
        keuze = {"DJANGO_SETTINGS_MODULE": "regioprogramma.settings.demo", "PYTHONPATH": str(ROOT)}
        return demo_environment(self.map, **plekken, **keuze, **self.variabelen)

    def make_database(self, sjabloon="template1"):
        """Make the database like another one; without that it is empty, and nothing was migrated."""
        self.drop_database()
        self._command("CREATE DATABASE {} TEMPLATE {}", sjabloon)

    def drop_database(self):
        self._command("DROP DATABASE IF EXISTS {} WITH (FORCE)")

    def _command(self, opdracht, *namen):
        with psycopg.connect(self.url, dbname="postgres", autocommit=True) as verbinding:
            namen = [psycopg.conninfo.conninfo_to_dict(self.url)["dbname"], *namen]
            verbinding.execute(SQL(opdracht).format(*map(Identifier, namen)))

    @staticmethod
    def command(*opdracht):
        return [sys.executable, str(ROOT / "manage.py"), *map(str, opdracht)]

    def begin(self, *opdracht):
        """Begin a command; return the process."""
        pijp = subprocess.PIPE
        return subprocess.Popen(
            self.command(*opdracht), cwd=self.map, env=self.omgeving, stdout=pijp, stderr=pijp, text=True
        )

    def run(self, *opdracht):
        """Do a command; return its exit code, what it said, and what it complained of."""
        programma = self.begin(*opdracht)
        uit, fout = programma.communicate(timeout=LANG)
        return programma.returncode, uit, fout

    def ask(self, module):
        """Return what a program of tests prints as JSON."""
        wat = [sys.executable, "-m", module]
        klaar = subprocess.run(wat, cwd=ROOT, env=self.omgeving, check=True, stdout=subprocess.PIPE, timeout=LANG)
        return json.loads(klaar.stdout.splitlines()[-1])

    def rows(self):
        """Return {table: {row as text: how often it is there}}."""
        with psycopg.connect(self.url) as verbinding:
            vraag = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            tabellen = [naam for [naam] in verbinding.execute(vraag).fetchall()]
            alles = SQL("SELECT rij::text FROM {} AS rij")
            return {
                naam: Counter(rij for [rij] in verbinding.execute(alles.format(Identifier(naam))).fetchall())
                for naam in tabellen
            }

    def sequences(self):
        with psycopg.connect(self.url) as verbinding:
            return read_reeksen(verbinding, own_tables())

    def files(self):
        """Return {name: what it holds} of the uploaded files, without what the site makes again by itself."""
        return {
            pad.relative_to(self.media).as_posix(): pad.read_bytes()
            for pad in self.media.rglob("*")
            if pad.is_file() and "uitvoer" not in pad.parts
        }


def differences(een, ander):
    """Return {table: how many rows are on one of both only}, of what Machine.rows() gives."""
    verschil = {naam: (een.get(naam, Counter()) - ander.get(naam, Counter())).total() for naam in een}
    for naam in ander:
        verschil[naam] = verschil.get(naam, 0) + (ander[naam] - een.get(naam, Counter())).total()
    assert een.keys() == ander.keys()
    return {naam: aantal for naam, aantal in verschil.items() if aantal}


def beside(url, naam):
    """Return the address of another database on the same server."""
    begin, _vraag, host = url.partition("?")
    return f"{begin.rpartition('/')[0]}/{naam}?{host}"


def address_in_use():
    """Return the address of the database in use."""
    hoe = connection.settings_dict
    wie = quote(hoe["USER"], safe="") + (f":{quote(hoe['PASSWORD'], safe='')}" if hoe["PASSWORD"] else "")
    waar = {"host": hoe["HOST"]} | ({"port": hoe["PORT"]} if hoe["PORT"] else {})
    return f"postgresql://{wie}@/{hoe['NAME']}?{urlencode(waar)}"
