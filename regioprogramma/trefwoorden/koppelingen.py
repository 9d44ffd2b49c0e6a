"""The keywords of pages and of all their versions: read, replaced and written back without loss.

A list of keywords is a list of {"pk": …, "trefwoord": id}, as Wagtail keeps it in a version of a page.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from wagtail.models import ReferenceIndex

from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.core.registers import trefwoorden_geschreven
from regioprogramma.core.wijzigingen import has_row, versions_where

#: Where Wagtail keeps the keywords in the content of a version.
KOPPELVELD = "trefwoord_koppelingen"


#: The keywords of a page or version, as a version holds them: each with the row and the keyword.
Koppelingen = list[dict[str, Any]]


def replace_koppelingen(koppelingen: Koppelingen, weg: Collection[int], erbij: Sequence[int]) -> Koppelingen:
    """Return the list with the keywords `weg` replaced by those of `erbij` that are not in it yet.

    One that is replaced keeps its row, so that the page and its versions go on speaking of the same row.
    """
    over = {koppeling["trefwoord"] for koppeling in koppelingen} - set(weg)
    nieuw = [woord for woord in erbij if woord not in over]
    uit = []
    for koppeling in koppelingen:
        if koppeling["trefwoord"] not in weg:
            uit.append(koppeling)
        elif nieuw:
            uit.append({**koppeling, "trefwoord": nieuw.pop(0)})
    pagina = {"pagina": koppelingen[0]["pagina"]} if koppelingen and "pagina" in koppelingen[0] else {}
    return [*uit, *({"pk": None, **pagina, "trefwoord": woord} for woord in nieuw)]


def restore_koppelingen(koppelingen: Koppelingen, voor: Koppelingen, na: Koppelingen) -> Koppelingen:
    """Return the list as it was `voor` an operation made `na` of it; what changed since is kept."""
    if woorden(koppelingen) == woorden(na):
        return voor
    erbij, eraf = set(woorden(na)) - set(woorden(voor)), set(woorden(voor)) - set(woorden(na))
    over = [koppeling for koppeling in koppelingen if koppeling["trefwoord"] not in erbij]
    terug = [koppeling for koppeling in voor if koppeling["trefwoord"] in eraf - set(woorden(over))]
    return [*over, *terug]


def woorden(koppelingen: Koppelingen) -> list[int]:
    """Return the ids of the keywords in a list."""
    return [koppeling["trefwoord"] for koppeling in koppelingen]


def paginas_met(ids: Sequence[int]) -> list[int]:
    """Return the ids of the pages that carry one of these keywords, published or in any version, in order."""
    gepubliceerd = PaginaTrefwoord.objects.filter(trefwoord__in=ids).values_list("pagina_id", flat=True)
    versies = versions_with_trefwoorden(ids).order_by().values_list("object_id", flat=True).distinct()
    bestaand = Pagina.objects.filter(pk__in={*gepubliceerd, *map(int, versies)})
    return list(bestaand.order_by("pk").values_list("pk", flat=True))


def versions_with_trefwoorden(ids: Iterable[int]) -> QuerySet:
    """Return the versions of pages that carry one of these keywords."""
    return versions_where(has_row(KOPPELVELD, "trefwoord", pk) for pk in ids)


def koppelingen_van(paginas: Collection[int]) -> dict[int, Koppelingen]:
    """Return {page: its list of keywords} of pages as they are stored."""
    uit: dict[int, Koppelingen] = {pk: [] for pk in paginas}
    rijen = PaginaTrefwoord.objects.filter(pagina__in=paginas).order_by("pk")
    for pk, pagina_id, trefwoord_id in rijen.values_list("pk", "pagina_id", "trefwoord_id"):
        uit[pagina_id].append({"pk": pk, "trefwoord": trefwoord_id})
    return uit


def write_koppelingen(per_pagina: Mapping[int, Koppelingen]) -> None:
    """Store {page: its list of keywords}, and tell whoever keeps an index of them."""
    PaginaTrefwoord.objects.filter(pagina__in=per_pagina)._raw_delete(using=connection.alias)
    rijen = [
        PaginaTrefwoord(pk=koppeling["pk"], pagina_id=pagina_id, trefwoord_id=koppeling["trefwoord"])
        for pagina_id, koppelingen in per_pagina.items()
        for koppeling in koppelingen
    ]
    PaginaTrefwoord.objects.bulk_create(rijen)
    # Written in bulk, so without the signals that would have said so.
    geschreven = {woord for koppelingen in per_pagina.values() for woord in woorden(koppelingen)}
    trefwoorden_geschreven.send(PaginaTrefwoord, paginas=list(per_pagina), trefwoorden=geschreven)
    for pagina in Pagina.objects.filter(pk__in=per_pagina).specific():
        ReferenceIndex.create_or_update_for_object(pagina)
