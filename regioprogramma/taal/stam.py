"""What the inflections of a Dutch word share.

Only inflection is taken off (number, diminutive, person, tense, -e), and of derivation just the -ing of a verb with a
prefix: a word that means something else keeps a stem of its own. See docs/decisions/0011-zoeken.md for the figures.
"""

import re
from functools import lru_cache

from .werkwoorden import SCHEIDBAAR, hele_werkwoord
from .woorden import (
    GEEN_MEERVOUD,
    GEEN_UITGANG,
    GEEN_UITGANG_STAART,
    KORTE_KLINKER,
    MEERVOUDEN,
    OP_EN,
    OP_EN_HEEL,
    VERGROTEND,
    WERKWOORDEN,
)

_KLINKERS = "aeiouyäëïöüáéíóúàèêâîôû"
_GROEP = re.compile(f"[{_KLINKERS}]+")
_OPEN = re.compile(f"(^|[^{_KLINKERS}])([aeou])([^{_KLINKERS}xwj])$")
_DUBBEL = re.compile(f"([^{_KLINKERS}])\\1$")
_LANG = "(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou)"


@lru_cache(maxsize=200_000)
def stam_van(woord: str) -> str:
    """Return the stem of a word in lower case; accents and apostrophes may still be there."""
    for van, naar in _TREMA:
        woord = van.sub(naar, woord)
    woord = woord.replace("é", "e").replace("'", "")
    if heel := hele_werkwoord(woord):
        return stam_van(heel)
    if len(woord) < 4 or not woord.isalpha() or woord in GEEN_UITGANG:
        return _shorten(woord) if woord.isalpha() else woord
    if woord in WERKWOORDEN:
        return WERKWOORDEN[woord]
    if onregelmatig := _onregelmatig(woord):
        return _shorten(onregelmatig)
    return _shorten(_kaal(woord))


#: Endings that can be told only by their accent or apostrophe.
_TREMA = [
    (re.compile(r"(ee|ie)ën$"), r"\1"),
    (re.compile(r"iën$"), "ie"),
    (re.compile(r"(ee|ie)en$"), r"\1"),
    (re.compile(r"ës$"), "e"),
    (re.compile(r"és$"), "e"),
    (re.compile(r"'(s|tje|tjes)$"), ""),
    (re.compile(r"'ers$"), "'er"),
]


_STELLEND = frozenset(VERGROTEND.values())


def _onregelmatig(woord: str) -> str:
    for meervoud, enkel in MEERVOUDEN.items():
        if woord.endswith(meervoud) and not woord.endswith(GEEN_MEERVOUD):
            return woord.removesuffix(meervoud) + enkel
    kort = woord.removesuffix("e")
    if woord in VERGROTEND or kort in VERGROTEND:
        return VERGROTEND.get(woord) or VERGROTEND[kort]
    return kort.removesuffix("st") if kort.removesuffix("st") in _STELLEND else ""


def _kaal(woord: str) -> str:
    """Take the endings off, one after the other, the last one first."""
    woord = re.sub(r"heden$", "heid", woord)
    enkel = _zonder_s(woord)
    klein = _zonder_verkleining(enkel)
    if klein != enkel:
        return _zonder_ing(_zonder_en(klein) if klein[-1] == "e" else KORTE_KLINKER.get(klein, klein))
    woord = enkel
    vervoegd = _zonder_persoon(woord)
    if vervoegd != woord:
        return vervoegd
    return _zonder_ing(_zonder_en(woord))


# --- plural -s ------------------------------------------------------------------------------------------------------

_MEERVOUD_S = re.compile(
    r"(?:[^eo]el|[aeiou]{2}er|[^aeiou]er|[^e]em|[^e]en|aar|[ti]air|i[eë]r|eur|[tsdn]or|inar|eau|[aeo]rn|[lb]ot|[vn]al|[^aeiou]ar|ie|[^cs]e|heid|ing|io[ne]|oon|[^aeiou]on|"
    r"ent|ant|st|[aeiou]um|eam|ilm|[^aeiou][aeiou]m|b|pp|[^m]op|ip|schap|ail|oal|ool|view|[ae]y|ch|sh)s$"
)


_GEEN_MEERVOUD_S = rf"(?:{'|'.join(GEEN_UITGANG_STAART)}|(?<![aou])mens)$"


def _zonder_s(woord: str) -> str:
    if not woord.endswith("s") or woord in GEEN_UITGANG or re.search(_GEEN_MEERVOUD_S, woord):
        return woord
    enkel = woord[:-1]
    kort = _lettergrepen(enkel) < 2
    if kort and not re.search(r"(?:b|pp|op|ip|eam|ilm|ail|view|je)$", enkel):
        return woord
    return enkel if _MEERVOUD_S.search(woord) else woord


