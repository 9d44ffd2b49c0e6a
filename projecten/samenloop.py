"""Money of which nobody said whether it is a part of that of a deal: what stands on a project may stand there too.

The money of a deal counts once. What a project marks as a part of it (`uit_deal`) is known to be so. What a project of
a deal does not mark may be so too, as long as the deal has money of that step and source that no project marked. To
count it could be to count it twice, so it is left out of the sum, which then is at least that much, and told.
"""

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import NamedTuple

from regioprogramma.core.opmaak import Nauwkeurigheid

from .rekening import Boeking, Geldsoort, Post, posts_in


class Samenloop(NamedTuple):
    """What projects have beside the money of deals (`los`), and of what that is not known (`onduidelijk`)."""

    los: list[Boeking]
    onduidelijk: list[Boeking]

    @property
    def posten(self) -> list[Post]:
        """The posts that add up; one without an amount for each that is left out."""
        weg = [boeking.post._replace(bedrag=None, nauwkeurigheid=Nauwkeurigheid.EXACT) for boeking in self.onduidelijk]
        return posts_in(self.los) + [post._replace(jaar=None, peildatum=None) for post in weg]


def find_samenloop(deals: Collection[int], boekingen: Iterable[Boeking]) -> Samenloop:
    """Return what stands on projects in a ledger and is not marked as a part of the money of these deals."""
    boekingen = list(boekingen)
    open_soorten = _find_open(deals, boekingen)
    samenloop = Samenloop([], [])
    for boeking in boekingen:
        if boeking.pagina not in deals and boeking.uit_deal not in deals:
            kan = boeking.uit_deal is None and (boeking.projectdeal, boeking.post.soort) in open_soorten
            (samenloop.onduidelijk if kan else samenloop.los).append(boeking)
    return samenloop


def _find_open(deals: Collection[int], boekingen: Iterable[Boeking]) -> set[tuple[int, Geldsoort]]:
    """Return of what deals have money that no project marked: (deal, what it is).

    Of an amount that is not exact or not known, more may be there.
    """
    over: dict[tuple[int, Geldsoort], Decimal] = {}
    eigen, ruim = set(), set()
    for boeking in boekingen:
        bedrag, deal = boeking.post.bedrag, boeking.uit_deal
        if boeking.pagina in deals:
            sleutel = boeking.pagina, boeking.post.soort
            eigen.add(sleutel)
            if bedrag is None or boeking.post.nauwkeurigheid != Nauwkeurigheid.EXACT:
                ruim.add(sleutel)
            over[sleutel] = over.get(sleutel, Decimal(0)) + (bedrag or 0)
        elif deal is not None and deal in deals:
            sleutel = deal, boeking.post.soort
            over[sleutel] = over.get(sleutel, Decimal(0)) - (bedrag or 0)
    return {sleutel for sleutel in eigen if sleutel in ruim or over[sleutel] > 0}
