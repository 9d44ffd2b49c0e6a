"""The tree of pages and that of collections: where each stands, and whether it has a row of its own kind."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from wagtail.models import Collection

from regioprogramma.core.models import Pagina

from .gebrek import Gebrek, show_some

_TERUG = "Put it back from a backup, or ask who knows the database."
_SOORTEN: tuple[Any, ...] = (Pagina, Collection)


def inspect_boom() -> Iterator[Gebrek]:
    """Yield what is wrong with the trees, as treebeard sees it, and with the addresses of pages."""
    for model in _SOORTEN:
        naam = model._meta.model_name
        tekens, stappen, wezen, diepten, aantallen = model.find_problems()
        if onleesbaar := {*tekens, *stappen}:
            yield Gebrek(f"{naam} {show_some(sorted(onleesbaar))} stands at a place that cannot be read.", _TERUG)
        if wezen:
            yield Gebrek(f"{naam} {show_some(wezen)} stands below something that is not there.", _TERUG)
        if verkeerd := {*diepten, *aantallen}:
            wat = f"{naam} {show_some(sorted(verkeerd))} has another depth or number of children than it says."
            yield Gebrek(wat, "counts them again", model.fix_tree)
    yield from _without_kind()
    yield from _addresses()


def _without_kind() -> Iterator[Gebrek]:
    for pagina in Pagina.objects.filter(depth__gt=1).order_by("path").specific(defer=True):
        model = pagina.specific_class
        if model is None or not model._base_manager.filter(pk=pagina.pk).exists():
            yield Gebrek(f"Page {pagina.pk} ({pagina.title}) has no row of its own kind.", _TERUG)


def _addresses() -> Iterator[Gebrek]:
    """A page finds its parent by its place; what its address is follows from both."""
    per_plek: dict[str, str] = {}
    for pk, plek, slug, staat in Pagina.objects.order_by("path").values_list("pk", "path", "slug", "url_path"):
        boven = per_plek.get(plek[: -Pagina.steplen])
        if boven is None and len(plek) > Pagina.steplen:
            # Below nothing, which somebody must look at: its address says where it was.
            continue
        adres = "/" if boven is None else f"{boven}{slug}/"
        per_plek[plek] = adres
        if staat != adres:
            zet = partial(Pagina.objects.filter(pk=pk).update, url_path=adres)
            yield Gebrek(f"Page {pk} is said to be at {staat}, and it is at {adres}.", "says where it is", zet)
