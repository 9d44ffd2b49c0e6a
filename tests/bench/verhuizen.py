"""What moving a WordPress site in costs, beside publishing the same by hand and beside reading XML and no more."""

import logging
import tempfile
import time
import xml.parsers.expat
from pathlib import Path

from django.db import transaction
from django_tasks_db.models import DBTaskResult

from nieuws.models import Nieuwsbericht, NieuwsPagina
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.indeling import propose
from regioprogramma.overzetten.wordpress.inventaris import take_stock
from regioprogramma.overzetten.wordpress.overnemen.ronde import Bronbestanden, open_verhuizing, run_to_the_end
from regioprogramma.overzetten.wordpress.proef import try_out
from tests.bench.tabel import Table
from tests.overzetten.wordpress.exports import item, write_export

#: How many messages move in, and how many are published by hand to compare with.
ITEMS, BY_HAND = 150, 25
TEXT = "".join(
    f"<p>Alinea {nummer} van een bericht over de regio, met <b>vet</b> en <i>schuin</i>.</p>" for nummer in range(8)
)


def run(data):
    """Measure processor time; what it writes is taken back."""
    logging.getLogger("wagtail").setLevel(logging.ERROR)
    table = Table(f"A move of {ITEMS} messages of eight paragraphs: ms of processor each", "ours", "compared")
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        items = [item(nr, f"Bericht {nr}", TEXT, soort="post") for nr in range(1, ITEMS + 1)]
        export = write_export(Path(folder) / "export.xml", *items)
        add_reading(table, export)
        by_hand = publish_by_hand()
        add_move(table, export, by_hand)
        transaction.set_rollback(True)
    return table


def spent(work, *arguments):
    """Return what some work gave, and the milliseconds of processor that it took."""
    begin = time.process_time()
    result = work(*arguments)
    return result, (time.process_time() - begin) * 1000


def add_reading(table, export):
    """Put beside each other: reading all we need to know of every item, and only going over the file as XML."""
    ours = spent(take_stock, [export])[1] / ITEMS
    plain = spent(lambda: xml.parsers.expat.ParserCreate().Parse(export.read_bytes(), True))[1] / ITEMS
    table.add("reading, beside expat alone", ours, plain, "<= 60 times", ours <= 60 * plain)


def publish_by_hand():
    """Return what a message costs that is made and published as an editor does."""
    overzicht = NieuwsPagina.objects.get()

    def publish():
        for nummer in range(BY_HAND):
            bericht = Nieuwsbericht(title=f"Met de hand {nummer}", samenvatting="Een bericht.", live=False)
            bericht.inhoud = [("tekst", TEXT)]
            overzicht.add_child(instance=bericht)
            bericht.save_revision().publish()

    return spent(publish)[1] / BY_HAND


def add_move(table, export, by_hand):
    """Try it out, move, and run once more."""
    inventaris = take_stock([export])
    verhuizing = open_verhuizing(inventaris, Bronbestanden([export]))
    indeling = propose(inventaris)
    verhuizing.indeling = indeling.as_json()
    verhuizing.save()
    trying = spent(lambda: list(try_out(inventaris, indeling, Uploads.none())))[1] / ITEMS
    waiting = DBTaskResult.objects.count()
    moving = spent(run_to_the_end, verhuizing, lambda *stand: None)[1] / ITEMS
    waiting = DBTaskResult.objects.count() - waiting
    again = spent(run_to_the_end, verhuizing, lambda *stand: None)[1] / ITEMS
    table.add("trying out, beside publishing by hand", trying, by_hand, "<= 0.2 times", trying <= by_hand / 5)
    table.add("moving, beside publishing by hand", moving, by_hand, "<= 1 times", moving <= by_hand)
    table.add("once more without changes, beside moving", again, moving, "<= 0.1 times", again <= moving / 10)
    table.add("tasks that wait after it", waiting, None, "<= 100", waiting <= 100)
