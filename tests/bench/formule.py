"""How two constants of the related engine were chosen: what a missing date does, and what is too weak to be shown.

`make bench ONLY=formule DATA=<folder>`, on the same sets as the quality: each with all its dates, with two thirds of
them, with one third, and without any; which ones are taken away is by chance. On the demo: how many lists are empty.
"""

import contextlib
import json
import random

from django.db import transaction

from tests.bench.kunstmatig import leeg_database, verlaat
from tests.bench.kwaliteit import QUERIES, count, day, engine, links, ndcg, store
from tests.bench.tabel import Table

DATABASE = "bench_formule"
#: Which share of the dates is left.
LEFT = (1, 2 / 3, 1 / 3, 0)
#: What is tried for each constant, while the other one stays as it is.
TRIED = {"ONBEKENDE_DAG": (1, 0.9, 0.75, 0.6, 0.5), "STERKTE": (0, 0.1, 0.15, 0.2, 0.3, 0.4)}
#: The mean over all sets may be this much less than that of the best value.
CLOSE = 0.98


def run(data):
    """Measure every value; without `data` only the demo's lists."""
    table = Table("Constants of the related engine", "chosen", "compared")
    if data:
        try:
            leeg_database(DATABASE)
            measure(table, data)
        finally:
            verlaat(DATABASE)
    empty = {value: empty_lists(variant("STERKTE", value)) for value in TRIED["STERKTE"]}
    for value, number in empty.items():
        table.add(f"demo: empty lists with STERKTE = {value}", number, empty[0.3], "", True)
    return table


def variant(name, value):
    """Return the statement of stored sources with another value of one constant."""
    from regioprogramma.gerelateerd import formule

    places = {"ONBEKENDE_DAG": "THEN {}", "STERKTE": ">= {} * z.eigen"}
    now, then = (places[name].format(number) for number in (getattr(formule, name), value))
    statement = formule.lijst_sql(formule.BEWAARDE_BRON)
    if now not in statement:
        raise LookupError(f"{name} is not in the statement as {now!r}")
    return statement.replace(now, then)


def empty_lists(statement):
    """Return in how many of the lists of the demo's pages nothing stands, of those that a page of its type has."""
    from regioprogramma.core.models import Pagina
    from regioprogramma.gerelateerd.models import Stuk
    from regioprogramma.gerelateerd.soorten import soort_met_naam
    from regioprogramma.reeksen.reeksen import reeksen_van

    pages = {page.pk: page for page in Pagina.objects.filter(pk__in=Stuk.objects.values("pk")).specific()}
    with computed_by(statement) as compute:
        lists = compute(list(pages))
    shown = {
        (pk, tuple(soort_met_naam(kind).nummer for kind in reeks.soorten))
        for pk, page in pages.items()
        for reeks in reeksen_van(type(page))
    }
    return sum(not any(lists.get((pk, number)) for number in numbers) for pk, numbers in shown)


@contextlib.contextmanager
def computed_by(statement):
    """Compute lists with another statement for as long as it lasts; give what computes them."""
    from regioprogramma.gerelateerd import berekenen

    usual, berekenen._BEWAARD = berekenen._BEWAARD, statement
    try:
        yield berekenen.compute_stored
    finally:
        berekenen._BEWAARD = usual


def measure(table, data):
    """Add the nDCG of every value on every set, and whether the chosen one is close to the best."""
    from regioprogramma.gerelateerd import formule

    found = {(name, value): [] for name, values in TRIED.items() for value in values}
    for file in sorted(data.glob("*.jsonl")):
        pages = [json.loads(line) for line in file.read_text().splitlines() if line]
        for left in LEFT:
            scores = judge(pages, left)
            counted = scores.pop("count")
            chosen = scores["ONBEKENDE_DAG", formule.ONBEKENDE_DAG]
            table.add(
                f"{file.stem}, {left:.0%} of the dates, beside count nearest",
                chosen,
                counted,
                "more",
                chosen > counted,
            )
            for key, score in scores.items():
                found[key].append(score)
    means = {key: sum(scores) / len(scores) for key, scores in found.items()}
    for (name, value), mean in means.items():
        best = max(means[name, other] for other in TRIED[name])
        is_chosen = value == getattr(formule, name)
        table.add(
            f"mean with {name} = {value}",
            mean,
            best,
            f">= {CLOSE}x" if is_chosen else "",
            not is_chosen or mean >= CLOSE * best,
        )


def judge(pages, left):
    """Return {(constant, value): mean nDCG} of one set with this share of its dates, and that of counting."""
    number = {page["id"]: place for place, page in enumerate(pages, start=1)}
    words = {word: place for place, word in enumerate(sorted({w for p in pages for w in p["tags"]}), start=1)}
    chance = random.Random(7)
    rows = {
        number[page["id"]]: (
            frozenset(words[word] for word in page["tags"]),
            day(page.get("date")) if chance.random() < left else None,
        )
        for page in pages
    }
    linked = links(pages, number)
    queries = sorted(linked)
    if len(queries) > QUERIES // 3:
        queries = sorted(random.Random(1).sample(queries, QUERIES // 3))
    with transaction.atomic():
        store(rows)
        scores = {}
        for name, values in TRIED.items():
            for value in values:
                with computed_by(variant(name, value)):
                    scores[name, value] = mean_of(ndcg(engine(pk), linked[pk]) for pk in queries)
        transaction.set_rollback(True)
    nearest = [ndcg(count(pk, rows, lambda own, other: abs(own - other)), linked[pk]) for pk in queries]
    return scores | {"count": mean_of(nearest)}


def mean_of(scores):
    """Return the mean of some scores, in percent: two of these are close together."""
    scores = list(scores)
    return 100 * sum(scores) / len(scores)
