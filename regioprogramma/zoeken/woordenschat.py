"""The words of the site: learned from its texts, used to take compounds apart and to mend what is typed wrong."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from regioprogramma.taal import fold, is_gewoon, is_nederlands, kandidaten, split_samenstelling, stam_van

from .klank import TE_VER, how_far, klank_van
from .models import Woord

#: A shorter word is one letter away from too many others.
KORTSTE_MET_FOUT, LANGSTE_GELEERD = 5, 40
#: A shorter word that few people use is in other words by chance.
LANG_DEEL = 6
#: With more new words than this it costs less to look at all than to find out which; this many are looked at at a
#: time.
WEINIG_NIEUWE, STUK_WOORDEN = 50, 50_000
#: To take more words than this apart, the whole list is read.
VEEL_VORMEN = 100


@dataclass(frozen=True)
class Geleerd:
    """What was learned of a text: the parts of each of its words, and which of these were new."""

    delen: dict[str, list[str]]
    nieuw: set[str]


def is_woord(vorm: str) -> bool:
    """Whether a form is a word of letters, worth learning."""
    return 3 <= len(vorm) <= LANGSTE_GELEERD and vorm.isalpha() and vorm.isascii()


def learn(gelezen: Mapping[str, str]) -> Geleerd:
    """Learn the new words of {form: stem}."""
    stammen = {vorm: stam for vorm, stam in gelezen.items() if is_woord(vorm)}
    bekend = dict(Woord.objects.filter(pk__in=stammen).values_list("vorm", "delen"))
    nieuw = stammen.keys() - bekend.keys()
    if nieuw:
        delen = split_all(nieuw, erbij=nieuw)
        Woord.objects.bulk_create(
            [
                Woord(
                    vorm=vorm,
                    stam=stammen[vorm],
                    delen=delen[vorm],
                    weglatingen=sorted({*weglatingen(vorm), *weglatingen(stammen[vorm])}),
                )
                for vorm in sorted(nieuw)
            ],
            ignore_conflicts=True,
            batch_size=1000,
        )
        bekend |= delen
    return Geleerd(bekend, nieuw)


def split_all(vormen: Collection[str], erbij: Collection[str] = ()) -> dict[str, list[str]]:
    """Return {form: parts}, as far as the words of the site (and those of `erbij`) tell; one question for all.

    What these do not take apart, the words that everybody uses may: "coach" need not stand on the site by itself.
    """
    kent = set(erbij) | {fold(stam_van(vorm)) for vorm in erbij}
    woorden = Woord.objects.all()
    if len(vormen) <= VEEL_VORMEN:
        gevraagd = {stuk for vorm in vormen for stuk in kandidaten(vorm)}
        woorden = woorden.filter(Q(pk__in=gevraagd) | Q(stam__in=gevraagd)) if gevraagd else woorden.none()
    kent |= {naam for rij in woorden.values_list("vorm", "stam") for naam in rij}
    return {
        vorm: list(split_samenstelling(vorm, kent) or split_samenstelling(vorm, _mogelijke_delen(vorm, kent)))
        for vorm in vormen
    }


def _mogelijke_delen(vorm: str, kent: Collection[str]) -> set[str]:
    """Return what may be a part: what the site has, and words that everybody uses or that are long enough."""
    return {
        stuk
        for stuk in kandidaten(vorm)
        if stuk in kent or is_gewoon(stuk) or (len(stuk) >= LANG_DEEL and is_nederlands(stuk))
    }


def revise_samenstellingen(nieuw: Collection[str] | None = None) -> list[str]:
    """Take apart again what has one of these new words in it, or every word; return the forms whose parts changed."""
    woorden = Woord.objects.all()
    if nieuw is not None and len(nieuw) <= WEINIG_NIEUWE:
        woorden = woorden.filter(reduce(or_, (Q(pk__contains=woord) for woord in nieuw), Q(pk__in=[])))
    vormen = list(woorden.order_by("pk").values_list("pk", flat=True))
    anders: list[str] = []
    for begin in range(0, len(vormen), STUK_WOORDEN):
        stuk = list(Woord.objects.filter(pk__in=vormen[begin : begin + STUK_WOORDEN]).only("vorm", "delen"))
        delen = split_all([woord.vorm for woord in stuk])
        gewijzigd = [woord for woord in stuk if delen[woord.vorm] != woord.delen]
        for woord in gewijzigd:
            woord.delen = delen[woord.vorm]
        Woord.objects.bulk_update(gewijzigd, ["delen"])
        anders += [woord.vorm for woord in gewijzigd]
    return anders


def weglatingen(vorm: str) -> list[str]:
    """Return a word, how it sounds, and all that it can become with a letter less when it is long enough for that."""
    korter = {vorm[:plek] + vorm[plek + 1 :] for plek in range(len(vorm))} if len(vorm) >= KORTSTE_MET_FOUT else set()
    return sorted({vorm, f"~{klank_van(vorm)}", *korter})


def resembling(vorm: str, hoogstens: int = 5, *, ruim: bool = False) -> list[str]:
    """Return the words of the site that `vorm` may have been meant to be, the nearest first; `ruim`: see `how_far`."""
    gevonden = Woord.objects.filter(weglatingen__overlap=weglatingen(vorm)).values_list("vorm", "stam")
    afstanden = {
        woord: min(how_far(vorm, woord, ruim=ruim), how_far(vorm, stam, ruim=ruim)) for woord, stam in gevonden[:500]
    }
    goed = [woord for woord, ver in afstanden.items() if 0 < ver < TE_VER]
    # Whoever types wrong seldom does so in the first letter.
    return sorted(goed, key=lambda woord: (afstanden[woord], woord[0] != vorm[0], abs(len(woord) - len(vorm)), woord))[
        :hoogstens
    ]
