"""What became of every item, for people and programs: with every part that is not here as it was there."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from regioprogramma.core.models import Pagina
from regioprogramma.overzetten.models import Overname, Overnamestand, Overnamewerk, Verhuizing

from .inventaris import Inventaris


def make_report(verhuizing: Verhuizing, inventaris: Inventaris | None = None) -> dict[str, Any]:
    """Return the report of a move; with its sources also what was not taken over and what was wrong in them."""
    overnames = list(verhuizing.overnames.select_related("document", "persoon").order_by("pk"))
    verslag: dict[str, Any] = {
        "website": verhuizing.basis,
        "naam": verhuizing.naam,
        "status": verhuizing.status,
        "tellingen": count_rows(overnames),
        "items": _items_of(verhuizing, overnames),
    }
    if inventaris is not None:
        verslag |= about_sources(inventaris, {(rij.nummer, rij.soort, rij.keer) for rij in overnames})
    return verslag


def about_sources(inventaris: Inventaris, bekend: set[tuple[int, str, int]]) -> dict[str, Any]:
    """Return what of the sources is not in the ledger, counted only: visitors never saw it; and what was wrong."""
    niet = Counter((regel.soort, regel.status) for regel in inventaris.regels if regel.sleutel not in bekend)
    return {
        "niet_overgenomen": [
            {"soort": soort, "status": status, "aantal": aantal} for (soort, status), aantal in sorted(niet.items())
        ],
        "bronmeldingen": [
            {"bestand": naam, "plaats": melding.plaats, "zin": melding.zin} for naam, melding in inventaris.meldingen
        ],
        "reacties": sum(regel.reacties for regel in inventaris.regels),
    }


def count_rows(overnames: Iterable[Overname]) -> dict[str, dict[str, int]]:
    """Return {what it becomes: {how far: how many}}."""
    uit: dict[str, dict[str, int]] = defaultdict(dict)
    for (doel, stand), aantal in sorted(Counter((rij.doel, rij.stand) for rij in overnames).items()):
        uit[doel][stand] = aantal
    return dict(uit)


def _items_of(verhuizing: Verhuizing, overnames: Iterable[Overname]) -> list[dict[str, Any]]:
    werk: dict[int, list[Overnamewerk]] = defaultdict(list)
    for taak in Overnamewerk.objects.filter(overname__verhuizing=verhuizing):
        werk[taak.overname_id].append(taak)
    paginas = Pagina.objects.in_bulk([rij.pagina_id for rij in overnames if rij.pagina_id])
    return [_item(rij, paginas.get(rij.pagina_id or 0), werk[rij.pk]) for rij in overnames]


def _item(rij: Overname, pagina: Page | None, werk: list[Overnamewerk]) -> dict[str, Any]:
    return {
        "nummer": rij.nummer,
        "soort": rij.soort,
        "titel": rij.titel,
        "oud_adres": rij.oud_adres,
        "wordt": rij.doel,
        "stand": rij.stand,
        "adres": pagina.get_url() if pagina else rij.document.url if rij.document else "",
        "gepubliceerd": bool(pagina and pagina.live),
        "woorden": rij.woorden,
        "kwijt": rij.kwijt,
        "meldingen": [{"soort": soort, "wat": wat} for soort, wat in rij.meldingen],
        "werk": [{"soort": taak.soort, "wat": taak.wat, "gedaan": bool(taak.gedaan_op)} for taak in werk],
        "redenen": rij.redenen,
    }


def is_all_well(verhuizing: Verhuizing) -> bool:
    """Whether everything that visitors saw is here for them too: nothing refused, changed on both sides, or hidden."""
    anders = set(Overnamestand.values) - {
        Overnamestand.OVERGENOMEN,
        Overnamestand.VERDWENEN,
        Overnamestand.VERWIJDERD,
    }
    if verhuizing.overnames.filter(stand__in=anders).exclude(doel="niet").exists():
        return False
    getoond = verhuizing.overnames.filter(stand=Overnamestand.OVERGENOMEN, bronstatus="publish")
    return not getoond.filter(pagina__live=False).exists()
