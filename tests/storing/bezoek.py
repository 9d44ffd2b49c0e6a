"""How a real site is asked while something is wrong with it."""

import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar

import psycopg

from regioprogramma import postgres

#: In seconds: how long an answer may take before it is none.
GEDULD = 60


@dataclass
class Uitslag:
    """What came of a question: its status, and after how many seconds."""

    pad: str
    status: int
    duur: float


class Bezig:
    """People who go on and on, each doing its piece of `werk` in a thread, until the end of the block."""

    def __init__(self, werk):
        self.klaar = threading.Event()
        self._draden = [threading.Thread(target=stuk) for stuk in werk]

    def __enter__(self):
        for draad in self._draden:
            draad.start()
        return self

    def __exit__(self, *fout):
        self.klaar.set()
        for draad in self._draden:
            draad.join()


def ask(site, pad, **koppen):
    """Return (status, headers, text) of a page; a page that leads elsewhere is followed."""
    vraag = urllib.request.Request(site.url + pad, headers=koppen)
    try:
        with urllib.request.urlopen(vraag, timeout=GEDULD) as antwoord:
            return antwoord.status, antwoord.headers, antwoord.read().decode()
    except urllib.error.HTTPError as fout:
        with fout:
            return fout.code, fout.headers, fout.read().decode()


def timed(site, pad, **koppen):
    """Ask, and return the Uitslag."""
    begin = time.monotonic()
    status = ask(site, pad, **koppen)[0]
    return Uitslag(pad, status, time.monotonic() - begin)


def at_once(site, paden, **koppen):
    """Ask all of these at the same time; return what came of each."""
    with ThreadPoolExecutor(len(paden)) as samen:
        return list(samen.map(lambda pad: timed(site, pad, **koppen), paden))


def is_whole(site, **koppen):
    """Whether both processes make pages again, for visitors and for who is logged in."""
    paden = [f"/zoeken/?q=heel{time.time_ns()}{nummer}" for nummer in range(6)]
    uitslagen = at_once(site, ["/healthz", *paden]) + at_once(site, ["/beheer/pages/"] * 6, **koppen)
    return all(uitslag.status == 200 for uitslag in uitslagen)


def log_in(site, wie="hoofdredacteur"):
    """Log in; return the header with which a browser says who it is."""
    koekjes = CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(koekjes))
    with browser.open(f"{site.url}/beheer/", timeout=GEDULD) as antwoord:
        inloggen, formulier = antwoord.url, antwoord.read().decode()
    csrf = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', formulier)[1]
    # What is asked for a name is called otherwise by an earlier version.
    naam = re.search(r'name="(login|username)"', formulier)[1]
    velden = {naam: wie, "password": site.logins()[wie], "csrfmiddlewaretoken": csrf}
    browser.open(inloggen, urllib.parse.urlencode(velden).encode(), timeout=GEDULD).close()
    browser.close()
    return {"Cookie": "; ".join(f"{koekje.name}={koekje.value}" for koekje in koekjes)}


def database(site):
    """Return a connection to the database of the site."""
    return psycopg.connect(dbname="regioprogramma", user="postgres", host=str(site.var_dir / "postgres"))


def sql(site, opdracht):
    """Carry out an SQL statement on the database of the site."""
    with database(site) as verbinding:
        cursor = verbinding.execute(opdracht)
        return cursor.fetchall() if cursor.description else None


@contextmanager
def without_database(site):
    """Stop the database of the site until the end of the block, whatever happens in it."""
    map_ = site.var_dir / "postgres"
    postgres.stop(map_)
    try:
        yield
    finally:
        postgres.start(map_).cleanup_mode = None
