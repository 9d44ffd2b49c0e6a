"""Money of which nobody said whether it is a part of that of a deal: what stands on a project may stand there too.

The money of a deal counts once. What a project marks as a part of it (`uit_deal`) is known to be so. What a project of
a deal does not mark may be so too, as long as the deal has money of that step and source that no project marked. To
count it could be to count it twice, so it is left out of the sum, which then is at least that much, and told.
"""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from regioprogramma.core.opmaak import Nauwkeurigheid

from .rekening import Boeking, Geldsoort, Post, find_gaten, posts_in


class Samenloop(NamedTuple):
    """What projects have beside the money of deals (`los`), and of what that is not known (`onduidelijk`)."""

    los: list[Boeking]
    onduidelijk: list[Boeking]

    def posts_with(self, per_deal: Mapping[int, Collection[Post]]) -> list[Post]:
        """Return the posts that add up with those of the deals; one without an amount for each that is left out.

        And for a stage that one deal or project leaves out and another uses.
        """
        van_deals = [(deal, post) for deal, posten in per_deal.items() for post in posten]
        gezegd = [paar for paar in van_deals if not paar[1].is_gat]
        gaten = find_gaten([*gezegd, *((boeking.pagina, boeking.post) for boeking in self.los)])
        weg = [boeking.post._replace(bedrag=None, nauwkeurigheid=Nauwkeurigheid.EXACT) for boeking in self.onduidelijk]
        onbekend = gaten + [post._replace(jaar=None, peildatum=None) for post in weg]
        return [post for _deal, post in van_deals] + posts_in(self.los) + onbekend


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
