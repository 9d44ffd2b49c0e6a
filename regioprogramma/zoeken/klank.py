"""How near two words are for whoever types or spells wrong: by letters, by sound and by the keys of the keyboard."""

import re

#: What sounds the same or nearly so, and is spelled in more than one way; in this order.
_KLANKEN = [
    (re.compile(patroon), klank)
    for patroon, klank in (
        ("sch", "sg"), ("ch", "g"), ("ck|qu|q", "k"), ("c(?=[eiy])", "s"), ("c", "k"), ("x", "ks"), ("ph", "f"),
        ("th", "t"), ("dt|d(?=$|[^aeiouyrw])", "t"), ("b$", "p"), ("y(?=s?$)", "i"), ("ij|ei|y", "y"),
        ("au|ou", "u"), ("ie", "i"), ("eau", "o"), ("z", "s"), ("v", "f"), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip
_RIJEN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KLINKT_ALS = {frozenset(paar) for paar in ("ei", "dt", "bp", "sz", "vf", "ck", "gh", "mn", "iy")}
_NAAST = {frozenset(paar) for rij in _RIJEN for paar in zip(rij, rij[1:], strict=False)}
#: In a word shorter than this any letter makes another word; only what is easily mistaken counts as an error,
#: and in the shortest not even the next key.
KORT_GETYPT, LANG_GETYPT = 5, 7
#: The distance of two words that have nothing to do with each other.
TE_VER = 9


def klank_van(vorm: str) -> str:
    """Return how a word sounds, roughly: "nagtbus" and "nachtbus" sound the same."""
    for patroon, klank in _KLANKEN:
        vorm = patroon.sub(klank, vorm)
    return vorm


def how_far(getypt: str, woord: str, *, ruim: bool = False) -> float:
    """Return how far a word is from what was typed; TE_VER when it is another word; `ruim` allows any letter."""
    letters = afstand(getypt, woord)
    if len(getypt) < LANG_GETYPT and letters == 1 and not ruim and not _is_vergissing(getypt, woord):
        letters += 1
    ver = min(letters, 0.5 + afstand(klank_van(getypt), klank_van(woord)))
    return ver if ver <= (1 if len(getypt) < LANG_GETYPT else 2) else TE_VER


def _is_vergissing(getypt: str, woord: str) -> bool:
    """Whether one letter added, left out, swapped or changed is a slip that anybody typing may make."""
    if len(getypt) != len(woord):
        return getypt[0] == woord[0]
    anders = [(links, rechts) for links, rechts in zip(getypt, woord, strict=True) if links != rechts]
    if len(anders) == 2:
        return True
    paar = frozenset(anders[0])
    return getypt[0] == woord[0] and (paar in _KLINKT_ALS or (len(getypt) > KORT_GETYPT and paar in _NAAST))


def afstand(links: str, rechts: str) -> int:
    """Return how many letters must be added, left out, changed or swapped with their neighbour."""
    vorige: list[int] = []
    rij = list(range(len(rechts) + 1))
    for i, letter in enumerate(links, 1):
        eerder, vorige, rij = vorige, rij, [i]
        for j, ander in enumerate(rechts, 1):
            kost = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (letter != ander))
            if i > 1 and j > 1 and letter == rechts[j - 2] and links[i - 2] == ander:
                kost = min(kost, eerder[j - 2] + 1)
            rij.append(kost)
    return rij[-1]
