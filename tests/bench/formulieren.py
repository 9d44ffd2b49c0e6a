"""What the forms of the CMS cost: the biggest of each page type of the demo, as it is and as a draft."""

import statistics
import time
from functools import partial

from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client, TestCase
from wagtail.models import get_page_models

from regioprogramma.core.models import Pagina
from tests.bench.tabel import Table
from tests.rijen.kosten import BEWAREN, GROOTTE, OPENEN, PUBLICEREN, form_address, measure_form

#: In milliseconds of processor, to open a form.
PROCESSOR = 300
ROUNDS = 5


def run(data):
    """Measure every page type; what that changes is taken back."""
    table = Table("The forms of the CMS, for the demo's biggest of each page type", "ours", "bar")
    client = Client(headers={"host": "127.0.0.1"})
    with transaction.atomic():
        client.force_login(get_user_model().objects.get(username="hoofdredacteur"))
        for model in get_page_models():
            if model is not Pagina:
                add_form(table, client, model)
        transaction.set_rollback(True)
    return table


def add_form(table, client, model):
    """Put the biggest form of a page type in the table."""
    paginas = {pagina: len(client.get(form_address(pagina)).content) for pagina in model.objects.all()}
    grootste = max(paginas, key=paginas.get)
    gemeten = {"ms of processor": (processor(client, form_address(grootste)), PROCESSOR)}
    kosten = measure_form(client, grootste, partial(TestCase.captureOnCommitCallbacks, execute=True))
    gemeten |= {
        "kB": (kosten.grootte / 1000, GROOTTE / 1000),
        "questions to open": (kosten.openen, OPENEN),
        "questions to save by itself": (kosten.bewaren, BEWAREN),
        "questions to publish": (kosten.publiceren, PUBLICEREN),
    }
    for wat, (waarde, grens) in gemeten.items():
        table.add(f"{model.__name__}: {wat}", waarde, grens, f"<= {grens:g}", waarde <= grens)


def processor(client, adres):
    """Return the median of the processor time, in milliseconds, of some visits."""
    tijden = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        client.get(adres)
        tijden.append((time.process_time() - begin) * 1000)
    return statistics.median(tijden)
