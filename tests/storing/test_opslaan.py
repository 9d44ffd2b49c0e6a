"""What the site said is saved, is saved: whatever is killed meanwhile."""

import os
from functools import partial
from itertools import count, cycle

import psutil
import pytest
import requests

from regioprogramma import postgres
from tests.wachten import until

from .bezoek import Bezig, database, is_whole, log_in, sql
from .redacteur import Redacteur

#: How many saves, by how many editors at once; with `make storing` as many as an office makes in a day.
AANTAL, REDACTEUREN = 500 if os.environ.get("LANG_STORING") else 60, 4


@pytest.fixture
def zorgvuldig(storing):
    """The demo with a database that writes what it said is written; those of the tests are careless."""
    for waarde in ("on", "off"):
        sql_alone(storing, f"ALTER SYSTEM SET synchronous_commit = {waarde}")
        sql(storing, "SELECT pg_reload_conf()")
        if waarde == "on":
            yield storing


def sql_alone(site, opdracht):
    """Carry out what PostgreSQL does in no transaction."""
    with database(site) as verbinding:
        verbinding.autocommit = True
        verbinding.execute(opdracht)


def kill_web(site):
    """Kill a process that answers."""
    for proces in psutil.Process(site.process.pid).children(recursive=True):
        if any("gunicorn" in deel for deel in proces.cmdline()) and proces.parent().pid != site.process.pid:
            proces.kill()
            return


def kill_worker(site):
    """Kill who works in the background."""
    for proces in psutil.Process(site.process.pid).children(recursive=True):
        if "werker" in proces.cmdline():
            proces.kill()


def kill_database(site):
    """Kill all of the database at one stroke, and start it again."""
    map_ = site.var_dir / "postgres"
    server = psutil.Process(int((map_ / "postmaster.pid").read_text().split()[0]))
    processen = [server, *server.children(recursive=True)]
    for proces in processen:
        proces.kill()
    # One that is still ending would be taken for one that runs.
    assert all(postgres.await_end(proces, 60) for proces in processen)
    postgres.start(map_).cleanup_mode = None


class Bureau(Bezig):
    """Editors who go on saving, each its own document; used as a context, until its end."""

    def __init__(self, site):
        self.site = site
        rijen = sql(site, f"SELECT id FROM core_document ORDER BY id LIMIT {REDACTEUREN}")
        self.bevestigd = {nummer: [] for (nummer,) in rijen}
        super().__init__([partial(self.edit, nummer) for nummer in self.bevestigd])

    @property
    def aantal(self):
        return sum(map(len, self.bevestigd.values()))

    def edit(self, document):
        """Save one title after the other; remember those that the site said are saved."""
        redacteur = Redacteur(self.site)
        for nummer in count():
            if self.klaar.wait(0.02):
                return
            titel = f"Bewaard {nummer}"
            try:
                if redacteur.save(f"/beheer/documents/edit/{document}/", title=titel) == 302:
                    self.bevestigd[document].append(titel)
            except requests.RequestException:
                # Who answered was killed: nothing was promised.
                self.klaar.wait(0.2)


def test_no_save_that_was_acknowledged_is_lost(zorgvuldig):
    with Bureau(zorgvuldig) as bureau:
        for kill in cycle([kill_web, kill_worker, kill_database]):
            genoeg = min(bureau.aantal + AANTAL // 10, AANTAL)
            until(lambda genoeg=genoeg: bureau.aantal >= genoeg, 240)
            if bureau.aantal >= AANTAL:
                break
            kill(zorgvuldig)
    until(lambda: is_whole(zorgvuldig, **log_in(zorgvuldig)))
    for document, titels in bureau.bevestigd.items():
        [(nu,)] = sql(zorgvuldig, f"SELECT title FROM core_document WHERE id = {document}")
        assert int(nu.split()[1]) >= int(titels[-1].split()[1])
        wat = f"object_id = '{document}' AND action = 'wagtail.edit'"
        boek = {label for (label,) in sql(zorgvuldig, f"SELECT label FROM wagtailcore_modellogentry WHERE {wat}")}
        assert set(titels) <= boek, set(titels) - boek
