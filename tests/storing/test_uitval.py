"""A real site, of which the database stops, a process dies, and everybody keeps asking."""

import re
import time

import psutil
from django.core.cache.backends.filebased import FileBasedCache

from regioprogramma.paginacache.nawerk import _WEGGEHAALD
from regioprogramma.paginacache.voorraad import RUIMTE
from regioprogramma.paginacache.vraag import Paginavraag
from tests.wachten import until

from .bezoek import ask, is_whole, log_in, sql, without_database


def addresses(site):
    """Return the paths of some pages of every kind."""
    kaart = ask(site, "/sitemap.xml")[2]
    alle = [re.sub(r"https?://[^/]+", "", adres) for adres in re.findall(r"<loc>(.*?)</loc>", kaart)]
    return list(dict.fromkeys(["/", "/nieuws/", "/projecten/?pagina=2", "/feeds/nieuws.xml", *alle[::12]]))


def shared(site, vraag):
    """Return what every process finds of an address, with or without a database."""
    plekken = (FileBasedCache(site.var_dir / "paginas" / plek, {}) for plek in RUIMTE)
    return next(filter(None, (plek.get(vraag.sleutel) for plek in plekken)), None)


def is_kept(site, pad):
    """Ask a page; return whether it will be there without a database.

    On a busy machine the version of the content may be told too late: what is made then is for one visitor.
    """
    assert ask(site, pad)[0] == 200, pad
    kaal, _, vraag = pad.partition("?")
    paginavraag = Paginavraag("http", f"127.0.0.1:{site.port}", kaal, vraag, str(site.port))
    return shared(site, paginavraag) is not None


def is_known_as_withdrawn(site, pad):
    """Return whether every process would know without a database that this was withdrawn."""
    weggehaald = shared(site, _WEGGEHAALD)
    return weggehaald is not None and weggehaald.covers("127.0.0.1", pad, time.time())


def test_the_site_outlives_its_database_and_shows_nothing_that_was_withdrawn(storing):
    gezien = addresses(storing)
    assert len(gezien) > 20
    for pad in gezien:
        until(lambda pad=pad: is_kept(storing, pad))
    weg, blijft = [pad for pad in gezien if pad.startswith("/nieuws/") and pad.count("/") == 3][:2]
    assert not is_known_as_withdrawn(storing, weg)
    sql(storing, f"UPDATE core_pagina SET live = false WHERE url_path LIKE '%{weg}'")
    until(lambda: is_known_as_withdrawn(storing, weg))

    with without_database(storing):
        for pad in set(gezien) - {weg}:
            for _ in range(3):
                status, koppen, _tekst = ask(storing, pad)
                assert (status, koppen["Warning"]) == (200, '110 - "Response is Stale"'), pad
        assert ask(storing, weg)[0] == 410
        assert ask(storing, "/zoeken/?q=nooitgevraagd")[0] == 503

        # A web process that dies takes nothing along: what was answered is in a folder too.
        for proces in psutil.Process(storing.process.pid).children(recursive=True):
            if any("gunicorn" in deel for deel in proces.cmdline()) and proces.parent().pid != storing.process.pid:
                proces.kill()
        until(lambda: ask(storing, blijft)[0] == 200)
        assert ask(storing, blijft)[1]["Warning"]
        assert ask(storing, weg)[0] == 410

    until(lambda: "Warning" not in ask(storing, "/")[1])
    until(lambda: is_whole(storing, **log_in(storing)))
