"""The related engine: how good its lists are, and what reading and changing cost at 1k, 10k and 100k pages."""

import random
import statistics
import time

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.bench.exact import measure_exact
from tests.bench.kunstmatig import leeg_database, maak_site, opruimen, verlaat
from tests.bench.kwaliteit import measure_quality
from tests.bench.tabel import Table

DATABASE = "bench_gerelateerd"
SIZES = (1_000, 10_000, 100_000)
KINDS = ("nieuws", "projecten", "opgaven")
#: How many pages are read, and how many for what is slow at 100,000.
SAMPLE, SLOW_SAMPLE = 60, 5
#: By how many times reading must be faster than taggit's similar_objects, per size.
FASTER = {1_000: 7, 10_000: 50, 100_000: 150}


def run(data):
    """Measure at every size, each in a database of its own; with `data` also the quality on real links."""
    table = Table("Related pages", "measured", "compared")
    try:
        if data:
            leeg_database(DATABASE)
            measure_quality(table, data)
        measure_exact(table, DATABASE)
        reads = {size: measure_size(table, size) for size in SIZES}
    finally:
        verlaat(DATABASE)
    table.add(
        "read: ms at 100k, beside 1k",
        reads[SIZES[-1]],
        reads[SIZES[0]],
        "<= 1.5x",
        reads[SIZES[-1]] <= 1.5 * reads[SIZES[0]],
    )
    return table


def measure_size(table, size):
    """Measure everything at one size; return the median of reading, in milliseconds."""
    from regioprogramma.core.models import Pagina

    leeg_database(DATABASE)
    ids = maak_site(size)
    kans = random.Random(size)
    pages = list(
        Pagina.objects.filter(pk__in=kans.sample(ids, SAMPLE), content_type__model="nieuwsbericht").specific()
    )
    read, queries = measure_read(pages)
    table.add(
        f"{size}: queries for {len(KINDS)} lists", queries, None, f"<= {2 + len(KINDS)}", queries <= 2 + len(KINDS)
    )
    taggit = measure_taggit(pages[:SLOW_SAMPLE])
    table.add(
        f"{size}: ms to read, beside taggit", read, taggit, f"<= 1/{FASTER[size]}", read <= taggit / FASTER[size]
    )
    live = measure_live_read(pages)
    table.add(f"{size}: ms to read, beside the same from live SQL", read, live, "", True)
    if size == 10_000:
        live, counted = measure_live(pages)
        table.add(f"{size}: live SQL, beside annotate(Count)", live, counted, "<= 0.85x", live <= 0.85 * counted)
        measure_retag(table, ids, kans)
    return read


def median_ms(call, items, warm=2):
    """Return the median milliseconds of `call` over the items, after a few to warm up."""
    durations = []
    for nummer, item in enumerate([*items[:warm], *items]):
        start = time.perf_counter()
        call(item)
        if nummer >= warm:
            durations.append((time.perf_counter() - start) * 1000)
    return statistics.median(durations)


def measure_read(pages):
    """Return (median milliseconds, most queries) of three stored lists with their pages."""
    from wagtail.models import Site

    from regioprogramma.core.pagina.sites import op_site
    from regioprogramma.gerelateerd.berekenen import store_lijsten
    from regioprogramma.gerelateerd.lijsten import gerelateerd

    def read(page):
        page.forget()
        with op_site(site):
            return [gerelateerd(page, kind, 6) for kind in KINDS]

    site = Site.objects.select_related("root_page").get(is_default_site=True)
    for page in pages:
        store_lijsten([page.pk])
    queries = 0
    for page in pages[:10]:
        with CaptureQueriesContext(connection) as captured:
            read(page)
        queries = max(queries, len(captured))
    return median_ms(read, pages), queries


