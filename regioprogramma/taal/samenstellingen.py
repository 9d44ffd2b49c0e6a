"""Compounds: which words a long word is made of, as far as the texts at hand know those words."""

from collections.abc import Collection, Iterator

from .ontleden import fold
from .stam import stam_van
from .woorden import STOPWOORDEN, woorden_van

KORTSTE_WOORD, KORTSTE_DEEL, MEESTE_DELEN = 6, 4, 4
#: What may stand between two parts.
TUSSENLETTERS = ("", "s", "en", "e", "n", "er")
#: Words of three letters that compounds are made of; others of that length are there by chance.
KORTE_DELEN = woorden_van(
    """
    bad bos bus dag dak eis gas gat hof ijs kas lab lid mkb rij vak vee vis wal weg wet web zee zon zij zzp wmo
    afval cao hbo mbo vmbo app bio eco bed kap pad pol bar bal pot rug hal kip koe hub net bak tas zak tak rit
    kop rek sap mes les top vat pas pen map kar jas hut hok heg woo wob avg
    """
)
#: Beginnings and endings that look like words and make another word, not a compound.
VOORVOEGSELS = woorden_van(
    """
    aan achter alle alleen anders beneden bijna binnen boven buiten daar daarom door eerst even gelijk hier inter
    mede meer midden mis neer onder over rond rondom samen sinds super tegen terug tijdens tussen vol volgens
    voor vooral voort waar waarom weder weer welke zelf zonder hoewel extra
    """
)
ACHTERVOEGSELS = woorden_van(
    """
    aard aarden achtig ander baar bare daad eerd eren erij gang gen haar heden heid iteit kant lijk
    lijke ling lingen laars loos loze matig matige name nemen oren reden rij schap schappen ster stels stelsel
    stand staan rente sten ting tje tjes voudig wijze zaam zame zijds komst
    """
)
#: Words that fall apart into words they have nothing to do with.
GEEN_SAMENSTELLING = woorden_van(
    """
    kantoor kantoren maatregel maatregelen burgemeester burgemeesters gemeente gemeenten partner partners
    kwartier directeur beleid regering kasteel kastelen meester bestuur bestand toestand voorbeeld waterig
    portret material materiaal materialen akkoord accommodatie antwoord antwoorden aandacht tweede oordeel
    vooroordeel bodem eigenaar eigenaren vandaag bijvoorbeeld wethouder provincie programma project landgoed
    president student kandidaat kandidaten kunststof kunststoffen
    """
)


def kandidaten(woord: str) -> set[str]:
    """Return every piece of a word that could be a part of it, and its stem: what a split wants to know about."""
    if not _may_be_samenstelling(woord):
        return set()
    stukken = {
        woord[begin:eind]
        for begin in range(len(woord) - 2)
        for eind in range(begin + 3, len(woord) + 1)
        if eind - begin < len(woord)
    }
    stukken = {stuk for stuk in stukken if _may_be_deel(stuk)}
    return stukken | {fold(stam_van(stuk)) for stuk in stukken if _may_be_gebogen(stuk)}


def split_samenstelling(woord: str, bekend: Collection[str]) -> tuple[str, ...]:
    """Return the stems of the parts of a compound; () for what is not one, as far as the `bekend` words tell.

    The fewest parts win, then those whose shortest is longest. What is `bekend` may be words or stems.
    Only short parts are there by chance: a "walvis" (whale) is no "vis" (fish).
    """
    if not _may_be_samenstelling(woord):
        return ()
    gelezen = _read_delen(woord, 0, bekend, {})
    lezingen = [delen for delen in gelezen if len(delen) > 1 and max(map(len, delen)) >= KORTSTE_DEEL]
    if not lezingen:
        return ()
    beste = min(lezingen, key=lambda delen: (len(delen), -min(map(len, delen)), -len(delen[0])))
    return tuple(fold(stam_van(deel)) for deel in beste)


def _read_delen(
    woord: str, begin: int, bekend: Collection[str], gelezen: dict[int, list[tuple[str, ...]]]
) -> list[tuple[str, ...]]:
    """Return every way to read a word from `begin` on, as tuples of parts; `gelezen` remembers what was done."""
    if begin not in gelezen:
        gevonden: list[tuple[str, ...]] = []
        for eind in _einden(woord, begin, bekend):
            deel = woord[begin:eind]
            if eind == len(woord):
                gevonden += [(deel,)] if deel not in ACHTERVOEGSELS else []
                continue
            for tussen in TUSSENLETTERS:
                if woord.startswith(tussen, eind):
                    verder = _read_delen(woord, eind + len(tussen), bekend, gelezen)
                    gevonden += [(deel, *rest) for rest in verder if len(rest) < MEESTE_DELEN]
        gelezen[begin] = gevonden[:200]
    return gelezen[begin]


def _einden(woord: str, begin: int, bekend: Collection[str]) -> Iterator[int]:
    """Return where a known word that starts at `begin` may end."""
    for eind in range(begin + 3, len(woord) + 1):
        deel = woord[begin:eind]
        if deel != woord and _may_be_deel(deel) and _is_bekend(deel, bekend):
            yield eind


def _may_be_samenstelling(woord: str) -> bool:
    return KORTSTE_WOORD <= len(woord) <= 45 and woord.isalpha() and woord not in GEEN_SAMENSTELLING


def _may_be_deel(deel: str) -> bool:
    if deel in STOPWOORDEN or deel.removesuffix("s") in VOORVOEGSELS:
        return False
    return len(deel) >= KORTSTE_DEEL or deel in KORTE_DELEN


def _is_bekend(deel: str, bekend: Collection[str]) -> bool:
    return deel in bekend or (_may_be_gebogen(deel) and fold(stam_van(deel)) in bekend)


def _may_be_gebogen(deel: str) -> bool:
    return len(deel) > KORTSTE_DEEL and deel[-1] in "ens"
