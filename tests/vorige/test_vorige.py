"""The version before this one works on the tables of this one: real old code, from the history of the project.

Asked for by `make vorige VAN=commit`; without VAN it is what stood there before the newest migration.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.demo_site import ROOT, demo_environment, free_port
from tests.storing.bezoek import ask, sql
from tests.storing.redacteur import Redacteur
from tests.storing.webserver import web
from tests.wachten import until

#: In seconds: installing what the old version needs, and making its demo.
GEDULD = 600


def git(*vraag):
    """Return what git says, or fail with what is missing."""
    uitkomst = subprocess.run(["git", *vraag], cwd=ROOT, capture_output=True, text=True)
    if uitkomst.returncode:
        pytest.fail(f"This needs the history of the project (git clone, not an archive): {uitkomst.stderr}")
    return uitkomst.stdout.strip()


def previous():
    """Return the commit of the old version."""
    if van := os.environ.get("VAN"):
        return git("rev-parse", "--verify", f"{van}^{{commit}}")
    nieuwste = git("log", "-1", "--diff-filter=A", "--format=%H", "--", "*/migrations/0*.py", ":!tests")
    return git("rev-parse", f"{nieuwste}^")


@pytest.fixture(scope="module")
def oud(tmp_path_factory):
    """The old version as a demo of its own, with what its own files install; its worker has done its work."""
    map_ = tmp_path_factory.mktemp("vorige")
    archief, code = map_ / "code.tar", map_ / "code"
    git("archive", "--output", archief, previous())
    code.mkdir()
    subprocess.run(["tar", "xf", archief, "-C", code], check=True)
    subprocess.run(["make", ".venv/local"], cwd=code, check=True, timeout=GEDULD, capture_output=True)
    site = Vorige(code, map_ / "var")
    with site:
        yield site


class Vorige:
    """A demo of other code, while the block lasts."""

    def __init__(self, code, var_dir):
        self.code, self.var_dir, self.port = code, var_dir, free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self.uit = self.var_dir.with_suffix(".txt").open("w+")
        command = [self.code / ".venv/bin/python", "-m", "regioprogramma.demo.draai", "--port", str(self.port)]
        self.proces = subprocess.Popen(
            command, cwd=self.code, env=demo_environment(self.var_dir), stdout=self.uit, stderr=self.uit
        )
        until(lambda: "Stoppen:" in Path(self.uit.name).read_text(), GEDULD)
        until(lambda: tasks(self, "READY") == 0, GEDULD)
        return self

    def __exit__(self, *fout):
        self.proces.terminate()
        self.proces.wait(60)
        self.uit.close()

    def logins(self):
        """Return {login: password}."""
        return dict(line.split() for line in (self.var_dir / "demo-logins.txt").read_text().splitlines())


def tasks(site, status):
    """Return how many tasks there are that can be done now, or were, with this status."""
    nu = "coalesce(run_after, now()) <= now()"
    vraag = f"SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE {nu} AND status = '{status}'"
    return sql(site, vraag)[0][0]


def carry_out(site, *opdracht):
    """Carry out a command of the new version on the site."""
    omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
    command = [sys.executable, "manage.py", *opdracht]
    subprocess.run(command, cwd=ROOT, env=omgeving, check=True, timeout=GEDULD, capture_output=True)


def addresses(site):
    """Return the path of every page."""
    kaart = ask(site, "/sitemap.xml")[2]
    return [re.sub(r"https?://[^/]+", "", adres) for adres in re.findall(r"<loc>(.*?)</loc>", kaart)]


def test_old_and_new_work_on_the_new_tables_at_the_same_time(oud):
    paden = [*addresses(oud), "/zoeken/?q=energie", "/feeds/nieuws.xml", "/projecten/?pagina=2"]
    assert len(paden) > 100
    [(document,)] = sql(oud, "SELECT min(id) FROM core_document")
    formulier = f"/beheer/documents/edit/{document}/"
    carry_out(oud, "migrate", "--noinput")
    carry_out(oud, "createcachetable")
    carry_out(oud, "collectstatic", "--noinput")

    def show(site):
        # An edition keeps no page of another, so each of these is made.
        assert {pad: status for pad in paden if (status := ask(site, pad)[0]) != 200} == {}

    show(oud)
    oude = Redacteur(oud)
    assert oude.save(formulier, title="Van de vorige versie") == 302
    port = free_port()
    with web(oud, port):
        nieuw = SimpleNamespace(url=f"http://127.0.0.1:{port}", logins=oud.logins)
        show(nieuw)
        nieuwe = Redacteur(nieuw)
        assert nieuwe.form(formulier)[1]["title"] == "Van de vorige versie"
        assert nieuwe.save(formulier, title="Van de nieuwe versie") == 302
        assert oude.form(formulier)[1]["title"] == "Van de nieuwe versie"
        assert oude.save(formulier, title="Weer van de vorige") == 302
        show(oud)
    assert tasks(oud, "FAILED") == 0