def measure_live_read(pages):
    """Return the median milliseconds of the same three lists from live SQL, as a preview reads them."""
    from wagtail.models import Site

    from regioprogramma.core.pagina import op_site
    from regioprogramma.gerelateerd.lijsten import gerelateerd

    def read(page):
        page.forget()
        with op_site(site):
            return [gerelateerd(page, kind, 6) for kind in KINDS]

    site = Site.objects.select_related("root_page").get(is_default_site=True)
    for page in pages:
        # In memory, as an editor who changed them has them: then no stored list is about this page.
        page.trefwoord_koppelingen = list(page.trefwoord_koppelingen.all())
    return median_ms(read, pages)


def measure_taggit(pages):
    """Return the median milliseconds of taggit's own related objects with the same keywords."""
    from django.contrib.contenttypes.models import ContentType
    from taggit.managers import _TaggableManager
    from taggit.models import TaggedItem

    from nieuws.models import Nieuwsbericht

    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO taggit_tag (id, name, slug) SELECT id, naam, slug FROM core_trefwoord")
        cursor.execute(
            "INSERT INTO taggit_taggeditem (tag_id, content_type_id, object_id) "
            "SELECT k.trefwoord_id, p.content_type_id, p.id FROM core_paginatrefwoord k "
            "JOIN core_pagina p ON p.id = k.pagina_id"
        )
    opruimen()
    ContentType.objects.get_for_model(Nieuwsbericht)

    def similar(page):
        return _TaggableManager(
            through=TaggedItem, model=Nieuwsbericht, instance=page, prefetch_cache_name="tags"
        ).similar_objects()

    return median_ms(similar, pages, warm=1)


def measure_live(pages):
    """Return the median milliseconds of two lists in live SQL, and of counting shared keywords with the ORM."""
    from django.db.models import Count

    from nieuws.models import Nieuwsbericht
    from projecten.models import Project
    from regioprogramma.gerelateerd.berekenen import compute
    from regioprogramma.gerelateerd.lijsten import bron_van
    from regioprogramma.gerelateerd.versies import actieve

    version = actieve()
    sources = [bron_van(page) for page in pages]

    def live(source):
        return compute(source, [5, 3], version, hoeveel=6)

    def count(source):
        for model in (Nieuwsbericht, Project):
            shared = model.objects.filter(trefwoord_koppelingen__trefwoord__in=source.trefwoorden).exclude(
                pk=source.stuk_id
            )
            list(shared.annotate(n=Count("pk")).order_by("-n", "-publicatiedatum").values_list("pk", flat=True)[:6])

    return median_ms(live, sources), median_ms(count, sources)


def measure_retag(table, ids, kans):
    """Measure giving one page another keyword, with all that follows from it, when every list is stored."""
    from regioprogramma.core.models import PaginaTrefwoord, Trefwoord
    from regioprogramma.gerelateerd.berekenen import fill_lijsten
    from regioprogramma.gerelateerd.models import Lijst

    fill_lijsten()
    opruimen()
    words = list(Trefwoord.objects.filter(slug__startswith="bench-").values_list("pk", flat=True))
    durations, dropped = [], []
    for pk in kans.sample(ids, SAMPLE):
        before = Lijst.objects.count()
        word = kans.choice([w for w in words if not PaginaTrefwoord.objects.filter(pagina=pk, trefwoord=w).exists()])
        start = time.perf_counter()
        PaginaTrefwoord.objects.create(pagina_id=pk, trefwoord_id=word)
        durations.append((time.perf_counter() - start) * 1000)
        dropped.append(before - Lijst.objects.count())
        fill_lijsten()
    # What weaker neighbours cost: lists that hold more can change more often (`docs/benchmarks.md`).
    table.add(
        "10000: ms of one retag", statistics.median(durations), None, "<= 40", statistics.median(durations) <= 40
    )
    worst = statistics.quantiles(dropped, n=20)[-1]
    table.add("10000: lists dropped, p95", worst, statistics.median(dropped), "<= 400", worst <= 400)
