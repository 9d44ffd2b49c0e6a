"""The list of projects by village and postcode: typed or ticked, and what is said of what lies there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contacten.gebied import Gebied, find_gebied, find_gemeente, list_woonplaatsen
from contacten.models import Gemeente, Plaats, hele_regio, in_gemeente
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.lijsten import Facet, Keuze, Koppeling, LijstFilter
from regioprogramma.core.pagina import Verwijzing, per_versie

from .models import Project, ProjectenPagina

#: How many villages are offered to tick: those with the most projects. Any of the others can be typed.
_HOOGSTENS = 20


class Plaatsfacet(Facet):
    """What lies in a village or postcode area: any that is known can be typed, those with projects are offered."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Woonplaats"),
            lambda filterset: ((dorp.naam, dorp.naam) for dorp in list_woonplaatsen()),
            koppeling=Koppeling(lambda: Plaats.objects.per_gebied(), "pagina_id", "gebied"),
            hoogstens=_HOOGSTENS,
        )

    @property
    def typveld(self) -> str:
        """What the field to type in is called; "" as long as no villages are known."""
        return _("Woonplaats of postcode") if self.opties else ""

    @cached_property
    def _gevraagd(self) -> dict[str, Gebied | None]:
        """What the address asks: {text: what it names}."""
        teksten = (tekst.strip()[:80] for tekst in self.parent.gevraagd("plaats"))
        return {tekst: find_gebied(tekst) for tekst in teksten if tekst}

    @property
    def onbekend(self) -> str:
        """What was typed that is no village or postcode here; "" when all is."""
        return next((tekst for tekst, gebied in self._gevraagd.items() if gebied is None), "")

    @property
    def gebieden(self) -> list[Gebied]:
        """The villages and postcode areas that the address asks for."""
        return list({gebied.waarde: gebied for gebied in self._gevraagd.values() if gebied}.values())

    def geldig(self, gevraagd: list[str]) -> list[str]:
        """Return what was asked, however it was written, as values in one order."""
        return sorted(gebied.waarde for gebied in self.gebieden)

    def unknown(self, gevraagd: Sequence[str]) -> list[str]:
        """Return what was asked that is no village or postcode here."""
        return [tekst for tekst in gevraagd if self._gevraagd.get(tekst.strip()[:80]) is None]

    def voorwaarde(self, waarden: Sequence[str]) -> Q:
        """Return the condition for what lies in one of these."""
        gekozen = (gebied for gebied in self.gebieden if gebied.waarde in waarden)
        voorwaarden = (Q(pk__in=gebied.plaatsen.order_by().values("pagina")) for gebied in gekozen)
        return _any(voorwaarden)

    def keuzes(self, aantallen: Mapping[str, int], gekozen: Sequence[str]) -> list[Keuze]:
        """Return the villages to offer, and the postcode areas that are chosen."""
        postcodes = [gebied for gebied in self.gebieden if gebied.postcode]
        return [
            *super().keuzes(aantallen, [waarde for waarde in gekozen if waarde in self.opties]),
            *(
                Keuze(gebied.waarde, _in_words(gebied), aantallen.get(gebied.waarde, 0), True)
                for gebied in postcodes
                if gebied.waarde in gekozen
            ),
        ]


def _any(voorwaarden: Iterable[Q]) -> Q:
    samen = Q(pk__in=[])
    for voorwaarde in voorwaarden:
        samen |= voorwaarde
    return samen


def _in_words(gebied: Gebied) -> str:
    return _("Postcode %(cijfers)s") % {"cijfers": gebied.postcode}


@dataclass(frozen=True)
class Plaatsuitleg:
    """What is said of a place that a visitor named, and where there is more."""

    zin: str
    verwijzingen: list[Verwijzing] = field(default_factory=list)


def explain_plaats(filters: LijstFilter) -> list[Plaatsuitleg]:
    """Return what lies exactly there and what is for all of the gemeente or region; and of what is unknown, that."""
    facet: Any = filters.facetten["plaats"]
    uitleg = [_of_gebied(filters.request, gebied) for gebied in facet.gebieden]
    return [*uitleg, _of_unknown(filters.request, facet.onbekend)] if facet.onbekend else uitleg


def _of_gebied(request: HttpRequest, gebied: Gebied) -> Plaatsuitleg:
    velden = {"plaats": gebied.naam, "gemeenten": _(" en ").join(gemeente.naam for gemeente in gebied.gemeenten)}
    zin = _("Hier staat alleen wat in %(plaats)s zelf ligt.") % velden
    if gebied.gemeenten:
        ligt = ngettext(
            "Dat is in de gemeente %(gemeenten)s. Meer voor u:",
            "Dat is in de gemeenten %(gemeenten)s. Meer voor u:",
            len(gebied.gemeenten),
        )
        zin = f"{zin} {ligt % velden}"
    return Plaatsuitleg(zin, [link_to_gemeente(request, gemeente) for gemeente in gebied.gemeenten])


def _of_unknown(request: HttpRequest, tekst: str) -> Plaatsuitleg:
    if gemeente := find_gemeente(tekst):
        zin = _("‘%(tekst)s’ is een gemeente. Bekijk:") % {"tekst": tekst}
        return Plaatsuitleg(zin, [link_to_gemeente(request, gemeente)])
    zin = _(
        "‘%(tekst)s’ kennen wij niet als woonplaats of postcode. U ziet daarom projecten uit de hele regio. "
        "Kijk bij uw gemeente:"
    )
    return Plaatsuitleg(zin % {"tekst": tekst}, [Verwijzing(reverse("gemeenten"), _("alle gemeenten"))])


def plaats_urls(request: HttpRequest, waarden: Iterable[str]) -> dict[str, str]:
    """Return {village or postcode area: address of all projects that lie there}; "" when the site has no list."""
    lijst = overzicht_url(request, ProjectenPagina)
    return {waarde: lijst and f"{lijst}?{urlencode({'plaats': waarde})}" for waarde in waarden}


def link_to_gemeente(request: HttpRequest, gemeente: Gemeente) -> Verwijzing:
    """Return the link to all projects of a gemeente, with how many of these are for the whole region."""
    totaal, regionaal = per_versie(("projecten van gemeente", gemeente.pk), partial(_count, gemeente))
    tekst = ngettext(
        "%(aantal)d project voor de gemeente %(naam)s", "%(aantal)d projecten voor de gemeente %(naam)s", totaal
    ) % {"aantal": totaal, "naam": gemeente.naam}
    if regionaal:
        tekst += _(" (%(aantal)d voor de hele regio)") % {"aantal": regionaal}
    return Verwijzing(overzicht_url(request, ProjectenPagina, gemeente=gemeente.slug), tekst)


def _count(gemeente: Gemeente) -> tuple[int, int]:
    zichtbaar = Project.objects.visible()
    return zichtbaar.filter(in_gemeente([gemeente])).count(), zichtbaar.filter(hele_regio()).count()
