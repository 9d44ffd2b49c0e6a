"""What became of money: agreed, promised, committed and spent, per source and per year.

An amount that is not known is not nought: it makes a sum at least what the others are, and a step of which nothing was
written down is said to be unknown.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import models
from django.db.models import Count, DateField, F, IntegerField, Max, Q, QuerySet, Sum, Value
from django.db.models.functions import Cast, ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projecten.models import Besteding, Bijdrage, Geldbron, Project, RegioDeal, Stadium
from regioprogramma.core.lijsten import per_stuk
from regioprogramma.core.opmaak import Nauwkeurigheid, met_hoofdletter, opsomming, show_datum

from .sommen import Som, add_up


class Geldstap(models.TextChoices):
    """The steps that money goes through; the first is what was agreed, the others are those of a Besteding."""

    AFGESPROKEN = "afgesproken", gettext_lazy("Afgesproken")
    TOEGEZEGD = Stadium.TOEGEZEGD.value, Stadium.TOEGEZEGD.label
    VERPLICHT = Stadium.VERPLICHT.value, Stadium.VERPLICHT.label
    UITGEGEVEN = Stadium.UITGEGEVEN.value, Stadium.UITGEGEVEN.label


class Post(NamedTuple):
    """An amount at one step, of one source; several of a kind may have been added up. None: not known."""

    stap: str
    bron: str
    in_natura: bool
    bedrag: Decimal | None
    nauwkeurigheid: str
    jaar: int | None = None
    peildatum: date | None = None


class Boeking(NamedTuple):
    """A post with the page that it stands on, and the deal that it is a part of the money of, if any."""

    pagina: int
    uit_deal: int | None
    post: Post


@dataclass(frozen=True)
class Rekening:
    """The money of a subject: per source (`bronnen`), in all, and apart what is in kind; each {step: Som}.

    A step of which nothing is known is not there. `jaren` is what was written down per year, `peildatum` until which
    day the newest was counted.
    """

    bronnen: dict[str, dict[str, Som]]
    totaal: dict[str, Som]
    natura: dict[str, Som]
    jaren: dict[int, dict[str, Som]]
    peildatum: date | None

    @property
    def stappen(self) -> list[Geldstap]:
        """The steps to show: those of which anything is known."""
        bekend = [*self.bronnen.values(), self.totaal, self.natura]
        gezegd = {stap for sommen in bekend for stap, som in sommen.items() if som.bedrag is not None}
        return [stap for stap in Geldstap if stap in gezegd]

    @property
    def is_besteed(self) -> bool:
        """Whether anything was written down beside what was agreed."""
        return any(stap != Geldstap.AFGESPROKEN for stap in self.stappen)


def posts_of(bijdragen: Iterable[Bijdrage], bestedingen: Iterable[Besteding]) -> list[Post]:
    """Return the posts of the rows of one page, which may not be stored yet."""
    bestedingen = list(bestedingen)
    afgesproken = [
        Post(Geldstap.AFGESPROKEN, rij.bron, rij.in_natura, rij.bedrag, rij.nauwkeurigheid) for rij in bijdragen
    ]
    besteed = [
        Post(rij.stadium, rij.bron, rij.in_natura, rij.bedrag, rij.nauwkeurigheid, rij.jaar, rij.peildatum)
        for rij in bestedingen
    ]
    return afgesproken + besteed + _gaps((0, rij.bron, rij.stadium) for rij in bestedingen if not rij.in_natura)


def read_ledger(bijdragen: QuerySet[Bijdrage], bestedingen: QuerySet[Besteding]) -> list[Boeking]:
    """Return the rows of any number of pages, alike ones of a page added up by the database: one question."""
    velden = ("pagina_id", "uit_deal_id", "bron", "in_natura", "nauwkeurigheid")
    geen = {"jaar": Cast(None, IntegerField()), "op": Cast(None, DateField())}
    afgesproken = bijdragen.order_by().annotate(stap=Value(Geldstap.AFGESPROKEN.value), **geen)
    afgesproken = afgesproken.values_list("stap", *velden, "jaar", "op")
    besteed = bestedingen.order_by().annotate(stap=F("stadium"), jaar=ExtractYear("datum"))
    besteed = besteed.values_list("stap", *velden, "jaar").annotate(op=Max("peildatum"))
    tellingen = {"som": Sum("bedrag"), "alle": Count("pk"), "bekend": Count("bedrag")}
    rijen = afgesproken.annotate(**tellingen).union(besteed.annotate(**tellingen), all=True)
    return [
        Boeking(pagina, uit_deal, Post(stap, bron, in_natura, bedrag, nauwkeurigheid, jaar, peildatum))
        for stap, pagina, uit_deal, bron, in_natura, nauwkeurigheid, jaar, peildatum, som, alle, bekend in rijen
        for bedrag in ([som] if bekend else []) + ([None] if alle > bekend else [])
    ]


def posts_in(boekingen: Iterable[Boeking]) -> list[Post]:
    """Return the posts of a ledger, with what was left out of it."""
    boekingen = list(boekingen)
    besteed = [
        (boeking.pagina, boeking.post.bron, boeking.post.stap)
        for boeking in boekingen
        if boeking.post.stap != Geldstap.AFGESPROKEN and not boeking.post.in_natura
    ]
    return [boeking.post for boeking in boekingen] + _gaps(besteed)


def _gaps(gezegd: Iterable[tuple[int, str, str]]) -> list[Post]:
    """Return a post without an amount for what somebody left out: what was spent was promised and committed before.

    `gezegd` holds (page, source, stage) of what was written down. A stage that nobody uses is not left out.
    """
    per_bron: dict[tuple[int, str], set[str]] = {}
    for pagina, bron, stadium in gezegd:
        per_bron.setdefault((pagina, bron), set()).add(stadium)
    volgorde, gebruikt = Stadium.values, set().union(*per_bron.values())
    gaten = {
        (stadium, bron)
        for (_pagina, bron), eigen in per_bron.items()
        for stadium in volgorde[: max(map(volgorde.index, eigen))]
        if stadium in gebruikt and stadium not in eigen
    }
    return [Post(stadium, bron, False, None, Nauwkeurigheid.EXACT) for stadium, bron in sorted(gaten)]


def make_rekening(posten: Iterable[Post]) -> Rekening | None:
    """Return the Rekening of posts; None without any."""
    posten = list(posten)
    if not posten:
        return None
    geld = [post for post in posten if not post.in_natura]
    jaren = sorted({post.jaar for post in geld if post.jaar})
    peildata = [post.peildatum for post in posten if post.peildatum]
    return Rekening(
        bronnen={bron: per_stap for bron in Geldbron.values if (per_stap := _possible(_per_stap(geld, bron=bron)))},
        totaal=_possible(_per_stap(geld)),
        natura=_possible(_per_stap(post for post in posten if post.in_natura)),
        jaren={jaar: _per_stap(geld, jaar=jaar) for jaar in jaren},
        peildatum=max(peildata, default=None),
    )


def _per_stap(posten: Iterable[Post], **eisen: object) -> dict[str, Som]:
    per_stap: dict[str, list[Post]] = {}
    for post in posten:
        if all(getattr(post, naam) == waarde for naam, waarde in eisen.items()):
            per_stap.setdefault(post.stap, []).append(post)
    return {stap: add_up(delen) for stap, delen in per_stap.items()}


def _possible(sommen: dict[str, Som]) -> dict[str, Som]:
    """Leave out the sum of a stage that is less than that of a later one: it can only be that of a part."""
    meest, over = Decimal(0), {}
    for stap in reversed(Geldstap):
        som = sommen.get(stap)
        if som and (stap == Geldstap.AFGESPROKEN or (som.bedrag or 0) >= meest):
            over[stap.value] = som
        meest = max(meest, (som and som.bedrag) or Decimal(0))
    return over


def posts_of_deal(deal: RegioDeal, boekingen: Collection[Boeking]) -> list[Post]:
    """Return the posts of a deal as this version of it says; `boekingen` are what `read_deals` gives for it.

    Of a stage of which it says nothing, what its projects say. What both say differs now and then: that is for
    `aansluiting`, not for a sum.
    """
    if deal.is_stored("bijdragen") and deal.is_stored("bestedingen"):
        eigen = posts_in(boeking for boeking in boekingen if boeking.pagina == deal.pk)
    else:
        eigen = posts_of(deal.kinderen("bijdragen", "organisatie"), deal.kinderen("bestedingen"))
    return _completed(eigen, deal.pk, boekingen)


def posts_per_deal(deals: Iterable[RegioDeal], boekingen: Collection[Boeking]) -> dict[int, list[Post]]:
    """Return {deal: posts} of stored deals, from the ledger of `read_deals`; see `posts_of_deal`."""
    per_pagina = per_stuk((boeking.pagina, boeking) for boeking in boekingen)
    return {deal.pk: _completed(posts_in(per_pagina.get(deal.pk, [])), deal.pk, boekingen) for deal in deals}


def read_deals(deals: Collection[int]) -> list[Boeking]:
    """Return the ledger of deals, and of what on visible projects is a part of their money."""
    projecten = Project.objects.visible().order_by().values("pk")
    waar = Q(pagina__in=deals) | Q(pagina__in=projecten, uit_deal__in=deals)
    return read_ledger(Bijdrage.objects.filter(waar), Besteding.objects.filter(waar))


def _completed(eigen: list[Post], deal: int | None, boekingen: Iterable[Boeking]) -> list[Post]:
    gezegd = {Geldstap.AFGESPROKEN.value, *(post.stap for post in eigen)}
    op_projecten = [boeking for boeking in boekingen if boeking.uit_deal == deal and boeking.pagina != deal]
    return eigen + [post for post in posts_in(op_projecten) if post.stap not in gezegd]


def _spent_share(totaal: Mapping[str, Som]) -> Decimal | None:
    """Return which part of what was agreed is spent, 1 for all of it; None when one of both is not known."""
    afgesproken, gedaan = totaal.get(Geldstap.AFGESPROKEN), totaal.get(Geldstap.UITGEGEVEN)
    if not (afgesproken and afgesproken.bedrag and gedaan and gedaan.bedrag is not None):
        return None
    return gedaan.bedrag / afgesproken.bedrag


def tell_rekening(rekening: Rekening) -> list[str]:
    """Return sentences: what was agreed, how far it is, and what is not known."""
    totaal = rekening.totaal
    zinnen = []
    if Geldstap.AFGESPROKEN in totaal and totaal[Geldstap.AFGESPROKEN].bedrag is not None:
        zinnen.append(_("Afgesproken is %(bedrag)s.") % {"bedrag": totaal[Geldstap.AFGESPROKEN]})
    delen = [
        f"{totaal[stap]} {str(stap.label).lower()}"
        for stap in rekening.stappen
        if stap != Geldstap.AFGESPROKEN and stap in totaal and totaal[stap].bedrag is not None
    ]
    if delen:
        begin = _("daarvan is %(delen)s") if zinnen else _("er is %(delen)s")
        zin = begin % {"delen": opsomming(delen)}
        zinnen.append(met_hoofdletter(zin) + _tot_en_met(rekening.peildatum))
    if Geldstap.UITGEGEVEN not in totaal and Geldstap.UITGEGEVEN not in rekening.natura:
        zinnen.append(_("Hoeveel er is uitgegeven, is hier niet bekend."))
    if cent := _cents(totaal):
        zinnen.append(cent)
    return zinnen


def _tot_en_met(peildatum: date | None) -> str:
    if peildatum is None:
        return "."
    return _(" (geteld tot en met %(datum)s).") % {"datum": show_datum(peildatum)}


def _cents(totaal: Mapping[str, Som]) -> str:
    """Return how much of every euro is spent; not when one of both is no more than a guess, or of more than all."""
    deel = _spent_share(totaal)
    precies = all(stap in totaal and _is_precise(totaal[stap]) for stap in (Geldstap.AFGESPROKEN, Geldstap.UITGEGEVEN))
    if deel is None or not 0 < deel <= 1 or not precies:
        return ""
    cent = round(deel * 100)
    if cent == 0:
        return _("Van elke euro is minder dan een cent uitgegeven.")
    if cent == 100 and deel < 1:
        return _("Van elke euro is bijna alles uitgegeven.")
    return _("Van elke euro is %(cent)d cent uitgegeven.") % {"cent": cent}


def _is_precise(som: Som) -> bool:
    return som.nauwkeurigheid in {Nauwkeurigheid.EXACT, Nauwkeurigheid.RUIM}
