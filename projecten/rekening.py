"""What became of money: agreed, promised, committed and spent, per source and per year.

An amount that is not known is not nought: it makes a sum at least what the others are, and a step of which nothing was
written down is said to be unknown.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import models
from django.db.models import Count, DateField, F, IntegerField, Max, Q, QuerySet, Sum, Value
from django.db.models.functions import Cast, ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projecten.models import Besteding, Bijdrage, Geldbron, Project, RegioDeal, Stadium
from regioprogramma.core.gegevens import per_stuk
from regioprogramma.core.opmaak import Nauwkeurigheid, met_hoofdletter, opsomming, show_datum

from .sommen import Som, add_up

#: Step, source, and whether it is in kind.
Geldsoort = tuple[str, str, bool]
#: Beside a sum: of a part nobody knows how much it is.
_ONBEKEND = Som(None, None)


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

    @property
    def soort(self) -> Geldsoort:
        """What it can be compared with: of the same step and source, in money or in kind."""
        return self.stap, self.bron, self.in_natura

    @property
    def is_gat(self) -> bool:
        """Whether it stands for what nobody wrote down: of a row beside an agreement the amount is always known."""
        return self.bedrag is None and self.stap != Geldstap.AFGESPROKEN


class Boeking(NamedTuple):
    """A post with the page that it stands on, and the deal that it is a part of the money of, if any.

    `projectdeal` is the deal that the page is a project of, whether its money comes from there or not.
    """

    pagina: int
    uit_deal: int | None
    projectdeal: int | None
    post: Post


@dataclass(frozen=True)
class Rekening:
    """The money of a subject: per source (`bronnen`), in all, and apart what is in kind; each {step: Som}.

    A step of which nothing was written down is not there. `jaren` is what was written down per year, `peildatum` until
    which day the newest was counted.
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
    afgesproken = [
        Post(Geldstap.AFGESPROKEN, rij.bron, rij.in_natura, rij.bedrag, rij.nauwkeurigheid) for rij in bijdragen
    ]
    besteed = [
        Post(rij.stadium, rij.bron, rij.in_natura, rij.bedrag, rij.nauwkeurigheid, rij.jaar, rij.peildatum)
        for rij in bestedingen
    ]
    return afgesproken + besteed + find_gaten((0, post) for post in afgesproken + besteed)


def spent_in(posten: Iterable[Post]) -> Som:
    """Return what one page spent in money, from its posts: at least that, when it says nothing of a part."""
    return add_up([post for post in posten if post.stap == Geldstap.UITGEGEVEN and not post.in_natura])


def read_ledger(bijdragen: QuerySet[Bijdrage], bestedingen: QuerySet[Besteding]) -> list[Boeking]:
    """Return the rows of any number of pages, alike ones of a page added up by the database: one question."""
    velden = ("pagina_id", "uit_deal_id", "pagina__project__regio_deal_id", "bron", "in_natura", "nauwkeurigheid")
    geen = {"jaar": Cast(None, IntegerField()), "op": Cast(None, DateField())}
    afgesproken = bijdragen.order_by().annotate(stap=Value(Geldstap.AFGESPROKEN.value), **geen)
    afgesproken = afgesproken.values_list("stap", *velden, "jaar", "op")
    besteed = bestedingen.order_by().annotate(stap=F("stadium"), jaar=ExtractYear("datum"))
    besteed = besteed.values_list("stap", *velden, "jaar").annotate(op=Max("peildatum"))
    tellingen = {"som": Sum("bedrag"), "alle": Count("pk"), "bekend": Count("bedrag")}
    rijen = afgesproken.annotate(**tellingen).union(besteed.annotate(**tellingen), all=True)
    return [
        Boeking(pagina, uit_deal, projectdeal, Post(stap, bron, in_natura, bedrag, nauwkeurigheid, jaar, peildatum))
        for stap, pagina, uit_deal, projectdeal, bron, in_natura, nauwkeurigheid, jaar, peildatum, *geteld in rijen
        for som, alle, bekend in [geteld]
        for bedrag in ([som] if bekend else []) + ([None] if alle > bekend else [])
    ]


def posts_in(boekingen: Iterable[Boeking]) -> list[Post]:
    """Return the posts of a ledger, with what was left out of it."""
    boekingen = list(boekingen)
    return [boeking.post for boeking in boekingen] + find_gaten(
        (boeking.pagina, boeking.post) for boeking in boekingen
    )


