"""The account: what pages that add everything up cost with 100 projects and with 2,000 of one deal and opgave."""

import random
from datetime import date, timedelta
from uuid import uuid4

from tests.bench.filters import measure
from tests.bench.kunstmatig import kopieer, leeg_database, opruimen, verlaat
from tests.bench.tabel import Table

DATABASE = "bench_stand"
SIZES = (100, 2_000)
#: A page that adds up twenty times as many projects may take twenty times as long, and no longer: a region has forty.
TIMES_SLOWER, MAX_QUERIES, ROUNDS = 20, 25, 9


def run(data):
    """Measure every page at both sizes, each in a database of its own."""
    table = Table("The account", "at 2,000 projects", "at 100")
    try:
        small, large = (measure_size(size) for size in SIZES)
    finally:
        verlaat(DATABASE)
    for name, (queries, milliseconds) in large.items():
        before, quick = small[name]
        table.add(
            f"{name}: queries", queries, before, f"<= {MAX_QUERIES}, no more", queries <= min(before, MAX_QUERIES)
        )
        table.add(f"{name}: p95 ms", milliseconds, quick, f"<= {TIMES_SLOWER}x", milliseconds <= TIMES_SLOWER * quick)
    return table


def measure_size(projects):
    """Return {name: (queries, p95 in milliseconds)} with this many projects on the site."""
    leeg_database(DATABASE)
    project = fill(projects)
    addresses = {
        "deal": project.regio_deal.get_url(),
        "opgave": project.opgave.get_url(),
        "gemeente": "/gemeenten/arnhem/",
        "stand van zaken": "/stand-van-zaken/",
        "bestedingen": "/stand-van-zaken/bestedingen/",
        "wijzigingen": "/stand-van-zaken/wijzigingen/",
        "two opgaven": f"/vergelijken/opgaven/?kies={project.opgave_id}&kies={another(project.opgave)}",
        "home": "/",
    }
    return {name: measure(address, ROUNDS) for name, address in addresses.items()}


def another(opgave):
    """Return the id of another opgave of the same agenda."""
    return type(opgave).objects.visible().sibling_of(opgave, inclusive=False).earliest("pk").pk


def fill(projects):
    """Copy a project of a deal and an opgave this many times, each with money and a result of its own; return it."""
    from projecten.models import Project
    from regioprogramma.core.models import Pagina

    kans = random.Random(projects)
    project = Project.objects.visible().exclude(opgave=None).exclude(regio_deal=None).earliest("pk")
    begin = Pagina.objects.latest("pk").pk + 1
    ids = range(begin, begin + projects)
    kopieer(project, ids, kans)
    account_for(ids, project.regio_deal_id, kans)
    opruimen()
    return project


def account_for(ids, deal, kans):
    """Give each project money of two sources, two years of spending, a gemeente, and a result that was measured."""
    from contacten.models import Deelname, Gemeente
    from opgaven.models import Meting, Resultaat
    from projecten.models import Besteding, Bijdrage

    arnhem = Gemeente.objects.get(slug="arnhem")
    Deelname.objects.bulk_create(Deelname(pagina_id=pk, gemeente=arnhem) for pk in ids)
    Bijdrage.objects.bulk_create(
        Bijdrage(pagina_id=pk, bron=bron, bedrag=kans.randrange(10**6), uit_deal_id=deal if bron == "rijk" else None)
        for pk in ids
        for bron in ("rijk", "gemeenten")
    )
    Besteding.objects.bulk_create(
        Besteding(
            pagina_id=pk,
            bron="rijk",
            bedrag=kans.randrange(10**5),
            datum=date(jaar, 1, 1),
            peildatum=date(jaar, 12, 1),
        )
        for pk in ids
        for jaar in (2024, 2025)
    )
    resultaten = Resultaat.objects.bulk_create(
        Resultaat(pagina_id=pk, sleutel=uuid4(), indicator="bomen", beginstand=0, doel=100) for pk in ids
    )
    Meting.objects.bulk_create(
        Meting(
            pagina_id=resultaat.pagina_id,
            sleutel=resultaat.sleutel,
            datum=date(2025, 1, 1) + timedelta(days=kans.randrange(300)),
            waarde=kans.randrange(120),
        )
        for resultaat in resultaten
    )
