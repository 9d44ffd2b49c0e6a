"""A second PostgreSQL that follows that of a demo over streaming replication, as at a hosting party."""

import os
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

from regioprogramma import postgres

PATIENCE = 60


class Replica:
    """A replica of the server in folder `van`, in a folder beside it."""

    def __init__(self, van):
        self.van = Path(van)
        self.map = self.van.with_name(f"{self.van.name}-replica")
        self.log = self.map / "log.txt"
        self.url = f"postgresql://postgres@/regioprogramma?host={quote(str(self.map))}"
        self.bron = f"postgresql://postgres@/regioprogramma?host={quote(str(self.van))}"

    def make(self):
        """Copy the server while it runs, and follow it from there."""
        self._run("pg_basebackup", "-h", self.van, "-U", "postgres", "-D", self.map, "-R", "-c", "fast")
        # The socket of the server stands in its folder, and the copy would take it for in use.
        (self.map / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
        self.start()

    def start(self):
        """Start it; every question that it is asked is in its log."""
        opties = f"-k {self.map} -c listen_addresses= -c log_statement=all -c logging_collector=off"
        self._run("pg_ctl", "start", "-w", "-D", self.map, "-l", self.log, "-o", opties)

    def stop(self):
        """Pull the plug."""
        self._run("pg_ctl", "stop", "-D", self.map, "-m", "immediate")

    def lag(self):
        """Let it stay where it is."""
        self._ask(self.url, "SELECT pg_wal_replay_pause()")

    def catch_up(self):
        """Let it go on, and wait until it has all there is."""
        self._ask(self.url, "SELECT pg_wal_replay_resume()")
        [(tot,)] = self._ask(self.bron, "SELECT pg_current_wal_lsn()")
        grens = time.monotonic() + PATIENCE
        while not self._ask(self.url, "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", tot)[0][0]:
            assert time.monotonic() < grens, "the replica does not follow"
            time.sleep(0.05)

    def questions(self):
        """Return how often pages were read from it."""
        return self.log.read_text(errors="replace").count('SELECT "core_pagina"')

    def write(self, vraag, *waarden):
        """Change something in the database that it follows."""
        self._ask(self.bron, vraag, *waarden)

    @staticmethod
    def _ask(url, vraag, *waarden):
        with psycopg.connect(url, autocommit=True, options="-c statement_timeout=0") as verbinding:
            antwoord = verbinding.execute(vraag, waarden)
            return antwoord.fetchall() if antwoord.description else []

    def _run(self, programma, *wat):
        eigenaar = self.van.stat().st_uid
        wie = {"user": eigenaar, "group": self.van.stat().st_gid} if os.getuid() == 0 else {}
        self.map.parent.mkdir(exist_ok=True)
        if not self.map.exists():
            self.map.mkdir(mode=0o700)
            os.chown(self.map, eigenaar, self.van.stat().st_gid)
        subprocess.run([postgres.program(programma), *wat], check=True, cwd=self.map, stdout=subprocess.DEVNULL, **wie)