def find_gaten(geboekt: Iterable[tuple[int, Post]]) -> list[Post]:
    """Return a post without an amount for what is missing on a page: what was spent was promised and committed before.

    That is a stage that was left out though others use it, and one that is less than a later one: that of a part. And
    what became of the money of a source, where the page says it of another.
    """
    geboekt = list(geboekt)
    per_bron: dict[tuple[int, str], dict[str, Decimal]] = {}
    for pagina, post in geboekt:
        if post.stap != Geldstap.AFGESPROKEN and not post.in_natura:
            eigen = per_bron.setdefault((pagina, post.bron), {})
            eigen[post.stap] = eigen.get(post.stap, Decimal(0)) + (post.bedrag or 0)
    gebruikt = {stadium for eigen in per_bron.values() for stadium in eigen}
    gaten = {
        (stadium, bron)
        for (_pagina, bron), eigen in per_bron.items()
        for plek, stadium in enumerate(Stadium.values)
        if stadium in gebruikt
        and (later := [eigen[naam] for naam in Stadium.values[plek + 1 :] if naam in eigen])
        and eigen.get(stadium, Decimal(-1)) < max(later)
    }
    gaten |= set(_silent(geboekt, per_bron))
    return [Post(stadium, bron, False, None, Nauwkeurigheid.EXACT) for stadium, bron in sorted(gaten)]


