"""How good the lists are: measured on links that people made by hand between pages of real sites.

A folder holds a file per set, a line per page: {"id", "type", "date", "tags", "links"}. Every page is a candidate, a
link counts in both directions, and a page with more than a dozen links is an overview, so not evidence.
"""

import json
import math
import random
from datetime import date

from django.db import connection, transaction

MOST_LINKS, SHOWN, QUERIES = 12, 6, 900


def measure_quality(table, data):
    """Add, over all sets in the folder `data`, the gain of the engine over counting shared keywords."""
    gains = {"newest": [], "nearest": []}
    for file in sorted(data.glob("*.jsonl")):
        engine, newest, nearest = judge([json.loads(line) for line in file.read_text().splitlines() if line])
        table.add(f"{file.stem}: nDCG@{SHOWN}, beside count newest", engine, newest, "more", engine > newest)
        table.add(f"{file.stem}: nDCG@{SHOWN}, beside count nearest", engine, nearest, "more", engine > nearest)
        gains["newest"].append(engine / newest)
        gains["nearest"].append(engine / nearest)
    for name, bar in (("newest", 1.9), ("nearest", 1.15)):
        gain = math.exp(sum(map(math.log, gains[name])) / len(gains[name])) if gains[name] else 0
        table.add(f"all sets: gain over count {name}, geo-mean", gain, None, f">= {bar}", gain >= bar)


def judge(pages):
    """Return the mean nDCG of the engine, of count newest first, and of count nearest in time."""
    number = {page["id"]: place for place, page in enumerate(pages, start=1)}
    words = {word: place for place, word in enumerate(sorted({w for p in pages for w in p["tags"]}), start=1)}
    rows = {number[page["id"]]: (frozenset(words[w] for w in page["tags"]), day(page.get("date"))) for page in pages}
    linked = links(pages, number)
    queries = sorted(linked)
    if len(queries) > QUERIES:
        queries = sorted(random.Random(1).sample(queries, QUERIES))
    with transaction.atomic():
        store(rows)
        scores = [ndcg(engine(pk), linked[pk]) for pk in queries]
        transaction.set_rollback(True)
    newest = [ndcg(count(pk, rows, lambda own, other: -other), linked[pk]) for pk in queries]
    nearest = [ndcg(count(pk, rows, lambda own, other: abs(own - other)), linked[pk]) for pk in queries]
    return tuple(sum(values) / len(values) for values in (scores, newest, nearest))


def day(text):
    """Return the number of a day; None without a date."""
    return (date.fromisoformat(text) - date(2000, 1, 1)).days if text else None


def links(pages, number):
    """Return {page: the pages it is linked with, in either direction}."""
    linked = {}
    for page in pages:
        targets = {number[target] for target in page["links"] if target in number} - {number[page["id"]]}
        if len(targets) <= MOST_LINKS:
            for target in targets:
                linked.setdefault(number[page["id"]], set()).add(target)
                linked.setdefault(target, set()).add(number[page["id"]])
    return linked


def store(rows):
    """Put the pages in the engine's index, as news."""
    from regioprogramma.gerelateerd import versies
    from regioprogramma.gerelateerd.models import Stuk, Vermelding, Versie

    Versie.objects.all().delete()
    Vermelding.objects.all()._raw_delete(using=connection.alias)
    Stuk.objects.all()._raw_delete(using=connection.alias)
    Stuk.objects.bulk_create(
        Stuk(stuk_id=pk, soort=5, site_id=1, levend=False, dag=moment, trefwoorden=sorted(words), buiten=[pk])
        for pk, (words, moment) in rows.items()
    )
    Vermelding.objects.bulk_create(
        Vermelding(stuk_id=pk, trefwoord_id=word, soort=5, site_id=1, levend=False, dag=moment, aantal=len(words))
        for pk, (words, moment) in rows.items()
        for word in words
    )
    versies.make_version(actief=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE gerelateerd_vermelding, gerelateerd_stuk, gerelateerd_gewicht")


def engine(pk):
    """Return the first pages of the list the engine makes."""
    from regioprogramma.gerelateerd.berekenen import compute_stored

    lijsten = compute_stored([pk], [5])
    return [candidate.stuk_id for candidate in lijsten.get((pk, 5), ())][:SHOWN]


def count(pk, rows, distance):
    """Return the pages that share the most keywords; ties by a distance in time."""
    words, moment = rows[pk]
    ranked = sorted(
        (-len(words & others), distance(moment or 0, other or 0), other_pk)
        for other_pk, (others, other) in rows.items()
        if other_pk != pk and words & others
    )
    return [other_pk for *_key, other_pk in ranked[:SHOWN]]


def ndcg(ranked, relevant):
    """Return the normalised discounted cumulative gain of a list (Järvelin and Kekäläinen, 2002)."""
    gain = sum(1 / math.log2(place + 2) for place, pk in enumerate(ranked) if pk in relevant)
    return gain / sum(1 / math.log2(place + 2) for place in range(min(len(relevant), SHOWN)))
