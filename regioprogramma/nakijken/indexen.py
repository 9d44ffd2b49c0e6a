"""What is made from the content: the search index of the CMS, that of visitors, and the related lists."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from wagtail.search.index import get_indexed_models, insert_or_update_object
from wagtail.search.models import IndexEntry

from regioprogramma.core.models import Pagina
from regioprogramma.gerelateerd.berekenen import store_lijsten, verify_lijsten
from regioprogramma.gerelateerd.bijhouden import mend_index
from regioprogramma.gerelateerd.models import Lijst
from regioprogramma.zoeken.bijhouden import STUK_DINGEN, update_vindplaatsen
from regioprogramma.zoeken.inhoud import alle_ids
from regioprogramma.zoeken.models import Vindplaats, Zoekbron

from .gebrek import Gebrek, show_some, tried

#: Of each word how often it stands at which weight. Not at what place: keywords are read in no order.
_LEES_VINDPLAATSEN = """
    SELECT bron_id, md5((soort, gewicht, datum, titelwoorden, tekst, (
        SELECT array_agg((lexeme, ARRAY(SELECT letter FROM unnest(weights) AS letter ORDER BY letter)) ORDER BY lexeme)
        FROM unnest(woorden)
    ))::text) FROM zoeken_vindplaats
    WHERE bron = %s AND bron_id = ANY(%s)"""


def inspect_cms_index() -> Iterator[Gebrek]:
    """Yield what editors cannot find, and what they find that is not there."""
    modellen = get_indexed_models()
    for model in modellen:
        if any(ouder in modellen for ouder in model._meta.get_parent_list()):
            continue
        soorten = [ContentType.objects.get_for_model(kind) for kind in modellen if issubclass(kind, model)]
        rijen = IndexEntry.objects.filter(content_type__in=soorten)
        # First what is known: what was made since is then not taken for what is gone.
        bekend = set(rijen.values_list("object_id", flat=True))
        # A page is indexed as what it is, and not as a page.
        er = {
            str(pk)
            for kind in modellen
            if issubclass(kind, model)
            for pk in kind.get_indexed_objects().order_by().values_list("pk", flat=True)
        }
        naam = model._meta.model_name
        if issubclass(model, Pagina):
            # Below it all pages stand; it is none itself, and only a rebuilt index has it.
            wortel = set(map(str, model.objects.filter(depth=1).values_list("pk", flat=True)))
            er, bekend = er - wortel, bekend - wortel
        if mist := er - bekend:
            wat = f"The search of the CMS does not find {naam} {show_some(sorted(mist))}."
            yield Gebrek(wat, "reads them again", partial(_index, model, mist))
        if te_veel := bekend - er:
            wat = f"The search of the CMS knows {naam} {show_some(sorted(te_veel))}, not there."
            yield Gebrek(wat, "forgets them", rijen.filter(object_id__in=te_veel).delete)


def _index(model: type[Model], pks: set[str]) -> None:
    for ding in model._default_manager.filter(pk__in=pks):
        insert_or_update_object(getattr(ding, "specific", ding))


def inspect_zoekindex() -> Iterator[Gebrek]:
    """Yield what visitors do not find, or find by words that it does not hold."""
    for bron in Zoekbron.values:
        alle = sorted({*alle_ids(bron), *Vindplaats.objects.filter(bron=bron).values_list("bron_id", flat=True)})
        for begin in range(0, len(alle), STUK_DINGEN):
            stuk = alle[begin : begin + STUK_DINGEN]
            voor = _read_vindplaatsen(bron, stuk)
            with tried():
                update_vindplaatsen(bron, stuk, revise=False)
                na = _read_vindplaatsen(bron, stuk)
            if anders := {pk for pk in voor.keys() | na.keys() if voor.get(pk) != na.get(pk)}:
                wat = f"The search of visitors has other words than {bron} {show_some(sorted(anders))}."
                yield Gebrek(wat, "reads them again", partial(update_vindplaatsen, bron, anders))


def _read_vindplaatsen(bron: str, ids: list[int]) -> dict[int, Any]:
    with connection.cursor() as cursor:
        cursor.execute(_LEES_VINDPLAATSEN, [bron, ids])
        return dict(cursor.fetchall())


def inspect_lijsten() -> Iterator[Gebrek]:
    """Yield where the related engine knows another content than there is, and which lists are others than it makes."""
    with tried():
        aantal = mend_index()
    if aantal:
        wat = f"The related lists do not know how {aantal} pages or documents are now."
        yield Gebrek(wat, "reads them again", mend_index)
    _bekeken, anders = verify_lijsten(Lijst.objects.count())
    if anders:
        wat = f"Related lists are others than the rules make: of {show_some(sorted(anders))}."
        yield Gebrek(wat, "makes them again", partial(_make_lijsten, anders))


def _make_lijsten(stukken: set[int]) -> None:
    Lijst.objects.filter(stuk_id__in=stukken).delete()
    store_lijsten(stukken)
