"""What follows from a run: all of its pages, pictures and documents are read once for search, lists and references.

During the run nobody was told: each page would have cost tasks of its own.
"""

import time

from modelsearch.index import insert_or_update_object
from wagtail.models import ReferenceIndex

from regioprogramma.core.documenten import make_weergaven, read_document
from regioprogramma.core.models import Afbeelding, Document
from regioprogramma.core.wijzigingen import index_pages, tell_of_many
from regioprogramma.overzetten.models import Overname

#: How many rows of the ledger are done at once, and in seconds how long one task goes on.
_STAPEL, _BEURT = 50, 20.0


def follow(verhuizing: int, vanaf: int) -> int | None:
    """Do it for the rows of a move after row `vanaf`, for a while; return after which row to go on."""
    begonnen = time.monotonic()
    while True:
        rijen = list(Overname.objects.filter(verhuizing=verhuizing, pk__gt=vanaf).order_by("pk")[:_STAPEL])
        if not rijen:
            return None
        paginas = [rij.pagina_id for rij in rijen if rij.pagina_id]
        index_pages.func(paginas)
        tell_of_many(paginas)
        _follow_files(rijen)
        vanaf = rijen[-1].pk
        if time.monotonic() - begonnen > _BEURT:
            return vanaf


def _follow_files(rijen: list[Overname]) -> None:
    beelden = Afbeelding.objects.filter(pk__in={rij.afbeelding_id for rij in rijen} - {None}, weergaven_van="")
    for beeld in beelden:
        insert_or_update_object(beeld)
        make_weergaven.func(beeld.pk)
    documenten = Document.objects.filter(pk__in={rij.document_id for rij in rijen} - {None}, gelezen_hash="")
    for document in documenten:
        insert_or_update_object(document)
        ReferenceIndex.create_or_update_for_object(document)
        read_document.func(document.pk)
