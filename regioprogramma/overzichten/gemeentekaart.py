"""All gemeenten with what happens there: as a list, and as a map of tiles with each gemeente roughly where it lies."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count

from contacten.models import Deelname, Gemeente
from projecten.models import Project
from regioprogramma.core.pagina import Sectie

#: The style sheet has a place for this many columns and rows.
_HOOGSTENS = 12


def gemeentekaart() -> Sectie:
    """Return the section with every gemeente and its number of projects."""
    aantallen, regionaal = count_projecten()
    gemeenten = [
        {"gemeente": gemeente, "aantal": aantallen.get(gemeente.pk, 0) + regionaal}
        for gemeente in Gemeente.objects.current()
    ]
    inhoud = {"gemeenten": gemeenten, "tegels": lay_tegels(gemeenten), "regionaal": regionaal}
    return Sectie("gemeenten", "", "secties/gemeentekaart.html", inhoud)


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
    tegels = [
        {**regel, "kolom": kolom - links, "rij": rij - boven}
        for regel, (kolom, rij) in zip(gemeenten, plaatsen, strict=True)
    ]
    past = all(tegel["kolom"] <= _HOOGSTENS and tegel["rij"] <= _HOOGSTENS for tegel in tegels)
    return tegels if past else []