def _silent(
    geboekt: Iterable[tuple[int, Post]], per_bron: Mapping[tuple[int, str], Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Yield (stage, source) of agreed money of which a page does not say that stage, though of other money it does."""
    per_pagina: dict[int, set[str]] = {}
    for (pagina, _bron), stadia in per_bron.items():
        per_pagina.setdefault(pagina, set()).update(stadia)
    for pagina, post in geboekt:
        if post.stap == Geldstap.AFGESPROKEN and not post.in_natura and post.bedrag != 0:
            for stadium in per_pagina.get(pagina, set()) - set(per_bron.get((pagina, post.bron), ())):
                yield stadium, post.bron


def make_rekening(posten: Iterable[Post]) -> Rekening | None:
    """Return the Rekening of posts; None without any."""
    posten = list(posten)
    if not posten:
        return None
    geld = [post for post in posten if not post.in_natura]
    gezegd = {bron: per_stap for bron in Geldbron.values if (per_stap := _per_stap(geld, bron=bron))}
    bronnen = {bron: _at_least(sommen) for bron, sommen in gezegd.items()}
    totaal = _per_stap(geld)
    deels = _parts_only(totaal).union(*map(_parts_only, gezegd.values()))
    peildata = [post.peildatum for post in geld if post.peildatum]
    return Rekening(
        bronnen=bronnen,
        totaal=_at_least({stap: add_up([s[stap] for s in bronnen.values() if stap in s]) for stap in totaal}),
        natura=_at_least(_per_stap(post for post in posten if post.in_natura)),
        jaren=_per_jaar(geld, deels),
        peildatum=max(peildata, default=None),
    )


def _per_stap(posten: Iterable[Post], **eisen: object) -> dict[str, Som]:
    per_stap: dict[str, list[Post]] = {}
    for post in posten:
        if all(getattr(post, naam) == waarde for naam, waarde in eisen.items()):
            per_stap.setdefault(post.stap, []).append(post)
    return {stap: add_up(delen) for stap, delen in per_stap.items()}


def _parts_only(sommen: Mapping[str, Som]) -> set[str]:
    """Return the stages whose sum is less than that of a later one: it can only be that of a part."""
    meest, gevonden = Decimal(0), set()
    for stap in reversed(Stadium.values):
        bedrag = sommen[stap].bedrag if stap in sommen else None
        if bedrag is not None and bedrag < meest:
            gevonden.add(stap)
        meest = max(meest, bedrag or Decimal(0))
    return gevonden


def _at_least(sommen: dict[str, Som]) -> dict[str, Som]:
    """Call the sum of a part what it is: at least what was written down."""
    deels = _parts_only(sommen)
    return {
        stap: replace(som, nauwkeurigheid=Nauwkeurigheid.MINIMAAL) if stap in deels else som
        for stap, som in sommen.items()
    }


def _per_jaar(geld: Collection[Post], deels: Collection[str]) -> dict[int, dict[str, Som]]:
    """Return what was written down per year; at least that, of a stage of which a part or the year is not known.

    The steps of one year are not compared: what was spent in it may have been committed the year before.
    """
    deels = {*deels, *(post.stap for post in geld if not post.jaar)}
    jaren = {}
    for jaar in sorted({post.jaar for post in geld if post.jaar}):
        sommen = _per_stap(geld, jaar=jaar)
        jaren[jaar] = {stap: add_up([som, *([_ONBEKEND] if stap in deels else [])]) for stap, som in sommen.items()}
    return jaren


def posts_of_deal(deal: RegioDeal, boekingen: Collection[Boeking]) -> list[Post]:
    """Return the posts of a deal as this version of it says; `boekingen` are what `read_deals` gives for it.

    Of a step and source of which it says nothing, what its projects say. What both say differs now and then: that is
    for `aansluiting`, not for a sum.
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
    """Return the ledger of deals and of their visible projects, also of what is a part of their money elsewhere."""
    projecten = Project.objects.visible().order_by().values("pk")
    van_deal = Q(uit_deal__in=deals) | Q(pagina__project__regio_deal__in=deals)
    waar = Q(pagina__in=deals) | Q(van_deal, pagina__in=projecten)
    return read_ledger(Bijdrage.objects.filter(waar), Besteding.objects.filter(waar))


def _completed(eigen: list[Post], deal: int | None, boekingen: Iterable[Boeking]) -> list[Post]:
    """Return the posts of a deal, with what its projects say of what it does not say itself."""
    zelf = {post.soort for post in eigen if not post.is_gat}
    op_projecten = [boeking for boeking in boekingen if boeking.uit_deal == deal and boeking.pagina != deal]
    erbij = [post for post in posts_in(op_projecten) if post.soort not in zelf]
    gevuld = {post.soort for post in erbij if not post.is_gat}
    return [post for post in eigen if not (post.is_gat and post.soort in gevuld)] + erbij


def _spent_share(totaal: Mapping[str, Som]) -> Decimal | None:
    """Return which part of what was agreed is spent, 1 for all of it; None when one of both is not known."""
    afgesproken, gedaan = totaal.get(Geldstap.AFGESPROKEN), totaal.get(Geldstap.UITGEGEVEN)
    if not (afgesproken and afgesproken.bedrag and gedaan and gedaan.bedrag is not None):
        return None
    return gedaan.bedrag / afgesproken.bedrag


def tell_rekening(rekening: Rekening) -> list[str]:
    """Return sentences: what was agreed, in money and in kind, how far it is, and what is not known."""
    totaal = rekening.totaal
    zinnen = [*_agreed(rekening)]
    delen = opsomming(_say_stages(totaal))
    if delen:
        begin = _("er is %(delen)s")
        if zinnen:
            begin = _("van het geld is %(delen)s") if _known(rekening.natura) else _("daarvan is %(delen)s")
        zinnen.append(met_hoofdletter(begin % {"delen": delen}) + _tot_en_met(rekening.peildatum))
    if Geldstap.UITGEGEVEN not in totaal and Geldstap.UITGEGEVEN not in rekening.natura:
        zinnen.append(_("Hoeveel er is uitgegeven, is hier niet bekend."))
    if cent := _cents(totaal):
        zinnen.append(cent)
    return zinnen


def _agreed(rekening: Rekening) -> Iterator[str]:
    """Yield how much was agreed; what is in kind beside it, as a stated total may hold both."""
    geld, natura = _known(rekening.totaal), _known(rekening.natura)
    if geld and natura:
        zin = _("Afgesproken is %(geld)s in geld, en %(natura)s in werk, grond of iets anders.")
        yield zin % {"geld": geld, "natura": natura}
    elif geld:
        yield _("Afgesproken is %(bedrag)s.") % {"bedrag": geld}


def _known(sommen: Mapping[str, Som]) -> str:
    """Return what was agreed as text; "" when it is not known."""
    som = sommen.get(Geldstap.AFGESPROKEN)
    return str(som) if som else ""


def _say_stages(sommen: Mapping[str, Som]) -> Iterator[str]:
    """Yield what was promised, committed and spent: "€ 5 verplicht"."""
    for stadium in Stadium:
        som = sommen.get(str(stadium.value))
        if som and som.bedrag is not None:
            yield f"{som} {str(stadium.label).lower()}"


def tell_jaren(rekening: Rekening) -> list[str]:
    """Return a sentence per year: what was written down of it."""
    return [
        _("In %(jaar)d is %(delen)s.") % {"jaar": jaar, "delen": opsomming(_say_stages(sommen))}
        for jaar, sommen in rekening.jaren.items()
    ]


def _tot_en_met(peildatum: date | None) -> str:
    if peildatum is None:
        return "."
    return _(" (geteld tot en met %(datum)s).") % {"datum": show_datum(peildatum)}


def _cents(totaal: Mapping[str, Som]) -> str:
    """Return how much of every euro is spent; not when one of both is no more than a guess, or of more than all."""
    deel = _spent_share(totaal)
    if deel is None or not 0 < deel <= 1 or not _is_precise(totaal[Geldstap.AFGESPROKEN]):
        return ""
    gedaan = totaal[Geldstap.UITGEGEVEN]
    if gedaan.nauwkeurigheid == Nauwkeurigheid.MINIMAAL and deel < 1:
        minstens = int(deel * 100)
        return _("Van elke euro is minstens %(cent)d cent uitgegeven.") % {"cent": minstens} if minstens else ""
    if not _is_precise(gedaan):
        return ""
    cent = round(deel * 100)
    if cent == 0:
        return _("Van elke euro is minder dan een cent uitgegeven.")
    if cent == 100 and deel < 1:
        return _("Van elke euro is bijna alles uitgegeven.")
    return _("Van elke euro is %(cent)d cent uitgegeven.") % {"cent": cent}


def _is_precise(som: Som) -> bool:
    return som.nauwkeurigheid in {Nauwkeurigheid.EXACT, Nauwkeurigheid.RUIM}
