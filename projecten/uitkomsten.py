"""What goes faster or slower than planned, and what nobody measured: results and milestones of many pages at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opgaven.models import Meetreeks, Resultaat, read_newest
from opgaven.stand import Stand, Tempo, read_stand
from projecten.models import Project
from regioprogramma.core.opmaak import met_hoofdletter, met_punt, show_datum


@dataclass(frozen=True)
class Afwijking:
    """Something that goes other than planned: its name, a sentence, the reason that was given, and its page."""

    naam: str
    zin: str
    uitleg: str
    pagina: str
    url: str


@dataclass
class Uitkomsten:
    """What goes ahead of plan and what behind it, and how many results there are, of which how many unmeasured."""

    voor: list[Afwijking] = field(default_factory=list)
    achter: list[Afwijking] = field(default_factory=list)
    gehaald: int = 0
    aantal: int = 0
    ongemeten: int = 0

    def __iadd__(self, ander: "Uitkomsten") -> Self:
        self.voor += ander.voor
        self.achter += ander.achter
        self.aantal += ander.aantal
        self.gehaald += ander.gehaald
        self.ongemeten += ander.ongemeten
        return self

    @property
    def zinnen(self) -> list[str]:
        """How many results there are and how many reached their goal; and of how many nothing was measured."""
        if not self.aantal:
            return []
        aantal = ngettext(
            "Er is %(aantal)d resultaat afgesproken.", "Er zijn %(aantal)d resultaten afgesproken.", self.aantal
        )
        zinnen = [aantal % {"aantal": self.aantal}, self._reached()]
        if self.ongemeten:
            zin = ngettext(
                "Van %(aantal)d resultaat is nog niets gemeten.",
                "Van %(aantal)d resultaten is nog niets gemeten.",
                self.ongemeten,
            )
            zinnen.append(zin % {"aantal": self.ongemeten})
        return zinnen

    def _reached(self) -> str:
        if self.aantal == 1:
            return _("Het doel daarvan is gehaald.") if self.gehaald else _("Het doel daarvan is niet gehaald.")
        if not self.gehaald:
            return _("Bij geen enkel resultaat is het doel gehaald.")
        zin = ngettext(
            "Bij %(aantal)d resultaat is het doel gehaald.",
            "Bij %(aantal)d resultaten is het doel gehaald.",
            self.gehaald,
        )
        return zin % {"aantal": self.gehaald}


def read_uitkomsten(paginas: Mapping[int, Any], request: HttpRequest) -> Uitkomsten:
    """Return the Uitkomsten of stored pages ({id: page}), in one question however many they are.

    Of projects (`with_late`) the milestones too.
    """
    return judge_paginas(paginas, read_newest_of(paginas), request)


def judge_paginas(paginas: Mapping[int, Any], reeksen: Iterable[Meetreeks], request: HttpRequest) -> Uitkomsten:
    """Return the Uitkomsten of these pages, from what `read_newest_of` read of them, and perhaps of others."""
    eigen = (reeks for reeks in reeksen if reeks.resultaat.pagina_id in paginas)
    uitkomsten = judge(((paginas[reeks.resultaat.pagina_id], reeks) for reeks in eigen), request)
    uitkomsten.achter += _late((pagina for pagina in paginas.values() if isinstance(pagina, Project)), request)
    return uitkomsten


def read_newest_of(paginas: Collection[int]) -> list[Meetreeks]:
    """Return each result of these pages (ids) with the newest of its values alone."""
    return read_newest(Resultaat.objects.filter(pagina__in=paginas).order_by("pagina", "sort_order", "pk"))


def judge(paren: Iterable[tuple[Any, Meetreeks]], request: HttpRequest) -> Uitkomsten:
    """Return the Uitkomsten of (page, its Meetreeks)."""
    uitkomsten = Uitkomsten()
    for pagina, reeks in paren:
        stand = read_stand(reeks, *pagina.meetperiode, is_afgelopen=pagina.is_afgelopen)
        uitkomsten.aantal += 1
        uitkomsten.gehaald += stand.gehaald
        uitkomsten.ongemeten += reeks.laatste is None
        if stand.tempo == Tempo.VOOR:
            uitkomsten.voor.append(_as_uitkomst(pagina, reeks, stand, request))
        elif stand.tempo in {Tempo.ACHTER, Tempo.TE_LAAT}:
            uitkomsten.achter.append(_as_uitkomst(pagina, reeks, stand, request))
    return uitkomsten


def _as_uitkomst(pagina: Any, reeks: Meetreeks, stand: Stand, request: HttpRequest) -> Afwijking:
    naam = met_hoofdletter(reeks.resultaat.indicator)
    zin = f"{stand.waarde} {stand.doel}: {stand.tempo.label}."
    return Afwijking(naam, zin, met_punt(reeks.resultaat.toelichting), pagina.title, pagina.get_url(request) or "")


def _late(projecten: Iterable[Any], request: HttpRequest) -> Iterator[Afwijking]:
    """Yield the milestones whose date has passed, of projects under way as `with_late` read them."""
    for pagina in projecten:
        for laat in () if pagina.is_afgelopen else pagina.te_laat:
            datum = show_datum(date.fromisoformat(laat["datum"]), laat["datum_precisie"])
            zin = _("Nog niet klaar. Gepland was %(datum)s.") % {"datum": datum}
            waarom = met_punt(laat["toelichting"])
            yield Afwijking(laat["titel"], zin, waarom, pagina.title, pagina.get_url(request) or "")
