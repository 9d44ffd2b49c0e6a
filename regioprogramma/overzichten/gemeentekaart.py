"""All gemeenten with what happens there: as a list, and as a map of tiles with each gemeente roughly where it lies."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count

from contacten.models import Deelname, Gemeente
from projecten.models import Project
from regioprogramma.core.pagina import Sectie

#: The style sheet has a place for this many columns and rows.
_HOOGSTENS = 12
#: A map of more columns than this is not legible on a phone; there the list stands alone.
_OP_TELEFOON = 8
#: How many letters of its name a tile has on a phone, and more when these are those of another gemeente too.
_LETTERS = 3


def gemeentekaart(kop: str = "") -> Sectie:
    """Return the section with every gemeente and its number of projects, under a heading when there is one."""
    aantallen, regionaal = count_projecten()
    gemeenten = [
        {"gemeente": gemeente, "aantal": aantallen.get(gemeente.pk, 0) + regionaal}
        for gemeente in Gemeente.objects.current()
    ]
    tegels = lay_tegels(gemeenten)
    smal = all(tegel["kolom"] <= _OP_TELEFOON for tegel in tegels)
    inhoud = {"gemeenten": gemeenten, "tegels": tegels, "regionaal": regionaal, "op_telefoon": smal}
    return Sectie("gemeenten", kop, "secties/gemeentekaart.html", inhoud)


def count_projecten() -> tuple[dict[int, int], int]:
    """Return ({gemeente id: number of projects there}, number of projects of the whole region).

    A project without gemeenten is of the whole region, so of each of them.
    """
    zichtbaar = Project.objects.visible()
    per_gemeente = (
        Deelname.objects.current()
        .filter(pagina__in=zichtbaar.values("pk"))
        .values("gemeente")
        .annotate(aantal=Count("pagina", distinct=True))
    )
    # Those with a gemeente are few, or the others are: both are counted faster than who has none is looked for.
    regionaal = zichtbaar.count() - zichtbaar.filter(pk__in=Deelname.objects.order_by().values("pagina")).count()
    return dict(per_gemeente.values_list("gemeente", "aantal")), regionaal


def lay_tegels(gemeenten: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the tiles of the map, each with its column and row from 1; none when a gemeente has no place on it."""
    plaatsen = [(regel["gemeente"].tegel_kolom, regel["gemeente"].tegel_rij) for regel in gemeenten]
    if not all(kolom and rij for kolom, rij in plaatsen):
        return []
    links = min((kolom for kolom, _rij in plaatsen), default=1) - 1
    boven = min((rij for _kolom, rij in plaatsen), default=1) - 1
    kort = shorten([regel["gemeente"].naam for regel in gemeenten])
    tegels = [
        {**regel, "kolom": kolom - links, "rij": rij - boven, "kort": kort[regel["gemeente"].naam]}
        for regel, (kolom, rij) in zip(gemeenten, plaatsen, strict=True)
    ]
    past = all(tegel["kolom"] <= _HOOGSTENS and tegel["rij"] <= _HOOGSTENS for tegel in tegels)
    return tegels if past else []


def shorten(namen: Sequence[str]) -> dict[str, str]:
    """Return {name: its first letters}, as few as tell it from the others."""
    uit = {}
    for naam in namen:
        lengtes = range(_LETTERS, len(naam) + 1)
        anders = [ander for ander in namen if ander != naam]
        uit[naam] = next((naam[:n] for n in lengtes if not any(a.startswith(naam[:n]) for a in anders)), naam)
    return uit