# --- diminutives ----------------------------------------------------------------------------------------------------

#: Words that end in t themselves, before -je.
_OP_T = re.compile(
    r"(?:geit|kaart|staart|taart|vaart|buurt|soort|poort|beurt|hart|boot|sloot|poot|goot|vloot|(?<!a)noot|schoot|stoot|straat|"
    r"plaat|maat|praat|staat|raat|gaat|voet|feit|fruit|biet|spijt|tuit|snuit|kluit|stoet|groet|dieet|pakket|"
    r"banket)$"
)
_VERKLEIND = [
    # Diminutive, what stays of it. The first that fits.
    (re.compile(r"^(.*(?:[^aeiou])([bdgklmnprst]))\2etje$"), r"\1"),
    (re.compile(r"^(.*[aeiou]([bdgklmnprst]))\2etje$"), r"\1"),
    (re.compile(r"^(.*ing)etje$"), r"\1"),
    (re.compile(r"^(.*[aeiou].*[^aeiou]e)etje$"), r"\1"),
    (re.compile(rf"^(.*{_LANG}m)etje$"), r"\1"),
    (re.compile(r"^(.*[rl]m|.*(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou)m|.*[^aeiou]em)pje$"), r"\1"),
    (re.compile(r"^(.*[aeiou].*in)kje$"), r"\1g"),
    (re.compile(r"^(.*eau)tje$"), r"\1"),
    (re.compile(rf"^(.*{_LANG}[lnrw]|.*[^aeiou]e[lr]|.*rn|.*[aeiou]{{2,}}w)tje$"), r"\1"),
    (re.compile(r"^(.*[aeiou].*[aou])\1{0}[aou]tje$"), r"\1"),
    (re.compile(r"^(.*(?:eau|ei|ui|oe|ie|ij|ou|eu|ee|y|i))tje$"), r"\1"),
    (re.compile(r"^(.+[^ni])je$"), r"\1"),
]


def _zonder_verkleining(woord: str) -> str:
    if not woord.endswith("je") or len(woord) < 5:
        return woord
    if _OP_T.search(woord[:-2]):
        return woord[:-2]
    if woord[:-3].endswith(tuple(OP_EN)) or woord[:-3] in OP_EN_HEEL:
        return woord[:-3]
    for patroon, rest in _VERKLEIND:
        if gevonden := patroon.match(woord):
            kaal = gevonden.expand(rest)
            return kaal if _lettergrepen(kaal) else woord
    return woord


# --- verbs: -t, -d, -te(n), -de(n), ge- ------------------------------------------------------------------------------

_TEGENWOORDIG = re.compile(
    rf"(?:(?:oon|eun|uin|[^gm]een|ouw|euw|oei|aai|ooi|{_LANG}k|[aeou]k|erk|elp|{_LANG}p|[aeo]p|ts|ee[fv]|aaf|ijf|oef|"
    rf"eer|[^aeiou][tdnlvkbg]er|[^kvtmhf]aar|[^b]uur|oer|[^b]eur|eel|aal|oel|uil|aam|oom|eem|uim|oem|[^aeiou]el|"
    rf"aag|eeg|oog|uig|oeg|ijg|org|olg|[ei]g|iem|[cnlt]ier|[^b]eken|rf|.[aeiou]nk|(?:^|be|ver|her|in|op|aan|uit|voor|vast|af)(?:leg|zeg|tel|bel|wil|stel|vul)))t$"
)
_DT = re.compile(r"[aeiouj][nrl]?dt$")
_VERLEDEN_T = re.compile(rf"(?:(?:[^a]rk|{_LANG}k|[aeou]k|{_LANG}p|[ao]p|lp|ts))te(?:n)?$")
_VERLEDEN_D = re.compile(
    r"(?:(?:oon|uun|eun|ouw|euw|oei|aai|ooi|eer|spaar|klaar|[cnlt]ier|uur|oer|eur|aam|oom|aal|[^b]eel|oel|eef|ijs|uis|"
    r"[^aeiou]?[kdtbp]el|regel|[^aeiou][td]er|ijg|org|olg|aag|oog|uig|eig))de(?:n)?$"
)
_VOLTOOID = re.compile(
    r"(?:(?:oon|ouw|euw|oei|aai|eer|spaar|klaar|[cnlt]ier|dien|[^b]eken|uur|oer|keur|aam|oom|aal|[^b]eel|oel|eef|[kdtbp]el|regel|"
    r"[^aeiou][td]er|org|olg|aag|[lz]eg|[^aeiou]tel|[aeg]tel|vul))d$"
)
_GE = re.compile(
    rf"^(?:({'|'.join(SCHEIDBAAR)})ge|ge(?=[^e]{{2,}}|.{{4}}|leg|tel|zeg))(?!bruik|beur|loof|meen|noeg|voel)"
)
_NIET_PERSOON = re.compile(
    r"(?:feest|geest|beest|meest|markt|script|concert|expert|dessert|recept|concept|beeld|veld|geld|held|wereld|"
    r"waarden?|(?<!sp)aarden?|aanwaar|oever|boord|ideaal|opport|sport|poort|soort|woord|start|laatst|naast|plaats|toekomst|"
    r"contact|project|product|effect|direct|object|insect|[^l]icht|kracht|nacht|recht|middelde?|gedeelte|gedeelten|hoofd|"
    r"exact|intact|sekt|fakt|(?<!a)akten?|markten|verkeerde)$"
)


