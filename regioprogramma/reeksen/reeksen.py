"""The related lists of every page type: heading, kinds and length. The page and the CMS both read it here.

A page has the lists whose sections it names; a kind of page itself says in which section others show it.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from nieuws.models import Nieuwsbericht
from nieuws.over import zichtbare_opgaven
from projecten.models import Project
from projecten.secties.projecten import getoonde_andere
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import typed_models
from regioprogramma.gerelateerd.lijsten import Gerelateerd, gerelateerd
from regioprogramma.gerelateerd.models import Actie, Sturing
from regioprogramma.gerelateerd.soorten import soort_van

#: How many of a kind a page shows, of all kinds together on a deal, and of deals beside projects at a message.
MAX_PER_SOORT, MAX_GEMENGD, MAX_DEALS_BIJ_BERICHT = 3, 6, 1


class Reeksinhoud(NamedTuple):
    """What stands in a reeks, in this order: what an editor pinned, and what is related."""

    vast: list[Gerelateerd]
    rest: list[Gerelateerd]


def _geen(pagina: Pagina) -> Iterable[Pagina]:
    return ()


def _altijd(pagina: Pagina) -> bool:
    return True


@dataclass(frozen=True)
class Reeks:
    """One related list of a page type: its heading, the kinds in it with how many of each, and of all together.

    `elders(pagina)` are the pages that another section shows, which are left out. `geldt(pagina)` says whether this
    page has the list at all.
    """

    anker: str
    kop: str
    soorten: dict[str, int]
    aantal: int = MAX_PER_SOORT
    elders: Callable[[Any], Iterable[Pagina]] = _geen
    geldt: Callable[[Any], bool] = _altijd
    op_sterkte: bool = False

    def inhoud(self, pagina: Pagina) -> Reeksinhoud:
        """Return the Reeksinhoud for a page, published or as it stands in memory."""
        zonder = [andere.pk for andere in self.elders(pagina)]
        vast = self._vast(pagina, zonder)
        rest = self._rest(pagina, zonder, len(vast))
        return Reeksinhoud(vast, rest[: self.aantal - len(vast)])

    def _vast(self, pagina: Pagina, zonder: Collection[int]) -> list[Gerelateerd]:
        items = [
            item
            for soort, hoogstens in self.soorten.items()
            for item in gerelateerd(pagina, soort, hoogstens, zonder)
            if item.vast
        ]
        if len(items) > 1 and len(self.soorten) > 1:
            # The kinds are read one by one, while the editor's order goes across them.
            vastgezet = Sturing.objects.filter(pagina=pagina.pk, actie=Actie.VAST).values_list("naar", flat=True)
            plaats = {naar: nummer for nummer, naar in enumerate(vastgezet)}
            items.sort(key=lambda item: plaats.get(item.pagina.pk, len(plaats)))
        return items[: self.aantal]

    def _rest(self, pagina: Pagina, zonder: Collection[int], vast: int) -> list[Gerelateerd]:
        items = []
        for soort, hoogstens in self.soorten.items():
            van_soort = [item for item in gerelateerd(pagina, soort, hoogstens + vast, zonder) if not item.vast]
            items += van_soort[:hoogstens]
        return sorted(items, key=lambda item: -item.sterkte) if self.op_sterkte else items


#: The papers about the same subjects.
REEKS_DOCUMENTEN = Reeks("gerelateerde-documenten", _("Gerelateerde documenten"), {"documenten": MAX_PER_SOORT})
#: What a message does not say it is about, but shares its keywords.
LEES_OOK = Reeks("lees-ook", _("Lees ook"), {"projecten": MAX_PER_SOORT, "deals": MAX_DEALS_BIJ_BERICHT})
NIEUWS = Reeks("gerelateerd-nieuws", _("Gerelateerd nieuws"), {"nieuws": MAX_PER_SOORT})
#: What fits a deal best, of every kind, besides the news that stands in its own list.
GEMENGD = Reeks(
    "gerelateerd",
    _("Past bij deze Regio Deal"),
    dict.fromkeys(("opgaven", "speerpunten", "projecten", "deals"), MAX_GEMENGD) | {"nieuws": MAX_PER_SOORT},
    MAX_GEMENGD,
    elders=lambda deal: [item.pagina for deel in NIEUWS.inhoud(deal) for item in deel],
    op_sterkte=True,
)
#: What differs on one page type, by its section.
BIJZONDER: dict[tuple[type[Model], str], dict[str, Any]] = {
    # Besides the projects that a project shows because of its speerpunt.
    (Project, "gerelateerde_projecten"): {"elders": getoonde_andere},
    # A message about an opgave shows the other messages about it instead.
    (Nieuwsbericht, "gerelateerd_nieuws"): {"geldt": lambda bericht: not zichtbare_opgaven(bericht)},
}


@cache
def reeks_per_sectie() -> dict[str, Reeks]:
    """Return every list by the section in which it stands: one of each kind of page that has one, and three more."""
    reeksen = {"gerelateerde_documenten": REEKS_DOCUMENTEN, "lees_ook": LEES_OOK, "gerelateerd": GEMENGD}
    for model in typed_models():
        soort = soort_van(model)
        if model.paginatype.reeks and soort:
            sectie, kop = model.paginatype.reeks
            reeksen[sectie] = Reeks(sectie.replace("_", "-"), kop, {soort.naam: MAX_PER_SOORT})
    return reeksen


@cache
def _reeksen_per_type() -> dict[type[Model], tuple[Reeks, ...]]:
    per_sectie = reeks_per_sectie()
    return {
        model: tuple(
            replace(per_sectie[naam], **BIJZONDER.get((model, naam), {}))
            for naam in getattr(model, "secties", ())
            if naam in per_sectie
        )
        for model in get_page_models()
    }


def reeksen_van(paginatype: type[Model] | None) -> tuple[Reeks, ...]:
    """Return the related lists of a page type, in the order of the page: those whose section it names."""
    return () if paginatype is None else _reeksen_per_type().get(paginatype, ())


def types_with_reeksen() -> list[type[Model]]:
    """Return the page types that have related lists."""
    return [model for model in typed_models() if reeksen_van(model)]


def soorten_van(paginatype: type[Model] | None) -> set[str]:
    """Return the names of the kinds that the lists of a page type hold."""
    return {soort for reeks in reeksen_van(paginatype) for soort in reeks.soorten}


def inhoud_van(pagina: Model, anker: str) -> tuple[Reeks | None, Reeksinhoud]:
    """Return (Reeks, its content) of the list of a page with this anchor; (None, empty) when the page has none."""
    for reeks in reeksen_van(type(pagina)):
        if reeks.anker == anker and reeks.geldt(pagina):
            return reeks, reeks.inhoud(pagina)
    return None, Reeksinhoud([], [])
