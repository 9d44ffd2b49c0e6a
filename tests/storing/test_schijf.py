"""A disk that is full: who saves is told, what was saved is there, and nothing is left of what was not.

No process may let a file grow, which they notice as they notice a full disk, and which needs no disk to fill.
"""

import contextlib
import resource

import psutil
import pytest
from bs4 import BeautifulSoup

from tests.wachten import until

from .bezoek import GEDULD, ask, is_whole, log_in, sql
from .redacteur import Redacteur

#: Longer than memory takes of an upload, so that it is on its way to a file from the start.
FOTO = b"tekst " * 1_000_000


@contextlib.contextmanager
def full(processen):
    """Let none of these processes, nor what they start, write a byte more, until the end of the block."""
    for proces in processen:
        proces.rlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    yield
    for proces in processen:
        with contextlib.suppress(psutil.NoSuchProcess):
            proces.rlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def web(site):
    """Return the processes that answer."""
    alle = psutil.Process(site.process.pid).children(recursive=True)
    return [proces for proces in alle if any("gunicorn" in deel for deel in proces.cmdline())]


def files(site):
    return {pad for map_ in ("media",) for pad in (site.var_dir / map_).rglob("*") if pad.is_file()}


@pytest.mark.parametrize(
    ("groot", "status", "zin"),
    [(FOTO, 503, "niet opgeslagen, en er is niets veranderd"), (FOTO[:1000], 200, "vol of niet bereikbaar")],
    ids=["on its way in", "in its place"],
)
def test_an_upload_that_does_not_fit_is_told_and_leaves_nothing(storing, groot, status, zin):
    redacteur, voor = Redacteur(storing), (files(storing), sql(storing, "SELECT count(*) FROM core_document"))
    velden = redacteur.form("/beheer/documents/add/")[1]
    with full(web(storing)):
        antwoord = redacteur.sessie.post(
            f"{storing.url}/beheer/documents/add/",
            data={**velden, "title": "Te groot"},
            files={"file": ("groot.txt", groot, "text/plain")},
            timeout=GEDULD,
            allow_redirects=False,
        )
        # Who only looks notices nothing.
        assert ask(storing, "/")[0] == 200
    assert antwoord.status_code == status, antwoord.text[:300]
    assert zin in BeautifulSoup(antwoord.content, "html.parser").text
    assert (files(storing), sql(storing, "SELECT count(*) FROM core_document")) == voor
    until(lambda: is_whole(storing, **log_in(storing)))
