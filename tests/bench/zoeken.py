"""Search: how much of what is meant it finds, and what it costs at 1k and 100k pages, beside Wagtail's own."""

import json
import random
import statistics
import time

from django.db import connection, transaction

from tests.bench.kunstmatig import kopieer, leeg_database, opruimen, verlaat
from tests.bench.tabel import Table
from tests.bench.zoeken_kwaliteit import found_by_us, read_pairs, score, wrong
from tests.zoeken.raar import RAAR

DATABASE = "bench_zoeken"
SIZES = (1_000, 100_000)
QUERIES, SLOW_QUERIES, SAVES = 200, 40, 25
STUK = 2_000
#: The sets of pairs: how they are called, and how their files end. The last was never used to mend anything.
REEKSEN = (("", ""), ("second set: ", "_tweede"), ("third set: ", "_derde"), ("unused set: ", "_ongebruikt"))


def run(data):
    """Measure the quality over the demo's content, then the speed at both sizes."""
    table = Table("Search", "ours", "compared")
    try:
        leeg_database(DATABASE)
        measure_quality(table)
        times = {size: measure_size(table, size) for size in SIZES}
    finally:
        verlaat(DATABASE)
    klein, groot = times[SIZES[0]], times[SIZES[1]]
    table.add("search p95: ms at 100k, beside 1k", groot, klein, "<= 3x", groot <= 3 * klein)
    return table


def measure_quality(table):
    """Add recall and rank of the committed pairs for us and for both configurations of Wagtail's backend."""
    from regioprogramma.core.documenten.bestanden import read_document
    from regioprogramma.core.models import Document
    from regioprogramma.zoeken.bijhouden import rebuild_index

    # On a site the worker does this.
    for pk in Document.objects.values_list("pk", flat=True):
        read_document.call(pk)
    rebuild_index()
    reeksen = [
        (naam, read_pairs(f"zoekparen{deel}.txt"), read_pairs(f"zoekfouten{deel}.txt")) for naam, deel in REEKSEN
    ]
    onze = [measure_pairs(table, *reeks) for reeks in reeksen]
    for config in ("dutch", "simple"):
        # Both configurations fill the same index: one is measured over every set before the other is made.
        zoeker = wagtail_search(config)
        for reeks, cijfers in zip(reeksen, onze, strict=True):
            compare_pairs(table, *reeks, cijfers, config, zoeker)


def measure_pairs(table, naam, paren, fouten):
    """Add what our search makes of one set of pairs; return (recall, MRR, failures)."""
    (recall, rank, _missed), mis = score(found_by_us, paren), len(wrong(found_by_us, fouten))
    table.add(f"{naam}recall@10 over {len(paren)} pairs", recall, None, ">= 0.97", recall >= 0.97)
    table.add(f"{naam}MRR@10", rank, None, ">= 0.85", rank >= 0.85)
    table.add(f"{naam}must not match, of {len(fouten)}: failures", mis, None, "<= 2", mis <= 2)
    return recall, rank, mis


def compare_pairs(table, naam, paren, fouten, onze, config, zoeker):
    """Add what Wagtail's search makes of the same set, beside ours."""
    recall, rank, mis = onze
    hunne, hun_rank, _missed = score(zoeker, paren)
    table.add(f"{naam}recall@10 beside Wagtail, {config}", recall, hunne, ">= + 0.25", recall >= hunne + 0.25)
    table.add(f"{naam}MRR@10 beside Wagtail, {config}", rank, hun_rank, "more", rank > hun_rank)
    hun_mis = len(wrong(zoeker, fouten))
    table.add(f"{naam}must not match beside Wagtail, {config}", mis, hun_mis, "told only", True)


def wagtail_backend(config):
    """Return Wagtail's own search backend for PostgreSQL with a text search configuration."""
    from wagtail.search.backends.database import SearchBackend

    return SearchBackend({"SEARCH_CONFIG": config})


def wagtail_search(config):
    """Return a function that searches pages, documents, people and gemeenten with Wagtail's backend, by rank."""
    from contacten.models import Contactpersoon, Gemeente
    from regioprogramma.core.models import Document, Pagina

    backend = wagtail_backend(config)
    bronnen = (Pagina, Document, Contactpersoon, Gemeente)
    for model in bronnen:
        reindex(backend, model)

    def search(vraag):
        gevonden = []
        for model in bronnen:
            alle = Pagina.objects.filter(pk__in=Pagina.objects.visible().filter(depth__gt=2).order_by().values("pk"))
            bron = alle if model is Pagina else model.objects.all()
            gevonden += list(backend.search(vraag, bron).annotate_score("punten")[:10])
        gevonden.sort(key=lambda ding: -ding.punten)
        return [_naam(ding) for ding in gevonden[:10]]

    return search


def _naam(ding):
    if hasattr(ding, "url_path"):
        return ding.url
    return ding.get_absolute_url() if hasattr(ding, "get_absolute_url") else f"persoon:{ding}"


def reindex(backend, model):
    """Put everything of a model in Wagtail's index again."""
    index = backend.get_index_for_model(model)
    ids = list(model.objects.values_list("pk", flat=True))
    for begin in range(0, len(ids), STUK):
        stuk = model.objects.filter(pk__in=ids[begin : begin + STUK])
        specifiek = list(stuk.specific()) if hasattr(stuk, "specific") else list(stuk)
        per_type = {}
        for ding in specifiek:
            per_type.setdefault(type(ding), []).append(ding)
        for soort, dingen in per_type.items():
            index.add_items(soort, dingen)


