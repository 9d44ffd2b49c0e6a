"""What a page costs that is not kept, on a site of fifty thousand pages beside one of a thousand."""

import random
import statistics
import time

from django.test import Client

from tests.bench.inhoud import addresses_by_type
from tests.bench.kunstmatig import label, leeg_database, maak_site, opruimen, verlaat
from tests.bench.tabel import Table

KLEIN, GROOT = 1_000, 50_000
#: In milliseconds of a page, and until the first byte of a file; and how much more than on the small site.
PAGINA, EERSTE_BYTE, KEER = 150, 100, 2
#: In milliseconds, of the first list of a version, that counts; the page cache has made the most asked before that.
NIEUWE_VERSIE = 300
#: In milliseconds: below this a difference is noise.
RUIS = 15
#: A region has a few opgaven, however long it exists: what grows are messages and projects.
SOORTEN = {"nieuwsbericht": 0.7, "project": 0.295, "regiodeal": 0.005}
#: How many people have a role, and how many pages stand behind a log-in by themselves.
MENSEN, BEPERKT = 400, 200
ROUNDS = 9
#: What comes as a file, and what grows most.
VERDER = {
    "bestand: projecten.csv": "/projecten/?formaat=csv",
    "bestand: nieuws.json": "/nieuws/?formaat=json",
    "bestand: documenten.csv": "/documenten/?formaat=csv",
    "sitemap": "/sitemap.xml",
    "feed": "/feeds/nieuws.xml",
    "trefwoorden": "/trefwoorden/",
    "meest gebruikte trefwoord": "/trefwoorden/bench-0/",
    "nieuws met een filter": "/nieuws/?trefwoord=bench-3",
    "nieuws, tweede bladzijde": "/nieuws/?pagina=2",
    "projecten met een woord": "/projecten/?q=slim",
}


#: What looks at every page that carries something, so that it grows with these: held to PAGINA only.
GROEIT = ("trefwoorden", "meest gebruikte trefwoord", "nieuws met een filter")
#: What counts all pages of a kind, once per version of the content: measured as the first of each as well.
GETELD = ("nieuwspagina", "projectenpagina")


def run(data):
    """Measure both sites, each in a database of its own."""
    table = Table(f"A page that is not kept, of {GROOT:,} pages", f"at {GROOT:,}", f"at {KLEIN:,}")
    klein, groot = (measure_site(aantal) for aantal in (KLEIN, GROOT))
    for naam, milliseconden in groot.items():
        grens = EERSTE_BYTE if naam.startswith("bestand") else PAGINA
        if naam not in GROEIT:
            grens = min(grens, max(KEER * klein[naam], klein[naam] + RUIS))
        if naam.endswith("versie"):
            grens = NIEUWE_VERSIE
        table.add(f"{naam}: ms", milliseconden, klein[naam], f"<= {grens:.0f}", milliseconden <= grens)
    return table


def measure_site(aantal):
    """Return {what: median milliseconds} of a made-up site of this many pages."""
    naam = f"bench_groei_{aantal}"
    try:
        leeg_database(naam)
        ids = maak_site(aantal, soorten=SOORTEN)
        name_what_it_is_about()
        appoint(ids)
        restrict(ids)
        opruimen()
        client = Client(headers={"host": "127.0.0.1"})
        alle = {**addresses_by_type(), **VERDER}
        return {
            **{wat: measure(client, adres, lambda nummer: naam) for wat, adres in alle.items()},
            **{f"{wat}, nieuwe versie": measure(client, alle[wat], f"{naam}.{{}}".format) for wat in GETELD},
        }
    finally:
        verlaat(naam)


def name_what_it_is_about():
    """Give the demo's own pages keywords, as every page has; what has none is related to nothing that is stored."""
    from regioprogramma.core.models import Pagina, Trefwoord
    from regioprogramma.gerelateerd.bijhouden import mend_index

    eigen = Pagina.objects.filter(depth__gt=2).exclude(slug__startswith="bench-").order_by("pk")
    woorden = Trefwoord.objects.filter(slug__startswith="bench-").order_by("pk")
    label(list(eigen.values_list("pk", flat=True)), list(woorden.values_list("pk", flat=True)), random.Random(1))
    mend_index()


def appoint(ids):
    """Give people a role, each on a page."""
    from contacten.models import Contactpersoon, Rol, Roltoewijzing

    rol = Rol.objects.earliest("pk")
    mensen = Contactpersoon.objects.bulk_create(Contactpersoon(naam=f"Persoon {n}") for n in range(MENSEN))
    Roltoewijzing.objects.bulk_create(
        Roltoewijzing(pagina_id=pk, rol=rol, persoon=mens) for pk, mens in zip(ids, mensen, strict=False)
    )


def restrict(ids):
    """Put pages behind a log-in, spread over the site."""
    from wagtail.models import PageViewRestriction

    for pk in ids[:: len(ids) // BEPERKT][:BEPERKT]:
        PageViewRestriction.objects.create(page_id=pk, restriction_type=PageViewRestriction.LOGIN)


def measure(client, adres, versie):
    """Return the median milliseconds until an answer begins; `versie` gives the version of each visit."""
    from regioprogramma.core.pagina import op_versie

    duur = []
    for nummer in range(ROUNDS):
        with op_versie(versie(nummer)):
            duur.append(wait_for(client, adres))
    return statistics.median(duur)


def wait_for(client, adres):
    """Return the milliseconds until an answer begins."""
    begin = time.perf_counter()
    antwoord = client.get(adres)
    if antwoord.status_code != 200:
        raise AssertionError(f"{adres} answers {antwoord.status_code}")
    next(iter(antwoord))
    duur = (time.perf_counter() - begin) * 1000
    antwoord.close()
    return duur