def _zonder_persoon(woord: str) -> str:
    if not re.search(r"(?:t|d|te|ten|de|den)$", woord) or _NIET_PERSOON.search(woord) or len(woord) < 4:
        return woord
    for patroon, ending in (
        (_VERLEDEN_T, r"ten?$"),
        (_VERLEDEN_D, r"den?$"),
        (_VOLTOOID, r"d$"),
        (_TEGENWOORDIG, r"t$"),
    ):
        if patroon.search(woord):
            return (
                _GE.sub(r"\1", re.sub(ending, "", woord))
                if patroon in (_VOLTOOID, _TEGENWOORDIG)
                else re.sub(ending, "", woord)
            )
    return woord[:-1] if _DT.search(woord) else woord


# --- -en, -e and -ing -----------------------------------------------------------------------------------------------


def _zonder_en(woord: str) -> str:
    for lang in OP_EN:
        if woord.endswith(lang) and not woord.endswith("schaven"):
            return woord
    if woord in OP_EN_HEEL or re.search(r"[dkr]toren$", woord):
        return woord
    kaal = re.sub(r"(?<!reiz)(?<!zu)(?<!will)(?<!woord)(?<!burg)(ig|lijk|rijk|zam|bar)(?:ere?|ste?)$", r"\1", woord)
    if kaal == woord:
        kaal = re.sub(r"(?:en|e)$", "", woord)
    if kaal == woord or not _lettergrepen(kaal) or len(kaal) < 2:
        return woord
    if kaal[-1] in _KLINKERS and not re.search(r"(?:ei|ui|ij|ou|aai|oei|ooi|ai|oi)$", kaal):
        return woord
    return _close(kaal)


def _close(kaal: str) -> str:
    """Write a stem as a word: the vowel long again, the consonant single, v and z as f and s."""
    if _DUBBEL.search(kaal):
        kaal = kaal[:-1]
    elif _lettergrepen(kaal) == 1 and (gevonden := _OPEN.search(kaal)):
        kaal = kaal[: gevonden.start(2)] + 2 * gevonden.group(2) + gevonden.group(3)
    kaal = {"v": kaal[:-1] + "f", "z": kaal[:-1] + "s"}.get(kaal[-1], kaal)
    return KORTE_KLINKER.get(kaal, kaal)


_ING = re.compile(
    r"^(?:(?:ver|be|ont|her|samen|op|uit|aan|af|in|door|voor|mee|onder|over|ge|mis|weder|terug|toe|bij)[^aeiou]*"
    r"[aeiou]+[^aeiou].*|.{2,}[aeiou].*er|.+[bdfgkmnpst]el)ing$"
)
_NIET_ING = re.compile(r"^(?:regering|gering|bedding|opening|beginning|inning|verdieping|begeleiding)$")


def _zonder_ing(woord: str) -> str:
    if _ING.match(woord) and not _NIET_ING.match(woord) and _lettergrepen(woord[:-3]) > 1:
        return _close(woord[:-3])
    return woord


# --- what all stems share -------------------------------------------------------------------------------------------

_LANGE_STAART = re.compile(f"([aeou])\\1([^{_KLINKERS}])$")


def _shorten(stam: str) -> str:
    """In a longer word the last vowel is written once: "kanaal", of "kanalen"; in a short one it tells words apart."""
    if stam[-1:] in "vz":
        stam = {"v": stam[:-1] + "f", "z": stam[:-1] + "s"}[stam[-1]]
    stam = {"speel": "spel", "daal": "dal"}.get(stam, stam)
    return _LANGE_STAART.sub(r"\1\2", stam) if _lettergrepen(stam) > 1 else stam


def _lettergrepen(woord: str) -> int:
    return len(_GROEP.findall(woord))
