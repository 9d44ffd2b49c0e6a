"""Whether the figures agree: between a deal and its projects, the steps of money, a total and its parts.

Only what is wrong whatever the circumstances is a difference: that projects have less than their deal may mean that
money is still to be divided. What may be counted twice is told beside it (`samenloop`). All of it is read from what
visitors may see, so that a difference is one for them too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from projecten.models import Besteding, Bijdrage, Geldbron, RegioDeal, Stadium
from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import Nauwkeurigheid, show_bedrag

from .rekening import Boeking, Geldsoort, Geldstap, read_ledger
from .samenloop import find_samenloop

#: {(page or deal, source): amount} of money, not of what is in kind.
_PerBron = dict[tuple[int, str], Decimal]


@dataclass(frozen=True)
class Geldverschil:
    """One difference of a page: how much, a sentence about it, and the list of rows on its form where it is mended."""

    pagina_id: int
    bedrag: Decimal
    zin: str
    rijen: str
    uitleg: str = ""

    @property
    def is_verklaard(self) -> bool:
        """Whether somebody said where it comes from."""
        return bool(self.uitleg)


def find_verschillen(deals: Iterable[RegioDeal], boekingen: Iterable[Boeking]) -> list[Geldverschil]:
    """Return the differences in a ledger: of these deals, and of every page of which there is more than agreements."""
    deals, boekingen = list(deals), list(boekingen)
    sommen = _Sommen(boekingen)
    onduidelijk = find_samenloop({deal.pk for deal in deals}, boekingen).onduidelijk
    gevonden = [verschil for deal in deals for verschil in _of_deal(deal, sommen, onduidelijk)]
    for pk in sommen.paginas:
        gevonden += _of_steps(pk, sommen)
    return gevonden


def find_all_verschillen() -> list[Geldverschil]:
    """Return the differences of all that visitors may see, in two questions."""
    return find_verschillen(RegioDeal.objects.visible().order_by("path"), read_whole_ledger())


def read_whole_ledger() -> list[Boeking]:
    """Return all money of visible deals and projects."""
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    return read_ledger(*(model.objects.filter(pagina__in=zichtbaar) for model in (Bijdrage, Besteding)))


class _Sommen:
    """The money of a ledger, added up per page, per deal that it comes from, and per source."""

    def __init__(self, boekingen: Iterable[Boeking]) -> None:
        #: Per step: what stands on each page, and what on projects is a part of the money of each deal; not what was
        #: counted after the deal was.
        self.op_pagina: dict[str, _PerBron] = {stap: {} for stap in Geldstap}
        self.uit_deal: dict[str, _PerBron] = {stap: {} for stap in Geldstap}
        #: What is at least what it is, or not known: (page, step, source).
        self.minstens: set[tuple[int, str, str]] = set()
        boekingen = list(boekingen)
        geteld = _counted_until(boekingen)
        for pagina, uit_deal, _projectdeal, post in boekingen:
            if post.in_natura:
                continue
            if post.bedrag is None or post.nauwkeurigheid in {Nauwkeurigheid.RUIM, Nauwkeurigheid.MINIMAAL}:
                self.minstens.add((pagina, post.stap, post.bron))
            if post.bedrag is not None:
                _add(self.op_pagina[post.stap], (pagina, post.bron), post.bedrag)
                tot = geteld.get((uit_deal or 0, post.stap, post.bron))
                if not (tot and post.peildatum and post.peildatum > tot):
                    _add(self.uit_deal[post.stap], (uit_deal or 0, post.bron), post.bedrag)

    @property
    def paginas(self) -> list[int]:
        """The pages of which anything was written down beside what was agreed."""
        return sorted({pk for stadium in Stadium for pk, _bron in self.op_pagina[stadium]})


def _counted_until(boekingen: Iterable[Boeking]) -> dict[tuple[int, str, str], date]:
    """Return until which day each (page, step, source) was counted, of money."""
    geteld: dict[tuple[int, str, str], date] = {}
    for boeking in boekingen:
        post = boeking.post
        if post.peildatum and not post.in_natura:
            sleutel = boeking.pagina, post.stap, post.bron
            geteld[sleutel] = max(post.peildatum, geteld.get(sleutel, post.peildatum))
    return geteld


def _add(sommen: dict[Any, Decimal], sleutel: Any, bedrag: Decimal) -> None:
    sommen[sleutel] = sommen.get(sleutel, Decimal(0)) + bedrag


def _of_deal(deal: RegioDeal, sommen: _Sommen, onduidelijk: Iterable[Boeking]) -> list[Geldverschil]:
    """Return where projects have more than their deal, or perhaps the same, and where its parts are not its total."""
    gevonden = [
        (projecten - eigen, _sentence(stap, bron, projecten, eigen), _rijen(stap))
        for stap in Geldstap
        for bron in Geldbron
        if (deal.pk, stap, bron) not in sommen.minstens
        and (eigen := sommen.op_pagina[stap].get((deal.pk, bron))) is not None
        and (projecten := sommen.uit_deal[stap].get((deal.pk, bron))) is not None
        and projecten > eigen
    ]
    per_bron = sommen.op_pagina[Geldstap.AFGESPROKEN]
    som = sum((bedrag for (pk, _bron), bedrag in per_bron.items() if pk == deal.pk), Decimal(0))
    exact = deal.totaal_nauwkeurigheid == Nauwkeurigheid.EXACT
    if deal.totaal_bedrag is not None and exact and som > deal.totaal_bedrag:
        velden = {"som": show_bedrag(som), "totaal": show_bedrag(deal.totaal_bedrag)}
        zin = _("De bedragen zijn samen %(som)s, maar als totaal staat er %(totaal)s.") % velden
        gevonden.append((som - deal.totaal_bedrag, zin, "bijdragen"))
    return _explained(
        deal, [*gevonden, *_perhaps_twice(boeking for boeking in onduidelijk if boeking.projectdeal == deal.pk)]
    )


def _perhaps_twice(onduidelijk: Iterable[Boeking]) -> Iterator[tuple[Decimal, str, str]]:
    """Yield what projects of a deal have of which nobody said whether it is a part of the money of the deal."""
    sommen: dict[Geldsoort, Decimal] = {}
    for boeking in onduidelijk:
        _add(sommen, boeking.post.soort, boeking.post.bedrag or Decimal(0))
    for stap in Geldstap:
        for bron in Geldbron:
            for in_natura in (False, True):
                if bedrag := sommen.get((stap, bron, in_natura)):
                    yield bedrag, _ask(stap, bron, bedrag, in_natura), _rijen(stap)


def _ask(stap: Geldstap, bron: Geldbron, bedrag: Decimal, in_natura: bool) -> str:
    zin = (
        _("Bij projecten staat %(bedrag)s van %(bron)s. Het is niet bekend of dat uit de deal komt.")
        if stap == Geldstap.AFGESPROKEN
        else _("Volgens projecten is %(bedrag)s van %(bron)s %(stap)s. Het is niet bekend of dat uit de deal komt.")
    )
    van = _("%(bron)s (in werk, grond of iets anders)") if in_natura else "%(bron)s"
    velden = {"bedrag": show_bedrag(bedrag), "bron": van % {"bron": name_source(bron)}}
    return zin % {**velden, "stap": str(stap.label).lower()}


def _sentence(stap: Geldstap, bron: Geldbron, projecten: Decimal, eigen: Decimal) -> str:
    zin = (
        _("Bij de projecten staat %(projecten)s van %(bron)s, bij de deal %(eigen)s.")
        if stap == Geldstap.AFGESPROKEN
        else _("Volgens de projecten is %(projecten)s van %(bron)s %(stap)s, volgens de deal %(eigen)s.")
    )
    velden = {"projecten": show_bedrag(projecten), "eigen": show_bedrag(eigen), "bron": name_source(bron)}
    return zin % {**velden, "stap": str(stap.label).lower()}


def _rijen(stap: Geldstap) -> str:
    """Return the list of rows on the form of a page in which a step stands."""
    return "bijdragen" if stap == Geldstap.AFGESPROKEN else "bestedingen"


def _explained(deal: RegioDeal, gevonden: list[tuple[Decimal, str, str]]) -> list[Geldverschil]:
    """Return differences, the one that the deal explains with that explanation: that of exactly its amount."""
    verschillen = []
    for bedrag, zin, rijen in gevonden:
        past = deal.verschil_toelichting and deal.verklaard_bedrag == bedrag
        verschillen.append(Geldverschil(deal.pk, bedrag, zin, rijen, deal.verschil_toelichting if past else ""))
    return verschillen


def _of_steps(pk: int, sommen: _Sommen) -> list[Geldverschil]:
    """Return where a later step of the money of a page is more than the step before; not when that is "minimaal"."""
    gevonden = []
    for bron in Geldbron:
        per_stap = [(stap, sommen.op_pagina[stap].get((pk, bron))) for stap in Geldstap]
        bekend = [(stap, bedrag) for stap, bedrag in per_stap if bedrag is not None]
        for (eerder, eerst), (later, daarna) in pairwise(bekend):
            if daarna > eerst and (pk, eerder, bron) not in sommen.minstens:
                zin = _("Van %(bron)s is %(daarna)s %(later)s, maar %(eerst)s %(eerder)s.") % {
                    "bron": name_source(bron),
                    "daarna": show_bedrag(daarna),
                    "later": str(later.label).lower(),
                    "eerst": show_bedrag(eerst),
                    "eerder": str(eerder.label).lower(),
                }
                gevonden.append(Geldverschil(pk, daarna - eerst, zin, "bestedingen"))
    return gevonden


def name_source(bron: str) -> str:
    """Return a source as it stands in a sentence."""
    in_zin = {
        Geldbron.RIJK: _("het Rijk"),
        Geldbron.PROVINCIE: _("de provincie"),
        Geldbron.GEMEENTEN: _("de gemeenten"),
        Geldbron.PRIVAAT: _("bedrijven"),
        Geldbron.ONDERWIJS: _("het onderwijs"),
        Geldbron.EU: _("de Europese Unie"),
        Geldbron.OVERIG: _("overige partijen"),
    }
    return in_zin[Geldbron(bron)]
