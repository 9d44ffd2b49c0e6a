"""What all pages of the demo cost after a change, each made once in that version, beside each made by itself."""

import statistics
import time
from collections import defaultdict
from contextlib import nullcontext

from django.test import Client

from tests.bench.inhoud import GENERATED
from tests.bench.tabel import Table

ROUNDS = 3
#: How much is left, at the most, when pages share what they show.
SAMEN = 0.85


def run(data):
    """Measure every page, per type."""
    from regioprogramma.core.models import Pagina

    table = Table("All pages after a change: ms of processor, on average", "in one version", "by itself")
    paginas = Pagina.objects.visible().select_related("content_type").order_by("pk")
    adressen = [*((pagina.content_type.model, pagina.url) for pagina in paginas), *GENERATED.items()]
    visit(adressen, "")
    rondes = [(visit(adressen, f"missers {nummer}"), visit(adressen, "")) for nummer in range(ROUNDS)]
    for soort in dict(adressen):
        samen, apart = (middle(ronde[deel][soort] for ronde in rondes) for deel in (0, 1))
        table.add(f"{soort}, {len(rondes[0][0][soort])}", samen, apart, "", True)
    samen, apart = (middle(sum(ronde[deel].values(), []) for ronde in rondes) for deel in (0, 1))
    table.add(f"all {len(adressen)}", samen, apart, f"<= {SAMEN} x", samen <= SAMEN * apart)
    return table


def middle(rondes):
    """Return the average of one page, of the round that is in the middle."""
    return statistics.median(statistics.fmean(tijden) for tijden in rondes)


def visit(adressen, versie):
    """Return {page type: [milliseconds of processor]} of a visit to each; without a version nothing is shared."""
    from regioprogramma.core.pagina import op_versie

    client, tijden = Client(headers={"host": "127.0.0.1"}), defaultdict(list)
    with op_versie(versie) if versie else nullcontext():
        for soort, adres in adressen:
            begin = time.process_time()
            antwoord = client.get(adres)
            tijden[soort].append((time.process_time() - begin) * 1000)
            if antwoord.status_code != 200:
                raise AssertionError(f"{adres} answers {antwoord.status_code}")
    return tijden