def measure_size(table, size):
    """Measure everything at one size; return the p95 of a search in milliseconds."""
    from regioprogramma.zoeken.antwoord import answer
    from regioprogramma.zoeken.bijhouden import rebuild_index

    leeg_database(DATABASE)
    kans = random.Random(size)
    woorden = make_paginas(size, kans)
    rebuild_index()
    backend = wagtail_backend("dutch")
    from regioprogramma.core.models import Pagina

    reindex(backend, Pagina)
    opruimen()
    vragen = [
        " ".join(kans.choices(woorden, weights(woorden), k=kans.choice((1, 1, 2, 2, 3)))) for _ in range(QUERIES)
    ]
    ours = p95(lambda vraag: answer(vraag), vragen)
    theirs = p95(lambda vraag: wagtail_as_a_view(backend, vraag), vragen[:SLOW_QUERIES])
    if size == SIZES[-1]:
        table.add(f"{size}: search p95, ms", ours, theirs, "<= 1/3", ours <= theirs / 3)
        raar = p95(lambda vraag: answer(vraag), RAAR * 3)
        table.add(f"{size}: odd questions p95, ms, beside others", raar, ours, "<= 5x", raar <= 5 * ours)
    else:
        table.add(f"{size}: search p95, ms", ours, theirs, "told only", True)
    met, zonder = measure_saves(kans)
    table.add(f"{size}: publishing a page, ms", met, zonder, "<= 1.5x", met <= 1.5 * zonder)
    return ours


def wagtail_as_a_view(backend, vraag):
    """Do what a search view on Wagtail's backend does: the first ten, and how many there are."""
    from regioprogramma.core.models import Pagina

    zichtbaar = Pagina.objects.filter(pk__in=Pagina.objects.visible().filter(depth__gt=2).order_by().values("pk"))
    resultaten = backend.search(vraag, zichtbaar)
    return list(resultaten[:10]), resultaten.count()


def p95(call, items):
    """Return the 95th percentile of `call` over the items in milliseconds, after a few to warm up."""
    durations = []
    for nummer, item in enumerate([*items[:5], *items]):
        start = time.perf_counter()
        call(item)
        if nummer >= 5:
            durations.append((time.perf_counter() - start) * 1000)
    return statistics.quantiles(durations, n=20)[-1]


def measure_saves(kans):
    """Return the median milliseconds of publishing a page with and without our index, taking turns."""
    from nieuws.models import Nieuwsbericht
    from regioprogramma.zoeken import bijhouden

    ids = list(Nieuwsbericht.objects.filter(slug__startswith="bench-").values_list("pk", flat=True))
    paginas = list(Nieuwsbericht.objects.filter(pk__in=kans.sample(ids, 2 * SAVES)))
    duren = {True: [], False: []}
    echt = bijhouden.update_vindplaatsen
    for nummer, pagina in enumerate(paginas):
        met = bool(nummer % 2)
        bijhouden.update_vindplaatsen = echt if met else lambda bron, ids: 0
        pagina.title += " veranderd"
        start = time.perf_counter()
        with transaction.atomic():
            pagina.save_revision().publish()
        duren[met].append((time.perf_counter() - start) * 1000)
    bijhouden.update_vindplaatsen = echt
    return statistics.median(duren[True]), statistics.median(duren[False])


def weights(woorden):
    """Return how often each word is used: the n-th an n-th as often as the first."""
    return [1 / (nummer + 1) for nummer in range(len(woorden))]


def make_paginas(aantal, kans):
    """Fill the database with `aantal` messages and projects of made-up text; return the words, the commonest first."""
    from regioprogramma.core.models import Pagina
    from regioprogramma.zoeken.bijhouden import rebuild_index
    from regioprogramma.zoeken.models import Woord

    rebuild_index()
    kort = [
        woord for woord in Woord.objects.filter(delen=[]).order_by("pk").values_list("pk", flat=True) if len(woord) < 9
    ]
    kans.shuffle(kort)
    woorden = kort + [kans.choice(kort) + kans.choice(kort) for _ in range(5_000)]
    begin = Pagina.objects.order_by("-pk").first().pk + 1
    for naam, deel in (("nieuwsbericht", 0.7), ("project", 0.3)):
        voorbeeld = Pagina.objects.filter(content_type__model=naam, live=True).first()
        ids = range(begin, begin + round(aantal * deel))
        kopieer(voorbeeld, ids, kans)
        write_teksten(naam, ids, woorden, kans)
        begin += len(ids)
    return woorden


def write_teksten(naam, ids, woorden, kans):
    """Give each of these pages a title, a summary and a body of its own."""
    from django.apps import apps

    model = next(model for model in apps.get_models() if model._meta.model_name == naam)
    gewichten = weights(woorden)
    for begin in range(0, len(ids), STUK):
        stuk = list(ids[begin : begin + STUK])
        los = [kans.choices(woorden, gewichten, k=100) for _ in stuk]
        titels = [" ".join(rij[:6]).capitalize() for rij in los]
        zinnen = [" ".join(rij[6:24]) for rij in los]
        inhoud = [json.dumps([{"type": "tekst", "value": f"<p>{' '.join(rij[24:])}</p>"}]) for rij in los]
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE core_pagina p SET title = n.titel, draft_title = n.titel, samenvatting = n.zin "
                "FROM unnest(%s::int[], %s::text[], %s::text[]) AS n(id, titel, zin) WHERE p.id = n.id",
                [stuk, titels, zinnen],
            )
            cursor.execute(
                f"UPDATE {model._meta.db_table} p SET inhoud = n.inhoud::jsonb "
                "FROM unnest(%s::int[], %s::text[]) AS n(id, inhoud) WHERE p.pagina_ptr_id = n.id",
                [stuk, inhoud],
            )
